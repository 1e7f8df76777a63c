"""The table of field names, which is told in several rooms."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pkgutil import iter_modules

from portal.model import names


def test_no_field_is_named_in_two_rooms() -> None:
    rooms = [
        import_module(f"{names.__name__}.{room.name}") for room in iter_modules(names.__path__)
    ]
    english = Counter(name for room in rooms for name in room.NAMES)
    chinese = Counter(name for room in rooms for name in room.NAMES.values())
    assert [name for name, times in (english + chinese).items() if times > 1] == []
    assert set(english) == set(names.CHINESE)
