"""What was found with other code is not used."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from attached import sheet_file
from portal.files import edition as rooms
from portal.files import shelf
from portal.files.natures import natures_of

LIST = sheet_file([("姓名", "单位"), ("示例甲", "示例厂")])


ROOMS = ("guard", "natures", "texts", "words", "carriers.readers")
"""Modules of portal.files whose findings are kept by the edition."""
LISTING = "import json, sys; import {}; print(json.dumps(sorted(sys.modules)))"


@pytest.fixture(name="needed", scope="module")
def modules_needed() -> dict[str, ast.Module]:
    """The modules of the engine that are loaded for those rooms and hold more than a purpose."""
    code = LISTING.format(", ".join(f"portal.files.{room}" for room in ROOMS))
    command = [sys.executable, "-c", code]
    environ = {"PYTHONPATH": str(rooms._ENGINE.parent)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    found = {}
    for name in (name for name in json.loads(done.stdout) if name.startswith("portal.")):
        path = rooms._ENGINE.joinpath(*name.split(".")[1:])
        file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        tree = ast.parse(file.read_text("utf-8"))
        if len(tree.body) > 1:
            found[file.relative_to(rooms._ENGINE).as_posix()] = tree
    return found


def test_it_is_told_by_all_code_that_reads_and_judges_files(needed: dict[str, ast.Module]) -> None:
    left = [one for one in needed if not {one, one.partition("/")[0]} & set(rooms._CODE)]
    assert left == []


def test_it_is_told_by_all_libraries_that_read_files(needed: dict[str, ast.Module]) -> None:
    nodes = [node for tree in needed.values() for node in ast.walk(tree)]
    names = {one.name for node in nodes if isinstance(node, ast.Import) for one in node.names}
    names |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    of = packages_distributions()
    libraries = {name for one in names for name in of.get(one.partition(".")[0], ())}
    assert {name.lower() for name in libraries} == set(rooms._LIBRARIES)


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
    monkeypatch.setattr(shelf, "edition", lambda: "other")
    assert natures_of(docs, ["a.xlsx"], kept)["a.xlsx"].names_at
