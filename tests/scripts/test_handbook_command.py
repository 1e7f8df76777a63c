"""``handbook``: tables and first lines are written anew, everything else stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import __main__ as program
from portal.handbook import field_table, model_of
from tiny import ACTIVITIES, COLUMNS, PROGRAMMES, sound, write_site

HANDBOOK = "# 手册\n\n<!-- fields:hotlines -->\n旧表\n<!-- /fields -->\n"


def line(kind: str) -> str:
    return f"# yaml-language-server: $schema=https://union.example/schema/{kind}.json"


def run(config: Path) -> None:
    assert program.main(["handbook", "--config", str(config)]) == 0


def test_tables_and_first_lines_are_refreshed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = write_site(tmp_path, {"CONTRIBUTING.md": HANDBOOK})
    run(config)
    table = field_table(model_of("hotlines"))
    handbook = f"# 手册\n\n<!-- fields:hotlines -->\n\n{table}\n<!-- /fields -->\n"
    assert (tmp_path / "CONTRIBUTING.md").read_bytes().decode() == handbook
    data = tmp_path / "data"
    assert (data / "columns.yml").read_text("utf-8") == f"{line('columns')}\n{COLUMNS}"
    assert (data / "programmes.yml").read_text("utf-8") == f"{line('programmes')}\n{PROGRAMMES}"
    activities = (data / "activities" / "2025.yml").read_text("utf-8")
    assert activities == f"{line('activities')}\n{ACTIVITIES}"
    assert capsys.readouterr().out.splitlines() == [
        "已重写 CONTRIBUTING.md",
        "已重写 data/columns.yml",
        "已重写 data/programmes.yml",
        "已重写 data/activities/2025.yml",
    ]
    sound(tmp_path / "again", {"data/columns.yml": (data / "columns.yml").read_bytes()})


def test_a_second_run_has_nothing_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = write_site(tmp_path, {"CONTRIBUTING.md": HANDBOOK})
    run(config)
    capsys.readouterr()
    run(config)
    assert capsys.readouterr().out == "字段表和格式地址已经和模型一致。\n"


def test_line_ends_marks_and_encodings_stay(tmp_path: Path) -> None:
    gbk = "# 这里写电话，一段是一个号码\n".encode("gbk")
    files: dict[str, str | bytes] = {
        "CONTRIBUTING.md": HANDBOOK,
        "data/columns.yml": b"\xef\xbb\xbf" + COLUMNS.replace("\n", "\r\n").encode(),
        "data/hotlines.yml": gbk,
        "data/laws.yml": b"\xff\xfe#\x00",
        "data/strange.yml": b"- a\n",
    }
    run(write_site(tmp_path, files))
    written = {name: (tmp_path / name).read_bytes() for name in files}
    columns = f"\ufeff{line('columns')}\n{COLUMNS}".replace("\n", "\r\n").encode()
    assert written["data/columns.yml"] == columns
    assert written["data/hotlines.yml"] == f"{line('hotlines')}\n".encode() + gbk
    assert written["data/laws.yml"] == b"\xff\xfe#\x00"
    assert written["data/strange.yml"] == b"- a\n"


def test_a_moved_site_has_its_lines_changed(tmp_path: Path) -> None:
    old = "# yaml-language-server: $schema=https://old.example/schema/columns.json\n"
    config = write_site(
        tmp_path, {"CONTRIBUTING.md": HANDBOOK, "data/columns.yml": old + COLUMNS}, sub_path="gh/"
    )
    run(config)
    first = (tmp_path / "data" / "columns.yml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=https://union.example/gh/schema/columns.json"
