"""Every error type of the validation library in Chinese: what is wrong, what to write.

A test walks the models and fails for a type they can raise that has no words here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from portal.model.date_words import CLOCK, DATE, INTERVAL, MUST, no_day, not_a_date
from portal.model.faults import DROP, Fault, Words, says
from portal.model.name_words import missing, not_a_choice, unknown
from portal.model.names import chinese
from portal.model.number_words import many_places, no_decimal, no_integer, too_large, too_small
from portal.model.part_words import (
    not_a_part,
    not_a_record,
    not_text,
    too_long,
    too_many,
    too_short,
)
from portal.model.pattern_words import not_the_pattern
from portal.model.series_words import LUNAR, not_an_integer, not_days, not_nth


def words(fault: Fault) -> Words:
    """What is wrong and what to write."""
    return MESSAGES.get(fault.kind, _OTHERWISE)(fault)


MESSAGES: Final[Mapping[str, Callable[[Fault], Words]]] = {
    "missing": missing,
    "extra_forbidden": unknown,
    "enum": not_a_choice,
    "string_pattern_mismatch": not_the_pattern,
    "string_too_short": too_short,
    "too_short": too_short,
    "string_too_long": too_long,
    "too_long": too_many,
    "string_type": not_text,
    "string_unicode": says("{value}里有不是文字的符号", "请重新打字输入"),
    "several_lines": says("“{name}”只能写一行", "请合成一行，细节放进正文"),
    "model_type": lambda fault: (not_a_part if fault.name else not_a_record)(fault),
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
