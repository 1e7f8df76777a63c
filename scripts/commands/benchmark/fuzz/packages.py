"""Office files and archives, sound ones and hostile ones, written member by member."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from random import Random
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from commands.benchmark.fuzz.hostile import NAMES
from commands.benchmark.fuzz.mutate import damaged, mutated

Members = Mapping[str, bytes]

_DAY: Final = (2026, 1, 1, 0, 0, 0)
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SLIDES: Final = "http://schemas.openxmlformats.org/presentationml/2006/main"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_MAIN: Final = "application/vnd.openxmlformats-officedocument"
_BOMB_BYTES: Final = 80_000_000
_BOMBS: Final = 0.004
"""How many of the packages hide more than they show."""

_ENTITIES: Final = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">'
    '<!ENTITY e SYSTEM "file:///etc/passwd">]>'
)
_XML: Final = (
    *(_ENTITIES, "&d;&d;&d;&d;", "&e;", "<!--", "]]>", "<![CDATA[", "&#0;", "&#xD800;", "<x " * 50),
    *("<a>" * 3000, "<w:p>" * 2000, "</w:p>", 'r="A99999999"', 't="s"><v>99999999</v>', 'min="-1"'),
    *('max="16777217"', "<v>1e999</v>", "<v>-700000</v>", 't="d"', 't="e"', 'encoding="utf-7"'),
)


def packed(members: Members) -> bytes:
    """A zip of these members, the same bytes every time."""
    sink = BytesIO()
    with ZipFile(sink, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members.items():
            archive.writestr(ZipInfo(name, _DAY), content, ZIP_DEFLATED)
    return sink.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The members of a sound zip; none of anything else."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, zlib.error, NotImplementedError, RuntimeError):
        return {}


def _package(main: str, kind: str, members: Mapping[str, str]) -> bytes:
    types = f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd'
    types += '.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    types += f'ContentType="application/xml"/><Override PartName="/{main}" '
    types += f'ContentType="{_MAIN}.{kind}.main+xml"/></Types>'
    relation = f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Target="{main}" '
    relation += f'Type="{_OFFICE}/officeDocument"/></Relationships>'
    parts = {"[Content_Types].xml": types, "_rels/.rels": relation, **members}
    return packed({name: text.encode() for name, text in parts.items()})


def word_file() -> bytes:
    """A Word file with a paragraph, a table, a deletion and a comment."""
    cell = "<w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc>"
    body = "<w:p><w:r><w:t>送清凉</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    body += f"</w:p><w:tbl><w:tr>{cell * 3}</w:tr></w:tbl>"
    text = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    comment = f'<w:comments xmlns:w="{_WORD}"><w:comment w:id="0" w:author="x"><w:p/></w:comment>'
    members = {"word/document.xml": text, "word/comments.xml": f"{comment}</w:comments>"}
    return _package("word/document.xml", "wordprocessingml.document", members)


def sheet_file() -> bytes:
    """An Excel file with a sheet, a hidden row and a shared text."""
    row = '<row r="{0}"{1}><c r="A{0}" t="s"><v>0</v></c><c r="B{0}"><v>45981.5</v></c></row>'
    rows = row.format(1, "") + row.format(2, ' hidden="1"')
    book = f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets><sheet name="名单" sheetId="1" '
    book += 'r:id="r1"/></sheets></workbook>'
    links = f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" '
    links += f'Target="worksheets/s1.xml" Type="{_OFFICE}/worksheet"/><Relationship Id="r2" '
    links += f'Target="sharedStrings.xml" Type="{_OFFICE}/sharedStrings"/></Relationships>'
    members = {
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": links,
        "xl/worksheets/s1.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData>'
        "</worksheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{_SHEET}"><si><t>单位</t></si></sst>',
    }
    return _package("xl/workbook.xml", "spreadsheetml.sheet", members)


def slide_file() -> bytes:
    """A PowerPoint file with one slide."""
    text = f'<p:sld xmlns:p="{_SLIDES}" xmlns:a="{_DRAWING}"><a:p><a:r><a:t>讲座</a:t></a:r></a:p>'
    show = f'<p:presentation xmlns:p="{_SLIDES}"/>'
    members = {"ppt/presentation.xml": show, "ppt/slides/slide1.xml": f"{text}</p:sld>"}
    return _package("ppt/presentation.xml", "presentationml.presentation", members)


def pdf_file() -> bytes:
    """A PDF file of one page with a line of text."""
    stream = b"BT /F1 12 Tf 72 720 Td (union 12351) Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\n" % table
    return data + tail + b"startxref\n%d\n%%%%EOF\n" % len(data)


def repacked(random: Random, content: bytes) -> bytes:
    """A package, mutated inside or as a whole; what is no package, as bytes."""
    members = unpacked(content)
    if not members or random.random() < 0.25:
        return damaged(random, content)
    # A bomb takes long to make, which the others should not wait for.
    return (_bomb if random.random() < _BOMBS else random.choice(_CHANGES))(random, members)


def _xml(random: Random, members: Members) -> bytes:
    """The text of one member mutated."""
    names = [name for name in members if name.endswith((".xml", ".rels"))] or list(members)
    name = random.choice(names)
    text = members[name].decode("utf-8", "replace")
    at = random.randrange(len(text) + 1)
    if random.random() < 0.5:
        text = text[:at] + random.choice(_XML) + text[at:]
    else:
        text = mutated(random, text, text)
    return packed({**members, name: text.encode("utf-8", "surrogatepass")})


def _entities(random: Random, members: Members) -> bytes:
    """A member that names itself in a thousand ways, or a file of this machine."""
    name = random.choice(list(members))
    text = members[name].decode("utf-8", "replace").partition("?>")
    body = text[2] or text[0]
    bomb = (
        body.replace("<w:t>", "<w:t>&d;&e;").replace("<v>", "<v>&d;").replace("<a:t>", "<a:t>&d;")
    )
    return packed({**members, name: (_ENTITIES + bomb).encode("utf-8", "surrogatepass")})


def _renamed(random: Random, members: Members) -> bytes:
    name = random.choice(list(members))
    other = random.choice((*NAMES, "../" * 9 + "tmp/escaped", "C:\\x", "word/vbaProject.bin"))
    return packed({other if one == name else one: data for one, data in members.items()})


def _dropped(random: Random, members: Members) -> bytes:
    name = random.choice(list(members))
    return packed({one: data for one, data in members.items() if one != name})


def _nested(random: Random, members: Members) -> bytes:
    """Packages in packages, as deep as forty."""
    inner = packed(members)
    for _ in range(random.choice((1, 2, 5, 40))):
        inner = packed({random.choice(("a.zip", "b.docx", "../c.zip")): inner})
    return inner


def _bomb(random: Random, members: Members) -> bytes:
    """A member that is small packed and huge unpacked, or thousands of members."""
    if random.random() < 0.5:
        return packed({**members, **{f"m{number}.xml": b"" for number in range(3_000)}})
    name = random.choice(list(members))
    return packed({**members, name: members[name] + b" " * random.choice((10**6, _BOMB_BYTES))})


def _lying(random: Random, members: Members) -> bytes:
    """The directory says another size, method or flag than there is."""
    data = bytearray(packed(members))
    at = data.find(b"PK\x01\x02")
    field = random.choice((8, 10, 16, 20, 24, 42))
    data[at + field : at + field + 2] = random.randbytes(2)
    return bytes(data)


_CHANGES: Final[tuple[Callable[[Random, Members], bytes], ...]] = (
    *(_xml,) * 8,
    *(_entities, _renamed, _dropped, _nested, _lying, _lying),
)
