"""A drawing that a browser opens by itself runs nothing and fetches nothing."""

from __future__ import annotations

import pytest

from attached import word_file
from hidden import with_parts
from portal.files.carriers.drawings.svg import drawing_passages
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused

CLEAN = (
    "请在作图软件里删去它，另存为不带编辑信息的 SVG（Inkscape 选“普通 SVG”），或者导出 .png 图片"
)
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:s="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" '
    'xmlns:i="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 9 9">'
)
PIXELS = "data:image/png;base64,iVBORw0KGgo="


def drawing(put: str, before: str = "") -> bytes:
    """A drawing with this inside it."""
    return f"{before}{HEAD}<text>工会</text>{put}</svg>".encode()


def told(content: bytes) -> str:
    """Why a drawing is refused."""
    with pytest.raises(Refused) as refused:
        list(drawing_passages(content))
    assert refused.value.remedy == CLEAN
    return refused.value.message


RUNNING = {
    "<script>1</script>": "<script>",
    "<s:script>1</s:script>": "<script>",
    '<script href="#a"/>': "<script>",
    "<h:script>1</h:script>": "<script>",
    "<h:p>字</h:p>": "<p>",
    '<math xmlns="http://www.w3.org/1998/Math/MathML"/>': "<math>",
    "<foreignObject><h:p>字</h:p></foreignObject>": "<foreignObject>",
    '<circle onclick="x()"/>': "<circle> 的 onclick",
    "<circle onload\n=\n'x()'/>": "<circle> 的 onload",
    '<a href="javascript:x()"/>': "<a> 的 href",
    '<a href="java&#x0A;script:alert(1)"/>': "<a> 的 href",
    '<a href="&#106;avascript:alert(1)"/>': "<a> 的 href",
    '<a href=" &#9;JavaScript:alert(1)"/>': "<a> 的 href",
    '<a xlink:href="javascript:x()"/>': "<a> 的 href",
    '<animate to="javascript:x()"/>': "<animate> 的 to",
    '<a><set attributeName="href" to="#a"/></a>': "<set> 的 attributeName=“href”",
    '<animate attributeName="xlink:href" values="#a;javascript:x()"/>': (
        "<animate> 的 attributeName=“href”"
    ),
    '<set attributeName="onclick" to="x()"/>': "<set> 的 attributeName=“onclick”",
}


@pytest.mark.parametrize(("put", "what"), RUNNING.items())
def test_what_runs_is_refused(put: str, what: str) -> None:
    assert told(drawing(put)) == f"图里有会运行的内容：{what}"


OUTSIDE = {
    '<image href="//e.example/track.png"/>': "<image> 的 href",
    '<image href="track.png"/>': "<image> 的 href",
    '<image xlink:href="http://e.example/a"/>': "<image> 的 href",
    '<image href="data:image/svg+xml,%3Csvg/%3E"/>': "<image> 的 href",
    '<a href="data:text/html,x"/>': "<a> 的 href",
    '<use href="/b.svg#a"/>': "<use> 的 href",
    '<a href="https://e.example/"/>': "<a> 的 href",
    '<g xml:base="//e.example/"/>': "<g> 的 base",
    "<style>@import url(//e.example/x.css)</style>": "<style>",
    '<style>@import "//e.example/x.css"</style>': "<style>",
    "<style><![CDATA[@im\\70ort '//e.example/x.css']]></style>": "<style>",
    "<style>@im<!-- x -->port '//e.example/x.css'</style>": "<style>",
    "<style>a{fill:url( ' //e.example/x#a')}</style>": "<style>",
    "<style>a{fill:U\\52 L(//e.example/x#a)}</style>": "<style>",
    "<style>a{background:image-set('//e.example/x' 1x)}</style>": "<style>",
    "<s:style>a{fill:url(//e.example/x)}</s:style>": "<style>",
    '<g style="background:url(//e.example/x)"/>': "<g> 的 style",
    '<g style="background:u&#92;72l(//e.example/x)"/>': "<g> 的 style",
    '<g style="background:url(&quot;\'//e.example/x&quot;)"/>': "<g> 的 style",
    '<g fill="url(//e.example/x#a)"/>': "<g> 的 fill",
    '<g filter="url(#a) url(b.svg#a)"/>': "<g> 的 filter",
    '<set attributeName="fill" to="url(//e.example/x#a)"/>': "<set> 的 to",
}


