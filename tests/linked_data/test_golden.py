"""Golden files: what each state of an activity, and each other type, is to machines.

``pytest tests/linked_data --write-golden`` writes them anew; read the difference before
committing it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linked_data.made import PAGE, SIGNUP, WEEKLY, site_of, told
from portal.site import Site
from rich import RICH
from tiny import sound

GOLDEN = Path(__file__).parent.parent / "golden" / "linked_data"
WHY = "  原因: 台风蓝色预警\n  起: 2026-11-20\n"
NEW_TIME = "  改到:\n    开始: 2026-12-02 15:00\n"
NEW_PLACE = "  改到:\n    场所: zhijia\n    地点: 三楼活动室\n"
OFF_ONCE = (
    "    - 日期: 2026-12-02\n      状态: 已取消\n      原因: 场地检修\n      起: 2026-11-20\n"
)
MOVED_ONCE = (
    "    - 日期: 2026-12-09\n      状态: 变更\n      原因: 有会\n      起: 2026-11-20\n"
    "      改到:\n        开始: 2026-12-10 09:00\n"
)
STATES = {
    "planned": "",
    "signup": SIGNUP.format(fee="不收费"),
    "full": "  状态: 名额已满\n" + SIGNUP.format(fee="午餐自理"),
    "cancelled": "  状态: 已取消\n" + WHY + SIGNUP.format(fee="不收费"),
    "postponed": "  状态: 延期\n" + WHY,
    "postponed-to": "  状态: 延期\n" + WHY + NEW_TIME,
    "moved-time": "  状态: 变更\n" + WHY + NEW_TIME,
    "moved-place": "  状态: 变更\n" + WHY + NEW_PLACE,
    "series": WEEKLY,
    "series-changed": WEEKLY + "  逐次:\n" + OFF_ONCE + MOVED_ONCE,
    "series-cancelled": WEEKLY + "  状态: 已取消\n" + WHY,
    "series-lunar": "  重复:\n    频率: 农历每年\n    共几次: 3\n",
    "sessions": "  其他场次:\n    - 开始: 2026-12-05 09:00\n      结束: 2026-12-05 10:00\n      地点: 工业园区\n",
}
OTHERS = {
    "home": "",
    "notice": "news/2025/gaowen/",
    "service": "services/ruhui/",
    "faq": "policies/gaowen-jintie/",
    "place": "places/laojie/",
    "all-day": "activities/yundonghui-202510/",
}


def compare(name: str, found: object, write: bool) -> None:
    """Compare a value with its golden file."""
    golden = GOLDEN / f"{name}.json"
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if write:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("state", STATES)
def test_a_state_of_an_activity(state: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    site = site_of(tmp_path, STATES[state])
    compare(state, told(site), request.config.getoption("--write-golden"))


def test_a_time_of_a_series_with_a_page_of_its_own(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    site = site_of(tmp_path, STATES["series-changed"])
    found = told(site, f"{PAGE}2026-12-09/")
    compare("occasion", found, request.config.getoption("--write-golden"))


@pytest.fixture(scope="module", name="rich")
def read_rich(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound(tmp_path_factory.mktemp("rich"), RICH)


@pytest.mark.parametrize("name", OTHERS)
def test_another_type(name: str, rich: Site, request: pytest.FixtureRequest) -> None:
    compare(name, told(rich, OTHERS[name]), request.config.getoption("--write-golden"))


def test_every_golden_file_is_compared() -> None:
    names = {*STATES, *OTHERS, "occasion"}
    assert {path.stem for path in GOLDEN.glob("*.json")} == names
