"""Words that several rules of the guard know a subject by, as the inside of an expression."""

from __future__ import annotations

from typing import Final

AID: Final = "困难|低保|特困|救助|补助|慰问|助学|帮扶|资助"
"""What is about people who are helped."""
AMOUNTS: Final = "金额|数值|产值|总额|收入|支出|经费|余额|结余|合计|投资|增加值"
"""What money and output are called, beside which long numbers are no telephones."""
TAIL: Final = "(?:[尾末]号|尾数|(?:末尾|最?[后末])的?[四五六七八4-8]位(?:数字?)?)"
"""What the last digits of a number are called: 尾号, 后四位, 最末6位数."""
