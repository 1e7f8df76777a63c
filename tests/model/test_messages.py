"""What a clerk is told of a word, a number or a day that cannot be: never the opposite."""

from __future__ import annotations

import pytest

from portal.model.base import Origin
from portal.model.families import FAMILIES
from portal.model.rename import rename
from portal.model.validate import validate
from portal.yaml_source import read_yaml


def told(kind: str, text: str) -> list[str]:
    """The lines about a record, the fields it lacks left aside."""
    tree, problems = read_yaml(text, "x")
    assert tree is not None
    assert problems == []
    tree, _ = rename(tree, "x")
    _, problems = validate(FAMILIES[kind].model, tree.value, Origin("x", tree.lines))
    lines = [str(problem).split(": ", 1)[1] for problem in problems]
    return [line for line in lines if "缺少“" not in line]


VISIBILITY = "只能写：公开、仅供汇总；最接近的是“{}”"
MONEY = "只写数字，单位是元，最多两位小数，例如 4500"
WHOLE = "只写一个整数，不写单位和“约”“余”等字"


@pytest.mark.parametrize(
    ("kind", "text", "line"),
    [
        *(
            (
                "aid",
                f"公开范围: {word}",
                f"“公开范围”不能写“{word}”；{VISIBILITY.format('仅供汇总')}",
            )
            for word in ("不公开", "内部", "不对外", "保密")
        ),
        ("aid", "公开范围: 公布", f"“公开范围”不能写“公布”；{VISIBILITY.format('公开')}"),
        ("aid", "公开范围: 不公示了", "“公开范围”不能写“不公示了”；只能写：公开、仅供汇总"),
        (
            "targets",
            "进度: 完成",
            "“进度”不能写“完成”；只能写：未开始、进行中、已完成、未完成；最接近的是“已完成”",
        ),
        ("targets", "年度: 25", "“年度”写成了“25”；年份写四位，例如 2025"),
        ("targets", "年度: 20255", "“年度”不能大于 2100，写成了“20255”；年份写四位，例如 2025"),
        ("targets", "年度: 今年", "“今年”不是整数；年份写四位，例如 2025"),
        ("aid", "金额: 3万", f"“3万”不是数字；{MONEY}"),
        ("aid", "参加率: 全部", "“全部”不是数字；只写数字，单位是%，最多两位小数，例如 71.95"),
        ("aid", "参加率: 2000", "“参加率”不能大于 1000，写成了“2000”；请核对数字"),
        ("values", "数值: 12件", "“12件”不是数字；只写数字，不写单位，例如 98"),
        (
            "values",
            "数值: 约12",
            "“约12”不是数字；只写数字，例如 98；“约”“余”“以上”等字写在“限定词”里",
        ),
        (
            "values",
            "数值: 1.00001",
            "“1.00001”的小数超过四位；只写数字，不写单位，例如 98",
        ),
        ("aid", "涉及人数: 5,135.5", f"“5,135.5”不是整数；{WHOLE}"),
        ("aid", "涉及人数: 51,35", "“51,35”里的逗号位置不对；只写数字，不写逗号"),
        ("aid", "种类: [送温暖]", "“种类”只能写一样，写成了列表；"),
        ("aid", "期间: 截至目前", "“截至目前”没有写清是哪天；写成 截至2025-10-20 这样"),
        (
            "aid",
            "数据来源: 张三口述",
            "“张三口述”不是台账或报表的名称；要以 台账、登记簿、登记表、发放表、统计表、报表、年报 或 "
            "总结 结尾，例如 劳动争议调解台账",
        ),
        ("jobs", "月工资最低: 面议", "“面议”不是数字；没有准数就删去这一行"),
        ("jobs", "招聘人数: 若干", f"“若干”不是整数；{WHOLE}"),
        (
            "jobs",
            "到期日期: 长期有效",
            "“长期有效”不是日期；这一项必须有，写成 2025-07-01 这样，年份四位",
        ),
        ("documents", "有效期到: 长期有效", "“长期有效”不是日期；没有期限就删去这一行"),
        ("documents", "有效期到: 待定", "“待定”不是日期；没有准日子就删去这一行"),
        (
            "aid",
            "资金来源: 工会经费20000元",
            "“资金来源”下面应当是一个个字段，写成了一句文字；"
            "每条写成“- 资金种类: …”，其余字段另起一行对齐着写：涉及人数、金额",
        ),
    ],
)
def test_what_is_wrong_and_what_to_write(kind: str, text: str, line: str) -> None:
    (found,) = told(kind, text)
    assert found.partition(": ")[2].startswith(line)


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        ("inspections", "查出隐患", "“发现隐患”"),
        ("inspections", "隐患数", "“发现隐患”"),
        ("inspections", "日期", "“期间”"),
        ("skills", "期数", "“场次”"),
        ("skills", "人数", "“参加人数”"),
        ("aid", "人数", "“涉及人数”"),
        ("aid", "受助人数", "“涉及人数”"),
        ("jobs", "人数", "“招聘人数”"),
        ("jobs", "月工资", "“月工资最低”或“月工资最高”"),
        ("meetings", "届数", "“届次”"),
        ("meetings", "时间", "“开始”"),
        ("targets", "经办单位", "“责任单位”"),
        ("elections", "选举日期", "“日期”"),
        ("agreements", "上浮比例", "“工资上浮”"),
        ("documents", "发文日期", "“成文日期”"),
        ("places", "营业时间", "“开放时间”"),
        ("cases", "件数", "“受理件数”"),
    ],
)
def test_everyday_words_lead_to_the_field_of_their_family(
    kind: str, typed: str, meant: str
) -> None:
    assert told(kind, f"{typed}: 1") == [f"{typed}: 没有“{typed}”这个字段；是不是{meant}？"]


def test_a_missing_field_is_not_told_beside_the_name_that_means_it() -> None:
    tree, _ = read_yaml("编号: a\n种类: 劳动争议调解\n期间: 2025年\n件数: 4\n", "x")
    assert tree is not None
    tree, _ = rename(tree, "x")
    _, problems = validate(FAMILIES["cases"].model, tree.value, Origin("x", tree.lines))
    assert [problem.message for problem in problems] == ["没有“件数”这个字段"]


def test_a_number_with_a_comma_in_braces_is_told_as_one() -> None:
    assert told("cases", "按案由:\n  - {案由: 工伤, 受理件数: 15, 金额: 597,752}") == [
        "按案由[0].752: “752”像是数字的后一半；花括号里的数字不写逗号，例如 597752"
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("百度", "bd09"), ("高德", "gcj02"), ("腾讯地图", "gcj02"), ("天地图", "wgs84")],
)
def test_maps_lead_to_their_datum(typed: str, meant: str) -> None:
    (line,) = told("places", f"坐标:\n  经度: 113.75\n  纬度: 30.28\n  坐标系: {typed}")
    assert line.endswith(f"最接近的是“{meant}”")


@pytest.mark.parametrize("typed", ["GCJ02", "GCJ-02", "WGS-84", "wgs 84", "BD-09", "bd_09"])
def test_a_datum_may_be_spelled_as_in_its_standard(typed: str) -> None:
    assert told("places", f"坐标:\n  经度: 113.75\n  纬度: 30.28\n  坐标系: {typed}") == []


def test_the_example_of_a_correction_is_an_indicator_of_this_site() -> None:
    (info,) = (FAMILIES["corrections"].model.model_fields["indicator"].examples or [],)
    assert info == ["org-members"]


def test_a_year_may_be_called_a_business_year() -> None:
    assert told("targets", "年度: 2025年度") == []
