"""What finished pages may do in a browser, and how hosts are told.

:mod:`policy` holds the rules, :mod:`media_types` the types, :mod:`caching` how long copies
are kept; :mod:`host_rules`, :mod:`nginx` and :mod:`caddy` write these three down for a host,
the last two for the :mod:`place` where the site stands; :mod:`inline` finds in a finished page
what the rules would block.
"""
