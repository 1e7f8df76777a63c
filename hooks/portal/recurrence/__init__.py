"""From an activity as written to the times at which it is held.

1. ``rules`` gives the planned times of a series.
2. ``expand`` lays what differs at single times over them.
"""
