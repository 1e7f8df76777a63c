"""What the numbers of a record come to, in sentences that stay true."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from portal.model.account import Account, AccountState
from portal.model.base import Record
from portal.model.checklist import Checklist
from portal.model.honour import Honour, HonourKind, HonourState
from portal.model.official_document import OfficialDocument
from portal.model.organisation import Organisation
from portal.model.target import Target
from portal.pages.registers import phrases
from portal.pages.registers.words import title_of
from portal.public import Portal
from portal.wording import quantity


@singledispatch
def sentences_of(_record: Record, _portal: Portal) -> Iterator[str]:
    """The sentences under the title; most records have none."""
    return iter(())


@sentences_of.register
def _(union: Organisation, portal: Portal) -> Iterator[str]:
    for checked in union.checked_lists:
        checklist = portal.index.get(("checklists", checked.checklist))
        name = title_of(checklist) if checklist is not None else "清单"
        yield phrases.completeness(checked, name)


@sentences_of.register
def _(account: Account, _portal: Portal) -> Iterator[str]:
    yield phrases.identity(account)
    if account.status is AccountState.BUDGET:
        yield "这是预算，是打算怎么收、怎么花；实际收支见决算。"


@sentences_of.register
def _(target: Target, _portal: Portal) -> Iterator[str]:
    unit, aim, done = target.unit_name or "", target.target_value, target.done_value
    words = [f"目标{quantity(aim, unit)}"] if aim is not None else []
    words += [f"完成{quantity(done, unit)}"] if done is not None else []
    words += [f"正在办{target.under_way}{unit}"] if target.under_way is not None else []
    if words:
        yield "，".join(words) + "。"


@sentences_of.register
def _(honour: Honour, _portal: Portal) -> Iterator[str]:
    is_person = honour.kind is HonourKind.PERSON and honour.status is HonourState.AWARDED
    named = len(honour.recipients)
    if is_person and honour.withdrawn is None and (honour.seats is None or named < honour.seats):
        listed = f"列出{named}人；" if named else ""
        yield f"{listed}个人姓名经本人同意才公布。"


@sentences_of.register
def _(document: OfficialDocument, portal: Portal) -> Iterator[str]:
    if document.file is None and document.full_text is None:
        yield f"这份文件没有放到网上，要看原件请打电话 {portal.township.phone}。"


@sentences_of.register
def _(checklist: Checklist, _portal: Portal) -> Iterator[str]:
    listed = len(checklist.items)
    if checklist.is_partial:
        yield f"这一版只列出其中{listed}项，没有列全。"
    elif listed != checklist.stated_size:
        yield f"名称里说{checklist.stated_size}项，这一版列出{listed}项。"
