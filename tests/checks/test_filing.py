"""Filing numbers of a real site (STANDARDS ICP-1 to ICP-4): absent is a warning, malformed or
made up an error; in the footer they lead to where they can be looked up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from building import build_tiny
from tiny import CONFIG, ROOT, examined, notice

UNCODED = CONFIG.format(root=ROOT.as_posix(), sub_path="").replace("演示: 是", "演示: 否")
REAL = UNCODED.replace("    电话:", "    统计用区划代码: 330282123000\n    电话:")
POLICE = "    公安备案号: 京公网安备11010502030407号\n"


def found(tmp_path: Path, lines: str) -> list[tuple[str, str]]:
    """Level and text of the problems with these lines in the settings."""
    base = UNCODED if "统计用区划代码" in lines else REAL
    config = base.replace("    地址:", f"{lines}    地址:")
    return [(p.level, str(p)) for p in examined(tmp_path, {"mkdocs.yml": config}).problems]


def test_absent_numbers_are_warnings(tmp_path: Path) -> None:
    assert found(tmp_path, "") == [
        ("warning", "mkdocs.yml:9: 还没有ICP备案号；取得后写一行 ICP备案号: 号码"),
        ("warning", "mkdocs.yml:9: 还没有公安备案号；取得后写一行 公安备案号: 号码"),
    ]


def test_a_real_township_without_its_code_is_warned(tmp_path: Path) -> None:
    problems = examined(tmp_path, {"mkdocs.yml": UNCODED}).problems
    assert (problems[-1].level, str(problems[-1])) == (
        "warning",
        "mkdocs.yml:9: 还没有统计用区划代码；在国家统计局网站上查到后写一行 "
        "统计用区划代码: 12位数字，县里汇总时用它认各镇",
    )


def test_good_numbers_pass(tmp_path: Path) -> None:
    assert found(tmp_path, f"    ICP备案号: 京ICP备2026000123号\n{POLICE}") == []


def test_the_number_of_the_subject_is_enough(tmp_path: Path) -> None:
    assert found(tmp_path, f"    ICP备案号: 粤ICP备20260001号-1\n{POLICE}") == [
        (
            "warning",
            "mkdocs.yml:15: ICP备案号: ICP备案号“粤ICP备20260001号-1”带着网站的序号；"
            "页脚写主体备案号就行：粤ICP备20260001号",
        )
    ]


@pytest.mark.parametrize(
    "number",
    [
        *("公网安备11010502030407号", "京公网安备1101050203040号", "京公网安备00000000000000号"),
        *("京公网安备110105020304071号", "京公网安备１１０１０５０２０３０４０７号"),
        *("京公网安备\u300011010502030407号", "京公安备11010502030407号"),
    ],
)
def test_a_wrong_number_of_the_police_is_an_error(tmp_path: Path, number: str) -> None:
    lines = f"    ICP备案号: 京ICP备2026000123号\n    公安备案号: {number}\n"
    # No message prints a number as long as a person's.
    shown = re.sub("[0-9]{15}", "******", number)
    assert found(tmp_path, lines) == [
        (
            "error",
            f"mkdocs.yml:16: 公安备案号: 公安备案号“{shown}”不是真实的号码；"
            "请照备案通知填写，形如 京公网安备11000002000001号；没有就删去这一行",
        )
    ]


CODED = f"    ICP备案号: 京ICP备2026000123号\n{POLICE}"


@pytest.mark.parametrize(
    "code",
    ["0000000000", "1234567890", "0123456789", "8888888888", "bm00000000", "bm12345678"],
)
def test_a_made_up_code_of_a_site_is_an_error(tmp_path: Path, code: str) -> None:
    assert found(tmp_path, f"{CODED}    网站标识码: {code}\n") == [
        (
            "error",
            f"mkdocs.yml:17: 网站标识码: 网站标识码“{code}”不是真实的号码；"
            "请照主管部门发的填写；工会网站一般没有，没有就删去这一行",
        )
    ]


@pytest.mark.parametrize("code", ["1304000009", "4403000052", "1100000001", "bm14000002"])
def test_a_code_of_a_site_may_hold_zeros(tmp_path: Path, code: str) -> None:
    assert found(tmp_path, f"{CODED}    网站标识码: {code}\n") == []


def test_the_footer_leads_to_both_registers(tmp_path: Path) -> None:
    numbers = f"    ICP备案号: 京ICP备2026000123号\n{POLICE}"
    config = REAL.replace("    地址:", f"{numbers}    地址:")
    output = build_tiny(tmp_path, {"mkdocs.yml": config})
    for name in ("index.html", "404.html", "news/2025/gaowen/index.html"):
        html = (output / name).read_text("utf-8")
        (filing,) = re.findall(r'<p class="filing">(.*?)</p>', html, re.DOTALL)
        assert re.findall(r'<a href="([^"]*)">([^<]*)</a>', filing) == [
            ("https://beian.miit.gov.cn/", "京ICP备2026000123号"),
            (
                "https://beian.mps.gov.cn/#/query/webSearch?code=11010502030407",
                "京公网安备11010502030407号",
            ),
        ]


def test_a_demonstration_carries_no_number(tmp_path: Path, own_site: Path) -> None:
    config = CONFIG.format(root=ROOT.as_posix(), sub_path="").replace(
        "    地址:", f"    ICP备案号: 京ICP备2026000123号\n{POLICE}    地址:"
    )
    assert [str(one) for one in examined(tmp_path, {"mkdocs.yml": config}).problems] == [
        "mkdocs.yml:15: ICP备案号: 演示网站不写ICP备案号；请删去这一行",
        "mkdocs.yml:16: 公安备案号: 演示网站不写公安备案号；请删去这一行",
    ]
    html = (own_site / "index.html").read_text("utf-8")
    assert 'class="filing"' not in html
    assert "备案号" not in html


def test_the_old_address_of_the_register_is_refused(tmp_path: Path) -> None:
    body = "第一段。\n\n[备案](http://www.miitbeian.gov.cn/)"
    files = {"docs/news/2025/gaowen.md": notice(body=body)}
    assert [str(one) for one in examined(tmp_path, files).problems] == [
        "docs/news/2025/gaowen.md:10: 正文: 备案查询的网址 miitbeian.gov.cn 已经停用；"
        "请写 https://beian.miit.gov.cn/"
    ]


@pytest.mark.parametrize(
    "number", ["京ICP备号", "ICP备2026000123号", "京ICP备12345678号", "京ICP备11111111号", "待备案"]
)
def test_bad_numbers_are_errors(tmp_path: Path, number: str) -> None:
    assert found(tmp_path, f"    ICP备案号: {number}\n{POLICE}") == [
        (
            "error",
            f"mkdocs.yml:15: ICP备案号: ICP备案号“{number}”不是真实的号码；"
            "请照备案通知填写，形如 京ICP备2026000001号；没有就删去这一行",
        )
    ]


def test_a_demonstration_carries_no_real_code(tmp_path: Path) -> None:
    for code, problems in (("330282123000", 1), ("000000000000", 0)):
        config = CONFIG.format(root=ROOT.as_posix(), sub_path="").replace(
            "    地址:", f"    统计用区划代码: {code}\n    地址:"
        )
        shown = [str(p) for p in examined(tmp_path, {"mkdocs.yml": config}).problems]
        assert (
            shown
            == [
                "mkdocs.yml:15: 统计用区划代码: 演示网站写了真实的统计用区划代码“330282123000”；"
                "请写 000000000000，或者删去这一行"
            ]
            * problems
        )


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("330282123000", ""),
        ("３３０２８２１２３０００", ""),
        (
            "000000000000",
            "统计用区划代码“000000000000”是演示用的；请写本镇的12位代码；不知道就删去这一行",
        ),
        (
            "33028212300",
            "“33028212300”不是统计用区划代码；要写12位数字，在国家统计局网站上查；不知道就删去这一行",
        ),
    ],
)
def test_the_code_of_a_real_township(tmp_path: Path, code: str, expected: str) -> None:
    errors = [
        text for level, text in found(tmp_path, f"    统计用区划代码: {code}\n") if level == "error"
    ]
    prefix = "mkdocs.yml:15: 统计用区划代码: "
    assert errors == ([f"{prefix}{expected}"] if expected else [])
