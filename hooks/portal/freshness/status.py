"""``status.json``: what must be looked at again, and by which day.

It tells days and leaves it to its reader which of them have passed, so that it changes with
the content only and never by time alone. Titles stay out: ids and files name nobody.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from portal.freshness.reviews import Review


def status_bytes(reviews: Iterable[Review]) -> bytes:
    """The file, the earliest day first."""
    rows = [
        {
            "due_on": review.due_on.isoformat(),
            "matter": review.matter.value,
            "id": review.id,
            "file": review.source,
            "line": review.line,
        }
        for review in reviews
    ]
    return (json.dumps({"reviews": rows}, ensure_ascii=False, indent=2) + "\n").encode()
