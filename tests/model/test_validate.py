"""Values into records: what is read, what is refused, in which words, and all of them."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from portal.errors import Problem
from portal.model import moments, types
from portal.model.activity import Activity
from portal.model.base import Origin
from portal.model.families import FAMILIES
from portal.model.faults import Fault
from portal.model.messages import MESSAGES, words
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.programme import Category, Programme
from portal.model.rename import rename
from portal.model.results import Results
from portal.model.service import Service
from portal.model.township import Township
from portal.model.validate import validate
from portal.yaml_source import read_yaml

MODELS = [*(family.model for family in FAMILIES.values()), Township]

NOTICE = {"title": "送清凉", "published": "2025-07-01 09:00", "column": "tongzhi"}
PROGRAMME = {
    "id": "a",
    "name": "送清凉",
    "category": "帮扶救助",
    "summary": "送水",
    "content": "送水送药",
    "for_whom": "职工",
    "take_part": "打电话",
}


def told(model: type[BaseModel], value: object) -> list[str]:
    """The problems of a value, without the place of a file."""
    record, problems = validate(model, value, Origin("x"))
    assert (record is None) == bool(problems)
    return [str(problem).removeprefix("x:1: ") for problem in problems]


def programme(**fields: object) -> list[str]:
    """The problems of a programme that is sound but for these fields."""
    return told(Programme, {**PROGRAMME, **fields})


def notice(**fields: object) -> list[str]:
    """The problems of a notice that is sound but for these fields."""
    return told(Notice, {**NOTICE, **fields})


def result(name: str, value: object) -> list[str]:
    """The problems of one number among an activity's results."""
    return told(Results, {name: value})


def from_text(model: type[BaseModel], text: str) -> list[Problem]:
    """The problems of a record as an editor writes it."""
    tree, problems = read_yaml(text, "x.yml")
    assert problems == []
    assert tree is not None
    named, problems = rename(tree, "x.yml")
    assert problems == []
    return validate(model, named.value, Origin("x.yml", named.lines))[1]


def test_a_sound_record_is_read() -> None:
    record, problems = validate(Programme, {**PROGRAMME, "demo": "是"}, Origin("x"))
    assert problems == []
    assert record is not None
    assert (record.category, record.demo, record.sources) == (Category.AID, True, ())


def test_a_list_whose_only_item_is_refused_is_not_called_empty_too() -> None:
    lines = told(Need, {"bring": ["一\n二"]})
    assert [line for line in lines if line.startswith("带上什么")] == [
        "带上什么[0]: “带上什么”只能写一行；请合成一行，细节放进正文"
    ]


def test_empty_optional_fields_count_as_not_written() -> None:
    value = {**NOTICE, "summary": None, "tags": None, "expire_at": None, "withdrawn": None}
    record, problems = validate(Notice, value, Origin("x"))
    assert problems == []
    assert record is not None
    assert (record.summary, record.tags, record.withdrawn) == (None, (), None)


def test_a_single_value_is_read_as_a_list_of_one() -> None:
    attachment = {"file": "a.docx", "title": "申请表"}
    value = {**NOTICE, "tags": "送清凉", "attachments": attachment}
    record, problems = validate(Notice, value, Origin("x"))
    assert problems == []
    assert record is not None
    assert record.tags == ("送清凉",)
    assert [item.file for item in record.attachments] == ["a.docx"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({}, "缺少“名称”；写法示例 名称: 夏季送清凉"),
        ({"name": None}, "“名称”是空的；写法示例 名称: 夏季送清凉"),
        ({"name": ""}, "“名称”是空的；写法示例 名称: 夏季送清凉"),
        ({"name": "  "}, "“名称”是空的；写法示例 名称: 夏季送清凉"),
    ],
)
def test_absent_and_empty_fields(value: dict[str, object], words: str) -> None:
    rest = {key: item for key, item in PROGRAMME.items() if key != "name"}
    assert told(Programme, {**rest, **value}) == [f"名称: {words}"]


def test_a_missing_part_says_what_belongs_into_it() -> None:
    problems = told(FAMILIES["policies"].model, {})
    assert (
        "要点: 缺少“要点”；“要点”下面要写：谁能申请、能享受什么、怎么申请、多久办结、找谁咨询"
        in problems
    )
    assert "条文: 缺少“条文”；“条文”下面要写：号码、要义" in told(FAMILIES["laws"].model, {})


