"""``check --fix-masks`` and ``check --output``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from attached import sheet_file, word_file
from commands import __main__ as program
from entries import data, entry
from portal.errors import Problem
from portal.files import guard
from tiny import NOW, notice, write_site

NUMBER = "13812345678"
FILE = "docs/news/2025/gaowen.md"


@pytest.fixture(autouse=True)
def at_a_moment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A moment that stands still, outside of any pipeline."""
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    monkeypatch.chdir(tmp_path)


def said(config: Path, *options: str) -> list[str]:
    """Arguments of one check."""
    return ["check", "--config", str(config), *options]


def test_sources_are_masked_and_then_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = notice(body=f"打{NUMBER}。  \r\n换行").replace("\n栏目", "\r\n栏目")
    config = write_site(tmp_path, {FILE: text})
    others = {
        p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file() and p.name != "gaowen.md"
    }
    assert program.main(said(config)) == 1
    capsys.readouterr()
    code = program.main(said(config, "--fix-masks"))
    out = capsys.readouterr().out.splitlines()
    assert out[:2] == [
        f"已打码 {FILE}:8: 手机号 → 138****5678",
        "打码 1 处，其余一个字节也没有动。",
    ]
    assert code == 0, out
    assert (tmp_path / FILE).read_bytes() == text.replace(NUMBER, "138****5678").encode()
    assert {path: path.read_bytes() for path in others} == others


def test_a_file_in_another_encoding_keeps_it(tmp_path: Path) -> None:
    text = notice(title="高温天请大家注意休息和补水", body=f"请大家多喝水，有事打{NUMBER}，谢谢。")
    config = write_site(tmp_path, {FILE: text.encode("gb18030")})
    program.main(said(config, "--fix-masks"))
    assert (tmp_path / FILE).read_bytes() == text.replace(NUMBER, "138****5678").encode("gb18030")


def test_what_no_program_writes_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = word_file(f"打{NUMBER}")
    config = write_site(tmp_path, {"docs/news/2025/a.docx": content})
    assert program.main(said(config, "--fix-masks")) == 1
    assert capsys.readouterr().out.splitlines()[:2] == [
        "没有要打码的。",
        "没有动 docs/news/2025/a.docx：附件、文件名和 Excel 名单不会自动打码，"
        "请在自己电脑上改好，再重新上传",
    ]
    assert (tmp_path / "docs/news/2025/a.docx").read_bytes() == content


def test_a_list_in_excel_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notices = data(
        public_notices=[
            entry(
                "public_notices",
                类别="金秋助学",
                名单文件="a.xlsx",
                工作日数=None,
                公示止="2026-11-27",
            )
        ]
    )
    listed = sheet_file([("姓名", "单位"), ("李四", "示例厂")])
    files = {**notices, "data/public_notices/a.xlsx": listed}
    assert program.main(said(write_site(tmp_path, files), "--fix-masks")) == 1
    assert capsys.readouterr().out.splitlines()[:2] == [
        "没有要打码的。",
        "没有动 data/public_notices/a.xlsx：附件、文件名和 Excel 名单不会自动打码，"
        "请在自己电脑上改好，再重新上传",
    ]
    assert (tmp_path / "data/public_notices/a.xlsx").read_bytes() == listed


def test_the_guard_looks_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    real = guard.file_problems

    def counting(source: str, *given: Any) -> list[Problem]:
        looked.append(source)
        return real(source, *given)

    monkeypatch.setattr(guard, "file_problems", counting)
    program.main(said(write_site(tmp_path), "--fix-masks"))
    assert len(looked) == len(set(looked)) > 0


def test_a_name_without_a_family_name_is_left_and_its_file_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "- 编号: a\n  类别: 金秋助学\n  名单:\n    - 姓名: 某某\n    - 姓名: 李四\n"
    name = "data/public_notices/2026.yml"
    config = write_site(tmp_path, {name: text})
    assert program.main(said(config, "--fix-masks")) == 1
    assert capsys.readouterr().out.splitlines()[:3] == [
        f"已打码 {name}:5: 姓名 → 李*",
        "打码 1 处，其余一个字节也没有动。",
        f"还没有改完 {name}：有的地方不能自动打码，请看下面的说明，自己改",
    ]
    assert (tmp_path / name).read_bytes() == text.replace("李四", "李*").encode()


def test_nothing_to_mask_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(said(write_site(tmp_path), "--fix-masks")) == 0
    assert capsys.readouterr().out.splitlines()[0] == "没有要打码的。"


def test_a_finished_site_is_looked_through(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = write_site(tmp_path)
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "index.html").write_text("<p>12351</p>", "utf-8")
    assert program.main(said(config, "--output", str(tmp_path / "public"))) == 0
    (tmp_path / "public" / "index.html").write_text(f"<p>{NUMBER}</p>", "utf-8")
    assert program.main(said(config, "--output", str(tmp_path / "public"))) == 1
    assert NUMBER not in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    config = write_site(tmp_path)
    with pytest.raises(Exception, match="没有这个文件夹"):
        program.main(said(config, "--output", str(tmp_path / "none")))
