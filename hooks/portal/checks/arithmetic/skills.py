"""Skills: weights of a contest make 100 %, what is earned and saved is the benefit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.arithmetic.said import number, review, said
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.skill import Skill

_ALL: Final = 100


def problems(content: Content) -> Iterator[Problem]:
    """Weights that are not the whole, and benefits that are less than their parts."""
    for skill in content.of(Skill):
        yield from _weights(skill)
        yield from _benefit(skill)


def _weights(skill: Skill) -> Iterator[Problem]:
    theory, practice = skill.theory_percent, skill.practice_percent
    if theory is not None and practice is not None and theory + practice != _ALL:
        yield skill.origin.problem(
            ("practice_percent",),
            f"{said(skill, 'theory_percent')}，{said(skill, 'practice_percent')}，"
            f"加起来是 {number(theory + practice)}%，不是 {_ALL}%",
            review("theory_percent", "practice_percent"),
        )


def _benefit(skill: Skill) -> Iterator[Problem]:
    earned, saved, benefit = skill.earned_yuan, skill.saved_yuan, skill.benefit_yuan
    if benefit is None or (earned is None and saved is None):
        return
    told = (earned or 0) + (saved or 0)
    is_short = told < benefit and earned is not None and saved is not None
    if told > benefit or is_short:
        names = [n for n in ("earned_yuan", "saved_yuan") if getattr(skill, n) is not None]
        usual = review(*names, "benefit_yuan")
        yield skill.origin.problem(
            ("benefit_yuan",),
            f"{'，'.join(said(skill, name) for name in names)}，"
            f"共 {number(told)}元，{said(skill, 'benefit_yuan')}",
            f"还有别的效益就不用改，否则{usual}" if is_short else usual,
            "warning" if is_short else "error",
        )
