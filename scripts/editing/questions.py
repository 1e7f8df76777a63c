"""Questions to an editor: each is asked until the answer can be used."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from portal import urls
from portal.model.activity import Crowd
from portal.model.base import Origin, Part
from portal.model.names import chinese
from portal.model.near import near_choice
from portal.model.validate import validate
from portal.suggest import did_you_mean

Ask = Callable[[str], str]
"""Shows a prompt and gives the line that was typed; raises EOFError if nobody is there."""
Read = Callable[[str], str]
"""The value meant by what was typed; raises Unusable."""


class Unusable(Exception):
    """An answer cannot be used; the message is one Chinese sentence."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One thing to ask for."""

    name: str
    """English name of the field, or of the answer where it is no field."""
    prompt: str
    default: str | None = None
    """What an empty answer means; None where there must be one."""
    read: Read = str


def answer(question: Question, given: str | None, ask: Ask) -> str:
    """The answer: from ``given`` if there is one, else asked for until it can be used.

    Raises Unusable if what was given cannot be used, EOFError if nobody answers.
    """
    if given is not None:
        return question.read(given.strip()) if given.strip() else _empty(question)
    complaint = ""
    while True:
        typed = ask(f"{complaint}{question.prompt}{_hint(question)}：").strip()
        try:
            return question.read(typed) if typed else _empty(question)
        except Unusable as error:
            complaint = f"  {error}\n"


def field_reader(model: type[Part], name: str) -> Read:
    """Reads what a field of a model accepts."""

    def read(typed: str) -> str:
        _, problems = validate(model, {name: typed}, Origin(""))
        for problem in problems:
            if problem.path == chinese(name):
                raise Unusable("；".join(filter(None, (problem.message, problem.remedy))))
        return typed

    return read


def choice_reader(names: Mapping[str, str]) -> Read:
    """Reads an id or the name that goes with it; ``names`` is id to name."""
    ids = {**{name: key for key, name in names.items()}, **{key: key for key in names}}

    def read(typed: str) -> str:
        if typed not in ids:
            known = "、".join(f"{name} {key}" for key, name in names.items())
            raise Unusable(f"没有“{typed}”；{did_you_mean(typed, ids, f'可以写：{known}')}")
        return ids[typed]

    return read


def read_crowds(typed: str) -> str:
    """The crowds meant, separated by 、. Raises Unusable for a word that is none."""
    names = [name for name in re.split("[、，,；; ]+", typed) if name]
    for name in names:
        if name not in tuple(Crowd):
            near = near_choice(name, tuple(Crowd))
            meant = f"是不是“{near}”？" if near else f"可以写：{'、'.join(Crowd)}"
            raise Unusable(f"没有人群“{name}”；{meant}")
    return "、".join(names)


def file_name_reader(taken: Collection[str]) -> Read:
    """Reads the stem of a file that can be an address and does not exist yet."""

    def read(typed: str) -> str:
        stem = typed.removesuffix(".md")
        if not urls.is_page_name(stem):
            raise Unusable("文件名就是网址，只能用小写字母、数字和连字符，例如 song-qingliang")
        if stem in taken:
            raise Unusable(f"已经有叫“{stem}”的文件，请换一个名字")
        return stem

    return read


def _empty(question: Question) -> str:
    if question.default is None:
        raise Unusable(f"“{chinese(question.name)}”不能空着")
    return question.default


def _hint(question: Question) -> str:
    return f"（直接回车就是 {question.default}）" if question.default else ""
