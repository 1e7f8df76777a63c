"""Public posts of a union: who does what, never private data."""

from __future__ import annotations

from enum import StrEnum

from portal.model.base import Part, about
from portal.model.types import Count, Day, Line, Phone


class Employment(StrEnum):
    """Whether a post takes the whole working time."""

    FULL = "专职"
    PART = "兼职"
    ORGANISER = "组织员"


class Post(Part):
    """One post, its duties and the office telephone."""

    post: Line = about("职务", "副主席")
    holder: Line | None = about("任职者，写公开的称呼", "李同志", default=None)
    portfolio: Line | None = about("分管什么", "组织、女职工", default=None)
    employment: Employment | None = about("专职还是兼职", "专职", default=None)
    headcount: Count | None = about("这个岗位几个人", "1", unit="人", default=None)
    staffing: Line | None = about("编制来源", "镇机关编制", default=None)
    also: Line | None = about("兼任的公开职务", "镇人大副主席", default=None)
    start: Day | None = about("任职从哪天起", "2023-05-01", default=None)
    end: Day | None = about("任职到哪天止", "2028-04-30", default=None)
    phone: Phone | None = about("办公电话", "0000-1234567", default=None)
    contact_units: tuple[Line, ...] = about("联系的村、企业", "河东村", default=())
    visits_a_month: Count | None = about("每月下基层几次", "1", unit="次", default=None)
