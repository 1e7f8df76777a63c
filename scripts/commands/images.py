"""``images``: photos that are heavier than a repository should keep, and their shrinking."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from commands.cli import Subparsers
from commands.configuration import add_config, read_site
from portal.checks.pictures import FAULTS, HEAVY_MOVING, SHRINK
from portal.errors import BuildError
from portal.files.pixels.deriving import shrunk
from portal.files.pixels.looking import look, unspoken
from portal.images.limits import SUGGESTED_BYTES
from portal.images.picture import Fault, Kind
from portal.wording import file_size

ENDINGS: Final = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif")
_STILL: Final = "请换成 JPG 再上传"


@dataclass(frozen=True)
class Heavy:
    """One picture with more bytes than a repository should keep."""

    file: Path
    name: str
    """As people read it: ``docs/news/2026/hui.jpg``."""
    size_bytes: int


def register(subparsers: Subparsers) -> None:
    """Add ``images`` to the command line."""
    parser = subparsers.add_parser(
        "images",
        help="找出太大的照片，缩小后再提交",
        description=f"列出 docs/ 里超过 {file_size(SUGGESTED_BYTES)} 的照片。"
        "加上 --shrink 就缩小它们：名字不变，长边最多 2560 像素，拍摄地点、时间等信息一并去掉。",
    )
    add_config(parser)
    parser.add_argument("--shrink", action="store_true", help="缩小照片，原来的文件会被换掉")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """List or shrink; 1 if a picture is left that somebody has to see to."""
    settings = read_site(arguments.config)
    found = list(heavy(settings.docs_dir))
    if not found:
        print(f"没有超过 {file_size(SUGGESTED_BYTES)} 的照片。")
        return 0
    done = [shrink(one) if arguments.shrink else (False, listed(one)) for one in found]
    print("\n".join(line for _, line in done))
    if not arguments.shrink:
        print(f"共 {len(found)} 张；缩小它们请运行 {SHRINK}")
    return 0 if all(is_done for is_done, _ in done) else 1


def heavy(docs_dir: Path) -> Iterator[Heavy]:
    """The pictures below a folder that are too large, by path."""
    for file in sorted(docs_dir.rglob("*")):
        if file.suffix.lower() in ENDINGS and file.is_file():
            size = file.stat().st_size
            if size > SUGGESTED_BYTES:
                yield Heavy(file, f"docs/{file.relative_to(docs_dir).as_posix()}", size)


def listed(one: Heavy) -> str:
    """One picture in the list."""
    return f"{one.name}：{file_size(one.size_bytes)}"


def shrink(one: Heavy) -> tuple[bool, str]:
    """Shrink one picture in place; whether it is light enough now, and what was done.

    Raises BuildError if the file cannot be written; it is whole then.
    """
    data = one.file.read_bytes()
    with unspoken():
        seen = look(data)
    if isinstance(seen, Fault):
        return False, f"{listed(one)}，{'；'.join(FAULTS[seen])}"
    if seen.kind is Kind.MOVING:
        return False, f"{listed(one)}，{HEAVY_MOVING}"
    try:
        smaller = shrunk(data)
    except Exception:  # a damage that shows only now; readers raise whatever it leads them to
        return False, f"{listed(one)}，{'；'.join(FAULTS[Fault.BROKEN])}"
    if len(smaller) < len(data):
        _replace(one.file, smaller)
    after = min(len(smaller), len(data))
    is_light = after <= SUGGESTED_BYTES
    line = f"{one.name}：{file_size(one.size_bytes)} → {file_size(after)}"
    return is_light, line if is_light else f"{line}，还是太大；{_STILL}"


def _replace(file: Path, content: bytes) -> None:
    half = file.with_name(f".{file.name}.new")
    try:
        half.write_bytes(content)
        half.replace(file)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise BuildError(f"{file} 写不进去：{error.strerror}；原来的照片没有动") from None
