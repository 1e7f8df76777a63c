"""Public notices (公示): records in ``data/public_notices/*.yml``; names only while one runs.

Who is named stands in the list alone. :meth:`PublicNotice.public_form` never holds it, so
that nothing made from public records can tell a name; :meth:`PublicNotice.named` is read for
one page only, see ``publishing``.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Self

from pydantic import PrivateAttr

from portal.model.base import Part, Record, about
from portal.model.honour import NoticeWindow
from portal.model.life import Attachment, Withdrawn
from portal.model.masked import closed, masked
from portal.model.types import AtLeastOne, Day, Flag, Line, Phone, Text

PLACE: Final = "data/public_notices/"
"""Where public notices are written, and the Excel files of their lists."""
WORKING_DAYS: Final = 5
"""How long a notice runs where nothing else is written, in working days."""


class ListKind(StrEnum):
    """What the people on the list get: help, or an honour."""

    HARDSHIP = "困难帮扶"
    SCHOOLING = "金秋助学"
    MUTUAL = "医疗互助"
    SYMPATHY = "走访慰问"
    OTHER_AID = "其他帮扶"
    AWARD = "评优评先"
    CONTEST = "竞赛获奖"


AWARDS: Final = frozenset({ListKind.AWARD, ListKind.CONTEST})
"""Kinds whose people are named in full; all others are aid, where names are masked."""


class Named(Part):
    """One row of the list."""

    person: Line = about("姓名；帮扶、助学这些只写姓加星号，评优评先写全名", "张*")
    unit: Line | None = about("所在单位", "示例机械厂", default=None)
    post: Line | None = about("职务；只有评优评先、竞赛获奖写", "班组长", default=None)
    matter: Line | None = about(
        "帮扶的项目或档次，不写困难的原因；只有帮扶、助学这些写", "金秋助学", default=None
    )


class NoticeAttachment(Attachment):
    """A file offered beside the list."""

    file: Line = about("文件名，文件放在 docs/public-notices/ 里", "gongshi-gaizhang.pdf")
    title: Line = about("给读者看的名称", "盖章的公示原件")
    holds_names: Flag = about(
        "附件里有没有姓名；有就写“是”，公示期满附件和名单一起撤下", "是", default=False
    )


class PublicNotice(Record):
    """One list put up for objections, for a number of working days."""

    subject: Line = about("公示的是什么，网页标题是“……公示”", "2026年金秋助学拟资助学生")
    category: ListKind = about("名单是哪一类；帮扶、助学这些只公布姓", "金秋助学")
    grounds: Line | None = about(
        "根据什么文件、办法，或者经过什么程序", "《示例镇总工会金秋助学办法》", default=None
    )
    summary: Text = about(
        "公示期满、名单撤下以后留下的话：多少人、结果怎样；不写姓名",
        "拟资助12名职工子女，每人2000元。",
    )
    notice_from: Day = about("公示从哪天起", "2026-11-18")
    working_days: AtLeastOne | None = about(
        f"公示几个工作日，不写就是 {WORKING_DAYS} 个；第一天是工作日就算第一个，"
        "按放假安排推算到哪天止",
        "5",
        unit="个",
        default=None,
    )
    notice_until: Day | None = about(
        "公示到哪天止，含当天；文件写明日期的才写，不和“工作日数”一起写",
        "2026-11-24",
        default=None,
    )
    received_by: Line = about("有意见向哪个部门反映", "示例镇总工会办公室")
    supervision_phone: Phone = about("监督电话", "0000-1234567")
    address: Line = about("来信、来访的地址", "示例镇便民服务中心二楼")
    issuer: Line = about("落款单位", "示例镇总工会")
    issued_on: Day = about("落款上的成文日期", "2026-11-18")
    roll: tuple[Named, ...] = about(
        "公示的人，一人一条；人多的写“名单文件”。公示期满可以删去", default=()
    )
    roll_file: Line | None = about(
        "名单的 Excel 文件，放在同一个文件夹，第一行是：姓名、所在单位、职务、事由",
        "2026-jinqiu-zhuxue.xlsx",
        default=None,
    )
    attachments: tuple[NoticeAttachment, ...] = about(
        "附件，放在 docs/public-notices/ 里", default=()
    )
    withdrawn: Withdrawn | None = about("撤下；名单马上消失，页面写明原因", default=None)

    _last: date | None = PrivateAttr(default=None)
    _rows: tuple[str, ...] = PrivateAttr(default=())

    @property
    def title(self) -> str:
        """What people call it: 2026年金秋助学拟资助学生公示."""
        return self.subject if self.subject.endswith("公示") else f"{self.subject}公示"

    @property
    def is_aid(self) -> bool:
        """Whether the people on the list are helped, so that they are not named in full."""
        return self.category not in AWARDS

    @property
    def window(self) -> NoticeWindow:
        """From when to when it runs; ``almanac.deadlines`` fills the end in."""
        counted = self.working_days or (WORKING_DAYS if self.notice_until is None else None)
        return NoticeWindow(
            start=self.notice_from,
            end=self._last or self.notice_until,
            working_days=counted,
            phone=self.supervision_phone,
        )

    @property
    def counted_year(self) -> int:
        """The year in which it began."""
        return self.notice_from.year

    @property
    def name_files(self) -> frozenset[str]:
        """The attachments that hold names, each by one spelling of its place in the folder."""
        return frozenset(posixpath.normpath(o.file) for o in self.attachments if o.holds_names)

    @property
    def rows(self) -> tuple[str, ...]:
        """Where in its Excel file each row of the list stands; empty for one written in YAML."""
        return self._rows

    def last_days(self) -> Iterator[date]:
        """The day before it begins and the last day on which names are shown."""
        yield self.notice_from - timedelta(days=1)
        if self.withdrawn is None:
            yield self.window.last

    def is_running(self, today: date) -> bool:
        """Whether names may be shown on a day."""
        window = self.window
        return self.withdrawn is None and window.start <= today <= window.last

    def named(self, today: date) -> tuple[Named, ...]:
        """Who may be named on a day: nobody outside the window, who is helped masked."""
        if not self.is_running(today):
            return ()
        if not self.is_aid:
            return self.roll
        return tuple(
            one.model_copy(update={"person": masked(closed(one.person)), "post": None})
            for one in self.roll
        )

    def public_form(self, today: date) -> Self:
        """Without its list; a file that holds names stays only while it runs.

        The window is told whole, also where only its beginning was written.
        """
        is_running, window = self.is_running(today), self.window
        kept = tuple(one for one in self.attachments if is_running or not one.holds_names)
        days = {"notice_until": window.end, "working_days": window.working_days}
        return self._with(roll=(), roll_file=None, attachments=kept, **days)

    def ending(self, last: date) -> Self:
        """This notice with the last day of its window filled in."""
        ended = self._with()
        ended._last = last
        return ended

    def listing(self, people: tuple[Named, ...], rows: tuple[str, ...]) -> Self:
        """This notice with the list read from its Excel file; ``rows`` says where each stands."""
        listed = self._with(roll=people)
        listed._rows = rows
        return listed
