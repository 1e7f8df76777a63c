"""iCalendar files (RFC 5545, 5546, 7986): what phones and mail programs subscribe to.

1. ``timetables`` tells which calendars there are; pages and the subscribe page list them.
2. ``texts`` and ``stamps`` say of one time of an activity what a calendar entry has to say.
3. ``events`` gives the entries of an activity, ``holidays`` those of the official notices.
4. ``serialise`` and ``zone`` write entries and files; they alone use icalendar.
5. ``windows`` decides what is current and what goes to an archive; ``files`` makes them all.
"""
