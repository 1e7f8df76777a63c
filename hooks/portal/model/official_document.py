"""Numbered documents and forms for download: records in ``data/documents.yml``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from portal.model.base import Record, about
from portal.model.types import Count, Day, Line, Refers, Slug, Text


class DocumentKind(StrEnum):
    """Kinds of document, in the order in which they are listed."""

    NOTICE = "通知"
    REPORT = "报告"
    RULE = "规章制度"
    FORM = "表格"
    LETTER = "倡议书"
    PLEDGE = "责任状"
    RETURN = "统计报表"
    BRIEF = "信息简报"
    RESEARCH = "调研报告"
    EXPERIENCE = "经验材料"
    BOARD = "板报宣传"
    ARCHIVE = "档案"


class OfficialDocument(Record):
    """One document; its file lies below ``docs/documents/``."""

    title: Line = about("标题", "关于做好高温天气防暑降温工作的通知")
    kind: DocumentKind = about("哪一类文件", "通知")
    doc_number: Line | None = about("文号", "示工〔2025〕6号", default=None)
    issuer: Line = about("发文机关", "示例镇总工会")
    joint_issuers: tuple[Line, ...] = about("联合发文的单位", "共青团示例镇委员会", default=())
    subject_words: tuple[Line, ...] = about("主题词", "工会、防暑、通知", default=())
    issued_on: Day = about("成文日期", "2025-06-20")
    printed_on: Day | None = about("印发日期", "2025-06-21", default=None)
    version: Line | None = about("版本", "2025年版", default=None)
    effective_on: Day | None = about("从哪天起执行", "2025-07-01", default=None)
    valid_until: Day | None = about("有效期到哪天", "2027-06-30", default=None)
    abolished_on: Day | None = about("废止日期", "2027-06-30", default=None)
    replaced_by: Annotated[Slug, Refers("documents")] | None = about(
        "被哪份文件代替", "2027-fangshu", default=None
    )
    media: Line | None = about("登在哪里、在哪里播出", "镇广播站", default=None)
    issue: Count | None = about("第几期", "3", unit="期", default=None)
    copies: Count | None = about("份数、篇数", "1", unit="份", default=None)
    shelf_years: Count | None = about("保管期限", "10", unit="年", default=None)
    archive_class: Line | None = about("档案类别", "会员档案", default=None)
    deadline: Day | None = about("报送期限", "2026-01-15", default=None)
    summary: Line | None = about("摘要", "高温天调整作业时间，发放防暑用品", default=None)
    full_text: Text | None = about("正文", "各基层工会：……", default=None)
    file: Line | None = about(
        "文件的位置，在 docs/documents/ 下面", "ruhui-shenqingbiao.docx", default=None
    )
    checked_by: Line | None = about(
        "文件是扫描件时，由哪个部门或岗位把里面的字和“正文”逐字核对过；不写人名",
        "办公室",
        default=None,
    )
    services: tuple[Annotated[Slug, Refers("services")], ...] = about(
        "用在哪些办事指南", "ruhui", default=()
    )

    @property
    def counted_year(self) -> int:
        """The year on the document."""
        return self.issued_on.year

    def last_days(self) -> Iterator[date]:
        """The last days on which it holds, and the last on which an answer is due."""
        yield from self._ends()
        if self.deadline is not None:
            yield self.deadline

    def is_valid(self, day: date) -> bool:
        """Whether it holds on a day."""
        return all(day <= end for end in self._ends())

    def _ends(self) -> Iterator[date]:
        """The last days on which it holds; from the day of its abolition on it does not."""
        if self.valid_until is not None:
            yield self.valid_until
        if self.abolished_on is not None:
            yield self.abolished_on - timedelta(days=1)
