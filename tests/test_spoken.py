"""The dash of a range is read 至 wherever a page shows one, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.spoken import TO, name_aloud, with_spoken_ranges


@pytest.mark.parametrize(
    ("html", "spoken"),
    [
        ("<p>9:00—11:00</p>", f"<p>9:00{TO}11:00</p>"),
        ("<p>8:30—12:00，14:30—17:30</p>", f"<p>8:30{TO}12:00，14:30{TO}17:30</p>"),
        ("<p>20:00—次日6:00</p>", f"<p>20:00{TO}次日6:00</p>"),
        ("<p>2025年1—8月，4%—8%</p>", f"<p>2025年1{TO}8月，4%{TO}8%</p>"),
        ('9:00<b class="closes">—11:00</b>', f'9:00<b class="closes">{TO}11:00</b>'),
    ],
)
def test_a_range_is_heard(html: str, spoken: str) -> None:
    assert with_spoken_ranges(html) == spoken


@pytest.mark.parametrize(
    "html",
    [
        '<meta content="9:00—11:00">',
        "<title>9:00—11:00</title>",
        '<script type="application/ld+json">{"a": "9:00—11:00"}</script>',
        "<svg><title>1—8月</title><text>1—8</text></svg>",
        '<p class="copied" id="a">时间：9:00—11:00<br>地点</p>',
        "<p>三点说明——2025年起，12—，工会—3</p>",
        "<td>—</td>",
    ],
)
def test_what_is_no_text_or_no_range_stays(html: str) -> None:
    assert with_spoken_ranges(html) == html


@given(st.text(alphabet="<>—9:0次日% 至a"))
def test_without_its_tags_only_the_word_is_added(text: str) -> None:
    html = f"<p>{text.replace('<', '&lt;').replace('>', '&gt;')}</p>"
    spoken = with_spoken_ranges(html)
    assert spoken.replace(TO, "—") == html.replace(TO, "—")


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("张*", '张<span aria-hidden="true">*</span><span class="said">某</span>'),
        ("示例甲", "示例甲"),
        ("<b>*", '&lt;b&gt;<span aria-hidden="true">*</span><span class="said">某</span>'),
    ],
)
def test_a_masked_name_is_seen_with_a_star_and_heard_as_somebody(name: str, html: str) -> None:
    assert name_aloud(name) == html
