"""PDF files that are small and come to more drawing than anybody could wait for."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from attached import numbered_pdf
from portal.files.carriers.limits import MAX_PAGES

LINE = b"BT /F1 12 Tf 72 720 Td (union 12351) Tj ET\n"
"""A line of text."""


def stream(content: bytes, more: bytes = b"") -> bytes:
    """A packed stream."""
    packed = zlib.compress(content, 9)
    head = b"<< /Filter /FlateDecode /Length %d %s >>" % (len(packed), more)
    return head + b"\nstream\n" + packed + b"\nendstream"


def sharing(drawn: bytes, pages: int, forms: Sequence[bytes] = (), contents: int = 1) -> bytes:
    """Pages that share one stream; each form draws the next one as ``/X``."""
    first = 5 + len(forms)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, b"".join(b"%d 0 R " % (first + at) for at in range(pages))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        stream(drawn),
    ]  # fmt: skip
    for at, form in enumerate(forms, 6):
        inner = b"/XObject << /X %d 0 R >>" % at if at < first else b""
        resources = b"/Resources << /Font << /F1 3 0 R >> %s >>" % inner
        objects.append(stream(form, b"/Subtype /Form /BBox [0 0 9 9] " + resources))
    own = b"/XObject << /X 5 0 R >>" if forms else b""
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> "
    )
    page += own + b" >> /Contents [%s] >>" % (b"4 0 R " * contents)
    return numbered_pdf([*objects, *[page] * pages])


SHAPES = {
    "pages that share a stream": sharing(LINE * 500, MAX_PAGES),
    "one long stream": sharing(LINE * 60_000, 1),
    "one stream named often": sharing(LINE * 20, 1, contents=5_000),
    "forms in forms": sharing(b"/X Do\n", 1, [b"/X Do " * 10] * 5 + [LINE]),
    "empty forms": sharing(b"/X Do " * 9_000, 1, [b" "]),
    "forms without end": sharing(b"/X Do\n", 1, [b"/X Do "] * 40),
}
"""By what is endless about them."""
