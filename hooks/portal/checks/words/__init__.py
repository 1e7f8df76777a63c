"""Wording: what a proof-reader would mark in bodies, front matter, YAML and the settings.

1. ``lexicon`` holds the township's own list, ``data/wording.yml``.
2. ``doubled``, ``numbers``, ``mistyped``, ``days``, ``stray``, ``units`` and ``outdated`` are the
   engine's rules.
3. ``markdown`` keeps code, addresses and excused passages out; ``outdated`` reads what is left as
   a reader does, emphasis gone (``plain``) and tables cell by cell (``rows``).
4. What the law no longer says is told even where it is excused, as a warning with the reason:
   a text may quote it, and whoever answers for the site sees what was let pass.

What readers type, and the list itself, are full of wrong forms by design and not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from portal.checks.content import Content
from portal.checks.placeholders import texts_of
from portal.checks.words import days, doubled, mistyped, numbers, outdated, stray, units
from portal.checks.words.find import Find
from portal.checks.words.lexicon import Lexicon
from portal.checks.words.markdown import Excuse, read
from portal.errors import Problem
from portal.model.base import Document, Origin, Part, Path
from portal.model.word_rule import WordLevel, WordRule

EXAMPLE: Final = "<!-- 用词: 原文如此，引自文件 -->"
"""How a passage is excused."""
MOST: Final = 200
"""Finds told of one text; nobody mends more at once."""
LONGEST_REASON: Final = 60
"""Characters of a reason that are told."""
_SAY_SO: Final = (
    "请核对读者会不会当成现在的规定；在这句里写明“旧规定”，就不再提示，也不用“用词”说明"
)
_UNREAD: Final = frozenset({"typed", "search_words", "before", "moved_from"})
"""Fields of words as others typed them."""
_RULES: Final = (
    doubled.finds,
    numbers.finds,
    mistyped.finds,
    days.finds,
    stray.finds,
    units.finds,
    outdated.finds,
)


def problems(content: Content) -> Iterator[Problem]:
    """Every slip of wording in what editors wrote, and rules that cannot work."""
    rules = tuple(content.of(WordRule))
    yield from _rule_problems(rules)
    lexicon = Lexicon(rule for rule in rules if rule.right or rule.level is WordLevel.ALLOWED)
    settings = content.settings
    yield from _in_fields(settings.township, settings.origin, lexicon)
    for record in content.all():
        if not isinstance(record, WordRule):
            yield from _in_fields(record, record.origin, lexicon)
        # What is too large was refused already.
        if isinstance(record, Document) and record.src_uri in content.bodies:
            yield from _in_body(record, lexicon)


def finds(text: str, lexicon: Lexicon) -> list[Find]:
    """What is wrong in a text, in its order; of two finds that overlap the first."""
    found = [find for rule in (lexicon.finds, *_RULES) for find in islice(rule(text), MOST)]
    kept: list[Find] = []
    for find in sorted(found):
        if not (kept and find.start < kept[-1].end) and not lexicon.allows(text, find):
            kept.append(find)
        if len(kept) == MOST:
            break
    return kept


def _in_fields(part: Part, origin: Origin, lexicon: Lexicon) -> Iterator[Problem]:
    """The texts of a record, looked through as one, since most records have nothing wrong."""
    texts = [(path, text) for path, text in texts_of(part) if path[0] not in _UNREAD]
    if not finds("\n\n".join(text for _, text in texts), lexicon):
        return
    for path, text in texts:
        yield from (_at(origin, path, find) for find in finds(text, lexicon))


def _at(origin: Origin, path: Path, find: Find) -> Problem:
    return origin.problem(path, find.message, find.remedy, find.level)


def _in_body(document: Document, lexicon: Lexicon) -> Iterator[Problem]:
    text, excuses = read(document.body)
    found = finds(text, lexicon)
    for excuse in excuses:
        yield from _excuse_problems(document, excuse, found)
    for find in found:
        reasons = [excuse.reason for excuse in excuses if _covers(excuse, find)]
        if not reasons:
            yield _in_line(document, find.start, find)
        elif find.is_superseded:
            told = _let_pass(find, reasons[0]) if reasons[0] else find
            yield _in_line(document, find.start, told)


def _excuse_problems(
    document: Document, excuse: Excuse, found: Iterable[Find]
) -> Iterator[Problem]:
    if not excuse.reason:
        find = Find(excuse.at, excuse.at, "“用词”说明没有写原因", f"请写成 {EXAMPLE}")
        yield _in_line(document, excuse.at, find)
    elif not any(_covers(excuse, find) for find in found):
        message = "“用词”说明管的这一段没有查出问题"
        find = Find(excuse.at, excuse.at, message, "请删去这条说明", "warning")
        yield _in_line(document, excuse.at, find)


def _let_pass(find: Find, reason: str) -> Find:
    """What the law no longer says and an editor lets stand: told, and no error."""
    words = " ".join(reason.split())
    shown = words if len(words) <= LONGEST_REASON else f"{words[:LONGEST_REASON]}…"
    message = f"{find.message}，已按“用词”说明放行：{shown}"
    return replace(find, message=message, remedy=_SAY_SO, level="warning")


def _covers(excuse: Excuse, find: Find) -> bool:
    return excuse.start <= find.start < excuse.end


def _in_line(document: Document, at: int, find: Find) -> Problem:
    line = document.body_line + document.body.count("\n", 0, at)
    return Problem(document.origin.source, line, "正文", find.message, find.remedy, find.level)


def _rule_problems(rules: Iterable[WordRule]) -> Iterator[Problem]:
    first: dict[str, WordRule] = {}
    for rule in rules:
        if rule.level is WordLevel.ALLOWED and rule.right is not None:
            yield rule.origin.problem(
                ("right",),
                "级别是“放过”，却写了“应写”",
                "请删去“应写”，或者把级别改成“错误”或“提醒”",
            )
        if rule.level is not WordLevel.ALLOWED and rule.right is None:
            remedy = "请加一行 应写: 正确的写法；这样写本来就对的，级别写“放过”"
            yield rule.origin.problem((), "没有写“应写”", remedy)
        yield from _word_problems(rule, first)


def _word_problems(rule: WordRule, first: dict[str, WordRule]) -> Iterator[Problem]:
    for index, word in enumerate(rule.wrong):
        path = ("wrong", index)
        if first.setdefault(word, rule) is not rule:
            place = f"{first[word].origin.source}:{first[word].origin.line_of('wrong')}"
            yield rule.origin.problem(path, f"“{word}”已经写过（{place}）", "一个词只写一次")
        if len(word) == 1 and rule.level is WordLevel.ERROR:
            message = f"“{word}”只有一个字，会错怪很多地方"
            yield rule.origin.problem(path, message, "请连同前后的字一起写")
        if rule.right is not None and not index and any(Lexicon([rule]).finds(rule.right)):
            message = "“应写”里也有错写的词，改好了还会被查出来"
            yield rule.origin.problem(path, message, f"请在“例外”里写上“{rule.right}”")
