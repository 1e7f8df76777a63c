"""What YAML would read without complaint, but not as it was meant.

Nothing here stops the parser; each is text that would be lost, joined or taken for
something else without anybody noticing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import yaml

from portal.yaml_source.corrections import columns_below, dash_fault
from portal.yaml_source.events import place
from portal.yaml_source.scalar import joined, paste, quoted, shortened
from portal.yaml_source.shapes import DASH, bare, field_typed, is_wide, line_meant, split


@dataclass(frozen=True)
class Found:
    """Something to refuse, ``offset`` lines below the beginning of the value."""

    message: str
    remedy: str
    offset: int = 0
    is_misread: bool = False
    """Whether the value is something else than was meant, so that checking it misleads."""


SECOND_DOCUMENT: Final = Found(
    "文件里有第二份内容（单独一行的 ---）", "请删掉这一行，或分成两个文件", is_misread=True
)
DIRECTIVE: Final = Found("“%”开头的 YAML 指令本站不用", "请删掉文件开头以“%”开头的行")
TOO_DEEP: Final = Found(
    "列表和字段套得太深，超过 20 层", "请减少层数，检查多打的括号", is_misread=True
)
COMPLEX_KEY: Final = Found("字段名不能是列表或一组字段", "每行写成“字段: 内容”", is_misread=True)
MISSING_DASH: Final = "新的一条记录前面少了“- ”"
"""What is wrong where a record runs into the one above it."""

_WIDE_COLON = re.compile("[:：﹕∶]")
_SEPARATOR = re.compile("[，、]")


def alias(line: str) -> Found:
    """A reference to an anchor."""
    message = "以“*”开头的内容是 YAML 的引用，本站不用"
    return Found(message, _as_text(line, "请把内容原样再写一遍"), is_misread=True)


def anchor(line: str) -> Found:
    """An anchor, used or not."""
    return Found("以“&”开头的内容是 YAML 的锚点，本站不用", _as_text(line, "请删掉这个标记"))


def tag(line: str) -> Found:
    """An explicit tag, ``!!str`` too."""
    return Found("以“!”开头的内容是 YAML 的类型标记，本站不用", _as_text(line, "请删掉这个标记"))


def escaped(code: str) -> Found:
    """A character that no page may carry, written as an escape with a backslash."""
    message = f"“\\”写出了看不见的控制字符（{code}）"
    return Found(message, "请删掉反斜杠和后面的代码", is_misread=True)


def duplicate(key: str, first: int, second: int) -> Found:
    """A key that stands twice in one mapping."""
    return Found(f"“{key}”写了两次（第 {first} 行和第 {second} 行）", "请只留一个")


def missing_dash(line: str) -> Found:
    """The first line of a record that ran into the record above it."""
    text = line.lstrip()
    margin = " " * max(0, len(line) - len(text) - 2)
    return Found(MISSING_DASH, paste(f"{margin}- {text}"), is_misread=True)


def _as_text(line: str, otherwise: str) -> str:
    """What to do about a special mark, with the line to paste if text was meant."""
    head, key, value = split(line)
    if value[:1] not in ("*", "&", "!") or value.startswith("!!"):
        return otherwise
    return f"{otherwise}；如果是文字，{paste(f'{head}{key} '.lstrip() + quoted(value))}"


@dataclass(frozen=True)
class Span:
    """Where a plain value stands."""

    lines: tuple[str, ...]
    """The lines it stands on."""
    before: str
    """What stands left of it on its first line."""
    after: str
    """What stands right of it on its last line."""

    @classmethod
    def of(cls, event: yaml.ScalarEvent, lines: Sequence[str]) -> Span:
        """The span of a scalar."""
        (first, left), (last, right) = place(event.start_mark), place(event.end_mark)
        inside = tuple(lines[first : last + 1]) or ("",)
        return cls(inside, inside[0][:left], inside[-1][right:])


def in_key(key: str, lines: Sequence[str], number: int, *, is_flow: bool) -> Iterator[Found]:
    """A key that holds what was meant as punctuation; ``number`` is its line from 0."""
    if key == "<<":
        yield Found("“<<”是 YAML 的合并，本站不用", "请把字段逐行写出来", is_misread=True)
    elif not key:
        yield Found("冒号前面没有字段名", "每行写成“字段: 内容”", is_misread=True)
    elif _WIDE_COLON.search(key) or bare(key) != key:
        message = f"字段名“{bare(key)}”里有多余的符号"
        remedy = "字段名后面用半角冒号加一个空格"
        if not is_flow:
            remedy = paste(_field_meant(lines, number, key))
        yield Found(message, remedy, is_misread=True)


def _field_meant(lines: Sequence[str], number: int, key: str) -> str:
    line = lines[number]
    head = line[: len(line) - len(line.lstrip("- \u3000\u00a0"))]
    if is_wide(head.replace("-", "")):
        above = [text for text in lines[max(0, number - 1) : number] if text.strip()]
        head = " " * (columns_below(above)[0] if above else 0)
    return head + (field_typed(line.strip("- \u3000\u00a0")) or f"{bare(key)}:")


def in_value(span: Span, text: str, *, is_flow: bool, is_item: bool) -> Iterator[Found]:
    """Everything that would be misread in one plain value."""
    if len(span.lines) > 1:
        yield from _several_lines(span, is_flow=is_flow)
    elif _lost(span.after):
        yield _comment(span, is_flow=is_flow)
    elif is_flow and is_item and _SEPARATOR.search(text):
        cut = span.before + _SEPARATOR.sub(", ", text) + span.after
        remedy = f"如果是一项，放进英文引号；如果是几项，{paste(cut)}"
        yield Found("方括号里的各项要用半角逗号隔开", remedy)
    elif not span.before.strip() and not is_flow and DASH.fullmatch(text):
        meant = line_meant(span.before + text) or text
        yield Found(dash_fault(text[0]), paste(meant), is_misread=True)


def _lost(after: str) -> bool:
    """Whether ``#`` cuts text off; two spaces before and one behind mark a real comment."""
    return after.lstrip().startswith("#") and not re.match(r"\s{2,}#(\s|$)", after)


