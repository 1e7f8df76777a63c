"""Making a new activity from answers, or from an activity that was held before."""

from __future__ import annotations

from typing import Final

from editing import drafts, series
from editing.days import day_of, when_text
from editing.desk import CHECK, Desk
from editing.forms import Value
from editing.questions import Question, Unusable, choice_reader, field_reader, read_crowds
from editing.rules import next_start, rule_again
from editing.year_file import add_record
from portal.model.activity import Activity, Crowd
from portal.model.place import Place
from portal.model.programme import Programme
from portal.model.types import read_when
from portal.suggest import did_you_mean

COPIED: Final = "照抄"
"""The answer that names an activity to repeat."""
ACTIVITY: Final = {
    "title": "活动名称，一看就知道做什么",
    "start": "什么时候开始，例如 2026-12-05 09:00；只写日期就是全天",
    "place": "在哪里；data/places.yml 里有的场所，写编号或名称就行",
    "audience": "面向谁",
    "description": "做什么、注意什么，一两句",
    "programme": "属于哪个项目，写编号或名称，例如 送清凉",
}
"""What must be known of an activity, in the order in which it is asked for."""
OF_ACTIVITY: Final = {
    "crowds": f"面向哪些人群，几样用顿号隔开：{'、'.join(Crowd)}",
    "frequency": "多久办一次：只办一次、每周三、每月第二个周六、农历八月十五……",
    "until": "办多次的，办到哪天为止，或者一共几次，例如 10次",
}
"""What may be left out of an activity."""


def new_activity(desk: Desk) -> list[str]:
    """Add an activity at the end of its year's file; what to do next, line by line."""
    activities = [a for a in desk.records["activities"] if isinstance(a, Activity)]
    copied = desk.given.get(COPIED)
    values = _again(desk, copied, activities) if copied else _first_time(desk)
    start = day_of(read_when(str(values["start"])))
    taken = {activity.id for activity in activities}
    values["id"] = drafts.activity_id(str(values["programme"]), start, taken)
    source = add_record(desk.settings, "activities", values, start.year)
    return [
        f"已写到 {source} 的末尾，编号是 {values['id']}（发布后不要再改）。",
        "下一步：打开这个文件核对一遍；以“# ”开头的行是可选的，要用就删掉行首的“# ”。",
        "每次办完后，在“逐次”里补那一次的“活动结果”。"
        if "repeat" in values
        else "活动办完后，在同一处补“活动结果”。",
        *CHECK,
    ]


def _first_time(desk: Desk) -> dict[str, Value]:
    programmes = {p.id: p.name for p in desk.records["programmes"] if isinstance(p, Programme)}
    township = desk.settings.township
    readers = {"programme": choice_reader(programmes)}
    values: dict[str, Value] = {}
    for name, prompt in ACTIVITY.items():
        read = readers.get(name) or field_reader(Activity, name)
        values[name] = desk.answer(Question(name=name, prompt=prompt, read=read))
    where = _where(desk, str(values.pop("place")))
    return {
        **values,
        **where,
        **_crowds(desk),
        **_series(desk, str(values["start"])),
        "organiser": township.full_name,
        "contact": f"办公室 {township.phone}",
    }


def _where(desk: Desk, typed: str) -> dict[str, Value]:
    """A recorded place by its id or name, with the room behind a comma; else any words."""
    places = [place for place in desk.records["places"] if isinstance(place, Place)]
    known = {name: place.id for place in places for name in (place.name, place.id)}
    name, _, room = typed.replace(",", "，").partition("，")
    if name not in known:
        return {"place": typed}
    return {"venue": known[name], **({"place": room} if room else {})}


def _crowds(desk: Desk) -> dict[str, Value]:
    prompt = OF_ACTIVITY["crowds"]
    question = Question(name="crowds", prompt=prompt, default=Crowd.ALL.value, read=read_crowds)
    found = desk.likely(question).split("、")
    return {"crowds": found} if found != [Crowd.ALL.value] else {}


def _series(desk: Desk, start: str) -> dict[str, Value]:
    frequency = desk.likely(series.how_often(start))
    if frequency == series.ONCE:
        return {}
    return {"repeat": series.rule_of(frequency, desk.likely(series.how_long(start, frequency)))}


def _again(desk: Desk, wanted: str, activities: list[Activity]) -> dict[str, Value]:
    found = {activity.id: activity for activity in activities}
    if wanted not in found:
        near = did_you_mean(wanted, found, "编号在 data/activities/ 的文件里")
        raise Unusable(f"没有编号为“{wanted}”的活动；{near}")
    before = found[wanted]
    read = field_reader(Activity, "start")
    if before.repeat is not None:
        read = series.start_reader(rule_again(before, before.repeat), read)
    later = when_text(next_start(before))
    question = Question(name="start", prompt="这次什么时候开始", default=later, read=read)
    return drafts.repeated(before, desk.answer(question))
