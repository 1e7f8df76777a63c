"""What an item tells: its text, its dates, its identifier; and what never makes a second one."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import feedparser
import pytest

from attached import word_file
from feeds.made import ACTIVITY, SITE_URL, activity_feeds, entry, feeds, feeds_of, ids
from photographed import picture
from portal.feeds.items import updated_at
from portal.model.types import ZONE
from portal.site import examine
from rich import EXPLAINER, RICH
from tiny import NOW, notice, sound, write_site

BODY = """\
第一段，见[前文](lao.md)和[下面](#ban-li)，表在[这里](biao.docx)。

![工地](gongdi.jpg)

## 办理 {#ban-li}

<a href="https://www.gov.cn/" onclick="x()" style="color:red">点</a>

A & B < C
"""
PUBLISHED = datetime(2025, 7, 1, 9, tzinfo=ZONE)
GAOWEN = "docs/news/2025/gaowen.md"
FULL: dict[str, str | bytes] = {
    GAOWEN: notice(
        title="A & B：高温 <注意>",
        body=BODY,
        more="落款单位: 示例镇总工会\n成文日期: 2025-06-30\n"
        "附件:\n  - 文件: biao.docx\n    标题: 报名<表>\n",
    ),
    "docs/news/2025/lao.md": notice("2025-lao", published="2025-06-01 08:30"),
    "docs/news/2025/biao.docx": word_file("表"),
    "docs/news/2025/gongdi.jpg": picture(),
}


def test_a_notice_is_told_in_full_with_absolute_addresses(tmp_path: Path) -> None:
    html = entry(feeds(tmp_path, FULL)["feeds/all.xml"], "2025-gaowen")["encoded"]
    found = re.findall(r'(?:href|src)="([^"]*)"', html)
    assert [re.sub(r"[0-9a-f]{16}", "DIGEST", address) for address in found] == [
        "https://union.example/news/2025/lao/",
        "https://union.example/news/2025/gaowen/#ban-li",
        "https://union.example/news/2025/biao.docx",
        "https://union.example/assets/pictures/DIGEST-640.webp",
        "https://www.gov.cn/",
        "https://union.example/news/2025/biao.docx",
    ]
    assert "A &amp; B &lt; C" in html
    assert html.endswith(
        "<p>示例镇总工会</p><p>2025年6月30日</p>"
        '<p><a href="https://union.example/news/2025/biao.docx">附件：报名&lt;表&gt;</a></p>'
    )
    assert not re.search("onclick|style=|site:", html)


def test_a_title_is_text_in_every_form(tmp_path: Path) -> None:
    written = feeds(tmp_path, FULL)
    assert "<title>A &#x26; B：高温 &#x3C;注意&gt;</title>" in written["feeds/all.xml"].decode()
    for form in ("xml", "atom"):
        parsed = feedparser.parse(written[f"feeds/all.{form}"])
        assert parsed.entries[0].title == "A & B：高温 <注意>"
    assert '"title": "A & B：高温 <注意>"' in written["feeds/all.json"].decode()


def test_a_summary_is_html_in_rss_and_text_in_atom(tmp_path: Path) -> None:
    written = feeds(tmp_path, {GAOWEN: notice(more="摘要: A & B < C\n")})
    item = entry(written["feeds/all.xml"], "2025-gaowen")
    assert item["description"] == "A &amp; B &lt; C"
    assert "<summary>A &amp; B &lt; C</summary>" in written["feeds/all.atom"].decode()


def test_the_author_is_the_township_and_there_is_one_category(tmp_path: Path) -> None:
    written = feeds(tmp_path, RICH)
    for form in ("xml", "atom"):
        parsed = feedparser.parse(written[f"feeds/all.{form}"])
        assert {one.get("author") or parsed.feed.author for one in parsed.entries} == {
            "示例镇总工会"
        }
        assert {len(one.tags) for one in parsed.entries} == {1}
    names = {one.tags[0].term for one in feedparser.parse(written["feeds/all.xml"]).entries}
    assert names == {"通知公告", "工作动态", "政策解读", "活动", "公示"}


def test_an_explainer_gives_its_answer_first_and_its_time_limits(tmp_path: Path) -> None:
    item = entry(feeds(tmp_path, RICH)["feeds/policies.xml"], "gaowen-jintie")
    assert item["encoded"].startswith("<p>2025年7月1日更新：补充投诉期限</p><ul><li>谁能申请：")
    assert "<li>投诉：2年内（从何时算：停发之日）</li>" in item["encoded"]
    assert item["encoded"].endswith("<p>以正式公布的法律文本为准。</p>")
    assert "编号: gaowen-jintie" in EXPLAINER


def test_a_demonstration_says_so(tmp_path: Path) -> None:
    real = notice()
    shown = notice(more="演示: 是\n")
    assert (
        "演示"
        not in entry(feeds(tmp_path, {GAOWEN: real})["feeds/all.xml"], "2025-gaowen")["encoded"]
    )
    item = entry(feeds(tmp_path, {GAOWEN: shown})["feeds/all.xml"], "2025-gaowen")
    assert item["encoded"].endswith("<p>演示内容，不是真的。</p>")


def test_how_to_sign_up_is_said_in_one_sentence(tmp_path: Path) -> None:
    signup = "  报名:\n    报名方式: 打电话。\n    报名截止: 2026-11-24 17:00\n    名额: 30\n"
    item = entry(activity_feeds(tmp_path, signup)["feeds/all.xml"], "gongjiancao")
    told = "<li>报名：打电话，2026年11月24日 17:00截止，名额30人，不收费</li>"
    assert told in item["encoded"]


MOVED = "原网址: [/news/2025/gaowen/]\n"
NOTE = "更新记录:\n  - 日期: {on}\n    内容: 地点改了\n"


@pytest.mark.parametrize(
    ("changed", "updated"),
    [
        (notice(more=NOTE.format(on="2025-07-03")), "2025-07-03T00:00:00+08:00"),
        (notice(more=NOTE.format(on="2025-07-01")), "2025-07-01T09:00:01+08:00"),
        (notice(more=NOTE.format(on="2025-07-03") + "    小改: 是\n", body="多喝点水。"), None),
        (notice(title="换了标题"), None),
        (notice(body="改了正文，没有记录。"), None),
    ],
)
def test_only_a_recorded_change_moves_updated_and_none_makes_a_second_item(
    tmp_path: Path, changed: str, updated: str | None
) -> None:
    before = feeds(tmp_path, {})
    after = feeds(tmp_path, {GAOWEN: changed})
    for form in ("xml", "atom"):
        assert (
            ids(after[f"feeds/all.{form}"]) == ids(before[f"feeds/all.{form}"]) == ["2025-gaowen"]
        )
    first, second = (entry(one["feeds/all.xml"], "2025-gaowen") for one in (before, after))
    assert first["pubDate"] == second["pubDate"]
    assert second["updated"] == (updated or first["updated"])
    assert ("更新：地点改了" in second["encoded"]) is (updated is not None)


def test_a_move_changes_the_address_and_nothing_else(tmp_path: Path) -> None:
    before = entry(feeds(tmp_path / "before")["feeds/all.xml"], "2025-gaowen")
    config_file = write_site(tmp_path / "after", {"docs/news/2025/xin.md": notice(more=MOVED)})
    (tmp_path / "after" / GAOWEN).unlink()
    site = examine(config_file, NOW).site
    assert site is not None
    after = entry(feeds_of(site)["feeds/all.xml"], "2025-gaowen")
    assert after == {**before, "link": "https://union.example/news/2025/xin/"}


def test_a_recorded_change_brings_an_old_item_back_into_the_live_feed(tmp_path: Path) -> None:
    old = {
        f"docs/news/2025/n{n}.md": notice(f"n{n}", published=f"2025-08-01 10:{n:02}")
        for n in range(40)
    }
    assert "2025-gaowen" not in ids(feeds(tmp_path, old)["feeds/all.xml"])
    note = {GAOWEN: notice(more=NOTE.format(on="2025-09-03"))}
    assert ids(feeds(tmp_path, {**old, **note})["feeds/all.xml"])[0] == "2025-gaowen"


def test_a_notice_held_back_is_told_as_of_the_moment_it_came_out(tmp_path: Path) -> None:
    held = notice(published="2025-07-01 09:00", more="定时发布: 2025-07-20 08:00\n")
    item = entry(feeds(tmp_path, {GAOWEN: held})["feeds/all.xml"], "2025-gaowen")
    assert item["pubDate"] == "Sun, 20 Jul 2025 08:00:00 +0800"


def test_an_activity_is_told_once_its_publication_has_come(tmp_path: Path) -> None:
    files = {"data/activities/2026.yml": ACTIVITY}
    minute = timedelta(minutes=1)
    published = datetime(2026, 11, 10, 10, tzinfo=ZONE)
    assert "feeds/activities.xml" not in feeds(tmp_path, files, published - minute)
    assert ids(feeds(tmp_path, files, published)["feeds/activities.xml"]) == ["gongjiancao"]


def test_an_activity_without_publication_is_never_told(tmp_path: Path) -> None:
    silent = ACTIVITY.replace("  发布时间: 2026-11-10 10:00\n", "")
    assert "feeds/activities.xml" not in activity_feeds(tmp_path, activity=silent)


def test_a_series_is_one_item(tmp_path: Path) -> None:
    weekly = "  重复:\n    频率: 每周\n    共几次: 40\n"
    feed = activity_feeds(tmp_path, weekly)["feeds/activities.xml"]
    assert ids(feed) == ["gongjiancao"]
    assert "全部40次：" in entry(feed, "gongjiancao")["encoded"]


@pytest.mark.parametrize(
    ("days", "updated"),
    [
        ([], PUBLISHED),
        ([date(2025, 7, 3)], datetime(2025, 7, 3, tzinfo=ZONE)),
        ([date(2025, 7, 1)], PUBLISHED + timedelta(seconds=1)),
        ([date(2025, 6, 30)], PUBLISHED),
        ([date(2025, 7, 3), date(2025, 7, 3)], datetime(2025, 7, 3, 0, 0, 1, tzinfo=ZONE)),
        ([date(2025, 7, 5), date(2025, 7, 3)], datetime(2025, 7, 5, tzinfo=ZONE)),
    ],
)
def test_each_change_makes_updated_greater(days: list[date], updated: datetime) -> None:
    assert updated_at(PUBLISHED, days) == updated


WAITING = "  状态: 延期\n  原因: 台风\n  起: 2026-11-18\n"
NEW_DAY = "  改到:\n    开始: 2026-12-02 16:00\n"


@pytest.mark.parametrize(
    ("before", "after", "updated"),
    [
        (WAITING, WAITING + NEW_DAY, "2026-11-18T00:00:01+08:00"),
        (WAITING, WAITING + NEW_DAY + "    定下日期: 2026-11-20\n", "2026-11-20T00:00:00+08:00"),
        (
            WAITING + NEW_DAY,
            "  状态: 已取消\n  原因: 台风\n  起: 2026-11-18\n",
            "2026-11-18T00:00:02+08:00",
        ),
        (
            "  状态: 已取消\n  原因: 台风\n  起: 2026-11-18\n",
            "  状态: 计划\n  起: 2026-11-19\n",
            "2026-11-19T00:00:03+08:00",
        ),
    ],
    ids=["a new date", "a new date of another day", "cancelled", "held after all"],
)
def test_each_further_decision_moves_updated(
    tmp_path: Path, before: str, after: str, updated: str
) -> None:
    first, second = (
        entry(activity_feeds(tmp_path, more)["feeds/activities.xml"], "gongjiancao")["updated"]
        for more in (before, after)
    )
    assert first < second == updated


def test_expired_and_withdrawn_ones_leave_the_live_feeds(tmp_path: Path) -> None:
    written = feeds(tmp_path, RICH)
    for form in ("xml", "atom", "json"):
        live = written[f"feeds/all.{form}"].decode()
        assert "notice/2025-guo" not in live
        assert "notice/2025-che" not in live
    everywhere = b"".join(written.values()).decode()
    assert "notice/2025-guo" in everywhere
    assert "notice/2025-che" not in everywhere
    assert "撤下的秘密正文" not in everywhere


def test_drafts_and_what_is_still_to_come_are_nowhere(tmp_path: Path) -> None:
    everywhere = b"".join(feeds(tmp_path, RICH).values()).decode()
    assert "notice/2025-guo" in everywhere
    for absent in ("notice/2025-cao", "notice/2027-wei", "草稿的秘密", "将来的秘密"):
        assert absent not in everywhere


def test_time_alone_changes_nothing(tmp_path: Path) -> None:
    site = sound(tmp_path, RICH)
    later = sound(tmp_path, RICH, NOW + timedelta(days=3))
    assert feeds_of(later) == feeds_of(site)


def test_every_address_lies_on_this_site(tmp_path: Path) -> None:
    for path, data in feeds(tmp_path, RICH).items():
        if path.endswith(".xml"):
            links = feedparser.parse(data).entries
            assert links, path
            assert all(one.link.startswith(SITE_URL) for one in links)
