"""The texts of a site's pages, and the index made of them, each in a process of its own.

``python -m commands.benchmark.search_index texts CONFIG FILE`` examines a site and keeps what
is searched in a file; ``… index FILE OUTPUT`` makes the index of it, so that its memory can be
told, and prints the seconds it took, on the clock and of the processor.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from portal.model.types import ZONE
from portal.search.document import SearchDocument
from portal.search.documents import search_documents
from portal.search.products import index_files
from portal.site import examine


def keep(config: Path, file: Path, now: datetime) -> float:
    """Write down the documents of a site; the seconds it took to read them off its pages."""
    site = examine(config, now).site
    assert site is not None, "the benchmark's own site is sound"
    began = time.perf_counter()
    documents = list(search_documents(site.portal, site.specs.values(), site.texts))
    seconds = time.perf_counter() - began
    lines = (json.dumps(asdict(document), ensure_ascii=False) for document in documents)
    file.write_text("\n".join(lines), "utf-8")
    return seconds


def kept(file: Path) -> Iterator[SearchDocument]:
    """The documents of such a file."""
    for line in file.read_text("utf-8").split("\n"):
        fields = json.loads(line)
        fields["attached"] = tuple(map(tuple, fields["attached"]))
        yield SearchDocument(**fields)


def index(file: Path, output: Path) -> tuple[float, float]:
    """Make the index and write it; the seconds of both, on the clock and of the processor."""
    documents = list(kept(file))
    began, busy = time.perf_counter(), time.process_time()
    for name, content in index_files(documents, {}).items():
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return time.perf_counter() - began, time.process_time() - busy


def main(arguments: Sequence[str]) -> int:
    """Do one of the two and print the seconds."""
    step, source, target = arguments
    if step == "texts":
        now = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), ZONE)
        print(keep(Path(source), Path(target), now))
    else:
        print(*index(Path(source), Path(target)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
