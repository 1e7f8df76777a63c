"""The official days off and days worked in exchange, as entries of whole days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from portal import urls
from portal.ical.entry import Entry
from portal.model.holiday import HolidayYear
from portal.model.types import begin_of
from portal.public import Portal

_DAY = timedelta(days=1)


def holiday_entries(portal: Portal) -> Iterator[Entry]:
    """国庆节（休） over each span, 国庆节（班） for each day worked; by the notices alone."""
    for year in sorted(portal.all_of(HolidayYear), key=lambda record: record.year):
        for span in year.holidays:
            yield _entry(portal, year, f"{span.name}（休）", "holiday", span.start, span.end)
            for day in span.workdays:
                yield _entry(portal, year, f"{span.name}（班）", "workday", day, day)


def _entry(
    portal: Portal, year: HolidayYear, name: str, kind: str, first: date, last: date
) -> Entry:
    notice = f"依据：{year.title}（{year.doc_number}）"
    return Entry(
        uid=urls.tag_uri(portal.township, kind, first.isoformat()),
        stamp=begin_of(year.issued_on),
        sequence=0,
        start=first,
        end=last + _DAY,
        summary=name,
        description="\n".join(filter(None, (notice, year.notice_url))),
        page=urls.absolute(portal.site_url, urls.path_of(year)),
    )
