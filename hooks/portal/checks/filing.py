"""Numbers others gave: their form, and that none is made up (STANDARDS ICP-1 to ICP-4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem

_PROVINCES = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川贵云陕甘青蒙桂宁新藏"
FORMS = {
    "icp": (
        "ICP备案号",
        re.compile(rf"[{_PROVINCES}]ICP备[0-9]{{8,10}}号(-[0-9]+)?"),
        "京ICP备2026000001号",
    ),
    "police_filing": (
        "公安备案号",
        re.compile(rf"[{_PROVINCES}]公网安备 ?[0-9]{{14}}号"),
        "京公网安备11000002000001号",
    ),
}
"""Field, its name, its form and an example of the form."""
NO_PLACE = "0" * 12
"""A statistical code that no township has; a demonstration carries it."""
_NOBODYS: Final = r"12345678|([0-9])\1{7,}"
_PLACEHOLDER = re.compile(rf"{_NOBODYS}|0{{6,}}")
"""Digits that nobody was given."""
_NO_SITE = re.compile(_NOBODYS)
"""The same in a code of a site, where zeros may follow: 1100000001 is Beijing's first."""


_OLD_ADDRESS: Final = "miitbeian.gov.cn"
"""Where ICP numbers were looked up before beian.miit.gov.cn."""
_SITE = re.compile(r"(.+号)-[0-9]+")


def can_be_given(field: str, number: str) -> bool:
    """Whether a number has the form of its field and is no example of it."""
    _, form, _ = FORMS[field]
    return form.fullmatch(number) is not None and not _PLACEHOLDER.search(number)


def problems(content: Content) -> Iterator[Problem]:
    """A demo site has no numbers; a real one is warned without, refused with a wrong one."""
    settings = content.settings
    yield from _statistical_code(content)
    yield from _site_id_code(content)
    yield from _old_addresses(content)
    for field, (label, _, example) in FORMS.items():
        value = getattr(settings.township, field)
        if settings.township.demo:
            if value is not None:
                yield settings.origin.problem((field,), f"演示网站不写{label}", "请删去这一行")
        elif value is None:
            yield settings.origin.problem(
                (), f"还没有{label}", f"取得后写一行 {label}: 号码", "warning"
            )
        elif not can_be_given(field, value):
            yield settings.origin.problem(
                (field,),
                f"{label}“{value}”不是真实的号码",
                f"请照备案通知填写，形如 {example}；没有就删去这一行",
            )
        elif found := _SITE.fullmatch(value):
            message = f"{label}“{value}”带着网站的序号"
            yield settings.origin.problem(
                (field,), message, f"页脚写主体备案号就行：{found[1]}", "warning"
            )


def _site_id_code(content: Content) -> Iterator[Problem]:
    """A demonstration stands in no registry, and nobody was given an example."""
    settings = content.settings
    code = settings.township.site_id_code
    if code is None:
        return
    if settings.township.demo:
        message = "演示网站不写网站标识码"
        yield settings.origin.problem(("site_id_code",), message, "请删去这一行")
    elif _NO_SITE.search(code):
        message = f"网站标识码“{code}”不是真实的号码"
        remedy = "请照主管部门发的填写；工会网站一般没有，没有就删去这一行"
        yield settings.origin.problem(("site_id_code",), message, remedy)


def _old_addresses(content: Content) -> Iterator[Problem]:
    for document in content.documents():
        at = document.body.find(_OLD_ADDRESS)
        if at >= 0:
            line = document.body_line + document.body.count("\n", 0, at)
            message = f"备案查询的网址 {_OLD_ADDRESS} 已经停用"
            remedy = "请写 https://beian.miit.gov.cn/"
            yield Problem(document.origin.source, line, "正文", message, remedy)


def _statistical_code(content: Content) -> Iterator[Problem]:
    """A real code on a demo site would make up figures for a real township, and the reverse."""
    settings = content.settings
    code = settings.township.statistical_code
    if code is None and not settings.township.demo:
        remedy = "在国家统计局网站上查到后写一行 统计用区划代码: 12位数字，县里汇总时用它认各镇"
        yield settings.origin.problem((), "还没有统计用区划代码", remedy, "warning")
    if code is None or settings.township.demo is (code == NO_PLACE):
        return
    field = ("statistical_code",)
    if settings.township.demo:
        message = f"演示网站写了真实的统计用区划代码“{code}”"
        yield settings.origin.problem(field, message, f"请写 {NO_PLACE}，或者删去这一行")
    else:
        message = f"统计用区划代码“{code}”是演示用的"
        yield settings.origin.problem(field, message, "请写本镇的12位代码；不知道就删去这一行")
