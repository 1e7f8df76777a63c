"""Headings below which private things are written, and columns that hold some."""

from __future__ import annotations

import pytest

from portal.files.written import written_tables
from portal.privacy.allowed import Allowed
from portal.privacy.columns.headings import (
    is_figure_heading,
    is_name_heading,
    is_sure_name_heading,
    private_heading,
)
from portal.privacy.columns.names import name_cells
from portal.privacy.columns.private import columns_of, names_somebody, yaml_columns
from portal.privacy.columns.values import tells
from portal.privacy.passage import Passage
from portal.privacy.passages import is_private_cell

NOTHING = Allowed()


def private(text: str) -> list[Passage]:
    """The private cells of the tables of a text."""
    cells = (one for table in written_tables(text) for one in table)
    return [one for one in cells if is_private_cell(one, NOTHING)]


@pytest.mark.parametrize(
    ("cell", "meaning"),
    [
        ("身份证", "身份证号"),
        (" **身份证号码** ", "身份证号"),
        ("身份证号（18位）：", "身份证号"),
        ("身 份 证 号", "身份证号"),
        ("银行卡号", "银行卡号"),
        ("手机", "手机号"),
        ("家长电话", "手机号"),
        ("家庭住址", "家庭住址"),
        ("病种", "病情"),
        ("残疾证号", "残疾信息"),
        ("出生日期", "出生日期"),
        ("护照号", "护照号"),
        ("职工身份证号", "身份证号"),
        ("收入证明人身份证号", "身份证号"),
        ("身份证后六位", "身份证号"),
        ("身份证后四位", "身份证号"),
        ("身份证号/电话", "身份证号"),
        ("手机尾号", "手机号"),
        *((one, "身份证号") for one in ("身份证尾号", "身份证号末四位", "电话/身份证号")),
        ("银行卡号码", "银行卡号"),
        ("困难类别", "困难原因"),
        *((one, "病情") for one in ("疾病诊断", "病种及费用")),
        *((one, "残疾信息") for one in ("残疾情况", "是否残疾", "是否为残疾人")),
        ("身体状况", "病情"),
        ("病情描述", "病情"),
        ("打款账号", "银行卡号"),
        ("详细住址", "家庭住址"),
        *((one, "困难原因") for one in ("贫困原因", "致困原因", "主要困难原因")),
        *((one, "残疾信息") for one in ("残疾程度", "残疾等级", "伤残级别")),
        *((one, "家庭情况") for one in ("家庭成员", "家庭人口", "家庭主要成员")),
        *((one, "身份证号") for one in ("有效证件", "证件号", "社会保障号", "社会保障号码")),
        *((one, "病情") for one in ("大病名称", "疾病", "诊断", "临床诊断")),
        *((one, "银行卡号") for one in ("社保卡号", "补助金额及银行卡号", "开户行及账号")),
        *(
            (one, "身份证号")
            for one in ("身\u3000份\n证 号", "身份证<br>号码", "身份证号（１８位）")
        ),
        *(
            (one, "身份证号")
            for one in ("姓名（身份证号）", "1.身份证号", "＊身份证号＊", "身\u200b份证号")
        ),
        *((one, "身份证号") for one in ("姓名/身份证", "姓名、身份证号", "证件号(身份证)")),
        *(
            (one, "银行卡号")
            for one in ("打卡账号", "惠农账号", "粮补账号", "代发账号", "存折账号", "一折通账号")
        ),
        *((one, "银行卡号") for one in ("卡折号", "存折号", "卡（账）号", "银行卡（存折）号")),
        *((one, "出生日期") for one in ("出生日", "出生年份")),
        *((one, "家庭住址") for one in ("现住地", "现住地址")),
        *(
            (one, "病情")
            for one in ("住院诊断", "住院病种", "出险病种", "理赔病种", "理赔病因", "伤病名称")
        ),
        *((one, "身份证号") for one in ("身分证号", "职工身分证号码", "身分证尾号")),
        ("身分证、户口本", None),
        ("卡折", None),
        ("⼿机", "手机号"),
        ("性别、出生年月", "出生日期"),
        ("身份证、银行卡", None),
        ("身份证、户口本", None),
        ("身份证及复印件", None),
        ("账号", None),
        ("联系电话", None),
        ("经费负责人电话", None),
        ("姓名", None),
        ("电话", None),
        ("地址", None),
        ("凭身份证领取", None),
        ("身份证（只看原件）；劳动合同", None),
        ("开户银行", None),
    ],
)
def test_a_heading_is_the_whole_cell(cell: str, meaning: str | None) -> None:
    assert private_heading(cell) == meaning


