"""How a text must be written so that YAML reads it back unchanged."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`<“”－—][^\n]*")
_BREAKING = re.compile(r":(?=\s|$)|(?<=\s)#")
_HAN = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


def quoted(text: str) -> str:
    """The text in quotes: double ones, single ones where it holds ``"`` or a backslash."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def written(text: str) -> str:
    """The text as a value after ``key: ``, in quotes only where they are needed."""
    if not text or (_PLAIN.fullmatch(text) and not _BREAKING.search(text)):
        return text
    return quoted(text)


def joined(parts: list[str]) -> str:
    """Lines of one value on one line; no space where Chinese meets Chinese."""
    text = ""
    for part in (part.strip() for part in parts):
        apart = text and not (_HAN.match(text[-1]) or _HAN.match(part))
        text += f" {part}" if apart else part
    return text


def paste(line: str) -> str:
    """A remedy that ends with the line to paste, its indentation kept and named."""
    indent = len(line) - len(line.lstrip(" "))
    place = f"（行首 {indent} 个空格）" if indent else ""
    return f"请改成{place}：{shortened(line)}"


def shortened(line: str) -> str:
    """A line as it is shown in a sentence: as much of it as anybody reads."""
    return line if len(line) <= 300 else f"{line[:300]}…"
