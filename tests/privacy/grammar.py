"""A written grammar of private values and of what only looks like them.

It knows the standards (GB 11643, GB 32100, ISO/IEC 7812) and how clerks type, and nothing of
the guard. A positive is made of a kind, a form, a separator, a context and a carrier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from random import Random

EACH = 5
"""Samples of every cell of the grammar."""
COUNTIES = (
    *("110105", "120101", "130102", "140105", "210102", "220102", "230102", "310101", "320102"),
    *("330106", "340104", "350102", "360102", "370102", "410105", "420106", "430102", "440106"),
    *("450102", "500103", "510104", "520102", "530102", "610103", "620102", "640104"),
)
"""Counties that have existed for long (GB/T 2260)."""
SURNAMES = "张王李赵刘陈杨黄周吴徐孙马朱胡郭何高林罗"
NAMES = ("秀英", "伟", "建国", "桂兰", "志强", "敏", "丽", "国庆", "小平", "雪梅", "军", "海燕")

Make = Callable[[Random], str]


@dataclass(frozen=True)
class Cell:
    """One cell of the grammar."""

    kind: str
    form: str
    separator: str
    context: str
    carrier: str


def person(random: Random) -> str:
    """A made-up name."""
    return random.choice(SURNAMES) + random.choice(NAMES)


def check_digit(first: str) -> str:
    """The last sign of an identity number (ISO 7064 MOD 11-2, written out)."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(sign) * weight for sign, weight in zip(first, weights, strict=True))
    return "10X98765432"[total % 11]


def birthday(random: Random) -> date:
    """A day on which a reader or a reader's child can be born."""
    return date(1945, 1, 1) + timedelta(days=random.randrange(365 * 70))


def _id18(random: Random, counties: tuple[str, ...] = COUNTIES) -> str:
    day = birthday(random).strftime("%Y%m%d")
    first = f"{random.choice(counties)}{day}{random.randrange(1, 1000):03}"
    return first + check_digit(first)


def _id_ending_in_x(random: Random) -> str:
    while not (number := _id18(random)).endswith("X"):
        pass
    return number if random.random() < 0.5 else number.lower()


def _id15(random: Random) -> str:
    day = date(1930, 1, 1) + timedelta(days=random.randrange(365 * 65))
    return f"{random.choice(COUNTIES)}{day:%y%m%d}{random.randrange(1, 1000):03}"


def _mistyped(random: Random) -> str:
    number = _id18(random)
    wrong = random.choice([sign for sign in "0123456789" if sign != number[-1]])
    return number[:-1] + wrong


def _from_hong_kong(random: Random) -> str:
    return _id18(random, ("810000", "820000", "830000"))


def _disability(random: Random) -> str:
    return f"{_id18(random)}{random.randrange(1, 8)}{random.randrange(1, 5)}"


def _digits(random: Random, count: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(count))


def _mobile(random: Random) -> str:
    return f"1{random.choice('3456789')}{_digits(random, 9)}"


def luhn(first: str) -> str:
    """The number with its check digit (ISO/IEC 7812, annex B)."""
    total = 0
    for place, sign in enumerate(reversed(first)):
        digit = int(sign) * (2 if place % 2 == 0 else 1)
        total += digit - 9 if digit > 9 else digit
    return first + str(-total % 10)


def _card(prefixes: tuple[str, ...], length: int) -> Make:
    def make(random: Random) -> str:
        prefix = random.choice(prefixes)
        return luhn(prefix + _digits(random, length - 1 - len(prefix)))

    return make


FORMS: dict[str, dict[str, Make]] = {
    "身份证": {
        "18位": _id18,
        "末位X": _id_ending_in_x,
        "15位": _id15,
        "错一位": _mistyped,
        "港澳台": _from_hong_kong,
    },
    "手机": {
        "11位": _mobile,
        "+86": lambda random: f"+86{_mobile(random)}",
        "+86 ": lambda random: f"+86 {_mobile(random)}",
        "0086": lambda random: f"0086{_mobile(random)}",
        "86-": lambda random: f"86-{_mobile(random)}",
    },
    "银行卡": {
        "62开头19位": _card(("622202", "622848", "621700", "623052", "621799"), 19),
        "62开头16位": _card(("622588", "625912", "622155"), 16),
        "信用卡16位": _card(("45", "52", "43", "55"), 16),
        "60开头17位": _card(("60", "603367"), 17),
    },
}
"""The three kinds that are numbers, and how each is made."""


