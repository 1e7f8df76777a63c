"""Indicators: one way to a number, a path that leads somewhere, one unit throughout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.listing import group
from portal.model.indicator import Indicator
from portal.model.names import chinese
from portal.statistics.paths import PathError, read_path

PERCENT: Final = "%"
_PEOPLE: Final = frozenset({"人", "人次"})
_NEVER_COUNTED: Final = frozenset({"人次", "元", "万元", PERCENT})
"""Units that the number of records or parts can never have."""


def problems(content: Content) -> Iterator[Problem]:
    """Indicators that contradict themselves or the fields and indicators they rest on."""
    known = {indicator.id: indicator for indicator in content.of(Indicator)}
    for same in group(known.values(), lambda one: one.name).values():
        yield from (_twice(same[0], one) for one in same[1:])
    for indicator in known.values():
        yield from _ways(indicator)
        yield from _path(indicator)
        yield from _ratio(indicator, known)
        yield from _within(indicator, known)


def _twice(first: Indicator, second: Indicator) -> Problem:
    place = f"{first.origin.source}:{first.origin.line_of('name')}"
    return second.origin.problem(
        ("name",),
        f"指标名称“{second.name}”已经用过（“{first.id}”，{place}），报表里分不清",
        "同一个指标请只留一条；是两个指标，名称里写清区别",
    )


def _ways(indicator: Indicator) -> Iterator[Problem]:
    has_ratio = indicator.part is not None or indicator.whole is not None
    if indicator.counts is not None and has_ratio:
        yield indicator.origin.problem(
            ("counts",),
            "又写了“汇总字段”，又写了“分子指标”“分母指标”",
            "汇总的只留“汇总字段”，比率只留“分子指标”和“分母指标”",
        )
    elif has_ratio and (indicator.part is None or indicator.whole is None):
        here, missing = ("part", "whole") if indicator.whole is None else ("whole", "part")
        yield indicator.origin.problem(
            (here,), f"比率缺少“{chinese(missing)}”", f"请补上“{chinese(missing)}”，写指标的编号"
        )
    if indicator.only is not None and indicator.counts is None:
        yield indicator.origin.problem(
            ("only",), "写了“只数”，却没有写“汇总字段”", "请补上“汇总字段”，或者删去“只数”"
        )


def _path(indicator: Indicator) -> Iterator[Problem]:
    if indicator.counts is None:
        return
    try:
        path = read_path(indicator.counts, indicator.only or "")
    except PathError as error:
        remedy = "写成“类别.字段”，例如 汇总字段: skills.sessions；只数条数就只写类别"
        is_word = str(error).endswith("这一种")
        yield indicator.origin.problem(
            ("only",) if is_word else ("counts",),
            str(error),
            f"“只数”要写“{indicator.counts}”里有的种类，一字不差" if is_word else remedy,
        )
        return
    counted, unit = path.unit, indicator.unit_name
    if counted and counted != unit:
        together = "，人和人次是两回事" if {counted, unit} <= _PEOPLE else ""
        yield indicator.origin.problem(
            ("unit_name",),
            f"单位写的是“{unit}”，汇总的字段“{chinese(path.steps[-1])}”以“{counted}”计{together}",
            f"请写 单位: {counted}，或者换一个汇总字段",
        )
    elif not counted and unit in _NEVER_COUNTED:
        yield indicator.origin.problem(
            ("unit_name",),
            f"汇总的是“{indicator.counts}”的条数，单位不会是“{unit}”",
            "请写个、件、次等量词，或者在“汇总字段”里写上数字的字段",
        )


def _ratio(indicator: Indicator, known: Mapping[str, Indicator]) -> Iterator[Problem]:
    part, whole = known.get(indicator.part or ""), known.get(indicator.whole or "")
    if indicator.part is not None and indicator.id in (indicator.part, indicator.whole):
        yield indicator.origin.problem(
            ("part",), "比率的分子或分母写的是自己的编号", "请写另外两个指标的编号"
        )
    elif part is not None and whole is not None:
        if indicator.unit_name != PERCENT:
            yield indicator.origin.problem(
                ("unit_name",),
                f"比率按百分之几算，单位写的却是“{indicator.unit_name}”",
                f'请写 单位: "{PERCENT}"',
            )
        if part.unit_name != whole.unit_name:
            is_people = {part.unit_name, whole.unit_name} == _PEOPLE
            yield indicator.origin.problem(
                ("part",),
                f"分子“{part.name}”以“{part.unit_name}”计，"
                f"分母“{whole.name}”以“{whole.unit_name}”计",
                "人和人次是两回事，请换成同一单位的指标"
                if is_people
                else "两个量词说的是一样东西就不用改，否则请换成同一单位的指标",
                "error" if is_people else "warning",
            )


def _within(indicator: Indicator, known: Mapping[str, Indicator]) -> Iterator[Problem]:
    whole = known.get(indicator.within or "")
    if whole is None:
        return
    if whole is indicator:
        yield indicator.origin.problem(
            ("within",), "“属于指标”写的是自己的编号", "请写总数那个指标的编号"
        )
    elif whole.unit_name != indicator.unit_name:
        yield indicator.origin.problem(
            ("within",),
            f"这个指标以“{indicator.unit_name}”计，"
            f"“{whole.name}”以“{whole.unit_name}”计，不能是它的一部分",
            "请核对两个指标的“单位”，或者删去“属于指标”",
        )
