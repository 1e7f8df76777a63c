"""Unions above themselves, and unions written twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Files, data, entry, told


def unions(*more: dict[str, Any]) -> Files:
    """The township's union and village unions with these fields."""
    village = {"编号": "cun", "名称": "河东村联合工会", "种类": "村联合工会"}
    others = (entry("organisations", **{**village, **fields}) for fields in more)
    return data(organisations=[entry("organisations"), *others])


WEST = {"编号": "cun2", "名称": "河西村联合工会"}

SOUND: dict[str, Files] = {
    "two below one": unions({"上级": "zhen"}, {**WEST, "上级": "zhen"}),
    "one name below two": unions({"上级": "zhen"}, {"编号": "cun2", "上级": "cun"}),
}

CASES: Cases = {
    "above itself": (
        unions({"上级": "cun"}),
        [
            "data/organisations/zhen.yml:7: organisations[1].上级: “上级”写的是自己的编号；"
            "请写上级工会的编号，没有上级就删去这一行"
        ],
    ),
    "a loop": (
        unions({"上级": "cun2"}, {**WEST, "上级": "cun"}),
        [
            "data/organisations/zhen.yml:7: organisations[1].上级: "
            "“上级”绕成了一圈：“cun”→“cun2”→“cun”；请核对这几个工会的“上级”"
        ],
    ),
    "one union twice": (
        unions({"上级": "zhen"}, {"编号": "cun2", "上级": "zhen"}),
        [
            "提醒 data/organisations/zhen.yml:9: organisations[2].名称: “河东村联合工会”已经有一条“cun”"
            "（data/organisations/zhen.yml:5），会重复计数；"
            "同一个工会请只留一条；是两个工会，名称里写清区别"
        ],
    ),
}


@pytest.mark.parametrize("case", SOUND)
def test_what_agrees_is_silent(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []


@pytest.mark.parametrize("case", CASES)
def test_what_does_not_agree_gives_exactly_its_lines(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected
