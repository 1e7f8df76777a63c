"""Reported values: of indicators that are reported, whole where things are counted, one each."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from portal.checks.arithmetic.indicators import PERCENT
from portal.checks.arithmetic.rates import is_bound
from portal.checks.arithmetic.rounding import agrees, bases, shown
from portal.checks.arithmetic.said import number
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.indicator import Indicator, Qualifier, Value
from portal.model.quantities import ADDITIVE_UNITS

WHOLE_UNITS: Final = (ADDITIVE_UNITS - {"元", "学时"}) | {"名", "位", "篇", "所", "间"}
"""Units of which there is no half: people and things."""
LOWER_BOUNDS: Final = frozenset({Qualifier.MORE, Qualifier.MANY, Qualifier.AT_LEAST})
"""Words that make a number the least it can be."""


def problems(content: Content) -> Iterator[Problem]:
    """Values in the wrong place, of the wrong form, twice, or not what they are a ratio of."""
    known = {indicator.id: indicator for indicator in content.of(Indicator)}
    first: dict[tuple[str, str, str], Value] = {}
    for value in content.of(Value):
        key = (value.indicator, value.period, value.organisation or "")
        earlier = first.setdefault(key, value)
        if earlier is not value:
            yield _twice(earlier, value)
        indicator = known.get(value.indicator)
        if indicator is not None:
            yield from _form(value, indicator)
            yield from _ratio(value, indicator)


def _twice(one: Value, two: Value) -> Problem:
    place = f"{one.origin.source}:{one.origin.line_of()}"
    same = one.value == two.value
    words = sorted({"准数" if v.qualifier is None else v.qualifier.value for v in (one, two)})
    is_worded = same and len(words) > 1
    return two.origin.problem(
        ("period",),
        f"{two.period}的这个指标已经有一条“{one.id}”（{place}）"
        + (f"，同一个数一处写{words[0]}、一处写{words[1]}" if is_worded else ""),
        "请只留一条；期间不同就改“期间”",
        "warning" if is_worded else "error",
    )


def _form(value: Value, indicator: Indicator) -> Iterator[Problem]:
    if indicator.counts is not None or indicator.part is not None:
        how = "由记录汇总" if indicator.counts is not None else "由两个指标相除"
        yield value.origin.problem(
            ("indicator",),
            f"指标“{indicator.name}”{how}，不用填报",
            "请删去这一条；要直接填报就换一个指标",
        )
    if value.denominator is not None and value.numerator is None:
        yield value.origin.problem(
            ("denominator",), "只写了“分母”，没有写“分子”", "请补上“分子”，或者删去“分母”"
        )
    if value.value is None:
        if value.qualifier is not Qualifier.UNKNOWN and value.numerator is None:
            yield value.origin.problem(
                ("indicator",), "没有写数值", "请补上“数值”；真的不知道就写 限定词: 不详"
            )
        return
    if value.qualifier is Qualifier.UNKNOWN:
        yield value.origin.problem(
            ("qualifier",), f"写了“不详”，又写了数值 {number(value.value)}", "请只留一个"
        )
    if indicator.unit_name in WHOLE_UNITS and (value.value % 1 or value.value < 0):
        what = "不是整数" if value.value % 1 else "小于 0"
        yield value.origin.problem(
            ("value",),
            f"“{indicator.name}”写的是 {number(value.value)}{indicator.unit_name}，{what}",
            f"以“{indicator.unit_name}”计的只能是整数，请核对小数点"
            if value.value % 1
            else "请核对数字",
        )


def _ratio(value: Value, indicator: Indicator) -> Iterator[Problem]:
    stated, part, whole = value.value, value.numerator, value.denominator
    if stated is None or value.qualifier is Qualifier.UNKNOWN or part is None:
        return
    if whole:
        scale = 100 if indicator.unit_name == PERCENT else 1
        exact = scale * Fraction(part) / Fraction(whole)
        if not _is_meant(stated, exact, value.qualifier):
            yield value.origin.problem(
                ("value",),
                f"分子 {number(part)}，分母 {number(whole)}，"
                f"算出来是 {shown(exact)}{indicator.unit_name}，"
                f"数值写的是 {number(stated)}{indicator.unit_name}",
                "请核对“分子”“分母”与“数值”",
            )
    elif (
        whole is None
        and indicator.unit_name == PERCENT
        and value.qualifier is None
        and not part % 1
    ):
        yield from _without_whole(value, stated, int(part))


def _is_meant(stated: Decimal, exact: Fraction, qualifier: Qualifier | None) -> bool:
    """Whether a number may be said of an exact one: a bound holds on its own side only."""
    if agrees(stated, exact):
        return True
    if qualifier in LOWER_BOUNDS:
        return exact >= stated
    if qualifier is Qualifier.NEARLY:
        return exact <= stated
    return qualifier is Qualifier.ABOUT


def _without_whole(value: Value, stated: Decimal, part: int) -> Iterator[Problem]:
    if stated <= 0 or part < 0:
        return
    base = bases(part, stated)
    if base.is_empty:
        yield value.origin.problem(
            ("value",),
            f"分子 {part}，数值 {number(stated)}%，没有一个整数做得了分母",
            "请核对“分子”与“数值”，或者补上“分母”",
        )
    elif is_bound(part, stated, base):
        exact = shown(Fraction(100 * part, base.least))
        yield value.origin.problem(
            ("value",),
            f"分子 {part}，数值 {number(stated)}%：分母只能是 {base.least}，算出来是 {exact}%，"
            f"像是“{number(stated)}%以上”",
            "请补上“分母”，或者写明 限定词: 以上",
            "warning",
        )
