"""What may stand in ``mkdocs.yml``, and what is wrong with what does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import urlsplit

from portal.errors import Problem
from portal.suggest import did_you_mean
from portal.yaml_source import Tree, Value

Said = Callable[..., Problem]
"""Makes a problem of a path in the file, what is wrong, and what to do."""

KEYS: Final = (
    *("INHERIT", "site_name", "site_url", "docs_dir", "site_dir", "repo_url", "repo_name"),
    *("edit_uri", "edit_uri_template", "site_description", "site_author", "copyright", "theme"),
    *("hooks", "extra", "nav", "watch", "plugins", "validation", "strict", "use_directory_urls"),
    *("dev_addr", "exclude_docs", "draft_docs", "not_in_nav", "extra_css", "extra_javascript"),
    *("extra_templates", "markdown_extensions", "mdx_configs", "remote_branch", "remote_name"),
)
"""The settings MkDocs 1.6 knows, those of a town first."""
_MEANT: Final = {
    "网站名称": "site_name",
    "站点名称": "site_name",
    "站名": "site_name",
    "名称": "site_name",
    "网址": "site_url",
    "网站地址": "site_url",
    "菜单": "nav",
    "导航": "nav",
    "本工会": "extra",
    "title": "site_name",
    "url": "site_url",
    "inherit": "INHERIT",
}
_URL_EXAMPLE: Final = "要以 https:// 开头、以 / 结尾，例如 https://gonghui.example.cn/"
_HOST = re.compile(r"[\w.-]+|\[[0-9a-fA-F:.]+\]")
DOMAIN: Final = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
"""A domain name and nothing else: lower-case labels, as a ``tag:`` address takes it."""
FIRST_TAG_YEAR: Final = 2000
"""The earliest year a ``tag:`` address may name."""
LAST_TAG_YEAR: Final = 2100
"""The latest year a ``tag:`` address may name."""


def text_problems(text: str, source: str) -> Iterator[Problem]:
    """Tabs, which MkDocs' own reader refuses wherever they stand."""
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line:
            yield Problem(source, number, "", "这一行有 Tab 键", "请把 Tab 换成半角空格")


def root_problems(value: Value, source: str) -> list[Problem]:
    """A file that is no mapping."""
    if isinstance(value, dict):
        return []
    what = "是空的" if value is None else "应当是一个个字段"
    remedy = "每行写成“字段: 内容”，例如 site_name: 示例镇总工会"
    return [Problem(source, 1, "", f"配置文件{what}", remedy)]


def shape_problems(tree: Tree, source: str) -> Iterator[Problem]:
    """Everything wrong with the settings outside ``extra.township``."""
    value = tree.value if isinstance(tree.value, dict) else {}

    def said(path: tuple[str | int, ...], message: str, remedy: str) -> Problem:
        return Problem(source, tree.lines.get(path, 1), str(path[0]), message, remedy)

    yield from _unknown(value, said)
    for name, what in (("site_name", "网站名称"), ("site_url", "网址")):
        text = value.get(name)
        if not isinstance(text, str) or not text.strip():
            yield said((name,), f"缺少{what}", f"请写一行 {name}: …")
    site_url = value.get("site_url")
    if isinstance(site_url, str) and site_url.strip() and not is_site_url(site_url):
        yield said(("site_url",), f"网址“{site_url}”不完整", _URL_EXAMPLE)
    if "nav" in value:
        yield from _nav(value["nav"], said)


def is_site_url(text: str) -> bool:
    """Whether a text is the address of a site: a host, a path that ends with ``/``, no more."""
    try:
        parts = urlsplit(text)
        is_whole = parts.port is None or parts.port > 0
    except ValueError:
        return False
    is_plain = not (parts.query or parts.fragment or set(text) & set(" ?#@\\"))
    host = parts.netloc.rpartition(":")[0] if parts.port else parts.netloc
    return (
        is_whole
        and is_plain
        and parts.scheme in ("http", "https")
        and parts.path.endswith("/")
        and _HOST.fullmatch(host) is not None
    )


def _unknown(value: dict[str, Value], said: Said) -> Iterator[Problem]:
    for key in value:
        if key not in KEYS:
            near = _MEANT.get(key) or _MEANT.get(key.lower())
            remedy = f"是不是“{near}”？" if near else ""
            otherwise = "本工会的资料写在 extra: 下面的 township: 里，其余的请删去"
            yield said((key,), f"没有“{key}”这个设置", remedy or did_you_mean(key, KEYS, otherwise))


def _nav(nav: Value, said: Said) -> Iterator[Problem]:
    example = "每项单独一行，例如 - 首页: index.md"
    if not isinstance(nav, list) or not nav:
        yield said(("nav",), "菜单应当是一项一项的列表", example)
        return
    for index, item in enumerate(nav):
        path = ("nav", index)
        if not isinstance(item, dict) or len(item) != 1:
            yield said(path, "菜单的这一项要写成“名称: 文件”", example)
            continue
        ((title, file),) = item.items()
        if not isinstance(file, str) or not file.endswith(".md"):
            message = f"菜单“{title}”后面应当是一个文件名，菜单只有一层"
            yield said(path, message, example)
