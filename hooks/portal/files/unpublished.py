"""What is published nowhere and yet goes into the history: links, and what a system leaves.

A link holds the name of a file, a ``.DS_Store`` those of all files of its folder, of some that
were deleted long ago too.
"""

from __future__ import annotations

from typing import Final

from portal.errors import Problem
from portal.files.carriers.pictures.figures import FOLDER_VIEW, figures_in
from portal.files.guard import file_problems, shown
from portal.privacy.allowed import Allowed
from portal.privacy.passage import Passage
from portal.privacy.passages import passage_problems

LEFT_BY_SYSTEMS: Final = ".DS_Store"
"""The name of the file that macOS leaves in every folder it showed."""


def link_problems(source: str, target: str, allowed: Allowed) -> list[Problem]:
    """What is wrong with a symbolic link, by its name and what it leads to."""
    said = (Passage("文件名", source), Passage("链接指到的地方", target))
    return shown(set(passage_problems(source, said, allowed)), allowed)


def left_problems(source: str, content: bytes, allowed: Allowed) -> list[Problem]:
    """What is wrong with a file of this name; one that is something else is read as such."""
    if not content.startswith(FOLDER_VIEW):
        return file_problems(source, content, allowed)
    said = (Passage("文件名", source), *figures_in(content, "记下的文件名"))
    return shown(set(passage_problems(source, said, allowed)), allowed)
