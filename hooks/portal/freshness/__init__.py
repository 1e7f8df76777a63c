"""What has to be looked at again, and by when: for the person in charge, never an error.

1. ``reviews`` gives each matter its last day, from the records' own dates alone.
2. ``status`` writes them as ``status.json``: days, no names, no judgement of what is late.
3. ``outside`` lists the addresses elsewhere that a command can try on request.
"""
