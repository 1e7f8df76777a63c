"""What ``adopt`` must know about a union, asked for or read from a file of answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from editing.questions import Ask, Question, Read, Unusable, answer, field_reader
from portal.checks.demo import DEMO_NAME
from portal.checks.filing import FORMS, can_be_given
from portal.checks.scope import organ_in
from portal.errors import Problem
from portal.model.base import Origin
from portal.model.names import chinese, english
from portal.model.reference import Hotline
from portal.model.township import Township
from portal.model.validate import validate
from portal.suggest import did_you_mean
from portal.yaml_source import read_yaml
from portal.yaml_source.scalar import written

DOMAIN: Final = "域名"
"""The answer that becomes the address of the site."""
LABOUR_PHONE: Final = "劳动窗口电话"
"""The answer that is the number of the township's labour desk."""
_HOST = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)+")
_STEP = re.compile(r"[A-Za-z0-9._~-]+")


@dataclass(frozen=True)
class Answers:
    """A union's own particulars, checked."""

    township: Township
    site_url: str
    """Address of the home page, ends with ``/``."""
    labour_phone: str
    """The township's labour desk, or the national hotline."""


def questions() -> tuple[Question, ...]:
    """Everything that is asked, in this order."""
    return (
        _about("full_name", "工会全称，与印章一致", read=_real_name),
        _about("short_name", "网站页眉上的简称，例如 青山镇总工会", read=_name_of_union),
        Question(name=DOMAIN, prompt="网站的域名，例如 gonghui.qingshan.cn", read=_site_url),
        _about("address", "办公地址"),
        _about("phone", "办公电话（座机，带区号，例如 0571-8765432）"),
        _about("hours", "办公时间", "工作日 8:30—12:00，14:30—17:30"),
        _about("email", "公开邮箱，没有就直接回车", ""),
        _about("upper_union", "上级工会的全称"),
        _about("icp", "ICP备案号，还没有就直接回车", "", read=_filing("icp")),
        _about("police_filing", "公安备案号，还没有就直接回车", "", read=_filing("police_filing")),
        _about("reply_within", "多久答复来信来电", "5个工作日"),
        _about("statistical_code", "统计用区划代码（12位数字），不知道就直接回车", ""),
        Question(
            name=LABOUR_PHONE,
            prompt="镇劳动保障窗口的座机",
            default="12333",
            read=_plainly(field_reader(Hotline, "number")),
        ),
    )


def ask_all(ask: Ask) -> dict[str, str]:
    """Ask every question. Raises EOFError if nobody answers."""
    return {question.name: answer(question, None, ask) for question in questions()}


def read_all(text: str, source: str) -> tuple[dict[str, str], list[Problem]]:
    """The answers in a file with Chinese keys, and every problem in it."""
    tree, problems = read_yaml(text, source)
    if tree is None:
        return {}, problems
    if not isinstance(tree.value, dict):
        remedy = "每行写成“全称: …”，可以写的有：" + "、".join(_names())
        return {}, [*problems, Problem(source, 1, "", "答案文件应当是一个个字段", remedy)]
    given = {english(key): value for key, value in tree.value.items()}
    for key in tree.value:
        if chinese(english(key)) not in _names():
            line = tree.lines[(key,)]
            remedy = did_you_mean(key, _names(), f"可以写：{'、'.join(_names())}")
            problems.append(Problem(source, line, key, "没有这个问题", remedy))
    answers: dict[str, str] = {}
    for question in questions():
        value, name = given.get(question.name), chinese(question.name)
        line = tree.lines.get((name,), tree.lines.get((question.name,), 1))
        try:
            if isinstance(value, (list, dict)):
                raise Unusable("应当是一行文字")
            answers[question.name] = answer(question, value or "", _nobody)
        except Unusable as error:
            problems.append(Problem(source, line, name, str(error)))
    return answers, problems


def settled(values: Mapping[str, str], before: Township, year: int) -> Answers:
    """Checked answers as a township; permanent marks of a site that is no demo stay."""
    host = urlsplit(values[DOMAIN]).hostname
    marks = {"tag_authority": host, "tag_year": str(year)}
    if not before.demo:
        marks = {"tag_authority": before.tag_authority, "tag_year": str(before.tag_year)}
    fields = {name: value for name, value in values.items() if name in Township.model_fields}
    given = {name: value for name, value in fields.items() if value}
    township, problems = validate(Township, {**given, **marks, "demo": "否"}, Origin(""))
    assert township is not None, problems
    return Answers(township, values[DOMAIN], values[LABOUR_PHONE])


def _names() -> list[str]:
    return [chinese(question.name) for question in questions()]


def _about(name: str, prompt: str, default: str | None = None, read: Read = str) -> Question:
    def both(typed: str) -> str:
        return field_reader(Township, name)(read(typed))

    return Question(name=name, prompt=prompt, default=default, read=_plainly(both))


def _plainly(read: Read) -> Read:
    """Only what can stand anywhere in YAML as it is: answers go into running text too."""

    def plain(typed: str) -> str:
        if written(typed) != typed:
            raise Unusable(f"“{typed}”里不要用引号、# 和后面有空格的冒号")
        return read(typed)

    return plain


def _real_name(typed: str) -> str:
    if DEMO_NAME in typed:
        raise Unusable(f"“{typed}”还是演示的名称，请写本工会的全称")
    return _name_of_union(typed)


def _name_of_union(typed: str) -> str:
    if word := organ_in(typed):
        raise Unusable(f"“{typed}”里有“{word}”，工会网站不是政府网站，请写工会的名称")
    return typed


def _site_url(typed: str) -> str:
    host, *steps = re.sub(r"^https?://", "", typed).strip("/").split("/")
    if not _HOST.fullmatch(host.lower()) or not all(_STEP.fullmatch(step) for step in steps):
        raise Unusable(f"“{typed}”不是域名，请写成 gonghui.qingshan.cn 这样")
    return "/".join(["https:/", host.lower(), *steps, ""])


def _filing(name: str) -> Read:
    label, _, example = FORMS[name]

    def read(typed: str) -> str:
        if not can_be_given(name, typed):
            raise Unusable(f"“{typed}”不是{label}，照备案通知写，形如 {example}；没有就空着")
        return typed

    return read


def _nobody(_: str) -> str:
    raise EOFError
