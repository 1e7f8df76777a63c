"""A number in a name or in a corner nobody sees stops the check, the build and the commit alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from attached import sheet_file
from checked_out import git
from commands import __main__ as program
from commands import guarding, staged
from commands.builder import build_site
from hidden import packed, said, story, with_parts, word
from photographed import picture
from portal.errors import PortalError
from tiny import NOW, write_site

NUMBER = "13812345678"
TOLD = "有手机号“138****5678”，不能公布；请改成办公座机，或者打码；在自己电脑上改好，再重新上传"
ZIPPED = {f"{NUMBER}.txt": "工会", "a.txt": "工会"}
DELETED = f"<w:p><w:del><w:r><w:delText>{NUMBER}</w:delText></w:r></w:del></w:p>"
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>{NUMBER}</a></x:xmpmeta>'.encode()
CORE = "docProps/core.xml"
PLAIN = word(said("工会"))
PLANTED: dict[str, tuple[bytes, str]] = {
    "a.zip": (packed(ZIPPED), "压缩包里的文件名"),
    "deleted.docx": (word(DELETED), "第1段（修订以前的文字）"),
    "header.docx": (
        with_parts(PLAIN, {"word/header1.xml": story("hdr", said(NUMBER))}),
        "页眉第1段",
    ),
    "noted.docx": (
        with_parts(
            PLAIN,
            {"word/comments.xml": story("comments", f"<w:comment>{said(NUMBER)}</w:comment>")},
        ),
        "批注第1段",
    ),
    "described.docx": (
        with_parts(PLAIN, {CORE: f"<coreProperties><title>{NUMBER}</title></coreProperties>"}),
        "文件属性",
    ),
    "hidden.xlsx": (
        sheet_file([["工会"]], hidden=NUMBER),
        "工作表“底稿”（隐藏的工作表）的 A1",
    ),
    "comment.jpg": (picture(comment=NUMBER), "图片信息（注释）"),
    "xmp.webp": (picture(form="WEBP", xmp=XMP), "图片信息（XMP）"),
    f"{NUMBER}.txt": ("工会".encode(), "文件名"),
}
"""Files by name: their content, and where the number is told to be."""
FOLDER = "docs/news/2025/"


def expected() -> set[str]:
    """The lines that tell of the planted files, as far as the line to add."""
    names = {name: name.replace(NUMBER, "138****5678") for name in PLANTED}
    return {f"{FOLDER}{names[name]}: {where}: {TOLD}" for name, (_, where) in PLANTED.items()}


def heads(said_lines: str) -> set[str]:
    """What stands in messages before the line to add, of those about the number."""
    lines = (one.partition("；如果是单位的号码")[0] for one in said_lines.splitlines())
    return {one.strip() for one in lines if "有手机号" in one}


@pytest.fixture(name="config")
def planted_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with every planted file, at a moment that stands still."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
    files = {f"{FOLDER}{name}": content for name, (content, _) in PLANTED.items()}
    return write_site(tmp_path, files)


def test_the_check_stops(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["check", "--config", str(config)]) == 1
    said_lines = capsys.readouterr().out
    assert heads(said_lines) == expected()
    assert NUMBER not in said_lines


def test_the_build_stops(config: Path, tmp_path: Path) -> None:
    with pytest.raises(PortalError) as refused:
        build_site(config, tmp_path / "out", None)
    assert heads(str(refused.value)) == expected()
    assert NUMBER not in str(refused.value)
    assert not (tmp_path / "out").exists()


def test_the_commit_stops(config: Path) -> None:
    root = config.parent
    assert git(root, "init", "--quiet").returncode == 0
    assert git(root, "add", "docs").returncode == 0
    found = guarding.waiting(root, staged.staged(root, ("docs", "data")))
    assert heads("\n".join(map(str, found))) == expected()
