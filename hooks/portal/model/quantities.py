"""The numbers in a model: their units, and whether adding them makes sense."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from pydantic.fields import FieldInfo

from portal.model.base import Part
from portal.model.names import chinese

ADDITIVE_UNITS: Final = frozenset(
    {
        *("人", "人次", "户", "家", "家次", "件", "例", "对", "份", "条", "项", "处", "起", "元"),
        *("场", "次", "张", "本", "册", "支", "个", "台", "学时", "票", "批"),
    }
)
"""Units whose numbers can be added; percent, days, years, points and stars cannot."""
NOT_ADDITIVE: Final = frozenset(
    {
        *("per_head_yuan", "standard_yuan", "ceiling_yuan", "opening_yuan", "closing_yuan"),
        *("batch", "wage_low_yuan", "wage_high_yuan", "reward_yuan", "offices"),
        *("visits_a_month", "times_a_year", "session_number"),
    }
)
"""Numbers of an additive unit that are no quantities: a standard, a balance, an ordinal."""


@dataclass(frozen=True)
class Quantity:
    """One number field of a model."""

    name: str
    unit: str

    @property
    def label(self) -> str:
        """The Chinese name of the field."""
        return chinese(self.name)

    @property
    def is_additive(self) -> bool:
        """Whether numbers of several records can be added up."""
        return self.unit in ADDITIVE_UNITS and self.name not in NOT_ADDITIVE


@cache
def quantities_of(model: type[Part]) -> tuple[Quantity, ...]:
    """The number fields of a model, in its order."""
    return tuple(
        Quantity(name, unit) for name, info in model.model_fields.items() if (unit := unit_of(info))
    )


def unit_of(info: FieldInfo) -> str:
    """The unit of a field; empty for one that has none."""
    extra = info.json_schema_extra
    return str(extra.get("unit", "")) if isinstance(extra, dict) else ""
