"""Everyday words for fixed words, where the letters would lead elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("不公开", "不公布", "不对外", "非公开", "内部", "内部使用", "保密", "汇总"), "仅供汇总"
    ),
    **dict.fromkeys(("公布", "对外", "对外公开", "可以公开"), "公开"),
    **dict.fromkeys(("推迟", "改期", "顺延", "延后", "推后", "暂缓"), "延期"),
    **dict.fromkeys(("改时间", "改地点", "换地方", "换场地", "提前"), "变更"),
    **dict.fromkeys(("停办", "不办了", "作废", "撤销"), "已取消"),
    **dict.fromkeys(("满员", "报满", "已满", "额满", "报名已满"), "名额已满"),
    **dict.fromkeys(("正常", "照常", "按计划", "如期"), "计划"),
    **dict.fromkeys(("女工", "妇女", "女同志"), "女职工"),
    **dict.fromkeys(("困难户", "困难群众", "困难家庭"), "困难职工"),
    **dict.fromkeys(("骑手", "快递员", "外卖员", "环卫工", "农民工"), "户外和新就业形态劳动者"),
    **dict.fromkeys(("青年", "年轻人"), "青年职工"),
    **dict.fromkeys(("老人", "老年人", "退休职工"), "退休和年长职工"),
    **dict.fromkeys(("孩子", "儿童", "家庭", "亲子"), "家属和孩子"),
    **dict.fromkeys(("求职者", "找工作的人"), "求职人员"),
    **dict.fromkeys(("干部", "工会主席", "委员"), "工会干部和委员"),
    **dict.fromkeys(("企业", "单位"), "企业和用人单位"),
    **dict.fromkeys(("居民", "群众", "村民"), "居民群众"),
    **dict.fromkeys(("职工", "所有人", "全体", "不限"), "全体职工"),
    **dict.fromkeys(("左右", "上下", "大概"), "约"),
    **dict.fromkeys(("超过", "多于", "至少"), "以上"),
    **dict.fromkeys(("高德", "高德地图", "腾讯", "腾讯地图"), "gcj02"),
    **dict.fromkeys(("百度", "百度地图"), "bd09"),
    **dict.fromkeys(("天地图", "手机定位", "gps", "北斗"), "wgs84"),
}
"""Words for fixed words, where the letters would lead to another one or to none."""