def test_a_field_without_example_says_what_it_means() -> None:
    fault = Fault("missing", "ICP备案号", None, Township.model_fields["icp"])
    assert words(fault) == ("缺少“ICP备案号”", "这里写：ICP备案号；演示站不写")


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("名秤", "是不是“名称”？"),
        ("catgory", "是不是“类别”？"),
        (
            "foo",
            "这里可以写：编号、演示、数据来源、公开范围、名称、类别、摘要、做什么、面向谁、怎么参加、统计指标、服务主题",
        ),
    ],
)
def test_unknown_fields_get_the_nearest_name(name: str, remedy: str) -> None:
    assert programme(**{name: "x"}) == [f"{name}: 没有“{name}”这个字段；{remedy}"]


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("发布日期", "“发布时间”"),
        ("截止时间", "“到期时间”"),
        ("简介", "“摘要”"),
        ("分类", "“栏目”"),
        ("TITLE", "“标题”"),
        ("ID", "“编号”"),
        ("date", "“发布时间”"),
        ("datetime", ""),
    ],
)
def test_unknown_fields_of_everyday_language(name: str, near: str) -> None:
    (line,) = notice(**{name: "x"})
    assert line.startswith(f"{name}: 没有“{name}”这个字段；{f'是不是{near}？' if near else '这里'}")


def test_unknown_fields_of_activities() -> None:
    names = ("活动时间", "活动名称", "活动内容", "参加对象", "人数")
    lines = told(Activity, dict.fromkeys(names, "x"))
    assert [line.partition("；")[2] for line in lines if "没有" in line] == [
        "是不是“开始”？",
        "是不是“标题”？",
        "是不是“说明”？",
        "是不是“面向”？",
        "这里可以写：编号、演示、数据来源、公开范围、标题、开始、结束、场所、地点、所属项目、面向、人群、主办、联系人、说明、报名、重复、其他场次、逐次、状态、原因、起、改到、活动结果、活动报道、发布时间、更新记录",
    ]
    assert told(Results, {"人数": "3"}) == ["人数: 没有“人数”这个字段；是不是“参加人数”？"]


@pytest.mark.parametrize(
    "typed", ["送清凉，高温", "送清凉、高温", "［送清凉，高温］", "【送清凉、高温】"]
)
def test_several_items_in_one_text(typed: str) -> None:
    assert notice(tags=typed) == [
        "标签: “标签”的几项要放进方括号，用半角逗号隔开；"
        f'请改成：标签: [送清凉, 高温]；如果只是一项，写成 标签: ["{typed}"]'
    ]
    assert notice(tags=[typed]) == []


def test_several_ids_in_one_text() -> None:
    (line,) = notice(programmes="song-qingliang, song-wennuan")
    assert "请改成：项目: [song-qingliang, song-wennuan]" in line
    assert notice(tags="［送清凉］") == ["标签: “标签”的括号要用半角；请改成：标签: [送清凉]"]
    assert notice(tags="在镇内打工、被拖欠工资的职工都可以来，不收费") == []


def test_an_unknown_field_inside_a_part_is_told_the_names_of_the_part() -> None:
    assert notice(withdrawn={"on": "2025-06-01", "reason": "x", "备注": "x"}) == [
        "撤下.备注: 没有“备注”这个字段；这里可以写：日期、原因、改看"
    ]
    assert notice(attachments=[{"file": "a", "title": "b", "文档": "x"}]) == [
        "附件[0].文档: 没有“文档”这个字段；是不是“文件”？"
    ]


def test_wrong_words_get_the_list_and_the_nearest() -> None:
    assert programme(category="帮扶") == [
        "类别: “类别”不能写“帮扶”；只能写：组织建设、民主管理、维权服务、帮扶救助、安全健康、技能创新、文化体育、就业创业、阵地服务；最接近的是“帮扶救助”"
    ]
    assert programme(category="其他")[0].endswith("就业创业、阵地服务")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2025-02-30 09:00", "“2025-02-30 09:00”不是真实的日期；请核对月份和日子"),
        ("昨天 9:00", "“昨天 9:00”不是日期；写成 2025-07-01 这样，年份四位"),
        ("25-07-01 9:00", "“25-07-01 9:00”不是日期；写成 2025-07-01 这样，年份四位"),
        (
            "2025-07-01",
            "“2025-07-01”只有日期，没有钟点；在日期后面加上钟点，例如 2025-07-01 09:00",
        ),
        (
            "2025-07-01 24:00",
            "“2025-07-01 24:00”不是真实的钟点；写第二天 00:00，即 2025-07-02 00:00",
        ),
        (
            "2025-07-01 上午9点",
            "“2025-07-01 上午9点”里的钟点要写成 24 小时制的数字；请写成 09:00",
        ),
        (
            "2025-07-01 早9",
            "“2025-07-01 早9”里的钟点读不懂；钟点写成 09:00 这样，从 00:00 到 23:59",
        ),
        ("5月1日 9:00", "“5月1日 9:00”没有写年份；前面加上四位年份，例如 2025年5月1日"),
        ("11:30", "“11:30”只有钟点，没有日期；前面加上日期，例如 2025-07-15 11:30"),
        ("立即", "“立即”不是日期；写成 2025-07-01 这样，年份四位"),
        (
            "2025-07-01（周三）09:00",
            "“2025-07-01（周三）09:00”里的星期不对；那天是星期二，请核对日期和星期",
        ),
        (
            "9999-12-31 09:00",
            "“9999-12-31 09:00”超出可用的年份；从 1949 到 2100 年；长期有效就删去这一行",
        ),
        (["x"], "“发布时间”应当是一个日期；写成 2025-07-01 这样，年份四位"),
    ],
)
def test_moments(typed: object, words: str) -> None:
    assert notice(published=typed) == [f"发布时间: {words}"]


