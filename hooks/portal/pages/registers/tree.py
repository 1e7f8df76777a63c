"""The reporting tree of the unions, from the province down to the branch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from portal import urls
from portal.listing import group
from portal.model.organisation import Organisation, OrganisationKind
from portal.pages.registers.words import Word, link_to
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal


@dataclass(frozen=True)
class Node:
    """One union and those below it."""

    organisation: Organisation
    below: tuple[Node, ...]

    @property
    def kinds(self) -> tuple[tuple[OrganisationKind, tuple[Node, ...]], ...]:
        """Those directly below by kind, in the order in which kinds are listed."""
        by_kind = group(self.below, lambda node: node.organisation.kind)
        return tuple((kind, tuple(by_kind[kind])) for kind in OrganisationKind if kind in by_kind)


@dataclass(frozen=True)
class TreeView:
    """The whole tree."""

    roots: tuple[Node, ...]

    @property
    def trunk(self) -> tuple[Node, ...]:
        """From the top down as long as there is one union only, which has some below it."""
        trunk: list[Node] = []
        nodes = self.roots
        while len(nodes) == 1 and nodes[0].below:
            trunk.append(nodes[0])
            nodes = nodes[0].below
        return tuple(trunk)


def tree_pages(portal: Portal) -> Iterator[PageSpec]:
    """One page, where at least one union stands below another."""
    below = _below(portal)
    if has_tree(portal):
        yield PageSpec(
            path=urls.UNION_TREE,
            title="组织机构图",
            template="tree.html",
            view=TreeView(_nodes(below, None, frozenset())),
            description="从上级工会到村、企业工会，谁隶属谁。",
            crumbs=(HOME_CRUMB, Crumb("工会组织", urls.REGISTERS["organisations"])),
        )


def has_tree(portal: Portal) -> bool:
    """Whether at least one union stands below another."""
    return len(_below(portal)) > 1


def _below(portal: Portal) -> dict[str | None, list[Organisation]]:
    """The unions directly below each one; those at the top stand below None."""
    unions = portal.all_of(Organisation)
    known = {union.id for union in unions}
    return group(unions, lambda union: union.above if union.above in known else None)


def _nodes(
    below: Mapping[str | None, Sequence[Organisation]], above: str | None, seen: frozenset[str]
) -> tuple[Node, ...]:
    return tuple(
        Node(union, _nodes(below, union.id, seen | {union.id}))
        for union in below.get(above, ())
        if union.id not in seen
    )


def chain_of(portal: Portal, union: Organisation) -> tuple[Word, ...]:
    """The unions above one, the highest first; a circle is walked once."""
    chain: list[Word] = []
    seen = {union.id}
    above = union.above
    while above is not None and above not in seen:
        seen.add(above)
        found = portal.index.get(("organisations", above))
        if not isinstance(found, Organisation):
            break
        chain.insert(0, link_to(found, above))
        above = found.above
    return tuple(chain)
