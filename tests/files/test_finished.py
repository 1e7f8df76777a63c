"""A finished site looked through: pages, feeds, calendars, data, attachments, names."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from attached import sheet_file
from portal.files.finished.output import output_problems
from portal.privacy.allowed import Allowed

NUMBER = "13812345678"


def zipped(**files: str) -> bytes:
    """A zip file of open data."""
    content = BytesIO()
    with ZipFile(content, "w") as package:
        for name, text in files.items():
            package.writestr(name.replace("_", "."), text)
    return content.getvalue()


def told(folder: Path) -> list[str]:
    """Where something is found, each line up to what it is."""
    return [str(one).partition("“1")[0] for one in output_problems(folder, Allowed())]


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("a/index.html", f"<p>打<b>138</b>1234{NUMBER[7:]}</p>", "网页文字: 有手机号"),
        ("a.html", f"<p>打138<br>1234{NUMBER[7:]}</p>", "网页文字: 有手机号"),
        ("a.html", f"<p>打138<br/>1234{NUMBER[7:]}</p>", "网页文字: 有手机号"),
        ("a.html", f"<p>打138<br />\n1234{NUMBER[7:]}</p>", "网页文字: 有手机号"),
        ("a.html", f'<a href="tel:{NUMBER}">打</a>', "网页属性: 有手机号"),
        ("a.html", f'<img alt="{NUMBER}">', "网页属性: 有手机号"),
        ("a.html", f"<!-- {NUMBER} -->", "网页属性: 有手机号"),
        (
            "a.html",
            f'<script type="application/ld+json">{{"a": "{NUMBER}"}}</script>',
            "网页文字: 有手机号",
        ),
        ("a.html", f"<p>{NUMBER.replace('1', '&#49;')}</p>", "网页文字: 有手机号"),
        ("feed.xml", f"<rss><d>&lt;p&gt;{NUMBER}&lt;/p&gt;</d></rss>", "订阅内容: 有手机号"),
        ("feed.xml", f'<rss><d url="tel:{NUMBER}"/></rss>', "订阅属性: 有手机号"),
        ("a.ics", f"DESCRIPTION:电话\\n138\r\n 1234{NUMBER[7:]}\r\n", "日历: 有手机号"),
        ("search/p0.json", json.dumps([["", f"打{NUMBER}"]]), "数据: 有手机号"),
        ("a.json", json.dumps([{"n": int(NUMBER)}]), "数据: 有手机号"),
        ("a.csv", f"a,b\n1,{NUMBER}\n", "有手机号"),
        ("a.xlsx", sheet_file([("说明", "数"), ("x", NUMBER)]), "工作表“报名表”的 B2: 有手机号"),
        ("all.zip", zipped(a_json=json.dumps([NUMBER])), "压缩包里的“a.json”数据: 有手机号"),
    ],
)
def test_a_number_is_found_wherever_it_is_written(
    tmp_path: Path, name: str, content: str | bytes, where: str
) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    line = 2 if name.endswith(".csv") else 0
    place = f"{name}:{line}" if line else name
    assert told(tmp_path) == [f"{place}: {where}"]


def test_columns_are_found_in_pages_and_data(tmp_path: Path) -> None:
    table = "<table><tr><th>姓名</th><th>病种</th></tr><tr><td>甲</td><td>肺癌</td></tr></table>"
    (tmp_path / "a.html").write_text(table, "utf-8")
    (tmp_path / "b.json").write_text(json.dumps([{"姓名": "甲", "病种": "肺癌"}]), "utf-8")
    assert [str(one).partition("，")[0] for one in output_problems(tmp_path, Allowed())] == [
        "a.html:1: 表格: “病种”这一栏写着病情",
        "b.json: “病种”: “病种”这一栏写着病情",
    ]


def test_names_of_files_are_looked_at_and_masked(tmp_path: Path) -> None:
    (tmp_path / f"{NUMBER}.bin").write_bytes(b"")
    (found,) = output_problems(tmp_path, Allowed())
    assert (found.source, found.path) == ("138****5678.bin", "文件名")


def test_engine_files_and_words_of_the_index_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text(f"x={NUMBER}", "utf-8")
    (tmp_path / "t1.json").write_text(json.dumps({"手机": "ADB", "病种": "C.D"}), "utf-8")
    (tmp_path / "a.html").write_text(
        f'<p class="x{NUMBER}">12351</p><style>{NUMBER}</style>', "utf-8"
    )
    assert told(tmp_path) == []


def test_a_broken_file_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{")
    assert told(tmp_path) == ["a.json: 文件坏了，读不出来；请重新生成网站"]
