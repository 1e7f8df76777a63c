"""Records of one family that were pasted into the file of another."""

from __future__ import annotations

from typing import Final

from pydantic import BaseModel

from portal.model.base import Document
from portal.model.families import FAMILIES
from portal.model.faults import Words

_LEAST: Final = 2
"""Fields that the family of the file does not have; one alone is a slip of the pen."""


def misplaced(model: type[BaseModel], value: object) -> Words | None:
    """Where a record belongs whose fields are all of another family; None where it is at home."""
    families = [family for family in FAMILIES.values() if not issubclass(family.model, Document)]
    here = next((family for family in families if family.model is model), None)
    if here is None or not isinstance(value, dict):
        return None
    names = value.keys()
    if len(names - model.model_fields.keys()) < _LEAST:
        return None
    others = [family for family in families if names <= family.model.model_fields.keys()]
    if len(others) != 1:
        return None
    return (
        f"这条记录的字段是“{others[0].label}”的，不是“{here.label}”的",
        f"请把整条移到 {others[0].place}",
    )
