"""Families that name nobody have no field in which somebody could be named."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from portal.model.base import Part
from portal.model.families import FAMILIES, Family, Privacy
from portal.model.fields import classes_in, part_in
from portal.model.ledger import Ledger, LedgerRecord
from portal.model.period import Period
from portal.model.quantities import unit_of
from portal.model.types import Count, Flag, Line, Percent, Refers, Slug, Text, Yuan

AGGREGATE = [family for family in FAMILIES.values() if family.privacy is Privacy.AGGREGATE]


def fields_of(model: type[Part]) -> Iterator[tuple[type[Part], str, FieldInfo]]:
    """Every field of a model and of the parts in it."""
    for name, info in model.model_fields.items():
        yield model, name, info
        part = part_in(info.annotation)
        if part is not None:
            yield from fields_of(part)


def is_harmless(name: str, info: FieldInfo) -> bool:
    """Whether a field can hold nothing but a number, a fixed word, a period or an id."""
    classes = set(classes_in(info.annotation, object))
    if part_in(info.annotation) is not None or any(issubclass(one, Enum) for one in classes):
        return True
    if bool in classes:
        return name == "demo"
    if classes & {int, Decimal}:
        return not classes & {str} and bool(unit_of(info))
    return name in ("id", "period") or "Refers" in repr(info) or name == "sources"


def test_the_families_are_those_of_class_c() -> None:
    assert [family.kind for family in AGGREGATE] == ["cases", "aid", "placements"]


@pytest.mark.parametrize("family", AGGREGATE, ids=lambda family: family.kind)
def test_no_field_can_name_a_person(family: Family) -> None:
    assert issubclass(family.model, LedgerRecord)
    found = list(fields_of(family.model))
    assert len(found) > 15
    assert [(m.__name__, n) for m, n, info in found if not is_harmless(n, info)] == []


@pytest.mark.parametrize("family", AGGREGATE, ids=lambda family: family.kind)
def test_the_few_fields_that_hold_a_text_hold_no_free_one(family: Family) -> None:
    texts = {
        name: info
        for _, name, info in fields_of(family.model)
        if str in set(classes_in(info.annotation, object))
        and not any(issubclass(one, Enum) for one in classes_in(info.annotation, object))
    }
    assert set(texts) <= {"id", "period", "programme", "sources"}
    assert texts["period"].metadata == field_of(Period).metadata
    assert get_args(texts["sources"].annotation) == (Ledger, ...)


def field_of(annotation: Any) -> FieldInfo:
    """The field of a model that holds a value of a type."""
    return FieldInfo.from_annotation(annotation)


@pytest.mark.parametrize("annotation", [Line, Text, Line | None, tuple[Line, ...], str])
def test_a_free_text_would_be_found(annotation: Any) -> None:
    assert not is_harmless("note", FieldInfo.from_annotation(annotation))


@pytest.mark.parametrize("annotation", [Count, Yuan | None, Percent])
def test_a_number_needs_a_unit(annotation: Any) -> None:
    info = FieldInfo.from_annotation(annotation)
    assert not is_harmless("count", info)
    info.json_schema_extra = {"unit": "人"}
    assert is_harmless("count", info)


def test_a_flag_would_be_found() -> None:
    assert not is_harmless("is_poor", FieldInfo.from_annotation(Flag))


LEDGER: TypeAdapter[str] = TypeAdapter(Ledger)


@pytest.mark.parametrize(
    "text",
    [
        *("素材 001-5", "素材 004-CD", "劳动争议调解台账", "2025年困难职工登记表", "工会统计年报"),
        *("慰问品发放表", "信访接待登记簿", "县总工会统计报表", "2025年工作总结", "帮扶统计表"),
    ],
)
def test_a_source_is_a_ledger_or_a_report(text: str) -> None:
    assert LEDGER.validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "张三",
            "李四本人",
            "河东村王某",
            "台账",
            "张台账",
            "素材",
            "素材 1",
            "素材 001-5（张三）",
        ),
        *("电话询问", "张三\n调解台账", "示例机械厂张三说的", "调解台账（张三）", ""),
    ],
)
def test_a_source_is_never_a_person(text: str) -> None:
    with pytest.raises(ValidationError):
        LEDGER.validate_python(text)


def test_an_id_is_a_slug_and_a_reference_is_one() -> None:
    for family in AGGREGATE:
        fields = family.model.model_fields
        assert fields["id"].metadata == field_of(Slug).metadata
        if "programme" in fields:
            reference = field_of(Annotated[Slug, Refers("programmes")] | None)
            assert (
                repr(fields["programme"].annotation).split(" at 0x")[0]
                == repr(reference.annotation).split(" at 0x")[0]
            )
