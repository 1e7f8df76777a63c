"""What was found with other code is not used."""

from __future__ import annotations

from pathlib import Path

import pytest

from attached import sheet_file
from portal.files import edition as rooms
from portal.files import whole
from portal.files.natures import natures_of

LIST = sheet_file([("姓名", "单位"), ("示例甲", "示例厂")])


def test_it_is_the_same_for_the_same_code() -> None:
    assert rooms.edition() == rooms.edition()


def test_it_tells_a_changed_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in rooms._CODE:
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".py"):
            place.write_text("", "utf-8")
        else:
            place.mkdir()
    monkeypatch.setattr(rooms, "_ENGINE", tmp_path)
    before = rooms.edition()
    (tmp_path / "privacy/scan.py").write_text("# one line more", "utf-8")
    assert rooms.edition() != before


def test_natures_are_found_again_with_other_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs, kept = tmp_path / "docs", tmp_path / "kept"
    docs.mkdir()
    (docs / "a.xlsx").write_bytes(LIST)
    assert natures_of(docs, ["a.xlsx"], kept)["a.xlsx"].names_at
    (place,) = kept.iterdir()
    place.write_text("{}", "utf-8")
    assert not natures_of(docs, ["a.xlsx"], kept)["a.xlsx"].names_at
    monkeypatch.setattr(whole, "edition", lambda: "other")
    assert natures_of(docs, ["a.xlsx"], kept)["a.xlsx"].names_at
