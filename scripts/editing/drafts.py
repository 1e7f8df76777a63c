"""New files and records as text: names, ids, forms; nothing is written here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count

from editing.days import day_of, when_text
from editing.forms import Value, form_lines, list_item
from editing.rules import rule_again
from editing.yaml_text import newline_of, split_records
from portal.model.activity import Activity, Crowd
from portal.model.base import Part
from portal.model.families import FAMILIES
from portal.model.types import read_when

_BODY = """\
把这一段换成正文。写完一段空一行，再写下一段。

## 小标题前面写两个井号和一个空格

- 分条写的，前面加减号和空格
"""
# A guide must rest on something, on a law as a rule.
_WANTED: Mapping[str, Collection[str]] = {"services": ("basis",)}
_YEAR_HEADS: Mapping[str, str] = {
    "activities": "# {year}年的活动，按开始日期排列。活动办完后补“活动结果”，没有数过的数字不要写。\n",
    "public_notices": "# {year}年的公示，一次公示一条。帮扶、助学这些只写姓加星号；公示期满请删去名单。\n",
}


@dataclass(frozen=True)
class Draft:
    """A new file."""

    source: str
    """Place below the repository, with ``/``."""
    text: str


def document_draft(kind: str, stem: str, values: Mapping[str, Value], now: datetime) -> Draft:
    """A notice, explainer or guide as a draft with a permanent id. ``now`` is local."""
    folder = f"docs/news/{now.year}" if kind == "notices" else f"docs/{kind}"
    fixed: dict[str, Value] = {
        "id": f"{now.year}-{stem}" if kind == "notices" else stem,
        "draft": "是",
        "published": when_text(now),
    }
    if kind == "policies":
        fixed["checked_on"] = f"{now:%Y-%m-%d}"
    form = form_lines(FAMILIES[kind].model, {**fixed, **values}, _WANTED.get(kind, ()))
    return Draft(f"{folder}/{stem}.md", "\n".join(["---", *form, "---", "", _BODY]))


def numbered_name(now: datetime, taken: Collection[str]) -> str:
    """A file name from the day and the first free number: ``20261121-1``."""
    return next(name for n in count(1) if (name := f"{now:%Y%m%d}-{n}") not in taken)


def activity_id(programme: str, start: date, taken: Collection[str]) -> str:
    """A free id from programme and month: ``song-qingliang-202607``, then ``…-2``."""
    first = f"{programme}-{start:%Y%m}"
    if first not in taken:
        return first
    return next(name for n in count(2) if (name := f"{first}-{n}") not in taken)


def record_text(kind: str, values: Mapping[str, Value], file_text: str, year: int) -> str:
    """The text of a year's file of a family with one more record at its end."""
    existing = file_text or _YEAR_HEADS[kind].format(year=year)
    end = newline_of(existing)
    indent = _list_indent(existing)
    lines = list_item(form_lines(FAMILIES[kind].model, values), indent)
    return existing.rstrip("\r\n") + end + end + "".join(f"{line}{end}" for line in lines)


def repeated(activity: Activity, typed: str) -> dict[str, Value]:
    """The fields of an activity that is held again: dates moved, what came of it left out.

    ``typed`` is the new beginning; a bare day keeps the old hour.
    """
    start = _at_same_hour(read_when(typed), activity.start)
    moved = day_of(start) - day_of(activity.start)
    old, new = f"{activity.start.year}年", f"{start.year}年"
    values: dict[str, Value] = {
        "title": activity.title.replace(old, new),
        "start": when_text(start),
        **({"end": when_text(activity.end + moved)} if activity.end else {}),
        **{name: getattr(activity, name) for name in ("venue", "place") if getattr(activity, name)},
        "programme": activity.programme,
        "audience": activity.audience,
        **({"crowds": list(activity.crowds)} if activity.crowds != (Crowd.ALL,) else {}),
        "organiser": activity.organiser,
        "contact": activity.contact,
        "description": activity.description.replace(old, new),
    }
    if activity.signup is not None:
        values["signup"] = _dated(activity.signup, moved)
    if activity.repeat is not None:
        values["repeat"] = rule_again(activity, activity.repeat)
    if activity.more_times:
        values["more_times"] = [_dated(session, moved) for session in activity.more_times]
    return values


def _dated(part: Part, moved: timedelta) -> dict[str, Value]:
    """The fields of a part with its days moved."""
    return {
        name: when_text(value + moved) if isinstance(value, date) else str(value)
        for name, value in part
        if value is not None
    }


def _at_same_hour(start: date, old: date) -> date:
    if isinstance(old, datetime) and not isinstance(start, datetime):
        return datetime.combine(start, old.timetz())
    return start


def _list_indent(text: str) -> int:
    _, pieces = split_records(text)
    return len(pieces[0].body) - len(pieces[0].body.lstrip(" ")) if pieces else 0
