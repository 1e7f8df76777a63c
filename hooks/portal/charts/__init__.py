"""Charts as values: everything ``partials/portal/chart.html`` needs is worked out here.

No chart library: those known for Python draw with fonts, styles and scripts of their own,
cannot label in this site's tokens, and their inline styles break a strict CSP.

1. ``series`` refuses what cannot be drawn, ``words`` writes the numbers, ``scale`` the ticks.
2. ``rows`` draws bars, shares and targets as rows; ``trend`` draws lines over time.
3. Every chart carries the table of its numbers.
"""

from __future__ import annotations

from portal.charts.bars import bar_chart, share_bar, target_bar
from portal.charts.series import Series
from portal.charts.shapes import Chart
from portal.charts.trend import line_chart

__all__ = ["Chart", "Series", "bar_chart", "line_chart", "share_bar", "target_bar"]