def _grouped(sizes: dict[int, tuple[int, ...]], mark: str) -> Callable[[str], str]:
    def cut(value: str) -> str:
        head, body = "", value
        for prefix in ("+86 ", "+86", "0086", "86-"):
            if body.startswith(prefix):
                head, body = prefix, body[len(prefix) :]
                break
        parts, place = [], 0
        for size in sizes[len(body)]:
            parts.append(body[place : place + size])
            place += size
        return head + mark.join(parts)

    return cut


_LARGE = {
    11: (3, 4, 4),
    15: (6, 6, 3),
    16: (4, 4, 4, 4),
    17: (4, 4, 4, 4, 1),
    18: (6, 8, 4),
    19: (4, 4, 4, 4, 3),
}
_SMALL = {**_LARGE, 11: (3, 8), 15: (6, 9), 16: (6, 10), 17: (6, 11), 18: (6, 4, 4, 4), 19: (6, 13)}
_WIDE = str.maketrans({**{chr(48 + n): chr(0xFF10 + n) for n in range(10)}, "X": "Ｘ", "+": "＋"})
SEPARATORS: dict[str, Callable[[str], str]] = {
    "无": lambda value: value,
    "空格": _grouped(_LARGE, " "),
    "另一种空格": _grouped(_SMALL, " "),
    "连字符": _grouped(_LARGE, "-"),
    "另一种连字符": _grouped(_SMALL, "-"),
    "长横": _grouped(_LARGE, "–"),
    "全角": lambda value: value.translate(_WIDE),
    "全角加空格": lambda value: _grouped(_LARGE, "\u3000")(value).translate(_WIDE),
    "不换行空格": _grouped(_LARGE, "\u00a0"),
    "零宽": _grouped(_LARGE, "\u200b"),
}
"""How the digits of a number are parted or drawn."""

CONTEXTS: dict[str, dict[str, str]] = {
    "身份证": {
        "有名称": "身份证号：{}",
        "名称贴着": "公民身份号码{}",
        "只在姓名后": "{name}，{}，示例村",
        "括号": "{name}（{}）",
        "句中": "请{}到工会领取证件",
        "英文名称": "ID: {}",
    },
    "手机": {
        "有名称": "联系电话：{}",
        "名称贴着": "手机{}",
        "只在姓名后": "{name}，{}，示例村",
        "括号": "{name}（{}）",
        "句中": "报名请打{}找{name}",
        "英文名称": "Tel: {}",
    },
    "银行卡": {
        "有名称": "银行卡号：{}",
        "名称贴着": "卡号{}",
        "只在姓名后": "{name}，{}，示例村",
        "括号": "{name}（{}）",
        "句中": "补助打到{}，请查收",
        "英文名称": "card: {}",
    },
}
"""The words around a number; ``name`` is a made-up name."""

_FRONT = "---\n标题: 演示\n发布时间: 2026-11-01\n---\n\n"
CARRIERS: dict[str, tuple[str, str, str]] = {
    "正文": ("docs/news/2026/a.md", _FRONT, "{}。\n\n"),
    "列表": ("docs/news/2026/a.md", _FRONT, "- {}\n"),
    "表格": ("docs/news/2026/a.md", f"{_FRONT}| 序号 | 说明 |\n|---|---|\n", "| 1 | {} |\n"),
    "资料": ("docs/news/2026/a.md", "---\n标题: 演示\n", '摘要: "{}"\n'),
    "HTML": ("docs/news/2026/a.md", _FRONT, '<p class="note">{}</p>\n\n'),
    "图片说明": ("docs/news/2026/a.md", _FRONT, "![{}](tu.jpg)\n\n"),
    "YAML": ("data/activities/2026.yml", "", "- 说明: {}\n"),
    "YAML注释": ("data/activities/2026.yml", "- 编号: a\n", "# {}\n"),
    "CSV": ("docs/news/2026/fujian/a.csv", "序号,说明\n", '1,"{}"\n'),
    "TXT": ("docs/news/2026/fujian/a.txt", "", "{}\n"),
}
"""The file a text stands in, what it begins with, and the line that holds the text."""