@pytest.mark.parametrize(("put", "what"), OUTSIDE.items())
def test_what_comes_from_outside_is_refused(put: str, what: str) -> None:
    assert told(drawing(put)) == f"图里有通到外面的地址：{what}"


@pytest.mark.parametrize("name", ["xml-stylesheet", "xml-stylesheet type='text/xsl'"])
def test_a_style_sheet_for_the_whole_is_refused(name: str) -> None:
    before = f"<?xml version='1.0'?><!-- a --><?{name} href='//e.example/x.xsl'?>"
    assert told(drawing("", before)) == "图里有通到外面的地址：<?xml-stylesheet?>"


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a "javascript:x()">]>',
        '<!DOCTYPE svg SYSTEM "a>b" [<!ATTLIST a href CDATA "javascript:x()">]>',
        "<!-- <!DOCTYPE svg> --><!DOCTYPE svg []>",
        "<!DOCTYPE svg [<?xml-stylesheet href='//e.example/x.xsl'?>]>",
    ],
)
def test_declarations_are_refused(before: str) -> None:
    assert told(drawing("", before)) == "图里有会运行的内容：开头的 <!DOCTYPE … [ … ]>"


@pytest.mark.parametrize(
    ("put", "before"),
    [
        ('<use href="#a"/><use xlink:href=" #a"/><g fill="url(#a)" clip-path="url( \'#b\' )"/>', ""),
        (f'<image href="{PIXELS}"/><image xlink:href="data:image/jpeg;base64,\n/9j/"/>', ""),
        (f'<g style="fill:url(#a);mask:url({PIXELS})" transform="matrix(1 0 0 1 0 0)"/>', ""),
        ("<style>@media print{a{font-family:'\\5B8B\\4F53'}}</style>", ""),
        ('<g id="image(1)" data-name="src(1)" i:label="url(a)" i:on="1" i:onload="C:\\a"/>', ""),
        ('<animate attributeName="fill" values="red;blue"/><set attributeName="x" to="1"/>', ""),
        ("<?xpacket begin=''?>", '<?xml version="1.0" encoding="UTF-8"?>'),
        ("", '\ufeff<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a[1].dtd">'),
    ],
)  # fmt: skip
def test_what_drawings_need_is_taken(put: str, before: str) -> None:
    assert "工会" in {one.text for one in drawing_passages(drawing(put, before))}


def test_what_is_no_drawing_is_refused() -> None:
    with pytest.raises(Refused, match="里面不是 SVG 图"):
        list(drawing_passages(b"<html xmlns='http://www.w3.org/1999/xhtml'/>"))


@pytest.mark.parametrize("coding", ["utf-16", "gb18030", "utf-7"])
def test_other_codings_are_refused(coding: str) -> None:
    """A server names UTF-8 for all of them, and browsers know not all of these."""
    content = f"<?xml version='1.0' encoding='{coding}'?>{HEAD}</svg>".encode(coding)
    with pytest.raises(Refused, match=r"图里的文字编码不是 UTF-8，查不了|文件坏了"):
        list(drawing_passages(content))


def test_a_drawing_in_an_office_file_is_looked_at_alike() -> None:
    holder = with_parts(word_file("工会"), {"word/media/a.svg": drawing("<script/>")})
    with pytest.raises(Refused) as refused:
        list(passages_of("docx", holder))
    assert refused.value.message == "图片“a.svg”：图里有会运行的内容：<script>"
