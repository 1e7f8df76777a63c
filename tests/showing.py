"""What the pages of a built site show: their text, and what stands beside each label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from portal import urls, wording
from portal.model.base import Part, Record
from portal.model.families import KINDS
from portal.model.hours import ALL_DAY
from portal.model.names import chinese
from portal.model.quantities import unit_of
from portal.model.references import kind_referred_to
from portal.pages.registers.facts import HIDDEN
from portal.pages.registers.words import title_of
from portal.public import Portal
from portal.spoken import TO

_SPACE = re.compile(r"\s+")
_INTERVAL = re.compile(r"(\d\d:\d\d)-(\d\d:\d\d)")


def as_seen(text: str) -> str:
    """The text of a browser without the 至 that is only heard: 9:00—11:00."""
    return re.sub(r"\s*至\s*(?=—)", "", text)


@dataclass
class Page(HTMLParser):
    """One page as a reader sees it; white space does not count."""

    text: str = ""
    main: str = ""
    """The text of what is this page's own, without what every page has."""
    beside: dict[str, list[str]] = field(default_factory=dict)
    """What stands beside a label in a list of facts, or in the cells of a column; the cells
    of tables that do not repeat their heads are together under an empty label."""
    _label: str = ""
    _open: str = ""
    _is_main: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note which label the text that follows stands beside."""
        if tag in ("dt", "dd", "td", "th", "script", "style"):
            self._open = tag
        label = dict(attrs).get("data-label")
        if tag == "dt" or (tag == "small" and self._open == "dt"):
            # In a box of answers the name of the field stands small behind the question.
            self._label = ""
        elif tag in ("td", "th"):
            self._label = (label or "").partition("（")[0]
        elif tag == "main":
            self._is_main = True

    def handle_endtag(self, tag: str) -> None:
        """Forget the label after its cell."""
        if tag == self._open:
            self._open = ""
        elif tag == "main":
            self._is_main = False

    def handle_data(self, data: str) -> None:
        """Keep the text a reader sees."""
        said = _SPACE.sub("", data)
        if self._open in ("script", "style"):
            return
        self.text += said
        if self._is_main:
            self.main += said
        if self._open == "dt":
            self._label += said
        elif self._open in ("dd", "td", "th") and said:
            self.beside.setdefault(self._label, []).append(said)


class Pages:
    """The pages of a built site, each read once."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._read: dict[str, Page] = {}

    def at(self, path: str) -> Page:
        """The page at a path; an empty one where none is."""
        path = path.partition("#")[0]
        if path not in self._read:
            page = self._read[path] = Page()
            file = self._site / path / "index.html"
            if file.is_file():
                page.feed(file.read_text(encoding="utf-8").replace(TO, "—"))
                page.close()
        return self._read[path]


def values_at(part: Part, steps: list[str]) -> Iterator[Any]:
    """Every plain value on a path inside a record."""
    found = getattr(part, steps[0])
    for value in found if isinstance(found, tuple) else (found,):
        if isinstance(value, Part):
            yield from values_at(value, steps[1:])
        elif value is not None:
            yield value


def form_of(value: object, info: FieldInfo, portal: Portal) -> str:
    """How a value stands on a page: the first line of a text, a number with its unit."""
    if kind := kind_referred_to(info):
        record = portal.index.get((kind, str(value)))
        return title_of(record) if record is not None else ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, int | Decimal):
        unit = unit_of(info)
        words = wording.quantity(value, "" if unit == "度" else unit)
        return f"第{words}" if unit == "届" else words
    return _text_form(str(value))


def _text_form(text: str) -> str:
    if text == ALL_DAY:
        return "全天24小时"
    if interval := _INTERVAL.fullmatch(text):
        start, end = (clock.removeprefix("0") for clock in interval.groups())
        return f"{start}—{'次日' if interval[2] < interval[1] else ''}{end}"
    return _SPACE.sub("", text.split("\n")[0])


def is_shown(record: Record, steps: list[str], info: FieldInfo, page: Page, portal: Portal) -> bool:
    """Whether a page says one value of a field of a record, beside its label in a register.

    The permanent number of a record is the address of its page.
    """
    if steps == ["id"]:
        return record.id in urls.path_of(record) and bool(page.main)
    values = list(values_at(record, steps))
    forms = {form for value in values if (form := form_of(value, info, portal))}
    if steps[-1] == "end":  # of the same year as the beginning, which is told with its year
        forms |= {f"至{form.partition('年')[2]}" for form in forms if "月" in form}
    cells = {wording.grouped(value) for value in values} if unit_of(info) else set()
    if KINDS[type(record)] not in urls.REGISTERS or steps[-1] in HIDDEN:
        return any(form in page.text for form in forms) or _is_among(cells, page.beside.get(""))
    beside = page.beside.get(chinese(steps[-1]), [])
    if unit_of(info):
        return _is_among(forms | cells, beside)
    return any(form in said for form in forms for said in beside)


def _is_among(forms: set[str], cells: list[str] | None) -> bool:
    return not forms.isdisjoint(cells or ())
