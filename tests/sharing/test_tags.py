"""Titles whose beginning is enough, and what a share card shows."""

from __future__ import annotations

from collections import defaultdict

import pytest

from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.sharing.tags import page_title, tags_of
from portal.site import Site, examine
from tiny import NOW, ROOT, notice, sound

SITE = "示例镇总工会"
SEEN = 20
"""Characters of a title that a chat shows."""


def spec(title: str, *crumbs: Crumb, tab: str = "") -> PageSpec:
    way = (HOME_CRUMB, *crumbs)
    return PageSpec(path="x/", title=title, template="x.html", view=None, tab=tab, crumbs=way)


NEWS = Crumb("通知新闻", "news/")
HUB = Crumb("公开目录", "records/")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (
            spec("停水通知", NEWS, Crumb("通知公告", "news/tongzhi/")),
            f"停水通知 - 通知新闻 - {SITE}",
        ),
        (spec("入会表", HUB, Crumb("文件", "documents/")), f"入会表 - 文件 - {SITE}"),
        (spec("会议", HUB), f"会议 - {SITE}"),
        (spec(f"{SITE}会议室", Crumb("场所", "places/")), f"会议室 - 场所 - {SITE}"),
        (spec(SITE, HUB, Crumb("工会组织", "unions/")), f"工会组织：{SITE} - 工会组织 - {SITE}"),
        (spec("2025年", NEWS, tab="2025年通知新闻"), f"2025年通知新闻 - 通知新闻 - {SITE}"),
    ],
)
def test_the_matter_comes_first_then_where_it_belongs(page: PageSpec, title: str) -> None:
    assert page_title(page, SITE) == title


@pytest.fixture(name="site", scope="module")
def own_content() -> Site:
    site = examine(ROOT / "mkdocs.yml", NOW).site
    assert site is not None
    return site


def test_the_first_signs_of_a_title_tell_a_page_from_all_others(site: Site) -> None:
    seen: dict[str, list[str]] = defaultdict(list)
    for page in site.specs.values():
        seen[_seen(page)].append(page.path)
    assert {title: paths for title, paths in seen.items() if len(paths) > 1} == {}


def _seen(page: PageSpec) -> str:
    """What is seen of a title, with the family it ends with; a list counts once."""
    matter, _, rest = page_title(page, SITE).partition(" - ")
    number = page.path.partition("/page/")[2]
    return f"{matter[:SEEN]} - {rest}{number}"


def test_only_the_home_page_begins_with_the_name_of_the_site(site: Site) -> None:
    named = [p.path for p in site.specs.values() if page_title(p, SITE).startswith(SITE)]
    assert named == [""]


def test_every_family_has_a_title_and_tags(site: Site) -> None:
    for page in site.specs.values():
        assert page_title(page, SITE).endswith(SITE)
        assert tags_of(site.portal, page).address == f"{site.portal.site_url}{page.path}"


@pytest.mark.parametrize(
    ("more", "modified"),
    [("", ""), ("更新记录:\n  - 日期: 2025-07-02\n    内容: 改了时间\n", "2025-07-02")],
)
def test_a_notice_is_an_article_with_its_days(
    more: str, modified: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = {"docs/news/2025/gaowen.md": notice(more=more)}
    site = sound(tmp_path_factory.mktemp("tags"), files)
    tags = tags_of(site.portal, site.specs["news/2025/gaowen/index.md"])
    assert (tags.kind, tags.title) == ("article", "高温天注意休息")
    assert (tags.published, tags.modified) == ("2025-07-01T09:00+08:00", modified)
    picture = tags.picture
    assert picture.address == "https://union.example/assets/icon-512.png"
    assert (picture.width, picture.height) == (512, 512)
    assert picture.alt == "示例镇总工会网站的标志"


def test_a_list_is_no_article(site: Site) -> None:
    tags = tags_of(site.portal, site.specs["news/index.md"])
    assert (tags.kind, tags.published, tags.modified) == ("website", "", "")


def test_a_notice_with_a_picture_is_shown_with_a_square_of_it(site: Site) -> None:
    (page,) = (p for p in site.specs.values() if p.path == "news/2026/huodong-rili/")
    picture = tags_of(site.portal, page).picture
    assert picture.address.endswith(".jpg")
    assert picture.width == picture.height >= 300
    assert picture.alt == "一本翻开的月历，有几天涂了颜色，旁边挂着一只铃铛"
