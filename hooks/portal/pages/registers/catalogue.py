"""Which families are registers, and what their lists show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True)
class Register:
    """One family shown as a list and a page for each record."""

    kind: str
    """Key in ``model.families.FAMILIES``; its path stands in ``urls.REGISTERS``."""
    title: str
    intro: str
    """One sentence on what belongs here."""
    columns: tuple[str, ...]
    """What a list shows beside the title, most important first: English names of fields, or of
    ``columns.TOGETHER``."""
    facets: tuple[str, ...] = ("kind",)
    """English names of the fields by which a list can be narrowed."""


REGISTERS: Final = (
    Register(
        kind="organisations",
        title="工会组织",
        intro="全镇各级工会：在哪里、谁负责、多少会员、任期到什么时候。",
        columns=("kind", "village", "newest_members", "term_end", "phone"),
        facets=("kind", "village"),
    ),
    Register(
        kind="meetings",
        title="会议",
        intro="会员代表大会、职代会、主席会议和联席会议：什么时候开、议定了什么、办得怎样。",
        columns=("start", "kind", "organisation"),
        facets=("kind", "year"),
    ),
    Register(
        kind="elections",
        title="选举",
        intro="工会委员会选举：到会、选票、当选和批复。",
        columns=("on", "organisation", "seats"),
        facets=("year",),
    ),
    Register(
        kind="agreements",
        title="集体合同",
        intro="集体合同和各种专项合同：覆盖多少企业、多少职工，什么时候到期。",
        columns=("year", "kind", "scope", "firms", "workers", "expires_on"),
        facets=("kind", "year"),
    ),
    Register(
        kind="inspections",
        title="检查和走访",
        intro="安全检查、执法检查和走访：走了多少家，查出多少隐患，整改多少。",
        columns=("period", "kind", "firm_visits", "hazards_found", "hazards_fixed"),
        facets=("kind", "year"),
    ),
    Register(
        kind="skills",
        title="技能和创新",
        intro="培训班、竞赛、合理化建议和技术革新：办了多少，多少人参加，有什么效益。",
        columns=("period", "kind", "sessions", "person_times", "benefit_yuan"),
        facets=("kind", "year"),
    ),
    Register(
        kind="honours",
        title="荣誉",
        intro="劳动模范、先锋号和各种先进：哪一年、哪一级、授予谁。个人姓名经本人同意才公布。",
        columns=("year", "kind", "level", "awarded_by", "seats"),
        facets=("kind", "level", "year"),
    ),
    Register(
        kind="public_notices",
        title="公示",
        intro="正在公示和公示过的名单：公示到哪天、有意见找谁。公示期满，名单就撤下。",
        columns=("window", "category", "received_by"),
        facets=("category", "year"),
    ),
    Register(
        kind="jobs",
        title="招聘岗位",
        intro="正在招人的岗位：单位、人数、工资和电话。过了到期日期就不再列出。",
        columns=("wage", "employer", "place", "openings", "expires_on"),
        facets=("trade",),
    ),
    Register(
        kind="accounts",
        title="账目公开",
        intro="工会经费、捐款和项目支出：年初结余加收入减支出，等于年末结余。",
        columns=("kind", "status", "income_sum", "expenditure_sum", "closing_yuan"),
        facets=("kind", "year"),
    ),
    Register(
        kind="documents",
        title="文件和表格",
        intro="有文号的文件、规章制度和可以下载的表格。",
        columns=("kind", "doc_number", "issued_on", "issuer"),
        facets=("kind", "year"),
    ),
    Register(
        kind="checklists",
        title="规范化清单",
        intro="十有、五上墙这些清单到底指哪几项，各地说法不同，按版本列出。",
        columns=("stated_size", "version"),
        facets=(),
    ),
    Register(
        kind="targets",
        title="目标和计划",
        intro="年度目标、实事项目和下年计划：要做到多少，做到了多少。",
        columns=("year", "kind", "group", "progress", "stage"),
        facets=("kind", "year"),
    ),
    Register(
        kind="shortcomings",
        title="不足和整改",
        intro="自己查出的不足，怎么改，改到哪一步。",
        columns=("year", "group", "stage", "due_on"),
        facets=("year",),
    ),
)
"""In the order of the page that lists them."""
