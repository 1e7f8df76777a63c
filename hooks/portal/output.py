"""From a sound site to what MkDocs writes: plain values in, plain values out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from portal import urls
from portal.feeds.products import feed_files
from portal.freshness.status import status_bytes
from portal.geojson import geojson
from portal.hosting import manifest, versions_of
from portal.ical.files import calendar_files
from portal.model.families import FAMILIES
from portal.model.synonym import Synonym
from portal.open_data.bundle import bundle
from portal.pages.open_data import edition_on
from portal.pages.places import all_places
from portal.pages.spec import Crumb, PageSpec
from portal.safety.host_rules import header_rules
from portal.schema import schema_bytes
from portal.search.documents import search_documents
from portal.search.products import index_files
from portal.site import Site

NO_DAY: Final = date(1970, 1, 1)
"""Handed to MkDocs where no page has a day: it becomes the moment of a gzip header, no more."""
Nav = Sequence[Mapping[str, str] | str] | None
"""``nav`` of the configuration: titles with source files, one level deep."""


def menu(nav: Nav, specs: Mapping[str, PageSpec]) -> tuple[Crumb, ...]:
    """The entries of the menu whose page exists, in the town's order and words."""
    entries = (item for item in nav or () if isinstance(item, Mapping))
    return tuple(
        Crumb(title, specs[src_uri].path)
        for entry in entries
        for title, src_uri in entry.items()
        if src_uri in specs
    )


def present_nav(nav: Nav, specs: Mapping[str, PageSpec]) -> list[dict[str, str]]:
    """``nav`` without the families that have no records."""
    return [{entry.title: urls.src_uri(entry.path)} for entry in menu(nav, specs)]


def is_kept(src_uri: str, site: Site) -> bool:
    """Whether a file goes out as it is: one a page refers to, or one of our own assets.

    The theme's scripts and styles are not used by our templates and stay behind.
    """
    facts = site.files.get(src_uri)
    return src_uri in urls.PRODUCTS or (facts is not None and facts.path == src_uri)


def changed_on(spec: PageSpec, site: Site) -> str:
    """ISO day of a page's last change; a list counts as changed with its newest record.

    MkDocs would take the day of the build, which makes every build differ, and stops where
    there is none; what it makes of the day is not published (the sitemap has its own).
    """
    return (spec.updated or site.updated or NO_DAY).isoformat()


def products(site: Site, assets: Mapping[str, bytes]) -> dict[str, bytes]:
    """Every file that is no page, by path: what programs, hosts and home screens read."""
    return static_files(site) | {
        urls.MANIFEST: manifest(site.portal, versions_of(assets)),
        urls.HEADERS: header_rules(site.portal.site_url, _paths(site)),
    }


def _paths(site: Site) -> Iterator[str]:
    """Where pages stand, that for what is not found included."""
    yield from (spec.path for spec in site.specs.values())
    yield urls.NOT_FOUND


def static_files(site: Site) -> dict[str, bytes]:
    """Schemas for editors' tools, map data, feeds, robots.txt, the build's own record, by path."""
    files = {
        urls.schema(kind): schema_bytes(family, site.portal.site_url)
        for kind, family in FAMILIES.items()
    }
    files |= {"robots.txt": _robots(site), "build.json": _build_record(site)}
    files[urls.STATUS] = status_bytes(site.reviews)
    edition = edition_on(site.specs)
    tables = bundle(edition.datasets, edition.publication, _maps(site))
    files |= {urls.data_file(name): content for name, content in tables.items()}
    files |= calendar_files(site.portal) | feed_files(site.portal, site.files)
    return files | _index(site)


def _index(site: Site) -> dict[str, bytes]:
    """The files of the search."""
    synonyms = {
        typed: synonym.written for synonym in site.portal.all_of(Synonym) for typed in synonym.typed
    }
    return index_files(search_documents(site.portal, site.specs.values(), site.texts), synonyms)


def _maps(site: Site) -> dict[str, bytes]:
    """Map data by the name of the file among the tables; nothing without a place."""
    places = all_places(site.portal)
    name = urls.PLACES_DATA.rpartition("/")[2]
    return {name: geojson(places, site.portal.site_url)} if places else {}


def _robots(site: Site) -> bytes:
    sitemap = urls.absolute(site.portal.site_url, "sitemap.xml")
    return f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n".encode()


def _build_record(site: Site) -> bytes:
    """``next_change`` tells a scheduler when to build again; no build time is kept."""
    change = site.next_change
    record = {
        "next_change": change.isoformat(timespec="seconds") if change else None,
        "pages": len(site.specs),
    }
    return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode()
