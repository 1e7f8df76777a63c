"""The measurements ``portal.py bench`` makes: a line of the table, and how that one runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from commands.benchmark import builds, ours_alone, privacy
from commands.benchmark.activities import Calendar
from commands.benchmark.browser import browser_of
from commands.benchmark.fuzz import run as fuzz
from commands.benchmark.peer_environment import prepare
from commands.benchmark.records import Amount

PHONE_ROUNDS: Final = 5
"""Of Lighthouse, whose figures differ more from round to round than those of a build."""


@dataclass(frozen=True)
class Asked:
    """What was asked for, and where there is room for it."""

    root: Path
    """The repository."""
    folder: Path
    """Empty, and gone afterwards."""
    notices: tuple[int, ...]
    """How many, none for as many as usual."""
    rounds: int | None
    inputs: int | None

    @property
    def build_rounds(self) -> int:
        """How often each build runs."""
        return self.rounds or builds.ROUNDS


@dataclass(frozen=True)
class Measurement:
    """One thing that can be measured."""

    name: str | None
    """Its option without the strokes; None is measured when no option is given."""
    reads: frozenset[str]
    """The options it reads beside its own."""
    run: Callable[[Asked], None]
    """Measures and prints. Raises BenchFailed."""
    help: str = ""


def _compare(asked: Asked) -> None:
    sizes = sorted(set(asked.notices or [builds.NOTICES]))
    builds.compare(asked.root, asked.folder, prepare(), sizes, asked.build_rounds)


def _records(asked: Asked) -> None:
    ours_alone.records(asked.root, asked.folder, Amount(), asked.build_rounds)


def _activities(asked: Asked) -> None:
    ours_alone.activities(asked.root, asked.folder, Calendar(), asked.build_rounds)


# What drives the browser is a tool of the tests, which is there only once it was asked for.


def _phone(asked: Asked) -> None:
    browser = browser_of(asked.root, asked.folder)
    from commands.benchmark import phone

    (notices,) = asked.notices or [builds.NOTICES]
    phone.report(asked.root, asked.folder, browser, notices, asked.rounds or PHONE_ROUNDS)


def _search(asked: Asked) -> None:
    browser = browser_of(asked.root, asked.folder)
    from commands.benchmark import search

    (notices,) = asked.notices or [search.NOTICES]
    search.report(asked.root, asked.folder, browser, notices)


def _images(asked: Asked) -> None:
    browser = browser_of(asked.root, asked.folder)
    from commands.benchmark import images

    images.report(asked.root, asked.folder, browser)


def _privacy(asked: Asked) -> None:
    (notices,) = asked.notices or [privacy.NOTICES]
    privacy.report(asked.root, asked.folder, notices)


def _fuzz(asked: Asked) -> None:
    kept_in = asked.root / ".portal" / "fuzz"
    fuzz.report(asked.root, asked.folder, asked.inputs or fuzz.INPUTS, kept_in)


MEASUREMENTS: Final[dict[str | None, Measurement]] = {
    one.name: one
    for one in (
        Measurement(None, frozenset({"notices", "rounds"}), _compare),
        Measurement(
            "records",
            frozenset({"rounds"}),
            _records,
            "改量记录：500 个工会、5000 场活动、20000 个指标值，只量本站",
        ),
        Measurement(
            "activities",
            frozenset({"rounds"}),
            _activities,
            "改量日历和订阅源：4700 场活动、办 25000 次的 300 个系列，只量本站",
        ),
        Measurement(
            "phone",
            frozenset({"notices", "rounds"}),
            _phone,
            "改量手机：打开网页要下载多少、Lighthouse 打几分、HTML 合不合规范，要有 Node.js",
        ),
        Measurement(
            "search",
            frozenset({"notices"}),
            _search,
            "改量搜索：10000 条通知里搜 250 多个词，看找得全不全、快不快、下载多少，只量本站",
        ),
        Measurement(
            "images",
            frozenset(),
            _images,
            "改量照片：一页二十张 1200 万像素的照片，看转换多久、手机要下载多少，只量本站",
        ),
        Measurement(
            "privacy",
            frozenset({"notices"}),
            _privacy,
            f"改量查个人信息：{privacy.NOTICES} 条通知，看比整个构建多用多少时间，只量本站",
        ),
        Measurement(
            "fuzz",
            frozenset({"inputs"}),
            _fuzz,
            "改试写错的、存心捣乱的内容：每一份都应当说出问题或者生成网页，不出错、不超过 2 秒",
        ),
    )
}
"""All of them by name, in the order in which help tells them."""