def _comment(span: Span, *, is_flow: bool) -> Found:
    message = "“#”和后面的字会丢掉"
    if is_flow:
        return Found(message, "请把有“#”的内容放进英文引号")
    value = quoted(span.lines[0][len(span.before) :].strip())
    return Found(message, paste(f"{span.before.rstrip()} {value}"))


def _several_lines(span: Span, *, is_flow: bool) -> Iterator[Found]:
    message = "一项内容写成了几行"
    if is_flow:
        yield Found(message, "请写在一行里")
        return
    meant = list(_swallowed(span))
    if meant:
        yield from meant
        return
    whole = "\n".join(span.lines)[len(span.before) :]
    text = joined(whole.removesuffix(span.after).split("\n"))
    otherwise = f"否则删掉下面 {len(span.lines) - 1} 行，{paste(f'{span.before.rstrip()} {text}')}"
    yield Found(message, f"要分段就先写“|”再换行，{otherwise}")


def _swallowed(span: Span) -> Iterator[Found]:
    """Fields and items in the wrong marks that would become part of the value above them."""
    starts_here = not span.before.strip()
    margin = len(span.before) - len(span.before.lstrip("- "))
    for offset, line in enumerate(span.lines):
        meant = line_meant(line)
        if meant is None or (offset == 0 and not starts_here):
            continue
        if not starts_here and not DASH.fullmatch(line):
            meant = " " * margin + meant.lstrip()
        message = f"“{shortened(line.strip())}”会被当成上一行的内容"
        if starts_here:
            message = f"“{shortened(line.strip())}”里的符号不对"
        yield Found(message, paste(meant), offset, is_misread=True)
