"""Files beside the pages go out under plain names, and nothing that a camera wrote goes out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from attached import word_file
from building import build_tiny, contents
from photographed import opened, picture
from portal import urls
from portal.files.texts import read_text
from portal.wording import file_name
from tiny import lines, notice, sound

AT = "docs/news/2025/gaowen.md"
NAME = "news/2025/附件/困难职工 申请表（新）.docx"
ADDRESS = "news/2025/file-e4e5ee1acb/file-4cc0b3e0d3.docx"
PLANTED = "OWNER-OF-THE-PHONE"


def camera() -> bytes:
    """What a phone writes: maker, words, moment and place."""
    fields = Image.Exif()
    fields[0x010F], fields[0x010E], fields[0x0132] = PLANTED, PLANTED, "2026:01:02 03:04:05"
    place = fields.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (30.0, 15.0, 7.5), "E", (120.0, 9.0, 1.25)
    return bytes(fields.tobytes())


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("news/2025/fujian/biao.docx", "news/2025/fujian/biao.docx"),
        ("news/2025/fujian/Biao_1.2.DOCX", "news/2025/fujian/Biao_1.2.DOCX"),
        ("news/2025/heat/", "news/2025/heat/"),
        ("", ""),
        ("news/a b.PDF", "news/file-e4d7f1b4ed.pdf"),
        ("news/表", "news/file-5ab0f8ea42"),
        ("news/表.表", "news/file-9d2a2a2b6b"),
        (NAME, ADDRESS),
    ],
)
def test_addresses_of_files(path: str, address: str) -> None:
    found = urls.file_address(path)
    assert re.sub("file-[0-9a-f]{10}", "file-", found) == re.sub(
        "file-[0-9a-f]{10}", "file-", address
    )


@given(
    st.lists(st.text(st.characters(exclude_characters="/"), min_size=1, max_size=20), max_size=4)
)
def test_every_address_is_plain_stays_plain_and_depends_on_the_name_alone(steps: list[str]) -> None:
    path = "/".join(steps)
    address = urls.file_address(path)
    assert re.fullmatch(r"[A-Za-z0-9._/-]*", address)
    assert urls.file_address(address) == address == urls.file_address(path)
    assert address.count("/") == path.count("/")
    assert ".." not in address.split("/")


@pytest.mark.parametrize(
    ("title", "kind", "name"),
    [
        ("困难职工帮扶申请表", "DOCX", "困难职工帮扶申请表.docx"),
        ("申请表.docx", "DOCX", "申请表.docx"),
        ("2025/2026 年“申请表”", "PDF", "2025_2026 年“申请表”.pdf"),
        ('a"b<c>', "PDF", "a_b_c_.pdf"),
    ],
)
def test_names_under_which_files_are_saved(title: str, kind: str, name: str) -> None:
    assert file_name(title, kind) == name


def test_a_file_with_a_chinese_name_goes_out_under_a_plain_one(tmp_path: Path) -> None:
    more = f"附件:\n  - 文件: 附件/{NAME.rpartition('/')[2]}\n    标题: 申请表\n"
    body = f"请填[申请表](<附件/{NAME.rpartition('/')[2]}>)，交到窗口。"
    built = contents(
        build_tiny(tmp_path, {AT: notice(more=more, body=body), f"docs/{NAME}": word_file("表")})
    )
    address = urls.file_address(NAME)
    assert read_text("docx", built[address]) == ("表", None)
    assert [path for path in built if not path.isascii()] == []
    page = built["news/2025/gaowen/index.html"].decode()
    assert f'<a href="../../../{address}" download="申请表.docx">' in page
    assert f'<a href="../../../{address}" download="困难职工 申请表（新）.docx">申请表</a>' in page
    for form in ("xml", "atom", "json"):
        assert f"https://union.example/{address}" in built[f"feeds/all.{form}"].decode()


def test_two_files_never_get_one_address(tmp_path: Path) -> None:
    taken = urls.file_address("news/2025/表.docx")
    files = {"docs/news/2025/表.docx": word_file("一"), f"docs/{taken}": word_file("二")}
    assert [line for line in lines(tmp_path, files) if "已经归" in line] != []


def test_the_same_site_knows_where_its_files_lie(tmp_path: Path) -> None:
    more = f"附件:\n  - 文件: 附件/{NAME.rpartition('/')[2]}\n    标题: 申请表\n"
    site = sound(tmp_path, {AT: notice(more=more), f"docs/{NAME}": word_file("表")})
    address = urls.file_address(NAME)
    assert site.made == {address: tmp_path / "docs" / NAME}
    assert [one.path for one in site.files.values()] == [address]


@pytest.mark.parametrize(("form", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
def test_nothing_a_camera_wrote_is_published(tmp_path: Path, form: str, ending: str) -> None:
    photo = picture(900, 700, form=form, exif=camera())
    assert PLANTED.encode() in photo
    more = f"题图:\n  文件: tupian/a.{ending}\n  图片说明: 送水\n"
    page = notice(more=more, body=f"![送水](tupian/a.{ending})")
    built = contents(build_tiny(tmp_path, {AT: page, f"docs/news/2025/tupian/a.{ending}": photo}))
    assert [path for path, content in built.items() if content == photo] == []
    assert f"news/2025/tupian/a.{ending}" not in built
    assert [path for path, content in built.items() if PLANTED.encode() in content] == []
    made = [path for path in built if path.startswith(urls.PICTURES)]
    assert {Path(path).suffix for path in made} == {".webp", ".jpg"}
    for path in made:
        shown = opened(built[path])
        assert dict(shown.getexif()) == {}
        assert dict(shown.getexif().get_ifd(0x8825)) == {}
        assert {"exif", "xmp", "comment", "icc_profile"} & set(shown.info) == set()
