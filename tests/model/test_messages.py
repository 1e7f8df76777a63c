"""What a clerk is told of a word, a number or a day that cannot be: never the opposite."""

from __future__ import annotations

import pytest

from portal.model.base import Origin
from portal.model.families import FAMILIES
from portal.model.recurring import Repeat
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


WEEKDAYS = "写“周三”“周一至周五”“周末”或“每天”，几天用方括号：[周二, 周四]"
NTH = "写成 第二个周六 或 最后一个周五，只写一个"
LUNAR = "写成 正月十五 这样，或者写节日：春节、元宵、龙抬头、端午、七夕、中秋、重阳、腊八、除夕"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "重复: 每周三",
            "重复: “重复”下面应当是一个个字段，写成了一句文字；"
            "在“重复”下面写 频率: 每周，另起一行写 星期: 周三",
        ),
        (
            "重复: {频率: 每个星期三}",
            "重复.频率: “频率”不能写“每个星期三”；写成 频率: 每周，另起一行写 星期: 周三",
        ),
        (
            "重复: {频率: 隔周}",
            "重复.频率: “频率”不能写“隔周”；写成 频率: 每周，另起一行写 间隔: 2",
        ),
        (
            "重复: {频率: 每月第二周周六}",
            "重复.频率: “频率”不能写“每月第二周周六”；"
            "写成 频率: 每月，另起一行写 第几个周几: 第二个周六",
        ),
        (
            "重复: {频率: 农历八月十五}",
            "重复.频率: “频率”不能写“农历八月十五”；"
            "写成 频率: 农历每年，另起一行写 农历日子: 八月十五",
        ),
        (
            "重复: {频率: 不定期}",
            "重复.频率: “频率”不能写“不定期”；只能写：每周、每月、每年、农历每年",
        ),
        ("状态: 恢复", "状态: “状态”不能写“恢复”；写 状态: 计划，起写恢复的日期"),
        ("状态: 照常举行", "状态: “状态”不能写“照常举行”；写 状态: 计划，起写恢复的日期"),
        ("状态: 正常", "状态: “状态”不能写“正常”；写 状态: 计划，起写恢复的日期"),
        (
            "状态: 办过了",
            "状态: “状态”不能写“办过了”；只能写：计划、名额已满、已取消、延期、变更",
        ),
        ("重复: {频率: 每周, 间隔: 隔周}", "重复.间隔: “隔周”不是整数；写成 间隔: 2"),
        ("重复: {频率: 每周, 间隔: 0}", "重复.间隔: “间隔”不能小于 1，写成了“0”；请核对数字"),
        ("重复: {频率: 每周, 间隔: -1}", "重复.间隔: “间隔”不能小于 1，写成了“-1”；请核对数字"),
        ("重复: {频率: 每周, 共几次: 0}", "重复.共几次: “共几次”不能小于 1，写成了“0”；请核对数字"),
        ("重复: {频率: 每周, 共几次: 10次}", f"重复.共几次: “10次”不是整数；{WHOLE}"),
        ("重复: {频率: 每周, 星期: 双周三}", f"重复.星期: “双周三”不是星期几；{WEEKDAYS}"),
        (
            "重复: {频率: 每月, 第几个周几: 每月第二周周六}",
            "重复.第几个周几: “每月第二周周六”不是第几个周几；写成 第几个周几: 第二个周六",
        ),
        (
            "重复: {频率: 每月, 第几个周几: 周六}",
            f"重复.第几个周几: “周六”不是第几个周几；{NTH}",
        ),
        (
            "重复: {频率: 农历每年, 农历日子: 七月半}",
            f"重复.农历日子: “七月半”不是农历的日子；{LUNAR}",
        ),
        (
            "重复: {频率: 农历每年, 农历日子: 闰六月初一}",
            "重复.农历日子: “闰六月初一”：闰月不是每年都有；写不带“闰”的月，例如 六月十五",
        ),
        (
            "重复: {频率: 农历每年, 农历日子: 清明节}",
            "重复.农历日子: “清明节”是节气，在农历里没有固定的日子；"
            "公历每年差一两天，请在“其他场次”里逐次写日期",
        ),
        (
            "重复: {频率: 农历每年, 农历日子: 小年}",
            "重复.农历日子: “小年”各地不是同一天；北方写 腊月廿三，南方写 腊月廿四",
        ),
        (
            "重复: {频率: 每周, 止: 长期}",
            "重复.止: “长期”不是日期；写成 2025-07-01 这样，年份四位，最长写十年，到时另写一条",
        ),
        (
            "重复: {频率: 每周, 跳过: [法定节假日]}",
            "重复.跳过[0]: “法定节假日”不是日期；放假的日子逐个写出来，例如 [2026-10-01, 2026-10-07]",
        ),
        (
            "重复: {频率: 每周, 次数: 10}",
            "重复.次数: 没有“次数”这个字段；是不是“共几次”？",
        ),
        (
            "状态: 推迟",
            "状态: “状态”不能写“推迟”；"
            "只能写：计划、名额已满、已取消、延期、变更；最接近的是“延期”",
        ),
        (
            "状态: 换地方",
            "状态: “状态”不能写“换地方”；"
            "只能写：计划、名额已满、已取消、延期、变更；最接近的是“变更”",
        ),
        ("改期: 2026-11-28", "改期: 没有“改期”这个字段；是不是“改到”？"),
        (
            "改到: 2026-11-28",
            "改到: “改到”下面应当是一个个字段，写成了一句文字；"
            "“改到”下面要写：开始、结束、场所、地点、定下日期",
        ),
        (
            "场所: 职工之家",
            "场所: “场所”这里要写编号，不写名称“职工之家”；"
            "场所的编号见 data/places.yml，写法示例 场所: zhigong-zhijia",
        ),
        (
            "逐次: [{日期: 11月11日, 状态: 已取消}]",
            "逐次[0].日期: “11月11日”没有写年份；前面加上四位年份，例如 2025年5月1日",
        ),
        (
            "更新记录: [{日期: 2026-11-11, 内容: 改错字, 小改: 对}]",
            "更新记录[0].小改: “小改”不能写“对”；只能写“是”或“否”",
        ),
    ],
)
def test_what_is_wrong_with_a_series_or_a_change(text: str, line: str) -> None:
    assert told("activities", text) == [line]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("骑手", "户外和新就业形态劳动者"),
        ("困难户", "困难职工"),
        ("女工", "女职工"),
        ("退休职工", "退休和年长职工"),
        ("所有人", "全体职工"),
        ("村民", "居民群众"),
    ],
)
def test_people_are_told_the_crowd_they_mean(typed: str, meant: str) -> None:
    (line,) = told("activities", f"人群: [{typed}]")
    assert line.endswith(f"最接近的是“{meant}”")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("星期: 每个星期三", ("周三",)),
        ("星期: 每周一至周五", ("周一至周五",)),
    ],
)
def test_every_wednesday_is_a_weekday(typed: str, read: tuple[str, ...]) -> None:
    tree, _ = read_yaml(f"频率: 每周\n止: 2026-12-31\n{typed}", "x")
    assert tree is not None
    tree, _ = rename(tree, "x")
    repeat, problems = validate(Repeat, tree.value, Origin("x"))
    assert problems == []
    assert repeat is not None
    assert repeat.days == read


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
