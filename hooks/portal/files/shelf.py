"""What was found in files, kept by their content, so that no file is looked into twice.

What is kept is used no more once the engine's own code, or a library that reads files for it, is
another one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, TypeVar

from portal.files.edition import edition
from portal.files.whole import write_whole
from portal.text_source import ending_of

Found = TypeVar("Found")


class Shelf(Generic[Found]):
    """A folder of finds; whatever it lacks is found again, so it can be deleted any time.

    ``dump`` gives a find as JSON knows it. ``load`` makes the find of that again; it raises
    ValueError, TypeError, KeyError or AttributeError for one that is damaged or does not hold here.
    """

    def __init__(
        self, folder: Path, load: Callable[[Any], Found], dump: Callable[[Found], object]
    ) -> None:
        self._folder, self._load, self._dump = folder, load, dump
        self._edition = edition()
        self._used: set[Path] = set()

    def find(self, ending: str, content: bytes, make: Callable[[], Found]) -> Found:
        """What is found in a file of this ending, made now if it is not kept."""
        place = self._folder / f"{sha256(content).hexdigest()}-{ending}-{self._edition}"
        self._used.add(place)
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return self._load(json.loads(place.read_bytes()))
        found = make()
        with suppress(OSError):  # where nothing can be kept, it is found again next time
            told = json.dumps(self._dump(found), ensure_ascii=False)
            write_whole(place, told.encode("utf-8", "surrogatepass"))
        return found

    def forget_others(self) -> None:
        """Delete what was found in files that nobody asked about.

        Another build may do the same; what it needs and misses it finds again.
        """
        with suppress(OSError):
            for file in set(self._folder.iterdir()).difference(self._used):
                file.unlink(missing_ok=True)


def each_kept(
    docs_dir: Path,
    paths: Iterable[str],
    endings: Collection[str],
    shelf: Shelf[Found],
    make: Callable[[str, bytes], Found],
) -> dict[str, Found]:
    """What is found in each file of these endings below ``docs_dir``; what else is kept goes."""
    found: dict[str, Found] = {}
    for path in sorted(paths):
        ending = ending_of(path)
        if ending in endings:
            content = (docs_dir / path).read_bytes()
            found[path] = shelf.find(ending, content, partial(make, ending, content))
    shelf.forget_others()
    return found
