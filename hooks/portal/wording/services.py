"""What a reader must know of a service that has changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from portal.model.service import ServiceState, ServiceStatus
from portal.model.types import begin_of, end_of
from portal.wording.dates import until


@dataclass(frozen=True)
class ServiceNotice:
    """What a reader must know before setting out for a service."""

    word: str
    """调整 or 暂停; 将调整 or 将暂停 before it begins."""
    text: str
    """From when to when, and what to do instead."""


def service_notice(state: ServiceState | None, now: datetime) -> ServiceNotice | None:
    """暂停, 2026年11月10日至2026年12月31日，…; None where it is over or nothing changed."""
    if state is None or state.status is ServiceStatus.NORMAL:
        return None
    if state.until is not None and end_of(state.until) <= now:
        return None
    ahead = "将" if begin_of(state.since) > now else ""
    to = f"至{until(state.until)}" if state.until is not None else "起"
    return ServiceNotice(ahead + state.status.value, f"{until(state.since)}{to}，{state.note}")
