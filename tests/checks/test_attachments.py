"""Files that pages hand out: scans need words and somebody's check, photos bring nothing along."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from attached import numbered_pdf, pdf_file, sheet_file, word_file
from hidden import packed, slide, slides, with_parts
from photographed import picture
from portal.checks.scans import FEWEST, is_post
from tiny import lines, notice, sound

AT = "docs/news/2025/gaowen.md"
FILE = "docs/news/2025/fujian/a."
SCAN = pdf_file("")
ATTACHED = "附件:\n  - 文件: fujian/a.{}\n    标题: 名单\n{}"
LINKED = "见[名单](fujian/a.{})，请大家相互转告，有意见请反映。"
CHECKED = "    核对部门: 办公室\n"
LONG = "示例机械厂、示例纺织厂、示例食品厂各两人，共六人。"
UNREAD = "“a.pdf”是扫描件，里面的字读不出来，查不了有没有不能公布的"
TYPE = (
    "请从原来的文档另存一份上传；只有扫描件的，把上面的字打进正文，请人核对以后写“核对部门: 办公室”"
)
WORDLESS = "“a.pdf”是扫描件，里面的字读不出来，正文里又没有这些字"
TYPE_IN = "请把上面的字打进正文：看不清、听读屏的人也要能知道"
SHOW = (
    "请在正文里显示它，网站会去掉这些信息；要给人下载的，用微信发给自己（不选“原图”）再保存下来上传"
)
SAVE_AS = "请在电脑上打开，另存为 .jpg 或 .png（只改文件名不行），再上传"
TAKE_OUT = (
    "请把里面的照片先用微信发给自己（不选“原图”）保存下来，换掉原来的照片，重新存成文件再上传"
)


def told(tmp_path: Path, content: bytes, ending: str, more: str = "", body: str = "") -> list[str]:
    """What is said of a notice that attaches ``a`` with that ending."""
    page = notice(more=more or ATTACHED.format(ending, ""), body=body or LONG)
    return lines(tmp_path, {AT: page, f"{FILE}{ending}": content})


@pytest.mark.parametrize(
    ("content", "ending"),
    [(word_file("工会"), "docx"), (sheet_file([["工会"]]), "xlsx"), (pdf_file("工会"), "pdf"), (picture(), "jpg"), (b"a,b", "csv")],
)  # fmt: skip
def test_a_readable_file_is_offered_and_linked(tmp_path: Path, content: bytes, ending: str) -> None:
    named = ATTACHED.format(ending, "").replace("名单", "海报")
    assert told(tmp_path, content, ending, more=named) == []
    linked = LINKED.format(ending).replace("名单", "海报")
    assert told(tmp_path, content, ending, more="摘要: 名单\n", body=linked) == []


def test_a_scan_needs_somebody_who_checked_it(tmp_path: Path) -> None:
    assert told(tmp_path, SCAN, "pdf") == [f"{AT}:7: 附件[0].文件: {UNREAD}；{TYPE}"]
    linked = told(tmp_path, SCAN, "pdf", more="摘要: 名单\n", body=LINKED.format("pdf"))
    assert linked == [f"{AT}:9: 正文: {UNREAD}；{TYPE}"]


def test_a_photo_of_a_list_is_a_scan(tmp_path: Path) -> None:
    named = ATTACHED.format("jpg", "")
    unread, kind = UNREAD.replace("a.pdf", "a.jpg"), notice(more=named, body=LONG)
    files: dict[str, str | bytes] = {AT: kind, f"{FILE}jpg": picture()}
    assert lines(tmp_path, files) == [f"{AT}:7: 附件[0].文件: {unread}；{TYPE}"]
    files[AT] = notice(more=named.replace("标题: 名单", "标题: 海报"), body=LONG)
    assert lines(tmp_path, files) == []


def test_what_a_link_calls_a_picture_counts_like_a_title(tmp_path: Path) -> None:
    unread = UNREAD.replace("a.pdf", "a.png")
    photo = picture(form="PNG")
    body = f"{LONG}\n\n见[困难职工**名册**](fujian/a.png)。"
    assert told(tmp_path, photo, "png", more="摘要: 名单\n", body=body) == [
        f"{AT}:11: 正文: {unread}；{TYPE}"
    ]
    other = body.replace("困难职工**名册**", "活动海报")
    assert told(tmp_path, photo, "png", more="摘要: 名单\n", body=other) == []


@pytest.mark.parametrize("title", ["困难职工一览表", "劳模花名册", "评优公示表", "慰问登记表"])
def test_a_zip_file_of_pictures_of_a_list_is_a_scan(tmp_path: Path, title: str) -> None:
    content = packed({"1.jpg": picture(8, 8), "2.png": picture(8, 8, form="PNG")})
    named = ATTACHED.format("zip", "").replace("名单", title)
    unread = UNREAD.replace("a.pdf", "a.zip")
    assert told(tmp_path, content, "zip", named) == [f"{AT}:7: 附件[0].文件: {unread}；{TYPE}"]
    assert told(tmp_path, content, "zip", named.replace(title, "活动照片")) == []
    papers = packed({"1.docx": word_file("工会")})
    assert told(tmp_path, papers, "zip", named) == []


def test_a_scan_needs_its_words_in_the_page(tmp_path: Path) -> None:
    more = ATTACHED.format("pdf", CHECKED)
    assert told(tmp_path, SCAN, "pdf", more, "见附件。") == [
        f"{AT}:7: 附件[0].文件: {WORDLESS}；{TYPE_IN}"
    ]
    assert len("".join(LONG.split())) >= FEWEST
    assert told(tmp_path, SCAN, "pdf", more, LONG) == []


def test_a_page_can_say_who_checked_all_its_scans(tmp_path: Path) -> None:
    body = f"{LONG}见[名单](fujian/a.pdf)。"
    assert told(tmp_path, SCAN, "pdf", "核对部门: 组织科\n", body) == []


def test_who_checked_is_told_as_a_post(tmp_path: Path) -> None:
    more = ATTACHED.format("pdf", CHECKED.replace("办公室", "李明"))
    assert told(tmp_path, SCAN, "pdf", more) == [
        f"{AT}:7: 附件[0].文件: “核对部门”写的是“李…”，像是人名；请写部门或岗位，例如 办公室，不写人名"
    ]


@pytest.mark.parametrize("post", ["办公室", "组织科", "综合岗", "办公室主任", "副主席", "经审委员会", "财务部", "办公室经办人员", "本单位负责人", "会计岗位"])  # fmt: skip
def test_posts(post: str) -> None:
    assert is_post(post)


@pytest.mark.parametrize("name", ["李明", "欧阳小明", "王主任", "张书记", "赵干事"])
def test_names(name: str) -> None:
    assert not is_post(name)


def test_a_numbered_document_is_asked_the_same(tmp_path: Path) -> None:
    record = "- 编号: biao\n  标题: 责任状\n  种类: 责任状\n  落款单位: 示例镇总工会\n  成文日期: 2025-06-20\n  文件: a.pdf\n"
    files: dict[str, str | bytes] = {"data/documents.yml": record, "docs/documents/a.pdf": SCAN}
    at = "data/documents.yml:6: documents[0].文件: "
    assert lines(tmp_path, files) == [f"{at}{UNREAD}；{TYPE}"]
    files["data/documents.yml"] = f"{record}  核对部门: 办公室\n"
    assert lines(tmp_path, files) == [f"{at}{WORDLESS}；{TYPE_IN}"]
    files["data/documents.yml"] = f"{record}  核对部门: 办公室\n  正文: {LONG}\n"
    assert lines(tmp_path, files) == []


def test_a_photo_offered_as_a_file_tells_nothing_of_the_camera(tmp_path: Path) -> None:
    photo = picture(exif=b"Exif\x00\x00" + _exif("示例手机"))
    wrong = "“a.jpg”带着拍摄时留下的图片信息（Make）"
    named = ATTACHED.format("jpg", "").replace("名单", "海报")
    assert told(tmp_path, photo, "jpg", named) == [f"{AT}:7: 附件[0].文件: {wrong}；{SHOW}"]
    assert (
        told(tmp_path, photo, "jpg", "核对部门: 办公室\n", f"{LONG}![献血的人排队](fujian/a.jpg)")
        == []
    )


@pytest.mark.parametrize(
    ("ending", "inside"),
    [
        ("zip", "压缩包里的“1.jpg”图片信息（拍摄位置）"),
        ("docx", "图片“1.jpg”的图片信息（拍摄位置）"),
        ("xlsx", "图片“1.jpg”的图片信息（拍摄位置）"),
        ("pptx", "图片“1.jpg”的图片信息（拍摄位置）"),
        ("pdf", "第1页的图片的图片信息（拍摄位置）"),
    ],
)
def test_a_photo_inside_of_a_file_tells_nothing_of_the_place(
    tmp_path: Path, ending: str, inside: str
) -> None:
    named = ATTACHED.format(ending, "").replace("名单", "活动记录")
    wrong = f"“a.{ending}”带着拍摄时留下的{inside}"
    assert told(tmp_path, _holding(ending, _taken()), ending, named) == [
        f"{AT}:7: 附件[0].文件: {wrong}；{TAKE_OUT}"
    ]
    exported = picture(8, 8, exif=b"Exif\x00\x00" + _software("示例设计"))
    assert told(tmp_path, _holding(ending, exported), ending, named) == []


def test_a_photo_of_a_telephone_under_another_name_tells_nothing_either(tmp_path: Path) -> None:
    boxed = b"\x00\x00\x00\x18ftypheic" + bytes(12) + b"Exif\x00\x00" + _exif("示例手机")
    named = ATTACHED.format("jpg", "").replace("名单", "海报")
    wrong = "“a.jpg”其实是 HEIC 图片，名字却是 .jpg，多数手机打不开"
    assert told(tmp_path, boxed, "jpg", named) == [f"{AT}:7: 附件[0].文件: {wrong}；{SAVE_AS}"]


@pytest.mark.parametrize(
    ("form", "ending", "wrong", "remedy"),
    [
        ("PNG", "jpg", "其实是 PNG 图片，名字却是 .jpg，有的电脑打不开", "请把文件名改成 a.png，这里也改"),
        ("JPEG", "png", "其实是 JPG 图片，名字却是 .png，有的电脑打不开", "请把文件名改成 a.jpg，这里也改"),
        ("WEBP", "png", "其实是 WEBP 图片，名字却是 .png，有的电脑打不开", "请把文件名改成 a.webp，这里也改"),
        ("BMP", "jpeg", "其实是 BMP 图片，名字却是 .jpeg，多数手机打不开", SAVE_AS),
        ("TIFF", "gif", "其实是 TIF 图片，名字却是 .gif，多数手机打不开", SAVE_AS),
    ],
)  # fmt: skip
def test_a_picture_goes_out_under_the_name_it_has(
    tmp_path: Path, form: str, ending: str, wrong: str, remedy: str
) -> None:
    named = ATTACHED.format(ending, "").replace("名单", "海报")
    assert told(tmp_path, picture(8, 8, form=form), ending, named) == [
        f"{AT}:7: 附件[0].文件: “a.{ending}”{wrong}；{remedy}"
    ]


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "gif", "tif"])
def test_a_picture_that_is_only_shown_may_have_any_name(tmp_path: Path, ending: str) -> None:
    body = f"{LONG}![机器](fujian/a.{ending})"
    for form in ("JPEG", "PNG", "WEBP"):
        assert told(tmp_path, picture(8, 8, form=form), ending, "摘要: 机器\n", body) == []


def test_a_bitmap_by_any_name_is_not_shown(tmp_path: Path) -> None:
    body = f"{LONG}![机器](fujian/a.jpg)"
    wrong = "图片“fujian/a.jpg”是 BMP、TIFF 一类的图片，网页显示不了"
    for form in ("BMP", "TIFF"):
        assert told(tmp_path, picture(8, 8, form=form), "jpg", "摘要: 机器\n", body) == [
            f"{AT}:9: 正文: {wrong}；{SAVE_AS}"
        ]


def test_an_animation_under_another_name_is_told(tmp_path: Path) -> None:
    frame = Image.new("RGB", (8, 8), "red")
    moving = picture(8, 8, form="GIF", save_all=True, append_images=[frame], duration=100)
    body = f"{LONG}![机器在转](fujian/a.jpg)"
    assert told(tmp_path, moving, "jpg", "摘要: 机器\n", body) == [
        "docs/news/2025/fujian/a.jpg: 动图其实是 GIF 图片，名字却是 .jpg，有的电脑打不开；请把文件名改成 a.gif，这里也改"
    ]


def _taken() -> bytes:
    """A photo that tells where it was taken."""
    fields = Image.Exif()
    fields.get_ifd(0x8825)[1], fields.get_ifd(0x8825)[2] = "N", (30.0, 15.0, 7.5)
    return picture(8, 8, exif=fields.tobytes())


def _software(name: str) -> bytes:
    fields = Image.Exif()
    fields[0x0131] = name
    return bytes(fields.tobytes()).removeprefix(b"Exif\x00\x00")


def _holding(ending: str, photo: bytes) -> bytes:
    """A file of that kind with words and a photo."""
    match ending:
        case "zip":
            return packed({"1.jpg": photo})
        case "pdf":
            return numbered_pdf(
                [
                    b"<< /Type /Catalog /Pages 2 0 R >>",
                    b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources "
                    b"<< /Font << /F1 4 0 R >> /XObject << /Im1 6 0 R >> >> >>",
                    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                    b"<< /Length 63 >>\nstream\nBT /F1 12 Tf 72 720 Td (a notice of the union, as words) Tj ET\nendstream",
                    b"<< /Subtype /Image /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream"
                    % (len(photo), photo),
                ]
            )
        case "docx":
            return with_parts(word_file(LONG), {"word/media/1.jpg": photo})
        case "xlsx":
            return with_parts(sheet_file([[LONG]]), {"xl/media/1.jpg": photo})
    return with_parts(slides(slides__slide1=slide(LONG)), {"ppt/media/1.jpg": photo})


def _exif(make: str) -> bytes:
    fields = Image.Exif()
    fields[0x010F] = make
    return bytes(fields.tobytes()).removeprefix(b"Exif\x00\x00")


def test_an_animation_goes_out_as_it_is_and_tells_nothing_either(tmp_path: Path) -> None:
    frame, exif = Image.new("RGB", (8, 8), "red"), b"Exif\x00\x00" + _exif("示例手机")
    moving = picture(
        *(8, 8), form="WEBP", exif=exif, save_all=True, append_images=[frame], duration=100
    )
    body = f"{LONG}![机器在转](fujian/a.webp)"
    assert told(tmp_path, moving, "webp", "摘要: 机器\n", body) == [
        "docs/news/2025/fujian/a.webp: 动图带着图片信息（Make）；请换成一张照片，或者从原来的程序重新导出"
    ]


def test_a_drawing_is_shown_and_never_attached(tmp_path: Path) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'
    assert told(tmp_path, drawing, "svg") == [
        f"{AT}:7: 附件[0].文件: “a.svg”不能作附件，读者打不开；请另存为 .jpg、.png 或 .pdf，再上传"
    ]
    assert told(tmp_path, drawing, "svg", "摘要: 图\n", f"{LONG}![圆](fujian/a.svg)") == []


def test_a_picture_that_no_browser_shows_is_not_attached(tmp_path: Path) -> None:
    assert told(tmp_path, picture(form="BMP"), "bmp") == [
        f"{AT}:7: 附件[0].文件: “a.bmp”不能作附件，读者打不开；请另存为 .jpg、.png 或 .pdf，再上传"
    ]


def test_a_broken_file_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path, b"x", "docx") == [
        f"{FILE}docx: 文件坏了，或者不是 DOCX 文件；请在电脑上打开看看；打得开，就另存为 .docx 再上传"
    ]


def test_a_withdrawn_notice_offers_nothing(tmp_path: Path) -> None:
    more = f"{ATTACHED.format('pdf', '')}撤下:\n  日期: 2025-07-02\n  原因: 登错了\n"
    assert told(tmp_path, SCAN, "pdf", more) == []


def test_a_sound_site_knows_its_files(tmp_path: Path) -> None:
    page = notice(more=ATTACHED.format("docx", ""))
    site = sound(tmp_path, {AT: page, f"{FILE}docx": word_file("工会")})
    assert list(site.files) == ["news/2025/fujian/a.docx"]