@pytest.mark.parametrize(
    ("value", "is_telling"),
    [
        *(
            ("", False),
            ("—", False),
            ("/", False),
            ("______", False),
            ("（）", False),
            ("无", False),
        ),
        *(("******", False), ("（已隐去）", False), ("示例镇**村3组", False)),
        *(("（18位）", False), ("（填写姓名）", False), ("见值班表", False), ("见群1234", True)),
        *(
            ("（高血压）", True),
            ("复印件1份", False),
            ("原件及复印件各一份", False),
            ("1份病历", True),
            ("高血压", True),
            ("110105********002X", True),
            ("上河村", True),
            ("1", True),
        ),
    ],
)
def test_blank_and_masked_values_tell_nothing(value: str, *, is_telling: bool) -> None:
    assert tells(value, "家庭住址") is is_telling


@pytest.mark.parametrize(
    ("heading", "value", "is_telling"),
    [
        *(("手机号", one, False) for one in ("138****1234", "1234", "尾号1234", "…1234")),
        *(("手机号", one, False) for one in ("13XXXXXXXXX", "1xxxxxxxxxx", "（如13812）")),
        ("手机号", "如13812345678", True),
        *(("出生日期", one, False) for one in ("（如1990.01）", "如 1990年1月")),
        ("出生日期", "（如19900101）", True),
        *(("家庭住址", one, False) for one in ("XX镇XX村XX组", "ＸＸ县ＸＸ镇\nＸ村", "x省x市")),
        *(("家庭住址", one, True) for one in ("XX镇上河村3组", "如意小区")),
        *(("手机尾号", one, False) for one in ("1234", "后四位：1234", "***1234")),
        *(("手机尾号", one, True) for one in ("12345", "678901", "13812345678")),
        *(("银行卡号", one, False) for one in ("尾号0128", "****0128", "622202****0")),
        *(
            ("身份证号", one, True)
            for one in ("1234", "尾号1234", "****1234", "1101****", "11****")
        ),
        *(("身份证号", one, True) for one in ("１１０１＊＊＊＊", "尾号123X")),
        *(("身份证号", one, False) for one in ("******", "（已隐去）", "（18位）", "—", "无")),
        *(("身份证尾号", one, True) for one in ("1234", "123X")),
        *((one, "尾号1234", True) for one in ("身份证号/电话", "手机号/身份证号", "残疾证号")),
        *((one, "138****1234", True) for one in ("身份证号/手机号", "证件号及手机号")),
        *((one, "尾号1234", False) for one in ("手机号/银行卡号", "手机（尾号）")),
        ("病种及手机号", "1234", True),
    ],
)
def test_of_identity_papers_no_digit_is_masked_enough(
    heading: str, value: str, *, is_telling: bool
) -> None:
    """Four digits may stay of a telephone and a card (STANDARDS PRIV-6), of no identity number."""
    assert tells(value, heading) is is_telling


def test_columns_of_tables_with_and_without_outer_bars() -> None:
    text = "姓名 | 病种\n---|---\n张三 | 高血压\n李四 |\n\n| 病种 |\n| :-: |\n| 甲 \\| 乙 |\n"
    found = private(text)
    assert [one.heading for one in found] == ["病种", "病种"]
    assert [text[slice(*one.place)] for one in found if one.place] == ["高血压", "甲 \\| 乙"]


def test_a_blank_form_is_no_list() -> None:
    assert private("| 姓名 | 身份证号 |\n|---|---|\n|  |  |\n| 例：张三 | — |\n") == []