@pytest.mark.parametrize("typed", ["长期", "永久", "无"])
def test_an_optional_date_is_left_out_where_there_is_none(typed: str) -> None:
    assert notice(expire_at=typed) == [f"到期时间: “{typed}”不是日期；没有期限就删去这一行"]


def test_what_takes_effect_at_once_needs_no_date() -> None:
    assert notice(publish_at="立即") == ["定时发布: “立即”不是日期；不用等就删去这一行"]


def test_a_day_alone_takes_no_clock_time() -> None:
    assert notice(issued_on="2025-07-01 09:00") == [
        "成文日期: “2025-07-01 09:00”里多写了钟点；“成文日期”只写日期，例如 2025-07-01"
    ]


def test_a_day_with_or_without_time_is_told_once() -> None:
    assert notice(expire_at=["x"]) == [
        "到期时间: “到期时间”应当是一个日期；写成 2025-07-01 这样，年份四位"
    ]
    assert notice(issued_on={"a": "b"}) == [
        "成文日期: “成文日期”应当是一个日期；写成 2025-07-01 这样，年份四位"
    ]


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("participants", "约50", "“约50”不是整数；只写一个整数，不写单位和“约”“余”等字"),
        ("participants", "12.5", "“12.5”不是整数；只写一个整数，不写单位和“约”“余”等字"),
        ("participants", "-3", "“参加人数”不能小于 0，写成了“-3”；请核对数字"),
        ("participants", "9" * 5000, "“参加人数”的数字太大，最多一亿；请核对是不是多打了几位"),
        ("participants", "12,34", "“12,34”里的逗号位置不对；只写数字，不写逗号"),
        ("participants", "1_200", "“1_200”不是整数；只写一个整数，不写单位和“约”“余”等字"),
        ("amount_yuan", "1,2", "“1,2”里的逗号位置不对；只写数字，不写逗号"),
        ("participants", ["1"], "“参加人数”应当是一个整数；只写一个整数，不写单位和“约”“余”等字"),
        ("amount_yuan", "3万", "“3万”不是数字；只写数字，单位是元，最多两位小数，例如 30000"),
        ("amount_yuan", "NaN", "“NaN”不是数字；只写数字，单位是元，最多两位小数，例如 30000"),
        (
            "amount_yuan",
            "1.234",
            "“1.234”的小数超过两位；只写数字，单位是元，最多两位小数，例如 30000",
        ),
        ("amount_yuan", "-1", "“金额”不能小于 0，写成了“-1”；请核对数字"),
        ("amount_yuan", "9" * 15, "“金额”的数字太大；请核对是不是多打了几位"),
        (
            "amount_yuan",
            ["1"],
            "“金额”应当是一个数字；只写数字，单位是元，最多两位小数，例如 30000",
        ),
    ],
)
def test_numbers(name: str, typed: object, words: str) -> None:
    (line,) = result(name, typed)
    assert line.partition(": ")[2] == words


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"id": "Song_Qingliang"}, "编号: “Song_Qingliang”里只能有小写字母、数字和连字符；请改成：编号: song-qingliang"),
        ({"id": "ｇａｏｗｅｎ　２０２５"}, "编号: “ｇａｏｗｅｎ ２０２５”里只能有小写字母、数字和连字符；请改成：编号: gaowen-2025"),
        ({"id": "高温"}, "编号: “高温”里只能有小写字母、数字和连字符；写法示例 编号: anquan-peixun-2025"),
        ({"id": "a" * 61}, "编号: “编号”有 61 个字，最多 60 个；请写短些，细节放进正文"),
        ({"name": "字" * 201}, "名称: “名称”有 201 个字，最多 200 个；请写短些，细节放进正文"),
        ({"name": "一\n二"}, "名称: “名称”只能写一行；请合成一行，细节放进正文"),
        ({"name": ["一"]}, "名称: “名称”应当是一句文字，写成了列表；写法示例 名称: 夏季送清凉"),
        ({"name": {"a": "b"}}, "名称: “名称”应当是一句文字，写成了几个字段；写法示例 名称: 夏季送清凉"),
        ({"name": "\ud800"}, "名称: “\ud800”里有不是文字的符号；请重新打字输入"),
        ({"demo": "对"}, "演示: “演示”不能写“对”；只能写“是”或“否”"),
        ({"demo": ["是"]}, "演示: “演示”写成了列表或几个字段；只能写“是”或“否”"),
        ({"needs": ["kunnan", None]}, "服务主题[1]: “服务主题”里有一项是空的；请写上内容，或删掉这一行"),
        ({"sources": [{"a": "b"}]}, "数据来源[0]: “数据来源”应当是一句文字，写成了几个字段；写法示例 数据来源: 素材 001-5"),
    ],
)  # fmt: skip
def test_texts_words_and_lists(fields: dict[str, object], line: str) -> None:
    assert programme(**fields) == [line]


