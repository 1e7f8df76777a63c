"""Wait until an editor has saved something: many file events become one change."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from commands.child import Heed

QUIET_SECONDS: Final = 0.4
"""How long nothing may happen before a change counts as finished."""
HEED_SECONDS: Final = 0.2
"""How often the wait for a change looks whether somebody asked for the end."""

_CHANGES: Final = frozenset({"created", "modified", "deleted", "moved"})


def matters(path: str, config_name: str) -> bool:
    """Whether a changed file can change the site: not editors' and programs' own files.

    ``path`` is relative to the folder of the configuration; of that folder itself only the
    configuration counts.
    """
    parts = PurePath(path).parts
    if len(parts) < 2:
        return parts == (config_name,)
    hidden = any(part.startswith(".") or part == "__pycache__" for part in parts)
    return not hidden and not path.endswith(("~", ".tmp", ".swp", ".pyc"))


class Changes(FileSystemEventHandler):
    """Collects file events; :meth:`wait` returns once they have stopped coming."""

    def __init__(self, root: Path, config_name: str) -> None:
        self._root = root
        self._config_name = config_name
        self._happened = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note an event; called by the observer's thread."""
        paths = (str(path) for path in (event.src_path, event.dest_path) if path)
        # A folder is modified by what happens in it, which has an event of its own.
        is_echo = event.is_directory and event.event_type == "modified"
        if (
            event.event_type in _CHANGES
            and not is_echo
            and any(self._matters(path) for path in paths)
        ):
            self._happened.set()

    def wait(self, heed: Heed, quiet: float = QUIET_SECONDS) -> None:
        """Block until something changed and nothing more has changed for ``quiet`` seconds.

        ``heed`` is called again and again; what it raises ends the wait.
        """
        while not self._happened.wait(HEED_SECONDS):
            heed()
        while self._happened.is_set():
            self._happened.clear()
            self._happened.wait(quiet)
            heed()

    def _matters(self, path: str) -> bool:
        try:
            below = Path(path).relative_to(self._root)
        except ValueError:
            # The engine's own folders may lie elsewhere than the site.
            below = Path("engine", Path(path).name)
        return matters(str(below), self._config_name)


@contextmanager
def watching(changes: Changes, root: Path, folders: Iterable[Path]) -> Iterator[None]:
    """Note what happens in the site's folders and in the folder of its configuration."""
    observer = Observer()
    observer.schedule(changes, str(root), recursive=False)
    for folder in sorted({folder.resolve() for folder in folders if folder.is_dir()}):
        observer.schedule(changes, str(folder), recursive=True)
    observer.start()
    try:
        yield
    finally:
        observer.stop()
