"""How unions are equipped: their committees, and the checklists they were held against."""

from __future__ import annotations

from portal.model.committee import CommitteeKind
from portal.model.organisation import Organisation
from portal.model.standing import CheckedList
from portal.report.addends import addend, parts_of
from portal.report.chapters.unions import STANDING, grassroots
from portal.report.figures import Derived, Trace
from portal.report.gaps import where
from portal.report.sentences import Tell, clause, sentence
from portal.report.view import View


def committees(view: View, kind: CommitteeKind) -> Tell:
    """How many unions have a committee of a kind."""
    standing = grassroots(view)
    having = [u for u in standing if any(c.kind is kind for c in u.committees)]
    trace = view.counted(
        f"设立{kind.value}的工会", having, "个", path="organisations.committees", only=kind.value
    )
    whole = view.counted("基层工会", standing, "个", path=STANDING)
    if trace is None or whole is None:
        return Tell(kind.value, where(Organisation))
    rate = Derived(f"{kind.value}组建率", "rate", trace, whole)
    told = [*clause(f"设立{kind.value}的工会", trace), *clause("占", rate)]
    return Tell(kind.value, where(Organisation), sentence("", told))


def checklists(view: View) -> Tell:
    """Items of checklists looked at in these days, and how many were done."""

    def is_meant(part: CheckedList) -> bool:
        return view.span.holds((part.checked_on, part.checked_on))

    found = parts_of(grassroots(view), "checked_lists", is_meant)
    items = view.trace(
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
