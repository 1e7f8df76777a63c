"""Synonyms: records in ``data/synonyms.yml``; what readers type and what the site says for it.

One way only: a search for 讨薪 also finds the pages that say 拖欠工资, not the other way round.
Readers have many words for a matter, the site has one, so the way back would find nothing more;
whoever wants it writes a second record. A word is exchanged once, never on and on in a chain.
"""

from __future__ import annotations

from portal.model.base import Record, about
from portal.model.types import Lines


class Synonym(Record):
    """The words of readers for one matter, and the words of the site for it."""

    typed: Lines = about("读者会搜的词，两个字以上", "讨薪")
    written: Lines = about("本站页面上写的词；搜前面那些词，也会找出写着这些词的页面", "拖欠工资")
