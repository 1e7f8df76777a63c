"""Days as the Chinese calendar and the State Council have them.

1. ``lunar`` tells lunar days, festivals and solar terms.
2. ``holidays`` tells which days are off and which are worked, from official notices alone.
3. ``day`` puts both together for one day of a calendar.
4. ``deadlines`` fills in the ends that are written as a number of working days.
"""
