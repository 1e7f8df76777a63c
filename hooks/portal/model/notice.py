"""Notices: one Markdown file each under ``docs/news/YYYY/``."""

from __future__ import annotations

from typing import Annotated

from portal.model.base import Document, about
from portal.model.life import Attachment, Cover, Update, Withdrawn
from portal.model.types import Day, Line, Moment, Refers, Slug, When


class Notice(Document):
    """A news item, notice or public announcement in one column."""

    id: Slug = about("永久编号；不写就取年份加文件名，例如 2025-gaowen", "2025-gaowen", default="")
    published: Moment = about("发布的日期和时间，24小时制", "2025-07-01 09:00")
    column: Annotated[Slug, Refers("columns")] = about("栏目编号，见 data/columns.yml", "tongzhi")
    formal_title: Line | None = about("正式文件的标题", "关于开展送清凉活动的通知", default=None)
    doc_number: Line | None = about("正式文件的文号", "示工〔2025〕3号", default=None)
    tags: tuple[Line, ...] = about("几个标签，帮助归类和推荐", "送清凉", default=())
    source: Line | None = about("稿件来源，不写就是本工会", "县总工会", default=None)
    issuer: Line | None = about("落款单位", "示例镇总工会", default=None)
    issued_on: Day | None = about("落款上的成文日期", "2025-06-30", default=None)
    cover: Cover | None = about("题图；订阅和转发时也用它", default=None)
    attachments: tuple[Attachment, ...] = about("可下载的附件", default=())
    programmes: tuple[Annotated[Slug, Refers("programmes")], ...] = about(
        "有关项目的编号", "song-qingliang", default=()
    )
    activities: tuple[Annotated[Slug, Refers("activities")], ...] = about(
        "有关活动的编号", "song-qingliang-2025", default=()
    )
    services: tuple[Annotated[Slug, Refers("services")], ...] = about(
        "有关办事指南的编号", "ruhui", default=()
    )
    needs: tuple[Annotated[Slug, Refers("needs")], ...] = about(
        "有关服务主题的编号", "kunnan", default=()
    )
    publish_at: Moment | None = about(
        "到这个时间才公开；写了它，发布时间可以在将来", "2025-07-01 09:00", default=None
    )
    expire_at: When | None = about(
        "过了这个时间，页面标明“已结束”，并从首页和列表消失", "2025-09-30", default=None
    )
    pinned_until: When | None = about("在列表置顶到什么时候", "2025-07-31", default=None)
    withdrawn: Withdrawn | None = about("撤下页面时填写", default=None)
    updates: tuple[Update, ...] = about("发布以后的改动，逐条写日期和内容", default=())
