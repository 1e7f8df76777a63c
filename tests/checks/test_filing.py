"""Filing numbers of a real site: absent is a warning, malformed or made up an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from tiny import CONFIG, ROOT, examined

REAL = CONFIG.format(root=ROOT.as_posix(), sub_path="").replace("演示: 是", "演示: 否")
POLICE = "    公安备案号: 京公网安备11010502030407号\n"


def found(tmp_path: Path, lines: str) -> list[tuple[str, str]]:
    """Level and text of the problems with these lines in the settings."""
    config = REAL.replace("    地址:", f"{lines}    地址:")
    return [(p.level, str(p)) for p in examined(tmp_path, {"mkdocs.yml": config}).problems]


def test_absent_numbers_are_warnings(tmp_path: Path) -> None:
    assert found(tmp_path, "") == [
        ("warning", "mkdocs.yml:9: 还没有ICP备案号；取得后写一行 ICP备案号: 号码"),
        ("warning", "mkdocs.yml:9: 还没有公安备案号；取得后写一行 公安备案号: 号码"),
    ]


@pytest.mark.parametrize("number", ["京ICP备2026000123号", "粤ICP备20260001号-1"])
def test_good_numbers_pass(tmp_path: Path, number: str) -> None:
    assert found(tmp_path, f"    ICP备案号: {number}\n{POLICE}") == []


@pytest.mark.parametrize(
    "number", ["京ICP备号", "ICP备2026000123号", "京ICP备12345678号", "京ICP备11111111号", "待备案"]
)
def test_bad_numbers_are_errors(tmp_path: Path, number: str) -> None:
    assert found(tmp_path, f"    ICP备案号: {number}\n{POLICE}") == [
        (
            "error",
            f"mkdocs.yml:15: ICP备案号: ICP备案号“{number}”不是真实的号码；"
            "请照备案通知填写，形如 京ICP备2026000001号；没有就删去这一行",
        )
    ]
