"""Addresses of pages in front matter and YAML."""

from __future__ import annotations

from collections.abc import Iterator

from portal import urls
from portal.checks.links.targets import Targets
from portal.errors import Problem
from portal.model.base import Document, Path
from portal.model.notice import Notice
from portal.model.reference import Alert
from portal.suggest import did_you_mean


def instead_problems(notice: Notice, targets: Targets) -> Iterator[Problem]:
    """Where a withdrawn notice sends its readers instead."""
    if notice.withdrawn is None or notice.withdrawn.instead is None:
        return
    address = notice.withdrawn.instead
    if address == f"/{urls.path_of(notice)}":
        yield notice.origin.problem(
            ("withdrawn", "instead"),
            "“改看”指向了撤下的页面自己",
            "请写另一个页面的网址，或者删去这一行",
        )
        return
    yield from address_problems(notice, ("withdrawn", "instead"), address, targets)


def address_problems(
    record: Document | Alert, field: Path, address: str, targets: Targets
) -> Iterator[Problem]:
    """An address of this site that no page has."""
    path = urls.path_of_address(address) if urls.is_address(address) else None
    if path is None or not (path in targets.paths or path.startswith(targets.unread)):
        valid = {f"/{path}" for path in targets.paths}
        yield record.origin.problem(
            field,
            f"本站没有网址“{address}”",
            did_you_mean(address, valid, "请打开要链接的页面，复制网址里域名后面的部分"),
        )
