"""A service guide names what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.service import Service


def problems(content: Content) -> Iterator[Problem]:
    """Guides with neither an article of law nor a local document."""
    for service in content.of(Service):
        if not service.basis and service.local_basis is None:
            yield service.origin.problem(
                ("basis",),
                "没有写办理依据",
                "有法律依据写“办理依据”，没有就写“本地依据”：文件名称和文号",
            )
