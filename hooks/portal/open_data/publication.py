"""Who publishes the data, under which licence, and how to cite them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

LICENCE_ID: Final = "CC-BY-4.0"
"""SPDX identifier, as Data Package 1 wants it."""
LICENCE_NAME: Final = "知识共享署名 4.0 国际许可协议（CC BY 4.0）"
LICENCE_URL: Final = "https://creativecommons.org/licenses/by/4.0/deed.zh-hans"
LICENCE_TERMS: Final = (
    "数据可以自由使用，注明来源即可：可以复制、转发、修改，也可以用于商业；"
    "引用时写明出处和许可协议，改动过的要说明改动过。"
)
"""What the licence allows and asks for, in plain words."""


@dataclass(frozen=True, kw_only=True)
class Publication:
    """One edition of a township union's data."""

    name: str
    """Short ASCII name: the domain in the site's permanent identifiers."""
    publisher: str
    homepage: str
    """Full address of the page on which the data stand."""
    updated: date | None
    """Day of the last change; also the edition's version. None where nothing has a day."""
    is_demo: bool
    floor: int
    """Smallest number published of what concerns people in need (privacy floor)."""

    @property
    def title(self) -> str:
        """示例镇总工会开放数据."""
        return f"{self.publisher}开放数据"

    @property
    def version(self) -> str:
        """The day of the last change: ``2026-11-21``; empty where none is known."""
        return self.updated.isoformat() if self.updated is not None else ""

    @property
    def citation(self) -> str:
        """How to cite this edition (GB/T 7714—2015: a data set online, DS/OL)."""
        version = f"({self.version})" if self.version else ""
        return f"{self.publisher}. {self.title}[DS/OL]. {version}[引用日期]. {self.homepage}."
