"""Page tags by the rules META-1 to META-7 of STANDARDS §1, on every page of the built site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from pathlib import Path

import pytest

from building import build_tiny
from portal.model.types import ZONE
from portal.sharing.page_tags import PageTag, page_tags_of
from tiny import CONFIG, NOW, ROOT, lines, notice, sound

TAG = re.compile(r'<meta name="([A-Z][A-Za-z]*)" content="([^"]*)">')
SITE = {"SiteName", "SiteDomain", "SiteIDCode"}
SECTION = {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
REQUIRED = {"ArticleTitle", "PubDate", "ContentSource", "ColumnName", "ColumnType"}
ARTICLE = {*REQUIRED, "Keywords", "Author", "Description", "Image", "Url"}
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}")
SEPARATORS = re.compile("[，;；、]")


@dataclass(frozen=True)
class Seen:
    """A built page and its tags."""

    path: str
    html: str
    tags: tuple[tuple[str, str], ...]

    @property
    def known(self) -> dict[str, str]:
        return dict(self.tags)


def seen(output: Path) -> Iterator[Seen]:
    """Every page below a folder."""
    for file in sorted(output.rglob("*.html")):
        html = file.read_text("utf-8")
        tags = tuple((name, unescape(content)) for name, content in TAG.findall(html))
        yield Seen(file.relative_to(output).as_posix(), html, tags)


@pytest.fixture(name="pages", scope="module")
def built_pages(own_site: Path) -> list[Seen]:
    return list(seen(own_site))


@pytest.fixture(name="articles", scope="module")
def built_articles(pages: list[Seen]) -> list[Seen]:
    return [page for page in pages if "ArticleTitle" in page.known]


def test_meta_1_every_page_names_the_site_and_its_host_once(pages: list[Seen]) -> None:
    for page in pages:
        names = [name for name, _ in page.tags]
        assert len(set(names)) == len(names), page.path
        assert page.known["SiteName"] == "示例镇总工会"
        assert page.known["SiteDomain"] == "gonghui.example.cn"


def test_meta_2_no_page_has_a_code_that_nobody_gave(pages: list[Seen]) -> None:
    assert [page.path for page in pages if "SiteIDCode" in page.html] == []


def test_meta_3_sections_say_what_they_are_for(pages: list[Seen]) -> None:
    sections = [page for page in pages if "ColumnDescription" in page.known]
    assert {"news/index.html", "news/tongzhi/index.html", "policies/index.html"} <= {
        page.path for page in sections
    }
    assert {"activities/index.html", "records/index.html", "unions/index.html"} <= {
        page.path for page in sections
    }
    for page in sections:
        assert set(page.known) - SITE == SECTION, page.path
        assert all(page.known[name].strip() not in ("", "null") for name in SECTION), page.path
        assert "," in page.known["ColumnKeywords"], page.path


def test_meta_4_articles_have_all_that_is_required(articles: list[Seen]) -> None:
    assert {page.path.split("/")[0] for page in articles} == {"news", "policies", "services"}
    for page in articles:
        assert set(page.known) >= REQUIRED, page.path
        assert set(page.known) <= SITE | ARTICLE, page.path
        assert f"<h1>{page.known['ArticleTitle']}"[:20] in unescape(page.html), page.path


def test_meta_5_the_moment_is_real_past_and_the_one_that_is_shown(articles: list[Seen]) -> None:
    for page in articles:
        told = page.known["PubDate"]
        assert MOMENT.fullmatch(told), page.path
        moment = datetime.strptime(told, "%Y-%m-%d %H:%M").replace(tzinfo=ZONE)
        assert moment <= NOW, page.path
        assert f'发布 <time datetime="{told.replace(" ", "T")}' in page.html, page.path


def test_meta_6_only_articles_have_tags_of_articles_and_none_is_empty(pages: list[Seen]) -> None:
    (home,) = (page for page in pages if page.path == "index.html")
    assert set(home.known) == {"SiteName", "SiteDomain"}
    for page in pages:
        assert all(content.strip() for _, content in page.tags), page.path
        if "ArticleTitle" not in page.known:
            assert set(page.known) <= SITE | SECTION, page.path


def test_meta_7_words_are_parted_by_commas_only(pages: list[Seen]) -> None:
    for page in pages:
        for name in ("Keywords", "ColumnKeywords"):
            assert not SEPARATORS.search(page.known.get(name, "")), page.path


def test_a_page_of_each_family_has_the_tags_of_its_kind(
    families: dict[str, str], pages: list[Seen]
) -> None:
    by_path = {page.path: set(page.known) - SITE for page in pages}
    kinds = {}
    for template, path in families.items():
        found = by_path[path if path.endswith(".html") else f"{path}index.html"]
        kinds[template] = (
            "article"
            if found >= REQUIRED
            else "section"
            if found == SECTION
            else tuple(sorted(found))
        )
    place = ("ColumnName", "ColumnType")
    assert {t for t, kind in kinds.items() if kind == "article"} == {
        *("notice.html", "policy.html", "service.html")
    }
    single = {t for t, kind in kinds.items() if kind == place}
    assert single >= {"activity.html", "figure.html", "info.html", "need.html", "place.html"}
    assert {t for t, kind in kinds.items() if kind not in ("article", "section", place)} <= {
        *("404.html", "home.html", "moved.html", "withdrawn.html")
    }


TAGGED = notice(
    title='高温<天>“注意”"休息" & 喝水',
    more="来源: 示例县总工会\n标签: [高温, '水,电']\n摘要: 一句话\n",
)


def tags(folder: Path, files: dict[str, str | bytes], path: str) -> dict[str, str]:
    """The tags of one page of a tiny site, made without building it."""
    site = sound(folder, files)
    spec = next(spec for spec in site.specs.values() if spec.path == path)
    return {tag.name: tag.content for tag in page_tags_of(site.portal, spec)}


def test_an_article_in_full(tmp_path: Path) -> None:
    assert tags(tmp_path, {"docs/news/2025/gaowen.md": TAGGED}, "news/2025/gaowen/") == {
        "SiteName": "示例镇总工会",
        "SiteDomain": "union.example",
        "ColumnName": "通知公告",
        "ColumnType": "公告通知",
        "ArticleTitle": '高温<天>“注意”"休息" & 喝水',
        "PubDate": "2025-07-01 09:00",
        "ContentSource": "示例县总工会",
        "Keywords": "高温,水，电,通知公告",
        "Description": "一句话",
        "Url": "https://union.example/news/2025/gaowen/",
    }


def test_values_are_escaped_in_the_page(tmp_path: Path) -> None:
    output = build_tiny(tmp_path, {"docs/news/2025/gaowen.md": TAGGED})
    (page,) = (page for page in seen(output) if page.path == "news/2025/gaowen/index.html")
    assert page.known["ArticleTitle"] == '高温<天>“注意”"休息" & 喝水'
    assert "高温&lt;天&gt;“注意”&#34;休息&#34; &amp; 喝水" in page.html


def test_the_second_page_of_a_list_is_of_the_same_column(tmp_path: Path) -> None:
    more: dict[str, str | bytes] = {
        f"docs/news/2025/n{number}.md": notice(f"2025-n{number}", title=f"第{number}号")
        for number in range(25)
    }
    assert tags(tmp_path, more, "news/tongzhi/page/2/")["ColumnName"] == "通知公告"


def test_a_page_that_was_not_found_names_the_site_only(tmp_path: Path) -> None:
    portal = sound(tmp_path).portal
    assert page_tags_of(portal, None) == (
        PageTag("SiteName", "示例镇总工会"),
        PageTag("SiteDomain", "union.example"),
    )


def config(more: str, *, is_demo: bool = False) -> str:
    """The settings with further lines on line 15."""
    text = CONFIG.format(root=ROOT.as_posix(), sub_path="").replace("    地址:", f"{more}    地址:")
    return text if is_demo else text.replace("演示: 是", "演示: 否")


@pytest.mark.parametrize("code", ["1304000009", "bm14000002"])
def test_a_code_stands_on_every_page_where_it_was_given(tmp_path: Path, code: str) -> None:
    output = build_tiny(tmp_path, {"mkdocs.yml": config(f"    网站标识码: {code}\n")})
    assert {page.known.get("SiteIDCode") for page in seen(output)} == {code}


@pytest.mark.parametrize("code", ["130400000", "12040000091", "BM14000002", "bm1400000", "待申请"])
def test_a_code_of_another_form_is_refused(tmp_path: Path, code: str) -> None:
    found = lines(tmp_path, {"mkdocs.yml": config(f"    网站标识码: {code}\n")})
    assert found == [
        f"mkdocs.yml:15: 网站标识码: “{code}”不是政府网站标识码；"
        "要写10位数字，或者 bm 加8位数字；工会网站一般没有，没有就删去这一行"
    ]


def test_a_demonstration_has_no_code(tmp_path: Path) -> None:
    text = config("    网站标识码: 1304000009\n", is_demo=True)
    assert lines(tmp_path, {"mkdocs.yml": text}) == [
        "mkdocs.yml:15: 网站标识码: 演示网站不写网站标识码；请删去这一行"
    ]
