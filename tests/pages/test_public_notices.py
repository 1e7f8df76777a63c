"""The page of a public notice: what is composed, what is listed, and what is passed on."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from attached import word_file
from entries import Files, data, entry
from portal.feeds.public_notices import public_notice_html
from portal.model.public_notice import PublicNotice
from portal.model.types import ZONE
from portal.output import static_files
from portal.pages.registers.lists import RegisterView
from portal.pages.registers.public_notice import PublicNoticeView
from portal.search.texts import lines_of
from portal.sharing.families import share_of
from portal.site import Site
from tiny import NOW, ROOT, sound

OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
PAGE = "public-notices/gongshi/index.md"
PEOPLE = [
    {"姓名": "示例甲", "所在单位": "示例机械厂"},
    {"姓名": "示例乙", "职务": "班长"},
]
WITHDRAWN = {"日期": "2026-11-19", "原因": "有一人信息有误"}


def notice(**fields: Any) -> Files:
    """A notice with this and two people."""
    one = entry("public_notices", **{"名单": PEOPLE, **fields})
    return {**data(public_notices=[one]), **OFFICIAL}


def at(text: str) -> datetime:
    """A moment in the site's zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def view_of(site: Site) -> PublicNoticeView:
    """What the page of the notice shows."""
    view = site.specs[PAGE].view
    assert isinstance(view, PublicNoticeView)
    return view


@pytest.mark.parametrize(
    ("fields", "sentences"),
    [
        (
            {},
            (
                "现将拟表扬人选予以公示，接受职工群众监督。",
                "公示期自2026年11月18日起至11月24日止，共5个工作日。",
                "公示期内对名单有意见的，请向镇总工会办公室反映，打电话、写信、当面说都可以。"
                "监督电话：0000-1234567；地址：示例镇人民路1号。",
            ),
        ),
        (
            {"事项": "候选人公示", "依据": "《办法》", "公示止": "2027-01-08"},
            (
                "根据《办法》，现将候选人予以公示，接受职工群众监督。",
                "公示期自2026年11月18日起至2027年1月8日止。",
                "公示期内对名单有意见的，请向镇总工会办公室反映，打电话、写信、当面说都可以。"
                "监督电话：0000-1234567；地址：示例镇人民路1号。",
            ),
        ),
    ],
)
def test_the_sentences_are_composed(
    fields: dict[str, Any], sentences: tuple[str, ...], tmp_path: Path
) -> None:
    assert view_of(sound(tmp_path, notice(**fields))).sentences == sentences


def test_the_list_has_the_columns_somebody_fills(tmp_path: Path) -> None:
    view = view_of(sound(tmp_path, notice()))
    assert [(column.label, column.cells) for column in view.columns] == [
        ("姓名", ("示例甲", "示例乙")),
        ("所在单位", ("示例机械厂", "")),
        ("职务", ("", "班长")),
    ]
    assert (view.count, view.last, view.has_names) == (2, "2026-11-24", True)
    assert view.notice.roll == ()


def test_there_is_no_page_before_it_begins(tmp_path: Path) -> None:
    site = sound(tmp_path, notice(), at("2026-11-17 23:59"))
    assert PAGE not in site.specs
    assert "public-notices/index.md" not in site.specs
    assert site.next_change == at("2026-11-18 00:00")


@pytest.mark.parametrize(
    ("fields", "now", "word", "text", "window"),
    [
        (
            *({}, "2026-11-18", "公示"),
            "2026年11月18日至11月24日（5个工作日），有意见请打电话 0000-1234567",
            "2026-11-18/2026-11-24",
        ),
        (
            *({}, "2026-11-25", "公示期满"),
            *("2026年11月18日至11月24日（5个工作日），名单已经撤下", ""),
        ),
        ({"撤下": WITHDRAWN}, "2026-11-20", "已撤下", "有一人信息有误", ""),
    ],
)
def test_the_strip(
    fields: dict[str, Any], now: str, word: str, text: str, window: str, tmp_path: Path
) -> None:
    site = sound(tmp_path, notice(**fields), at(now))
    strip = view_of(site).strip
    assert strip is not None
    assert (strip.word, strip.text, strip.window) == (word, text, window)
    listed = site.specs["public-notices/index.md"].view
    assert isinstance(listed, RegisterView)
    (row,) = listed.slice.items
    assert row.state == strip


