"""The union's emblem in the header: a picture that is there, and none on a demonstration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.content import Content
from portal.checks.pictures import FAULTS
from portal.errors import Problem
from portal.images.picture import Fault, Kind, Refused
from portal.suggest import nearest_file
from portal.wording import file_size

_FIELD: Final = ("emblem",)


def problems(content: Content) -> Iterator[Problem]:
    """An emblem that is not there, cannot be shown, or stands on a demonstration."""
    settings = content.settings
    emblem = settings.township.emblem
    if emblem is None:
        return
    if settings.township.demo:
        yield settings.origin.problem(_FIELD, "演示网站不放会徽", "请删去这一行")
    elif emblem not in content.assets:
        near = nearest_file(emblem, content.assets)
        remedy = (
            f"是不是“{near}”？"
            if near
            else "请把图片放在 docs/ 里，写从 docs/ 起的位置，例如 huihui.png"
        )
        yield settings.origin.problem(_FIELD, f"找不到会徽的图片“{emblem}”", remedy)
    else:
        yield from _of_picture(content, emblem)


def _of_picture(content: Content, emblem: str) -> Iterator[Problem]:
    found = content.pictures.get(emblem)
    fault = found.fault if isinstance(found, Refused) else None
    if found is not None and not isinstance(found, Refused) and found.kind is not Kind.PHOTO:
        fault = Fault.UNKNOWN
    if found is not None and fault is not None:
        what, remedy = FAULTS[fault]
        message = f"会徽“{emblem}”{what.format(size=file_size(found.size_bytes))}"
        yield content.settings.origin.problem(_FIELD, message, remedy)
