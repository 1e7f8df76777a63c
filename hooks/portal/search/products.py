"""The files of the search, by path; those that are large stand below a name of their own.

``search/index.json`` names the version that everything else stands under: a browser never puts
files of two builds together. They hold the words of pages, so they are no assets that are kept
for a year: a name that disappears from a page disappears from here too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from portal import urls
from portal.search.document import SearchDocument
from portal.search.manifest import Synonyms, as_bytes, manifest
from portal.search.passages import in_order, passages_of
from portal.search.postings import postings
from portal.search.questions import QUESTIONS
from portal.search.shards import shard_count, shards
from portal.search.store import chunk_bytes, chunks
from portal.search.traditional import known_pairs

VERSION_LENGTH = 12
"""Characters of a version."""


def index_files(documents: Iterable[SearchDocument], synonyms: Synonyms) -> dict[str, bytes]:
    """Every file of an index; none where there is nothing to be found."""
    pages = in_order(documents)
    if not pages:
        return {}
    cut = [passages_of(page) for page in pages]
    passages = [passage for some in cut for passage in some]
    found = postings(passages)
    count = shard_count(found)
    stored = list(chunks(passages))
    known = manifest(pages, list(map(len, cut)), list(map(len, stored)), count, synonyms)
    files = {
        **{f"t{number}.json": content for number, content in enumerate(shards(found, count))},
        **{f"p{number}.json": chunk_bytes(chunk) for number, chunk in enumerate(stored)},
        "han.json": as_bytes(known_pairs({*found, *"".join((*synonyms, *QUESTIONS))})),
    }
    version = _version(files, as_bytes(known))
    return {
        urls.SEARCH_INDEX: as_bytes({"version": version, **known}),
        **{urls.search_file(version, name): content for name, content in files.items()},
    }


def _version(files: Mapping[str, bytes], known: bytes) -> str:
    digest = sha256(known)
    for content in files.values():
        digest.update(content)
    return digest.hexdigest()[:VERSION_LENGTH]