def test_keys_in_lines_braces_and_quotes() -> None:
    text = "- 编号: a\n  手机: 138123\n  '身份证号': \"1101\" # 注\n  联系: {病种: 丙, 别的: 丁}\n"
    found = {
        one.heading: text[c.start : c.end] for one in yaml_columns(text, NOTHING) for c in one.cells
    }
    assert found == {"手机": "138123", "身份证号": "1101", "病种": "丙"}


def test_front_matter_and_tables_of_one_page() -> None:
    text = "---\n标题: x\n病种: 甲\n---\n\n| 手机 |\n|---|\n| 138123 |\n"
    (column,) = columns_of("docs/a.md", text, NOTHING)
    assert [text[one.start : one.end] for one in column.cells] == ["甲"]
    assert [one.text for one in private(text)] == ["138123"]


@pytest.mark.parametrize(
    ("cell", "is_figure"),
    [
        ("金额", True),
        ("**工业 增加值**", True),
        ("补助金额及银行卡号", False),
        ("收入证明人身份证号", False),
        ("经费负责人电话", False),
        ("收入账号", False),
        ("经费手机", False),
        ("年度", False),
    ],
)
def test_a_heading_of_amounts_asks_for_nothing_else(cell: str, *, is_figure: bool) -> None:
    assert is_figure_heading(cell) is is_figure


@pytest.mark.parametrize(
    ("cell", "is_sure"),
    [
        *((one, True) for one in ("姓 名", "姓\u3000名", "姓\n名", "姓名(盖章)", "姓名（签字）：")),
        *((one, True) for one in ("受表扬的先进个人姓名", "<p>姓</p><p>名</p>")),
        *((one, True) for one in ("职工姓名：", "获奖人姓名", "名字", "职工名字")),
        *(
            (one, False)
            for one in (
                "姓名\n单位",
                "姓名<br>单位",
                "姓名及单位",
                "姓名/单位",
                "单位、姓名",
                "姓名（单位）、手机号",
            )
        ),
        *(
            (one, False)
            for one in ("获奖者", "获奖职工", "申请人", "受助人", "拟资助学生", "慰问对象")
        ),
    ],
)
def test_columns_of_names(cell: str, *, is_sure: bool) -> None:
    assert is_name_heading(cell)
    assert is_sure_name_heading(cell) is is_sure


@pytest.mark.parametrize(
    "cell",
    [
        "请在表里写清楚每个人的姓名",
        "单位名称",
        "项目名字",
        "活动名称",
        "获奖项目",
        "申请材料",
        "人数",
        "",
    ],
)
def test_columns_of_other_things(cell: str) -> None:
    assert not is_name_heading(cell)


@pytest.mark.parametrize(
    ("heading", "value", "is_named"),
    [
        *(("姓名", one, True) for one in ("张*", "示例甲", "Alex")),
        *(("姓名", one, False) for one in ("", "—", "（填写姓名）", "写全称", "12")),
        *(("获奖者", one, True) for one in ("王建国", "李敏（示例厂）", "张*", "赵丽/示例厂")),
        *(("获奖者", one, False) for one in ("示例厂代表队", "12人", "全体职工")),
        *(("姓名及单位", one, True) for one in ("王建国 示例厂", "李敏示例机械厂")),
        *(
            ("申请人", one, False)
            for one in ("职工本人", "困难职工", "用人单位", "会员", "高校学生")
        ),
        ("单位", "王建国", False),
    ],
)
def test_a_value_names_somebody(heading: str, value: str, *, is_named: bool) -> None:
    assert names_somebody(heading, value) is is_named


def test_of_a_name_with_a_unit_the_name_alone_is_masked() -> None:
    text = "| 姓名及单位 | 获奖者 |\n|---|---|\n| 王建国（示例厂） | 全体职工 |\n| 李X | 赵丽 示例厂 |\n"
    (table,) = written_tables(text)
    assert [(text[c.start : c.end], c.masked) for c in name_cells(text, table)] == [
        ("王建国", "王*"),
        ("赵丽", "赵*"),
    ]
