"""Build sites inside a test, through MkDocs' own configuration and build."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tiny import NOW, write_site

if TYPE_CHECKING:
    from collections.abc import Iterator


def build_config(config_file: Path, output: Path, now: datetime = NOW) -> Path:
    """Build the site of a configuration file into a folder, as ``mkdocs build`` does."""
    with environment(SOURCE_DATE_EPOCH=str(int(now.timestamp())), NO_MKDOCS_2_WARNING="1"):
        config = load_config(str(config_file), site_dir=str(output), strict=True)
        config.plugins.run_event("startup", command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.run_event("shutdown")
    return output


def build_tiny(
    folder: Path,
    files: Mapping[str, str | bytes] | None = None,
    *,
    now: datetime = NOW,
    sub_path: str = "",
) -> Path:
    """Write a tiny site and build it; the output folder."""
    config_file = write_site(folder / "source", files, sub_path=sub_path)
    return build_config(config_file, folder / "output", now)


@contextmanager
def environment(**values: str) -> Iterator[None]:
    """Set environment variables for a while."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def contents(output: Path) -> dict[str, bytes]:
    """Every file of a built site by its path."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }
