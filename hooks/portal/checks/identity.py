"""Identifiers are unique within their kind."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Record


def problems(content: Content) -> Iterator[Problem]:
    """The second and every further record with an id that is taken."""
    for records in content.records.values():
        first: dict[str, Record] = {}
        for record in records:
            taken = first.setdefault(record.id, record)
            if taken is not record:
                place = f"{taken.origin.source}:{taken.origin.line_of('id')}"
                yield record.origin.problem(
                    ("id",), f"编号“{record.id}”已经用过（{place}）", "请换一个没有用过的编号"
                )
