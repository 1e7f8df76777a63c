"""What hostile or unlucky editors put into text: pieces that mutations strew in."""

from __future__ import annotations

from typing import Final

SIGNS: Final = (
    *("\x00", "\x01", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\ufffe", "\uffff"),
    *("\ufeff", "\u200b", "\u200e", "\u202e", "\u2066", "\u2069", "\u00ad", "\u2060", "\ud800"),
    *("\U0010ffff", "\U000e0041", "é\u0301\u0301\u0301", "\u3000", "\xa0", "\t", "\r", "\r\n"),
    *("：", "，", "“", "”", "－", "［", "｛", "＃", "％", "．", "０", "①", "〇", "㎡", "𠮷"),
)
"""Single characters that break readers: control, bidi, zero-width, halves, full-width."""

YAML: Final = (
    *("&a [*a, *a]", "*a", "<<: *a", "!!python/object/apply:os.system [ls]", "!!binary aGk="),
    *("{a: {b: {c: ", "[" * 40, "{" * 40, "- " * 40, "? ", "? [a]\n: b", "...", "---", "--- |"),
    *("%YAML 1.2\n---\n", "%TAG ! tag:x,2000:\n", "|\n", ">-\n", "|9\n", '"\\x00"', '"\\ud800"'),
    *("'", '"', "#", " #", ": ", ":", "- ", "\n- ", "\n  - ", "\n    ", "\n\t", "~", "null", "是"),
    *(".inf", ".nan", "0x1F", "0o17", "1_000", "1e999", "9" * 400, "-0", "1e-400", "NaN", "٣"),
    *("0000-00-00", "2026-02-30", "9999-12-31", "10000-01-01", "2026-13-01 25:61", "1-1-1"),
    *("2026-11-21T08:30+99:99", "-2026-01-01", "农历闰十三月三十", "第九十九个周八", "8:30—7:30"),
    *("2026-06-01 24:00", "0001-01-01 00:00", "9999-12-31 23:59", "1900-01-01", "2100-12-31"),
    "a: &a [x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n",
    "编号: x\n编号: y\n",
    "标题: [甲, 乙\n",
    "金额: 1" + "0" * 60 + "\n",
)
"""YAML that other readers trip over: references, tags, nesting, numbers, days."""

MARKDOWN: Final = (
    *("*" * 60, "_" * 60, "**a_b*" * 20, "[" * 60, "](" * 60, "![" * 40, "<" * 40, "`" * 33),
    *("[a](" * 30, "[a][" * 30, "> " * 25, "- " * 25, "1. " * 25, "\\" * 50, "&#x0;", "&#1114112;"),
    *("&lt;script&gt;", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->"),
    *(
        "<iframe src=//x>",
        "<svg onload=alert(1)>",
        "<style>*{}</style>",
        "<a href='java\nscript:1'>",
    ),
    *("[x](javascript:alert(1))", "[x](data:text/html;base64,PHg+)", "![x](../../../etc/passwd)"),
    *("[x](/../../etc/passwd)", "[x](file:///etc/passwd)", "[x](//evil.example)", "[x](http://[)"),
    *(
        "[x](..\\..\\a.md)",
        "[x](%2e%2e/%2e%2e/a)",
        "[x](site:../../a)",
        "[x](a.md#" + "%" * 20 + ")",
    ),
    *("[x](http://[::1]:99999999/)", "[x](?)", "[x](#)", "[x]()", "![]()", "[^1]", "[^1]: [^1]\n"),
    *("\n[x]: <\n", "\n[x]: x '\n", "\n| a | b |\n|---|---|\n", "|" * 200, "\n|-|\n" + "|x" * 60),
    *("\n!!! note\n", "\n!!! " + "a" * 200, "{: #id .c onclick=x }", "{:" * 40, "{: style=x }\n"),
    *(
        "\n# x\n",
        "\n###### x\n",
        "\nx\n===\n",
        "\n" + "#" * 90,
        "\n    " * 10,
        "\n***\n",
        "\n---\n",
    ),
    *("<details>" * 30, "</div>" * 30, "<table><tr><td>" * 12, "<b a='" * 20, "<" + "a" * 300),
    *("{{ config }}", "{% raw %}", "$$x$$", "\x02stx\x03", "\x02klzzwxh:0001\x03", "wzxhzdk:0"),
    "\n\n".join(f"## 一\n\n[^{number}]: x" for number in range(12)),
)
"""Markdown and HTML that render slowly, wrongly or dangerously elsewhere."""

NAMES: Final = (
    *("../../x.md", "..%2f..%2fx.md", "..\\..\\x.md", "/etc/passwd", "~/x.docx", "CON.md", "nul"),
    *("a\nb.md", "a\x00b", "\u202egpj.md", "a b.md", "。.md", "x.md.md", "x.MD", "-rf.md", "&.md"),
    *("x（1）.md", "x.", ".md", "..md", "a" * 240 + ".md", "é.md", "<x>.md", "x.yml", "x.yaml"),
)
"""Names of files, as written in fields and links; some cannot be names of files at all."""

PIECES: Final = (*SIGNS, *YAML, *MARKDOWN, *NAMES)
"""Everything that a mutation may strew in."""
