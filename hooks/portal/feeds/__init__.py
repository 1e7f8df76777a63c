"""Feeds that people subscribe to: RSS 2.0, Atom and JSON Feed, with archives.

1. ``items`` makes one value of each record that subscribers are told of.
2. ``channels`` tells which feeds there are; ``archive`` which months have a document.
3. ``rss``, ``atom`` and ``json_feed`` write a document, ``opml`` the list of all feeds.

Nothing here reads the clock: every date comes from a record, so an unchanged site gives
unchanged bytes.
"""
