"""Every calendar file of the site, by path.

Each entry is written once; what leaves the calendar of everything is in exactly one
archive. The calendars of a programme, a place and an activity repeat entries on purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from portal import urls
from portal.ical.events import groups_of
from portal.ical.holidays import holiday_entries
from portal.ical.serialise import END, Head, begin_of_file, entry_bytes
from portal.ical.timetables import Timetable, archive, own_timetable, timetables, widest_archive
from portal.ical.windows import MOST_BYTES, Block, by_year, current, nearest
from portal.ical.zone import zone_bytes
from portal.listing import group
from portal.model.activity import Activity
from portal.model.place import Place
from portal.public import Portal


@dataclass(frozen=True)
class _Frame:
    """What stands around the entries of one file."""

    begin: bytes

    @property
    def room(self) -> int:
        """Bytes that are left for entries."""
        return MOST_BYTES - len(self.begin) - len(END)

    def around(self, entries: Iterable[bytes]) -> bytes:
        """The whole file."""
        return b"".join((self.begin, *entries, END))


_Framer = Callable[[Timetable], _Frame]


def calendar_files(portal: Portal) -> dict[str, bytes]:
    """The live calendars, the archives, and a file for each activity."""
    frame = _framer(portal)
    own = {activity.id: _blocks(portal, activity) for activity in portal.activities}
    every = [block for blocks in own.values() for block in blocks]
    return {
        **dict(_live(portal, frame, every)),
        **dict(_archives(portal, frame, every)),
        **dict(_single(portal, frame, own)),
    }


def _framer(portal: Portal) -> _Framer:
    zone = zone_bytes()
    product = f"-//{portal.township.tag_authority}//township union portal//ZH"

    def frame(table: Timetable) -> _Frame:
        source = urls.absolute(portal.site_url, table.path)
        page = urls.absolute(portal.site_url, table.page_path)
        head = Head(product=product, name=table.title, about=table.about, source=source, page=page)
        return _Frame(begin_of_file(head, zone))

    return frame


def _blocks(portal: Portal, activity: Activity) -> list[Block]:
    return [
        Block(b"".join(map(entry_bytes, found.entries)), found.times)
        for found in groups_of(portal, activity)
    ]


def _live(portal: Portal, frame: _Framer, every: Sequence[Block]) -> Iterator[tuple[str, bytes]]:
    lists = dict(_lists(portal, every))
    for table in timetables(portal):
        around = frame(table)
        if table.path == urls.ICS_HOLIDAYS:
            yield table.path, around.around(map(entry_bytes, holiday_entries(portal)))
        else:
            shown = current(lists[table.path], portal.now, around.room)
            yield table.path, around.around(block.content for block in shown)


def _lists(portal: Portal, every: Sequence[Block]) -> Iterator[tuple[str, Sequence[Block]]]:
    """The blocks that could stand in each live calendar, by its path."""
    yield urls.ICS_ALL, every
    of_programme = group(every, lambda block: block.times[0].programme)
    for programme in portal.programmes:
        yield urls.programme_ics(programme), of_programme.get(programme.id, ())
    pairs = ((venue, b) for b in every for venue in {time.venue for time in b.times})
    at_place = group(pairs, lambda pair: pair[0])
    for place in portal.all_of(Place):
        yield urls.place_ics(place), [block for _, block in at_place.get(place.id, ())]


def _archives(
    portal: Portal, frame: _Framer, every: Sequence[Block]
) -> Iterator[tuple[str, bytes]]:
    live = [table for table in timetables(portal) if table.path == urls.ICS_ALL]
    kept = {id(b) for table in live for b in current(every, portal.now, frame(table).room)}
    left = [block for block in every if id(block) not in kept]
    for year, part, blocks in by_year(left, frame(widest_archive(portal)).room):
        table = archive(portal, year, part)
        yield table.path, frame(table).around(block.content for block in blocks)


def _single(
    portal: Portal, frame: _Framer, own: Mapping[str, Sequence[Block]]
) -> Iterator[tuple[str, bytes]]:
    for activity in portal.activities:
        table = own_timetable(portal, activity)
        around = frame(table)
        shown = nearest(own[activity.id], portal.now, around.room)
        yield table.path, around.around(block.content for block in shown)
