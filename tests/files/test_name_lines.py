"""Lists of people that are lines of a file, and lists of other things."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from attached import pdf_table, sheet_file, word_file
from hidden import packed, slide, slides
from portal.files.carriers.readers import passages_of
from portal.files.name_lines import listed, named_in
from portal.files.tables.naming import NamedAt
from portal.privacy.passage import Passage

ROLL = (
    "2026年金秋助学拟资助名单",
    "1. 王建国\u3000本科",
    "2. 李敏\u3000专科",
    "3. 张三丰\u3000高中",
)


def found(ending: str, content: bytes) -> NamedAt:
    """Where a file names people in lines."""
    return named_in(listed(passages_of(ending, content)))


def in_text(lines: Sequence[str]) -> NamedAt:
    """Where a text of these lines does."""
    return found("txt", "\n".join(lines).encode())


@pytest.mark.parametrize(
    ("ending", "content", "where"),
    [
        ("docx", word_file(*ROLL), "第2段"),
        ("docx", word_file("\n".join(ROLL)), "第1段第2行"),
        ("pptx", slides(slides__slide1=slide(*ROLL)), "第1张幻灯片"),
        ("xlsx", sheet_file([(line,) for line in ROLL]), "工作表“报名表”的 A2"),
        ("xlsx", sheet_file([(name,) for name in ("王建国", "李敏", "张三丰")]), "工作表“报名表”的 A1"),
        ("pdf", pdf_table(*([(72, line)] for line in ROLL)), "第1页第2行"),
        ("txt", "\n".join(ROLL).encode(), "第2行"),
        ("csv", "王建国,甲厂\n李敏,乙厂\n张三丰,丙厂\n".encode(), "第1行"),
        ("zip", packed({"a.txt": "\n".join(ROLL)}), "压缩包里的“a.txt”第2行"),
        ("zip", packed({"a.docx": word_file(*ROLL)}), "压缩包里的“a.docx”第2段"),
    ],
)  # fmt: skip
def test_a_list_is_found_in_every_kind_of_file(ending: str, content: bytes, where: str) -> None:
    assert found(ending, content) == NamedAt(full_at=where)


LISTS: dict[str, tuple[tuple[str, ...], NamedAt]] = {
    "names alone": (("公示名单如下", "王建国", "李敏", "张三丰"), NamedAt(full_at="第2行")),
    "two below a title": (("获奖名单", "王建国 甲厂", "李敏 乙厂"), NamedAt(full_at="第2行")),
    "rarer family names": (("名册：", "佘凌霄（甲厂）", "", "郁达"), NamedAt(full_at="第2行")),
    "with blanks in between": (("花名册", "王 伟", "李  敏 乙厂"), NamedAt(full_at="第2行")),
    "prizes in between": (
        ("获奖名单（排名不分先后）", "一等奖（1名）", "王建国 甲厂", "二等奖", "李敏 乙厂"),
        NamedAt(full_at="第3行"),
    ),
    "with a dot": (("名单公示", "阿依古丽·买买提 甲厂", "买买提·艾力"), NamedAt(full_at="第2行")),
    "masked": (("助学名单（共2人）", "（1）张* 本科", "（2）李某某"), NamedAt(family_at="第2行")),
    "in two ways": (
        ("助学名单", "① 张*", "② 李*明", "③ 王建国"),
        NamedAt(full_at="第4行", part_at="第3行", family_at="第2行"),
    ),
    "without a title": (("王建国", "• 高芳 甲厂", "李敏（乙厂）"), NamedAt(full_at="第1行")),
}


@pytest.mark.parametrize("case", LISTS)
def test_a_list_is_found_however_it_is_written(case: str) -> None:
    lines, expected = LISTS[case]
    assert in_text(lines) == expected


OTHERS: dict[str, tuple[str, ...]] = {
    "prose": ("拟资助：王建国、李敏、张三丰。", "表扬闻风雨同志", "王建国同志带班攻关。"),
    "prose below a title": ("获奖名单", "王建国在比赛中得了第一名。", "李敏，工会主席，主持会议。"),
    "sentences": ("王建国，你好。", "李敏，你好。", "张三丰，你们好！"),
    "two names": ("王建国", "李敏"),
    "one name below a title": ("获奖名单", "王建国 甲厂"),
    "what people say": ("王建国：会费怎么交", "李敏：每月交一次", "张三丰：好的"),
    "an agenda": ("1. 方案", "2. 高温补贴", "3. 金秋助学"),
    "a guide": ("一、申请", "二、方案", "三、查询", "四、解读"),
    "units": ("成员单位名单", "总工会", "文旅局", "卫健委", "司法局", "任家村", "金龙厂"),
    "units without the word": ("参加人员名单", "文旅局", "卫健委", "司法局", "金龙厂", "高家店"),
    "things": ("毛巾 2条", "牛奶 1箱", "白糖 1袋", "毛巾 2条"),
    "days": ("值班名单", "周一 9:00", "周二 9:00", "周三 14:00"),
    "a form": ("参赛人员名单", "单位：", "领队：", "时间：", "费用：", "项目："),
    "sports": ("田径", "武术", "排球", "许可"),
    "a title alone": ("附件：获奖名单", "示例镇总工会", "2026年11月18日"),
}


@pytest.mark.parametrize("case", OTHERS)
def test_lists_of_other_things_and_prose_are_none(case: str) -> None:
    assert in_text(OTHERS[case]) == NamedAt()
    assert found("docx", word_file(*OTHERS[case])) == NamedAt()


def test_properties_of_a_file_are_no_lines() -> None:
    names = "王建国\n李敏\n张三丰"
    assert listed([Passage("文件属性", names)]) == []
    assert named_in(listed([Passage("第3段", names)])) == NamedAt(full_at="第3段第1行")


def test_each_title_has_its_own_list() -> None:
    many = "获奖名单\n王建国\n李敏\n" * 20_000
    assert len(listed([Passage("", many)])) == 40_000