def number_cells() -> Iterator[Cell]:
    """Every cell of the grammar of numbers."""
    for kind, forms in FORMS.items():
        for form, separator, context, carrier in product(
            forms, SEPARATORS, CONTEXTS[kind], CARRIERS
        ):
            yield Cell(kind, form, separator, context, carrier)


def number_texts(cell: Cell, random: Random) -> list[str]:
    """The samples of a cell of the grammar of numbers."""
    make, drawn = FORMS[cell.kind][cell.form], SEPARATORS[cell.separator]
    words = CONTEXTS[cell.kind][cell.context]
    return [words.format(drawn(make(random)), name=person(random)) for _ in range(EACH)]


def carried(carrier: str, texts: list[str]) -> tuple[str, str, list[int]]:
    """The file of a carrier, its content with these texts, and the line of each from 1."""
    source, head, line = CARRIERS[carrier]
    content, lines = head, []
    for text in texts:
        lines.append(content.count("\n") + 1)
        content += line.format(text)
    return source, content, lines


def _passport(random: Random) -> str:
    return random.choice("EG") + _digits(random, 8)


def _new_passport(random: Random) -> str:
    return "E" + random.choice("ABCDEFGHJK") + _digits(random, 7)


def _from_there(random: Random) -> str:
    return random.choice("HM") + _digits(random, 8)


def _foreigner(random: Random) -> str:
    place, country = random.choice(COUNTIES)[:2], random.choice(("124", "156", "392", "840"))
    first = f"9{place}{country}{birthday(random):%Y%m%d}{random.randrange(1, 1000):03}"
    return first + check_digit(first)


def _day_words(random: Random) -> str:
    day = birthday(random)
    return f"{day.year}年{day.month}月{day.day}日"


def _day_dashes(random: Random) -> str:
    return f"{birthday(random):%Y-%m-%d}"


def _day_dots(random: Random) -> str:
    day = birthday(random)
    return f"{day.year}.{day.month}.{day.day}"


def _day_digits(random: Random) -> str:
    return f"{birthday(random):%Y%m%d}"


def _flat(random: Random) -> str:
    house, unit, room = random.randrange(1, 30), random.randrange(1, 6), random.randrange(101, 1802)
    estate = random.choice(("示例小区", "河东家园", "锦绣花园", "移民新村", "矿区家属院"))
    return f"{estate}{house}{random.choice(('号楼', '栋', '幢'))}{unit}单元{room}室"


def _flat_short(random: Random) -> str:
    house, room = random.randrange(1, 30), random.randrange(101, 1802)
    return f"{random.choice(('示例小区', '河东花园', '安康公寓'))}{house}号楼{room}室"


def _flat_dashes(random: Random) -> str:
    return (
        f"示例小区{random.randrange(1, 30)}-{random.randrange(1, 6)}-{random.randrange(101, 1802)}"
    )


def _farm(random: Random) -> str:
    return f"示例镇上河村{random.randrange(1, 15)}组{random.randrange(1, 200)}号"


def _farm_in_words(random: Random) -> str:
    return f"示例镇上河村第{random.choice('一二三四五六')}村民小组{random.randrange(1, 200)}号"


