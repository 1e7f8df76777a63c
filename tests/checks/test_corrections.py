"""A correction changes something."""

from __future__ import annotations

from pathlib import Path

from entries import data, entry, told


def test_a_correction_that_changes_nothing_is_refused(tmp_path: Path) -> None:
    one = entry("corrections", 原值="72%", 改为="72％")
    assert told(tmp_path, data(indicators=[entry("indicators")], corrections=[one])) == [
        "data/corrections.yml:6: corrections[0].改为: “原值”和“改为”都写的是“72％”；"
        "请核对两个数；没有改过就删去这一条"
    ]


def test_a_correction_that_changes_something_is_silent(tmp_path: Path) -> None:
    files = data(indicators=[entry("indicators")], corrections=[entry("corrections")])
    assert told(tmp_path, files) == []
