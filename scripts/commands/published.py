"""``check --output``: a finished site looked through for what is private."""

from __future__ import annotations

from pathlib import Path

from commands.configuration import read_site
from portal.errors import BuildError, Problem
from portal.files.finished.output import output_problems
from portal.load import load
from portal.privacy.permitted import allowed_of


def output_found(folder: Path, config_file: Path) -> list[Problem]:
    """Everything private in a folder; the site's own list tells which numbers may stand there.

    Raises BuildError where there is no such folder, ContentError for bad settings.
    """
    if not folder.is_dir():
        raise BuildError(f"没有这个文件夹：{folder}")
    settings = read_site(config_file)
    allowed = allowed_of(load(settings).records, settings.township.address)
    return list(output_problems(folder, allowed))
