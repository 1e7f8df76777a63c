"""What may be seen: public records rest on public ones, amounts on enough people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from portal.aggregates.guard import BACKERS
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Record
from portal.model.families import FAMILIES, Privacy
from portal.model.names import chinese
from portal.model.quantities import quantities_of
from portal.model.references import references_of

_AMOUNT: Final = "amount_yuan"


def problems(content: Content) -> Iterator[Problem]:
    """Public records that point to hidden ones, and amounts that nobody is counted for."""
    yield from _hidden(content)
    for kind, family in FAMILIES.items():
        if family.privacy is Privacy.AGGREGATE and _AMOUNT in family.model.model_fields:
            yield from _unbacked(content.records.get(kind, ()))


def _hidden(content: Content) -> Iterator[Problem]:
    hidden: defaultdict[str, set[str]] = defaultdict(set)
    for kind, records in content.records.items():
        hidden[kind].update(record.id for record in records if record.is_report_only)
    if not any(hidden.values()):
        return
    for record in content.all():
        if record.is_report_only:
            continue
        for path, kind, identifier in references_of(record):
            if identifier in hidden[kind]:
                label = FAMILIES[kind].label
                yield record.origin.problem(
                    path,
                    f"公开的记录指到了仅供汇总的{label}“{identifier}”，网站上没有它的页面",
                    f"请删去这一行，或者在两条记录里写一样的公开范围："
                    f"都公开，或者这一条也写 {chinese('visibility')}: 仅供汇总",
                )


def _unbacked(records: Sequence[Any]) -> Iterator[Problem]:
    """Amounts without a count: one person's money could be read off them."""
    if not records:
        return
    counts = [q.name for q in quantities_of(_model(records)) if q.name in BACKERS]
    for record in records:
        values = record.__dict__
        if values[_AMOUNT] and not any(values[name] for name in counts):
            yield record.origin.problem(
                (_AMOUNT,),
                f"写了{chinese(_AMOUNT)}，没有写涉及多少人、多少户、多少件，这个{chinese(_AMOUNT)}不会公布",
                f"请补上{'、'.join(map(chinese, counts))}中的一个，看得出不是一两个人的钱",
                "warning",
            )


def _model(records: Sequence[Record]) -> type[Record]:
    return type(records[0])
