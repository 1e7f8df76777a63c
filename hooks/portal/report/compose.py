"""From the records of a time to the draft that tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from portal.report.chapters import (
    aid,
    comparison,
    culture,
    finance,
    honours,
    organisation,
    outlook,
    rights,
    safety,
    six_goods,
    skills,
    targets,
)
from portal.report.draft import Draft, Paragraph, texts_of, words
from portal.report.figures import Trace
from portal.report.sentences import Chapter, traces_in
from portal.report.view import View

WORK: Final = (organisation, rights, aid, safety, skills, culture, honours, finance)
"""The parts that tell what was done, in the order such summaries have."""


def compose(view: View, organisation_name: str) -> Draft:
    """The whole draft of a view of the records."""
    work = [part.build(view) for part in WORK]
    before = [part.build(view.year_before) for part in WORK]
    chapters = [
        *work,
        six_goods.build(view),
        targets.build(view),
        outlook.shortcomings(view),
        outlook.plan(view),
        comparison.build(view, _traces(work), _traces(before)),
    ]
    label = view.span.label
    return Draft(
        title=f"{organisation_name}{label}工作总结",
        period=label,
        first_day=view.span.first,
        last_day=view.span.last,
        organisation=organisation_name,
        day=view.now.date(),
        opening=(Paragraph(words(f"现将{label}工会工作情况总结如下。")),),
        sections=tuple(chapter.section for chapter in chapters if chapter.section is not None),
        missing=tuple(gap for chapter in chapters for gap in chapter.missing),
        remarks=tuple(_remarks(view)),
    )


def _traces(chapters: Sequence[Chapter]) -> Iterator[Trace]:
    sections = [chapter.section for chapter in chapters if chapter.section is not None]
    yield from traces_in(texts_of(sections))


def _remarks(view: View) -> Iterator[str]:
    today = view.now.date()
    if view.span.last > today:
        yield f"{view.span.label}还没有过完，数字只到{today.year}年{today.month}月{today.day}日"
    if any(record.demo and view.holds(record) for kind in view.records.values() for record in kind):
        yield "里面有演示数据，不能报送"
