"""Making new content from answers: the forms of ``drafts`` filled in and put in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from editing import drafts
from editing.forms import Value
from editing.questions import (
    Ask,
    Question,
    answer,
    choice_reader,
    field_reader,
    file_name_reader,
)
from portal.model.base import Record
from portal.model.explainer import Explainer
from portal.model.notice import Notice
from portal.model.reference import Column
from portal.model.service import Service
from portal.settings import Settings

FILE_NAME: Final = "文件名"
"""The answer that is no field: the stem of the new file."""
CHECK: Final = (
    "看样子：python3 scripts/portal.py serve",
    "查错误：python3 scripts/portal.py check",
)
"""What one does next in any case."""


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
        """One answer, given or asked for. Raises Unusable and EOFError as ``questions`` says."""
        return answer(question, self.given.get(question.name), self.ask)

    def likely(self, question: Question) -> str:
        """One answer that may be missing: what it usually is where nobody is there to ask."""
        try:
            return self.answer(question)
        except EOFError:
            return question.default or ""


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
        *CHECK,
    ]


def _title(model: type[Record], prompt: str) -> Question:
    return Question(name="title", prompt=prompt, read=field_reader(model, "title"))
