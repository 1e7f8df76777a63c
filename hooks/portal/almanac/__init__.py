"""Days as the Chinese calendar and the State Council have them.

1. ``lunar`` tells lunar days, festivals and solar terms.
2. ``holidays`` tells which days are off and which are worked, from official notices alone.
"""
