"""Which file events count, and how many of them become one change."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from watchdog.events import (
    DirCreatedEvent,
    DirModifiedEvent,
    FileClosedNoWriteEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
)

from commands.watch import Changes, matters, watching


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("mkdocs.yml", True),
        ("docs/news/2025/通知.md", True),
        ("data/laws.yml", True),
        ("engine/portal.css", True),
        ("README.md", False),
        ("site", False),
        (".portal/build.log", False),
        ("docs/.a.md.swp", False),
        ("docs/a.md~", False),
        ("hooks/portal/__pycache__/a.pyc", False),
    ],
)
def test_only_what_makes_the_site_counts(path: str, counts: bool) -> None:
    assert matters(path, "mkdocs.yml") is counts


@pytest.mark.parametrize(
    ("event", "counts"),
    [
        (FileModifiedEvent("root/docs/a.md"), True),
        (DirCreatedEvent("root/docs/2027"), True),
        (DirModifiedEvent("root/hooks/portal"), False),
        (FileMovedEvent("root/docs/.a.tmp", "root/docs/a.md"), True),
        (FileModifiedEvent("elsewhere/overrides/main.html"), True),
        (FileClosedNoWriteEvent("root/docs/a.md"), False),
        (FileModifiedEvent("root/.portal/build.log"), False),
    ],
)
def test_reading_is_no_change(event: FileSystemEvent, counts: bool) -> None:
    changes = Changes(Path("root"), "mkdocs.yml")
    changes.on_any_event(event)
    returned = threading.Event()

    def wait() -> None:
        changes.wait(nobody_asks, quiet=0.01)
        returned.set()

    waiter = threading.Thread(target=wait, daemon=True)
    waiter.start()
    assert returned.wait(2.0 if counts else 0.1) is counts
    changes.on_any_event(FileModifiedEvent("root/mkdocs.yml"))
    waiter.join(timeout=5)


def nobody_asks() -> None:
    """What a wait heeds where nobody presses Ctrl-C."""


def test_a_wait_ends_when_somebody_asks() -> None:
    """While nothing happens, and while something never stops happening."""
    changes = Changes(Path("root"), "mkdocs.yml")
    heeded: list[int] = []

    def heed() -> None:
        changes.on_any_event(FileModifiedEvent("root/mkdocs.yml"))
        heeded.append(1)
        if len(heeded) == 3:
            raise SystemExit(130)

    with pytest.raises(SystemExit):
        changes.wait(heed, quiet=0.01)
    assert len(heeded) == 3


def test_many_events_are_one_change() -> None:
    changes = Changes(Path("root"), "mkdocs.yml")
    event = FileModifiedEvent("root/docs/a.md")

    def save() -> None:
        for _ in range(5):
            changes.on_any_event(event)
            time.sleep(0.05)

    writer = threading.Thread(target=save)
    began = time.monotonic()
    writer.start()
    changes.wait(nobody_asks, quiet=0.2)
    writer.join()
    assert time.monotonic() - began >= 0.2 + 4 * 0.05


def test_a_saved_file_is_seen(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    changes = Changes(tmp_path, "mkdocs.yml")
    folders = [tmp_path / "docs", tmp_path / "docs", tmp_path / "none"]
    with watching(changes, tmp_path, folders):
        (tmp_path / "docs" / "a.md").write_text("x")
        waiter = threading.Thread(target=changes.wait, args=(nobody_asks, 0.05), daemon=True)
        waiter.start()
        waiter.join(timeout=10)
        assert not waiter.is_alive()
