"""Where a field that a mechanism needs must stand on the site, and whether it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from portal import urls
from portal.aggregates.coarsen import OTHER
from portal.aggregates.tables import Table
from portal.model.activity import Activity
from portal.model.base import Record
from portal.model.families import FAMILIES, Privacy
from portal.model.fields import classes_in
from portal.model.indicator import Value
from portal.model.names import chinese
from portal.pages.told_figures import value_in_words
from portal.public import Portal
from showing import Page, Pages, is_shown
from systems import Need, Row, owner_of

LEAST_TEXT = 40
"""Characters of a page that says something."""


def has_place(row: Row, portal: Portal, pages: Pages) -> bool:
    """Whether the family, programme or page of a mechanism is on the site and not empty."""
    if row.status == "page":
        return _says_something(urls.path_of_address(row.where), pages)
    if row.status == "family":
        return bool(portal.records.get(row.where)) or any(
            family == row.where and table.rows for (family, _), table in portal.tables.items()
        )
    record = portal.index.get(("programmes", row.where))
    return (
        record is not None
        and bool(portal.pointing(Activity, "programmes", row.where))
        and _says_something(urls.path_of(record), pages)
    )


def _says_something(path: str, pages: Pages) -> bool:
    return len(pages.at(path).main) > LEAST_TEXT


def is_told(need: Need, portal: Portal, pages: Pages) -> bool:
    """Whether the field has a value in a public record and a page says it."""
    if need.code:
        return _is_figure_told(need.code, portal, pages)
    kind, *steps = need.target.split(".")
    if FAMILIES[kind].privacy is Privacy.AGGREGATE:
        return _is_in_table(kind, steps, portal, pages)
    info = owner_of(need.target).model_fields[steps[-1]]
    return any(
        is_shown(record, steps, info, _page_of(kind, record, pages), portal)
        for record in portal.records[kind]
    )


def _is_figure_told(code: str, portal: Portal, pages: Pages) -> bool:
    text = pages.at(f"{urls.FIGURES}{code}/").main
    figures = [figure for figure in portal.figures if figure.indicator.id == code]
    return any(f"{figure.period}：{value_in_words(figure)}" in text for figure in figures)


def _is_in_table(kind: str, steps: list[str], portal: Portal, pages: Pages) -> bool:
    """Whether the published tables say a field: as a column of numbers, or as a fixed word."""
    page = pages.at(urls.tables(kind))
    tables = [table for (family, _), table in portal.tables.items() if family == kind]
    if steps == ["period"]:
        return any(f"{table.year}年" in page.main for table in tables if table.rows)
    if any(re.search(r"\d", said) for said in page.beside.get(chinese(steps[-1]), ())):
        return True
    info = owner_of(".".join((kind, *steps))).model_fields[steps[-1]]
    words = {str(word.value) for one in classes_in(info.annotation, Enum) for word in one} - {OTHER}
    labels = "".join(_labels(tables, steps[0] if len(steps) > 1 else ""))
    return any(word in labels and word in page.main for word in words)


def _labels(tables: list[Table], field: str) -> Iterator[str]:
    """What the rows are called, or those of the breakdowns by one list."""
    for table in tables:
        for row in table.rows:
            if not field:
                yield row.row.label
            for inner in row.breakdowns:
                if inner.field == field:
                    yield from (part.label for part in inner.rows)


def _page_of(kind: str, record: Record, pages: Pages) -> Page:
    """Where a record is shown: its own page, or the page that lists its kind."""
    if isinstance(record, Value):
        return pages.at(f"{urls.FIGURES}{record.indicator}/")
    if urls.has_page(record):
        return pages.at(urls.path_of(record))
    return pages.at(urls.NEEDS if kind == "hotlines" else urls.HOME)
