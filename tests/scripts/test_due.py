"""Whether a scheduler must build again."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from commands.due import is_due
from tiny import ROOT

NOW = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("record", "due"),
    [
        ('{"next_change": "2026-11-21T12:00:00+08:00", "pages": 3}', True),
        ('{"next_change": "2026-11-21T12:00:01+08:00", "pages": 3}', False),
        ('{"next_change": null, "pages": 3}', False),
        ('{"pages": 3}', True),
        ('{"next_change": "soon"}', True),
        ('{"next_change": 7}', True),
        ('{"next_change": "2026-11-21T12:00:00"}', True),
        ("[]", True),
        ("<html>", True),
        ("", True),
    ],
)
def test_the_record_says_when(record: str, due: bool) -> None:
    assert is_due(record, NOW) is due


@pytest.mark.parametrize(
    ("record", "status"),
    [
        ('{"next_change": "2000-01-01T00:00:00+08:00"}', 0),
        ('{"next_change": null}', 1),
        (None, 0),
    ],
)
def test_the_script_alone_answers_with_its_status(
    tmp_path: Path, record: str | None, status: int
) -> None:
    file = tmp_path / "build.json"
    if record is not None:
        file.write_text(record)
    command = [sys.executable, str(ROOT / "scripts" / "commands" / "due.py"), str(file)]
    assert subprocess.run(command, check=False).returncode == status
