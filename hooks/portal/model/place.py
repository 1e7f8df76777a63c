"""Places: records in ``data/places.yml``; no field holds the name of a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from portal.model.base import Record, about
from portal.model.coord import Coord
from portal.model.hours import ALL_DAY, Closure, Season, SpecialDay, weekdays_of
from portal.model.place_words import (
    FACILITIES,
    Entry,
    PlaceKind,
    PlaceLevel,
    PlaceRole,
    PlaceStatus,
)
from portal.model.place_years import Equipment, Investment, Usage
from portal.model.types import Count, Day, Line, Phone, Refers, Slug, Text


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
