"""Who may import whom, read from the source (DESIGN: “who may import whom”)."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

HOOKS = Path(__file__).parent.parent / "hooks"
SCRIPTS = HOOKS.parent / "scripts"
MODULES = {
    ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(HOOKS.rglob("*.py"))
}

LAYERS: dict[str, int] = {
    "portal.errors": 0,
    "portal.suggest": 0,
    "portal.web_address": 0,
    "portal.geo": 0,
    "portal.kept": 0,
    "portal.yaml_source": 1,
    "portal.front_matter": 2,
    "portal.text_source": 1,
    "portal.model": 3,
    "portal.listing": 3,
    "portal.almanac": 4,
    "portal.urls": 4,
    "portal.privacy": 4,
    "portal.settings": 4,
    "portal.load": 5,
    "portal.recurrence": 5,
    "portal.images": 5,
    "portal.placing": 5,
    "portal.table_frames": 5,
    "portal.render": 5,
    "portal.aggregates": 5,
    "portal.public": 6,
    "portal.publishing": 6,
    "portal.schedule": 6,
    "portal.statistics": 6,
    "portal.files": 6,
    "portal.assets": 7,
    "portal.illustrations": 7,
    "portal.wording": 7,
    "portal.states": 7,
    "portal.charts": 7,
    "portal.opening": 7,
    "portal.spoken": 7,
    "portal.geojson": 8,
    "portal.pages": 8,
    "portal.derived": 8,
    "portal.feeds": 8,
    "portal.ical": 8,
    "portal.linked_data": 8,
    "portal.qr": 7,
    "portal.sharing": 8,
    "portal.alerts": 7,
    "portal.hosting": 7,
    "portal.handbook": 8,
    "portal.schema": 8,
    "portal.open_data": 8,
    "portal.safety": 9,
    "portal.search": 9,
    "portal.templating": 9,
    "portal.checks": 9,
    "portal.freshness": 9,
    "portal.report": 9,
    "portal.bodies": 9,
    "portal.sound": 9,
    "portal.site": 10,
    "portal.output": 11,
    "portal": 12,
    "portal_hooks": 12,
}
"""A module imports only from its own layer or a lower one; a folder counts as one."""


def layer(module: str) -> int:
    """The layer of a module: that of its longest listed prefix."""
    parts = module.split(".")
    prefixes = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next(LAYERS[prefix] for prefix in prefixes if prefix in LAYERS)


def imports(path: Path) -> set[str]:
    """The modules a file imports, as absolute names."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative imports fail in a hook"
            base = str(node.module)
            found |= {
                f"{base}.{alias.name}" if f"{base}.{alias.name}" in MODULES else base
                for alias in node.names
            }
    return found


@pytest.mark.parametrize("module", MODULES)
def test_modules_import_only_downwards(module: str) -> None:
    upward = {
        name
        for name in imports(MODULES[module])
        if name.startswith("portal") and layer(name) > layer(module)
    }
    assert upward == set()


def importers(library: str) -> set[str]:
    """The modules of the engine that import a library."""
    return {
        module
        for module, path in MODULES.items()
        if any(name == library or name.startswith(f"{library}.") for name in imports(path))
    }


def test_only_the_hook_file_knows_mkdocs() -> None:
    assert importers("mkdocs") == {"portal_hooks"}


def test_only_one_place_reads_yaml() -> None:
    assert {name.split(".")[1] for name in importers("yaml")} == {"yaml_source"}


def test_only_feeds_uses_feedgen_and_only_render_uses_markdown() -> None:
    assert {".".join(name.split(".")[:2]) for name in importers("feedgen")} == {"portal.feeds"}
    assert importers("markdown") == {"portal.render"}


def test_only_the_almanac_uses_borax() -> None:
    assert importers("borax") == {"portal.almanac.lunar"}


def test_only_the_rules_of_series_use_dateutil() -> None:
    assert importers("dateutil") == {"portal.recurrence.rules"}


def test_only_qr_uses_segno() -> None:
    assert importers("segno") == {"portal.qr.masks"}


def test_only_the_calendars_use_icalendar() -> None:
    assert importers("icalendar") == {"portal.ical.serialise", "portal.ical.zone"}


