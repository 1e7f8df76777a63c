"""What the rows of a public notice hold: one name, and words that tell no birth and no cause."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from attached import sheet_file
from entries import Files, data, entry, told
from tiny import ROOT

OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
FILE = "data/public_notices/mingdan.xlsx"
BORN = "写了日期，像是出生日期；名单里不写出生日期，请删去"
NO_WORD = "写的是数字；请写文字，不写编号、日期"
UNIT = "只写单位的名称，别的话请删去"
POST = "只写职务的名称，别的话请删去"
UNLIKE = (
    "这一格不像一个姓名；一格只写一个人的姓名，例如 王建国、阿依古丽·买买提，要遮住的写 张*；"
    "性别、年龄不写，备注、合计、制表人这些行请删去"
)
MIXED = "有的写全名，有的遮住了（{}）；一份名单只用一种写法"
KEPT = "名字没有遮住；“困难帮扶”只写姓加星号，例如 张*；写进仓库的会一直留在历史里，请改好再提交"


def listed(*people: dict[str, str], **more: Any) -> Files:
    """A notice with these people, of an award unless it is said otherwise."""
    return {**data(public_notices=[entry("public_notices", 名单=list(people), **more)]), **OFFICIAL}


def lines(folder: Path, *people: dict[str, str], **more: Any) -> list[str]:
    """What is told of these people, from the field on."""
    return [line.split("].", 1)[1] for line in told(folder, listed(*people, **more))]


def in_sheet(folder: Path, *rows: tuple[object, ...], **more: Any) -> list[str]:
    """What is told of the rows of an Excel file, from the row on."""
    one = entry("public_notices", 名单文件="mingdan.xlsx", **more)
    files = {**data(public_notices=[one]), **OFFICIAL, FILE: sheet_file(rows)}
    return [line.removeprefix(f"{FILE}: 工作表“报名表”的") for line in told(folder, files)]


BIRTHS = (
    *("1990-03-07", "1990年3月7日", "1990.03", "1990年3月生", "班长 1990/3/7", "19900307"),
    *("一九九〇年三月七日", "90年3月", "班长（1990年3月7日）", "80年生", "1990年出生"),
)


@pytest.mark.parametrize("field", ["所在单位", "职务"])
def test_a_birthday_beside_a_name_is_told(field: str, tmp_path: Path) -> None:
    found = lines(tmp_path, *({"姓名": "王建国", field: f"{born}"} for born in BIRTHS))
    assert found == [f"名单[{at}].{field}: {BORN}" for at in range(len(BIRTHS))]


def test_a_birthday_beside_somebody_who_is_helped(tmp_path: Path) -> None:
    person = {"姓名": "张*", "所在单位": "示例厂 1990-03-07", "事由": "1990年3月"}
    found = lines(tmp_path, person, 类别="困难帮扶")
    assert found == [f"名单[0].所在单位: {BORN}", f"名单[0].事由: {BORN}"]


def test_a_birthday_in_a_sheet(tmp_path: Path) -> None:
    rows = ("姓名", "职务"), ("王建国", datetime(1990, 3, 7)), ("李建军", "1990年3月")
    assert in_sheet(tmp_path, *rows) == [f"第{row}行: 职务: {BORN}" for row in (2, 3)]


def test_figures_are_no_post(tmp_path: Path) -> None:
    found = lines(tmp_path, *({"姓名": "王建国", "职务": one} for one in ("32939", "0001")))
    assert found == [f"名单[{at}].职务: {NO_WORD}" for at in (0, 1)]


POSTS = (
    *("班长（2024年3月起）", "2018-2019年度示例工匠", "疾控科科长", "低保专干", "手术室护士长"),
    *("贫困村第一书记", "残疾人专职委员", "工伤科科长", "—", "精神科医生", "特困人员服务人员"),
)
UNITS = (
    *("示例镇残疾人联合会", "示例残疾人服务中心", "示例镇低保中心", "示例县特困人员供养中心"),
    *("示例肿瘤医院", "示例光伏支架厂", "炎陵示例厂", "示例盲人按摩店", "示例聋哑学校"),
    *("示例县失业保险中心", "示例县疾病预防控制中心", "示例康复路社区", "示例3501厂", "—"),
    *("示例县残联", "示例县精神病医院", "示例县职业病防治所"),
)


def test_words_of_posts_are_harmless(tmp_path: Path) -> None:
    assert told(tmp_path, listed(*({"姓名": "王建国", "职务": post} for post in POSTS))) == []


@pytest.mark.parametrize("category", ["困难帮扶", "评优评先"])
def test_units_whose_names_speak_of_such_things_are_harmless(category: str, tmp_path: Path) -> None:
    people = ({"姓名": "李*", "所在单位": unit} for unit in UNITS)
    assert told(tmp_path, listed(*people, 类别=category)) == []


FACTS = (
    *(("示例厂，女，45岁", "性别"), ("示例厂 男", "性别"), ("示例厂（45岁）", "年龄")),
    *(("工长，汉族", "民族"), ("工长，中共党员", "政治面貌"), ("工长 住青云路", "住址")),
    *(("女汉族45岁", "年龄"), ("团员", "政治面貌"), ("家住示例村", "住址")),
)
HARMLESS = (
    *(
        "党支部书记",
        "女工主任",
        "女职工委员会主任",
        "党员突击队队长",
        "群众工作部部长",
        "团支部书记",
    ),
    *("住建局科员", "住院部主任", "住村第一书记", "民族事务专干", "青云路社区主任", "第七车间"),
)


def test_facts_beside_a_name_are_told(tmp_path: Path) -> None:
    unit = [{"姓名": "王建国", "所在单位": words} for words, _ in FACTS]
    post = [{"姓名": "王建国", "职务": words} for words, _ in FACTS]
    assert lines(tmp_path, *unit, *post) == [
        f"名单[{at}].{field}: 写了{fact}，名单里不写；{remedy}"
        for start, field, remedy in ((0, "所在单位", UNIT), (len(FACTS), "职务", POST))
        for at, (_, fact) in enumerate(FACTS, start)
    ]


def test_facts_in_a_sheet_are_told(tmp_path: Path) -> None:
    rows = ("姓名", "单位"), ("佘凌霄 女", "示例厂"), ("王建国", "示例厂 女"), ("李 敏", "示 例 厂")
    assert in_sheet(tmp_path, *rows) == [
        f"第2行: 姓名: {UNLIKE}",
        f"第3行: 所在单位: 写了性别，名单里不写；{UNIT}",
    ]


def test_a_sex_behind_a_name_is_no_name(tmp_path: Path) -> None:
    names = ("佘凌霄 女", "王建国，汉族", "欧阳建国 男")
    found = lines(tmp_path, *({"姓名": name} for name in names))
    assert found == [f"名单[{at}].姓名: {UNLIKE}" for at in range(len(names))]


@pytest.mark.parametrize("name", ["李 男", "李 亚 男", "欧阳 男", "王亚男"])
def test_a_name_that_ends_like_a_sex_is_harmless(name: str, tmp_path: Path) -> None:
    assert told(tmp_path, listed({"姓名": name})) == []


def test_posts_with_words_of_facts_are_harmless(tmp_path: Path) -> None:
    people = ({"姓名": "王建国", "所在单位": word, "职务": word} for word in HARMLESS)
    assert told(tmp_path, listed(*people)) == []


CAUSES = (
    *(("示例机械厂 尿毒症", "疾病或伤情"), ("低保户", "困难的原因")),
    *(("示例镇低保中心低保户", "困难的原因"), ("示例村残疾人", "残疾情况")),
    *(("示例厂 患乳腺癌", "疾病或伤情"), ("低保户示例厂", "困难的原因")),
    *(("示例县医院 单亲", "家里的情况"), ("示例厂（患肝癌）", "疾病或伤情")),
    *(("低保救助户", "困难的原因"), ("生病护理中", "疾病或伤情")),
)


@pytest.mark.parametrize("category", ["困难帮扶", "评优评先"])
def test_a_cause_in_the_place_of_a_unit(category: str, tmp_path: Path) -> None:
    people = ({"姓名": "李*", "所在单位": unit} for unit, _ in CAUSES)
    assert lines(tmp_path, *people, 类别=category) == [
        f"名单[{at}].所在单位: 写了{cause}，不能公布；{UNIT}"
        for at, (_, cause) in enumerate(CAUSES)
    ]


def test_a_cause_in_the_place_of_a_post(tmp_path: Path) -> None:
    people = ({"姓名": "王建国", "职务": post} for post in ("丧偶，低保户", "高血压"))
    assert lines(tmp_path, *people) == [
        f"名单[0].职务: 写了家里的情况，不能公布；{POST}",
        f"名单[1].职务: 写了疾病或伤情，不能公布；{POST}",
    ]


NO_NAMES = (
    *("钱示例（男，36岁，汉族，党员）", "钱示例、孙样本", "1", "12345", "备注：排名不分先后"),
    *("制表人：王建国", "合计", "以下空白", "示例机械厂工会", "＊＊＊", "王建国等", "男", "ABC1"),
    *("示例机械有限公司", "全体职工", "张***（示例厂）", "王建国1990-03-07", "审核人", "项目"),
    *("排名不分先后", "钱示例 孙样本", "注"),
)
NAMES = (
    *("王建国", "欧阳建国", "阿依古丽·买买提", "买买提明•艾山江", "古丽巴哈尔", "示例甲", "李荣誉"),
    *("John Smith", "禤敏", "尼玛次仁", "李 敏", "阿卜杜热西提·阿卜杜拉"),
)
MASKED = ("张*", "欧阳某某", "李先生", "阿依古丽·*", "张*明", "王○○", "张某某")
HIDDEN = ("吴", "吴_", "郑-", "王口口", "王某某", "王○○", "郑—", "欧阳＿＿")


@pytest.mark.parametrize("category", ["困难帮扶", "评优评先"])
def test_what_is_no_name(category: str, tmp_path: Path) -> None:
    found = lines(tmp_path, *({"姓名": name} for name in NO_NAMES), 类别=category)
    assert found == [f"名单[{at}].姓名: {UNLIKE}" for at in range(len(NO_NAMES))]


@pytest.mark.parametrize("names", [NAMES, MASKED, HIDDEN])
def test_what_is_a_name(names: tuple[str, ...], tmp_path: Path) -> None:
    assert told(tmp_path, listed(*({"姓名": name} for name in names))) == []


def test_notes_below_a_list_are_no_people(tmp_path: Path) -> None:
    rows = (
        *(("姓名", "所在单位"), ("王建国", "示例厂"), ("备注：排名不分先后",)),
        *(("合计", "2人"), ("制表人：王建国",)),
    )
    assert in_sheet(tmp_path, *rows) == [f"第{row}行: 姓名: {UNLIKE}" for row in (3, 4, 5)]


def test_names_with_any_sign_in_place_of_the_rest_are_hidden(tmp_path: Path) -> None:
    people = ({"姓名": name} for name in ("钱示例", *HIDDEN))
    places = "、".join(f"第{number}行" for number in range(13, 13 + len(HIDDEN)))
    assert lines(tmp_path, *people) == [f"名单[1].姓名: {MIXED.format(places)}"]


@pytest.mark.parametrize("name", ["张 *", "张\u3000某某", "欧 阳 *"])
def test_blanks_in_a_masked_name_mean_nothing(name: str, tmp_path: Path) -> None:
    helped: dict[str, Any] = {"类别": "困难帮扶"}
    assert lines(tmp_path / "yaml", {"姓名": name}, **helped) == []
    assert in_sheet(tmp_path / "xlsx", ("姓名",), (name,), **helped) == []


def test_who_is_helped_is_masked_with_a_star(tmp_path: Path) -> None:
    names = ("吴", "吴_", "王口口", "王建国")
    found = lines(tmp_path, *({"姓名": name} for name in names), 类别="困难帮扶")
    assert found == [f"名单[{at}].姓名: {KEPT}" for at in range(len(names))]
