"""What every record has in common: strict fields, frozen values, a place it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr
from pydantic.config import JsonDict

from portal.errors import Level, Problem
from portal.model.names import chinese
from portal.model.types import Flag, Line, Slug

Path = tuple[str | int, ...]
"""Steps from the root of a file to a value: English field names and list indexes from 0."""


@dataclass(frozen=True)
class Origin:
    """Where a record was written, so that a rule can point at the line."""

    source: str
    """File, relative to the repository, with ``/``."""
    lines: Mapping[Path, int] = field(default_factory=lambda: MappingProxyType({}))
    """Line of each value in the file, by its path from the file's root."""
    base: Path = ()
    """Path of the record inside the file; ``(3,)`` for the fourth of a list."""
    family: str = ""
    """Name shown before the index of a list, e.g. ``activities``."""

    def line_of(self, *path: str | int) -> int:
        """The line of a field of this record, or of the nearest thing around it."""
        full = self.base + path
        while full and full not in self.lines:
            full = full[:-1]
        return self.lines.get(full, 1)

    def label(self, *path: str | int) -> str:
        """The field as an editor reads it: ``activities[3].结束`` (indexes from 0)."""
        label = self.family if self.base else ""
        for step in self.base + path:
            label += f"[{step}]" if isinstance(step, int) else f".{chinese(step)}"
        return label.removeprefix(".")

    def problem(
        self, path: Path, message: str, remedy: str = "", level: Level = "error"
    ) -> Problem:
        """A problem at a field of this record."""
        return Problem(self.source, self.line_of(*path), self.label(*path), message, remedy, level)


def about(meaning: str, example: str = "", *, unit: str = "", default: Any = ...) -> Any:
    """Describe one field for the people who fill it in.

    ``meaning`` and ``example`` are Chinese: the handbook's tables, the JSON Schema and the
    messages take them from here. A field without ``default`` must be written.
    """
    extra: JsonDict | None = {"unit": unit} if unit else None
    examples = [example] if example else None
    return Field(default, description=meaning, examples=examples, json_schema_extra=extra)


class Part(BaseModel):
    """A value inside a record; unknown fields are refused, values cannot be changed."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Visibility(StrEnum):
    """Who may see a record."""

    PUBLIC = "公开"
    REPORT = "仅供汇总"
    """Feeds the year-end summary and the county's table; has no page and no dataset."""


class Consent(StrEnum):
    """Who agreed that a photo is shown; ``guardian`` is read as well."""

    GUARDIAN = "监护人"

    @classmethod
    def _missing_(cls, value: object) -> Consent | None:
        return cls.GUARDIAN if value == "guardian" else None


class Record(Part):
    """A fact that has a permanent identifier and can be linked to."""

    id: Slug = about(
        "永久编号，只用小写字母、数字和连字符，发布后不再改，也不给别的记录用", "anquan-peixun-2025"
    )
    demo: Flag = about("是不是演示数据；演示数据的页面会标明“演示”", "是", default=False)
    sources: tuple[Line, ...] = about("数字从哪里来；演示数据写素材编号", "素材 001-5", default=())
    visibility: Visibility | None = about(
        "公开，或仅供汇总（只进年终总结和报表，不上网站）；不写就按这一类记录的惯例",
        "公开",
        default=None,
    )

    default_visibility: ClassVar[Visibility] = Visibility.PUBLIC
    """What holds for a record of this kind that does not say."""

    _origin: Origin = PrivateAttr(default_factory=lambda: Origin(""))

    @property
    def is_report_only(self) -> bool:
        """Whether the record stays off the site and feeds the summary only."""
        return (self.visibility or self.default_visibility) is Visibility.REPORT

    @property
    def counted_year(self) -> int | None:
        """The year the numbers of this record belong to; None for one without a year."""
        return None

    @property
    def is_counted(self) -> bool:
        """Whether the numbers are added up; not where another record already holds them."""
        return True

    def last_days(self) -> Iterable[date]:
        """The days after which the record looks different though nobody edits it."""
        return ()

    def is_listed(self, today: date) -> bool:  # noqa: ARG002  # other families look at the day
        """Whether lists show the record on a day; its page stays in any case."""
        return True

    def public_form(self, today: date) -> Self:  # noqa: ARG002  # other families look at the day
        """The record as the public may see it on a day."""
        return self

    def _with(self, **changed: Any) -> Self:
        """A copy with some fields changed that stands where this one was written."""
        copy = self.model_copy(update=changed)
        copy._origin = self._origin
        return copy

    @property
    def origin(self) -> Origin:
        """Where the record was written."""
        return self._origin

    def placed(self, origin: Origin) -> Record:
        """This record, knowing where it was written; called once by ``load``."""
        self._origin = origin
        return self


class Document(Record):
    """A record that is one Markdown file: front matter above, body below."""

    title: Line = about("一句话说清是什么事，先说结果再说名称", "8月15日起领取防暑降温用品")
    summary: Line | None = about(
        "列表和转发时显示的一句话，不写就取正文第一段", "凭工会会员证到驿站领取", default=None
    )
    search_words: tuple[Line, ...] = about(
        "读者会搜、页面上却没有写的词；页面上不显示，只帮助搜索", "降温费", default=()
    )
    moved_from: tuple[str, ...] = about(
        "这个页面以前的网址，旧网址会自动转到新页面", "/news/2024/old-name/", default=()
    )
    draft: Flag = about("草稿不发布", "否", default=False)
    to_verify: Flag = about(
        "内容照搬样例、还没有按本地情况核对过；页面会标明“待核对”", "是", default=False
    )

    ai_generated: Flag = about(
        "文字或图片是不是人工智能生成的；是的，页面会写明，也不能去掉", "是", default=False
    )

    checked_by: Line | None = about(
        "页面上有名单的照片、扫描件时，由哪个部门或岗位把图上的字和正文逐字核对过；不写人名",
        "办公室",
        default=None,
    )
    consent: Consent | None = about(
        "页面上有孩子的照片时，监护人同意了就写“监护人”", "监护人", default=None
    )

    _body: str = PrivateAttr(default="")
    _body_line: int = PrivateAttr(default=1)

    @property
    def body(self) -> str:
        """The Markdown text below the front matter."""
        return self._body

    @property
    def body_line(self) -> int:
        """The line of the file on which the body starts, from 1."""
        return self._body_line

    @property
    def src_uri(self) -> str:
        """The file below ``docs/``, with ``/``: ``news/2025/heat.md``."""
        return self.origin.source.partition("docs/")[2]

    def with_body(self, body: str, line: int) -> Document:
        """This document, knowing its body; called once by ``load``."""
        self._body, self._body_line = body, line
        return self
