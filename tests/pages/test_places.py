"""The pages of places: hours in words, facets, map links, tables, what is over and what not."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from building import build_tiny, contents
from crawl import parse
from portal import urls
from portal.almanac.holidays import work_calendar
from portal.geo import convert, metres_between
from portal.model.holiday import HolidayYear
from portal.model.place_words import PlaceKind
from portal.model.types import ZONE
from portal.opening import holiday_data, hours_in_words
from portal.pages.places import PlacesView, PlaceView, all_places
from portal.pages.spec import PageSpec
from portal.schedule import moments_of
from portal.site import Site
from portal.spoken import TO
from station import DAILY, FILE, GCJ02, SPECIAL, station
from tiny import NOW, ROOT, sound

CLOSED = "  暂停开放:\n    起: 2026-11-10\n    止: 2026-12-31\n    原因: 装修\n"
BD09 = GCJ02.replace("gcj02", "bd09")
SEVERAL = "".join(
    [
        station("  所在村: 老街社区\n" + DAILY, id="shuwu", name="书屋", kind="职工书屋"),
        station("  所在村: 河东村\n" + DAILY + GCJ02, id="yizhan", name="驿站"),
        station("  所在村: 老街社区\n" + DAILY, id="yizhan-er", name="二号驿站"),
        station(DAILY, id="jia", name="职工之家", kind="职工之家"),
    ]
)


def spec(site: Site, path: str) -> PageSpec:
    """The page planned at a path."""
    return site.specs[urls.src_uri(path)]


def view(folder: Path, more: str, now: datetime = NOW) -> PlaceView:
    """What the page of a single place shows."""
    found = spec(sound(folder, {FILE: station(more)}, now), "places/laojie/").view
    assert isinstance(found, PlaceView)
    return found


def hours(*fields: str) -> str:
    """One entry of hours made of fields."""
    first, *rest = fields
    return f"  开放时间:\n    - {first}\n" + "".join(f"      {field}\n" for field in rest)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("", ()),
        (DAILY, ("每天 8:00—18:00",)),
        (hours("时段: 全天"), ("每天 全天24小时",)),
        (hours("时段: 18:00-02:00"), ("每天 18:00—次日2:00",)),
        (hours("时段: 18:00-24:00"), ("每天 18:00—24:00",)),
        (
            hours("星期: 工作日", "时段: [14:30-17:30, 08:30-12:00]"),
            ("工作日（法定节假日除外，调休上班日照常） 8:30—12:00，14:30—17:30",),
        ),
        (hours("星期: [周二, 周六]", "时段: 09:00-17:00"), ("周二、周六 9:00—17:00",)),
        (
            hours("起: 05-01", "止: 09-30", "时段: 06:00-22:00"),
            ("5月1日至9月30日 每天 6:00—22:00",),
        ),
        (
            hours("起: 10-01", "止: 04-30", "时段: 08:00-20:00"),
            ("10月1日至次年4月30日 每天 8:00—20:00",),
        ),
    ],
)
def test_hours_in_words(more: str, words: tuple[str, ...], tmp_path: Path) -> None:
    assert hours_in_words(view(tmp_path, more).place) == words


@pytest.mark.parametrize(
    ("more", "now", "closed", "exceptions"),
    [
        (CLOSED, NOW, "2026年11月10日至2026年12月31日，装修", ()),
        (CLOSED, datetime(2026, 12, 31, 23, 59, tzinfo=ZONE), "2026年11月10日至2026年12月31日，装修", ()),
        (CLOSED, datetime(2027, 1, 1, tzinfo=ZONE), "", ()),
        (CLOSED.replace("    止: 2026-12-31\n", ""), NOW, "2026年11月10日起，装修", ()),
        (DAILY + SPECIAL, NOW, "", ("2026年11月20日至11月25日 6:00—23:00（寒潮）",)),
        (DAILY + SPECIAL, datetime(2026, 11, 26, tzinfo=ZONE), "", ()),
        (
            DAILY + "  例外日期:\n    - 起: 2027-01-01\n      不开放: 是\n      内容: 元旦\n",
            NOW,
            "",
            ("2027年1月1日 不开放（元旦）",),
        ),
    ],
)  # fmt: skip
def test_what_differs_is_told_until_it_is_over(
    more: str, now: datetime, closed: str, exceptions: tuple[str, ...], tmp_path: Path
) -> None:
    card = view(tmp_path, more, now).card
    assert (card.closed, card.exceptions) == (closed, exceptions)


def test_the_end_of_what_differs_is_announced(tmp_path: Path) -> None:
    site = sound(tmp_path, {FILE: station(DAILY + SPECIAL + CLOSED)})
    assert site.next_change == datetime(2026, 11, 26, tzinfo=ZONE)
    later = sound(tmp_path, {FILE: station(DAILY + SPECIAL + CLOSED)}, site.next_change)
    assert later.next_change == datetime(2027, 1, 1, tzinfo=ZONE)


def test_lists_by_kind_and_by_village(tmp_path: Path) -> None:
    site = sound(tmp_path, {FILE: SEVERAL})
    assert [place.id for place in all_places(site.portal)] == [
        "yizhan",
        "yizhan-er",
        "jia",
        "shuwu",
    ]
    found = spec(site, "places/").view
    assert isinstance(found, PlacesView)
    assert [(facet.title, facet.path, facet.count) for facet in found.kinds] == [
        ("工会驿站", "places/kind/station/", 2),
        ("职工之家", "places/kind/workers-home/", 1),
        ("职工书屋", "places/kind/reading-room/", 1),
    ]
    assert [(facet.title, facet.count) for facet in found.villages] == [
        ("河东村", 1),
        ("老街社区", 2),
    ]
    for facet in (*found.kinds, *found.villages):
        listed = spec(site, facet.path).view
        assert isinstance(listed, PlacesView)
        assert len(listed.cards) == facet.count


def test_every_kind_has_an_address_of_its_own() -> None:
    paths = [urls.place_kind(kind) for kind in PlaceKind]
    assert len(set(paths)) == len(paths)
    assert [path for path in paths if not urls.is_address(f"/{path}")] == []


@pytest.mark.parametrize("more", [GCJ02, BD09])
def test_maps_are_asked_by_https_for_the_same_spot(more: str, tmp_path: Path) -> None:
    found = view(tmp_path, more)
    assert found.place.coord is not None
    right = convert(found.place.coord.point, found.place.coord.datum, "gcj02")
    amap, tencent = (urlsplit(link.address) for link in found.maps)
    asked, marked = parse_qs(amap.query), parse_qs(tencent.query, separator="&")
    assert (amap.scheme, amap.netloc, amap.path) == ("https", "uri.amap.com", "/marker")
    assert (asked["name"], asked["coordinate"]) == (["老街驿站"], ["gaode"])
    lng, lat = map(float, asked["position"][0].split(","))
    assert metres_between((lng, lat), right) < 1
    assert (tencent.scheme, tencent.netloc) == ("https", "apis.map.qq.com")
    assert tencent.path == "/uri/v1/marker"
    parts = dict(part.split(":", 1) for part in marked["marker"][0].split(";"))
    lat, lng = map(float, parts["coord"].split(","))
    assert metres_between((lng, lat), right) < 1
    assert (parts["title"], parts["addr"]) == ("老街驿站", "示例镇老街12号")
    assert marked["referer"] == ["示例镇总工会"]


FULL = (
    GCJ02
    + DAILY
    + "  会站家: [会, 站, 家]\n  级别: 镇级\n  进门方式: 刷脸\n  进门说明: 到窗口录脸，或打 0000-7654321\n"
    "  设施: [免费理发, 饮水, 歇脚]\n  服务项目: [入会登记]\n  面积: 80\n  房间数: 3\n  图书册数: 5000\n"
    "  星级: 4\n  管理单位: 老街社区联合工会\n  覆盖范围: 老街各店铺\n  电话: 0000-1234567\n"
    "  说明: 夏天备有防暑药。\n  数据来源: [素材 000-CD]\n  演示: 是\n"
    "  器材:\n    - 名称: 长椅\n      数量: 6\n    - 名称: 微波炉\n      数量: 2\n      购置日期: 2024-06-18\n"
    "  投入:\n    - 期间: 2024年\n      金额: 60000\n      事项名称: 翻修\n"
    "    - 期间: 截至2025年12月31日\n      金额: 200000\n      限定词: 近\n      事项名称: 全部投入\n"
    "  使用情况:\n    - 期间: 2025年\n      参加人次: 1350\n      内容: 看书\n"
)


def test_tables_leave_out_what_nobody_knows(tmp_path: Path) -> None:
    usage, equipment, investment = view(tmp_path, FULL).tables
    assert (usage.heads[-1], usage.rows) == (("人次", True), (("2025年", "看书", "1,350"),))
    assert equipment.rows == (("长椅", "6", "没有记录"), ("微波炉", "2", "2024年6月18日"))
    assert [head for head, _ in investment.heads] == ["期间", "做了什么", "金额（元）"]
    assert investment.rows == (
        ("2024年", "翻修", "60,000"),
        ("截至2025年12月31日", "全部投入", "近200,000"),
    )


def test_the_page_says_everything(tmp_path: Path) -> None:
    site = contents(build_tiny(tmp_path, {FILE: station(FULL)}))
    page = site["places/laojie/index.html"].decode()
    said = ["老街驿站", "演示", "示例镇老街12号", "每天 8:00—18:00", "刷脸：到窗口录脸", "入会登记"]
    said += [
        "2026年11月3日",
        "80平方米",
        "3间",
        "5000册",
        "4星",
        "镇级",
        "会、站、家（会站家一体）",
    ]
    said += ["老街社区联合工会", "老街各店铺", "夏天备有防暑药。", "素材 000-CD", "免费理发"]
    said += [
        "113.751243，30.284617（gcj02）",
        "高德地图",
        "腾讯地图",
        "微波炉",
        "60,000",
        "1,350",
        "12351",
    ]
    assert [text for text in said if text not in page] == []
    links = [target for tag, target in parse(page.encode()).found if tag == "a"]
    assert {"tel:00001234567", "tel:00007654321", "tel:12351"} <= set(links)
    assert [link for link in links if link.startswith("geo:")] == []
    usual_first = [page.index(f"<li>{word}</li>") for word in ("歇脚", "饮水", "免费理发")]
    assert usual_first == sorted(usual_first)


UNION = """\
- 编号: zhen
  名称: 示例镇总工会
  种类: 乡镇总工会
