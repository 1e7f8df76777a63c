"""``new``: forms made from the models, put in place, never over something else."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from commands import __main__ as program
from editing.days import a_year_later
from editing.drafts import activity_id, numbered_name, record_text, repeated
from editing.forms import Value, field_lines, form_lines, list_item
from editing.questions import Question, Unusable, answer, choice_reader, file_name_reader
from editing.rules import next_start, rule_again
from portal.model.activity import Activity
from portal.model.base import Origin
from portal.model.families import FAMILIES
from portal.model.names import english
from portal.model.public_notice import PublicNotice
from portal.model.types import ZONE
from portal.model.validate import validate
from portal.yaml_source import read_yaml
from tiny import ACTIVITIES, NOW, ROOT, examined, write_site

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
    assert text.splitlines()[:12] == [
        "---",
        "编号: 2026-jintie",
        "# 数据来源:  # 数字从哪里来；演示数据写素材编号",
        "#   - 素材 001-5",
        "# 公开范围: 公开  # 公开，或仅供汇总（只进年终总结和报表，不上网站）；不写就按这一类记录的惯例",
        '标题: "高温津贴: 怎么领"',
        "# 摘要: 凭工会会员证到驿站领取  # 列表和转发时显示的一句话，不写就取正文第一段",
        "# 搜索词:  # 读者会搜、页面上却没有写的词；页面上不显示，只帮助搜索",
        "#   - 降温费",
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


def items_in(value: object) -> Iterator[object]:
    """Every item of the lists of a form."""
    for one in value.values() if isinstance(value, dict) else ():
        yield from one if isinstance(one, list) else items_in(one)


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
    assert not any(isinstance(one, str) and "[" in one for one in items_in(tree.value))
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


OPTIONS = ("--标题", "工间操", "--面向", "全镇职工", "--说明", "动一动", "--所属项目", "送清凉")
PLACES = """\
- 编号: zhigong-zhijia
  名称: 示例镇职工之家
  种类: 工会驿站
  会站家: [家]
  地址: 示例镇人民路1号
  核实日期: 2026-06-20
"""
ANSWERS = {"开始": "2026-11-25 16:00", "地点": "二楼活动室"}


def added(run: Run, folder: Path, *typed: str, **given: str) -> list[str]:
    """The lines of the new activity, without those that may be used; it must be sound."""
    (folder / "data/places.yml").write_text(PLACES, "utf-8")
    arguments = [
        text for name, value in {**ANSWERS, **given}.items() for text in (f"--{name}", value)
    ]
    assert run("activity", *OPTIONS, *arguments, typed=typed) == 0
    name = "data/activities/2026.yml"
    text = (folder / name).read_text("utf-8")
    found = examined(folder, {name: text, "data/places.yml": PLACES})
    assert [str(problem) for problem in found.problems] == []
    return [line for line in text.splitlines()[3:] if line[2:3] != "#"]


def test_an_activity_of_every_week_at_a_place_on_record(run: Run, tmp_path: Path) -> None:
    given = {
        "地点": "示例镇职工之家，二楼",
        "人群": "女工、青年职工",
        "频率": "每周三",
        "止": "10次",
    }
    with pytest.raises(AssertionError):
        added(run, tmp_path, **given)
    lines = added(run, tmp_path, **{**given, "人群": "女职工、青年职工"})
    assert lines[1:] == [
        "  标题: 工间操",
        "  开始: 2026-11-25 16:00",
        "  场所: zhigong-zhijia",
        "  地点: 二楼",
        "  所属项目: song-qingliang",
        "  面向: 全镇职工",
        "  人群:",
        "    - 女职工",
        "    - 青年职工",
        "  主办: 示例镇总工会",
        "  联系人: 办公室 0000-1234567",
        "  说明: 动一动",
        "  重复:",
        "    频率: 每周",
        "    星期: 周三",
        "    共几次: 10",
    ]


def test_how_often_is_asked_in_plain_words_until_it_fits(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = ("", "看情况", "每周二", "每月最后一个周三", "2026-11-01", "2027-06-30")
    lines = added(run, tmp_path, *typed)
    assert lines[-5:] == [
        "  说明: 动一动",
        "  重复:",
        "    频率: 每月",
        "    第几个周几: 最后一个周三",
        "    止: 2027-06-30",
    ]
    said = capsys.readouterr().out
    assert "  “看情况”读不懂；写 只办一次、每周、每月、每年、农历每年，或者" in said
    assert (
        "  开始 2026-11-25 是周三，“星期”写的是周二；"
        "第一次写 开始: 2026-12-01 16:00，或者改正“星期”\n" in said
    )
    assert "  止 2026年11月1日 早于开始 2026年11月25日 16:00；" in said
    assert "每次办完后，在“逐次”里补那一次的“活动结果”。\n" in said


def test_an_activity_is_held_once_unless_somebody_says_more(run: Run, tmp_path: Path) -> None:
    lines = added(run, tmp_path, "", "")
    assert "  重复:" not in lines
    assert "  人群:" not in lines
    assert "  地点: 二楼活动室" in lines


def test_an_unknown_crowd_is_refused(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [text for name, value in ANSWERS.items() for text in (f"--{name}", value)]
    assert run("activity", *OPTIONS, *given, "--人群", "骑手") == 1
    assert capsys.readouterr().err == "没有人群“骑手”；是不是“户外和新就业形态劳动者”？\n"
    assert not (tmp_path / "data/activities/2026.yml").exists()


SERIES = """\
- 编号: song-qingliang-202503
  标题: 工间操
  开始: 2025-03-05 16:00
  结束: 2025-03-05 16:30
  场所: zhigong-zhijia
  地点: 二楼
  所属项目: song-qingliang
  面向: 全镇职工
  人群: [女职工]
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: 动一动
  重复:
    频率: 每周
    间隔: 2
    止: 2025-12-31
    跳过: [2025-04-30]
  其他场次:
    - 开始: 2025-04-12 09:00
      地点: 一楼
  逐次:
    - 日期: 2025-03-19
      状态: 变更
      原因: 有会
      起: 2025-03-17
      改到:
        开始: 2025-03-20 16:00
    - 日期: 2025-04-02
      活动结果:
        参加人次: 30
  状态: 已取消
  原因: 场地拆除
  起: 2025-11-01
  发布时间: 2025-02-20 09:00
  更新记录:
    - 日期: 2025-03-01
      内容: 加了一场
