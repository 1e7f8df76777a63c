"""What a site writes beside its pages for subscribers, timed part by part.

``python -m commands.benchmark.products CONFIG OUTPUT`` runs as a process of its own, so
that its memory can be told; its last line is what it took, as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from commands.benchmark.measure import BenchFailed
from commands.benchmark.parts import Parts
from portal.feeds.products import feed_files
from portal.ical.files import calendar_files
from portal.model.types import ZONE
from portal.site import examine

T = TypeVar("T")


def run(config: Path, output: Path, now: datetime) -> Parts:
    """Write all calendars and feeds of a site into ``output``. Raises BenchFailed."""
    examined, reading = _timed(lambda: examine(config, now))
    if examined.site is None:
        raise BenchFailed("\n".join(map(str, examined.problems[:5])))
    site = examined.site
    busy = time.process_time()
    calendars, first = _timed(lambda: calendar_files(site.portal))
    feeds, second = _timed(lambda: feed_files(site.portal, site.files))
    files = calendars | feeds
    _, third = _timed(lambda: _write(output, files))
    return Parts(
        *(reading, first, second, third, time.process_time() - busy),
        *(len(calendars), len(feeds)),
        bytes_written=sum(map(len, files.values())),
        largest=max(map(len, calendars.values()), default=0),
    )


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    began = time.perf_counter()
    result = work()
    return result, time.perf_counter() - began


def _write(output: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def main(arguments: Sequence[str]) -> int:
    """Measure once and print."""
    config, output = map(Path, arguments)
    now = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), ZONE)
    try:
        print(json.dumps(asdict(run(config, output, now))))
    except BenchFailed as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
