"""Public notices: the record outside and inside its window, and where no person may stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.aid import AidBatch
from portal.model.base import Part
from portal.model.case import CaseStatistic
from portal.model.families import FAMILIES, Privacy
from portal.model.fields import classes_in, part_in
from portal.model.ledger import Ledger
from portal.model.names import chinese
from portal.model.public_notice import AWARDS, ListKind, Named, NoticeAttachment, PublicNotice

START, LAST = date(2026, 11, 18), date(2026, 11, 24)


def notice(category: ListKind = ListKind.AWARD, **more: object) -> PublicNotice:
    """A notice of one week with one person and one file of names."""
    fields = {
        **{"id": "a", "subject": "人选", "category": category, "summary": "一名。"},
        **{"notice_from": START, "notice_until": LAST, "received_by": "办公室"},
        **{"supervision_phone": "0000-1234567", "address": "1号", "issuer": "工会"},
        **{"issued_on": START, "roll": [Named(person="示例甲", unit="厂", post="班长")]},
        "attachments": [
            NoticeAttachment(file="a.pdf", title="名单", holds_names=True),
            NoticeAttachment(file="b.pdf", title="办法"),
        ],
        **more,
    }
    return PublicNotice.model_validate(fields)


@given(st.integers(-400, 400), st.sampled_from(ListKind))
def test_nobody_is_named_outside_the_window(days: int, kind: ListKind) -> None:
    today = START + timedelta(days)
    one = notice(kind)
    is_open = START <= today <= LAST
    assert bool(one.named(today)) is is_open
    form = one.public_form(today)
    assert (form.roll, form.roll_file) == ((), None)
    assert [file.file for file in form.attachments] == (["a.pdf"] if is_open else []) + ["b.pdf"]


@pytest.mark.parametrize("kind", ListKind)
def test_who_is_helped_is_masked_whatever_was_written(kind: ListKind) -> None:
    (person,) = notice(kind).named(START)
    if kind in AWARDS:
        assert (person.person, person.unit, person.post) == ("示例甲", "厂", "班长")
    else:
        assert (person.person, person.unit, person.post) == ("示*", "厂", None)


@pytest.mark.parametrize(("name", "shown"), [("张 *", "张*"), ("欧 阳 某某", "欧阳*")])
def test_a_masked_name_with_blanks_is_shown_without(name: str, shown: str) -> None:
    (person,) = notice(ListKind.SCHOOLING, roll=[Named(person=name)]).named(START)
    assert person.person == shown


def test_what_was_withdrawn_names_nobody() -> None:
    withdrawn = notice(withdrawn={"on": date(2026, 11, 19), "reason": "有误"})
    assert withdrawn.named(START) == ()
    assert [file.file for file in withdrawn.public_form(START).attachments] == ["b.pdf"]
    assert list(withdrawn.last_days()) == [date(2026, 11, 17)]


def test_five_working_days_are_meant_where_nothing_is_written() -> None:
    open_end = notice(notice_until=None)
    assert (open_end.window.working_days, open_end.window.end) == (5, None)
    ended = open_end.ending(LAST)
    assert (ended.window.working_days, ended.window.last) == (5, LAST)
    assert list(ended.last_days()) == [date(2026, 11, 17), LAST]
    assert notice().window.working_days is None


@pytest.mark.parametrize(
    ("subject", "title"), [("拟表扬人选", "拟表扬人选公示"), ("候选人公示", "候选人公示")]
)
def test_the_title(subject: str, title: str) -> None:
    assert notice(subject=subject).title == title


def parts(model: type[Part]) -> Iterator[type[Part]]:
    """A model and every part inside it."""
    yield model
    for field in model.model_fields.values():
        part = part_in(field.annotation)
        if part is not None:
            yield from parts(part)


@pytest.mark.parametrize("model", [AidBatch, CaseStatistic])
def test_no_field_of_aid_and_cases_can_hold_a_person(model: type[Part]) -> None:
    """Numbers, days, fixed words and ids only; a source is the title of a ledger."""
    allowed = {"id", "programme", "period"}
    for part in parts(model):
        for name, field in part.model_fields.items():
            assert "姓名" not in (field.description or "") + chinese(name)
            is_text = str in set(classes_in(field.annotation, str))
            assert not is_text or name in allowed or Ledger in (field.annotation, *_inner(field))


def _inner(field: object) -> tuple[object, ...]:
    annotation = getattr(field, "annotation", None)
    return tuple(getattr(annotation, "__args__", ()))


def test_families_of_which_only_totals_are_public_have_no_list_of_people() -> None:
    for family in FAMILIES.values():
        if family.privacy is Privacy.AGGREGATE:
            assert Named not in set(parts(family.model))


def test_only_public_notices_have_a_list_of_people() -> None:
    having = {kind for kind, family in FAMILIES.items() if Named in set(parts(family.model))}
    assert having == {"public_notices"}
    assert FAMILIES["public_notices"].privacy is Privacy.WHILE_NOTICE