OTHERS: dict[str, tuple[dict[str, Make], dict[str, str]]] = {
    "护照": (
        {"普通": _passport, "两个字母": _new_passport},
        {"有名称": "护照号码：{}", "贴着": "持护照{}", "句中": "{name}，护照号{}，已登记"},
    ),
    "护照单写": (
        {"普通": _passport, "两个字母": _new_passport},
        {
            "单独": "{}",
            "姓名后": "{name} {}",
            "贴姓名": "{name}{}",
            "顿号": "{name}、{}、示例村",
            "括号": "{name}（{}）",
            "名称在后": "{}（护照）",
            "空格": "护照 {}",
        },
    ),
    "证件在前": (
        {"港澳": _from_there, "往来": lambda random: "C" + _digits(random, 8)},
        {"括号": "{}（回乡证）", "往来": "{name}，{} 往来港澳通行证"},
    ),
    "永久居留": (
        {
            "旧": lambda random: "".join(random.choices("ABCDGRSU", k=3)) + _digits(random, 12),
            "新": _foreigner,
        },
        {
            "有名称": "外国人永久居留证号：{}",
            "空格": "永久居留身份证 {}",
            "句中": "{name}持永久居留证{}",
        },
    ),
    "外国人": (
        {"新": _foreigner},
        {"只在姓名后": "{name}，{}，示例村", "有名称": "证件号：{}", "贴姓名": "{name}{}"},
    ),
    "证件": (
        {
            "港澳": _from_there,
            "港澳换证": lambda random: _from_there(random) + _digits(random, 2),
            "新往来": lambda random: "C" + random.choice("ABCDEFGHJK") + _digits(random, 7),
            "往来台湾": lambda random: random.choice("LT") + _digits(random, 8),
            "往来": lambda random: "C" + _digits(random, 8),
            "台胞": lambda random: str(random.randrange(1, 10)) + "3" + _digits(random, 6),
        },
        {"有名称": "通行证号码：{}", "贴着": "持通行证{}入境", "句中": "{name}，台胞证{}，已登记"},
    ),
    "住址": (
        {
            "单元": _flat,
            "楼和室": _flat_short,
            "横线": _flat_dashes,
            "组": _farm,
            "小组": _farm_in_words,
        },
        {
            "有名称": "家庭住址：{}",
            "现住": "{name}，现住{}",
            "户籍": "户籍地址为{}",
            "只在姓名后": "{name}，{}，电话已登记",
        },
    ),
    "出生": (
        {"年月日": _day_words, "横线": _day_dashes, "点": _day_dots, "数字": _day_digits},
        {
            "有名称": "{name}，出生日期：{}",
            "出生于": "{name}，男，出生于{}",
            "生于": "{name}生于{}",
            "在前": "{name}，女，{}出生",
        },
    ),
    "残疾证": (
        {"20位": _disability},
        {"有名称": "残疾证号：{}", "只在姓名后": "{name}，{}，示例村"},
    ),
}
"""The kinds that words tell: how each is made, and the words around it."""


def other_cells() -> Iterator[tuple[Cell, list[str]]]:
    """Every cell of the other kinds with its samples."""
    random = Random(6)
    for kind, (forms, contexts) in OTHERS.items():
        for (form, make), (context, words), carrier in product(
            forms.items(), contexts.items(), CARRIERS
        ):
            texts = [words.format(make(random), name=person(random)) for _ in range(EACH)]
            yield Cell(kind, form, "无", context, carrier), texts


HEADINGS: dict[str, Make] = {
    "身份证号": _id18,
    "身份证号码": _id18,
    "身份证": lambda random: _id18(random)[:6] + "********" + _digits(random, 4),
    "银行卡号": lambda random: _digits(random, 12),
    "银行账号": lambda random: _digits(random, 14),
    "手机": lambda random: "见群" + _digits(random, 4),
    "手机号码": _mobile,
    "家庭住址": lambda random: f"示例镇上河村{random.choice('东西南北')}头",
    "病种": lambda random: random.choice(("高血压", "尿毒症", "肺癌", "糖尿病")),
    "疾病名称": lambda random: random.choice(("高血压", "尿毒症", "肺癌", "糖尿病")),
    "残疾证号": _disability,
    "出生日期": _day_words,
    "出生年月": lambda random: f"{birthday(random):%Y.%m}",
    "户籍地址": _farm,
}
"""Headings of columns, and what is written below each."""


def column_texts() -> Iterator[tuple[str, str, str]]:
    """Heading, file and content of tables and keys with such a heading."""
    random = Random(7)
    for heading, make in HEADINGS.items():
        for _ in range(EACH):
            rows = [(person(random), make(random)) for _ in range(3)]
            lines = "".join(f"| {name} | {value} |\n" for name, value in rows)
            yield (
                heading,
                "docs/news/2026/a.md",
                f"{_FRONT}| 姓名 | {heading} |\n|---|---|\n{lines}",
            )
            lines = "".join(f"{name},{value}\n" for name, value in rows)
            yield heading, "docs/news/2026/a.csv", f"姓名,{heading}\n{lines}"
            lines = "".join(f"- 姓名: {name}\n  {heading}: {value}\n" for name, value in rows)
            yield heading, "data/jobs.yml", lines
