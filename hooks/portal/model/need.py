"""Need pages: what somebody in trouble does now; one Markdown file each under ``docs/needs/``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from portal.model.base import Document, Part, about
from portal.model.life import Deadline
from portal.model.types import Count, Line, Lines, Refers, Slug, Text


class Icon(StrEnum):
    """The pictures for tiles: files in overrides/partials/icons."""

    JOIN = "join"
    AID = "aid"
    MEDICAL = "medical"
    STUDY = "study"
    WAGE = "wage"
    INJURY = "injury"
    STATION = "station"
    JOB = "job"


class Case(Part):
    """One of the situations a need page tells apart."""

    title: Line = about("什么情形，几个字", "在工地干活")
    text: Text = about("这种情形该怎么办，两三句", "先找项目部的劳资专管员，再打镇劳动窗口电话。")


class Need(Document):
    """A top task: one tile on the home page, one page with the way out."""

    tile: Line = about("首页格子里的名字，两到五个字", "欠薪求助")
    icon: Icon = about(
        "格子上的图标：join 入会、aid 帮扶、medical 医疗、study 助学、wage 工资、injury 工伤、station 驿站、job 找工作",
        "wage",
    )
    order: Count = about("首页上的顺序，小的在前", "5")
    do_now: Text = about("一句话说现在先做什么", "先保留考勤、工资条和聊天记录，再打电话。")
    call: Annotated[tuple[Annotated[Slug, Refers("hotlines")], ...], Field(min_length=1)] = about(
        "打给谁：电话编号，见 data/hotlines.yml，按先后", "zhen-gonghui"
    )
    bring: Lines = about("要带什么", "劳动合同或能证明在那里干活的东西")
    cases: tuple[Case, ...] = about("按情形分开说", default=())
    deadlines: tuple[Deadline, ...] = about("不能错过的期限", default=())
    how_long: Line = about("多久有结果", "调解一般15日内")
    escalate: Line = about("没人管时找谁", "拨打12351，或到县总工会职工服务中心")
    policies: tuple[Annotated[Slug, Refers("policies")], ...] = about(
        "有关政策解读", "tuoqian-gongzi", default=()
    )
    services: tuple[Annotated[Slug, Refers("services")], ...] = about(
        "有关办事指南", "falv-yuanzhu", default=()
    )
    programmes: tuple[Annotated[Slug, Refers("programmes")], ...] = about(
        "有关项目", "nongmingong-weiquan", default=()
    )
