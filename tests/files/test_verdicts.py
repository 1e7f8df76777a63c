"""What the guard found in attachments is kept: read once, again where anything else counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from attached import word_file
from portal.files import guard
from portal.files.guard import site_problems
from portal.files.verdicts import Verdicts
from portal.privacy.allowed import Allowed

NUMBER = "13812345678"
LISTED = Allowed(mobiles=frozenset({NUMBER}))


@pytest.fixture(name="files")
def two_files(tmp_path: Path) -> dict[str, Path]:
    """A clean attachment, and one with a number."""
    found = {}
    for name, text in (("clean", "工会"), ("told", f"打{NUMBER}")):
        found[f"docs/{name}.docx"] = tmp_path / f"{name}.docx"
        found[f"docs/{name}.docx"].write_bytes(word_file(text))
    return found


@pytest.fixture(name="read")
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read."""
    read: list[str] = []
    real = guard._passages

    def counting(source: str, content: bytes) -> object:
        read.append(source)
        return real(source, content)

    monkeypatch.setattr(guard, "_passages", counting)
    return read


def looked(files: dict[str, Path], allowed: Allowed, kept_in: Path) -> list[str]:
    """What is told."""
    return [str(one) for one in site_problems(files, allowed, kept_in)]


def test_a_second_look_reads_no_attachment(
    files: dict[str, Path], read: list[str], tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    first = looked(files, Allowed(), kept)
    assert [one.partition("，")[0] for one in first] == [
        "docs/told.docx: 第1段: 有手机号“138****5678”"
    ]
    assert read == ["docs/clean.docx", "docs/told.docx"]
    read.clear()
    assert looked(files, Allowed(), kept) == first
    assert read == []


def test_another_list_reads_again_what_was_told_of(
    files: dict[str, Path], read: list[str], tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    looked(files, Allowed(), kept)
    read.clear()
    assert looked(files, LISTED, kept) == []
    assert set(read) == {"docs/told.docx"}
    read.clear()
    assert looked(files, LISTED, kept) == []
    assert len(looked(files, Allowed(), kept)) == 1
    assert read == []


def test_other_content_is_read(files: dict[str, Path], read: list[str], tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    looked(files, Allowed(), kept)
    read.clear()
    files["docs/clean.docx"].write_bytes(word_file(f"打{NUMBER}"))
    assert len(looked(files, Allowed(), kept)) == 2


def test_another_edition_reads_again(
    files: dict[str, Path], read: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    looked(files, Allowed(), kept)
    read.clear()
    monkeypatch.setattr(guard, "verdicts_in", lambda folder: Verdicts(folder, "other"))
    looked(files, Allowed(), kept)
    assert read == ["docs/clean.docx", "docs/told.docx"]
    assert [one.name.partition("-")[0] for one in kept.iterdir()] == ["other"] * 2


def test_only_masked_values_are_kept(files: dict[str, Path], tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    looked(files, Allowed(), kept)
    said = [one.read_text("utf-8") for one in kept.iterdir()]
    assert any("138****5678" in one for one in said)
    assert not any(NUMBER in one or "1234" in one.replace("138****", "") for one in said)


@pytest.mark.parametrize(
    "damaged",
    [
        *(b"", b"{", b"{}", b'""', b"null", b"0", b"[0]", b'[""]', b"[{}]", b"\xff", b"[[]]"),
        b'[{"line": 0, "path": "", "message": "", "remedy": "", "level": "error"}]',
        b'[{"line": "0", "path": "", "message": "a", "remedy": "", "level": "error"}]',
        b'[{"line": 0, "path": 1, "message": "a", "remedy": "", "level": "error"}]',
        b'[{"line": 0, "path": "", "message": "a", "remedy": "", "level": "none"}]',
        b'[{"line": 0, "path": "", "message": "a", "remedy": "", "level": []}]',
        b"[" * 100_000,
    ],
)
def test_a_broken_verdict_is_found_anew(
    files: dict[str, Path], tmp_path: Path, damaged: bytes
) -> None:
    kept = tmp_path / "kept"
    first = looked(files, Allowed(), kept)
    for one in kept.iterdir():
        one.write_bytes(damaged)
    assert looked(files, Allowed(), kept) == first


def test_without_a_place_to_keep_it_is_found_all_the_same(
    files: dict[str, Path], tmp_path: Path
) -> None:
    (tmp_path / "kept").write_bytes(b"")
    assert len(looked(files, Allowed(), tmp_path / "kept")) == 1
