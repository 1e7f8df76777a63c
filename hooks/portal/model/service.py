"""Service guides (办事指南): one Markdown file each under ``docs/services/``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from portal.model.base import Document, Part, about
from portal.model.life import Attachment, LawReference, Update
from portal.model.types import Line, Lines, Moment, Phone, Refers, Slug, When


class ServiceStatus(StrEnum):
    """Whether a service can be had now."""

    NORMAL = "正常"
    CHANGED = "调整"
    STOPPED = "暂停"


class ServiceState(Part):
    """The state of a service in a span of time."""

    status: ServiceStatus = about("正常、调整或暂停", "暂停")
    since: When = about("从什么时候起", "2026-01-20")
    until: When | None = about("到什么时候止；不知道就不写", "2026-01-31", default=None)
    note: Line = about("怎么调整、去哪里办", "春节期间请到县职工服务中心办理")


class Service(Document):
    """One thing a worker can have done, with all that the guide must name."""

    item: Line = about("事项的正式名称", "工会会员入会登记")
    published: Moment = about("发布的日期和时间", "2025-07-01 09:00")
    basis: tuple[LawReference, ...] = about("法律依据：法律编号和第几条", default=())
    local_basis: Line | None = about(
        "没有全国性法律依据时，写本地文件的名称和文号",
        "示例县总工会困难职工帮扶办法",
        default=None,
    )
    conditions: Lines = about("什么人、什么情况可以办", "以工资收入为主要生活来源")
    materials: Lines = about("要带的材料，一行一样", "身份证（只看原件，不收复印件）")
    place: Line = about("在哪里办", "示例镇便民服务中心工会窗口")
    hours: Line = about("什么时间可以办", "工作日 8:30—12:00，14:30—17:30")
    phone: Phone = about("咨询电话，只写座机或热线", "0000-1234567")
    steps: Lines = about("一步一步怎么办，每步一个动作", "填写入会申请书")
    time_limit: Line = about("多久办好", "5个工作日")
    fee: Line = about("收多少钱；不收费写“不收费”", "不收费")
    state: ServiceState | None = about("办理有变化时填写；正常时不写", default=None)
    forms: tuple[Attachment, ...] = about("要填的表格", default=())
    pitfalls: tuple[Line, ...] = about(
        "容易办错的地方", "单位没有工会也可以向镇总工会申请", default=()
    )
    needs: tuple[Annotated[Slug, Refers("needs")], ...] = about(
        "属于哪些服务主题", "ruhui", default=()
    )
    programmes: tuple[Annotated[Slug, Refers("programmes")], ...] = about(
        "有关项目", "song-wennuan", default=()
    )
    updates: tuple[Update, ...] = about("发布以后的改动", default=())
