"""Tables whose first column is a private one: what their rows are about is no person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from portal.files.guard import file_problems
from portal.files.mending import mended
from portal.privacy.allowed import Allowed
from privacy.grammar_tables import CARRIERS, File, Rows
from privacy.test_number_columns import page, told

KINDS = ("Markdown", "HTML", "csv", "xlsx", "docx")
"""Kinds of file in which such tables are published."""


def told_in(make: Callable[[Rows], File], rows: Rows) -> list[str]:
    return [str(one) for one in file_problems(*make(rows), Allowed())]


@pytest.mark.parametrize(
    "rows",
    [
        "疾病|症状|处理;中暑|头晕恶心|移到阴凉处;脱水|口渴尿少|补淡盐水",
        "疾病|症状|处理;中暑|高热|温水擦身;流感|麻木|戴口罩",
        "疾病|潜伏期|预防;流感|1-4天|接种疫苗;手足口|3-7天|勤洗手",
        "疾病|传播途径|高发季节;流感|飞沫|冬春;手足口|接触|夏秋",
        "病种|定点医院;尿毒症透析|县人民医院;肺结核|县疾控中心",
        "病种|例数;肺结核|3;流感|138",
        "诊断|住院天数|报销;阑尾炎|5|80%;肺炎|7|75%",
        "病情|请假天数;感冒|1-3;骨折|90",
        "残疾类别|适合岗位;听力|缝纫、包装;肢体|客服",
        "致困原因|2024|2025|2026;因病|12|10|8;因残|5|5|4",
        "致困原因|2024年|2025年;疾病|12|10;残疾|5|5",
        "就读学校|人数;示例中学|12;县一中|8;合计|20",
        "户籍地|人数;湖南|1380;贵州|138",
        "户籍地|人数|占比;本县|12|30%;外省|28|70%;合计|40|100%",
        "出生日期|参加条件;2015年9月1日后|一年级;2014年9月1日后|二年级",
        "出生日期|年级;2014年9月1日至2015年8月31日|一年级",
        "出生年份|人数;1965|12;1966|30",
        "居住地|乘车点;河东村|村口",
        "家庭住址|班车;河东村|1号车;河西村|2号车",
        "栏目|是否公开;姓名|公开;身份证号|不公开;家庭住址|不公开;病种|不公开",
    ],
)
def test_kinds_and_places_are_left_alone(rows: str) -> None:
    lines = [line.split("|") for line in rows.split(";")]
    title = ["二〇二六年一览表", *[""] * (len(lines[0]) - 1)]
    found = {kind: told_in(CARRIERS[kind], lines) for kind in KINDS}
    found["xlsx标题"] = told_in(CARRIERS["xlsx"], [title, *lines])
    assert found == {kind: [] for kind in found}
    assert mended("docs/a.md", page(*rows.split(";")), Allowed()).changes == ()


@pytest.mark.parametrize(
    ("rows", "heading"),
    [
        ("病种;肺癌;尿毒症", "病种"),
        ("病种|医院;肺癌|县医院", "病种"),
        ("病种|医院;肺癌|县医院;肺癌|市医院", "病种"),
        ("病种|备注;肺癌|待核;尿毒症|已核", "病种"),
        ("病种|医院;肺癌|县医院;尿毒症|王建国", "病种"),
        ("病种|医院;肺癌|县医院;尿毒症|王*", "病种"),
        ("病种|患者;肺癌|甲;尿毒症|乙", "病种"),
        ("病种|单位;肺癌|示例厂;尿毒症|示例矿", "病种"),
        ("病种|年龄|性别;肺癌|45|男;尿毒症|38|女", "病种"),
        ("病种|就诊;肺癌|2019-03-01;尿毒症|2019-04-02", "病种"),
        ("病种|工号;肺癌|1203;尿毒症|1204", "病种"),
        ("致困原因|年收入;大病|8000;车祸|9000", "致困原因"),
        ("病种|电话;肺癌|6123456;尿毒症|6123457", "病种"),
        ("病种|肺癌;医院|县医院;费用|5000", "病种"),
        ("村|病种;河东村|肺癌;河西村|尿毒症", "病种"),
        ("序号|致困原因|帮扶人;1|大病|甲;2|车祸|乙", "致困原因"),
        ("困难原因|说明;大病|妻子常年吃药;上学|两个孩子", "困难原因"),
        ("病情|需求;老王瘫痪|轮椅;李嫂骨折|陪护", "病情"),
        ("病情|处理;王师傅摔伤|送医;李大爷中暑|送医", "病情"),
        ("病情|需求;瘫痪，在床三年|轮椅;王建国患肺癌|陪护", "病情"),
        ("家庭住址|户主;河东村|王建国;河西村|李敏", "家庭住址"),
        ("家庭住址|班车;河东村3组12号|1号车;河西村|2号车", "家庭住址"),
        ("家庭住址|班车;新城小区|1号车;老街口理发店楼上|2号车", "家庭住址"),
        ("家庭住址|金额;河东村|2000;河西村|3000", "家庭住址"),
        ("家庭住址|慰问品;河东村|米;河西村|油", "家庭住址"),
        ("出生日期|年级;2015年9月1日|一年级;2014年9月1日后|二年级", "出生日期"),
        ("出生年份|岗位;1965|保安;1966|保洁", "出生年份"),
        ("出生日期|岗位;1975.3|保安;1968.5|保洁", "出生日期"),
        ("出生|岗位;1975.3|保安;1968.5|保洁", "出生（出生日期）"),
        ("病种|出生;肺癌|75年3月;尿毒症|68年5月", "病种"),
        ("病种及手机号|医院;肺癌1381234|县医院;尿毒症1381235|市医院", "病种及手机号"),
        ("家庭住址|班车;河东村|1号车;老街口理发店楼上|", "家庭住址"),
        ("家庭住址|车牌;河东村|晋A12345", "家庭住址"),
        ("就读学校|资助;示例中学|2000;示例小学|1000", "就读学校"),
        ("就读学校|人数|学生;示例中学|1|王小雨", "就读学校"),
    ],
)
def test_what_is_told_of_people_stays_private(rows: str, heading: str) -> None:
    assert any(f"“{heading}”这一栏" in one for one in told(*rows.split(";")))


@pytest.mark.parametrize(
    "rows", ["身份证号|金额;110105194912310021|2000", "手机|单位;13812345678|示例厂"]
)
def test_numbers_of_people_are_no_subject(rows: str) -> None:
    assert told(*rows.split(";")) != []
