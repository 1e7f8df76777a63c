"""六好自评: the six criteria of 六好乡镇工会, each with the evidence the records hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from portal.model.account import Account, AccountKind
from portal.model.aid import AidBatch
from portal.model.base import Record
from portal.model.committee import CommitteeKind
from portal.model.inspection import Inspection, InspectionKind
from portal.model.job import Placement, PlacementKind
from portal.model.meeting import Meeting, MeetingKind
from portal.model.organisation import Organisation
from portal.model.place import Place, PlaceKind, PlaceStatus
from portal.model.skill import Skill, SkillKind
from portal.model.standing import CheckedList
from portal.model.target import Target, TargetKind
from portal.report.chapters import aid, finance, organisation, rights, skills
from portal.report.figures import Derived, Trace
from portal.report.sentences import Chapter, Tell, chapter, clause, sentence, where
from portal.report.view import View, addend, parts_of, trace_of

HEADING: Final = "“六好”乡镇工会自评"


def build(view: View) -> Chapter:
    """The self-assessment: the criteria in their fixed order (facts of EVL-01)."""
    return chapter(
        HEADING,
        [
            (name, [*evidence(view), _score(view, name)])
            for name, evidence in (
                ("党政重视支持", _support),
                ("组织网络健全", _network),
                ("履行职责规范", _duties),
                ("指导基层到位", _guidance),
                ("服务群众深入", _service),
                ("推动发展积极", _growth),
            )
        ],
    )


def _support(view: View) -> list[Tell]:
    """The party and the government: reports heard, joint meetings, an office, money."""
    offices = [p for p in in_use(view) if p.kind is PlaceKind.OFFICE]
    income = finance.income(view, AccountKind.UNION)
    return [
        _met(view, MeetingKind.PARTY),
        _met(view, MeetingKind.JOINT),
        _said("办公场所", Place, "设有办公室和服务窗口", view.counted("办公场所", offices, "处")),
        _said("经费保障", Account, "工会经费收入", income),
    ]


def _network(view: View) -> list[Tell]:
    """Unions, members, committees."""
    return [
        organisation.unions(view),
        *organisation.membership(view),
        _committees(view, CommitteeKind.WOMEN),
        _committees(view, CommitteeKind.AUDIT),
    ]


def _duties(view: View) -> list[Tell]:
    """Contracts, disputes settled, wages recovered, compensation won."""
    return [topic.tell(view) for topic in rights.DUTIES]


def _guidance(view: View) -> list[Tell]:
    """Meetings of chairs, visits, training of cadres, checklists."""
    return [
        _met(view, MeetingKind.CHAIRS),
        _said("基层指导走访", Inspection, "到基层指导、摸底走访", _visits(view)),
        _said("工会干部培训", Skill, "培训工会干部", _trained(view)),
        _checklists(view),
    ]


def _service(view: View) -> list[Tell]:
    """Households, people and students helped, jobs found, places open."""
    batches, placed = view.within(AidBatch), view.within(Placement)
    return [
        _said("慰问户数", AidBatch, "走访慰问", view.summed("帮扶合计", batches, "households")),
        _said("惠及人数", AidBatch, "帮扶", view.summed("帮扶合计", batches, "persons")),
        _said("实现就业", Placement, "帮助就业", view.summed("就业合计", placed, "hired")),
        _said("开放阵地", Place, "开放阵地场所", view.counted("开放阵地", in_use(view), "个")),
    ]


def _growth(view: View) -> list[Tell]:
    """Contests, suggestions, innovations, labour that found work elsewhere."""
    wanted = (SkillKind.CONTEST, SkillKind.SUGGESTIONS, SkillKind.INNOVATION)
    topics = [topic for topic in skills.SKILLS if topic.kinds[0] in wanted]
    moved = [topic for topic in aid.PLACEMENTS if topic.kinds[0] is PlacementKind.TRANSFER]
    return [topic.tell(view) for topic in (*topics, *moved)]


def _said(what: str, model: type[Record], verb: str, trace: Trace | None) -> Tell:
    told = clause(verb, trace)
    return Tell(what, where(model), sentence("", told) if told else ())


def _met(view: View, kind: MeetingKind) -> Tell:
    held = view.counted(kind.value, view.within(Meeting, [kind]), "次")
    called = "" if kind is MeetingKind.PARTY else "召开"
    return _said(kind.value, Meeting, f"{view.span.word}{called}{kind.value}", held)


def _committees(view: View, kind: CommitteeKind) -> Tell:
    unions = organisation.grassroots(view)
    having = [u for u in unions if any(c.kind is kind for c in u.committees)]
    trace = view.counted(f"设立{kind.value}的工会", having, "家")
    whole = view.counted("基层工会", unions, "家")
    if trace is None or whole is None:
        return Tell(kind.value, where(Organisation))
    rate = Derived(f"{kind.value}组建率", "rate", trace, whole)
    told = [*clause(f"设立{kind.value}的工会", trace), *clause("占", rate)]
    return Tell(kind.value, where(Organisation), sentence("", told))


def _visits(view: View) -> Trace | None:
    kinds = (InspectionKind.GUIDANCE, InspectionKind.FOUNDING)
    return view.summed("基层指导", view.within(Inspection, kinds), "firm_visits")


def _trained(view: View) -> Trace | None:
    courses = view.within(Skill, [SkillKind.COURSE])
    cadres = [course for course in courses if "干部" in (course.audience or course.title)]
    return view.summed("工会干部培训", cadres, "person_times")


def _checklists(view: View) -> Tell:
    def is_meant(part: CheckedList) -> bool:
        return view.span.holds((part.checked_on, part.checked_on))

    found = parts_of(organisation.grassroots(view), "checked_lists", is_meant)
    items = trace_of(
        "清单对照：对照项数",
        "organisations.checked_lists.items",
        "项",
        (addend(union, len(part.items), *path) for union, path, part in found),
    )
    if items is None:
        return Tell("规范化清单", where(Organisation))
    done = Trace(
        "清单对照：做到项数",
        items.indicator,
        "项",
        tuple(
            addend(union, sum(item.is_done for item in part.items), *path)
            for union, path, part in found
        ),
    )
    told = [*clause("对照规范化清单", items), *clause("做到", done)]
    return Tell("规范化清单", where(Organisation), sentence("", told))


def in_use(view: View) -> list[Place]:
    """The places people can use today."""
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
    return Tell(f"{criterion}：自评得分", where(Target), sentence("", told) if told else ())


def _points(view: View, own: Sequence[Target], field: str) -> Trace | None:
    return view.summed("自评", own, field)