def test_only_open_data_writes_workbooks_and_only_files_reads_them() -> None:
    writers = {"portal.open_data.excel"}
    readers = {"portal.files.searched_office", "portal.files.name_sheets"}
    readers |= {"portal.files.carriers.office.number_formats"}
    assert importers("openpyxl") - writers == readers


def test_only_the_report_writes_word_files_and_only_files_reads_them() -> None:
    rooms = {".".join(name.split(".")[:3]) for name in importers("docx")}
    assert rooms == {"portal.report.word", "portal.files.searched_office"}


def test_only_the_guard_knows_how_numbers_check_themselves() -> None:
    rooms = {".".join(name.split(".")[:2]) for name in importers("stdnum")}
    assert rooms == {"portal.privacy"}


def test_only_one_place_handles_pixels_and_one_what_is_written_beside_them() -> None:
    names = ("deriving", "looking", "opening", "paper", "upright", "writing")
    pixels = {f"portal.files.pixels.{name}" for name in names}
    assert importers("PIL") == {*pixels, "portal.files.carriers.pictures.camera"}


def test_only_files_reads_pdf() -> None:
    rooms = {f"portal.files.carriers.pdf.{name}" for name in ("opening", "reader")}
    assert importers("pypdf") == {"portal.files.searched_pdf", *rooms}


def test_tables_know_no_kind_of_file() -> None:
    rooms = {
        name
        for module, path in MODULES.items()
        if module.startswith("portal.files.tables")
        for name in imports(path)
        if name.startswith("portal.files") and not name.startswith("portal.files.tables")
    }
    assert rooms == set()


def test_only_files_reads_the_parts_of_office_files() -> None:
    rooms = {".".join(name.split(".")[:3]) for name in importers("lxml")}
    assert rooms - {"portal.report.word"} == {
        "portal.files.searched_office",
        "portal.files.carriers",
    }
    assert importers("zipfile") & {name for name in MODULES if ".files." in name} == {
        "portal.files.searched_office",
        "portal.files.carriers.office.package",
    }


READERS = {"portal.load", "portal.settings", "portal.files.facts", "portal.files.shelf"}
READERS |= {"portal.files.finished.output"}
READERS |= {"portal.files.guard", "portal.files.edition"}
READERS |= {"portal.files.pixels.opening", "portal.files.pictures", "portal.files.store"}
READERS |= {"portal.files.name_lists"}
FILE_CALLS = {"open", "read_text", "read_bytes", "iterdir", "glob", "rglob", "stat"}


@pytest.mark.parametrize("module", sorted(set(MODULES) - READERS - {"portal_hooks"}))
def test_only_readers_touch_files(module: str) -> None:
    calls = {
        node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }
    assert calls & FILE_CALLS == set()


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("commands.guarding", ("pydantic", "lxml", "pypdf", "openpyxl", "PIL")),
        ("portal.files.carriers.readers", ("pydantic", "portal.urls", "portal.model.families")),
    ],
    ids=["a page waits for no model and no reader of office files", "a file waits for no model"],
)
def test_whoever_looks_at_one_file_does_not_wait(module: str, unwanted: tuple[str, ...]) -> None:
    code = f"import sys; import {module}; print([n for n in {unwanted} if n in sys.modules])"
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join((str(HOOKS), str(SCRIPTS)))}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("module", sorted(MODULES))
def test_no_clock_and_no_print(module: str) -> None:
    source = MODULES[module].read_text(encoding="utf-8")
    names = {
        f"{node.func.value.id}.{node.func.attr}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
    }
    clocks = {"datetime.now", "datetime.today", "date.today", "time.time", "datetime.utcnow"}
    allowed = clocks if module == "portal_hooks" else set()
    assert names & clocks <= allowed
    assert "print(" not in source


@pytest.mark.parametrize("module", sorted(MODULES))
def test_every_public_name_has_a_docstring(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    bare = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and ast.get_docstring(node) is None
        and node.col_offset <= 4
        and not _inside_function(tree, node)
    ]
    assert ast.get_docstring(tree), f"{module} has no module docstring"
    assert bare == []


def _inside_function(tree: ast.Module, node: ast.AST) -> bool:
    return any(
        node is not other and node in ast.walk(other)
        for other in ast.walk(tree)
        if isinstance(other, ast.FunctionDef)
    )
