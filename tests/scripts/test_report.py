"""``report``: what it writes, where it refuses to, what a clerk reads."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

from commands import __main__ as program
from commands.report import refusal, written
from portal.report.draft import Draft
from portal.settings import read_settings
from report.sample import DRAFT
from tiny import ACTIVITIES, NOW, sound, write_site

SKILLS = """\
- 编号: jingsai-2025
  演示: 是
  数据来源: [素材 001-5]
  标题: 劳动竞赛
  种类: 劳动竞赛
  期间: 2025年上半年
  场次: 19
  参加人次: 1300
"""
RESULTS = "  活动结果:\n    参加人次: 600\n"
FILES = {
    "data/skills/2025.yml": SKILLS,
    "data/activities/2025.yml": ACTIVITIES + RESULTS,
}


@pytest.fixture(autouse=True)
def at_a_moment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A moment that stands still, in a folder that is not the site's."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A tiny site with a contest and an activity."""
    return write_site(tmp_path / "site", FILES)


def run(config: Path, *arguments: str) -> int:
    return program.main(["report", *arguments, "--config", str(config)])


def test_a_year_is_shown_on_the_screen(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(config, "2025") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("# 示例镇总工会2025年工作总结\n")
    assert "举办劳动竞赛（2025年上半年）19场，参加1300人次。" in shown
    assert "开展送清凉活动1次，参加600人次。" in shown
    assert "## 没有数据的部分" in shown
    assert "附：数据来源" not in shown


def test_sources_are_shown_on_demand(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(config, "2025年", "--trace") == 0
    assert "- 劳动竞赛：19场（data/skills/2025.yml:7）" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "title", "tells_contest"),
    [
        (["2025", "--half", "上"], "2025年上半年", True),
        (["2025", "--half", "2"], "2025年下半年", False),
        (["2025", "--half", "上半年"], "2025年上半年", True),
        (["--from", "2025.1.1", "--to", "2025年7月31日"], "2025年1月1日至7月31日", True),
        (["--from", "2025-01-01", "--to", "2025-07-31"], "2025年1月1日至7月31日", True),
    ],
)
def test_parts_of_a_year(
    config: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    title: str,
    tells_contest: bool,
) -> None:
    assert run(config, *arguments) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"# 示例镇总工会{title}工作总结\n")
    assert ("举办劳动竞赛" in shown) is tells_contest


