"""Signs of every page, the union's emblem and the badge of the police filing.

Each is a picture that is there, and none stands on a demonstration (STANDARDS ICP-3).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.content import Content
from portal.checks.pictures import FAULTS
from portal.errors import Problem
from portal.images.picture import Fault, Kind, Refused
from portal.suggest import did_you_mean_file
from portal.wording import file_size

SIGNS: Final = (("emblem", "会徽", "huihui.png"), ("police_badge", "公安备案图标", "beian.png"))
"""Field, what it is, an example."""


def problems(content: Content) -> Iterator[Problem]:
    """A sign that is not there, cannot be shown, or stands where there is nothing to sign."""
    settings = content.settings
    for field, label, example in SIGNS:
        path = getattr(settings.township, field)
        if path is None:
            continue
        if settings.township.demo:
            yield settings.origin.problem((field,), f"演示网站不放{label}", "请删去这一行")
        elif path not in content.assets:
            otherwise = f"请把图片放在 docs/ 里，写从 docs/ 起的位置，例如 {example}"
            remedy = did_you_mean_file(path, content.assets, otherwise)
            yield settings.origin.problem((field,), f"找不到{label}的图片“{path}”", remedy)
        else:
            yield from _of_picture(content, field, label, path)
    yield from _badge_alone(content)


def _badge_alone(content: Content) -> Iterator[Problem]:
    """The badge stands beside the number that was given with it."""
    township = content.settings.township
    if township.police_badge is not None and township.police_filing is None and not township.demo:
        remedy = "请写上公安备案号；还没有备案的，删去这一行"
        message = "有公安备案图标，没有公安备案号"
        yield content.settings.origin.problem(("police_badge",), message, remedy)


def _of_picture(content: Content, field: str, label: str, path: str) -> Iterator[Problem]:
    found = content.pictures.get(path)
    fault = found.fault if isinstance(found, Refused) else None
    if found is not None and not isinstance(found, Refused) and found.kind is not Kind.PHOTO:
        fault = Fault.UNKNOWN
    if found is not None and fault is not None:
        what, remedy = FAULTS[fault]
        message = f"{label}“{path}”{what.format(size=file_size(found.size_bytes))}"
        yield content.settings.origin.problem((field,), message, remedy)
