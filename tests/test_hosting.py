"""Versions of assets, the policy, the manifest and the icons of a built site."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from markupsafe import escape
from PIL import Image

from building import build_tiny, contents
from commands.hosting import SERVERS
from crawl import parse
from portal import urls
from portal.hosting import versioned, versions_of
from portal.safety.policy import PAGE_POLICY
from rich import RICH
from tiny import ROOT

ASSETS = ROOT / "overrides" / "assets"
_VERSION = re.compile(r"v=[0-9a-f]{8}")


@pytest.fixture(scope="module", name="site")
def build_rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The rich tiny site under a sub-path, built."""
    return contents(build_tiny(tmp_path_factory.mktemp("hosted"), RICH, sub_path="gonghui/"))


def test_a_changed_asset_gets_another_address() -> None:
    before = versions_of({"assets/a.css": b"a {}", "assets/b.js": b"b"})
    after = versions_of({"assets/a.css": b"a { color: red }", "assets/b.js": b"b"})
    assert before["assets/a.css"] != after["assets/a.css"]
    assert before["assets/b.js"] == after["assets/b.js"]
    assert versioned("assets/b.js", after) == f"assets/b.js?v={sha256(b'b').hexdigest()[:8]}"


def test_what_is_no_asset_has_no_version() -> None:
    with pytest.raises(KeyError):
        versioned("assets/absent.js", {})


def test_every_asset_is_asked_for_with_its_version(site: dict[str, bytes]) -> None:
    asked = {
        (name, urlsplit(address).path.rpartition("/")[2], urlsplit(address).query)
        for name, data in site.items()
        if name.endswith(".html")
        for _, address in parse(data).found
        if "assets/" in urlsplit(address).path and urls.PICTURES not in address
    }
    assert {"portal.css", "portal.js", "early.js"} <= {file for _, file, _ in asked}
    wrong = [
        one for one in asked if one[2] != f"v={sha256(site[f'assets/{one[1]}']).hexdigest()[:8]}"
    ]
    assert wrong == []


def test_no_script_names_another_file_without_its_version() -> None:
    # It would be kept for a year under an address that never changes.
    named = re.compile(r"""(?:import|from)\s*\(?\s*["']\.?\.?/|["'][^"'\s]*assets/[^"'\s]*["']""")
    scripts = {path.name: path.read_text(encoding="utf-8") for path in ASSETS.glob("*.js")}
    assert [name for name, text in scripts.items() if named.search(text)] == []


def test_the_styles_load_nothing_else() -> None:
    css = (ASSETS / "portal.css").read_text(encoding="utf-8")
    assert "url(" not in css
    assert "@import" not in css


def test_the_headers_are_published_for_the_sites_own_folder(site: dict[str, bytes]) -> None:
    assert site["_headers"].startswith(
        b"/gonghui/*\n  X-Content-Type-Options: nosniff\n/gonghui/assets/*\n"
    )


def test_the_manifest_names_the_site_and_icons_that_are_there(site: dict[str, bytes]) -> None:
    manifest = json.loads(site[urls.MANIFEST])
    assert (manifest["name"], manifest["short_name"]) == ("示例镇总工会", "示例镇总工会")
    assert (manifest["start_url"], manifest["scope"], manifest["lang"]) == ("./", "./", "zh-CN")
    for icon in manifest["icons"]:
        path, _, version = icon["src"].partition("?")
        assert _VERSION.fullmatch(version)
        width, height = Image.open(BytesIO(site[path])).size
        assert icon["sizes"] == f"{width}x{height}"
    assert [icon["sizes"] for icon in manifest["icons"]] == ["192x192", "512x512"]


def test_every_page_leads_to_the_manifest_and_no_page_starts_a_service_worker(
    site: dict[str, bytes],
) -> None:
    for name, data in site.items():
        if name.endswith(".html") and b'http-equiv="refresh"' not in data:
            assert data.count(b'rel="manifest"') == 1, name
            assert data.count(b'rel="apple-touch-icon"') == 1, name
    assert [name for name, data in site.items() if b"serviceWorker" in data] == []


@pytest.mark.parametrize("side", [180, 192, 512])
def test_an_icon_is_the_white_sign_on_red_within_the_part_no_phone_cuts_off(side: int) -> None:
    icon = Image.open(ASSETS / f"icon-{side}.png").convert("RGB")
    assert icon.size == (side, side)
    assert {colour for _, colour in icon.getcolors(4) or []} == {
        (0xB0, 0x1E, 0x23),
        (255, 255, 255),
    }
    centre, safe = side / 2, side * 0.4
    white = [
        (x, y) for x in range(side) for y in range(side) if icon.getpixel((x, y)) == (255,) * 3
    ]
    furthest = max(((x + 0.5 - centre) ** 2 + (y + 0.5 - centre) ** 2) ** 0.5 for x, y in white)
    assert furthest <= safe


def test_the_small_icon_draws_the_same_sign() -> None:
    drawn = (ASSETS / "portal.svg").read_text(encoding="utf-8")
    assert 'fill="#b01e23"' in drawn
    assert '<path d="M8 9h16M16 9v14M6 23h20" stroke="#fff" stroke-width="3.5"/>' in drawn


def test_the_readme_tells_what_each_host_needs() -> None:
    readme = Path(ROOT / "README.md").read_text(encoding="utf-8")
    for host in (*SERVERS, "Netlify", "Cloudflare Pages", "GitHub Pages", "GitLab Pages"):
        assert host in readme, host
    for server in SERVERS:
        assert f"portal.py hosting {server}" in readme, server


def test_every_page_says_the_policy_before_anything_else(site: dict[str, bytes]) -> None:
    policy = f'<meta http-equiv="Content-Security-Policy" content="{escape(PAGE_POLICY)}">'
    pages = {name: data.decode() for name, data in site.items() if name.endswith(".html")}
    heads = {name: text.partition("<head>")[2].lstrip() for name, text in pages.items()}
    assert [name for name, head in heads.items() if not head.startswith(policy)] == []
    late = [name for name, data in site.items() if b"<meta charset" not in data[:1024]]
    assert [name for name in late if name.endswith(".html")] == []