"""


def test_the_union_it_belongs_to_is_one_tap_away(tmp_path: Path) -> None:
    files = {FILE: station("  所属工会: zhen\n"), "data/organisations/township.yml": UNION}
    page = contents(build_tiny(tmp_path, files))["places/laojie/index.html"]
    assert ("a", "../../unions/zhen/") in parse(page).found


def test_the_script_gets_minutes_and_whole_days(tmp_path: Path) -> None:
    more = hours("起: 10-01", "止: 04-30", "星期: [周六, 周日]", "时段: [18:00-02:00, 08:00-12:00]")
    data = json.loads(view(tmp_path, more + SPECIAL + CLOSED).card.opening)
    assert data == {
        "seasons": [
            {
                **{"span": ["10-01", "04-30"], "days": [5, 6], "workdays": False},
                "open": [[480, 720], [1080, 1560]],
            }
        ],
        "exceptions": [{"span": ["2026-11-20", "2026-11-25"], "open": [[360, 1380]]}],
        "closed": ["2026-11-10", "2026-12-31"],
        "but": "",
    }


def test_the_script_is_told_which_hours_hold_on_working_days(tmp_path: Path) -> None:
    more = hours("星期: 工作日", "时段: 09:00-17:00")
    data = json.loads(view(tmp_path, more).card.opening)
    assert [season["workdays"] for season in data["seasons"]] == [True]
    assert data["but"] == "放假以国务院通知为准"


@pytest.mark.parametrize(
    ("now", "years"),
    [("2024-12-31", [2024]), ("2025-01-01", []), ("2023-01-01", [2024]), ("2022-12-31", [])],
)
def test_days_off_are_those_of_this_year_and_the_next(
    now: str, years: list[int], tmp_path: Path
) -> None:
    place = view(tmp_path, hours("星期: 工作日", "时段: 09:00-17:00")).place
    year = {
        **{"id": "holidays-2024", "year": 2024, "title": "通知", "issued_on": date(2023, 10, 25)},
        "doc_number": "国办发明电〔2023〕7号",
        "holidays": [
            {
                **{"name": "春节", "start": date(2024, 2, 10), "end": date(2024, 2, 17)},
                "workdays": [date(2024, 2, 4), date(2024, 2, 18)],
            },
            {"name": "端午节", "start": date(2024, 6, 10), "end": date(2024, 6, 10)},
        ],
    }
    record = HolidayYear.model_validate(year)
    moment = datetime.fromisoformat(now).replace(tzinfo=ZONE)
    found = holiday_data([place], work_calendar([record]), moment)
    assert (json.loads(found)["years"] if found else []) == years
    if years:
        assert json.loads(found) == {
            "years": [2024],
            "off": [["2024-02-10", "2024-02-17"], ["2024-06-10", "2024-06-10"]],
            "worked": ["2024-02-04", "2024-02-18"],
        }
    # Just these days change what a page says: they are announced.
    moments = list(moments_of(record))
    assert datetime(2023, 1, 1, tzinfo=ZONE) in moments
    assert datetime(2025, 1, 1, tzinfo=ZONE) in moments


OFFICIAL = (ROOT / "data/holidays.yml").read_text("utf-8")


def test_days_off_stand_once_in_a_page(tmp_path: Path) -> None:
    workdays = hours("星期: 工作日", "时段: 09:00-17:00")
    text = station(workdays) + station(workdays, id="er", name="二") + station(DAILY, id="san")
    site = contents(build_tiny(tmp_path, {FILE: text, "data/holidays.yml": OFFICIAL}))
    pages = {
        name: site[f"{name}index.html"].count(b"data-holidays")
        for name in (*("places/", "places/laojie/", "places/san/", ""),)
    }
    assert pages == {"places/": 1, "places/laojie/": 1, "places/san/": 0, "": 0}


@pytest.mark.parametrize("more", ["", DAILY + "  状态: 在建\n"])
def test_without_hours_no_state_is_told(more: str, tmp_path: Path) -> None:
    site = contents(build_tiny(tmp_path, {FILE: station(more)}))
    pages = [site[name].decode() for name in ("places/index.html", "places/laojie/index.html")]
    assert [page for page in pages if "data-opening" in page] == []


def test_the_list_says_where_when_and_how(tmp_path: Path) -> None:
    site = contents(build_tiny(tmp_path, {FILE: station(DAILY + GCJ02 + CLOSED + SPECIAL)}))
    page = unescape(site["places/index.html"].decode()).replace(TO, "—")
    page = re.sub(r'<span class="whole">(.*?)</span>', r"\1", page)
    said = ["示例镇老街12号", "每天 8:00—18:00", "直接进入", "6:00—23:00（寒潮）"]
    said += ["暂停开放：2026年11月10日至2026年12月31日，装修", 'data-lng="113.7', 'data-lat="30.2']
    assert [text for text in said if text not in page] == []
    links = {target for tag, target in parse(site["places/index.html"]).found if tag == "a"}
    assert {"../places/laojie/", "../data/places.geojson"} <= links
