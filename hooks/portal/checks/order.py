"""Days that follow each other: what comes later is not written as earlier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from portal.checks.arithmetic.said import parts_at, review
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Path, Record
from portal.model.names import chinese
from portal.model.official_document import OfficialDocument
from portal.model.types import day_of
from portal.wording import until


@dataclass(frozen=True)
class Order:
    """Two days of one part of a record."""

    earlier: str
    later: str
    unless: str = ""
    """A reading under which the order may be the other way: then it is a warning."""
    of_record: bool = False
    """Whether the earlier day stands in the record around the part."""


_REBUILT: Final = "由原来的工会改建、届次接着算的不用改"
_FOUNDED: Final = "成立以前就有的不用改"
ORDERS: Final[Mapping[str, tuple[tuple[Path, tuple[Order, ...]], ...]]] = {
    "organisations": (
        (
            ("terms",),
            (
                Order("start", "end"),
                Order("start", "planned_on"),
                Order("founded_on", "start", _REBUILT, of_record=True),
            ),
        ),
        (("posts",), (Order("start", "end"),)),
        (
            ("committees",),
            (
                Order("prepared_on", "elected_on"),
                Order("prepared_on", "founded_on"),
                Order("prepared_on", "reported_on"),
                Order("elected_on", "reported_on", "先报批、后选举的不用改"),
            ),
        ),
        (
            ("ratings",),
            (
                Order("awarded_on", "valid_until"),
                Order("founded_on", "awarded_on", _FOUNDED, of_record=True),
            ),
        ),
        (("mechanisms",), (Order("since", "until"), Order("since", "checked_on"))),
    ),
    "holidays": ((("holidays",), (Order("start", "end"),)),),
    "meetings": (
        (
            ("resolutions",),
            (
                Order("start", "due_on", of_record=True),
                Order("start", "done_on", of_record=True),
            ),
        ),
        (("proposals",), (Order("received_on", "answered_on"),)),
    ),
    "elections": ((("approval",), (Order("on", "on", of_record=True),)),),
    "agreements": (
        (
            (),
            (
                Order("invited_on", "negotiated_on"),
                Order("negotiated_on", "signed_on"),
                Order("invited_on", "signed_on"),
                Order("signed_on", "expires_on"),
            ),
        ),
    ),
    "honours": (
        (("steps",), (Order("start", "end"),)),
        (("notice",), (Order("start", "end"),)),
    ),
    "jobs": (((), (Order("posted_on", "expires_on"),)),),
    "documents": (
        (
            (),
            (
                Order("issued_on", "printed_on"),
                Order("effective_on", "valid_until"),
                Order("issued_on", "valid_until"),
                Order("issued_on", "abolished_on"),
                Order("issued_on", "effective_on", "追溯执行的不用改"),
                Order("issued_on", "deadline", "补发的文件不用改"),
            ),
        ),
    ),
    "targets": (((), (Order("start", "due_on"), Order("start", "checked_on"))),),
}
"""By kind and the place of the part, which day is not before which."""


def problems(content: Content) -> Iterator[Problem]:
    """Days in the wrong order."""
    for kind, places in ORDERS.items():
        for record in content.records.get(kind, ()):
            for place, orders in places:
                yield from _wrong(record, place, orders)
    yield from _successors(content)


def _wrong(record: Record, place: Path, orders: tuple[Order, ...]) -> Iterator[Problem]:
    for path, part in parts_at(record, place):
        blamed: set[str] = set()
        for order in orders:
            first: Any = getattr(record if order.of_record else part, order.earlier)
            last: Any = getattr(part, order.later)
            if first is None or last is None or order.later in blamed:
                continue
            if day_of(last) < day_of(first):
                blamed.add(order.later)
                is_same = order.earlier == order.later
                usual = "请核对这两个日期" if is_same else review(order.earlier, order.later)
                inside = f"{chinese(str(place[0]))}的" if is_same else ""
                yield record.origin.problem(
                    (*path, order.later),
                    f"{inside}{chinese(order.later)} {until(last)} "
                    f"早于{chinese(order.earlier)} {until(first)}",
                    f"{order.unless}，否则{usual}" if order.unless else usual,
                    "warning" if order.unless else "error",
                )


def _successors(content: Content) -> Iterator[Problem]:
    """What replaces a document is another one, and not an older one."""
    documents = {document.id: document for document in content.of(OfficialDocument)}
    for document in documents.values():
        newer = documents.get(document.replaced_by or "")
        if newer is document:
            yield document.origin.problem(
                ("replaced_by",), "“代替文件”写的是自己的编号", "请写新文件的编号"
            )
        elif newer is not None and newer.issued_on < document.issued_on:
            yield document.origin.problem(
                ("replaced_by",),
                f"代替它的“{newer.id}”成文于 {until(newer.issued_on)}，"
                f"早于这份文件的 {until(document.issued_on)}",
                "请核对两份文件的“成文日期”",
            )
