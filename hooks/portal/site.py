"""One site examined: settings, records, bodies, pages and every problem, in one pass.

1. Read the settings and all content.
2. Refuse bodies over the limits, render the others.
3. Plan the public portal from the records that are sound.
4. Look for what is private in every file as it stands, and read what the attachments say.
5. Run every rule over everything.
6. For a build: make of the pictures what pages show of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from portal import checks, urls
from portal.assets import beside_lists, referred, searched
from portal.bodies import rendered, shown_files
from portal.checks.attached_names import are_sought
from portal.checks.content import Content
from portal.errors import Problem, errors_of
from portal.files.facts import FileFacts, facts_of, file_facts
from portal.files.guard import let_through, site_files, site_problems
from portal.files.name_lists import with_name_lists
from portal.files.natures import natures_of
from portal.files.pictures import convert, look_at
from portal.files.store import Store
from portal.files.texts import Texts, attachment_texts
from portal.files.words import attachment_words
from portal.freshness.reviews import Review, reviews
from portal.illustrations import derivatives
from portal.images.picture import Picture
from portal.load import Loaded, load
from portal.model.families import KINDS
from portal.model.public_notice import PublicNotice
from portal.pages.plan import plan
from portal.pages.spec import PageSpec, last_change
from portal.privacy.allowed import Allowed
from portal.privacy.conceal import concealed
from portal.privacy.permitted import allowed_of
from portal.public import Portal
from portal.publishing import publish
from portal.render import Body
from portal.schedule import next_change
from portal.settings import Settings, read_settings
from portal.sound import sound_records, unreadable


@dataclass(frozen=True, kw_only=True)
class Site:
    """A sound site, ready to be written."""

    settings: Settings
    portal: Portal
    specs: Mapping[str, PageSpec]
    """Every page by its ``src_uri``."""
    files: Mapping[str, FileFacts]
    """Published files beside the pages, by path; what is made of pictures once that is done."""
    made: Mapping[str, Path]
    """Where the files lie that go out under another name, by the path they are published at:
    attachments with Chinese names, and what is made of pictures."""
    pictures: Mapping[str, Picture]
    """All pictures of the content by their path below docs/, drafts included."""
    texts: Mapping[str, str]
    """What the attachments say that lead to a page in the search, by path below docs/."""
    next_change: datetime | None
    """When the output will next differ without anybody editing."""
    updated: date | None
    """The last change of any page; None where no page has a day."""
    reviews: tuple[Review, ...]
    """What must be looked at again, the earliest day first."""


@dataclass(frozen=True, kw_only=True)
class Examined:
    """What was found: a site if it is sound, and every problem either way."""

    site: Site | None
    problems: tuple[Problem, ...]
    """Errors and warnings, sorted by file and line."""
    private: frozenset[str]
    """The files among them in which the guard found what is private, or could not look."""


def examine(config_file: Path, now: datetime) -> Examined:
    """Load and check the site of a configuration file as it is at ``now`` (aware)."""
    settings, problems = read_settings(config_file)
    if settings is None:
        told = sorted(concealed(problem, Allowed()) for problem in problems)
        return Examined(site=None, problems=tuple(told), private=frozenset())
    loaded = load(settings)
    listed = with_name_lists(loaded, settings.data_dir)
    bodies, too_large = rendered(loaded, now)
    shown = shown_files(loaded, bodies) | (loaded.assets & settings.township.signs)
    seen = look_at(settings.docs_dir, shown, Store(settings.pictures_dir))
    pictures = {path: found for path, found in seen.items() if isinstance(found, Picture)}
    portal = _publish(settings, loaded, bodies, now, pictures)
    allowed = allowed_of(loaded.records, settings.township.address)
    private = set(site_problems(site_files(settings, loaded), allowed, settings.verdicts_dir))
    offered = searched(portal) & loaded.assets
    read = let_through(offered, private, allowed)
    texts = attachment_texts(settings.docs_dir, read, settings.texts_dir)
    sought = let_through(_beside_names(loaded, portal), private, allowed)
    content = Content(
        settings=settings,
        now=now,
        records=loaded.records,
        bodies=bodies,
        specs=plan(portal),
        assets=frozenset(loaded.assets),
        unreadable=unreadable(loaded),
        unread=frozenset(loaded.unread),
        pictures=seen,
        natures=natures_of(settings.docs_dir, loaded.assets, settings.natures_dir),
        words=attachment_words(settings.docs_dir, sought, settings.words_dir),
    )
    faults = (*problems, *loaded.problems, *listed, *too_large, *texts.problems)
    others = {concealed(problem, allowed) for problem in (*faults, *checks.run(content))}
    found = tuple(sorted({*private, *others}))
    site = None if errors_of(found) else _site(loaded, portal, content, texts, pictures)
    return Examined(site=site, problems=found, private=frozenset(one.source for one in private))


def _beside_names(loaded: Loaded, portal: Portal) -> set[str]:
    """Files in which a name of a list of people must not stand; none where no list tells names."""
    notices = loaded.records[KINDS[PublicNotice]]
    return (
        (referred(portal) | beside_lists(notices)) & loaded.assets if are_sought(notices) else set()
    )


def illustrated(site: Site) -> Site:
    """The site with everything made that its pages show of pictures.

    Only what the store lacks is made; what it keeps for pictures that are gone is deleted.
    Raises OSError where the store cannot be written.
    """
    wanted = derivatives(site.portal)
    store = Store(site.settings.pictures_dir)
    convert(site.settings.docs_dir, wanted, store)
    store.forget_all_but({picture.digest for picture in site.pictures.values()})
    made = {urls.picture(one.name): store.file(one) for found in wanted.values() for one in found}
    files = {**site.files, **facts_of(made)}
    return replace(site, made={**site.made, **made}, files=files)


def _renamed(docs_dir: Path, paths: Iterable[str]) -> dict[str, Path]:
    """Files that are published under another name than they have, by that name."""
    addresses = {urls.file_address(path): path for path in paths}
    return {address: docs_dir / path for address, path in addresses.items() if address != path}


def _site(
    loaded: Loaded,
    portal: Portal,
    content: Content,
    texts: Texts,
    pictures: Mapping[str, Picture],
) -> Site:
    settings, specs = content.settings, content.specs
    public = (record for records in loaded.records.values() for record in records)
    records = [record for record in public if not record.is_report_only]
    used = referred(portal) & loaded.assets
    return Site(
        settings=settings,
        portal=portal,
        specs={spec.src_uri: spec for spec in specs},
        files=file_facts(settings.docs_dir, used),
        made=_renamed(settings.docs_dir, used),
        pictures=pictures,
        texts=texts.by_path,
        next_change=next_change(records, portal.now),
        updated=last_change(specs),
        reviews=reviews(loaded.records, portal.now),
    )


def _publish(
    settings: Settings,
    loaded: Loaded,
    bodies: Mapping[str, Body],
    now: datetime,
    pictures: Mapping[str, Picture],
) -> Portal:
    """The portal of the sound records."""
    return publish(
        sound_records(loaded.records, bodies, now),
        bodies,
        settings.township,
        site_name=settings.site_name,
        site_url=settings.site_url,
        floor=settings.township.floor,
        now=now,
        pictures=pictures,
    )
