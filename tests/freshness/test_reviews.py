"""What grows old and when: by the records' own dates, whatever the clock says."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from commands.freshness import lines
from explained import LAWS, explainer
from portal.freshness.reviews import Matter, Review
from portal.freshness.status import status_bytes
from portal.model.types import ZONE
from portal.output import static_files
from portal.site import Site
from tiny import ACTIVITIES, COLUMNS, NOW, PROGRAMMES, notice, sound

HOTLINES = """\
- 编号: fuwu
  名称: 工会服务热线
  号码: 12351
  时间: 全天
  能帮什么: 求助
  顺序: 1
  核对日期: 2026-10-01
"""
ABOUT = "---\n标题: 关于我们\n核对日期: 2026-02-01\n---\n\n我们在这里。\n"
FILES: dict[str, str | bytes] = {
    "data/laws.yml": LAWS,
    "data/hotlines.yml": HOTLINES,
    "docs/policies/ruhui.md": explainer(),
    "docs/policies/tuihui.md": explainer("tuihui", "下次核对: 2026-12-05\n"),
    "docs/about.md": ABOUT,
}


@pytest.fixture(name="site", scope="module")
def written_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound(tmp_path_factory.mktemp("fresh"), FILES)


def told(review: Review) -> tuple[str, str, str, str]:
    return f"{review.due_on}", review.matter.value, review.id, f"{review.source}:{review.line}"


def test_each_matter_has_its_last_day(site: Site) -> None:
    assert [told(one) for one in site.reviews] == [
        ("2025-08-14", "活动结果", "song-qingliang-202507", "data/activities/2025.yml:2"),
        ("2025-09-29", "栏目", "tongzhi", "data/columns.yml:6"),
        ("2026-10-28", "法律", "gonghui-fa", "data/laws.yml:5"),
        ("2026-12-05", "政策解读", "tuihui", "docs/policies/tuihui.md:15"),
        ("2027-01-01", "政策解读", "ruhui", "docs/policies/ruhui.md:14"),
        ("2027-02-01", "固定页面", "about", "docs/about.md:3"),
        ("2027-03-30", "电话", "fuwu", "data/hotlines.yml:7"),
    ]


def test_the_report_tells_what_is_due_in_words(site: Site) -> None:
    assert lines(site.reviews, NOW.date()) == [
        "data/activities/2025.yml:2: 活动“送清凉进工地”2025-07-15 办完，没有写“活动结果”，"
        "2025年8月14日到期，已过 464 天；请补上参加人数、金额等数字；没有办成的，改“状态”",
        "data/columns.yml:6: 栏目“通知公告”最近一篇是 2025-07-01，应当 90 天内更新一次，"
        "2025年9月29日到期，已过 418 天；请发布新内容；这个栏目本来就不常更新的，把“更新期限天数”改长",
        "data/laws.yml:5: 法律“中华人民共和国工会法”上次核对是 2026-05-01，"
        "2026年10月28日到期，已过 24 天；请到“官方出处”对照有没有修改，再改“核对日期”",
        "docs/policies/tuihui.md:15: 政策解读“怎样入会”定在 2026-12-05 以前核对，"
        "2026年12月5日到期，还有 14 天；请对照法律原文核对一遍，再改“核对日期”和“下次核对”",
        "维护提醒：3 项过期，1 项 30 天内到期。",
    ]


def test_the_other_matters_in_words(site: Site) -> None:
    late = lines(site.reviews, NOW.date() + timedelta(days=400))
    assert late[4:7] == [
        "docs/policies/ruhui.md:14: 政策解读“怎样入会”上次核对是 2026-01-01，"
        "2027年1月1日到期，已过 359 天；请对照法律原文核对一遍，再改“核对日期”和“下次核对”",
        "docs/about.md:3: 固定页面“关于我们”上次核对是 2026-02-01，"
        "2027年2月1日到期，已过 328 天；请从头读一遍，再改“核对日期”",
        "data/hotlines.yml:7: 电话“工会服务热线”上次核对是 2026-10-01，"
        "2027年3月30日到期，已过 271 天；请打一次看通不通，再改“核对日期”",
    ]


def test_the_last_day_itself_is_not_late(site: Site) -> None:
    (law,) = (one for one in site.reviews if one.id == "gonghui-fa")
    (line, count) = lines([law], law.due_on)
    assert "2026年10月28日到期，今天是最后一天；" in line
    assert count == "维护提醒：0 项过期，1 项 30 天内到期。"


def test_nothing_due_is_told_as_well() -> None:
    assert lines([], NOW.date()) == ["维护提醒：没有过期的内容，30 天内也没有到期的。"]


def of_the_column(folder: Path, columns: str) -> Review:
    """When the only column is overdue; its last notice is of 2025-07-01."""
    reviews = sound(folder, {"data/columns.yml": columns}).reviews
    (review,) = (one for one in reviews if one.matter is Matter.COLUMN)
    return review


USUAL_DAYS = {
    "公告通知": 90,
    "工作动态": 90,
    "政策解读": 180,
    "办事指南": 180,
    "信息公开": 180,
    "信息公示": 180,
    "机构职能": 365,
    "规章制度": 365,
}


@pytest.mark.parametrize(("kind", "days"), USUAL_DAYS.items(), ids=list(USUAL_DAYS))
def test_a_column_that_names_no_days_has_those_of_its_type(
    tmp_path: Path, kind: str, days: int
) -> None:
    columns = COLUMNS.replace("公告通知", kind).replace("  更新期限天数: 90\n", "")
    review = of_the_column(tmp_path, columns)
    due_on = date(2025, 7, 1) + timedelta(days=days)
    assert told(review) == (f"{due_on}", "栏目", "tongzhi", "data/columns.yml:1")
    assert f"应当 {days} 天内更新一次" in review.what


@pytest.mark.parametrize("days", [0, 30, 400])
def test_the_days_that_a_column_names_hold(tmp_path: Path, days: int) -> None:
    columns = COLUMNS.replace("公告通知", "机构职能").replace(": 90", f": {days}")
    due_on = date(2025, 7, 1) + timedelta(days=days)
    assert of_the_column(tmp_path, columns).due_on == due_on


def test_the_days_do_not_depend_on_now(tmp_path: Path, site: Site) -> None:
    later = sound(tmp_path, FILES, datetime(2029, 1, 1, tzinfo=ZONE))
    assert later.reviews == site.reviews
    assert static_files(later)["status.json"] == static_files(site)["status.json"]


def test_the_status_tells_days_and_names_nobody(site: Site) -> None:
    text = static_files(site)["status.json"].decode()
    assert text == status_bytes(site.reviews).decode()
    assert json.loads(text)["reviews"][1] == {
        "due_on": "2025-09-29",
        "matter": "栏目",
        "id": "tongzhi",
        "file": "data/columns.yml",
        "line": 6,
    }
    assert not {"怎样入会", "送清凉", "通知公告", "工会法"} & set(text.split('"'))


def test_no_page_leads_to_the_status(own_site: Path) -> None:
    assert (own_site / "status.json").is_file()
    assert [p for p in own_site.rglob("*.html") if "status.json" in p.read_text("utf-8")] == []
    assert "status.json" not in (own_site / "sitemap.xml").read_text("utf-8")


DONE = ACTIVITIES + "  活动结果:\n    参加人数: 3\n"
WEEKLY = ACTIVITIES.replace("2025-07-15", "2025-12-15") + (
    "  重复:\n    频率: 每周\n    共几次: 6\n"
)
RESULTS = {
    "with results": (DONE, []),
    "called off": (ACTIVITIES + "  状态: 已取消\n  原因: 台风\n  起: 2025-07-14\n", []),
    "a series, by year": (WEEKLY, ["2026-01-28", "2026-02-18"]),
    "a series with results of one time": (
        WEEKLY + "  逐次:\n    - 日期: 2025-12-22\n      活动结果:\n        参加人数: 3\n",
        ["2026-02-18"],
    ),
    "to be held": (ACTIVITIES.replace("2025-07-15", "2026-12-15"), ["2027-01-14"]),
}


UNCOUNTED = PROGRAMMES.replace("  统计指标: [参加人次, 金额]\n", "")


@pytest.mark.parametrize(("text", "days"), RESULTS.values(), ids=list(RESULTS))
def test_where_nothing_is_added_up_results_are_missed_once_for_each_year(
    tmp_path: Path, text: str, days: list[str]
) -> None:
    year = "2026" if "开始: 2026" in text else "2025"
    files: dict[str, str | bytes] = {
        "data/programmes.yml": UNCOUNTED,
        "data/activities/2025.yml": DONE,
        f"data/activities/{year}.yml": text.replace("-202507", f"-{year}"),
    }
    found = [one for one in sound(tmp_path, files).reviews if one.matter.value == "活动结果"]
    assert [f"{one.due_on}" for one in found] == days


ONCE = "    - 日期: 2025-12-{}\n      活动结果:\n        参加人数: 3\n"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            ["15", "29"],
            [("2026-01-21", 2025, 1, "2025-12-22"), ("2026-02-04", 2026, 3, "2026-01-05")],
        ),
        (["15", "22", "29"], [("2026-02-04", 2026, 3, "2026-01-05")]),
    ],
)
def test_where_results_are_added_up_each_time_is_missed(
    tmp_path: Path, written: list[str], told: list[tuple[str, int, int, str]]
) -> None:
    files: dict[str, str | bytes] = {
        "data/activities/2025.yml": WEEKLY + "  逐次:\n" + "".join(map(ONCE.format, written)),
    }
    found = [one for one in sound(tmp_path, files).reviews if one.matter.value == "活动结果"]
    assert [(f"{one.due_on}", one.what, one.remedy) for one in found] == [
        (
            due,
            f"活动“送清凉进工地”{year} 年有 {count} 次没有写“活动结果”，最早的 {first} 办完",
            "请在“逐次”里补上，项目要按年汇总；没有办成的，改“状态”",
        )
        for due, year, count, first in told
    ]


def test_what_is_not_public_is_not_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "data/laws.yml": LAWS,
        "docs/policies/caogao.md": explainer("caogao", "草稿: 是\n"),
        "docs/news/2026/a.md": notice(
            "2026-a",
            title="以后再说",
            published="2026-12-24 09:00",
            more="定时发布: 2026-12-24 09:00\n",
        ),
    }
    site = sound(tmp_path, files)
    assert "caogao" not in {one.id for one in site.reviews}
    (column,) = (one for one in site.reviews if one.matter.value == "栏目")
    assert f"{column.due_on}" == "2025-09-29"
    assert site.next_change == datetime(2026, 12, 24, 9, 0, tzinfo=ZONE)
