"""The draft as one HTML file that needs nothing else and prints on A4."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from portal.report.appendix import (
    NO_DATA,
    NO_DATA_NOTE,
    TITLE,
    References,
    addend_line,
    headline,
    missing_lines,
    note,
    number_of,
    references,
)
from portal.report.draft import Block, Draft, Items, Paragraph, Run, Runs, Table
from portal.report.figures import Basis, Trace
from portal.report.numbering import numbered, point
from portal.wording import until

STYLE: Final = """\
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { max-width: 156mm; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff;
  font: 16pt/28pt FangSong_GB2312, 仿宋_GB2312, FangSong, 仿宋, serif; }
h1 { font: 22pt/32pt FZXiaoBiaoSong-B05S, 方正小标宋简体, SimSun, 宋体, serif; text-align: center; }
h2 { font: 16pt/28pt SimHei, 黑体, sans-serif; }
h3 { font: 16pt/28pt KaiTi_GB2312, 楷体_GB2312, KaiTi, 楷体, serif; }
h4 { font: bold 16pt/28pt FangSong_GB2312, 仿宋_GB2312, FangSong, 仿宋, serif; }
h5 { font: 16pt/28pt FangSong_GB2312, 仿宋_GB2312, FangSong, 仿宋, serif; }
h2, h3, h4, h5 { margin: 0; text-indent: 2em; break-after: avoid; }
p { margin: 0; text-indent: 2em; text-align: justify; }
.note { text-align: center; text-indent: 0; margin-bottom: 28pt; font-size: 14pt; }
.signed { text-align: right; text-indent: 0; margin-right: 2em; }
table { width: 100%; margin: 0.5rem 0 1rem; border-collapse: collapse; font-size: 12pt;
  line-height: 20pt; }
caption { font-size: 14pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #000; padding: 0.2em 0.4em; text-align: center; }
th:first-child, td:first-child { text-align: left; }
a { color: inherit; }
aside { margin-top: 3rem; font-size: 12pt; line-height: 20pt; }
aside h2, aside p { text-indent: 0; }
li { overflow-wrap: anywhere; }
:target { outline: 2px solid currentColor; }
@media print { body { margin: 0; padding: 0; max-width: none; } aside { break-before: page; } }
"""


def create_html(draft: Draft, *, with_sources: bool) -> str:
    """The whole page. ``with_sources`` links every figure to an appendix."""
    numbers = references(draft) if with_sources else {}
    lines = [
        "<!doctype html>",
        '<html lang="zh-CN">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex">',
        f"<title>{escape(draft.title)}</title>",
        f"<style>\n{STYLE}</style>",
        "</head>",
        "<body>",
        *_main(draft, numbers),
        *_no_data(draft),
        *_appendix(numbers),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _main(draft: Draft, numbers: References) -> Iterator[str]:
    yield "<main>"
    yield f"<h1>{escape(draft.title)}</h1>"
    yield f'<p class="note">（{escape(note(draft))}）</p>'
    for block in draft.opening:
        yield from _block(block, 0, numbers)
    for place in numbered(draft.sections):
        tag = f"h{place.level + 1}"
        yield f"<{tag}>{escape(place.title)}</{tag}>"
        for block in place.section.blocks:
            yield from _block(block, place.level, numbers)
    yield f'<p class="signed">{escape(draft.organisation)}</p>'
    yield f'<p class="signed">{until(draft.day)}</p>'
    yield "</main>"


def _block(block: Block, level: int, numbers: References) -> Iterator[str]:
    match block:
        case Paragraph():
            yield f"<p>{_runs(block.runs, numbers)}</p>"
        case Items():
            for position, entry in enumerate(block.entries, start=1):
                yield f"<p>{point(level, position)}{_runs(entry, numbers)}</p>"
        case Table():
            yield from _table(block, numbers)


def _table(table: Table, numbers: References) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{escape(column.head)}</th>' for column in table.header)
    yield f"<table>\n<caption>{escape(table.caption)}</caption>"
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
    for row in table.rows:
        cells = "".join(f"<td>{_runs(cell, numbers)}</td>" for cell in row)
        yield f"<tr>{cells}</tr>"
    yield "</tbody>\n</table>"


def _runs(runs: Runs, numbers: References) -> str:
    return "".join(_run(run, numbers) for run in runs)


def _run(run: Run, numbers: References) -> str:
    text = escape(run.text)
    number = number_of(run, numbers)
    return text if number is None else f'<a href="#source-{number}">{text}</a>'


def _no_data(draft: Draft) -> Iterator[str]:
    if draft.missing:
        yield f"<aside>\n<h2>{NO_DATA}</h2>\n<p>{NO_DATA_NOTE}</p>\n<ul>"
        yield from (f"<li>{escape(line)}</li>" for line in missing_lines(draft))
        yield "</ul>\n</aside>"


def _appendix(numbers: References) -> Iterator[str]:
    if numbers:
        yield f"<aside>\n<h2>{TITLE}</h2>\n<ol>"
        yield from (_source(basis, number) for basis, number in numbers.items())
        yield "</ol>\n</aside>"


def _source(basis: Basis, number: int) -> str:
    lines = basis.addends if isinstance(basis, Trace) else ()
    records = "".join(f"<li>{escape(addend_line(addend, basis.unit))}</li>" for addend in lines)
    below = f"<ul>{records}</ul>" if records else ""
    return f'<li id="source-{number}">{escape(headline(basis))}{below}</li>'
