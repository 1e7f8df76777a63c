"""The ends of life that records share: withdrawal, updates, attachments, references to law."""

from __future__ import annotations

from typing import Annotated

from portal.model.base import Part, about
from portal.model.types import Day, Flag, Line, Refers, Slug


class Withdrawn(Part):
    """A page taken back: its address answers with a short page, its text is gone."""

    on: Day = about("撤下的日期", "2025-06-01")
    reason: Line = about("为什么撤下，一句话", "内容有误，已重新发布")
    instead: Line | None = about(
        "现在应当看哪个页面（本站网址）", "/news/2025/new-name/", default=None
    )


class Update(Part):
    """A recorded change that readers are told about."""

    on: Day = about("改动的日期", "2025-06-01")
    note: Line = about("改了什么，一句话", "领取地点改到镇便民服务中心")
    minor: Flag = about("只改了错字、标点这类小地方；订阅的人不会收到提醒", "否", default=False)


def told(updates: tuple[Update, ...]) -> tuple[Update, ...]:
    """The changes that readers and subscribers are told about, newest first."""
    # Of one day, what was written last is the newest.
    return tuple(sorted((u for u in updates if not u.minor), key=lambda u: u.on))[::-1]


class Cover(Part):
    """The picture that stands for a page: above its text, in feeds, on share cards."""

    file: Line = about("图片的位置，相对于本页文件", "tupian/songqingliang.jpg")
    alt: Line = about("图上是什么，一句话，读给看不见图的人听", "工会干部给建筑工人送水")


class Attachment(Part):
    """A file offered for download beside a page."""

    file: Line = about("文件的位置，相对于本页文件", "fujian/shenqingbiao.docx")
    title: Line = about("给读者看的名称", "困难职工帮扶申请表")
    checked_by: Line | None = about(
        "附件是扫描件时，由哪个部门或岗位把里面的字和正文逐字核对过；不写人名",
        "办公室",
        default=None,
    )


class LawReference(Part):
    """One article of one law, as listed in ``data/laws.yml``."""

    law: Annotated[Slug, Refers("laws")] = about("法律的编号，见 data/laws.yml", "gonghui-fa")
    article: Line = about("第几条，只写数字或“数字之数字”；不分条引用的写“全文”", "43")


class Deadline(Part):
    """A time limit that a reader must not miss."""

    title: Line = about("什么事的期限", "申请劳动仲裁")
    limit: Line = about("多长时间", "1年内")
    starts_from: Line | None = about("从什么时候开始算", "知道权利被侵害之日", default=None)
