"""The grammar of what clerks do to a number without meaning to: the rarer half of the grammar.

Each drawing says how the signs of a number are written and in which carriers that can happen.
Like the rest of the grammar it knows nothing of the guard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import product
from random import Random
from zipfile import ZipFile

from hidden import TYPES, packed, said, story, word
from privacy.grammar import CONTEXTS, EACH, FORMS, Cell, person

Draw = Callable[[str, Random], str]


def _read(content: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(name)


_FRONT = "---\n标题: 演示\n---\n\n"
_DOCX_BREAK = "</w:t><w:br/><w:t>"
_WORD = {name: _read(word(""), name) for name in (TYPES, "_rels/.rels")}
"""What a Word file needs beside its text."""
_CELL = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"


@dataclass(frozen=True)
class Carrier:
    """A kind of file: what each text stands in, and what a line break in it becomes."""

    source: str
    head: str
    form: str
    line_break: str = "\n"

    def file(self, texts: list[str]) -> tuple[str, bytes]:
        """The name and the bytes of a file with these texts."""
        if self.source.endswith(".docx"):
            stretches = [self.form.format(said(text)) for text in texts]
            body = "".join(stretches).replace("\n", self.line_break)
            return self.source, packed(
                {**_WORD, "word/document.xml": story("document", f"<w:body>{body}</w:body>")}
            )
        lines = (self.form.format(text.replace("\n", self.line_break)) for text in texts)
        return self.source, (self.head + "".join(lines)).encode()


def _page(form: str, line_break: str = "\n", head: str = "") -> Carrier:
    return Carrier("docs/news/2026/a.md", _FRONT + head, form, line_break)


def _records(form: str, line_break: str = "\n    ") -> Carrier:
    return Carrier("data/activities/2026.yml", "", form, line_break)


def _word(form: str, line_break: str) -> Carrier:
    return Carrier("docs/news/2026/fujian/a.docx", "", form, line_break)


_TABLE = "| 序号 | 说明 |\n|---|---|\n"
BREAKING: Mapping[str, Carrier] = {
    "段落": _page("{}。\n\n"),
    "段落两空格": _page("{}。\n\n", "  \n"),
    "段落反斜线": _page("{}。\n\n", "\\\n"),
    "回车换行": _page("{}。\r\n\r\n", "\r\n"),
    "列表": _page("- {}\n", "\n  "),
    "引用": _page("> {}\n\n", "\n> "),
    "表格br": _page("| 1 | {} |\n", "<br>", _TABLE),
    "表格br/": _page("| 1 | {} |\n", "<br />", _TABLE),
    "HTML": _page("<p>{}</p>\n", "<br>\n"),
    "折行块": _records("- 说明: >-\n    {}\n"),
    "原样块": _records("- 说明: |\n    {}\n"),
    "双引号": _records('- 说明: "{}"\n'),
    "双引号续行": _records('- 说明: "{}"\n', "\\\n    "),
    "双引号n": _records('- 说明: "{}"\n', "\\n"),
    "CSV": Carrier("docs/news/2026/fujian/a.csv", "序号,说明\n", '1,"{}"\n'),
    "TXT": Carrier("docs/news/2026/fujian/a.txt", "", "{}\n\n"),
    "Word": _word("{}", _DOCX_BREAK),
    "Word两段文字": _word("{}", "</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>"),
    "Word格": _word(_CELL, _DOCX_BREAK),
    "Word格两段": _word(_CELL, "</w:t></w:r></w:p><w:p><w:r><w:t>"),
}
"""Where a number can go on on the next line."""
QUOTED: Mapping[str, Carrier] = {
    "双引号": _records('- 说明: "{}"\n'),
    "资料": Carrier("docs/news/2026/a.md", "---\n标题: 演示\n", '摘要: "{}"\n'),
}
"""Where a sign can be written as an escape of YAML."""
MARKED: Mapping[str, Carrier] = {
    "段落": _page("{}。\n\n"),
    "列表": _page("- {}\n"),
    "表格": _page("| 1 | {} |\n", head=_TABLE),
    "HTML": _page("<p>{}</p>\n"),
}
"""Where a sign can be written as an entity."""
TAGGED: Mapping[str, Carrier] = {
    "注释": _page("看 <!-- {} --> 后面\n\n"),
    "注释在行首": _page(" <!-- {} --> \n\n"),
    "编号后注释": _page("2. <!-- {} --> 材料\n"),
    "数字间注释": _page("共1<!-- {} -->2件\n\n"),
    "说明属性": _page('x <span title="{}"> y</span>\n\n'),
    "链接属性": _page('打 <a href="{}">0000-1234567</a>\n\n'),
    "数字间属性": _page('共1<b title="{}">2</b>件\n\n'),
    "两层属性": _page('共1<b><i title="{}">2</i></b>件\n\n'),
    "换行属性": _page('甲<br title="{}">乙\n\n'),
    "表格注释": _page("| 1 | 2 <!-- {} --> |\n", head=_TABLE),
    "表格属性": _page('| 1 | 2 <a title="{}"> 3</a> |\n', head=_TABLE),
}
"""Where a number stands inside a tag or a comment, with blanks and digits around."""
PLAIN: Mapping[str, Carrier] = {
    "段落": MARKED["段落"],
    "表格": MARKED["表格"],
    "YAML": _records("- 说明: {}\n"),
    "CSV": BREAKING["CSV"],
    "TXT": BREAKING["TXT"],
    "Word": BREAKING["Word"],
}
"""Where a sign stands for itself."""


def _cut(mark: str, *sizes: tuple[int, ...]) -> Draw:
    """Groups of the first of these sizes that fit, with a mark between."""

    def draw(value: str, _: Random) -> str:
        fitting = next(one for one in sizes if sum(one) == len(value))
        parts, place = [], 0
        for size in fitting:
            parts.append(value[place : place + size])
            place += size
        return mark.join(parts)

    return draw


def _anywhere(mark: str) -> Draw:
    def draw(value: str, random: Random) -> str:
        place = random.randrange(2, len(value) - 1)
        return value[:place] + mark + value[place:]

    return draw


def _each(form: Callable[[str], str]) -> Draw:
    return lambda value, _: "".join(form(sign) if sign.isdigit() else sign for sign in value)


def _one_of(signs: str) -> Draw:
    return _each(lambda sign: signs[int(sign)])


def _one_written(form: Callable[[str], str]) -> Draw:
    """Only one digit is written so."""

    def draw(value: str, random: Random) -> str:
        place = random.randrange(1, 10)
        return value[:place] + form(value[place]) + value[place + 1 :]

    return draw


def _second_bold(value: str, random: Random) -> str:
    first, second, *rest = _cut(" ", *_LARGE)(value, random).split(" ")
    return " ".join([first, f"<b>{second}</b>", *rest])


_LARGE = ((3, 4, 4), (6, 8, 4), (4, 4, 4, 4, 3))
_TWO = ((3, 8), (6, 12), (4, 15))
_END = ((7, 4), (14, 4), (16, 3))
NAMES_OF_BLANKS = ("nbsp", "thinsp", "ensp", "emsp", "#160", "#x2009")
NAMES_OF_UNSEEN = ("shy", "zwnj", "zwj", "lrm", "#8203", "#xFEFF", "NoBreak")
DRAWN: Mapping[str, tuple[Draw, Mapping[str, Carrier]]] = {
    "换行在前": (_cut("\n", *_TWO), BREAKING),
    "换行在后": (_cut("\n", *_END), BREAKING),
    "三行": (_cut("\n", *_LARGE), BREAKING),
    "换行在任意处": (_anywhere("\n"), BREAKING),
    "u转义": (_each(lambda sign: f"\\u00{ord(sign):02x}"), QUOTED),
    "x转义": (_each(lambda sign: f"\\x{ord(sign):02X}"), QUOTED),
    "U转义": (_one_written(lambda sign: f"\\U{ord(sign):08x}"), QUOTED),
    "转义的空格": (_cut("\\u00a0", *_LARGE), QUOTED),
    "转义的零宽": (_cut("\\u200B", *_LARGE), QUOTED),
    "不换行转义": (_cut("\\_", *_LARGE), QUOTED),
    "十进制实体": (_each(lambda sign: f"&#{ord(sign)};"), MARKED),
    "十六进制实体": (_each(lambda sign: f"&#x{ord(sign):x};"), MARKED),
    "一个实体": (_one_written(lambda sign: f"&#0{ord(sign)};"), MARKED),
    **{f"&{name};": (_cut(f"&{name};", *_LARGE), MARKED) for name in NAMES_OF_BLANKS},
    **{f"&{name};": (_anywhere(f"&{name};"), MARKED) for name in NAMES_OF_UNSEEN},
    "&ndash;": (_cut("&ndash;", *_LARGE), MARKED),
    "wbr": (_cut("<wbr>", *_LARGE), MARKED),
    "加粗": (lambda value, _: f"{value[:3]}<b>{value[3:7]}</b>{value[7:]}", MARKED),
    "空格加粗": (_second_bold, MARKED),
    "注释": (_anywhere("<!-- -->"), MARKED),
    "软连字符": (_anywhere("\u00ad"), PLAIN),
    "每位零宽": (_each(lambda sign: f"{sign}\u200b"), PLAIN),
    "词连接符": (_anywhere("\u2060"), PLAIN),
    "方向符": (_anywhere("\u200e"), PLAIN),
    "小写数字": (_one_of("零一二三四五六七八九"), PLAIN),
    "圆圈零": (_one_of("〇一二三四五六七八九"), PLAIN),
    "带圈": (_one_of("⓪①②③④⑤⑥⑦⑧⑨"), PLAIN),
    "黑圈": (_one_of("⓿❶❷❸❹❺❻❼❽❾"), PLAIN),
    "上标": (_one_of("⁰¹²³⁴⁵⁶⁷⁸⁹"), PLAIN),
    "大写数字": (_one_of("零壹贰叁肆伍陆柒捌玖"), PLAIN),
    "阿拉伯文数字": (_one_of("٠١٢٣٤٥٦٧٨٩"), PLAIN),
    "数学数字": (_one_of("𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"), PLAIN),
    "等宽数字": (_one_of("𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿"), PLAIN),
    "键帽": (_each(lambda sign: f"{sign}\ufe0f\u20e3"), PLAIN),
    "一个小写数字": (_one_written(lambda sign: "零一二三四五六七八九"[int(sign)]), PLAIN),
}
"""How the signs of a number of any kind are written."""


IN_TAGS: Mapping[str, Draw] = {
    "标签里": lambda value, _: value,
    "标签里加空格": _cut(" ", *_LARGE),
    "标签里实体": _one_written(lambda sign: f"&#{ord(sign)};"),
}
"""How a number inside a tag is written."""


def _mobile_as(draw: Draw) -> tuple[str, Draw, Mapping[str, Carrier]]:
    return "手机", draw, PLAIN


def _typed(digit: str, letter: str) -> Draw:
    """Letters in place of a digit, of four at most: more and nobody takes it for a number."""
    return lambda value, _: value.replace(digit, letter, 4)


def _glued(form: str) -> Draw:
    return lambda value, _: form.format(value)


OWN: Mapping[str, tuple[str, Draw, Mapping[str, Carrier]]] = {
    "3 2 2 2 2": _mobile_as(_cut(" ", (3, 2, 2, 2, 2))),
    "3-2-2-2-2": _mobile_as(_cut("-", (3, 2, 2, 2, 2))),
    "2 3 3 3": _mobile_as(_cut(" ", (2, 3, 3, 3))),
    "3 4 2 2": _mobile_as(_cut(" ", (3, 4, 2, 2))),
    "4 3 4": _mobile_as(_cut(" ", (4, 3, 4))),
    "4-3-4": _mobile_as(_cut("-", (4, 3, 4))),
    "5 6": _mobile_as(_cut(" ", (5, 6))),
    "3.4.4": _mobile_as(_cut(".", (3, 4, 4))),
    "3·4·4": _mobile_as(_cut("·", (3, 4, 4))),
    "3/4/4": _mobile_as(_cut("/", (3, 4, 4))),
    **{
        f"3{mark}4{mark}4": _mobile_as(_cut(mark, (3, 4, 4)))
        for mark in ("…", "……", "~", "～", "•", "。", "^", "@", "'", " … ", "⋯")
    },
    "字母O作0": _mobile_as(_typed("0", "O")),
    "小写o作0": _mobile_as(_typed("0", "o")),
    "字母l作1": _mobile_as(_typed("1", "l")),
    "字母I作1": _mobile_as(_typed("1", "I")),
    "3_4_4": _mobile_as(_cut("_", (3, 4, 4))),
    "3 - 4 - 4": _mobile_as(_cut(" - ", (3, 4, 4))),
    "3——4——4": _mobile_as(_cut("——", (3, 4, 4))),
    "3/8": _mobile_as(_cut("/", (3, 8))),
    "(3)8": _mobile_as(lambda value, _: f"({value[:3]}){value[3:]}"),
    "（3）4-4": _mobile_as(lambda value, _: f"（{value[:3]}）{value[3:7]}-{value[7:]}"),
    "+86(3)8": _mobile_as(lambda value, _: f"+86({value[:3]}){value[3:]}"),
    "+86-3-4-4": _mobile_as(lambda value, _: f"+86-{value[:3]}-{value[3:7]}-{value[7:]}"),
    "0086 3 4 4": _mobile_as(lambda value, _: f"0086 {value[:3]} {value[3:7]} {value[7:]}"),
    "(+86)": _mobile_as(_glued("(+86){}")),
    "86 ": _mobile_as(_glued("86 {}")),
    "tel:+86": _mobile_as(_glued("tel:+86{}")),
    "T": _mobile_as(_glued("T{}")),
    "表情后": _mobile_as(_glued("📱{}")),
    "电话符后": _mobile_as(_glued("☎️{}")),
    "字母O": ("身份证", lambda value, _: value.replace("0", "O"), PLAIN),
    "小写o": ("身份证", lambda value, _: value.replace("0", "o"), PLAIN),
    "字母l": ("身份证", lambda value, _: value.replace("1", "l"), PLAIN),
    "字母I": ("身份证", lambda value, _: value.replace("1", "I"), PLAIN),
    "贴着手机": ("身份证", lambda value, _: f"{value}13985671234", PLAIN),
    "乘号作X": ("身份证", lambda value, _: value[:-1] + "×" if value[-1] == "X" else value, PLAIN),
    "一位一格": ("银行卡", _cut(" ", (1,) * 19), PLAIN),
    "+86一位一格": ("手机", lambda value, _: f"+86 {' '.join(value)}", PLAIN),
    "两位一组": ("身份证", _cut(" ", (2,) * 9), PLAIN),
    "前四后四": ("身份证", lambda value, _: f"{value[:4]}{'*' * 10}{value[-4:]}", PLAIN),
    "前四后四井号": ("身份证", lambda value, _: f"{value[:4]}{'#' * 10}{value[-4:]}", PLAIN),
    "前四后四转义": ("身份证", lambda value, _: value[:4] + "\\*" * 10 + value[-4:], MARKED),
    "前四后四圆点": ("身份证", lambda value, _: f"{value[:4]}{'●' * 10}{value[-4:]}", PLAIN),
    "前三后四": ("身份证", lambda value, _: f"{value[:3]}{'*' * 11}{value[-4:]}", PLAIN),
    "前六后二": ("身份证", lambda value, _: f"{value[:6]}{'*' * 10}{value[-2:]}", PLAIN),
    "前六": ("身份证", lambda value, _: f"{value[:6]}{'*' * 12}", PLAIN),
    "只留生日": ("身份证", lambda value, _: f"{'*' * 6}{value[6:14]}{'*' * 4}", PLAIN),
    "只藏生日": ("身份证", lambda value, _: f"{value[:10]}****{value[-4:]}", PLAIN),
    "藏后四": ("身份证", lambda value, _: f"{value[:-4]}****", PLAIN),
    "藏末位": ("身份证", lambda value, _: f"{value[:-1]}*", PLAIN),
    "藏两段": ("身份证", lambda value, _: f"{value[:4]}**{value[6:10]}****{value[-4:]}", PLAIN),
    "藏一位": ("手机", lambda value, _: f"{value[:6]}*{value[7:]}", PLAIN),
    "藏三位": ("手机", lambda value, _: f"{value[:4]}***{value[7:]}", PLAIN),
}
"""How numbers of one kind are written."""
GLUED: Mapping[str, str] = {
    "师傅": "小王{}万师傅",
    "元师傅": "找{}元师傅",
    "两面": "请打{}找工会",
    "斜线": "电话：{}/13885671234",
    "顿号": "电话：{}、5678",
    "贴名字": "王强{}",
    "行首": "{}王强",
    "引号": "“{}”",
    "斜线前": "电话：13885671234/{}",
    "快递": "快递：{}",
}
"""Words that stand directly at a number."""


@dataclass(frozen=True)
class Planted:
    """One cell of this grammar: a file with its samples."""

    cell: Cell
    source: str
    content: bytes
    texts: list[str]


_MADE = {"身份证": "18位", "手机": "11位", "银行卡": "62开头19位"}


def odd_cells() -> Iterator[Planted]:
    """Every cell of this grammar."""
    random = Random(9)
    drawn = ((name, kind, *way) for (name, way), kind in product(DRAWN.items(), _MADE))
    own = ((name, *way) for name, way in OWN.items())
    for name, kind, draw, carriers in (*drawn, *own):
        for (context, form), (carrier, held) in product(CONTEXTS[kind].items(), carriers.items()):
            cell = Cell(kind, _MADE[kind], name, context, carrier)
            yield _planted(cell, form, draw, held, random)
    for (context, form), kind, (carrier, held) in product(GLUED.items(), _MADE, PLAIN.items()):
        if kind == "手机" or "电话" not in form:
            cell = Cell(kind, _MADE[kind], "无", context, carrier)
            yield _planted(cell, form, lambda value, _: value, held, random)
    for (name, draw), kind in product(IN_TAGS.items(), _MADE):
        for (context, form), (carrier, held) in product(CONTEXTS[kind].items(), TAGGED.items()):
            cell = Cell(kind, _MADE[kind], name, context, carrier)
            yield _planted(cell, form, draw, held, random)


def _planted(cell: Cell, form: str, draw: Draw, carrier: Carrier, random: Random) -> Planted:
    make = FORMS[cell.kind][cell.form]
    texts = [form.format(draw(make(random), random), name=person(random)) for _ in range(EACH)]
    return Planted(cell, *carrier.file(texts), texts)
