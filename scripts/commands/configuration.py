"""The one place where commands learn what ``mkdocs.yml`` says."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from portal.errors import ContentError, errors_of
from portal.kept import OWN
from portal.privacy.allowed import Allowed
from portal.privacy.conceal import concealed
from portal.settings import Settings, read_settings

ENGINE: Final = Path(__file__).resolve().parents[2]
"""The repository this command belongs to."""


def add_config(parser: argparse.ArgumentParser) -> None:
    """Let a command take ``--config``."""
    parser.add_argument(
        "--config",
        type=Path,
        default=ENGINE / "mkdocs.yml",
        metavar="文件",
        help="网站的配置文件，默认是本网站的 mkdocs.yml",
    )


def read_site(config_file: Path) -> Settings:
    """The settings of a site. Raises ContentError with every problem they have."""
    settings, problems = read_settings(config_file.resolve())
    if settings is None:
        raise ContentError(concealed(one, Allowed()) for one in errors_of(problems))
    return settings


def work_folder(config_file: Path) -> Path:
    """Where logs and locks of one site lie: beside its configuration, never published."""
    return config_file.resolve().parent / OWN
