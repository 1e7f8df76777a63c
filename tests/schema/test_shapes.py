"""The schemas say what the models say, and catch what is written wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator

from portal.model.activity import Activity
from portal.model.base import Part
from portal.model.families import FAMILIES
from portal.model.fields import part_in
from portal.model.names import chinese
from portal.model.references import kind_referred_to
from portal.output import static_files
from portal.schema import schema_bytes, schema_of
from portal.schema.shapes import model_schema
from portal.schema.values import value_schema
from tiny import sound

URL = "https://union.example/"
KINDS = pytest.mark.parametrize("kind", FAMILIES)


def models() -> Iterator[type[Part]]:
    """Every model of a record and every part inside one, each once."""
    waiting: list[type[Part]] = [family.model for family in FAMILIES.values()]
    seen: set[type[Part]] = set()
    while waiting:
        model = waiting.pop(0)
        if model not in seen:
            seen.add(model)
            yield model
            parts = (part_in(field.annotation) for field in model.model_fields.values())
            waiting += [part for part in parts if part]


FIELDS = [(model, name) for model in models() for name in model.model_fields]
EVERY_FIELD = pytest.mark.parametrize(
    ("model", "name"), FIELDS, ids=[f"{model.__name__}.{name}" for model, name in FIELDS]
)


def texts(schema: object, *keys: str) -> Iterator[str]:
    """The values of some keys of a schema, at any depth."""
    if isinstance(schema, dict):
        yield from (str(schema[key]) for key in keys if isinstance(schema.get(key), str))
        schema = list(schema.values())
    for inner in schema if isinstance(schema, list) else []:
        yield from texts(inner, *keys)


@KINDS
def test_every_schema_is_one(kind: str) -> None:
    schema = schema_of(FAMILIES[kind], URL)
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["$id"] == f"https://union.example/schema/{kind}.json"


@KINDS
def test_patterns_are_plain_enough_for_every_editor(kind: str) -> None:
    patterns = set(texts(schema_of(FAMILIES[kind], URL), "pattern"))
    assert patterns
    # ECMA-262 with its flag u: no Python groups, no \A, no escapes of plain signs.
    wrong = re.compile(r"\(\?[P<a-z]|\\[^sSdDwWbB^$.*+?()\[\]{}|/\\-]")
    assert [pattern for pattern in patterns if wrong.search(pattern)] == []


@EVERY_FIELD
def test_every_field_stands_there_in_chinese(model: type[Part], name: str) -> None:
    field = model.model_fields[name]
    schema = model_schema(model)
    described = schema["properties"][chinese(name)]
    assert described["title"] == chinese(name)
    assert described["description"].startswith(field.description)
    assert described["markdownDescription"].startswith(field.description)
    assert f"英文名 `{name}`" in described["markdownDescription"]
    assert (chinese(name) in schema.get("defaultSnippets", [{"body": {}}])[0]["body"]) is (
        field.is_required()
    )


@EVERY_FIELD
def test_unit_example_and_whereabouts_are_shown(model: type[Part], name: str) -> None:
    field = model.model_fields[name]
    described = model_schema(model)["properties"][chinese(name)]
    extra = field.json_schema_extra
    if isinstance(extra, dict) and "unit" in extra:
        assert f"（单位：{extra['unit']}）" in described["markdownDescription"]
    if field.examples:
        assert described["examples"]
        assert f"写法：`{chinese(name)}: {field.examples[0]}`" in described["markdownDescription"]
    kind = kind_referred_to(field)
    if kind:
        assert described["description"].count(FAMILIES[kind].place) == 1


@EVERY_FIELD
def test_the_example_of_a_field_passes(model: type[Part], name: str) -> None:
    described = model_schema(model)["properties"][chinese(name)]
    errors = [
        error.message
        for example in described.get("examples", [])
        for error in Draft7Validator(described).iter_errors(example)
    ]
    assert errors == []


@KINDS
def test_every_part_is_defined_once(kind: str) -> None:
    schema = schema_of(FAMILIES[kind], URL)
    defined = {f"#/definitions/{name}" for name in schema.get("definitions", {})}
    assert set(texts(schema, "$ref")) == defined
    names = [model.__name__ for model in models()]
    assert len(names) == len(set(names))


def test_a_field_in_full() -> None:
    assert model_schema(Activity)["properties"]["所属项目"] == {
        "title": "所属项目",
        "description": "属于哪个项目。写项目的编号，在 data/programmes.yml 里查",
        "markdownDescription": (
            "属于哪个项目。写项目的编号，在 data/programmes.yml 里查。\n\n"
            "写法：`所属项目: song-qingliang`\n\n必填；英文名 `programme`"
        ),
        "examples": ["song-qingliang"],
        **value_schema(Activity.model_fields["id"].rebuild_annotation()),
    }


RECORD: dict[str, Any] = {
    "编号": "song-qingliang-202507",
    "标题": "送清凉",
    "开始": "2025-07-15 09:00",
    "地点": "工地",
    "所属项目": "song-qingliang",
    "面向": "建筑工人",
    "主办": "示例镇总工会",
    "联系人": "李同志 0000-1234567",
    "说明": "送水",
}


def marked(**changed: Any) -> list[str]:
    """The places an editor would mark in a file with one activity."""
    record = {name: value for name, value in {**RECORD, **changed}.items() if value != "不写"}
    validator = Draft7Validator(schema_of(FAMILIES["activities"], URL))
    return [".".join(map(str, e.absolute_path)) for e in validator.iter_errors([record])]


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"标题": "不写", "title": "送清凉"},
        {"id": "a", "编号": "不写", "start": "2025-07-15", "开始": "不写"},
        {"标题": 2025},
        {"结束": None, "活动结果": None, "数据来源": None, "演示": None},
        {"数据来源": "素材 001-5"},
        {"数据来源": ["素材 001-5", "素材 002"]},
        {"演示": "是"},
        {"演示": True},
        {"状态": "延期"},
        {"活动结果": {"参加人数": "1,200", "金额": 30000.5, "户数": None}},
        {"活动结果": {}},
        {"报名": {"way": "打电话", "名额": 60}},
    ],
    ids=str,
)
def test_what_the_loader_takes_passes(changed: dict[str, Any]) -> None:
    assert marked(**changed) == []


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"标提": "送清凉"}, "0"),
        ({"标题": "不写"}, "0"),
        ({"标题": None}, "0.标题"),
        ({"标题": ""}, "0.标题"),
        ({"标题": "长" * 201}, "0.标题"),
        ({"标题": ["送清凉"]}, "0.标题"),
        ({"开始": "7月15日"}, "0.开始"),
        ({"结束": "2025-07-15 25:00"}, "0.结束"),
        ({"所属项目": "送清凉"}, "0.所属项目"),
        ({"状态": "取消"}, "0.状态"),
        ({"活动结果": {"参加人数": "约120"}}, "0.活动结果"),
        ({"活动结果": {"参加人数": -1}}, "0.活动结果"),
        ({"活动结果": {"人数": 120}}, "0.活动结果"),
        ({"报名": {"名额": 60}}, "0.报名"),
        ({"数据来源": [["素材"]]}, "0.数据来源"),
    ],
    ids=str,
)
def test_a_fault_is_marked_where_it_is(changed: dict[str, Any], place: str) -> None:
    assert marked(**changed) == [place]


def test_a_list_that_must_not_be_empty() -> None:
    needed = Draft7Validator(model_schema(FAMILIES["services"].model)["properties"]["申请条件"])
    assert needed.is_valid("职工")
    assert needed.is_valid(["职工"])
    assert not needed.is_valid([])
    assert not needed.is_valid(None)


def test_words_with_a_remedy_are_chinese() -> None:
    remedies = set(texts(schema_of(FAMILIES["activities"], URL), "patternErrorMessage"))
    assert "只写一个整数，不写单位和“约”“余”等字" in remedies
    assert "写成 2025-07-01 或 2025-07-01 09:00 这样" in remedies


def test_a_file_of_comments_only_passes() -> None:
    assert Draft7Validator(schema_of(FAMILIES["alerts"], URL)).is_valid(None)


@KINDS
def test_every_schema_is_served(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    site = sound(tmp_path_factory.mktemp("site"))
    served = static_files(site)[f"schema/{kind}.json"]
    assert served == schema_bytes(FAMILIES[kind], "https://union.example/")
    assert json.loads(served)["$id"] == f"https://union.example/schema/{kind}.json"