@pytest.mark.parametrize(
    ("fields", "now"), [({}, "2026-11-25 00:00"), ({"撤下": WITHDRAWN}, "2026-11-20 12:00")]
)
def test_no_names_after_it(fields: dict[str, Any], now: str, tmp_path: Path) -> None:
    site = sound(tmp_path, notice(**fields), at(now))
    view = view_of(site)
    assert (view.columns, view.count, view.has_names, view.is_running) == ((), 0, False, False)
    assert site.portal.named == {}


def test_a_file_with_names_goes_with_the_list_and_another_stays(tmp_path: Path) -> None:
    files = {
        **notice(
            附件=[
                {"文件": "mingdan.docx", "标题": "名单", "含姓名": "是"},
                {"文件": "banfa.docx", "标题": "办法"},
            ]
        ),
        "docs/public-notices/mingdan.docx": word_file("名单"),
        "docs/public-notices/banfa.docx": word_file("办法"),
    }
    runs = sound(tmp_path / "runs", files)
    assert sorted(runs.files) == ["public-notices/banfa.docx", "public-notices/mingdan.docx"]
    over = sound(tmp_path / "over", files, at("2026-11-25"))
    assert sorted(over.files) == ["public-notices/banfa.docx"]
    assert [path for _, path in view_of(over).files] == ["public-notices/banfa.docx"]


def test_what_is_passed_on_tells_days_and_contact(tmp_path: Path) -> None:
    site = sound(tmp_path / "runs", notice())
    share = share_of(site.portal, site.specs[PAGE])
    assert share is not None
    assert share.lines == (
        "拟表扬人选公示",
        "公示期：2026年11月18日至11月24日（5个工作日）",
        "受理：镇总工会办公室",
        "电话：0000-1234567",
        "地址：示例镇人民路1号",
        "https://union.example/public-notices/gongshi/",
    )
    over = sound(tmp_path / "over", notice(), at("2026-11-25"))
    printed = share_of(over.portal, over.specs[PAGE])
    assert printed is not None
    assert printed.rows == ()


def test_what_others_keep_tells_no_name(tmp_path: Path) -> None:
    site = sound(tmp_path, notice())
    (public,) = site.portal.all_of(PublicNotice)
    html = public_notice_html(site.portal, public)
    assert html.startswith("<p>现将拟表扬人选予以公示，接受职工群众监督。</p><p>公示期自")
    assert '<a href="https://union.example/public-notices/gongshi/">' in html
    said = "\n".join(lines_of(view_of(site)))
    assert "拟表扬两名。" in said
    assert "示例甲" not in html + said


def test_a_feed_says_why_it_was_withdrawn(tmp_path: Path) -> None:
    site = sound(tmp_path, notice(撤下=WITHDRAWN))
    (public,) = site.portal.all_of(PublicNotice)
    assert public_notice_html(site.portal, public) == "<p>已撤下：有一人信息有误</p>"


def test_other_engines_keep_off_and_the_search_of_the_site_finds_it(tmp_path: Path) -> None:
    spec = sound(tmp_path, notice(), NOW).specs[PAGE]
    assert (spec.robots, spec.is_findable) == ("noindex,noarchive", False)
    assert spec.description == "拟表扬人选公示，公示期自2026年11月18日起至11月24日止，共5个工作日。"


def test_the_open_data_of_a_public_notice_tells_its_window_whole(tmp_path: Path) -> None:
    site = sound(tmp_path, notice())
    text = static_files(site)["data/public-notices.csv"].decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["公示起"], row["公示止"], row["工作日数（个）"]) == (
        "2026-11-18",
        "2026-11-24",
        "5",
    )
    assert "示例甲" not in text
