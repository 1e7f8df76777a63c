"""The fields of a rule belong to its frequency."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.model.names import chinese
from portal.model.recurring import Frequency

_WORKDAYS: Final = "工作日"
_BELONG: Final[Mapping[str, frozenset[Frequency]]] = {
    "days": frozenset({Frequency.WEEKLY}),
    "nth_weekday": frozenset({Frequency.MONTHLY, Frequency.YEARLY}),
    "lunar_day": frozenset({Frequency.LUNAR}),
}
"""The frequencies with which a field means something."""
_INSTEAD: Final[Mapping[Frequency, str]] = {
    Frequency.WEEKLY: "每周几办，写 星期: 周三",
    Frequency.MONTHLY: "每月第几个周几办，写 第几个周几: 第二个周六；和第一次同一个日子，就不写",
    Frequency.YEARLY: "每年第几个周几办，写 第几个周几: 第二个周日；和第一次同一个日子，就不写",
    Frequency.LUNAR: "按农历办，只写 农历日子: 八月十五",
}


def problems(plan: Plan) -> Iterator[Problem]:
    """Fields of another frequency; working days, which no rule can know."""
    repeat = plan.activity.repeat
    if repeat is None:
        return
    for name, frequencies in _BELONG.items():
        if getattr(repeat, name) and repeat.frequency not in frequencies:
            meant = " 或 ".join(one for one in Frequency if one in frequencies)
            yield plan.problem(
                ("repeat", name),
                f"“频率”是{repeat.frequency.value}，不能写“{chinese(name)}”",
                f"{_INSTEAD[repeat.frequency]}；写错了频率，就改成 {meant}",
            )
    if _WORKDAYS in repeat.days:
        yield plan.problem(
            ("repeat", "days"),
            "“重复”里不能写“工作日”，放假和调休每年不同",
            "写 星期: 周一至周五，放假的日子写进“跳过”",
        )