def test_the_word_file_has_a_name_and_opens(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(config, "2025", "--format", "docx") == 0
    made = Path("示例镇总工会2025年工作总结（初稿）.docx")
    document = docx.Document(BytesIO(made.read_bytes()))
    assert document.paragraphs[0].text == "示例镇总工会2025年工作总结"
    assert "由1条记录汇总" in [*document.comments][1].text
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"已写好 {made}"
    assert second.endswith("处没有数据，正文里没有写；清单在标题的批注里")


def test_the_ending_of_the_file_says_the_format(config: Path) -> None:
    assert run(config, "2025", "--output", "a.html") == 0
    assert Path("a.html").read_text("utf-8").startswith("<!doctype html>")
    assert run(config, "2025", "--output", "a.json") == 0
    assert json.loads(Path("a.json").read_text("utf-8"))["title"] == "示例镇总工会2025年工作总结"
    assert run(config, "2025", "--output", "a.txt") == 0
    assert Path("a.txt").read_text("utf-8").startswith("# 示例镇")


@pytest.mark.parametrize("folder", ["docs", "data", "site"])
def test_a_draft_never_lands_where_it_would_be_published(
    config: Path, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    target = config.parent / folder / "draft.docx"
    assert run(config, "2025", "--output", str(target)) == 1
    assert not target.exists()
    assert capsys.readouterr().err == (
        f"初稿不能放进 {folder}/，那里的文件会上网站；请用 --output 写到别处\n"
    )


def test_a_file_needs_a_folder_and_a_name(config: Path) -> None:
    settings, _ = read_settings(config)
    assert settings is not None
    assert refusal(Path("draft.md"), settings) == ""
    assert refusal(Path("no/draft.md"), settings) == (
        "没有“no”这个文件夹；请先建好，或者用 --output 写到别处"
    )
    assert refusal(Path(), settings) == "“.”是一个文件夹；请在 --output 里写上文件名"


def test_a_file_that_cannot_be_written_is_told(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(path: Path, content: bytes) -> int:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "write_bytes", locked)
    assert run(config, "2025", "--output", "a.docx") == 1
    assert capsys.readouterr().err == (
        "写不进“a.docx”；如果它正在别处打开，请先关上，或者用 --output 换个名字\n"
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "还要写是哪一年，例如 report 2025"),
        (["2025", "--from", "2025-01-01"], "写了 --from 和 --to，就不要再写年份和 --half"),
        (
            ["--from", "2025-01-01"],
            "--from 和 --to 要一起写，例如 --from 2025-03-01 --to 2025-05-31",
        ),
        (
            ["--from", "2025-05-01", "--to", "2025-03-01"],
            "--to 2025-03-01 比 --from 2025-05-01 还早",
        ),
        (["2099"], "2099年还没有开始，没有可以总结的"),
        (
            ["2025", "--format", "md", "--output", "x.docx"],
            "--format md 和文件名“x.docx”对不上；请写成“x.md”，或者去掉 --format",
        ),
        (
            ["2025", "--output", "x.pdf"],
            "不会写 .pdf 文件；请把“x.pdf”的扩展名改成 .md、.docx、.html、.json、.xlsx 当中的一个",
        ),
        (
            ["2025", "--format", "docx", "--output", "x"],
            "文件名“x”缺少扩展名；请写成“x.docx”",
        ),
    ],
)
def test_a_time_or_a_file_that_is_none_is_told(
    config: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert run(config, *arguments) == 2
    assert capsys.readouterr().err == f"{sentence}\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["去年"], "年份：“去年”不是年份；请写成 2025"),
        (["1900"], "年份：“1900”不是年份；请写成 2025"),
        (["--from", "3月"], "--from：“3月”不是日期；请写成 2025-03-01"),
        (
            ["2025", "--format", "pdf"],
            "--format：“pdf”不能用，可以写：md、docx、html、json、xlsx。",
        ),
        (["2025", "--half", "中"], "--half：“中”不能用，可以写：上、下、上半年、下半年、1、2。"),
    ],
)
def test_a_slip_of_the_keyboard_is_told(
    config: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    with pytest.raises(SystemExit) as left:
        run(config, *arguments)
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith(sentence)


def test_content_with_errors_gives_no_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {**FILES, "data/skills/2025.yml": SKILLS.replace("1300", "一千三")}
    config = write_site(tmp_path / "broken", files)
    assert run(config, "2025") == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "内容有 1 处问题，改好以后再写总结；运行 check 看全部。第一处："
    assert lines[1].startswith("data/skills/2025.yml:8: skills[0].参加人次: ")


@pytest.mark.parametrize("kind", ["md", "docx", "html", "json"])
def test_the_same_draft_is_the_same_bytes(kind: str) -> None:
    made: Draft = DRAFT
    assert written(made, kind, with_sources=True) == written(made, kind, with_sources=True)


INDICATORS = """\
- 编号: skl-times
  名称: 竞赛人次
  分组: 技能创新
  单位: 人次
  口径: 竞赛参加人次
  起始版本: 1
  汇总字段: skills.person_times
- 编号: dem-satisfied
  名称: 满意率
  分组: 民主管理
  单位: "%"
  口径: 抽样调查
  起始版本: 1
"""
VALUES = """\
- 编号: manyi-2025
  公开范围: 仅供汇总
  指标: dem-satisfied
  期间: 2025
  数值: 98
  限定词: 以上
- 编号: manyi-2024
  指标: dem-satisfied
  期间: 2024
  数值: 97
"""


def test_the_countys_table_holds_what_is_for_the_report_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = {"data/indicators.yml": INDICATORS, "data/values/2025.yml": VALUES}
    config = write_site(tmp_path / "county", {**FILES, **more})
    assert run(config, "2025", "--format", "xlsx") == 0
    assert capsys.readouterr().out == (
        "已写好 2025年指标汇总表（初稿）.xlsx\n"
        "共 2 个数字，包括仅供汇总的记录；只报上级，不要公开\n"
    )
    rows = workbook_rows(Path("2025年指标汇总表（初稿）.xlsx"))
    assert [row[3:9] for row in rows[1:]] == [
        ("skl-times", "竞赛人次", "2025年上半年", 1300, "人次", None),
        ("dem-satisfied", "满意率", "2025年", 98, "%", "以上"),
    ]
    published = sound(tmp_path / "county", {**FILES, **more}).portal.figures
    assert [(f.indicator.id, f.period) for f in published] == [
        ("skl-times", "2025年上半年"),
        ("dem-satisfied", "2024年"),
    ]


def workbook_rows(path: Path) -> list[tuple[object, ...]]:
    """Every row of the only sheet of a workbook."""
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
