"""``new``: forms made from the models, put in place, never over something else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from commands import __main__ as program
from editing.drafts import a_year_later, activity_id, activity_text, numbered_name, repeated
from editing.forms import Value, field_lines, form_lines, list_item
from editing.questions import Question, Unusable, answer, choice_reader, file_name_reader
from portal.model.activity import Activity
from portal.model.base import Origin
from portal.model.families import FAMILIES
from portal.model.names import english
from portal.model.types import ZONE
from portal.model.validate import validate
from portal.yaml_source import read_yaml
from tiny import ACTIVITIES, NOW, examined, write_site

Run = Callable[..., int]
SIGNED_UP = """\
- 编号: song-qingliang-202507
  标题: 2025年送清凉
  开始: 2025-07-15 09:00
  结束: 2025-07-16 11:30
  地点: 示例镇工地
  所属项目: song-qingliang
  面向: 建筑工人
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: |
    2025年的第一场。

    自带水杯。
  报名:
    报名方式: 打电话
    报名截止: 2025-07-14 17:00
    名额: 60
  状态: 延期
  原因: 台风
  起: 2025-07-10
  活动结果:
    参加人次: 600
  数据来源: [素材 001-5]
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``new`` on a tiny site at NOW; keyword ``typed`` is what somebody answers."""
    config = write_site(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))

    def new(*arguments: str, typed: tuple[str, ...] = ()) -> int:
        waiting: Iterator[str] = iter(typed)

        def ask(prompt: str) -> str:
            sys.stdout.write(prompt)
            try:
                return next(waiting)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", ask)
        return program.main(["new", *arguments, "--config", str(config)])

    return new


def test_a_notice_is_a_draft_with_a_permanent_id(run: Run, tmp_path: Path) -> None:
    assert (
        run("notice", "--标题", "高温津贴: 怎么领", "--文件名", "jintie", "--栏目", "通知公告") == 0
    )
    text = (tmp_path / "docs/news/2026/jintie.md").read_text("utf-8")
    assert text.splitlines()[:10] == [
        "---",
        "编号: 2026-jintie",
        "# 数据来源:  # 数字从哪里来；演示数据写素材编号",
        "#   - 素材 001-5",
        "# 公开范围: 公开  # 公开，或仅供汇总（只进年终总结和报表，不上网站）；不写就按这一类记录的惯例",
        '标题: "高温津贴: 怎么领"',
        "# 摘要: 凭工会会员证到驿站领取  # 列表和转发时显示的一句话，不写就取正文第一段",
        "# 原网址:  # 这个页面以前的网址，旧网址会自动转到新页面",
        "#   - /news/2024/old-name/",
        "草稿: 是",
    ]
    assert "发布时间: 2026-11-21 12:00\n栏目: tongzhi\n" in text


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        (("notice", "--title", "甲", "--name", "jia", "--column", "tongzhi"), "news/2026/jia"),
        (("policy", "--标题", "年终奖怎么算？", "--name", "nianzhong"), "policies/nianzhong"),
        (("service", "--标题", "开证明", "--name", "zhengming"), "services/zhengming"),
    ],
)
def test_what_is_written_can_be_read(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], place: str
) -> None:
    laws = "- 编号: gonghui-fa\n  名称: 工会法\n  施行日期: 2022\n  官方出处: https://flk.npc.gov.cn/\n"
    laws += "  核对日期: 2026-11-21\n  条文:\n    - 号码: 43\n      要义: 经费\n"
    assert run(*arguments) == 0
    written = {f"docs/{place}.md": (tmp_path / f"docs/{place}.md").read_bytes()}
    found = examined(tmp_path, {**written, "data/laws.yml": laws})
    assert [str(problem) for problem in found.problems] == []


@pytest.mark.parametrize("kind", ["notices", "policies", "services", "activities", "programmes"])
def test_every_optional_field_works_once_its_mark_is_taken_away(kind: str) -> None:
    model = FAMILIES[kind].model
    form = [line.removeprefix("# ") for line in form_lines(model, {})]
    tree, problems = read_yaml("\n".join(form), "form.yml")
    assert problems == []
    assert tree is not None
    assert isinstance(tree.value, dict)
    shown = {english(name) for name in tree.value}
    assert shown == set(model.model_fields) - {"demo", "to_verify"}
    hidden = [line for line in form_lines(model, {}) if line.startswith("# ")]
    assert any(hidden)


def test_an_existing_file_is_never_written_over(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = ("notice", "--title", "甲", "--name", "jia", "--column", "tongzhi")
    assert run(*answers) == 0
    before = (tmp_path / "docs/news/2026/jia.md").read_bytes()
    assert run(*answers) == 1
    assert capsys.readouterr().err == "已经有叫“jia”的文件，请换一个名字\n"
    assert (tmp_path / "docs/news/2026/jia.md").read_bytes() == before


def test_questions_are_asked_until_the_answer_can_be_used(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("notice", typed=("", "甲", "新闻", "通知公告", "好 的", "")) == 0
    said = capsys.readouterr().out
    assert "  “标题”不能空着\n" in said
    assert "  没有“新闻”；可以写：通知公告 tongzhi\n" in said
    assert "文件名就是网址，只能用小写字母、数字和连字符，例如 song-qingliang\n" in said
    assert (tmp_path / "docs/news/2026/20261121-1.md").is_file()
    assert "已写好 docs/news/2026/20261121-1.md，现在是草稿，不会公开。\n" in said


def test_nobody_there_is_one_sentence_and_nothing_is_written(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("notice") == 1
    assert capsys.readouterr().err == (
        "没有人回答，什么都没有写；也可以把答案写在命令后面，写法见 --help\n"
    )
    assert not (tmp_path / "docs/news/2026").exists()


def test_an_activity_comes_last_in_its_years_file(run: Run, tmp_path: Path) -> None:
    given = ("--标题", "再送一次", "--开始", "2025-07-20", "--地点", "镇上", "--面向", "职工")
    assert run("activity", *given, "--说明", "送水", "--所属项目", "送清凉") == 0
    text = (tmp_path / "data/activities/2025.yml").read_text("utf-8")
    assert text.startswith(ACTIVITIES + "\n- 编号: song-qingliang-202507-2\n")
    assert "\n  主办: 示例镇总工会\n  联系人: 办公室 0000-1234567\n  说明: 送水\n" in text
    found = examined(tmp_path, {"data/activities/2025.yml": text})
    assert [str(problem) for problem in found.problems] == []


def test_a_wrong_answer_on_the_command_line_is_refused(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("activity", "--标题", "甲", "--开始", "2025-06-31") == 1
    assert capsys.readouterr().err == "“2025-06-31”不是真实的日期；请核对月份和日子\n"
    assert (tmp_path / "data/activities/2025.yml").read_text("utf-8") == ACTIVITIES


def test_last_years_activity_is_repeated(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data/activities/2025.yml").write_text(SIGNED_UP, "utf-8")
    assert run("activity", "--from", "song-qingliang-202507", typed=("",)) == 0
    text = (tmp_path / "data/activities/2026.yml").read_text("utf-8")
    assert [line for line in text.splitlines() if line[2:3] != "#"] == [
        "# yaml-language-server: $schema=https://union.example/schema/activities.json",
        "# 2026年的活动，按开始日期排列。活动办完后补“活动结果”，没有数过的数字不要写。",
        "",
        "- 编号: song-qingliang-202607",
        "  标题: 2026年送清凉",
        "  开始: 2026-07-15 09:00",
        "  结束: 2026-07-16 11:30",
        "  地点: 示例镇工地",
        "  所属项目: song-qingliang",
        "  面向: 建筑工人",
        "  主办: 示例镇总工会",
        "  联系人: 李同志 0000-1234567",
        "  说明: |",
        "    2026年的第一场。",
        "",
        "    自带水杯。",
        "  报名:",
        "    报名方式: 打电话",
        "    报名截止: 2026-07-14 17:00",
        "    名额: 60",
        "    收费: 不收费",
    ]


def test_an_unknown_activity_cannot_be_repeated(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("activity", "--from", "song-qingliang-202506") == 1
    assert capsys.readouterr().err == (
        "没有编号为“song-qingliang-202506”的活动；是不是“song-qingliang-202507”？\n"
    )


def test_a_file_in_another_encoding_is_left_alone(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "data/activities/2025.yml"
    file.write_bytes(SIGNED_UP.encode("gbk"))
    given = ("--from", "song-qingliang-202507", "--start", "2025-08-01")
    assert run("activity", *given) == 1
    assert capsys.readouterr().err == (
        "data/activities/2025.yml 不是 UTF-8 编码；请用记事本打开，另存为 UTF-8 再来\n"
    )
    assert file.read_bytes() == SIGNED_UP.encode("gbk")


def test_a_bare_day_keeps_the_hour_and_a_full_moment_replaces_it() -> None:
    tree, _ = read_yaml(SIGNED_UP, "2025.yml")
    assert tree is not None
    assert isinstance(tree.value, list)
    record = tree.value[0]
    assert isinstance(record, dict)
    renamed = {english(name): value for name, value in record.items() if name in ACTIVITIES}
    activity, problems = validate(Activity, renamed, Origin(""))
    assert problems == []
    assert activity is not None
    assert repeated(activity, "2026-07-20")["start"] == "2026-07-20 09:00"
    assert repeated(activity, "2026-07-20")["end"] == "2026-07-21 11:30"
    assert repeated(activity, "2026-07-20 14:00")["start"] == "2026-07-20 14:00"


def test_dates_names_and_numbers() -> None:
    assert a_year_later(date(2024, 2, 29)) == date(2025, 2, 28)
    noon = datetime(2025, 7, 15, 12, tzinfo=ZONE)
    assert a_year_later(noon) == datetime(2026, 7, 15, 12, tzinfo=ZONE)
    assert numbered_name(NOW, {"20261121-1", "20261121-2"}) == "20261121-3"
    taken = {"a-202607", "a-202607-2"}
    assert activity_id("a", date(2026, 7, 1), taken) == "a-202607-3"
    assert activity_id("b", date(2026, 7, 1), taken) == "b-202607"


def test_a_file_keeps_its_line_ends_and_its_indentation() -> None:
    values = {"id": "b", "title": "乙"}
    changed = activity_text(values, "  - 编号: a\r\n", 2026)
    assert changed.startswith("  - 编号: a\r\n\r\n  - 编号: b\r\n    # 数据来源:")
    assert changed.count("\n") == changed.count("\r\n")


def test_nested_values_are_written_as_blocks() -> None:
    value: Value = {"participants": "3", "attachments": [{"file": "a.docx", "title": "甲: 乙"}]}
    assert list_item(field_lines("results", value)) == [
        "- 活动结果:",
        "    参加人数: 3",
        "    附件:",
        "      - 文件: a.docx",
        '        标题: "甲: 乙"',
    ]
    assert field_lines("tags", ["一", "- 二"]) == ["标签:", "  - 一", '  - "- 二"']


def test_readers_say_what_can_be_used() -> None:
    column = choice_reader({"tongzhi": "通知公告"})
    assert column("通知公告") == column("tongzhi") == "tongzhi"
    with pytest.raises(Unusable, match="没有“通知公示”；是不是“通知公告”？"):
        column("通知公示")
    assert file_name_reader(())("gaowen.md") == "gaowen"
    with pytest.raises(Unusable, match="“标题”不能空着"):
        answer(Question(name="title", prompt="标题"), "  ", input)
