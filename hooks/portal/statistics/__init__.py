"""Numbers and the records behind them.

1. ``activities`` sums the results of activities.
2. ``paths`` reads what an indicator counts: ``organisations.membership.members``.
3. ``indicators`` makes one figure for each indicator and period, summed or reported.
"""