"""


def test_a_series_is_repeated_with_its_rule_and_without_its_history(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data/places.yml").write_text(PLACES, "utf-8")
    (tmp_path / "data/activities/2025.yml").write_text(SERIES, "utf-8")
    typed = ("2026-03-05 16:00", "")
    assert run("activity", "--from", "song-qingliang-202503", typed=typed) == 0
    text = (tmp_path / "data/activities/2026.yml").read_text("utf-8")
    assert [line for line in text.splitlines()[3:] if line[2:3] != "#"] == [
        "- 编号: song-qingliang-202603",
        "  标题: 工间操",
        "  开始: 2026-03-04 16:00",
        "  结束: 2026-03-04 16:30",
        "  场所: zhigong-zhijia",
        "  地点: 二楼",
        "  所属项目: song-qingliang",
        "  面向: 全镇职工",
        "  人群:",
        "    - 女职工",
        "  主办: 示例镇总工会",
        "  联系人: 李同志 0000-1234567",
        "  说明: 动一动",
        "  重复:",
        "    频率: 每周",
        "    间隔: 2",
        "    星期:",
        "      - 周三",
        "    止: 2026-12-31",
        "  其他场次:",
        "    - 开始: 2026-04-11 09:00",
        "      地点: 一楼",
    ]
    said = capsys.readouterr().out
    assert "这次什么时候开始（直接回车就是 2026-03-04 16:00）" in said
    assert "  开始 2026-03-05 是周四，“星期”写的是周三；" in said
    name = "data/activities/2026.yml"
    found = examined(tmp_path, {name: text, "data/places.yml": PLACES})
    assert [p for p in found.problems if p.source == name and p.level == "error"] == []


def series_of(start: str, **rule: str) -> Activity:
    """A series as its file gives it."""
    fields = {"title": "x", "place": "x", "audience": "x", "organiser": "x", "contact": "x"}
    more = {"id": "x", "programme": "x", "description": "x", "start": start, "repeat": rule}
    activity, problems = validate(Activity, {**fields, **more}, Origin(""))
    assert problems == []
    assert activity is not None
    return activity


@pytest.mark.parametrize(
    ("start", "rule", "later", "again"),
    [
        ("2026-05-09", {"frequency": "每月", "nth_weekday": "第二个周六"}, "2027-05-08", {}),
        ("2026-05-31", {"frequency": "每年", "nth_weekday": "最后一个周日"}, "2027-05-30", {}),
        ("2026-09-25", {"frequency": "农历每年"}, "2027-09-15", {"lunar_day": "八月十五"}),
        ("2027-09-15", {"frequency": "农历每年", "lunar_day": "中秋"}, "2028-10-03", {}),
        ("2026-03-04", {"frequency": "每月"}, "2027-03-04", {}),
    ],
)
def test_a_series_begins_again_on_a_day_of_its_rule(
    start: str, rule: dict[str, str], later: str, again: dict[str, str]
) -> None:
    made = series_of(start, **rule, times="3")
    assert f"{next_start(made)}" == later
    assert made.repeat is not None
    assert rule_again(made, made.repeat) == {**rule, **again, "times": "3"}


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
    changed = record_text("activities", values, "  - 编号: a\r\n", 2026)
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


def test_a_public_notice_is_added_to_the_file_of_its_year(run: Run, tmp_path: Path) -> None:
    answers = ("--事项", "拟表扬人选", "--类别", "评优评先", "--摘要", "拟表扬两名。")
    assert run("public-notice", *answers, "--公示起", "2026年11月23日") == 0
    assert run("public-notice", *answers, "--公示起", "2026-11-24") == 0
    text = (tmp_path / "data/public_notices/2026.yml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=https://union.example/schema/")
    assert text.count("# 名单:") == 2
    holidays = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_bytes()}
    found = examined(tmp_path, {**holidays, "data/public_notices/2026.yml": text}, NOW)
    assert found.problems == ()
    assert found.site is not None
    assert [one.id for one in found.site.portal.all_of(PublicNotice)] == []
    assert re.findall("- 编号: (.*)", text) == ["2026-gongshi-1", "2026-gongshi-2"]
    assert re.findall("成文日期: (.*?)(?:  |$)", text, re.MULTILINE) == ["2026-11-23", "2026-11-24"]


@pytest.mark.parametrize(
    ("category", "what"),
    [("评优评先", "姓名写全名，另写所在单位、职务"), ("金秋助学", "姓名只写姓加星号，例如 张*")],
)
def test_a_public_notice_says_how_to_write_names(
    category: str, what: str, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = ("--事项", "名单", "--摘要", "两名。", "--公示起", "2026-11-23")
    assert run("public-notice", *answers, "--类别", category) == 0
    assert f"填“名单”：{what}；" in capsys.readouterr().out
