"""Standing pages: about, contact, privacy, accessibility; Markdown files directly in ``docs/``."""

from __future__ import annotations

from portal.model.base import Document, about
from portal.model.types import Day, Slug


class Info(Document):
    """A page that says something about the site or the union itself."""

    id: Slug = about("永久编号；不写就取文件名", "about", default="")
    checked_on: Day = about("最近一次核对的日期", "2026-11-01")
