"""The year-end summary: a draft made of records, and the forms it is written in.

- ``draft`` is the text as data: sections, paragraphs, tables; ``figures`` are its numbers,
  each with the records it was summed from.
- ``numbering``, ``amounts`` and ``appendix`` hold what all forms share: 一、（一）1.（1）, a
  figure in words, and where it comes from.
- ``markdown``, ``html``, ``word`` and ``as_json`` each write one form.

Nothing here is ever published: the draft is for the clerk who has to sign it.
"""
