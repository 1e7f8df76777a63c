"""The benchmark on a phone: what is served and counted, how scores are read, what is said."""

from __future__ import annotations

import gzip
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from commands.benchmark import conformance, lighthouse, node_tools, phone_report, phone_site
from commands.benchmark.counting_server import ASK_FIRST, CountingSite, Sent, serving
from commands.benchmark.lighthouse import Score
from commands.benchmark.measure import BenchFailed
from commands.benchmark.node_tools import NodeTools
from commands.benchmark.page_families import longest_of_each
from commands.benchmark.visits import Visit
from page_templates import templates
from portal.pages.spec import PageSpec

HEADERS = "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
WORDS = "<p>示例</p>" * 200
GOOD = Score(100, 100, 100, 100, 20, 0)
TOOLS = NodeTools("node", Path("cli.js"), Path("vnu.jar"), None)


@pytest.fixture(name="site")
def small_site(tmp_path: Path) -> CountingSite:
    for name, text in {
        "site/index.html": WORDS,
        "site/_headers": HEADERS,
        "site/assets/portal.css": "p {}",
        "secret.txt": "not served",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return CountingSite(tmp_path / "site")


@pytest.fixture(name="address")
def serve_small_site(site: CountingSite) -> Iterator[str]:
    with serving(site, 0) as address:
        yield address


def fetch(address: str, **headers: str) -> tuple[int, Mapping[str, str], bytes]:
    """Status, headers and body of an answer."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=named)) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), b""


def test_what_is_sent_is_packed_and_counted_as_sent(site: CountingSite, address: str) -> None:
    status, headers, body = fetch(address, Accept_Encoding="gzip")
    assert (status, gzip.decompress(body).decode()) == (200, WORDS)
    assert headers["Content-Encoding"] == "gzip"
    (sent,) = site.take()
    assert sent.path == "/"
    assert len(body) < sent.size_bytes < len(body) + 400
    assert site.take() == []


def test_browsers_keep_what_the_sites_own_rules_say(address: str) -> None:
    _, page, _ = fetch(address)
    _, style, _ = fetch(f"{address}assets/portal.css?v=1234abcd")
    assert page["Cache-Control"] == ASK_FIRST
    assert style["Cache-Control"] == "public, max-age=31536000, immutable"
    assert fetch(address, If_None_Match=page["ETag"])[0] == 304


@pytest.mark.parametrize("path", ["absent/", "..%2fsecret.txt", "%2e%2e/secret.txt"])
def test_nothing_else_is_served(path: str, address: str) -> None:
    assert fetch(address + path)[0] == 404


def test_the_longest_page_stands_for_its_family(tmp_path: Path) -> None:
    specs = []
    for name, size in (("a", 1), ("b", 3), ("c", 2)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text("x" * size)
        specs.append(PageSpec(path=f"{name}/", title=name, template="one.html", view=None))
    assert longest_of_each(specs, tmp_path) == {"404.html": "404.html", "one.html": "b/"}


def test_every_template_is_a_family_but_the_frame() -> None:
    names = templates()
    assert {"home.html", "404.html", "moved.html"} <= set(names)
    assert "main.html" not in names


def report_of(performance: float | None, failing: str = "") -> dict[str, object]:
    """As much of a Lighthouse report as is read."""
    audits: dict[str, dict[str, object]] = {
        name: {"score": 0 if name == failing else 1, "scoreDisplayMode": "binary"}
        for name in ("color-contrast", "meta-description")
    }
    audits["total-blocking-time"] = {"numericValue": 12.5}
    audits["cumulative-layout-shift"] = {"numericValue": 0.001}
    refs = {"accessibility": ["color-contrast"], "seo": ["meta-description"]}
    return {
        "finalDisplayedUrl": "http://127.0.0.1/",
        "audits": audits,
        "categories": {
            name: {
                "score": performance if name == "performance" else 1,
                "auditRefs": [{"id": one} for one in refs.get(name, [])],
            }
            for name in lighthouse.CATEGORIES
        },
    }


def test_a_report_is_read() -> None:
    assert lighthouse.read(report_of(0.985, "meta-description")) == Score(
        98.5, 100, 100, 100, 12.5, 0.001, ("meta-description",)
    )


def test_a_page_without_a_score_is_no_measurement() -> None:
    with pytest.raises(BenchFailed) as failed:
        lighthouse.read(report_of(None))
    assert str(failed.value) == "Lighthouse 没有给 http://127.0.0.1/ 打分"


def test_the_median_of_each_number_counts() -> None:
    runs = [
        Score(98, 100, 100, 92, 80, 0, ("meta-description",)),
        Score(100, 100, 100, 100, 10, 0.2),
        Score(99, 100, 100, 100, 40, 0),
    ]
    assert lighthouse.middle(runs) == Score(99, 100, 100, 100, 40, 0, ("meta-description",))


def test_a_browser_that_cannot_look_says_why(tmp_path: Path) -> None:
    tools = NodeTools("false", Path("cli.js"), Path("vnu.jar"), None)
    with pytest.raises(BenchFailed, match=r"^Lighthouse 没能看 http://127\.0\.0\.1/：$"):
        lighthouse.run(tools, "chromium", "http://127.0.0.1/", tmp_path / "report.json")


def test_without_java_the_parser_of_the_tests_reads_the_pages(tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text("<!doctype html><title>好</title><p>好", "utf-8")
    (tmp_path / "bad.html").write_text("<!doctype html><title>坏</title><p></b>", "utf-8")
    (found,) = conformance.errors(TOOLS, tmp_path)
    assert found.startswith("bad.html:1.")


def visit(*sizes: int, foreign: tuple[str, ...] = ()) -> Visit:
    """What sent a page and scripts of so many bytes."""
    sent = [Sent("/" if index == 0 else "/a.js", size) for index, size in enumerate(sizes)]
    return Visit(sent, foreign)


def test_loads_stand_beside_their_bars() -> None:
    ours = phone_report.Load(visit(20_000, 4_000), visit(80_100), visit(3_000))
    peer = phone_report.Load(visit(2_000_000), visit(1), visit(2))
    shown = [line.split() for line in phone_report.loads(ours, peer)]
    assert shown[1] == ["首次打开首页（KB）", "24", "2,000", "≤90", "达到"]
    assert shown[2] == ["首次打开文章（KB）", "80.1", "0.0", "≤80", "未达到"]
    assert shown[3] == ["其中", "JavaScript（KB）", "4", "0", "≤40", "达到"]
    assert shown[6] == ["向别的网站的请求（个）", "0", "0", "≤0", "达到"]


def test_what_misses_a_bar_is_named_and_the_peer_is_not_judged() -> None:
    scores = {
        "home": GOOD,
        "对照 home": Score(88, 92, 100, 91, 400, 0),
        "place": Score(96, 100, 100, 92, 243, 0.024, ("meta-description",)),
    }
    lines = phone_report.judgements(scores, 5)
    assert lines[1] == "Lighthouse（手机），每页 5 次取中位数"
    assert [line.split()[-1] for line in lines[3:6]] == ["达到", "0.000", "未达到"]
    assert lines[-2] == "每类网页性能 ≥99，其余 100，阻塞 ≤50 毫秒，移动 0：1/2 类达到"
    missed = "性能 96、没有通过 meta-description、阻塞 243 毫秒、移动 0.024"
    assert lines[-1] == f"  place：{missed}"


def test_errors_of_html_are_counted_and_the_first_are_listed() -> None:
    lines = phone_report.conforms(TOOLS, [f"a.html:{number}" for number in range(30)])
    assert lines[1] == "HTML 规范，html5lib（没有找到 Java），全部网页：30 处错误，未达到"
    assert len(lines) == 2 + phone_report.SHOWN


def test_without_node_nothing_is_installed() -> None:
    with pytest.raises(BenchFailed) as failed:
        node_tools.prepare(which=lambda name: None)
    assert str(failed.value) == "没有找到 node 和 npm；请先安装 Node.js 20 或更新的版本，再运行"


def test_tools_are_installed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node_tools, "cache_folder", lambda *_: tmp_path)
    commands: list[list[str]] = []

    def run(command: object, log: Path, environ: object, what: str) -> int:
        assert isinstance(command, list)
        commands.append(command)
        return 0

    def which(name: str) -> str | None:
        return None if name == "java" else f"/bin/{name}"

    said: list[str] = []
    found = [node_tools.prepare(run, said.append, which) for _ in range(2)]
    assert found[0] == found[1]
    assert found[0].java is None
    (command,) = commands
    assert command[:2] == ["/bin/npm", "install"]
    assert command[-2:] == list(node_tools.PINS)
    assert len(said) == 1


def test_a_failed_installation_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(node_tools, "cache_folder", lambda *_: tmp_path)
    for _ in range(2):
        with pytest.raises(
            BenchFailed, match=r"^装不了 Lighthouse 和 Nu 检查器，请检查网络再运行。"
        ):
            node_tools.prepare(lambda *_: 1, lambda _: None, lambda name: f"/bin/{name}")


def test_a_port_is_free_when_it_is_asked_for() -> None:
    assert 1024 <= phone_site.free_port() <= 65535
