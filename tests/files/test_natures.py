"""What rules must know of files, found once for the same content and kept without their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from attached import pdf_file, sheet_file, word_file
from hidden import packed, with_parts
from photographed import picture
from portal.files import natures
from portal.files.natures import Nature, nature_of, natures_of

PEOPLE = sheet_file([["序号", "姓名"], [1, "张三"]])


def named(where: str) -> Nature:
    """A file that first names somebody there, and in full."""
    return Nature(full_at=where)


@pytest.mark.parametrize(
    ("ending", "content", "nature"),
    [
        ("xlsx", PEOPLE, named("工作表“报名表”的 B2")),
        ("xlsx", sheet_file([["序号", "姓名"], [1, None]]), Nature()),
        ("csv", "姓名,单位\n张*,示例厂".encode(), Nature(family_at="第2行第1格")),
        ("csv", "姓名\n李*明\n张三".encode(), Nature(full_at="第3行第1格", part_at="第2行第1格")),
        ("csv", "姓名\n张某某（示例厂）".encode(), Nature(family_at="第2行第1格")),
        ("csv", "姓名,单位\n1,示例厂".encode(), Nature()),
        ("csv", "姓名,单位\n（填写姓名）,\n见值班表,示例厂".encode(), Nature()),
        ("csv", "姓名,单位\n（填写姓名）,\n张三,示例厂".encode(), named("第3行第1格")),
        ("pdf", pdf_file(""), Nature(is_scan=True)),
        ("pdf", pdf_file("工会"), Nature()),
        (
            "docx",
            with_parts(word_file(), {"word/media/a.png": picture(form="PNG")}),
            Nature(is_scan=True),
        ),
        (
            "docx",
            with_parts(word_file("工会" * 10), {"word/media/a.png": picture(form="PNG")}),
            Nature(),
        ),
        ("docx", word_file(), Nature()),
        ("zip", packed({"a.pdf": pdf_file(""), "b.docx": word_file("工会")}), Nature(is_scan=True)),
        ("zip", packed({"a.pdf": pdf_file("工会"), "b.csv": b"a,b"}), Nature()),
        ("zip", packed({"a.jpg": picture()}), Nature(holds_pictures=True)),
        ("jpg", picture(), Nature()),
        ("gif", picture(form="GIF", comment="made by hand"), Nature()),
        ("docx", b"broken", Nature()),
    ],
)
def test_the_nature_of_a_file(ending: str, content: bytes, nature: Nature) -> None:
    assert nature_of(ending, content) == nature


def test_it_is_found_once_and_again_when_the_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[str] = []

    def counting(ending: str, content: bytes) -> Nature:
        found.append(ending)
        return nature_of(ending, content)

    monkeypatch.setattr(natures, "nature_of", counting)
    kept = tmp_path / "kept"
    for content in (PEOPLE, PEOPLE, sheet_file([["工会"]])):
        (tmp_path / "a.xlsx").write_bytes(content)
        (tmp_path / "b.zip.part").write_bytes(b"of no kind that can be read")
        natures_of(tmp_path, ["a.xlsx", "b.zip.part"], kept)
    assert found == ["xlsx", "xlsx"]
    assert len(list(kept.iterdir())) == 1


def test_what_is_kept_says_where_and_never_who(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(PEOPLE)
    natures_of(tmp_path, ["a.xlsx"], tmp_path / "kept")
    kept = "".join(file.read_text("utf-8") for file in (tmp_path / "kept").iterdir())
    assert "B2" in kept
    assert "张三" not in kept


def test_where_nothing_can_be_kept_it_is_found_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(PEOPLE)
    (tmp_path / "kept").write_bytes(b"in the way")
    assert natures_of(tmp_path, ["a.xlsx"], tmp_path / "kept")["a.xlsx"].names_at


@pytest.mark.parametrize("kept", [b"{", b"[]", b'{"strange": 1}'])
def test_what_was_kept_badly_is_found_again(tmp_path: Path, kept: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(PEOPLE)
    natures_of(tmp_path, ["a.xlsx"], tmp_path / "kept")
    file = next((tmp_path / "kept").iterdir())
    file.write_bytes(kept)
    assert natures_of(tmp_path, ["a.xlsx"], tmp_path / "kept")["a.xlsx"].names_at
