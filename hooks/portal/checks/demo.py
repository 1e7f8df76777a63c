"""Demonstration data never stands under a real union's name."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.content import Content
from portal.errors import Problem

DEMO_NAME = "示例"
"""A demonstration union carries this word in its name."""


def problems(content: Content) -> Iterator[Problem]:
    """Demo records on a real site, and a demo site under a real name."""
    settings = content.settings
    township = settings.township
    if township.demo:
        for field in ("full_name", "short_name"):
            name = getattr(township, field)
            if DEMO_NAME not in name:
                yield settings.origin.problem(
                    (field,),
                    f"“{name}”是真实名称，网站却还标着演示",
                    "请运行 python3 scripts/portal.py adopt 清除演示内容",
                )
        return
    for record in content.all():
        if record.demo:
            yield record.origin.problem(
                ("demo",),
                f"正式网站里还有演示数据“{record.id}”",
                "请删去这一条，或者运行 python3 scripts/portal.py adopt",
            )
