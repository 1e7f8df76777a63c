"""``bench --privacy``: what it counts."""

from __future__ import annotations

from pathlib import Path

from commands.benchmark.privacy import looked_through
from tiny import notice, write_site


def test_every_source_is_looked_through(tmp_path: Path) -> None:
    text = notice(body="打13812345678，身份证11010519491231002X。")
    config = write_site(tmp_path, {"docs/news/2025/gaowen.md": text})
    _, found = looked_through(config)
    assert found == 2
