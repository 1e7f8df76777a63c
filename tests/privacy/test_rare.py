"""Forms that are looked for only where a sign of them stands: none may stand without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal import privacy
from portal.privacy.rare import Rare


def rare_in(held: object) -> Iterator[Rare]:
    """The forms in a name of a module: alone, or several in a row."""
    for one in held if isinstance(held, tuple) else (held,):
        if isinstance(one, Rare):
            yield one


def every_rare() -> Mapping[str, Rare]:
    """Every such form of the guard, by where it stands."""
    modules = (
        import_module(found.name) for found in walk_packages(privacy.__path__, "portal.privacy.")
    )
    return {
        f"{module.__name__.removeprefix('portal.privacy.')}.{name}.{number}": one
        for module in modules
        for name, held in vars(module).items()
        for number, one in enumerate(rare_in(held))
    }


RARE = every_rare()


def test_the_guard_has_such_forms() -> None:
    assert len({id(one) for one in RARE.values()}) >= 20


@pytest.mark.parametrize("rare", RARE.values(), ids=RARE)
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_wherever_a_form_stands_its_sign_does(rare: Rare, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(rare.form))
    assert rare.form.search(text)
    assert rare.sign.search(text), text
    assert [one.span() for one in rare.finditer(text)] == [
        one.span() for one in rare.form.finditer(text)
    ]


def test_a_form_without_its_sign_is_not_looked_for() -> None:
    assert list(Rare("室", "[0-9]+").finditer("402")) == []
    assert [one[0] for one in Rare("室", "[0-9]+").finditer("402室")] == ["402"]
