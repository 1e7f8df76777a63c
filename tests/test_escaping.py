"""No text of a record is ever markup: not in a page, not in a feed, not in a sitemap."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from jinja2 import Environment

from building import build_config, contents
from portal.front_matter import read_front_matter
from portal.model.families import FAMILIES
from portal.model.names import chinese, english
from portal.yaml_source import Value, read_yaml
from rich import RICH
from tiny import CONFIG, ROOT, write_site

EVIL = "<script>alert(1)</script>&\"'"
KEPT = {
    *("id", "published", "publish_at", "expire_at", "pinned_until", "on", "checked_on"),
    *("review_by", "issued_on", "start", "end", "closes_at", "since", "until", "status", "level"),
    *("moved_from", "instead", "link", "source_url", "file", "column", "programme", "report"),
    *("category", "icon", "order", "update_within_days", "capacity", "draft", "demo", "to_verify"),
    *("phone", "number", "law", "article", "results", "figures", "tag_authority", "tag_year"),
    *("programmes", "activities", "services", "needs", "policies", "call", "laws", "basis"),
}
"""Fields that are no free text: dates, numbers, words of a list, addresses, ids."""
PARTS = {
    *("cases", "deadlines", "updates", "attachments", "forms", "state", "signup", "answer"),
    "withdrawn",
}
"""Fields that hold further fields."""
MORE: dict[str, dict[str, Value]] = {
    "docs/news/2025/gaowen.md": {
        **{"摘要": "要", "文件标题": "文", "文号": "号", "标签": ["签"], "来源": "源"},
        **{"落款单位": "位", "数据来源": ["据"]},
    },
    "docs/services/ruhui.md": {"摘要": "要", "数据来源": ["据"]},
    "docs/needs/ruhui.md": {"摘要": "要", "数据来源": ["据"]},
    "docs/policies/gaowen-jintie.md": {"标签": ["签"], "数据来源": ["据"]},
}
"""Texts that the rich site leaves out."""


def spoilt(value: Value) -> Any:
    """A value of a file with EVIL behind every free text in it."""
    if isinstance(value, dict):
        return {key: item if english(key) in KEPT else spoilt(item) for key, item in value.items()}
    if isinstance(value, list):
        return [spoilt(item) for item in value]
    return f"{value}{EVIL}" if isinstance(value, str) else value


def spoilt_file(name: str, text: str) -> str:
    """A file of the rich site, every free text in it spoilt; JSON is YAML too."""
    if name.endswith(".yml"):
        tree, problems = read_yaml(text, name)
        assert problems == []
        assert tree is not None
        return json.dumps(spoilt(tree.value), ensure_ascii=False)
    page, problems = read_front_matter(text, name)
    assert problems == []
    assert page is not None
    assert isinstance(page.tree.value, dict)
    head = json.dumps(spoilt({**page.tree.value, **MORE.get(name, {})}), ensure_ascii=False)
    return f"---\n{head}\n---\n{page.body}\n\n`{EVIL}`\n"


def spoilt_site(folder: Path) -> Path:
    """The rich site with EVIL in every free text; its configuration file."""
    files = {
        name: spoilt_file(name, data) if isinstance(data, str) else data
        for name, data in RICH.items()
        if not name.startswith("docs/news/2025/dongtai")
    }
    config = CONFIG.format(root=ROOT.as_posix(), sub_path="")
    township = "    邮箱: a@union.example\n    答复期限: 5天\nnav:"
    files["mkdocs.yml"] = re.sub(
        "^( *(?:site_name|全称|简称|地址|时间|上级工会|邮箱|答复期限)): (.*)$",
        lambda line: f"{line[1]}: {json.dumps(line[2] + EVIL, ensure_ascii=False)}",
        config.replace("nav:", township),
        flags=re.MULTILINE,
    )
    return write_site(folder, files)


def raw_scripts(site: dict[str, bytes]) -> list[str]:
    """The pages in which the text has become a script."""
    return [name for name, data in site.items() if b"<script>alert" in data and ".html" in name]


@pytest.fixture(scope="module", name="site")
def build_spoilt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("evil")
    return contents(build_config(spoilt_site(folder / "source"), folder / "output"))


def test_no_text_becomes_markup_in_any_page(site: dict[str, bytes]) -> None:
    assert len([name for name in site if name.endswith(".html")]) >= 50
    assert raw_scripts(site) == []


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        (
            "index.html",
            ["我要入会", "寒潮来袭，请添衣慢行", "工会服务热线", "春季健步走", "通知公告"],
        ),
        ("404.html", ["我要入会", "示例镇总工会", "工作日 8:30—12:00", "示例镇人民路1号", "5天"]),
        (
            "news/2025/gaowen/index.html",
            ["高温天注意休息", "要", "文", "号", "签", "源", "位", "据", "报名表", "加了报名表"],
        ),
        ("news/2025/che/index.html", ["有误"]),
        ("news/tongzhi/index.html", ["通知公告", "工会的通知和公告"]),
        (
            "policies/gaowen-jintie/index.html",
            ["高温津贴", "60个工作日", "防暑降温措施管理办法", "高温天要发高温津贴", "2年内"],
        ),
        ("policies/laws/index.html", ["安监总安健〔2012〕89号", "2012-06-29", "单位拨缴工会经费"]),
        (
            "services/ruhui/index.html",
            [
                *(
                    "工会会员入会登记",
                    "自愿参加",
                    "入会申请书",
                    "填写申请书",
                    "5个工作日",
                    "不收费",
                ),
                *("请到县职工服务中心办理", "示例县总工会入会办法", "单位没有工会也可以申请"),
            ],
        ),
        (
            "needs/ruhui/index.html",
            [
                *("先问单位有没有工会，再打电话。", "劳动合同", "在厂里上班", "向单位工会申请。"),
                *("交申请书之日", "一般5个工作日", "维权求助", "以当地提示为准", "高温天送水送药"),
            ],
        ),
        (
            "activities/song-qingliang-202507/index.html",
            ["示例镇工地", "建筑工人", "送去饮水和药品。", "素材 001-5"],
        ),
        ("activities/song-qingliang-202607/index.html", ["台风蓝色预警"]),
        (
            "programmes/song-qingliang/index.html",
            ["送清凉", "每年夏天慰问户外职工。", "户外职工", "由单位报名"],
        ),
        ("about/index.html", ["关于我们"]),
    ],
)
def test_the_text_itself_is_on_the_page_as_text(
    site: dict[str, bytes], page: str, texts: list[str]
) -> None:
    html = site[page].decode().replace("&#34;", "&quot;").replace("&#x27;", "&#39;")
    escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"
    assert [text for text in texts if f"{text}{escaped}" not in html] == []


@pytest.mark.parametrize("kind", ["notices", "services", "needs", "policies", "activities"])
def test_every_free_text_of_a_model_is_spoilt_somewhere(kind: str) -> None:
    family = FAMILIES[kind]
    written = "".join(
        spoilt_file(name, data)
        for name, data in RICH.items()
        if name.startswith(family.place.partition("*")[0]) and isinstance(data, str)
    )
    texts = [chinese(name) for name in family.model.model_fields if name not in KEPT | PARTS]
    assert [text for text in texts if f'"{text}": ' not in written] == []


def test_the_feed_and_the_sitemap_are_sound_and_say_the_text(site: dict[str, bytes]) -> None:
    parsed = feedparser.parse(site["feeds/all.xml"], sanitize_html=False)
    assert parsed.bozo is False
    assert parsed.feed.title == f"示例镇总工会{EVIL}"
    assert f"高温天注意休息{EVIL}" in [entry.title for entry in parsed.entries]
    assert b"<script>alert" not in site["feeds/all.xml"]
    assert all("<script" not in entry.content[0].value for entry in parsed.entries)
    locations = ElementTree.fromstring(site["sitemap.xml"]).findall("{*}url/{*}loc")
    assert "https://union.example/news/2025/gaowen/" in [place.text for place in locations]


def test_without_escaping_these_tests_would_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = property(lambda environment: False, lambda environment, value: None)
    monkeypatch.setattr(Environment, "autoescape", never, raising=False)
    site = contents(build_config(spoilt_site(tmp_path / "source"), tmp_path / "output"))
    assert "index.html" in raw_scripts(site)
