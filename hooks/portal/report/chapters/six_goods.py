"""六好自评: the six criteria of 六好乡镇工会, each with the evidence the records hold."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final

from portal.model.account import Account, AccountKind
from portal.model.aid import AidBatch, AidKind
from portal.model.base import Record
from portal.model.committee import CommitteeKind
from portal.model.job import Placement, PlacementKind
from portal.model.meeting import Meeting, MeetingKind
from portal.model.place import Place
from portal.model.place_words import PlaceKind, PlaceStatus
from portal.model.skill import Skill, SkillKind
from portal.model.target import Target, TargetKind
from portal.report.amounts import figure
from portal.report.chapters import aid, finance, rights, skills
from portal.report.chapters.equipped import checklists, committees
from portal.report.chapters.members import membership
from portal.report.chapters.unions import unions
from portal.report.chapters.visits import GUIDANCE, SURVEYS
from portal.report.draft import words
from portal.report.figures import Trace
from portal.report.gaps import longer, where
from portal.report.sentences import Chapter, Tell, chapter, clause, sentence
from portal.report.view import View

_HELP: Final = (
    *(AidKind.WARMTH, AidKind.COOLING, AidKind.SCHOOLING, AidKind.HARDSHIP, AidKind.EMERGENCY),
    *(AidKind.DISASTER, AidKind.WOMEN, AidKind.LIFE, AidKind.WORK_STUDY),
)
"""What is help; a check-up, a gift to all, insurance or the state's allowance is not."""
HEADING: Final = "“六好”乡镇工会自评"


def build(view: View) -> Chapter:
    """The self-assessment: the criteria in their fixed order (facts of EVL-01)."""
    criteria = (
        ("党政重视支持", _support),
        ("组织网络健全", _network),
        ("履行职责规范", _duties),
        ("指导基层到位", _guidance),
        ("服务群众深入", _service),
        ("推动发展积极", _growth),
    )
    told = [(name, [*evidence(view), _score(view, name)]) for name, evidence in criteria]
    speaking = [name for name, tells in told if any(tell.runs for tell in tells)]
    if len(speaking) == 1:
        # A criterion that stands alone has no heading; its name begins the text instead.
        named = Tell(speaking[0], where(Target), words(f"{speaking[0]}方面："))
        told = [(name, [*([named] if name in speaking else []), *tells]) for name, tells in told]
    return chapter(HEADING, told)


def _support(view: View) -> list[Tell]:
    """The party and the government: reports heard, joint meetings, an office, money."""
    offices = [p for p in in_use(view) if p.kind is PlaceKind.OFFICE]
    standing = view.counted("办公场所", offices, "处", only=PlaceKind.OFFICE.value)
    income = finance.income(view, AccountKind.UNION)
    return [
        _met(view, MeetingKind.PARTY),
        _met(view, MeetingKind.JOINT),
        _said(view, "办公场所", "设有办公室和服务窗口", standing, (Place, ())),
        _said(view, "经费保障", "工会经费收入", income, (Account, (AccountKind.UNION,))),
    ]


def _network(view: View) -> list[Tell]:
    """Unions, members, committees."""
    return [
        unions(view),
        *membership(view),
        committees(view, CommitteeKind.WOMEN),
        committees(view, CommitteeKind.AUDIT),
    ]


def _duties(view: View) -> list[Tell]:
    """Contracts, disputes settled, wages recovered, compensation won."""
    return [topic.tell(view) for topic in rights.DUTIES]


def _guidance(view: View) -> list[Tell]:
    """Meetings of chairs, visits, training of cadres, checklists."""
    return [
        _met(view, MeetingKind.CHAIRS),
        SURVEYS.tell(view),
        GUIDANCE.tell(view),
        _said(view, "工会干部培训", "培训工会干部", _trained(view), (Skill, (SkillKind.COURSE,))),
        checklists(view),
    ]


def _service(view: View) -> list[Tell]:
    """Households, people and students helped, jobs found, places open."""
    batches, placed = view.within(AidBatch, _HELP), view.within(Placement)
    households, persons = (
        view.summed("帮扶合计", batches, name) for name in ("households", "persons")
    )
    hired = view.summed("就业合计", placed, "hired")
    places = view.counted("开放阵地", in_use(view), "个")
    return [
        _said(view, "慰问户数", "走访慰问", households, (AidBatch, _HELP)),
        _said(view, "惠及人数", "帮扶", persons, (AidBatch, _HELP)),
        _allowance(view),
        _said(view, "实现就业", "帮助就业", hired, (Placement, ())),
        _said(view, "开放阵地", "开放阵地场所", places, (Place, ())),
    ]


def _allowance(view: View) -> Tell:
    """The state's allowance (低保), which the union only helps to get."""
    found = view.within(AidBatch, [AidKind.ALLOWANCE])
    sums = [
        view.summed("低保衔接", found, f, [AidKind.ALLOWANCE]) for f in ("households", "persons")
    ]
    known = [figure(trace) for trace in sums if trace is not None]
    if not known:
        return longer(view, "低保衔接", AidBatch, (AidKind.ALLOWANCE,))
    told = sentence("", [words("协助", *known, "享受低保")])
    return Tell("低保衔接", where(AidBatch), told)


def _growth(view: View) -> list[Tell]:
    """Contests, suggestions, innovations, labour that found work elsewhere."""
    wanted = (SkillKind.CONTEST, SkillKind.SUGGESTIONS, SkillKind.INNOVATION)
    topics = [topic for topic in skills.SKILLS if topic.kinds[0] in wanted]
    moved = [topic for topic in aid.PLACEMENTS if topic.kinds[0] is PlacementKind.TRANSFER]
    return [topic.tell(view) for topic in (*topics, *moved)]


def _said(
    view: View,
    what: str,
    verb: str,
    trace: Trace | None,
    of: tuple[type[Record], tuple[Enum, ...]],
) -> Tell:
    """A figure as a sentence of its own; ``of`` is the family and the kinds it is summed from."""
    told = clause(verb, trace)
    if told:
        return Tell(what, where(of[0]), sentence("", told))
    return longer(view, what, *of)


def _met(view: View, kind: MeetingKind) -> Tell:
    held = view.counted(kind.value, view.within(Meeting, [kind]), "次", only=kind.value)
    called = "" if kind is MeetingKind.PARTY else "召开"
    return _said(view, kind.value, f"{view.word}{called}{kind.value}", held, (Meeting, (kind,)))


def _trained(view: View) -> Trace | None:
    courses = view.within(Skill, [SkillKind.COURSE])
    cadres = [course for course in courses if "干部" in f"{course.audience}{course.title}"]
    return view.summed("工会干部培训", cadres, "person_times")


def in_use(view: View) -> list[Place]:
    """The places people can use today; none where today is of another time."""
    if not view.sees_today:
        return []
    return [place for place in view.all_of(Place) if place.status is PlaceStatus.IN_USE]


def _score(view: View, criterion: str) -> Tell:
    """The union's own score for a criterion, out of the weight it has."""
    own = [
        target
        for target in view.within(Target)
        if target.kind is TargetKind.SELF and target.criterion == criterion
    ]
    told = [
        *clause("自评得分", _points(view, own, "score")),
        *clause("满分", _points(view, own, "weight")),
    ]
    what = f"{criterion}：自评得分"
    if told:
        return Tell(what, where(Target), sentence("", told))
    return longer(view, what, Target, (TargetKind.SELF,))


def _points(view: View, own: Sequence[Target], field: str) -> Trace | None:
    return view.summed("自评", own, field)
