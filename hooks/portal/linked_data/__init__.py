"""Records in the words of schema.org, for search engines and other machines (JSON-LD 1.1).

1. One module per type turns a record into plain dicts.
2. ``page`` gathers what one page is about; ``script`` writes it for the head of the page.

Only what the page itself says is told: no guess, no person, no claim of being a government.
"""
