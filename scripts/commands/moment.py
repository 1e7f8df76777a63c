"""The moment a command takes as now: the only place in ``scripts/`` that looks at the clock."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import datetime, time
from typing import Final

from portal.errors import BuildError
from portal.model.types import ZONE

EPOCH: Final = "SOURCE_DATE_EPOCH"
"""Variable with the moment in seconds since 1970 (reproducible-builds.org/specs)."""

LAST_MINUTE: Final = time(23, 59)
"""What a bare day means: everything of that day has happened."""


def read_moment(text: str) -> datetime:
    """``2026-11-21`` or ``2026-11-21T08:30`` in the site's zone, for ``--today``."""
    try:
        if len(text) == len("2026-11-21"):
            day = datetime.strptime(text, "%Y-%m-%d").date()
            return datetime.combine(day, LAST_MINUTE, ZONE)
        return datetime.strptime(text, "%Y-%m-%dT%H:%M").replace(tzinfo=ZONE)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}”不是日期；请写成 2026-11-21 或 2026-11-21T08:30"
        ) from None


def now(environ: Mapping[str, str]) -> datetime:
    """SOURCE_DATE_EPOCH if set, else the clock. Raises BuildError for a bad variable."""
    epoch = environ.get(EPOCH)
    if not epoch:
        return datetime.now(ZONE)
    try:
        return datetime.fromtimestamp(int(epoch), ZONE)
    except (ValueError, OverflowError, OSError):
        raise BuildError(f"环境变量 {EPOCH} 的值“{epoch}”不是从 1970 年起的秒数") from None


def in_words(moment: str | None) -> str:
    """An ISO moment as the line that tells when the site changes by itself."""
    if moment is None:
        return "下一次内容变化：没有定时的变化"
    local = datetime.fromisoformat(moment).astimezone(ZONE)
    return f"下一次内容变化：{local:%Y-%m-%d %H:%M}"
