"""What the guard found in attachments is kept: read once, again where anything else counts."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path

import pytest

from attached import word_file
from portal.errors import Problem
from portal.files import guard, shelf
from portal.files.guard import site_problems
from portal.files.verdicts import name_of
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
    assert read == []
    assert len(looked(files, Allowed(), kept)) == 1


def test_what_is_gone_is_forgotten(files: dict[str, Path], tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    for day in range(20):
        files["docs/clean.docx"].write_bytes(word_file(f"{day}日"))
        looked(files, LISTED if day % 2 else Allowed(), kept)
    assert len(list(kept.iterdir())) == 2


@pytest.mark.parametrize("listed", [one.name for one in fields(Allowed)])
def test_everything_that_is_allowed_counts(listed: str) -> None:
    lists = [Allowed(), *(Allowed(**{listed: frozenset(one)}) for one in ("a", "b", "ab"))]
    assert len({name_of(one) for one in lists}) == len(lists)


def test_a_number_is_allowed_only_in_its_own_list() -> None:
    lists = [Allowed(**{one.name: frozenset({NUMBER})}) for one in fields(Allowed)]
    assert len({name_of(one) for one in lists}) == len(lists)


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
    monkeypatch.setattr(shelf, "edition", lambda: "other")
    looked(files, Allowed(), kept)
    assert read == ["docs/clean.docx", "docs/told.docx"]
    assert [one.name.rpartition("-")[2] for one in kept.iterdir()] == ["other"] * 2


def verdict(found: bytes) -> bytes:
    """A verdict that would hold."""
    return b'{"holds_for": "any", "found": %s}' % found


def told(**changed: object) -> bytes:
    """One problem of it, with one field changed."""
    one = asdict(Problem("", 0, "", "a", "", "error"))
    return json.dumps([{**one, **changed}]).encode()


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
        *(b'{"holds_for": "any"}', b'{"holds_for": [], "found": []}'),
        *(
            verdict(one)
            for one in (b"0", b"null", b"[0]", b'[""]', b"[{}]", b"[[]]", b'[{"a": 1}]')
        ),
        verdict(told(message="")),
        verdict(told(line="0")),
        verdict(told(path=1)),
        verdict(told(level="none")),
        verdict(told(level=[])),
        verdict(told(source=None)),
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
