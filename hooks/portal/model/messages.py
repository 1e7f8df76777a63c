"""Every error type of the validation library in Chinese: what is wrong, what to write.

A test walks the models and fails for a type they can raise that has no words here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic.fields import FieldInfo

from portal.model.families import FAMILIES
from portal.model.names import chinese
from portal.model.near import near_names
from portal.model.references import kind_referred_to
from portal.model.types import Phone, Slug, plain
from portal.suggest import nearest

Words = tuple[str, str]
"""What is wrong, and what to write instead."""


@dataclass(frozen=True)
class Fault:
    """One error as the validation library reports it, and the field it is about."""

    kind: str
    """Type of the error, e.g. ``string_too_long``."""
    name: str
    """Chinese name of the field; empty for the record itself."""
    value: object
    """What was written; None where nothing was."""
    info: FieldInfo | None = None
    """The field in its model; None where there is no such field."""
    inside: tuple[str, ...] = ()
    """Chinese names of the fields the value, or the place of an unknown field, can have."""
    is_written: bool = False
    """Whether the field stands in the file although it is empty."""
    context: Mapping[str, Any] = field(default_factory=dict)

    @property
    def quoted(self) -> str:
        """The value, at most 40 characters of it, in quotation marks."""
        text = " ".join(str(self.value).split())
        return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"

    @property
    def example(self) -> str:
        """The line to write, from the field's own example; may be empty."""
        if self.info is None or not self.info.examples:
            return ""
        return f"{self.name}: {self.info.examples[0]}"

    @property
    def remedy(self) -> str:
        """“Write it like this”, or what the field means where it has no example."""
        if self.example:
            return f"写法示例 {self.example}"
        if self.inside:
            return f"“{self.name}”下面要写：{'、'.join(self.inside)}"
        return "" if self.info is None else f"这里写：{self.info.description}"


def words(fault: Fault) -> Words:
    """What is wrong and what to write."""
    return MESSAGES.get(fault.kind, _OTHERWISE)(fault)


def _missing(fault: Fault) -> Words:
    return (f"“{fault.name}”是空的" if fault.is_written else f"缺少“{fault.name}”"), fault.remedy


def _unknown(fault: Fault) -> Words:
    wrong = f"没有“{fault.name}”这个字段"
    near = near_names(fault.name, fault.inside)
    if near:
        return wrong, f"是不是{'或'.join(f'“{name}”' for name in near)}？"
    return wrong, f"这里可以写：{'、'.join(fault.inside)}"


def _not_a_choice(fault: Fault) -> Words:
    choices = [word for word in str(fault.context["expected"]).split("'") if word.strip(" ,or")]
    near = nearest(str(fault.value).strip(), choices)
    remedy = f"只能写：{'、'.join(choices)}" + (f"；最接近的是“{near}”" if near else "")
    return f"“{fault.name}”不能写{fault.quoted}", remedy


def _pattern(fault: Fault) -> Words:
    pattern = fault.context["pattern"]
    if pattern == _pattern_of(Slug):
        return _not_a_slug(fault)
    if pattern == _pattern_of(Phone):
        remedy = "只写一个座机或热线号码，例如 0000-1234567 或 12351；不要写手机号"
        return f"{fault.quoted}不是座机或热线号码", remedy
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


def _too_short(fault: Fault) -> Words:
    return f"“{fault.name}”是空的", fault.remedy


def _too_long(fault: Fault) -> Words:
    most, length = fault.context["max_length"], len(str(fault.value))
    return f"“{fault.name}”有 {length} 个字，最多 {most} 个", "请写短些，细节放进正文"


def _not_text(fault: Fault) -> Words:
    if fault.value is None:
        return f"“{fault.name}”里有一项是空的", "请写上内容，或删掉这一行"
    return f"“{fault.name}”应当是一句文字，写成了{_shape(fault.value)}", fault.remedy


def _not_a_part(fault: Fault) -> Words:
    if fault.value is None:
        return _not_text(fault)
    wrong = f"“{fault.name}”下面应当是一个个字段，写成了{_shape(fault.value)}"
    typed = str(fault.value).replace("：", ":").partition(":")[0].strip()
    if isinstance(fault.value, str) and (near := near_names(typed, fault.inside)):
        return wrong, f"每个字段单独一行，冒号用半角加一个空格，例如 {near[0]}: …"
    return wrong, f"“{fault.name}”下面要写：{'、'.join(fault.inside)}"


def _not_a_record(fault: Fault) -> Words:
    if fault.value is None:
        return "这条记录是空的", "请写上内容，或删掉这一行"
    return f"一条记录应当是一个个字段，写成了{_shape(fault.value)}", "从“编号: ”写起，每个字段一行"


def _shape(value: object) -> str:
    if isinstance(value, dict):
        return "几个字段"
    return "列表" if isinstance(value, list) else "一句文字"


def _says(message: str, remedy: str = "") -> Callable[[Fault], Words]:
    """Words made by filling in the quoted value, the name, the unit and the example."""

    def say(fault: Fault) -> Words:
        extra = fault.info.json_schema_extra if fault.info else None
        unit = str(extra.get("unit", "")) if isinstance(extra, dict) else ""
        parts = {"value": fault.quoted, "name": fault.name, "unit": unit}
        return message.format(**parts), remedy.format(**parts) if remedy else fault.remedy

    return say


