"""The township union portal: records in, pages, feeds and calendars out.

Everything in this package is pure apart from :mod:`portal.load` and :mod:`portal.files`,
which read content; nothing here imports MkDocs, prints, or looks at the clock.
"""