def test_a_reference_is_an_id_and_no_name() -> None:
    assert notice(column="工作动态") == [
        "栏目: “栏目”这里要写编号，不写名称“工作动态”；"
        "栏目的编号见 data/columns.yml，写法示例 栏目: tongzhi"
    ]
    assert notice(programmes=["送清凉"]) == [
        "项目[0]: “项目”这里要写编号，不写名称“送清凉”；"
        "项目的编号见 data/programmes.yml，写法示例 项目: song-qingliang"
    ]
    assert notice(column="“tongzhi”") == []


def test_a_long_value_is_quoted_shortened() -> None:
    assert programme(demo="字" * 41) == [f"演示: “演示”不能写“{'字' * 40}…”；只能写“是”或“否”"]


def test_a_mobile_number_is_refused() -> None:
    _, problems = validate(Service, {"phone": "13900001111"}, Origin("x"))
    assert (
        "x:1: 电话: “13900001111”不是座机或热线号码；只写一个座机或热线号码，例如 0000-1234567 或 12351；不要写手机号"
        in [str(problem) for problem in problems]
    )


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (None, "这条记录是空的；请写上内容，或删掉这一行"),
        ("编号：a", "一条记录应当是一个个字段，写成了一句文字；从“编号: ”写起，每个字段一行"),
        (["a"], "一条记录应当是一个个字段，写成了列表；从“编号: ”写起，每个字段一行"),
    ],
)
def test_a_record_that_is_none(value: object, line: str) -> None:
    assert told(Programme, value) == [line]


@pytest.mark.parametrize(
    ("attachments", "line"),
    [
        (
            "表.docx",
            "附件: “附件”下面应当是一个个字段，写成了一句文字；每条写成“- 文件: …”，其余字段另起一行对齐着写：标题、核对部门",
        ),
        (
            ["文件：表.docx"],
            "附件[0]: “附件”下面应当是一个个字段，写成了一句文字；每个字段单独一行，冒号用半角加一个空格，例如 文件: …",
        ),
        (
            [["a"]],
            "附件[0]: “附件”下面应当是一个个字段，写成了列表；每条写成“- 文件: …”，其余字段另起一行对齐着写：标题、核对部门",
        ),
        ([None], "附件[0]: “附件”里有一项是空的；请写上内容，或删掉这一行"),
    ],
)
def test_parts_that_are_none(attachments: object, line: str) -> None:
    assert notice(attachments=attachments) == [line]


def test_every_problem_stands_at_its_line() -> None:
    problems = from_text(
        Notice,
        "标题: x\n发布时间: 2025-07-01 09:00\n栏目: tongzhi\n更新记录:\n  日期: 2025-02-30\n"
        "  内容: x\n附件:\n  - 文件: a\n    标题: b\n  - 文件: c\n撤下:\n  日期: 昨天\n",
    )
    assert [(problem.line, problem.path) for problem in sorted(problems)] == [
        (5, "更新记录.日期"),
        (10, "附件[1].标题"),
        (11, "撤下.原因"),
        (12, "撤下.日期"),
    ]


