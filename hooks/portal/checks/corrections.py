"""Corrections: what was changed is not what it was."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.correction import Correction
from portal.model.typed import plain


def problems(content: Content) -> Iterator[Problem]:
    """Corrections that change nothing."""
    for correction in content.of(Correction):
        if plain(correction.before) == plain(correction.after):
            yield correction.origin.problem(
                ("after",),
                f"“原值”和“改为”都写的是“{correction.after}”",
                "请核对两个数；没有改过就删去这一条",
            )
