"""Identifiers that stay when an address changes (RFC 4151)."""

from __future__ import annotations

from portal.model.activity import Activity
from portal.model.township import Township


def tag_uri(township: Township, kind: str, identifier: str) -> str:
    """The permanent identifier of a record (RFC 4151): never follows the address."""
    return f"tag:{township.tag_authority},{township.tag_year}:{kind}/{identifier}"


def activity_tag(township: Township, activity: Activity, key: str = "") -> str:
    """The permanent identifier of an activity, or with ``key`` of one time, wherever it is told."""
    return tag_uri(township, "activity", f"{activity.id}/{key}" if key else activity.id)