def test_in_a_list_the_record_is_named() -> None:
    origin = Origin("x.yml", {(2,): 7, (2, "title"): 8}, (2,), "activities")
    _, problems = validate(Activity, {"title": "", "标提": "x"}, origin)
    assert str(sorted(problems)[-1]) == (
        "x.yml:8: activities[2].标题: “标题”是空的；写法示例 标题: 高温送清凉走进建筑工地"
    )


def test_words_for_a_pattern_that_is_neither_id_nor_number() -> None:
    fault = Fault("string_pattern_mismatch", "图标", "x", context={"pattern": "^a$"})
    assert words(fault) == ("“x”的写法不对", "")


def test_an_error_nobody_thought_of_still_has_words() -> None:
    fault = Fault("other", "短名", "x", Need.model_fields["tile"])
    assert words(fault) == ("“x”的写法不对", "写法示例 短名: 欠薪求助")


RAISED: dict[str, set[str]] = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "tuple": {"tuple_type"},
    "str": {"string_type", "string_unicode"},
    "bool": {"bool_type"},
    "int": {"int_type", "int_parsing", "int_parsing_size"},
    "decimal": {"decimal_type", "decimal_parsing", "finite_number"},
    "date": {"date_type"},
    "datetime": {"datetime_type"},
    "enum": {"enum"},
}
"""Errors of each kind of schema for values made of text, lists, mappings and what the
converters before it return."""
ALONE = {
    *("model-field", "default", "nullable", "union", "chain"),
    *(
        "function-before",
        "function-after",
        "function-wrap",
        "no-info",
        "definitions",
        "definition-ref",
    ),
}
"""Kinds of schema that raise nothing of their own."""
BY_LIMIT = {
    "pattern": {"string_pattern_mismatch"},
    "min_length": {"string_too_short"},
    "max_length": {"string_too_long"},
    "ge": {"greater_than_equal"},
    "max_digits": {"decimal_max_digits", "decimal_whole_digits"},
    "decimal_places": {"decimal_max_places"},
}
OTHER_LIMITS = {"gt", "lt", "le", "multiple_of", "allow_inf_nan", "min_items", "max_items"}


def schemas(node: Any) -> Iterator[dict[str, Any]]:
    """Every schema in a model's core schema."""
    if isinstance(node, dict):
        if isinstance(node.get("type"), str):
            yield node
        for key, inner in node.items():
            if key not in ("metadata", "serialization"):
                yield from schemas(inner)
    elif isinstance(node, list | tuple):
        for inner in node:
            yield from schemas(inner)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_error_a_model_can_raise_has_words(model: type[BaseModel]) -> None:
    for schema in schemas(model.__pydantic_core_schema__):
        assert schema["type"] in RAISED.keys() | ALONE, "a new kind of schema: say what it raises"
        assert not OTHER_LIMITS & schema.keys(), "a new kind of limit: say what it raises"
        raised = set(RAISED.get(schema["type"], ()))
        for limit in BY_LIMIT.keys() & schema.keys():
            raised |= BY_LIMIT[limit]
        assert raised <= MESSAGES.keys()


OWN = {"fault": 0, "_number": 2}
"""The functions that are told the type of an error, and the place of it among their arguments."""
MODULES = sorted(Path(types.__file__).parent.glob("*.py"))
"""Every module that may raise an error of our own."""


def test_every_error_of_our_own_has_words() -> None:
    words = {
        node.value
        for module in MODULES
        for call in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in OWN
        for node in ast.walk(call.args[OWN[getattr(call.func, "id", "")]])
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    returned = {
        node.value
        for statement in ast.walk(ast.parse(inspect.getsource(moments._kind_of_no_date)))
        if isinstance(statement, ast.Return)
        for node in ast.walk(statement)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    raised = {word for word in words | returned if word.isidentifier()}
    assert len(raised) >= 24
    assert raised <= MESSAGES.keys()


VALUES = st.recursive(
    st.none() | st.text(max_size=20) | st.sampled_from(["2025-07-01", "是", "-1", "a"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.sampled_from(MODELS), st.data())
def test_no_value_raises(model: type[BaseModel], data: st.DataObject) -> None:
    names = st.sampled_from([*model.model_fields, "标提", "on", "file"])
    value = data.draw(st.dictionaries(names, VALUES, max_size=6) | VALUES)
    record, problems = validate(model, value, Origin("x"))
    assert (record is None) == bool(problems)
    for problem in problems:
        assert problem.message
        assert problem.remedy
