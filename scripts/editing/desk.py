"""Making new content from answers: the forms of ``drafts`` filled in and put in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from editing import drafts
from editing.forms import Value
from editing.questions import (
    Ask,
    Question,
    Unusable,
    answer,
    choice_reader,
    field_reader,
    file_name_reader,
)
from portal.model.activity import Activity
from portal.model.base import Record
from portal.model.explainer import Explainer
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.reference import Column
from portal.model.service import Service
from portal.model.types import read_when
from portal.schema.comment import with_comment
from portal.settings import Settings
from portal.suggest import did_you_mean

FILE_NAME: Final = "文件名"
"""The answer that is no field: the stem of the new file."""
COPIED: Final = "照抄"
"""The answer that names an activity to repeat."""
ACTIVITY: Final = {
    "title": "活动名称，一看就知道做什么",
    "start": "什么时候开始，例如 2026-12-05 09:00；只写日期就是全天",
    "place": "在哪里",
    "audience": "面向谁",
    "description": "做什么、注意什么，一两句",
}
"""What is asked about an activity besides its programme."""
_CHECK: Final = (
    "看样子：python3 scripts/portal.py serve",
    "查错误：python3 scripts/portal.py check",
)


@dataclass(frozen=True)
class Desk:
    """What a new record is made from."""

    settings: Settings
    records: Mapping[str, list[Record]]
    """What there is already, by kind."""
    given: Mapping[str, str | None]
    """Answers from the command line."""
    ask: Ask
    now: datetime

    def answer(self, question: Question) -> str:
        """One answer, given or asked for."""
        return answer(question, self.given.get(question.name), self.ask)


def new_notice(desk: Desk) -> list[str]:
    """Write a notice; what to do next, line by line."""
    columns = {c.id: c.name for c in desk.records["columns"] if isinstance(c, Column)}
    names = "、".join(columns.values())
    values = {"title": desk.answer(_title(Notice, "标题，一句话说清是什么事"))}
    reader = choice_reader(columns)
    prompt = f"登在哪个栏目（{names}）"
    first = next(iter(columns), None)
    values["column"] = desk.answer(
        Question(name="column", prompt=prompt, default=first, read=reader)
    )
    return _document(desk, "notices", values)


def new_policy(desk: Desk) -> list[str]:
    """Write a policy explainer; what to do next, line by line."""
    title = desk.answer(_title(Explainer, "标题，写成职工会问的一句话"))
    return _document(desk, "policies", {"title": title})


def new_service(desk: Desk) -> list[str]:
    """Write a service guide; what to do next, line by line."""
    township = desk.settings.township
    title = desk.answer(_title(Service, "标题，说清办什么事"))
    known = {"place": township.address, "hours": township.hours, "phone": township.phone}
    return _document(desk, "services", {"title": title, "item": title, **known})


def new_activity(desk: Desk) -> list[str]:
    """Add an activity at the end of its year's file; what to do next, line by line."""
    activities = [a for a in desk.records["activities"] if isinstance(a, Activity)]
    copied = desk.given.get(COPIED)
    values = _again(desk, copied, activities) if copied else _first_time(desk)
    start = drafts.day_of(read_when(str(values["start"])))
    taken = {activity.id for activity in activities}
    values["id"] = drafts.activity_id(str(values["programme"]), start, taken)
    source = f"data/activities/{start.year}.yml"
    file = desk.settings.data_dir / "activities" / f"{start.year}.yml"
    text = _utf8(file, source) if file.exists() else ""
    file.parent.mkdir(parents=True, exist_ok=True)
    changed = drafts.activity_text(values, text, start.year).encode()
    file.write_bytes(changed if text else _with_comment(changed, desk.settings))
    return [
        f"已写到 {source} 的末尾，编号是 {values['id']}（发布后不要再改）。",
        "下一步：打开这个文件核对一遍；以“# ”开头的行是可选的，要用就删掉行首的“# ”。",
        "活动办完后，在同一处补“活动结果”。",
        *_CHECK,
    ]


def _document(desk: Desk, kind: str, values: Mapping[str, Value]) -> list[str]:
    folder = desk.settings.docs_dir / (f"news/{desk.now.year}" if kind == "notices" else kind)
    taken = {path.stem for path in folder.glob("*.md")}
    spare = drafts.numbered_name(desk.now, taken)
    prompt = "文件名，也就是网址里的名字，用小写字母、数字和连字符"
    question = Question(name=FILE_NAME, prompt=prompt, default=spare, read=file_name_reader(taken))
    draft = drafts.document_draft(kind, desk.answer(question), values, desk.now)
    file = desk.settings.docs_dir / draft.source.removeprefix("docs/")
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as new:
        new.write(draft.text)
    return [
        f"已写好 {draft.source}，现在是草稿，不会公开。",
        "下一步：打开它，把样例换成真实内容；以“# ”开头的行是可选的，要用就删掉行首的“# ”。",
        "写好以后删掉“草稿: 是”这一行，并核对“发布时间”。",
        *_CHECK,
    ]


def _first_time(desk: Desk) -> dict[str, Value]:
    programmes = {p.id: p.name for p in desk.records["programmes"] if isinstance(p, Programme)}
    township = desk.settings.township
    values: dict[str, Value] = {}
    for name, prompt in ACTIVITY.items():
        read = field_reader(Activity, name)
        values[name] = desk.answer(Question(name=name, prompt=prompt, read=read))
    values["programme"] = desk.answer(
        Question(
            name="programme", prompt="属于哪个项目，例如 送清凉", read=choice_reader(programmes)
        )
    )
    return {**values, "organiser": township.full_name, "contact": f"办公室 {township.phone}"}


def _again(desk: Desk, wanted: str, activities: list[Activity]) -> dict[str, Value]:
    found = {activity.id: activity for activity in activities}
    if wanted not in found:
        near = did_you_mean(wanted, found, "编号在 data/activities/ 的文件里")
        raise Unusable(f"没有编号为“{wanted}”的活动；{near}")
    later = drafts.when_text(drafts.a_year_later(found[wanted].start))
    read = field_reader(Activity, "start")
    question = Question(name="start", prompt="这次什么时候开始", default=later, read=read)
    return drafts.repeated(found[wanted], desk.answer(question))


def _with_comment(data: bytes, settings: Settings) -> bytes:
    return with_comment(data, "activities", settings.site_url)


def _title(model: type[Record], prompt: str) -> Question:
    return Question(name="title", prompt=prompt, read=field_reader(model, "title"))


def _utf8(file: Path, source: str) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise Unusable(f"{source} 不是 UTF-8 编码；请用记事本打开，另存为 UTF-8 再来") from None
