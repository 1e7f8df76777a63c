"""What clerks type where YAML wants something else, and the line that was meant.

Each rule takes one line and offers corrected lines with a word on what was wrong. A rule may
guess: :mod:`portal.yaml_source.mend` keeps a correction only if the parser then gets further.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from portal.yaml_source.scalar import quoted, written
from portal.yaml_source.shapes import DASH, WORD_GAP, bare, field_of, field_typed, is_wide, split

Correction = tuple[str, str]
"""The corrected line, and what was wrong with the typed one."""
Rule = Callable[[str], Iterator[Correction]]

_HALF_MARKS = str.maketrans("［］【】｛｝，、：“”＂‘’", '[][]{},,:"""\'\'')


def colon(line: str) -> Iterator[Correction]:
    """``标题：通知`` and ``标题:通知``."""
    head, field = field_of(line)
    if field is None or (field["colon"] == ":" and field["rest"][:1] in ("", " ")):
        return
    key, value = bare(field["key"]), field["rest"].strip()
    if field["colon"] == ":":
        wrong = f"“{key}:”后面要有一个半角空格"
    else:
        wrong = f"“{key}”后面是全角冒号“{field['colon']}”，要用半角冒号加一个空格"
    for text in dict.fromkeys((value, written(bare(value)), value.translate(_HALF_MARKS))):
        yield f"{head}{key}: {text}".rstrip(), wrong


def dash(line: str) -> Iterator[Correction]:
    """``－ 送清凉``, ``· 送清凉`` and ``-送清凉``."""
    found = DASH.fullmatch(line)
    if found is None or (found["dash"] == "-" and found["gap"]):
        return
    rest = found["rest"]
    for text in (rest, field_typed(rest) or written(rest.strip())):
        yield f"{found['indent']}- {text}", dash_fault(found["dash"])


def dash_fault(typed: str) -> str:
    """What is wrong with the mark that begins an item."""
    if typed == "-":
        return "列表的“-”后面要有一个半角空格"
    return f"列表的“{typed}”要用半角减号加一个空格"


def brackets(line: str) -> Iterator[Correction]:
    """Full-width brackets and commas, a bracket that is not closed."""
    lead, value = _lead(line)
    plain = value.translate(_HALF_MARKS)
    if plain[:1] not in ("[", "{"):
        return
    if plain != value:
        yield lead + plain, "括号、逗号和引号要用半角"
    closing = "]" if plain[0] == "[" else "}"
    for text in (plain + closing, plain[:-1] + closing):
        yield lead + text, f"“{plain[0]}”没有对应的“{closing}”"


def quotes(line: str) -> Iterator[Correction]:
    """A value in Chinese quotes, an unclosed quote, or one that needs quotes."""
    lead, value = _lead(line)
    if not value or not lead.strip():
        return
    if value == "-":
        yield lead.rstrip(), "“-”不是内容，没有就空着"
    elif value != bare(value) and value[0] not in "\"'":
        yield lead + quoted(bare(value)), "中文引号不能用来括住内容"
    if value[0] in "\"'":
        yield from _english_quotes(lead, value)
    elif ": " in value or value.endswith(":"):
        yield lead + quoted(value), "内容里有“: ”，整段内容要放进引号"
    else:
        yield lead + quoted(value), f"内容以“{value[0]}”开头，整段内容要放进引号"


def word_gap(line: str) -> Iterator[Correction]:
    """``标题 通知``: a field without its colon."""
    found = WORD_GAP.fullmatch(line)
    if found is not None:
        value = written(found["rest"].strip())
        yield f"{found['head']}{found['key']}: {value}", f"“{found['key']}”后面少了冒号"


def indentation(line: str, above: Sequence[str]) -> Iterator[Correction]:
    """A Tab, a full-width space or a step that fits no line above."""
    text = line.lstrip()
    typed = line[: len(line) - len(text)]
    columns = columns_below(above)
    if is_wide(typed):
        wrong = f"行首用了{_space_name(typed)}，只能用半角空格"
        columns.insert(0 if above else 1, len(typed.replace("\u3000", "  ").expandtabs(2)))
    elif field_of(line)[1] is None and not text.startswith("- "):
        return
    else:
        wrong = "行首的空格没有和上面的行对齐"
    for column in columns:
        if " " * column != typed:
            yield " " * column + text, wrong


RULES: tuple[Rule, ...] = (colon, dash, brackets, quotes, word_gap)
"""The rules that need only the line itself."""


def corrections(line: str, above: Sequence[str]) -> Iterator[Correction]:
    """Every correction of a line; of those that help equally the first is taken."""
    for rule in RULES:
        yield from rule(line)
    yield from indentation(line, above)


def columns_below(above: Sequence[str]) -> list[int]:
    """Where a line may begin, the likeliest first, given the lines above it."""
    columns: list[int] = []
    for line in reversed(above):
        text = line.rstrip()
        head, margin = (len(text) - len(text.lstrip(edge)) for edge in (" -", " "))
        deeper = [head + 2, head] if text.endswith(":") else [head, head + 2]
        columns += [*deeper, margin, margin + 2]
    return list(dict.fromkeys([*columns, 0]))


def _space_name(space: str) -> str:
    return " Tab 键" if "\t" in space else "全角空格"


def _lead(line: str) -> tuple[str, str]:
    """A line as everything before its value, and the value."""
    head, key, value = split(line)
    return (f"{head}{key} " if key else head), value


def _english_quotes(lead: str, value: str) -> Iterator[Correction]:
    mark, inner = value[0], value[1:-1]
    if value.endswith(mark) and len(value) > 1:
        wrong = "双引号里的“\\”有特别的意思" if "\\" in inner else "引号里面又有引号"
        yield lead + quoted(inner), wrong
    elif mark in value[1:]:
        yield lead + quoted(value), "引号只括住了一部分内容"
    else:
        # A closing mark in the Chinese form is the usual slip: "通知”.
        yield lead + quoted(value[1:].rstrip("”“’‘＂")), "引号没有成对"
