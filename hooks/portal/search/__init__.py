"""Search in Chinese without a server: a static index in small files, read by the browser.

``documents`` takes the text of every page that is searched, ``passages`` cuts it, ``terms``
are the one, two and three characters that stand side by side in it. ``shards`` tell in which
passages a term stands, ``store`` keeps the text to confirm a hit and to quote from it, and
``manifest`` is all that is known without asking for a word. ``assets/search_engine.js`` reads
them; ``traditional`` is asked where nothing was found; the formats are told in ``encode``,
``manifest``, ``shards`` and ``store``.
"""
