"""What a line looks like to a person: a field, an item, a value, with any width of marks."""

from __future__ import annotations

import re

from portal.yaml_source.scalar import written

DASH = re.compile(
    r"(?P<indent>\s*)(?P<dash>--(?!-)|[-－—–‐−﹣•·●])(?P<gap>\s*)(?P<rest>[^\s－—–-].*)", re.DOTALL
)
"""An item of a list, whatever mark begins it."""
WORD_GAP = re.compile(r"(?P<head>\s*(?:-\s+)*)(?P<key>[\u4e00-\u9fff]{1,8})\s+(?P<rest>\S.*)")
"""A Chinese word, a gap and more: a field whose colon is missing."""

_HEAD = re.compile(r"(?P<head>\s*(?:-\s+)*)(?P<body>.*)", re.DOTALL)
_FIELD = re.compile(
    r"(?P<key>[^\s:：\"'\[{#][^:：]{0,29}?)\s*(?P<colon>[:：﹕∶])(?P<rest>.*)", re.DOTALL
)
_PAIRS = ("“”", "”“", "””", "““", "＂＂", "「」", "‘’", '""', "''")


def field_of(line: str) -> tuple[str, re.Match[str] | None]:
    """A line as indentation with dashes, and ``key``, ``colon`` and ``rest`` if it is a field."""
    found = _HEAD.match(line)
    head, body = (found["head"], found["body"]) if found else ("", line)
    return head, _FIELD.fullmatch(body)


def split(line: str) -> tuple[str, str, str]:
    """A line as ``(indentation and dashes, "key:" or "", value)``, read as YAML would."""
    head, field = field_of(line)
    if field is None or field["colon"] != ":" or field["rest"][:1].strip():
        return head, "", line[len(head) :].strip()
    return head, f"{field['key']}:", field["rest"].strip()


def field_typed(text: str) -> str | None:
    """``key: value`` as YAML wants it if the text looks like a field, whatever colon it has."""
    _, field = field_of(text.strip())
    if field is None or re.search("[，。、；]", field["key"]):
        return None
    return f"{bare(field['key'])}: {written(bare(field['rest']))}".rstrip()


def line_meant(line: str) -> str | None:
    """The line as YAML wants it if it is a field or an item in the wrong marks."""
    text = line.lstrip()
    indent = " " * len(line[: len(line) - len(text)].replace("\u3000", "  ").expandtabs(2))
    item = DASH.fullmatch(text)
    if item is None:
        field = field_typed(text)
        return None if field is None else indent + field
    return f"{indent}- {field_typed(item['rest']) or written(item['rest'].strip())}"


def bare(text: str) -> str:
    """The text without white space and one pair of quotation marks around it."""
    text = text.strip()
    if len(text) > 1 and text[0] + text[-1] in _PAIRS:
        return text[1:-1].strip()
    return text


def is_wide(space: str) -> bool:
    """Whether white space holds anything but half-width spaces."""
    return bool(space.strip(" "))
