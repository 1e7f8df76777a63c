"""What an indicator counts: paths that lead to numbers, and those that lead nowhere."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from portal.model.agreement import Agreement
from portal.model.families import FAMILIES
from portal.model.honour import Honour
from portal.model.organisation import Organisation
from portal.model.quantities import quantities_of
from portal.model.skill import Skill
from portal.statistics.paths import Found, PathError, read_path


@pytest.mark.parametrize(
    ("counts", "only", "message"),
    [
        ("", "", "没有“”这一类记录"),
        ("skill.sessions", "", "没有“skill”这一类记录"),
        ("skills.persons", "", "“skills”里没有“persons”这个字段"),
        ("skills.人次数", "", "“skills”里没有“人次数”这个字段"),
        (
            "organisations.membership.boys",
            "",
            "“organisations.membership”里没有“boys”这个字段",
        ),
        ("organisations.会员.会员数", "", "“organisations”里没有“会员”这个字段"),
        ("skills.sessions.more", "", "“sessions”下面没有别的字段"),
        ("skills.采纳率", "", "“采纳率”的单位是“%”，不能相加"),
        ("skills.adopted_percent", "", "“采纳率”的单位是“%”，不能相加"),
        ("accounts.opening_yuan", "", "“年初结余”的单位是“元”，不能相加"),
        ("organisations.terms.term_number", "", "“届次”的单位是“届”，不能相加"),
        ("skills.sessions", "培训", "没有“培训”这一种"),
        ("skills.sessions", "公开", "没有“公开”这一种"),
        ("organisations.membership.members", "职工代表大会制度", "没有“职工代表大会制度”这一种"),
    ],
)
def test_a_path_that_leads_nowhere_says_where_it_ends(counts: str, only: str, message: str) -> None:
    with pytest.raises(PathError) as found:
        read_path(counts, only)
    assert str(found.value) == message


@pytest.mark.parametrize(
    ("counts", "only", "steps", "unit"),
    [
        ("organisations", "", (), ""),
        ("organisations", "村联合工会", (), ""),
        ("organisations.membership.members", "", ("membership", "members"), "人"),
        ("organisations.会员情况.会员数", "", ("membership", "members"), "人"),
        ("organisations.mechanisms.firms", "厂务公开制度", ("mechanisms", "firms"), "家"),
        ("organisations.mechanisms", "厂务公开制度", ("mechanisms",), ""),
        ("skills.person_times", "培训班", ("person_times",), "人次"),
        ("activities.results.amount_yuan", "", ("results", "amount_yuan"), "元"),
        ("aid.amount_yuan", "送温暖", ("amount_yuan",), "元"),
    ],
)
def test_a_path_is_looked_up_by_english_and_chinese_names(
    counts: str, only: str, steps: tuple[str, ...], unit: str
) -> None:
    path = read_path(counts, only)
    assert (path.kind, path.steps, path.only, path.unit) == (
        counts.partition(".")[0],
        steps,
        only,
        unit,
    )
    assert not only or only in path.words


@pytest.mark.parametrize("kind", FAMILIES)
def test_every_number_of_every_family_can_be_counted_or_is_refused_for_its_unit(kind: str) -> None:
    for quantity in quantities_of(FAMILIES[kind].model):
        if quantity.is_additive:
            assert read_path(f"{kind}.{quantity.name}").unit == quantity.unit
        else:
            with pytest.raises(PathError, match="不能相加"):
                read_path(f"{kind}.{quantity.name}")


def union(identifier: str, **more: Any) -> Organisation:
    """A village union."""
    village = {"id": identifier, "name": identifier, "kind": "村联合工会"}
    return Organisation.model_validate({**village, **more})


def of(counts: str, *records: Any, only: str = "") -> list[tuple[int, int | Decimal, str]]:
    """What a path finds: year, value and id of the record."""
    found = read_path(counts, only).of(records)
    return [(one.year, one.value, one.record.id) for one in found]


def test_parts_have_the_year_they_name_and_others_that_of_their_record() -> None:
    one = union(
        "a",
        membership=[
            {"year": "2024", "members": "40"},
            {"year": "2025", "members": "50", "women_members": "9"},
        ],
        founded_on="2023-05-01",
        mechanisms=[
            {"system": "厂务公开制度", "firms": "7", "year": "2025"},
            {"system": "职工代表大会制度", "firms": "3"},
        ],
    )
    assert of("organisations.membership.members", one) == [(2024, 40, "a"), (2025, 50, "a")]
    assert of("organisations.membership.women_members", one) == [(2025, 9, "a")]
    assert of("organisations", one) == [(2023, 1, "a")]
    assert of("organisations.mechanisms.firms", one) == [(2025, 7, "a"), (2023, 3, "a")]
    assert of("organisations.mechanisms.firms", one, only="厂务公开制度") == [(2025, 7, "a")]
    assert of("organisations.mechanisms", one) == [(2025, 1, "a"), (2023, 1, "a")]
    assert of("organisations", one, only="企业工会") == []


def test_the_word_may_stand_on_the_record_or_on_the_part() -> None:
    membership = [{"year": "2025", "members": "50"}]
    village = union("a", membership=membership)
    firm = union("b", kind="企业工会", membership=membership)
    path = "organisations.membership.members"
    assert of(path, village, firm, only="企业工会") == [(2025, 50, "b")]
    assert of(path, village, firm, only="已建") == [(2025, 50, "a"), (2025, 50, "b")]


def test_what_has_no_year_or_no_value_is_not_counted() -> None:
    assert of("organisations", union("a")) == []
    assert of("organisations.firms", union("a", founded_on="2024-01-01")) == []
    assert of("organisations.firms", union("a", founded_on="2024-01-01", firms="0")) == [
        (2024, 0, "a")
    ]


def test_a_part_of_another_total_is_not_counted_twice() -> None:
    def agreement(identifier: str, **more: str) -> Agreement:
        return Agreement.model_validate(
            {
                **{"id": identifier, "title": "合同", "kind": "工资专项集体合同", "scope": "行业"},
                **{"year": "2025", "agreements": "9", **more},
            }
        )

    whole, part = agreement("a"), agreement("b", part_of="a", agreements="4")
    assert of("agreements.agreements", whole, part) == [(2025, 9, "a")]
    assert of("agreements", whole, part) == [(2025, 1, "a")]


def test_what_is_found_names_its_record() -> None:
    one = union("a", founded_on="2024-01-01")
    assert list(read_path("organisations").of([one])) == [Found("2024年", 1, one, is_dated=True)]


def test_a_part_names_its_period_and_how_exact_it_is() -> None:
    one = union("a", founded_on="2025-01-01", membership=[{"year": "2025", "members": "4"}])
    (found,) = read_path("organisations.membership.members").of([one])
    assert found == Found("2025年", 4, one)


@pytest.mark.parametrize("kind", ["乡镇总工会", "上级工会"])
def test_the_townships_own_union_and_those_above_are_no_new_unions(kind: str) -> None:
    membership = [{"year": "2025", "members": "50"}]
    one = union("a", kind=kind, founded_on="2025-01-01", membership=membership)
    assert of("organisations", one) == []
    assert of("organisations.membership.members", one, only=kind) == [(2025, 50, "a")]


@pytest.mark.parametrize("state", ["摸底", "筹建", "已合并", "已撤销"])
def test_a_union_that_does_not_stand_is_not_counted(state: str) -> None:
    assert of("organisations", union("a", founded_on="2025-01-01", founding=state)) == []


@pytest.mark.parametrize(
    ("more", "counted"),
    [
        ({}, 1),
        ({"status": "申报中"}, 0),
        ({"status": "公示中"}, 0),
        ({"status": "未获评"}, 0),
        ({"withdrawn": {"on": "2026-01-01", "reason": "本人要求"}}, 0),
    ],
)
def test_an_honour_is_counted_once_it_was_awarded(more: dict[str, Any], counted: int) -> None:
    honour = {"id": "a", "name": "先进", "kind": "单位", "level": "乡镇级", "awarded_by": "工会"}
    one = Honour.model_validate({**honour, "year": "2025", **more})
    assert len(of("honours", one)) == counted


@pytest.mark.parametrize(("more", "plans"), [({}, []), ({"person_times": "90"}, [100])])
def test_a_plan_is_counted_once_something_was_done(more: dict[str, str], plans: list[int]) -> None:
    course = {"id": "a", "title": "题", "kind": "培训班", "period": "2026年12月"}
    one = Skill.model_validate({**course, "planned_person_times": "100", **more})
    assert [value for _, value, _ in of("skills.planned_person_times", one)] == plans