def _no_day(optional: str) -> Callable[[Fault], Words]:
    """Words for a word in place of a date, where leaving the field out may be what is meant."""

    def say(fault: Fault) -> Words:
        is_optional = fault.info is not None and not fault.info.is_required()
        return f"{fault.quoted}不是日期", optional if is_optional else _DATE

    return say


_DATE: Final = "写成 2025-07-01 这样，年份四位"
_CLOCK: Final = "钟点写成 09:00 这样，从 00:00 到 23:59"
_WHOLE: Final = "只写一个整数，不写单位和“约”“余”等字"
_MONEY: Final = "只写数字，单位是元，最多两位小数，例如 30000"
_DAYS: Final = "写“每天”“工作日”“周末”“周六”或“周一至周五”，几样用方括号：[周二, 周四]"
_INTERVAL: Final = (
    "写成 08:30-12:00 这样，过夜写 18:00-02:00，整天写“全天”；"
    "一天几段用方括号：[08:30-12:00, 14:30-17:30]"
)

MESSAGES: Final[Mapping[str, Callable[[Fault], Words]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _not_a_choice,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_too_long": _too_long,
    "string_type": _not_text,
    "string_unicode": _says("{value}里有不是文字的符号", "请重新打字输入"),
    "several_lines": _says("“{name}”只能写一行", "请合成一行，细节放进正文"),
    "model_type": lambda fault: (_not_a_part if fault.name else _not_a_record)(fault),
    "tuple_type": _says("“{name}”应当是列表", "每项单独一行，以“- ”开头"),
    "not_a_date": _says("{value}不是日期", _DATE),
    "impossible_date": _says("{value}不是真实的日期", "请核对月份和日子"),
    "year_missing": _says("{value}没有写年份", "前面加上四位年份，例如 2025年5月1日"),
    "date_missing": _says("{value}只有钟点，没有日期", "前面加上日期，例如 2025-07-15 11:30"),
    "for_ever": _no_day("没有期限就删去这一行"),
    "at_once": _no_day("不用等就删去这一行"),
    "year_out_of_range": _says("{value}超出可用的年份", "从 1949 到 2100 年；长期有效就删去这一行"),
    "wrong_weekday": lambda fault: (
        f"{fault.quoted}里的星期不对",
        f"那天是星期{fault.context['meant']}，请核对日期和星期",
    ),
    "clock_unwanted": _says("{value}里多写了钟点", "“{name}”只写日期，例如 2025-07-01"),
    "date_type": _says("“{name}”应当是一个日期", _DATE),
    "datetime_type": _says("“{name}”应当是一个日期", _DATE),
    "not_a_time": _says("{value}里的钟点读不懂", _CLOCK),
    "spoken_time": lambda fault: (
        f"{fault.quoted}里的钟点要写成 24 小时制的数字",
        f"请写成 {fault.context['meant']}",
    ),
    "impossible_time": _says("{value}不是真实的钟点", _CLOCK),
    "time_missing": _says("{value}只有日期，没有钟点", "在日期后面加上钟点，例如 2025-07-01 09:00"),
    "not_a_flag": _says("“{name}”不能写{value}", "只能写“是”或“否”"),
    "bool_type": _says("“{name}”写成了列表或几个字段", "只能写“是”或“否”"),
    "int_type": _says("“{name}”应当是一个整数", _WHOLE),
    "int_parsing": _says("{value}不是整数", _WHOLE),
    "comma_misplaced": _says("{value}里的逗号位置不对", "只写数字，不写逗号"),
    "count_too_large": _says("“{name}”的数字太大，最多一亿", "请核对是不是多打了几位"),
    "int_parsing_size": _says("“{name}”的数字太大", "请核对是不是多打了几位"),
    "greater_than_equal": _says("“{name}”不能小于 0，写成了{value}", "请核对数字"),
    "decimal_type": _says("“{name}”应当是一个数字", _MONEY),
    "decimal_parsing": _says("{value}不是数字", _MONEY),
    "finite_number": _says("{value}不是数字", _MONEY),
    "decimal_max_digits": _says("“{name}”的数字太大", "请核对是不是多打了几位"),
    "decimal_whole_digits": _says("“{name}”的数字太大", "请核对是不是多打了几位"),
    "decimal_max_places": _says("{value}的小数超过两位", _MONEY),
    "not_a_period": _says(
        "{value}不是一段期间", "写成 2025年、2025年上半年、2025年1—8月、2025年8月 或 截至2025-10-20"
    ),
    "not_days": _says("{value}不是星期几", _DAYS),
    "not_an_interval": _says("{value}不是一段时间", _INTERVAL),
    "empty_interval": _says("{value}的开始和结束一样", "整天开放写“全天”，否则请核对钟点"),
    "not_a_month_day": _says("{value}不是月和日", "写成 05-01 这样；全年一样就删去“起”和“止”"),
    "year_unwanted": _says("{value}里多写了年份", "每年都一样，只写月和日，例如 05-01"),
    "not_degrees": _says("{value}不是{name}", "只写一个带小数点的度数，例如 113.7512"),
}
"""From an error type to the function that words it."""

_OTHERWISE: Final = _says("{value}的写法不对")


def names_of(fields: Iterable[str]) -> tuple[str, ...]:
    """Chinese names of fields, in the order given."""
    return tuple(chinese(name) for name in fields)
