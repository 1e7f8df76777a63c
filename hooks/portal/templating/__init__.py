"""What templates can call: links, dates, amounts; all of it pure."""

from __future__ import annotations

from portal.templating.environment import PageEnvironment
from portal.templating.filters import template_filters
from portal.templating.names import template_globals

__all__ = ["PageEnvironment", "template_filters", "template_globals"]
