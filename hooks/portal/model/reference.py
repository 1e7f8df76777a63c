"""Small lists that other records point to: columns, laws, hotlines and alerts."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from portal.model.base import Part, Record, about
from portal.model.types import Count, Day, Line, Phone, Slug, WebAddress, When

_USUAL_DAYS: Final = (
    (re.compile("机构|职能|概况|领导|人事|规划|制度"), 365),
    (re.compile("政策|法规|法律|解读|指南|办事|公开|公示"), 180),
)
"""Days in which columns of a type are written in; by what stands in the name of the type."""
_NEWS_DAYS: Final = 90
"""The same for the other types: notices, and what the union did."""


class Column(Record):
    """A column of the news, such as 通知公告."""

    name: Line = about("栏目名称", "通知公告")
    description: Line = about("这里登什么，一句话", "工会的通知、公告和办事提醒")
    type: Line = about("栏目类型（政府网站标签用）", "公告通知")
    order: Count = about("显示顺序，小的在前", "1")
    update_within_days: Count | None = about(
        "多少天没有更新就提醒；不写就看类型：政策、办事、公开类 180 天，机构、制度类 365 天，其余 90 天",
        "90",
        unit="天",
        default=None,
    )

    @property
    def fresh_days(self) -> int:
        """Days without anything new after which the column is overdue."""
        if self.update_within_days is not None:
            return self.update_within_days
        return next((days for words, days in _USUAL_DAYS if words.search(self.type)), _NEWS_DAYS)


class Article(Part):
    """One article of a law, told in the union's own short words."""

    number: Line = about("第几条，只写数字；不分条引用的写“全文”", "43")
    fact: Line = about("这一条说了什么，用自己的话", "单位每月按全部职工工资总额的2%拨缴工会经费")


class Law(Record):
    """A law, regulation or official notice that explainers rest on."""

    name: Line = about("正式名称", "中华人民共和国工会法")
    doc_number: Line | None = about("公布的文号", "国务院令第724号", default=None)
    effective: Line = about("施行日期或最近修改", "2021-12-24修正")
    source_url: WebAddress = about("官方出处的网址", "https://flk.npc.gov.cn/")
    checked_on: Day = about("最近一次核对的日期", "2026-11-21")
    articles: tuple[Article, ...] = about("用到的条文")


class Hotline(Record):
    """A telephone number people may need, kept in one place."""

    name: Line = about("是谁的电话", "工会服务热线")
    number: Phone = about("号码，只写座机或热线", "12351")
    hours: Line = about("什么时候有人接", "工作日 8:30—12:00，14:30—17:30")
    helps_with: Line = about("能帮什么忙", "工会服务、维权求助")
    order: Count = about("首页上的顺序，小的在前", "1")
    checked_on: Day = about("最近一次核对的日期", "2026-11-21")


class AlertLevel(StrEnum):
    """How loudly an alert speaks."""

    INFO = "提示"
    WARNING = "预警"
    URGENT = "紧急"

    @property
    def look(self) -> str:
        """Its class names in the styles: each level adds one to those of the level below."""
        names = ("alert", "loud", "urgent")
        return " ".join(names[: list(AlertLevel).index(self) + 1])

    @property
    def icon(self) -> str:
        """File below ``partials/icons/`` without its ending."""
        return "info" if self is AlertLevel.INFO else "warning"


class Alert(Record):
    """A line above the pages, from one moment to another."""

    id: Slug = about("编号", "taifeng-2025")
    level: AlertLevel = about("提示、预警或紧急", "预警")
    text: Line = about("要说的话，一句", "今明两天高温，请合理安排户外作业")
    link: Line | None = about("详情在哪个页面（本站网址）", "/news/2025/gaowen/", default=None)
    start: When = about("从什么时候起显示", "2025-07-15")
    end: When = about("到什么时候止", "2025-07-17")
    shown_on: tuple[Line, ...] = about(
        "只在哪些页面显示（本站网址，连同它下面的页面；/ 只指首页）；不写就是全站",
        "[/needs/, /activities/]",
        default=(),
    )
