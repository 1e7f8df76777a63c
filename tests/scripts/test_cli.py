"""The command line in Chinese: help, errors, suggestions, and no traceback ever."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from commands import __main__ as program
from commands.cli import ChineseParser, translated, unknown_command, wrapped

ENGLISH = re.compile(r"\b(usage|options?|positional|arguments?|show|help message|exit|error)\b")


@pytest.mark.parametrize("command", [*([name] for name in program.COMMANDS), []])
def test_help_is_complete_and_chinese(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        program.main([*command, "--help"])
    shown = capsys.readouterr().out
    assert left.value.code == 0
    assert shown.startswith(f"用法：{' '.join(['portal.py', *command])}")
    assert "显示这段说明" in shown
    assert ENGLISH.findall(shown.replace("--help", "")) == []


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        program.main([])
    shown = capsys.readouterr().out
    for name in program.COMMANDS:
        assert re.search(rf"^ +{name} +\S", shown, re.MULTILINE), name


@pytest.mark.parametrize("name", program.COMMANDS)
def test_every_option_is_explained(name: str) -> None:
    (subparsers,) = (
        action
        for action in program.parser_for([name])._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    pending = list(subparsers.choices.values())
    assert pending
    while pending:
        for action in pending.pop()._actions:
            assert action.help or isinstance(action, argparse._SubParsersAction), action
            if isinstance(action, argparse._SubParsersAction):
                pending += action.choices.values()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["build", "--foo"], "不认识“--foo”。写法见：portal.py --help\n"),
        (["build", "--output"], "--output：后面要写一个值。写法见：portal.py build --help\n"),
        (
            ["build", "--today", "2026-13-01"],
            "--today：“2026-13-01”不是日期；请写成 2026-11-21 或 2026-11-21T08:30。"
            "写法见：portal.py build --help\n",
        ),
        (
            ["serve", "--port", "99999"],
            "--port：“99999”不是端口号；请写 1 到 65535 之间的整数。"
            "写法见：portal.py serve --help\n",
        ),
        (
            ["bild"],
            f"没有“bild”这个命令；是不是“build”？全部命令：{'、'.join(program.COMMANDS)}\n",
        ),
    ],
)
def test_a_wrong_command_line_is_one_chinese_sentence(
    arguments: Sequence[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = program.main(arguments)
    except SystemExit as left:
        status = int(str(left.code))
    assert status == 2
    assert capsys.readouterr() == ("", sentence)


def make_parser() -> ChineseParser:
    """A parser with one of everything argparse complains about."""
    parser = ChineseParser(prog="x")
    parser.add_argument("name")
    parser.add_argument("--number", type=int)
    parser.add_argument("--kind", choices=("a", "b"))
    parser.add_argument("--two", nargs=2)
    parser.add_argument("--many", nargs="+")
    parser.add_argument("--flag", action="store_true")
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--this", action="store_true")
    either.add_argument("--that", action="store_true")
    return parser


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "还缺少：name"),
        (["n", "--number", "x"], "--number：“x”不是整数"),
        (["n", "--two", "1"], "--two：后面要写 2 个值"),
        (["n", "--many"], "--many：后面至少要写一个值"),
        (["n", "--flag=1"], "--flag：后面不能写“1”"),
        (["n", "--this", "--that"], "--that：不能与 --this 同时使用"),
        (["n", "m"], "不认识“m”"),
    ],
)
def test_argparses_own_errors_are_chinese(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        make_parser().parse_args(arguments)
    assert capsys.readouterr().err == f"{sentence}。写法见：x --help\n"


def test_a_wrong_choice_names_the_right_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        make_parser().parse_args(["n", "--kind", "c"])
    # Newer versions of Python write the choices without quotation marks.
    shown = capsys.readouterr().err.replace("'", "")
    assert shown == "--kind：“c”不能用，可以写：a, b。写法见：x --help\n"


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        (
            "invalid choice: 'c', maybe you meant 'a'? (choose from a, b)",
            "“c”不能用，可以写：a, b",
        ),
        ("one of the arguments --a --b is required", "要写 --a --b 当中的一个"),
        ("expected 1 argument", "后面要写 1 个值"),
        ("something newer: x", "something newer: x"),
    ],
)
def test_other_wordings(message: str, sentence: str) -> None:
    assert translated(message) == sentence


def test_an_unknown_command_without_a_near_one() -> None:
    assert unknown_command("zzz", ("build", "check")) == "没有“zzz”这个命令。全部命令：build、check"


def test_wrapping_counts_columns_and_keeps_words() -> None:
    assert list(wrapped("生成网站 --output 文件夹", 12)) == ["生成网站", "--output 文", "件夹"]
    assert list(wrapped("一二三。", 6)) == ["一二三。"]
    assert list(wrapped("", 6)) == []


def test_a_surprise_is_a_sentence_and_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def surprised(arguments: Sequence[str]) -> int:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(program, "main", surprised)
    log = tmp_path / "logs" / "error.log"
    assert program.guarded(["build"], log) == 1
    assert capsys.readouterr().err == (
        f"出了意料之外的错误（ZeroDivisionError）；请把 {log} 发给维护网站的人\n"
    )
    assert "by nought" in log.read_text("utf-8")


def test_a_surprise_without_a_place_for_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def surprised(arguments: Sequence[str]) -> int:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(program, "main", surprised)
    (tmp_path / "logs").write_bytes(b"in the way")
    assert program.guarded(["build"], tmp_path / "logs" / "error.log") == 1
    assert capsys.readouterr().err == (
        "出了意料之外的错误：ZeroDivisionError('by nought')；请把这一行发给维护网站的人\n"
    )


def test_ctrl_c_ends_with_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(arguments: Sequence[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "main", interrupted)
    assert program.guarded(["serve"], tmp_path / "error.log") == 130
    assert capsys.readouterr() == ("", "已停止。\n")


def test_a_site_without_configuration_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.yml"
    assert program.guarded(["build", "--config", str(missing)], tmp_path / "error.log") == 1
    assert capsys.readouterr().err == (
        "内容有 1 处问题，网站没有更新：\nnone.yml: 找不到配置文件；请在网站所在的文件夹里运行\n"
    )
