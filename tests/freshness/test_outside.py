"""Addresses elsewhere: found in every text, tried on request only, by HEAD and then GET."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from commands import __main__ as program
from commands.external import MOST, lines, probe
from portal.freshness.outside import Outside, outside
from tiny import NOW, notice, sound, write_site


class Answers(BaseHTTPRequestHandler):
    """A host that answers each path in its own way."""

    asked: ClassVar[list[str]] = []

    def do_HEAD(self) -> None:
        self.asked.append(f"HEAD {self.path}")
        codes = {"/gone": 404, "/no-head": 405, "/login": 403, "/broken": 500, "/moved": 302}
        self.send_response(codes.get(self.path, 200))
        if self.path == "/moved":
            self.send_header("Location", "/gone")
        self.end_headers()

    def do_GET(self) -> None:
        self.asked.append(f"GET {self.path}")
        codes = {"/gone": 404, "/login": 403, "/broken": 500, "/moved": 302}
        self.send_response(codes.get(self.path, 200))
        if self.path == "/moved":
            self.send_header("Location", "/gone")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(name="host")
def running_host() -> Iterator[str]:
    Answers.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "fault", "asked"),
    [
        ("/", "", ["HEAD /"]),
        ("/no-head", "", ["HEAD /no-head", "GET /no-head"]),
        ("/login", "", ["HEAD /login", "GET /login"]),
        ("/gone", "对方回答 404", ["HEAD /gone", "GET /gone"]),
        ("/broken", "对方回答 500", ["HEAD /broken", "GET /broken"]),
    ],
)
def test_an_address_is_asked_for_its_head_first(
    host: str, path: str, fault: str, asked: list[str]
) -> None:
    assert probe(host + path) == fault
    assert Answers.asked == asked


def test_where_an_address_has_moved_is_asked_too(host: str) -> None:
    assert probe(f"{host}/moved") == "对方回答 404"


def test_nobody_there_and_nobody_answering() -> None:
    with closing(socket.socket()) as silent:
        silent.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        assert probe(address, 0.2) == "连不上"
        silent.listen()
        assert probe(address, 0.2) == "0.2 秒没有回应"


def test_an_address_that_is_none() -> None:
    assert probe("http://[/") == "网址写错了，或者对方的回答读不懂"


LAW = """\
- 编号: fa
  名称: 某法
  施行日期: 2021-12-24修正
  官方出处: https://flk.npc.gov.cn/
  核对日期: 2026-05-01
  条文:
    - 号码: "3"
      要义: 都可以参加
"""
BODY = (
    "一\n\n看[原文](https://www.example.com/a?b=c#d)。网址是https://www.example.com/e，"
    "又见（https://www.example.com/f）。\n\n<https://www.example.com/e>"
)


def test_addresses_are_found_once_where_they_stand_first(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "data/laws.yml": LAW,
        "docs/news/2025/gaowen.md": notice(
            more="摘要: 见 https://union.example/news/\n", body=BODY
        ),
    }
    page = "docs/news/2025/gaowen.md"
    assert outside(sound(tmp_path, files).portal) == (
        Outside("https://flk.npc.gov.cn/", "data/laws.yml", 4),
        Outside("https://www.example.com/a?b=c", page, 11),
        Outside("https://www.example.com/e", page, 11),
        Outside("https://www.example.com/f", page, 11),
    )


def test_what_does_not_open_is_told_with_its_place() -> None:
    found = [Outside(f"https://e.example/{n}", "docs/a.md", n) for n in range(3)]
    assert lines(found, lambda address: "连不上" if address.endswith("1") else "") == [
        "提醒 docs/a.md:1: 网址 https://e.example/1 打不开：连不上；"
        "请在手机上点开看看，换成能打开的网址，或者删去",
        "外部链接：查了 3 个，1 个打不开。",
    ]


def test_one_run_is_bounded() -> None:
    found = [Outside(f"https://e.example/{n}", "docs/a.md", n) for n in range(MOST + 7)]
    asked: list[str] = []

    def ask(address: str) -> str:
        asked.append(address)
        return ""

    assert lines(found, ask) == [f"外部链接：查了 {MOST} 个，0 个打不开，还有 7 个没有查。"]
    assert len(asked) == MOST


@pytest.fixture(name="moment", autouse=True)
def standing_moment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    monkeypatch.chdir(tmp_path)


def shown(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_the_command_asks_the_network_only_when_told_to(
    tmp_path: Path, host: str, capsys: pytest.CaptureFixture[str]
) -> None:
    body = f"看[这里]({host}/gone)和[那里]({host}/)。"
    config = str(write_site(tmp_path, {"docs/news/2025/gaowen.md": notice(body=body)}))
    assert program.main(["check", "--config", config, "--freshness"]) == 0
    assert Answers.asked == []
    assert shown(capsys)[-1] == "维护提醒：2 项过期，0 项 30 天内到期。"
    assert program.main(["check", "--config", config, "--external"]) == 0
    assert shown(capsys)[-2:] == [
        f"提醒 docs/news/2025/gaowen.md:8: 网址 {host}/gone 打不开：对方回答 404；"
        "请在手机上点开看看，换成能打开的网址，或者删去",
        "外部链接：查了 2 个，1 个打不开。",
    ]


def test_content_with_faults_is_mended_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = str(write_site(tmp_path, {"docs/news/2025/gaowen.md": notice(title="")}))
    assert program.main(["check", "--config", config, "--freshness", "--external"]) == 1
    assert shown(capsys)[-1] == "先改好上面的问题，再看维护提醒。"


@pytest.mark.parametrize("other", ["--fix-masks", "--freshness", "--external"])
def test_a_finished_site_is_only_looked_through(
    other: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = str(write_site(tmp_path))
    assert program.guarded(["check", "--config", config, "--output", "site", other]) == 1
    said = "--output 不能与 --fix-masks、--freshness、--external 同时使用\n"
    assert capsys.readouterr().err == said


def test_json_holds_problems_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = str(write_site(tmp_path))
    assert program.guarded(["check", "--config", config, "--json", "--freshness"]) == 1
    assert capsys.readouterr().err == "--json 不能与 --freshness、--external 同时使用\n"
