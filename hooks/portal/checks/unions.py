"""Unions above each other, and unions written twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from portal.checks.content import Content
from portal.errors import Problem
from portal.listing import group
from portal.model.organisation import Organisation


def problems(content: Content) -> Iterator[Problem]:
    """Unions that end up above themselves, and two of one name below the same union."""
    unions = {union.id: union for union in content.of(Organisation)}
    for union in unions.values():
        yield from _above(union, unions)
    for same in group(unions.values(), lambda one: (one.name, one.above)).values():
        for union in same[1:]:
            place = f"{same[0].origin.source}:{same[0].origin.line_of('name')}"
            yield union.origin.problem(
                ("name",),
                f"“{union.name}”已经有一条“{same[0].id}”（{place}），会重复计数",
                "同一个工会请只留一条；是两个工会，名称里写清区别",
                "warning",
            )


def _above(union: Organisation, unions: Mapping[str, Organisation]) -> Iterator[Problem]:
    if union.above == union.id:
        yield union.origin.problem(
            ("above",), "“上级”写的是自己的编号", "请写上级工会的编号，没有上级就删去这一行"
        )
        return
    way = _way_up(union, unions)
    # Told once, at the first of those in the loop.
    if way and union.id == min(way):
        names = "→".join(f"“{step}”" for step in (*way, union.id))
        yield union.origin.problem(
            ("above",), f"“上级”绕成了一圈：{names}", "请核对这几个工会的“上级”"
        )


def _way_up(union: Organisation, unions: Mapping[str, Organisation]) -> tuple[str, ...]:
    """The unions of the loop a union stands in, from itself up; empty where there is none."""
    way: dict[str, None] = {}
    step = union.id
    while step in unions and step not in way:
        way[step] = None
        step = unions[step].above or ""
    return tuple(way) if step == union.id else ()
