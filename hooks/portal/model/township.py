"""The township union itself: the part of ``mkdocs.yml`` below ``extra.township``."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from portal.model.base import Part, about
from portal.model.typed import plain
from portal.model.types import Count, Flag, Line, Phone

StatisticalCode = Annotated[
    str,
    BeforeValidator(lambda value: plain(value) if isinstance(value, str) else value),
    StringConstraints(pattern=r"^[0-9]{12}$"),
]
"""The 12-digit code by which statistics tell townships apart (统计用区划代码)."""

SiteIdCode = Annotated[
    str,
    BeforeValidator(lambda value: plain(value) if isinstance(value, str) else value),
    StringConstraints(pattern=r"^([0-9]{10}|bm[0-9]{8})$"),
]
"""The code that the registry of government sites gave (STANDARDS META-2)."""


Floor = Annotated[Count, Field(ge=3, le=100)]
"""The smallest number of people or cases that may be read in a published table."""


class Township(Part):
    """Who publishes this site and how to reach them."""

    full_name: Line = about("工会全称，与印章一致", "示例镇总工会")
    short_name: Line = about("网站页眉上的简称", "示例镇总工会")
    demo: Flag = about("是不是演示站；正式上线写“否”", "是", default=False)
    tag_authority: Line = about("订阅标识里的域名，定下后永远不改", "union.example.cn")
    tag_year: Count = about("订阅标识里的年份，定下后永远不改", "2026")
    address: Line = about("办公地址", "示例县示例镇人民路1号")
    phone: Phone = about("办公电话（座机）", "0000-1234567")
    hours: Line = about("办公时间", "工作日 8:30—12:00，14:30—17:30")
    email: Line | None = about("公开邮箱", "gonghui@example.cn", default=None)
    upper_union: Line = about("上级工会", "示例县总工会")
    reply_within: Line = about("多久答复来信来电", "5个工作日", default="5个工作日")
    frequent_words: Annotated[tuple[Line, ...], Field(max_length=3)] = about(
        "首页搜索框下面给出的词，大家常搜的，最多三个", "高温津贴", default=()
    )
    statistical_code: StatisticalCode | None = about(
        "统计用区划代码，12位，县里汇总数据时用它认各镇；演示站写十二个0",
        "000000000000",
        default=None,
    )
    floor: Floor = about(
        "公布的统计表里，人数和件数少于几就合并，不单独列出；不能小于3", "3", default=3
    )
    site_id_code: SiteIdCode | None = about(
        "政府网站标识码，10位；主管部门发过的才写，工会网站一般没有", default=None
    )
    is_government: Flag = about(
        "是不是经批准的政府网站；工会网站不是，名称里不能有“政府”，这一行不用写",
        "否",
        default=False,
    )
    emblem: Line | None = about(
        "工会会徽的图片，放在 docs/ 里，写从 docs/ 起的位置；演示站不放",
        "huihui.png",
        default=None,
    )
    icp: Line | None = about("ICP备案号；演示站不写", default=None)
    police_filing: Line | None = about("公安备案号；演示站不写", default=None)
    police_badge: Line | None = about(
        "公安备案的图标，从备案网站下载，放在 docs/ 里，写从 docs/ 起的位置；演示站不放",
        "beian.png",
        default=None,
    )

    @property
    def signs(self) -> frozenset[str]:
        """Pictures below docs/ that stand on every page."""
        return frozenset(one for one in (self.emblem, self.police_badge) if one is not None)
