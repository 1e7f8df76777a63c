"""Names of what concerns the site itself: the township, search and wording."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, str]] = {
    # the township itself (mkdocs.yml)
    "full_name": "全称",
    "short_name": "简称",
    "tag_authority": "标识域名",
    "tag_year": "标识年份",
    "address": "地址",
    "email": "邮箱",
    "upper_union": "上级工会",
    "floor": "公布下限",
    "icp": "ICP备案号",
    "police_filing": "公安备案号",
    "police_badge": "公安备案图标",
    "site_id_code": "网站标识码",
    "is_government": "政府网站",
    "emblem": "会徽",
    "reply_within": "答复期限",
    "statistical_code": "统计用区划代码",
    "frequent_words": "常搜的词",
    # search
    "search_words": "搜索词",
    "typed": "读者说",
    "written": "本站说",
    # wording
    "wrong": "错写",
    "right": "应写",
    "unless": "例外",
}
"""English field name to Chinese field name."""
