"""The fixed words of places: what they are, on which level, how one gets in, what they offer."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

FACILITIES: Final = (
    *("歇脚", "纳凉", "取暖", "如厕", "应急药品", "饮水", "热饭", "充电", "无线网络", "淋浴"),
    *("空调", "照明", "停车", "母婴室", "无障碍通道", "阅览桌椅", "乒乓球桌", "棋牌桌"),
    *("电视", "投影", "电脑", "打印复印", "储物柜", "雨伞", "针线", "咨询", "调解"),
)
"""What places usually offer, in the order of pages; any other word may be written too."""


class PlaceKind(StrEnum):
    """What a place is; the order is that of the list."""

    STATION = "工会驿站"
    OUTDOOR_STOP = "户外劳动者爱心驿站"
    WORKERS_HOME = "职工之家"
    READING_ROOM = "职工书屋"
    ACTIVITY_ROOM = "活动室"
    COURT = "球场"
    CULTURE_CENTRE = "文化活动中心"
    CULTURE_PALACE = "工人文化宫"
    CANTEEN = "职工食堂和生活设施"
    OFFICE = "办公室和服务窗口"
    RIGHTS_STATION = "维权服务站"
    AID_STATION = "帮扶站点"


class PlaceRole(StrEnum):
    """The three roles one place can serve together (会站家一体化)."""

    UNION = "会"
    STATION = "站"
    HOME = "家"


class PlaceLevel(StrEnum):
    """Whose level a place is on; aid stations say which link of their network they are."""

    COUNTY = "县级"
    TOWN = "镇级"
    VILLAGE = "村级"
    FIRM = "企业级"
    STATION = "站"
    POINT = "点"
    LIAISON = "联络站"


class PlaceStatus(StrEnum):
    """Whether a place can be used at all."""

    IN_USE = "在用"
    UNDER_CONSTRUCTION = "在建"
    PLANNED = "计划"
    OUT_OF_USE = "停用"


class Entry(StrEnum):
    """How one gets in."""

    OPEN = "直接进入"
    CODE = "扫码"
    FACE = "刷脸"
    REGISTER = "登记"
