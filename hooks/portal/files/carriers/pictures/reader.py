"""All that a picture says beside its pixels: in its fields, between its parts, behind its end."""

from __future__ import annotations

from collections.abc import Iterator

from portal.files.carriers.pictures.ends import picture_end
from portal.files.carriers.pictures.fields import picture_fields
from portal.files.carriers.pictures.figures import figures_in
from portal.files.carriers.pictures.loose_words import loose_words
from portal.files.carriers.pictures.tails import check_documents, check_markup, tail_passages
from portal.files.carriers.pictures.told import Told
from portal.privacy.passage import Passage


def picture_passages(content: bytes) -> Iterator[Passage]:
    """Every text field of a picture, what stands behind it, and words and long numbers elsewhere.

    Raises Refused for more than is read, and for what cannot be.
    """
    check_documents(content)
    end = picture_end(content)
    if end is None:  # what lies behind cannot be told from the picture
        check_markup(content)
    fields = list(picture_fields(content[:end]))
    fields += [] if end is None else tail_passages(content[end:])
    yield from fields
    told = Told("\n".join(one.text for one in fields))
    yield from figures_in(content, "图片信息（夹带的数字）", told)
    yield from loose_words(content[:end], "图片信息（夹带的文字）", told)
