"""Filing numbers: their form, and that none is made up (STANDARDS ICP-1 to ICP-4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal.checks.content import Content
from portal.errors import Problem

_PROVINCES = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川贵云陕甘青蒙桂宁新藏"
FORMS = {
    "icp": (
        "ICP备案号",
        re.compile(rf"[{_PROVINCES}]ICP备\d{{8,10}}号(-\d+)?"),
        "京ICP备2026000001号",
    ),
    "police_filing": (
        "公安备案号",
        re.compile(rf"[{_PROVINCES}]公网安备\s?\d{{14}}号"),
        "京公网安备11000002000001号",
    ),
}
"""Field, its name, its form and an example of the form."""
_PLACEHOLDER = re.compile(r"12345678|0{6,}|(\d)\1{7,}")


def problems(content: Content) -> Iterator[Problem]:
    """A demo site has no numbers; a real one is warned without, refused with a wrong one."""
    settings = content.settings
    for field, (label, form, example) in FORMS.items():
        value = getattr(settings.township, field)
        if settings.township.demo:
            if value is not None:
                yield settings.origin.problem((field,), f"演示网站不写{label}", "请删去这一行")
        elif value is None:
            yield settings.origin.problem(
                (), f"还没有{label}", f"取得后写一行 {label}: 号码", "warning"
            )
        elif not form.fullmatch(value) or _PLACEHOLDER.search(value):
            yield settings.origin.problem(
                (field,),
                f"{label}“{value}”不是真实的号码",
                f"请照备案通知填写，形如 {example}；没有就删去这一行",
            )
