"""Alerts: on which pages, for how long, and which one a browser knows again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import build_tiny, contents
from portal.alerts import alerts_on, end_of_alert, key_of, span_of
from portal.model.reference import Alert
from portal.public import Portal
from portal.wording import iso
from tiny import lines, sound

ALERT = """\
- 编号: hanchao
  级别: {level}
  文字: {text}
  开始: {start}
  结束: {end}
{more}"""


def alert(
    *,
    level: str = "预警",
    text: str = "今晚降温",
    start: str = "2026-11-20",
    end: str = "2026-11-25",
    more: str = "",
) -> str:
    """The text of one alert."""
    return ALERT.format(level=level, text=text, start=start, end=end, more=more)


def portal_with(folder: Path, text: str) -> Portal:
    """A tiny site with these alerts."""
    return sound(folder, {"data/alerts.yml": text}).portal


def one(folder: Path, text: str) -> Alert:
    """The only alert of a tiny site."""
    (found,) = portal_with(folder, text).alerts
    return found


@pytest.mark.parametrize(
    ("named", "on", "not_on"),
    [
        (None, ["", "news/", "news/2025/gaowen/", None], []),
        ("/news/", ["news/", "news/2025/gaowen/"], ["", "activities/", None]),
        ("/", [""], ["news/", "news/2025/gaowen/", None]),
        ("/, /activities/", ["", "activities/", "activities/2025/"], ["news/", None]),
        ("/news/2025/gaowen/", ["news/2025/gaowen/"], ["news/2025/", "news/", ""]),
    ],
)
def test_an_alert_stands_where_it_concerns_readers(
    tmp_path: Path, named: str | None, on: list[str | None], not_on: list[str | None]
) -> None:
    more = "" if named is None else f"  显示在: [{named}]\n"
    portal = portal_with(tmp_path, alert(more=more))
    assert [path for path in on if alerts_on(portal, path) != portal.alerts] == []
    assert [path for path in not_on if alerts_on(portal, path)] == []


def test_a_page_that_is_not_there_is_refused(tmp_path: Path) -> None:
    more = "  显示在: [/, /new/]\n"
    (line,) = lines(tmp_path, {"data/alerts.yml": alert(more=more)})
    assert line == ("data/alerts.yml:6: alerts[0].显示在[1]: 本站没有网址“/new/”；是不是“/news/”？")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-11-20", "2026-11-25", "2026年11月20日至11月25日"),
        ("2026-11-21", "2026-11-21", "2026年11月21日"),
        ("2026-11-20", "2027-01-02", "2026年11月20日至2027年1月2日"),
        ("2026-11-21 08:00", "2026-11-21 18:30", "2026年11月21日 8:00至11月21日 18:30"),
    ],
)
def test_its_days_are_told_whole(tmp_path: Path, start: str, end: str, words: str) -> None:
    assert span_of(one(tmp_path, alert(start=start, end=end))) == words


def test_a_day_lasts_until_it_is_over(tmp_path: Path) -> None:
    found = one(tmp_path, alert(end="2026-11-25"))
    assert iso(end_of_alert(found)) == "2026-11-26T00:00+08:00"


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_another_text_is_another_alert(first: str, second: str) -> None:
    make = Alert.model_construct
    level = Alert.model_fields["level"].annotation
    assert level is not None
    keys = {key_of(make(id=name, level=level("预警"), text=first)) for name in ("a", "b")}
    assert len(keys) == 1
    if first != second:
        assert key_of(make(id="a", level=level("预警"), text=second)) not in keys
    assert key_of(make(id="a", level=level("紧急"), text=first)) not in keys


def test_a_page_tells_level_text_and_days_without_a_script(tmp_path: Path) -> None:
    second = alert(level="紧急", text="停电", end="2026-11-21 18:00").replace("hanchao", "tingdian")
    second += "  显示在: [/activities/]\n"
    files = {"data/alerts.yml": alert() + second}
    site = contents(build_tiny(tmp_path, files))
    home, listed = site["index.html"].decode(), site["activities/index.html"].decode()
    assert (
        '<b>预警</b> 今晚降温 <span class="alert-end"><small><span class="whole">2026年11月20日</span>至'
        '<span class="whole">11月25日</span></small>' in home
    )
    assert 'data-until="2026-11-26T00:00+08:00"' in home
    assert "停电" not in home
    assert '<div class="alert loud urgent"' in listed
    assert 'data-until="2026-11-21T18:00+08:00"' in listed
    assert listed.count('<aside class="alerts" aria-label="提醒">') == 1
