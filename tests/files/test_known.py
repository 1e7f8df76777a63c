"""Lines of a finished site are looked at once; what is told does not depend on that."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from portal.files.finished.known import Known
from portal.files.finished.output import output_problems
from portal.files.finished.page import page_passages
from portal.privacy.allowed import Allowed
from portal.privacy.passages import passage_problems

NUMBER = "13812345678"
ADDRESS = "示例小区3号楼2单元501室"
PIECES = st.sampled_from(
    [
        "<p>工会</p>\n",
        f"<p>打{NUMBER}</p>\n",
        "<p>138\n",
        "12345678</p>\n",
        "<b>138</b>",
        "12345678\n",
        "<style>\n",
        "</style>\n",
        "<!-- \n",
        " -->\n",
        f'<a title="{NUMBER}">x</a>\n',
        '<a class="x\n',
        '">\n',
        "<table><tr><th>姓名</th><th>病种</th></tr></table>\n",
        "<table><tr><th>姓名</th><th>病种</th></tr><tr><td>甲</td><td>癌</td></tr></table>\n",
        "<table><tr><td>甲</td><td>癌</td></tr></table>\n",
        "<td>癌</td>\n",
        "家庭住址：",
        "3号楼2单元501室\n",
    ]
)
PAGES = st.lists(st.lists(PIECES, max_size=6).map("".join), min_size=1, max_size=6)


def is_private(page: str, allowed: Allowed) -> bool:
    """Whether a page of its own tells something private."""
    passages = page_passages(page.encode())
    return any(True for _ in passage_problems("a.html", passages, allowed))


@given(PAGES)
def test_a_page_is_never_clean_because_of_another(pages: list[str]) -> None:
    known = Known(Allowed())
    for page in pages:
        if known.page_is_clean(page):
            assert not is_private(page, Allowed())


def test_what_stands_in_every_page_is_told_of_every_page(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.html").write_text(f"<p>{name}</p>\n<p>打{NUMBER}</p>\n", "utf-8")
    assert [one.source for one in output_problems(tmp_path, Allowed())] == [
        "a.html",
        "b.html",
        "c.html",
    ]


def test_an_address_is_allowed_by_the_lines_around_it(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>示例小区<br>\n3号楼2单元501室</p>\n", "utf-8")
    (tmp_path / "b.html").write_text("<p>张三家<br>\n3号楼2单元501室</p>\n", "utf-8")
    allowed = Allowed(addresses=frozenset({ADDRESS}))
    assert [one.source for one in output_problems(tmp_path, allowed)] == ["b.html"]


def test_what_is_known_is_not_read_again() -> None:
    known = Known(Allowed())
    page = "<!doctype html>\n<p>工会</p>\n<p>2025</p>\n"
    assert known.page_is_clean(page)
    assert known.page_is_clean(page.replace("工会", "乙"))
    assert not known.page_is_clean(page.replace("工会", NUMBER))
