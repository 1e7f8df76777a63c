"""Places: records in ``data/places.yml``; no field holds the name of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Final

from pydantic import BeforeValidator

from portal.model.base import Part, Record, about
from portal.model.hours import ALL_DAY, Closure, Season, SpecialDay, weekdays_of
from portal.model.indicator import Qualifier
from portal.model.period import Period
from portal.model.typed import fault, has_odd_digit, plain
from portal.model.types import Count, Day, Line, Phone, Refers, Slug, Text, Yuan

FACILITIES: Final = (
    *("歇脚", "纳凉", "取暖", "如厕", "应急药品", "饮水", "热饭", "充电", "无线网络", "淋浴"),
    *("空调", "照明", "停车", "母婴室", "无障碍通道", "阅览桌椅", "乒乓球桌", "棋牌桌"),
    *("电视", "投影", "电脑", "打印复印", "储物柜", "雨伞", "针线", "咨询", "调解"),
)
"""What places usually offer, in the order of pages; any other word may be written too."""

_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,12})?°?")


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


class Datum(StrEnum):
    """The coordinate system a position was read in; they lie up to 700 m apart and more."""

    GCJ02 = "gcj02"
    WGS84 = "wgs84"
    BD09 = "bd09"


def _read_datum(value: Any) -> Any:
    """``GCJ-02`` and ``WGS 84`` as the standards spell them, in our spelling."""
    return re.sub("[-_ ]", "", plain(value).lower()) if isinstance(value, str) else value


def _read_degrees(value: Any) -> Decimal:
    """``113.7512`` as it was written. Raises PydanticCustomError ``not_degrees``."""
    if isinstance(value, Decimal):
        return value
    typed = plain(value) if isinstance(value, str) else ""
    if not _DEGREES.fullmatch(typed) or has_odd_digit(str(value)):
        raise fault("not_degrees")
    return Decimal(typed.rstrip("°"))


Degrees = Annotated[Decimal, BeforeValidator(_read_degrees)]
"""An angle in degrees, with the decimals that were written."""


class Coord(Part):
    """A position on the map."""

    lng: Degrees = about("经度，中国在 73 到 136 之间", "113.7512", unit="度")
    lat: Degrees = about("纬度，中国在 3 到 54 之间", "30.2846", unit="度")
    datum: Annotated[Datum, BeforeValidator(_read_datum)] = about(
        "在哪种地图上查的：高德、腾讯写 gcj02，百度写 bd09，手机定位、天地图写 wgs84", "gcj02"
    )

    @property
    def point(self) -> tuple[float, float]:
        """Longitude and latitude in :attr:`datum`."""
        return float(self.lng), float(self.lat)


class Equipment(Part):
    """Things of one kind that stand in a place."""

    name: Line = about("什么东西", "乒乓球桌")
    count: Count = about("有几件", "2", unit="件")
    bought_on: Day | None = about("购置日期", "2025-03-18", default=None)


class Investment(Part):
    """Money that went into a place in one period; up to a day (``截至``), all of it so far."""

    period: Period = about("哪一年；从建起算的写“截至”某日", "2025年")
    amount_yuan: Yuan = about("多少钱", "60000", unit="元")
    qualifier: Qualifier | None = about("不是准数的写约、余、近等", "近", default=None)
    item: Line = about("做了什么", "翻修")
    source: Line | None = about("钱从哪里来", "镇总工会经费", default=None)


class Usage(Part):
    """How often a place was used in one period; persons are not counted, visits are."""

    period: Period = about("哪段时间", "2025年")
    person_times: Count = about("来了多少人次，来一次算一次", "350", unit="人次")
    note: Line | None = about("数的是什么", "借书", default=None)


class Place(Record):
    """A place the union runs or knows of, where people can go."""

    name: Line = about("叫什么，和门口的牌子一样", "老街工会驿站")
    kind: PlaceKind = about("是什么地方", "工会驿站")
    roles: tuple[PlaceRole, ...] = about(
        "会站家一体的，写有哪几样：会、站、家", "[会, 站, 家]", default=()
    )
    level: PlaceLevel | None = about("哪一级的；帮扶站点写站、点、联络站", "镇级", default=None)
    organisation: Annotated[Slug, Refers("organisations")] | None = about(
        "归哪个工会，写工会的编号", "zhen-zonggonghui", default=None
    )
    village: Line | None = about("在哪个村、社区", "老街社区", default=None)
    address: Line = about("地址，写到门牌", "示例镇老街12号（邮政网点旁）")
    coord: Coord | None = about("地图上的位置", default=None)
    opening: tuple[Season, ...] = about("什么时候开；夏天冬天不同就写几条", default=())
    exceptions: tuple[SpecialDay, ...] = about("节假日等和平时不一样的日子", default=())
    closed: Closure | None = about("整个关门的一段时间，例如装修", default=None)
    entry: Entry = about("怎么进门", "直接进入", default=Entry.OPEN)
    entry_note: Line | None = about(
        "要扫码、刷脸、登记的，写清到哪里办", "第一次到镇总工会窗口录脸", default=None
    )
    phone: Phone | None = about("电话，只写座机或热线", "0000-1234567", default=None)
    facilities: tuple[Line, ...] = about(
        f"有什么设施，常用的词：{'、'.join(FACILITIES)}", "[歇脚, 饮水, 充电]", default=()
    )
    offers: tuple[Line, ...] = about("能办什么事", "[工资纠纷咨询, 入会登记]", default=())
    services: tuple[Annotated[Slug, Refers("services")], ...] = about(
        "有关的办事指南，写编号", "[yizhan-shiyong]", default=()
    )
    area_square_metres: Count | None = about("面积", "80", unit="平方米", default=None)
    rooms: Count | None = about("有几间房", "3", unit="间", default=None)
    books: Count | None = about("有多少册图书", "5000", unit="册", default=None)
    stars: Count | None = about("评上几星，从 1 到 5", "4", unit="星", default=None)
    operator: Line | None = about("谁在管", "老街社区联合工会", default=None)
    covers: Line | None = about("管到哪一片", "镇工业园区各企业", default=None)
    equipment: tuple[Equipment, ...] = about("器材清单", default=())
    investment: tuple[Investment, ...] = about("历年投入", default=())
    usage: tuple[Usage, ...] = about("历年使用人次", default=())
    description: Text | None = about("要说明的话，可以分段", "夏天备有防暑药。", default=None)
    status: PlaceStatus = about("在用、在建、计划或停用", "在用", default=PlaceStatus.IN_USE)
    verified_on: Day = about("最近一次到现场核实的日期", "2026-11-03")

    def last_days(self) -> Iterator[date]:
        """The last days of what it shows beside its usual hours."""
        yield from (special.last for special in self.exceptions)
        if self.closed is not None and self.closed.until is not None:
            yield self.closed.until

    @property
    def is_always_open(self) -> bool:
        """Whether it is open day and night, all year round."""
        return any(
            season.since is None and ALL_DAY in season.open and len(weekdays_of(season.days)) == 7
            for season in self.opening
        )
