"""Columns whose rows are offices, and rows that show how a form is filled in."""

from __future__ import annotations

import pytest

from attached import sheet_file
from portal.files.guard import file_problems
from portal.files.mending import mended
from portal.privacy.allowed import Allowed
from portal.privacy.columns.examples import is_example
from privacy.test_number_columns import page, told


@pytest.mark.parametrize(
    "rows",
    [
        "驿站名称|门牌号|开放时间;老街驿站|12号|全天;河东户外劳动者驿站|3号楼101|全天",
        "序号|服务点|门牌号|电话;1|法律援助工作站|人民路8号|0371-6123456",
        "单位|微信号|类型;示例镇总工会|shilizhengonghui|订阅号;示例县总工会|gh_0a1b2c3d|服务号",
        "公众号|微信号|关注人数;示例职工之家|shilizhijia|1203;工会热线|gonghui12351|560",
        "户名|开户行|银行账号;示例镇总工会|示例农商行|81012345678901;示例县总工会（基本户）|农行|6200123456",
        "收款单位|收款账号|用途;示例镇总工会|81012345678901|会费",
        "单位|银行账号;示例县总工会|43050175363600000123",
        "序号|工会名称|收款账号|开户行;1|示例镇总工会|81012345678901|示例农商行",
    ],
)
def test_what_offices_have_too_is_left_alone_where_offices_have_it(rows: str) -> None:
    lines = rows.split(";")
    assert told(*lines) == []
    sheet = sheet_file([line.split("|") for line in lines])
    assert file_problems("docs/a.xlsx", sheet, Allowed()) == []
    assert mended("docs/a.md", page(*lines), Allowed()).changes == ()


@pytest.mark.parametrize(
    "rows",
    [
        "户主|门牌号;王建国|12号",
        "村组|门牌号|困难类别;上河村|12号|大病",
        "单位|门牌号|金额;示例厂|12号|2000",
        "小区|门牌号;示例小区|12号",
        "驿站|门牌号;老街驿站|12号;王建国|3号",
        "驿站|门牌号|备注;老街驿站|12号|王建国",
        "公众号|微信号;王建国|wjg_lucky",
        "联系人|微信号|单位;王建国|wjg_lucky|示例厂",
        "单位|微信号|联系人;示例厂|wjg_lucky|王建国",
        "姓名|微信号|公众号;王*|wjg_lucky|示例职工之家",
        "户名|银行账号;示例镇总工会|81012345678901;李敏|81012345678902",
        "户名|银行卡号;示例镇总工会|81012345678901",
        "开户行|银行账号;示例农商行|81012345678901",
        "单位|银行账号|金额;示例厂|81012345678901|2000",
        "单位|个人账号;示例厂|81012345678901",
        "单位|银行账号;示例厂|81012345678901;王建国|81012345678902",
        "单位|户名|银行账号;示例厂|李敏|81012345678901",
        "姓名|单位|银行账号;王*|示例厂|81012345678901",
        "户名|银行账号;|81012345678901",
    ],
)
def test_what_people_have_is_told_beside_offices_too(rows: str) -> None:
    lines = rows.split(";")
    assert any("这一栏" in one for one in told(*lines))
    sheet = sheet_file([[cell or None for cell in line.split("|")] for line in lines])
    assert file_problems("docs/a.xlsx", sheet, Allowed()) != []


@pytest.mark.parametrize(
    ("rows", "is_told"),
    [
        ("户名|示例镇总工会;开户行|示例农商行老街支行;银行账号|81010000123456789", False),
        ("项目|内容;户名|示例镇总工会;银行账号|81010000123456789", False),
        ("户名|示例镇总工会|银行账号|81010000123456789;开户行|农商行|用途|会费", False),
        ("驿站名称|老街驿站;地址|老街;门牌号|12号", False),
        ("户名|王建国;开户行|示例农商行老街支行;银行账号|81010000123456789", True),
        ("开户行|示例农商行;银行账号|81010000123456789", True),
        ("姓名|王建国;户名|示例镇总工会;银行账号|81010000123456789", True),
        ("姓名|王建国;工作单位|示例镇总工会;门牌号|12号", True),
        ("单位|示例厂;联系人|王建国;微信号|wjg_888", True),
    ],
)
def test_a_form_tells_whose_account_or_door_it_is(rows: str, *, is_told: bool) -> None:
    lines = [line.split("|") for line in rows.split(";")]
    problems = file_problems("docs/a.xlsx", sheet_file(lines), Allowed())
    assert any("这一栏" in one.message for one in problems) is is_told
    assert any("这一栏" in one for one in told(*rows.split(";"))) is is_told


@pytest.mark.parametrize(
    "rows",
    [
        "单位|病种|人数;金鑫|乳腺癌|3;华阳|尿毒症|1",
        "单位名称|困难类别|户数;康宁|大病|3;高平机械|意外|1",
        "村|残疾等级|人数;方家|二级|2",
    ],
)
def test_a_unit_in_statistics_may_be_called_like_a_person(rows: str) -> None:
    assert told(*rows.split(";")) == []


@pytest.mark.parametrize(
    "rows",
    [
        "单位|病种|人数;示例厂王建国|乳腺癌|1",
        "单位|病种|人数;示例厂|乳腺癌|1（王建国）",
        "单位|病种|人数|备注;金鑫|乳腺癌|1|王建国",
    ],
)
def test_a_person_in_statistics_is_none(rows: str) -> None:
    assert told(*rows.split(";")) != []


@pytest.mark.parametrize(
    ("row", "is_shown"),
    [
        *((one, True) for one in ("例|张三|高血压", "示例|张三|1", "|（示例）|高血压", "1|例：张三|高血压")),
        *((one, True) for one in ("填写示例：|张三|高血压", "（例）张三|高血压", "张三（示例）|高血压|1", "1|张三|高血压|示例")),
        *((one, True) for one in ("例1|张三|高血压", "示例行|张三|高血压", "【样例】|张三|高血压")),
        *((one, False) for one in ("示例厂|王建国|高血压", "示例镇|高血压", "病例|高血压", "1|王建国|高血压|例：头晕")),
        *((one, False) for one in ("示例厂", "比例|3", "", "1|王建国|条例")),
    ],
)  # fmt: skip
def test_rows_of_examples(row: str, *, is_shown: bool) -> None:
    assert is_example(row.split("|")) is is_shown


@pytest.mark.parametrize("first", ["例", "示例", "（示例）", "例："])
def test_an_example_in_a_form_is_nobody(first: str) -> None:
    rows = ("序号|姓名|性别|病种|家庭住址", f"{first}|张三|男|高血压|上河村", "1||||")
    assert told(*rows) == []
    assert told(rows[0], rows[1].replace(first, "1", 1)) != []
    assert mended("docs/a.md", page(*rows), Allowed()).changes == ()


def test_numbers_of_people_in_an_example_are_found_as_everywhere() -> None:
    found = told("序号|姓名|手机", "例|张三|13912345678")
    assert found == ["有手机号“139****5678”，不能公布"]
