"""For schedulers: tell whether the moment has come that the last build named.

``python3 scripts/commands/due.py build.json`` exits with 0 if the site must be built again,
else with 1. Standard library only, so that an hourly job sets nothing up to learn "no".
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path


def is_due(record: str, now: datetime) -> bool:
    """Whether a site whose ``build.json`` reads ``record`` looks different at ``now``.

    A record that is absent or cannot be read means that nobody knows: build.
    """
    try:
        change = json.loads(record)["next_change"]
        return change is not None and datetime.fromisoformat(change) <= now
    except (ValueError, KeyError, TypeError):
        return True


def main(path: str) -> int:
    """The exit status for the record in a file."""
    file = Path(path)
    return 0 if is_due(file.read_text("utf-8") if file.is_file() else "", datetime.now(UTC)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
