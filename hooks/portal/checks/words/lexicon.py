"""The rules of ``data/wording.yml`` as one search over a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from portal.checks.words.find import Find
from portal.errors import Level
from portal.model.word_rule import WordLevel, WordRule

_NOTHING = re.compile(r"(?!)")
_BOLD: Final = "*"


class Lexicon:
    """Every wrong form at once; what a rule excepts is looked at only around a find."""

    def __init__(self, rules: Iterable[WordRule]) -> None:
        """``rules`` in the order of the file; of two rules for one word the first holds."""
        self._rules: dict[str, WordRule] = {}
        self._allowed: list[str] = []
        for rule in rules:
            if rule.level is WordLevel.ALLOWED:
                self._allowed += rule.wrong
            else:
                self._rules = dict.fromkeys(rule.wrong, rule) | self._rules
        # The longest first: of two words that begin alike the fuller one is meant.
        words = sorted(self._rules, key=lambda word: (-len(word), word))
        self._pattern = re.compile("|".join(map(re.escape, words))) if words else _NOTHING

    def finds(self, text: str) -> Iterator[Find]:
        """The wrong forms in a text, also with a part of a word made bold: 抚**贫**."""
        read = text.replace(_BOLD, "")
        places: Sequence[int] = ()
        for match in self._pattern.finditer(read):
            rule = self._rules[match[0]]
            if not _stands_in(read, match.start(), match.end(), rule.unless):
                level: Level = "error" if rule.level is WordLevel.ERROR else "warning"
                message = f"“{match[0]}”写错了：{rule.reason}"
                places = places or _places(text)
                start, end = places[match.start()], places[match.end() - 1] + 1
                yield Find(start, end, message, f"请写“{rule.right}”", level)

    def allows(self, text: str, find: Find) -> bool:
        """Whether a find stands inside words that are right as they are: never what a law said."""
        return not find.is_superseded and _stands_in(text, find.start, find.end, self._allowed)


def _places(text: str) -> Sequence[int]:
    """Where each sign stands that is read."""
    if _BOLD not in text:
        return range(len(text))
    return [at for at, sign in enumerate(text) if sign != _BOLD]


def _stands_in(text: str, start: int, end: int, words: Iterable[str]) -> bool:
    """Whether the stretch from ``start`` to ``end`` lies inside one of the words."""
    return any(
        text.startswith(word, at)
        for word in words
        for at in range(max(0, end - len(word)), start + 1)
    )
