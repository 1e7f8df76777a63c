"""Every error type of the validation library in Chinese: what is wrong, what to write.

A test walks the models and fails for a type they can raise that has no words here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from portal.model.date_words import CLOCK, DATE, INTERVAL, MUST, no_day, not_a_date
from portal.model.families import FAMILIES
from portal.model.faults import DROP, Fault, Words, says
from portal.model.ledger import Ledger
from portal.model.names import chinese
from portal.model.near import near_choice, near_names
from portal.model.number_words import (
    many_places,
    no_decimal,
    no_integer,
    too_large,
    too_small,
)
from portal.model.office_phone import OfficeNumber
from portal.model.references import kind_referred_to
from portal.model.series_words import (
    LUNAR,
    meant_frequency,
    meant_rule,
    meant_state,
    not_an_integer,
    not_days,
    not_nth,
)
from portal.model.township import SiteIdCode, StatisticalCode
from portal.model.types import Phone, Slug, plain


def words(fault: Fault) -> Words:
    """What is wrong and what to write."""
    return MESSAGES.get(fault.kind, _OTHERWISE)(fault)


def _missing(fault: Fault) -> Words:
    return (f"“{fault.name}”是空的" if fault.is_written else f"缺少“{fault.name}”"), fault.remedy


def _unknown(fault: Fault) -> Words:
    wrong = f"没有“{fault.name}”这个字段"
    if fault.name.isdecimal():
        return f"“{fault.name}”像是数字的后一半", "花括号里的数字不写逗号，例如 597752"
    near = near_names(fault.name, fault.inside)
    if near:
        return wrong, f"是不是{'或'.join(f'“{name}”' for name in near)}？"
    return wrong, f"这里可以写：{'、'.join(fault.inside)}"


def _not_a_choice(fault: Fault) -> Words:
    choices = [word for word in str(fault.context["expected"]).split("'") if word.strip(" ,or")]
    only = f"只能写：{'、'.join(choices)}"
    if not isinstance(fault.value, str):
        return f"“{fault.name}”只能写一样，写成了{_shape(fault.value)}", only
    if meant := meant_frequency(fault) or meant_state(fault):
        return f"“{fault.name}”不能写{fault.quoted}", meant
    near = near_choice(fault.value, choices)
    nearest = f"；最接近的是“{near}”" if near else ""
    return f"“{fault.name}”不能写{fault.quoted}", only + nearest


def _pattern(fault: Fault) -> Words:
    pattern = fault.context["pattern"]
    if pattern == _pattern_of(Slug):
        return _not_a_slug(fault)
    if pattern in _PATTERNS:
        wrong, remedy = _PATTERNS[pattern]
        return f"{fault.quoted}{wrong}", remedy
    return f"{fault.quoted}的写法不对", fault.remedy


def _not_a_slug(fault: Fault) -> Words:
    wrong = f"{fault.quoted}里只能有小写字母、数字和连字符"
    slug = "-".join(plain(str(fault.value)).lower().replace("_", " ").split())
    if slug.isascii() and slug.replace("-", "").isalnum() and slug.strip("-") == slug:
        return wrong, f"请改成：{fault.name}: {slug}"
    kind = kind_referred_to(fault.info) if fault.info else ""
    if kind:
        family = FAMILIES[kind]
        remedy = f"{family.label}的编号见 {family.place}，{fault.remedy}"
        return f"“{fault.name}”这里要写编号，不写名称{fault.quoted}", remedy
    return wrong, fault.remedy


def _pattern_of(annotated: Any) -> str:
    patterns = (getattr(mark, "pattern", None) for mark in annotated.__metadata__)
    return next(str(pattern) for pattern in patterns if pattern)


_PATTERNS: Final[Mapping[str, Words]] = {
    _pattern_of(Phone): (
        "不是座机或热线号码",
        "只写一个座机或热线号码，例如 0000-1234567 或 12351；不要写手机号",
    ),
    _pattern_of(Ledger): (
        "不是台账或报表的名称",
        "要以 台账、登记簿、登记表、发放表、统计表、报表、年报 或 总结 结尾，例如 劳动争议调解台账",
    ),
    _pattern_of(SiteIdCode): (
        "不是政府网站标识码",
        "要写10位数字，或者 bm 加8位数字；工会网站一般没有，没有就删去这一行",
    ),
    _pattern_of(OfficeNumber): (
        "不是手机号或账号",
        "只写数字，中间不空格、不加 +86：手机号 11 位，账号 12 位以上",
    ),
    _pattern_of(StatisticalCode): (
        "不是统计用区划代码",
        "要写12位数字，在国家统计局网站上查；不知道就删去这一行",
    ),
}
"""What a text is not that has a form of its own, and the form."""


def _too_short(fault: Fault) -> Words:
    return f"“{fault.name}”是空的", fault.remedy


def _too_long(fault: Fault) -> Words:
    most, length = fault.context["max_length"], len(str(fault.value))
    return f"“{fault.name}”有 {length} 个字，最多 {most} 个", "请写短些，细节放进正文"


def _too_many(fault: Fault) -> Words:
    most, typed = fault.context["max_length"], fault.context["actual_length"]
    return f"“{fault.name}”写了 {typed} 个，最多 {most} 个", "请留下最要紧的"


def _not_text(fault: Fault) -> Words:
    if fault.value is None:
        return f"“{fault.name}”里有一项是空的", "请写上内容，或删掉这一行"
    return f"“{fault.name}”应当是一句文字，写成了{_shape(fault.value)}", fault.remedy


def _not_a_part(fault: Fault) -> Words:
    if fault.value is None:
        return _not_text(fault)
    wrong = f"“{fault.name}”下面应当是一个个字段，写成了{_shape(fault.value)}"
    typed = str(fault.value).replace("：", ":").partition(":")[0].strip()
    if meant := meant_rule(fault):
        return wrong, meant
    if isinstance(fault.value, str) and (near := near_names(typed, fault.inside)):
        return wrong, f"每个字段单独一行，冒号用半角加一个空格，例如 {near[0]}: …"
    if fault.is_listed:
        first, *rest = fault.inside
        more = f"，其余字段另起一行对齐着写：{'、'.join(rest)}" if rest else ""
        return wrong, f"每条写成“- {first}: …”{more}"
    return wrong, f"“{fault.name}”下面要写：{'、'.join(fault.inside)}"


def _not_a_record(fault: Fault) -> Words:
    if fault.value is None:
        return "这条记录是空的", "请写上内容，或删掉这一行"
    return f"一条记录应当是一个个字段，写成了{_shape(fault.value)}", "从“编号: ”写起，每个字段一行"


def _shape(value: object) -> str:
    if isinstance(value, dict):
        return "几个字段"
    return "列表" if isinstance(value, list) else "一句文字"


MESSAGES: Final[Mapping[str, Callable[[Fault], Words]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _not_a_choice,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_too_long": _too_long,
    "too_long": _too_many,
    "string_type": _not_text,
    "string_unicode": says("{value}里有不是文字的符号", "请重新打字输入"),
    "several_lines": says("“{name}”只能写一行", "请合成一行，细节放进正文"),
    "model_type": lambda fault: (_not_a_part if fault.name else _not_a_record)(fault),
    "tuple_type": says("“{name}”应当是列表", "每项单独一行，以“- ”开头"),
    "not_a_date": not_a_date,
    "impossible_date": says("{value}不是真实的日期", "请核对月份和日子"),
    "year_missing": says("{value}没有写年份", "前面加上四位年份，例如 2025年5月1日"),
    "date_missing": says("{value}只有钟点，没有日期", "前面加上日期，例如 2025-07-15 11:30"),
    "for_ever": no_day(f"没有期限{DROP}", MUST),
    "at_once": no_day(f"不用等{DROP}", DATE),
    "year_out_of_range": says("{value}超出可用的年份", "从 1949 到 2100 年；长期有效就删去这一行"),
    "wrong_weekday": lambda fault: (
        f"{fault.quoted}里的星期不对",
        f"那天是星期{fault.context['meant']}，请核对日期和星期",
    ),
    "clock_unwanted": says("{value}里多写了钟点", "“{name}”只写日期，例如 2025-07-01"),
    "date_type": says("“{name}”应当是一个日期", DATE),
    "datetime_type": says("“{name}”应当是一个日期", DATE),
    "not_a_time": says("{value}里的钟点读不懂", CLOCK),
    "spoken_time": lambda fault: (
        f"{fault.quoted}里的钟点要写成 24 小时制的数字",
        f"请写成 {fault.context['meant']}",
    ),
    "impossible_time": says("{value}不是真实的钟点", CLOCK),
    "end_of_day": lambda fault: (
        f"{fault.quoted}不是真实的钟点",
        f"写第二天 00:00，即 {fault.context['meant']}",
    ),
    "time_missing": says("{value}只有日期，没有钟点", "在日期后面加上钟点，例如 2025-07-01 09:00"),
    "not_a_flag": says("“{name}”不能写{value}", "只能写“是”或“否”"),
    "bool_type": says("“{name}”写成了列表或几个字段", "只能写“是”或“否”"),
    "int_type": no_integer("“{name}”应当是一个整数"),
    "int_parsing": not_an_integer,
    "comma_misplaced": says("{value}里的逗号位置不对", "只写数字，不写逗号"),
    "count_too_large": says("“{name}”的数字太大，最多一亿", "请核对是不是多打了几位"),
    "int_parsing_size": says("“{name}”的数字太大", "请核对是不是多打了几位"),
    "greater_than_equal": too_small,
    "less_than_equal": too_large,
    "decimal_type": no_decimal("“{name}”应当是一个数字"),
    "decimal_parsing": no_decimal("{value}不是数字"),
    "finite_number": no_decimal("{value}不是数字"),
    "decimal_max_digits": says("“{name}”的数字太大", "请核对是不是多打了几位"),
    "decimal_whole_digits": says("“{name}”的数字太大", "请核对是不是多打了几位"),
    "decimal_max_places": many_places,
    "not_a_period": says(
        "{value}不是一段期间", "写成 2025年、2025年上半年、2025年1—8月、2025年8月 或 截至2025-10-20"
    ),
    "not_as_of": says("{value}没有写清是哪天", "写成 截至2025-10-20 这样"),
    "not_days": not_days,
    "not_nth_weekday": not_nth,
    "not_lunar": says("{value}不是农历的日子", LUNAR),
    "leap_lunar": says("{value}：闰月不是每年都有", "写不带“闰”的月，例如 六月十五"),
    "solar_term": says(
        "{value}是节气，在农历里没有固定的日子", "公历每年差一两天，请在“其他场次”里逐次写日期"
    ),
    "regional_lunar": says("{value}各地不是同一天", "北方写 腊月廿三，南方写 腊月廿四"),
    "not_an_interval": says("{value}不是一段时间", INTERVAL),
    "empty_interval": says("{value}的开始和结束一样", "整天开放写“全天”，否则请核对钟点"),
    "not_a_month_day": says("{value}不是月和日", "写成 05-01 这样；全年一样就删去“起”和“止”"),
    "year_unwanted": says("{value}里多写了年份", "每年都一样，只写月和日，例如 05-01"),
    "not_degrees": says("{value}不是{name}", "只写一个带小数点的度数，例如 113.7512"),
}
"""From an error type to the function that words it."""

_OTHERWISE: Final = says("{value}的写法不对")


def names_of(fields: Iterable[str]) -> tuple[str, ...]:
    """Chinese names of fields, in the order given."""
    return tuple(chinese(name) for name in fields)
