"""Calendars of a built site: written, linked, the same in two builds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from building import build_tiny, contents
from ical.rules import faults
from rich import RICH
from tiny import ACTIVITIES, lines, notice


@pytest.fixture(scope="module", name="built")
def build_rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return calendars(contents(build_tiny(tmp_path_factory.mktemp("ical"), RICH)))


def calendars(built: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in built.items() if path.endswith(".ics")}


def test_a_built_site_has_its_calendars_and_they_keep_every_rule(built: dict[str, bytes]) -> None:
    assert {"calendar/all.ics", "activities/yundonghui-202703/yundonghui-202703.ics"} <= set(built)
    assert {path: faults(data) for path, data in built.items()} == {path: [] for path in built}


def test_what_is_older_can_be_had_from_the_page_on_subscribing(tmp_path: Path) -> None:
    old = ACTIVITIES.replace("2025-07-15", "2024-07-15").replace("202507", "202407")
    files: dict[str, str | bytes] = {**RICH, "data/activities/2024.yml": old}
    site = contents(build_tiny(tmp_path, files))
    assert faults(site["calendar/archive/2024.ics"]) == []
    link = 'href="../calendar/archive/2024.ics" download>2024年的活动（日历文件，1 KB）'
    assert link in site["subscribe/index.html"].decode()


@pytest.mark.parametrize(
    "path", ["calendar/all.ics", "calendar/x.ics", "activities/tupian/ren.ics"]
)
def test_an_editors_file_never_stands_where_a_calendar_may_stand(path: str, tmp_path: Path) -> None:
    body = f"[日历](../../{path})"
    files: dict[str, str | bytes] = {
        f"docs/{path}": b"x",
        "docs/news/2025/a.md": notice("2025-a", body=body),
    }
    assert (
        f"docs/{path}: 网址 /{path} 已经归 程序生成的文件 使用；"
        "请改文件名、编号或原网址，两个页面不能用同一个网址"
    ) in lines(tmp_path, files)


def test_two_builds_give_the_same_bytes(built: dict[str, bytes], tmp_path: Path) -> None:
    assert calendars(contents(build_tiny(tmp_path, RICH))) == built
