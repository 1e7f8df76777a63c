"""Numbered sets: as many different members as the name says, and unions held against them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Path, Record
from portal.model.checklist import Checklist
from portal.model.organisation import Organisation
from portal.model.standing import CheckedList
from portal.suggest import did_you_mean
from portal.wording import until

_NUMERALS: Final = {sign: value for value, sign in enumerate("二三四五六七八九十", start=2)}


def problems(content: Content) -> Iterator[Problem]:
    """Sets of another size than stated; members checked that are none, or done at no such day."""
    known = {checklist.id: checklist for checklist in content.of(Checklist)}
    for checklist in known.values():
        yield from _size(checklist)
        yield from _name(checklist)
    for union in content.of(Organisation):
        for index, checked in enumerate(union.checked_lists):
            yield from _checked(union, ("checked_lists", index), checked, known)


def _size(checklist: Checklist) -> Iterator[Problem]:
    stated, count = checklist.stated_size, len(checklist.items)
    again = list(_repeated(checklist.items))
    for index, first in again:
        yield checklist.origin.problem(
            ("items", index),
            f"“{checklist.items[index]}”和第 {first + 1} 项重复；应有 {stated} 项，"
            f"列出 {count} 项，不同的 {count - len(again)} 项",
            "请换成漏写的一项，或者删去重复的",
        )
    if again or count == stated:
        return
    is_open = checklist.is_partial and count < stated
    remedy = "请补上其余各项" if count < stated else "请核对“应有项数”与各项"
    otherwise = "；后面带“等”字的，加一行 列举不全: 是" if count < stated else ""
    yield checklist.origin.problem(
        ("items",),
        f"“{checklist.name}”应有 {stated} 项，列出 {count} 项",
        "知道其余各项就补上" if is_open else remedy + otherwise,
        "warning" if is_open else "error",
    )


def _repeated(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Index of each repeated name, and that of its first place."""
    first: dict[str, int] = {}
    for index, name in enumerate(names):
        if first.setdefault(name, index) != index:
            yield index, first[name]


def _name(checklist: Checklist) -> Iterator[Problem]:
    said = _NUMERALS.get(checklist.name[0])
    # 十五有 or 十二项 begins with a numeral of two signs, which one sign cannot tell.
    if said is None or checklist.name[1:2] in {*_NUMERALS, "一", "百"}:
        return
    if said != checklist.stated_size:
        yield checklist.origin.problem(
            ("stated_size",),
            f"名称“{checklist.name}”说的是 {said} 项，应有项数写的是 {checklist.stated_size}",
            "请核对名称与“应有项数”",
            "warning",
        )


def _checked(
    record: Record, path: Path, checked: CheckedList, known: Mapping[str, Checklist]
) -> Iterator[Problem]:
    checklist = known.get(checked.checklist)
    names = [item.item for item in checked.items]
    for index, first in _repeated(names):
        message = f"“{names[index]}”对照了两次（第 {first + 1} 项和第 {index + 1} 项）"
        yield record.origin.problem((*path, "items", index, "item"), message, "请只留一个")
    for index, item in enumerate(checked.items):
        here = (*path, "items", index)
        if checklist is not None and item.item not in checklist.items:
            yield record.origin.problem(
                (*here, "item"),
                f"清单“{checklist.name}”里没有“{item.item}”这一项",
                did_you_mean(item.item, checklist.items, f"清单里有：{'、'.join(checklist.items)}"),
            )
        if item.done_on is not None and item.done_on > checked.checked_on:
            yield record.origin.problem(
                (*here, "done_on"),
                f"办结日期 {until(item.done_on)} 晚于核对日期 {until(checked.checked_on)}",
                "请核对“办结日期”与“核对日期”",
            )
        if item.done_on is not None and not item.is_done:
            yield record.origin.problem(
                (*here, "is_done"),
                f"“{item.item}”写着没有做到，却有办结日期 {until(item.done_on)}",
                "请核对“做到”与“办结日期”",
            )
