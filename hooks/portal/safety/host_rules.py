"""The file ``_headers`` that Netlify, Cloudflare Pages and their like read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from portal import urls
from portal.safety.caching import KEPT, mount_of
from portal.safety.media_types import IN_FEEDS, OFFERED, TYPES, UNUSUAL, with_charset
from portal.safety.policy import HEADERS, SNIFFING, UNFINDABLE

NOTICES: Final = urls.REGISTERS["public_notices"]


def header_rules(site_url: str, paths: Iterable[str]) -> bytes:
    """The rules of a site with pages at these paths, all below its own folder.

    What concerns pages is said for the folders they stand in, so that the many small files of
    a search stay small. Where several rules fit an address, these hosts add them up: no header
    is named by two of them. Pages get no Cache-Control, because assets would get it too; all
    these hosts have a page asked for anew each time, which is what names that must disappear
    need.

    An address with nothing at it fits no folder, and a rule for all would say everything twice:
    the page that is sent there (404.html) tells the browser its policy itself, in its head.
    """
    mount = mount_of(site_url)
    return "".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers)
        for path, headers in (*_everywhere(mount), *_on_pages(mount, paths))
    ).encode()


def _on_pages(mount: str, paths: Iterable[str]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    rules = [(name, value) for name, value in HEADERS.items() if name != SNIFFING]
    for folder in sorted({path.partition("/")[0] for path in paths}):
        is_alone = not folder or f"{folder}/" == urls.SEARCH or "." in folder
        address = folder if not folder or "." in folder else f"{folder}/"
        yield f"{mount}{address}{'' if is_alone else '*'}", rules


def _everywhere(mount: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    yield f"{mount}*", [(SNIFFING, HEADERS[SNIFFING])]
    yield f"{mount}{urls.ASSETS}*", [("Cache-Control", KEPT)]
    for ending in UNUSUAL:
        yield f"{mount}*.{ending}", [("Content-Type", with_charset(TYPES[ending]))]
    for ending, kind in IN_FEEDS.items():
        yield f"{mount}{urls.FEEDS}*.{ending}", [("Content-Type", with_charset(kind))]
    for ending in OFFERED:
        for spelled in (ending, ending.upper()):
            yield f"{mount}{NOTICES}*.{spelled}", [("X-Robots-Tag", UNFINDABLE)]
