"""Making a new public notice from answers; the list itself is filled in by hand."""

from __future__ import annotations

from itertools import count
from typing import Final

from editing.days import day_of
from editing.desk import CHECK, Desk
from editing.forms import Value
from editing.questions import Question, field_reader
from editing.year_file import add_record, ids_in
from portal.model.public_notice import AWARDS, ListKind, PublicNotice
from portal.model.types import read_day

PUBLIC_NOTICE: Final = {
    "subject": "公示的是什么，例如 2026年金秋助学拟资助家庭",
    "category": f"名单是哪一类：{'、'.join(ListKind)}",
    "notice_from": "公示从哪天起，例如 2026-11-23；公示5个工作日，到哪天止由网站推算",
    "summary": "公示期满以后留下的一句话：多少人、结果怎样，不写姓名",
}
"""What must be known of a public notice, in the order in which it is asked for."""


def new_public_notice(desk: Desk) -> list[str]:
    """Add a public notice at the end of its year's file; what to do next, line by line."""
    values: dict[str, Value] = {
        name: desk.answer(Question(name=name, prompt=prompt, read=field_reader(PublicNotice, name)))
        for name, prompt in PUBLIC_NOTICE.items()
    }
    start = day_of(read_day(str(values["notice_from"])))
    taken = {record.id for record in desk.records["public_notices"]}
    taken |= ids_in(desk.settings, "public_notices", start.year)
    spare = (f"{start.year}-gongshi-{number}" for number in count(1))
    township = desk.settings.township
    values |= {
        "id": next(name for name in spare if name not in taken),
        "received_by": township.full_name,
        "supervision_phone": township.phone,
        "address": township.address,
        "issuer": township.full_name,
        "issued_on": str(start),
    }
    source = add_record(desk.settings, "public_notices", values, start.year)
    is_award = values["category"] in AWARDS
    person = "姓名写全名，另写所在单位、职务" if is_award else "姓名只写姓加星号，例如 张*"
    return [
        f"已写到 {source} 的末尾，编号是 {values['id']}（发布后不要再改）。",
        "下一步：打开这个文件核对一遍，填上“依据”；以“# ”开头的行是可选的，要用就删掉行首的“# ”。",
        f"填“名单”：{person}；人多的用“名单文件”。身份证号、电话、住址一概不写。",
        *CHECK,
    ]
