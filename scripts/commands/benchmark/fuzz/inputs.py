"""Inputs: a file's place in the repository and its bytes, the same for the same number.

Each has its own generator of random numbers, so that one alone can be made again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from random import Random
from typing import Final

from commands.benchmark.fuzz import packages
from commands.benchmark.fuzz.hostile import MARKDOWN, NAMES, PIECES, YAML
from commands.benchmark.fuzz.mutate import encoded, excerpt, mutated
from commands.benchmark.fuzz.small_site import FILES

ATTACHMENT: Final = "docs/news/2026/file."
"""Where attachments stand; the ending follows."""
_FRONT: Final = "---\n编号: 2026-x\n标题: 甲\n发布时间: 2026-01-01 09:00\n栏目: tongzhi\n---\n\n"
_NOTICE: Final = "docs/news/2026/x.md"
SITE_TEXTS: Final = tuple((name, text) for name, text in FILES.items() if name[-4:] != ".txt")


class Way(Enum):
    """How far an input goes."""

    READ = "内容：读、核对、排版"
    ATTACHED = "附件：读里面的字"
    SITE = "整个网站：全部规则、网页和文件"


@dataclass(frozen=True)
class Input:
    """One file for a site."""

    number: int
    way: Way
    source: str
    """Below the repository, as an editor or a program could name it."""
    content: bytes


@dataclass(frozen=True)
class Seeds:
    """What is mutated."""

    texts: Sequence[tuple[str, str]]
    """Place and text of every content file."""
    packages: Mapping[str, Sequence[bytes]]
    """Sound attachments by the ending of their name."""


def seeds_of(root: Path) -> Seeds:
    """The content of a repository, and attachments of every kind."""
    files = sorted([*(root / "docs").rglob("*.md"), *(root / "data").rglob("*.yml")])
    texts = [(f.relative_to(root).as_posix(), f.read_text("utf-8-sig")) for f in files]
    made = {
        "docx": [packages.word_file()],
        "xlsx": [packages.sheet_file()],
        "pptx": [packages.slide_file()],
        "pdf": [packages.pdf_file()],
    }
    for ending, sound in made.items():
        sound += (file.read_bytes() for file in sorted((root / "docs").rglob(f"*.{ending}")))
    whole = {f"a.{ending}": sound[0] for ending, sound in made.items()}
    made["zip"] = [packages.packed(whole)]
    made["csv"] = ["姓名,单位\n甲,乙\n".encode()]
    return Seeds(texts, made)


def made(seeds: Seeds, number: int) -> Input:
    """The input of this number."""
    random = Random(number)
    drawn = random.random()
    if drawn < 0.16:
        return _attachment(random, seeds, number)
    if drawn < 0.20:
        source, text = random.choice(SITE_TEXTS)
        return Input(number, Way.SITE, source, encoded(random, mutated(random, text, text)))
    source, content = _content(random, seeds)
    return Input(number, Way.READ, _named(random, source), content)


def _attachment(random: Random, seeds: Seeds, number: int) -> Input:
    ending = random.choice(sorted(seeds.packages))
    content = random.choice(seeds.packages[ending])
    if ending == "csv":
        content = encoded(random, mutated(random, content.decode(), ""))
    else:
        content = packages.repacked(random, content)
    if random.random() < 0.05:
        ending = random.choice(sorted(seeds.packages))
    return Input(number, Way.ATTACHED, f"{ATTACHMENT}{ending}", content)


def _content(random: Random, seeds: Seeds) -> tuple[str, bytes]:
    """A content file: mostly one of the repository's, mutated; else hostile from the start."""
    (source, text), (_, other) = random.choice(seeds.texts), random.choice(seeds.texts)
    drawn = random.random()
    if drawn < 0.08:
        source, text = _NOTICE, _FRONT + _strewn(random, MARKDOWN)
    elif drawn < 0.14:
        text = _strewn(random, YAML)
    elif drawn < 0.18:
        text = "---\n" + _strewn(random, PIECES) + random.choice(("", "\n---\n"))
    else:
        text = mutated(random, excerpt(random, text), excerpt(random, other))
    return source, encoded(random, text)


def _strewn(random: Random, pieces: Sequence[str]) -> str:
    joint = random.choice(("", " ", "\n", "\n\n"))
    return joint.join(random.choice(pieces) for _ in range(random.choice((1, 2, 5, 15, 40))))


def _named(random: Random, source: str) -> str:
    """The place, now and then under a hostile name."""
    if random.random() < 0.97:
        return source
    return f"{source.rpartition('/')[0]}/{random.choice(NAMES)}"
