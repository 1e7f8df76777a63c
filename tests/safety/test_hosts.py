"""The same facts for every host: ``_headers``, nginx and Caddy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from commands.__main__ import main
from commands.benchmark.counting_server import rules_in
from commands.hosting import SERVERS
from portal.errors import ContentError
from portal.feeds.channels import MEDIA_TYPES
from portal.safety.caching import FRESH, KEPT
from portal.safety.host_rules import header_rules
from portal.safety.media_types import OFFERED, TYPES
from portal.safety.policy import HEADERS
from tiny import write_site

ON_PAGES = {name: value for name, value in HEADERS.items() if name != "X-Content-Type-Options"}
PAGES = ["", "about/", "news/", "news/2026/gaowen/", "search/", "404.html"]
SITE = "https://gonghui.example.cn/"
SITES = [("https://union.example/", "/"), ("https://union.example/a/b/", "/a/b/")]


@pytest.mark.parametrize(("site_url", "mount"), SITES)
def test_the_file_of_rules(site_url: str, mount: str) -> None:
    rules = list(rules_in(header_rules(site_url, PAGES).decode()))
    assert rules[-len(ON_PAGES) * 5 :] == [
        (f"{mount}{address}", name, value)
        for address in ("", "404.html", "about/*", "news/*", "search/")
        for name, value in ON_PAGES.items()
    ]
    assert rules[: -len(ON_PAGES) * 5] == [
        (f"{mount}*", "X-Content-Type-Options", "nosniff"),
        (f"{mount}assets/*", "Cache-Control", "public, max-age=31536000, immutable"),
        (f"{mount}*.ics", "Content-Type", "text/calendar; charset=utf-8"),
        (f"{mount}*.geojson", "Content-Type", "application/geo+json; charset=utf-8"),
        (f"{mount}*.webmanifest", "Content-Type", "application/manifest+json; charset=utf-8"),
        (f"{mount}*.csv", "Content-Type", "text/csv; charset=utf-8"),
        (f"{mount}feeds/*.opml", "Content-Type", "text/x-opml; charset=utf-8"),
        (f"{mount}feeds/*.xml", "Content-Type", "application/rss+xml; charset=utf-8"),
        (f"{mount}feeds/*.atom", "Content-Type", "application/atom+xml; charset=utf-8"),
        (f"{mount}feeds/*.json", "Content-Type", "application/feed+json; charset=utf-8"),
        *(
            (f"{mount}public-notices/*.{ending}", "X-Robots-Tag", "noindex, noarchive")
            for one in OFFERED
            for ending in (one, one.upper())
        ),
    ]


def test_no_header_is_named_by_two_rules_that_fit_one_address() -> None:
    patterns = list(rules_in(header_rules(SITES[0][0], PAGES).decode()))
    for path in (
        "/",
        "/assets/a.css",
        "/feeds/a.json",
        "/a.ics",
        "/feeds/a.xml",
        "/b.json",
        "/public-notices/a.pdf",
    ):
        fits = [name for rule, name, _ in patterns if re.fullmatch(rule.replace("*", ".*"), path)]
        assert len(fits) == len(set(fits)), path


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize(("site_url", "mount"), SITES)
def test_a_servers_configuration_says_everything(server: str, site_url: str, mount: str) -> None:
    config = SERVERS[server](site_url, "/srv/site")
    assert "union.example" in config
    assert "/srv/site" in config
    assert f"{mount}404.html" in config
    assert f"{mount}assets/" in config
    assert f"{mount}feeds/" in config
    assert f"{mount}public-notices/" in config
    assert "X-Robots-Tag" in config
    assert '"noindex, noarchive"' in config
    assert KEPT in config
    assert FRESH in config
    for name, value in HEADERS.items():
        assert f'{name} "{value}"' in config
    for kind in (*TYPES.values(), *MEDIA_TYPES.values()):
        assert kind in config
    assert config.count("{") == config.count("}")


ADDRESSES = {
    "https://union.example/": ("listen 80;", "union.example;", "union.example {"),
    "https://union.example:443/": ("listen 80;", "union.example;", "union.example {"),
    "https://union.example:8443/": ("listen 80;", "union.example;", "union.example:8443 {"),
    "http://union.example/": ("listen 80;", "union.example;", "http://union.example {"),
    "http://union.example:80/": ("listen 80;", "union.example;", "http://union.example {"),
    "http://10.0.0.5:8080/": ("listen 8080;", "10.0.0.5;", "http://10.0.0.5:8080 {"),
    "http://[fd00::5]:8080/": ("listen [::]:8080;", "[fd00::5];", "http://[fd00::5]:8080 {"),
    "https://工会.中国/": ("listen 80;", "xn--6oq837a.xn--fiqs8s;", "xn--6oq837a.xn--fiqs8s {"),
    "http://工会.中国:8080/": (
        *("listen 8080;", "xn--6oq837a.xn--fiqs8s;", "http://xn--6oq837a.xn--fiqs8s:8080 {"),
    ),
}
"""What nginx listens at and answers to, and what Caddy does, by the address of a site."""


@pytest.mark.parametrize(("url", "said"), ADDRESSES.items(), ids=list(ADDRESSES))
def test_a_server_answers_at_the_address_of_the_site(url: str, said: tuple[str, str, str]) -> None:
    nginx = SERVERS["nginx"](url, "/srv/site").splitlines()
    at = nginx.index("server {")
    assert nginx[at + 1 : at + 3] == [f"    {said[0]}", f"    server_name {said[1]}"]
    assert SERVERS["caddy"](url, "/srv/site").splitlines()[0] == said[2]


@pytest.mark.parametrize("server", SERVERS)
def test_a_folder_in_chinese_is_written_as_servers_compare_it(server: str) -> None:
    config = SERVERS[server]("https://union.example/%E5%B7%A5%E4%BC%9A/", "/srv/site")
    assert "%E5" not in config
    assert '"/工会/404.html"' in config
    assert '"/工会/_headers"' in config


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("url", ["https://a.cn/%22/", "https://a.cn/%FF/", "https://a..中国/"])
def test_an_address_that_no_server_can_be_told_is_refused(
    server: str, url: str, tmp_path: Path
) -> None:
    config = write_site(tmp_path)
    text, count = re.subn("(?m)^site_url: .*$", f"site_url: {url}", config.read_text("utf-8"))
    config.write_text(text, "utf-8")
    with pytest.raises(ContentError) as refused:
        main(["hosting", server, "--config", str(config)])
    line = text.splitlines().index(f"site_url: {url}") + 1
    assert count == 1
    assert [str(one) for one in refused.value.problems] == [
        f"mkdocs.yml:{line}: site_url: 网址“{url}”写不进服务器的配置；"
        "域名和文件夹请只用汉字、字母、数字和 - . _"
    ]


@pytest.mark.parametrize("server", SERVERS)
def test_the_command_prints_it_for_this_site(
    server: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["hosting", server, "--folder", "/var/www"]) == 0
    expected = SERVERS[server](SITE, "/var/www")
    assert capsys.readouterr().out == expected


@pytest.mark.parametrize("path", ["/srv/$host", '/srv/"', "/srv/{a}", "/srv/a\\", "/srv/\na"])
def test_a_folder_that_servers_would_read_otherwise_is_refused(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["hosting", "nginx", "--folder", path])
    told = '文件夹的名称里不能有 " \\ $ { } ` 和换行，请换一个文件夹'
    assert told in capsys.readouterr().err


def test_blanks_in_a_folder_stay_as_they_are() -> None:
    assert 'root * "/srv/a    b"' in SERVERS["caddy"](SITES[0][0], "/srv/a    b")


def test_a_folder_is_told_whole(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["hosting", "caddy", "--folder", "site"])
    assert "“site”要写完整，从 / 开始，例如 /srv/site" in capsys.readouterr().err


def test_every_attachment_that_is_taken_has_a_type() -> None:
    assert set(OFFERED) - set(TYPES) == set()


def test_another_server_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["hosting", "apache"])
    assert "“apache”不能用，可以写：" in capsys.readouterr().err
