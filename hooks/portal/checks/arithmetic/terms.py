"""Terms of a union's committee one after another; members once for each year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.organisation import Organisation, Term
from portal.wording import until

LEGAL_YEARS: Final = (3, 5)
"""How long a term may be (工会法 Art. 16)."""
_SLACK: Final = timedelta(days=92)
"""A congress is seldom held to the day; three months do not make another term."""


def problems(content: Content) -> Iterator[Problem]:
    """Terms that overlap, are out of turn or no three or five years long; years counted twice."""
    for union in content.of(Organisation):
        for index, term in enumerate(union.terms):
            yield from _length(union, index, term)
        yield from _order(union)
        yield from _years(union)


def _length(union: Organisation, index: int, term: Term) -> Iterator[Problem]:
    if term.end < term.start:
        return
    after = term.end + timedelta(days=1)
    if any(abs(after - later(term.start, years)) <= _SLACK for years in LEGAL_YEARS):
        return
    years = term.end.year - term.start.year + 1
    yield union.origin.problem(
        ("terms", index, "end"),
        f"第 {term.term_number} 届从 {until(term.start)} 到 {until(term.end)}，"
        f"跨 {years} 个年度，不是三年或五年",
        "工会法规定每届三年或五年；提前或延期换届的就不用改，否则请核对",
        "warning",
    )


def later(day: date, years: int) -> date:
    """The same day so many years on; of 29 February, 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _order(union: Organisation) -> Iterator[Problem]:
    by_start = sorted(enumerate(union.terms), key=lambda pair: (pair[1].start, pair[1].term_number))
    for (_, one), (index, two) in pairwise(by_start):
        if two.term_number <= one.term_number:
            yield union.origin.problem(
                ("terms", index, "term_number"),
                f"{until(two.start)} 开始的是第 {two.term_number} 届，"
                f"在它前面 {until(one.start)} 开始的却是第 {one.term_number} 届",
                "请核对届次与起止日期",
            )
        elif two.start < one.end:
            yield union.origin.problem(
                ("terms", index, "start"),
                f"第 {two.term_number} 届 {until(two.start)} 开始，"
                f"第 {one.term_number} 届到 {until(one.end)} 才结束",
                f"提前换届的，把第 {one.term_number} 届的“结束”改成实际的日期",
            )
        elif two.term_number > one.term_number + 1 and two.start - one.end <= _SLACK:
            yield union.origin.problem(
                ("terms", index, "term_number"),
                f"第 {one.term_number} 届之后接着是第 {two.term_number} 届",
                "请核对届次",
                "warning",
            )


def _years(union: Organisation) -> Iterator[Problem]:
    first: dict[int, int] = {}
    for index, year in enumerate(union.membership):
        if first.setdefault(year.year, index) != index:
            yield union.origin.problem(
                ("membership", index, "year"),
                f"{year.year} 年的会员情况写了两次"
                f"（第 {first[year.year] + 1} 条和第 {index + 1} 条），会重复计数",
                "每年只留一条",
            )
        if union.founded_on is not None and year.year < union.founded_on.year:
            yield union.origin.problem(
                ("membership", index, "year"),
                f"{year.year} 年就有会员，{until(union.founded_on)} 才成立",
                "成立以前已有会员就不用改，否则请核对“年度”与“成立日期”",
                "warning",
            )
