"""What attachments say, for the search: each file read once, and kept by its content.

1. A file of a kind that holds words is read up to :data:`MAX_CHARACTERS`.
2. Its text is kept in a folder outside the output, under a name made from the content; a
   second build opens no attachment that was read before, and forgets those that are gone.
3. A file that cannot be read is a warning for the editor, never a failed build.

What bounds the reading is counted (bytes, pages, rows, characters), never timed: two builds of
one commit read the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from portal.errors import Problem
from portal.files.searched_office import TooLarge, sheet_text, word_text
from portal.files.searched_pdf import Locked, pdf_text
from portal.files.shelf import Shelf, each_kept

MAX_BYTES: Final = 8 * 1024 * 1024
"""Largest file that is read."""
MAX_CHARACTERS: Final = 20_000
"""Characters kept of a file: about 25 printed pages."""
READERS: Final[dict[str, Callable[[bytes], Iterator[str]]]] = {
    "docx": word_text,
    "xlsx": sheet_text,
    "pdf": pdf_text,
}
"""What reads a file, by the ending of its name."""
_SILENT: Final = "这个附件里的字搜不到："
Read = tuple[str, tuple[str, str] | None]
"""The text of a file, or nothing and what is wrong with what to do about it."""


@dataclass(frozen=True)
class Texts:
    """What was read, and what could not be."""

    by_path: dict[str, str]
    """The text of a file by its path below docs/; none of a file without words."""
    problems: list[Problem]
    """Warnings."""


def attachment_texts(docs_dir: Path, paths: Iterable[str], kept_in: Path) -> Texts:
    """The text of each of these files below ``docs_dir`` that can hold words."""
    texts = Texts({}, [])
    shelf = Shelf(kept_in, _told, list)
    for path, (text, fault) in each_kept(docs_dir, paths, READERS, shelf, read_text).items():
        if text:
            texts.by_path[path] = text
        elif fault:
            texts.problems.append(Problem(f"docs/{path}", 0, "", *fault, level="warning"))
    return texts


def read_text(ending: str, content: bytes) -> Read:
    """What is read of a file of this ending."""
    if len(content) > MAX_BYTES:
        return "", (f"{_SILENT}文件超过 {MAX_BYTES >> 20} MB", "请压缩里面的图片，或分成几个文件")
    try:
        text = _bounded(READERS[ending](content))
    except Locked:
        return "", (f"{_SILENT}打开它要密码", "请去掉密码再上传")
    except TooLarge:
        return "", (f"{_SILENT}展开以后太大", "请删去里面的图片和空白行列，另存一份再上传")
    except Exception:  # readers raise whatever a broken file leads them to
        remedy = f"请在电脑上打开看看；打得开，就另存为 .{ending} 再上传"
        return "", (f"{_SILENT}文件坏了，或者不是 {ending.upper()} 文件", remedy)
    return text, None


def _bounded(pieces: Iterable[str]) -> str:
    """The pieces as lines without empty ones, cut where it is enough."""
    taken: list[str] = []
    size = 0
    for piece in pieces:
        taken.append(piece)
        size += len(piece)
        if size >= MAX_CHARACTERS:
            break
    lines = (" ".join(line.split()) for line in "".join(taken)[:MAX_CHARACTERS].splitlines())
    return "\n".join(line for line in lines if line)


def _told(kept: Any) -> Read:
    """What was read of a file that was kept. Raises ValueError, TypeError for anything else."""
    text, fault = kept
    if fault is None:
        return "".join(text), None
    wrong, remedy = fault
    return "", ("".join(wrong), "".join(remedy))
