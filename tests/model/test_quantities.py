"""Which fields are numbers, in which unit, and which of them may be added."""

from __future__ import annotations

from decimal import Decimal

import pytest

from portal.model.base import Part
from portal.model.families import FAMILIES
from portal.model.fields import classes_in, lists_of_parts, part_in
from portal.model.names import ENGLISH
from portal.model.quantities import NOT_ADDITIVE, quantities_of, unit_of
from portal.model.skill import Skill
from portal.model.standing import Mechanism

MODELS = {
    f"{kind}.{'.'.join(path)}".rstrip("."): model
    for kind, family in FAMILIES.items()
    for path, model in (((), family.model), *lists_of_parts(family.model))
}


def test_the_numbers_of_a_model_come_in_its_order() -> None:
    found = [(q.name, q.label, q.unit, q.is_additive) for q in quantities_of(Mechanism)]
    assert found == [
        ("firms", "企业数", "家", True),
        ("new_firms", "新增单位数", "家", True),
        ("due_firms", "应有单位数", "家", True),
        ("coverage_percent", "覆盖率", "%", False),
        ("year", "年度", "年", False),
        ("times_a_year", "每年次数", "次", False),
        ("people", "成员人数", "人", True),
    ]


def test_persons_and_person_times_are_two_units() -> None:
    units = {q.name: q.unit for q in quantities_of(Skill)}
    assert (units["participants"], units["person_times"]) == ("人", "人次")


@pytest.mark.parametrize("place", MODELS)
def test_every_field_with_a_unit_holds_a_number(place: str) -> None:
    model = MODELS[place]
    for quantity in quantities_of(model):
        classes = set(classes_in(model.model_fields[quantity.name].annotation, object))
        assert classes & {int, Decimal}, quantity
        assert not any(issubclass(one, Part) for one in classes), quantity


@pytest.mark.parametrize("place", MODELS)
def test_every_count_says_its_unit(place: str) -> None:
    bare = [
        name
        for name, info in MODELS[place].model_fields.items()
        if int in set(classes_in(info.annotation, object))
        and bool not in set(classes_in(info.annotation, object))
        and part_in(info.annotation) is None
        and not unit_of(info)
    ]
    # Orders and versions number things, and a target is in the unit it names itself.
    assert set(bare) <= {"order", "since_version", "under_way"}


def test_every_number_that_is_refused_for_adding_stands_in_some_model() -> None:
    names = {q.name for model in MODELS.values() for q in quantities_of(model)}
    assert NOT_ADDITIVE - names == set()
    assert NOT_ADDITIVE - set(ENGLISH.values()) == set()
