"""What a notice is called in an address, and where no editor wrote it, its id."""

from __future__ import annotations

from datetime import date
from zlib import crc32

from portal.model.notice import Notice
from portal.urls.documents import stem_of
from portal.urls.shape import is_page_name


def page_name(notice: Notice) -> str:
    """The last step of a notice's address.

    A file name that cannot be an address is replaced by the day of publication and a
    number made from the file name alone, so that other notices never change it.
    """
    stem = stem_of(notice)
    if is_page_name(stem):
        return stem
    return f"{notice.published:%Y%m%d}-{crc32(stem.encode()) % 10000:04d}"


def default_notice_id(src_uri: str, published: date) -> str:
    """The id of a notice whose editor wrote none: year and file name, or a number."""
    _, year, name = src_uri.split("/")
    stem = name.removesuffix(".md")
    if is_page_name(stem):
        return f"{year}-{stem}"
    return f"{year}-{published:%Y%m%d}-{crc32(stem.encode()) % 10000:04d}"
