"""Every record of this repository passes its schema, and every data file leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

from portal.model.families import FAMILIES
from portal.schema import schema_of
from portal.schema.comment import comment
from portal.settings import read_settings
from tiny import ROOT


class EditorLoader(yaml.SafeLoader):
    """Reads plain words as an editor's YAML 1.2 does: days stay text, 是 too."""


EditorLoader.yaml_implicit_resolvers = {}
# YAML 1.2.2, section 10.3.2: the core schema.
for tag, pattern, first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    (
        "float",
        r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
        list("-+.0123456789"),
    ),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)

LOADERS = pytest.mark.parametrize("loader", [yaml.BaseLoader, EditorLoader])


def files() -> Iterator[tuple[str, str]]:
    """Every content file with its kind."""
    for kind, family in FAMILIES.items():
        for path in sorted(ROOT.glob(family.place)):
            yield kind, path.relative_to(ROOT).as_posix()


FILES = list(files())
DATA_FILES = [(kind, source) for kind, source in FILES if source.endswith(".yml")]


def site_url() -> str:
    settings, problems = read_settings(ROOT / "mkdocs.yml")
    assert settings is not None, problems
    return settings.site_url


def content(path: Path, loader: type[Any]) -> Any:
    """What a file holds: its records, or its front matter."""
    text = path.read_text("utf-8-sig")
    if path.suffix == ".md":
        text = text.split("\n---", 1)[0]
    return yaml.load(text, loader)


@LOADERS
@pytest.mark.parametrize(("kind", "source"), FILES, ids=[source for _, source in FILES])
def test_what_is_written_passes(kind: str, source: str, loader: type[Any]) -> None:
    validator = Draft7Validator(schema_of(FAMILIES[kind], site_url()))
    error = best_match(validator.iter_errors(content(ROOT / source, loader)))
    assert error is None, f"{source}: {list(error.absolute_path)}: {error.message}"


@pytest.mark.parametrize(("kind", "source"), DATA_FILES, ids=[source for _, source in DATA_FILES])
def test_every_data_file_leads_to_its_schema(kind: str, source: str) -> None:
    lines = (ROOT / source).read_text("utf-8-sig").splitlines()
    assert lines[0] == comment(kind, site_url()), "run `python3 scripts/portal.py handbook`"
    assert sum("yaml-language-server" in line for line in lines) == 1


def test_there_is_something_to_read() -> None:
    assert len(DATA_FILES) >= 9
    assert len(FILES) > len(DATA_FILES)
