"""Attachments, covers and documents to download."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from portal import urls
from portal.assets import IMAGE_ENDINGS, asset_path, attachments_of, cover_path, file_of
from portal.checks.links.targets import Targets
from portal.checks.links.written import beside
from portal.errors import Problem
from portal.model.base import Document
from portal.model.notice import Notice
from portal.model.official_document import OfficialDocument
from portal.suggest import did_you_mean_file
from portal.text_source import ending_of


def attachment_problems(document: Document, targets: Targets) -> Iterator[Problem]:
    """Attachments and forms that were not uploaded."""
    field = "attachments" if isinstance(document, Notice) else "forms"
    for index, attachment in enumerate(attachments_of(document)):
        path = asset_path(document, attachment.file)
        if path not in targets.assets:
            otherwise = "请上传这个文件，或者核对文件名"
            remedy = did_you_mean_file(path, targets.assets, otherwise, partial(beside, document))
            yield document.origin.problem(
                (field, index, "file"), f"附件“{attachment.file}”不存在", remedy
            )


def cover_problems(notice: Notice, targets: Targets) -> Iterator[Problem]:
    """A cover that was not uploaded or is no picture."""
    if notice.cover is None:
        return
    path, field = cover_path(notice), ("cover", "file")
    if path in targets.assets:
        return  # whether it can be shown is the business of the rules for pictures
    if ending_of(path) not in IMAGE_ENDINGS:
        message = f"题图“{notice.cover.file}”不是网页能显示的图片"
        yield notice.origin.problem(field, message, "请换成 .jpg、.png、.webp 或 .gif 图片")
    else:
        pictures = (p for p in targets.assets if ending_of(p) in IMAGE_ENDINGS)
        otherwise = "请上传这张图片，或者核对文件名"
        remedy = did_you_mean_file(path, pictures, otherwise, partial(beside, notice))
        yield notice.origin.problem(field, f"题图“{notice.cover.file}”不存在", remedy)


def download_problems(record: OfficialDocument, targets: Targets) -> Iterator[Problem]:
    """The file of an official document that was not uploaded."""
    path = file_of(record)
    if path and path not in targets.assets:
        folder = urls.REGISTERS["documents"]
        remedy = did_you_mean_file(
            path,
            targets.assets,
            "请把文件上传到 docs/documents/",
            lambda near: near.removeprefix(folder),
        )
        yield record.origin.problem(("file",), f"文件“{record.file}”不存在", remedy)
