"""One more record at the end of the file of its year, which is made if it is not there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from editing.drafts import record_text
from editing.forms import Value
from editing.questions import Unusable
from portal.schema.comment import with_comment
from portal.settings import Settings

_ID: Final = re.compile(r"^ *(?:- +)?(?:编号|id): *([a-z0-9-]+)", re.MULTILINE)


def add_record(settings: Settings, kind: str, values: Mapping[str, Value], year: int) -> str:
    """Write a record of a family; the place of its file below the repository.

    Raises Unusable for a file that is there and cannot be read.
    """
    source = f"data/{kind}/{year}.yml"
    file = settings.data_dir / kind / f"{year}.yml"
    text = _utf8(file, source) if file.exists() else ""
    file.parent.mkdir(parents=True, exist_ok=True)
    changed = record_text(kind, values, text, year).encode()
    file.write_bytes(changed if text else with_comment(changed, kind, settings.site_url))
    return source


def ids_in(settings: Settings, kind: str, year: int) -> frozenset[str]:
    """The ids in the file of a year, also of records that cannot be read yet."""
    file = settings.data_dir / kind / f"{year}.yml"
    text = file.read_text("utf-8", "replace") if file.exists() else ""
    return frozenset(_ID.findall(text))


def _utf8(file: Path, source: str) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise Unusable(f"{source} 不是 UTF-8 编码；请用记事本打开，另存为 UTF-8 再来") from None
