"""What a browser would block in a page is found, and a text that only speaks of it is not."""

from __future__ import annotations

import pytest

from portal.safety.inline import blocked


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<script>go()</script>", ["<script>"]),
        ('<script type="module">go()</script>', ['<script type="module">']),
        ('<p style="color:red">', ['style="']),
        ("<style>p {}</style>", ["<style"]),
        ('<a href="x" onclick="go()">', ['onclick="']),
        ('<iframe src="x"></iframe>', ["<iframe"]),
        ('<base href="/">', ["<base"]),
        ('<object data="x">', ["<object"]),
        ("<embed>", ["<embed"]),
        ('<script src="a.js"></script>', []),
        ('<script type="module" src="a.js" defer></script>', []),
        ('<script type="application/ld+json">{"a":" style=\\"x"}</script>', []),
        ('<p>写成 style="color:red" 或 onclick="go()" 都不行</p>', []),
        ("<p>&lt;script>go()</p>", []),
        ('<meta name="description" content="1 style=">', []),
        ('<meta content="a onload=" onload="go()">', ['onload="']),
        ('<svg fill="none"><path stroke="#000"/></svg>', []),
        ("<blockquote>a</blockquote>", []),
    ],
)
def test_what_is_blocked(html: str, found: list[str]) -> None:
    assert list(blocked(html)) == found
