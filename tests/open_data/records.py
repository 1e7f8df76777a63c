"""Files of a tiny site with something in every kind of table."""

from __future__ import annotations

INDICATORS = """\
- 编号: org-members
  名称: 会员总数
  分组: 组织建设
  单位: 人
  口径: 年末在册会员，一人只算一次
  起始版本: 1
- 编号: org-join-rate
  名称: 入会率
  分组: 组织建设
  单位: "%"
  口径: 会员除以职工
  起始版本: 1
- 编号: act-person-times
  名称: 活动人次
  分组: 文化体育
  单位: 人次
  口径: 各项活动的人次相加
  起始版本: 1
  汇总字段: activities.results.person_times
"""
VALUES = """\
- 编号: v-members-2025
  指标: org-members
  期间: 2025年
  数值: 460
  限定词: 余
  数据来源: [统计年报]
  更新日期: 2026-01-10
- 编号: v-rate-2025
  指标: org-join-rate
  期间: 2025年
  所属工会: shili-hedong
  数值: 98.10
  分子: 155
  分母: 158
  口径说明: 按在岗职工计算
- 编号: v-members-2024
  指标: org-members
  期间: 2024年
  公开范围: 仅供汇总
  数值: 391
"""
ORGANISATIONS = """\
- 编号: shili-zhen
  名称: 示例镇总工会
  种类: 乡镇总工会
  职务分工:
    - 职务: 主席
      任职者: 李同志
- 编号: shili-hedong
  名称: 示例镇河东村联合工会
  种类: 村联合工会
  上级: shili-zhen
  清单对照:
    - 清单: shi-you
      核对日期: 2025-06-20
      清单项:
        - 事项名称: 组织机构
          做到: 是
        - 事项名称: 活动记录
          做到: 否
"""
CHECKLISTS = """\
- 编号: shi-you
  名称: 十有
  版本: 001-7
  应有项数: 2
  清单项: [组织机构, 活动记录]
"""
ELECTIONS = """\
- 编号: xuanju-2025
  标题: 河东村联合工会委员会选举
  所属工会: shili-hedong
  选举机构: 会员代表大会
  日期: 2025-11-18
  应到人数: 48
  实到人数: 48
  发出选票: 48
  收回选票: 48
  有效票: 48
  无效票: 0
  应选名额: 1
  候选人:
    - 公布名称: 候选人甲
      赞成票: 40
      反对票: 8
      弃权票数: 0
      当选: 是
      职务: 主席
    - 公布名称: 候选人乙
      赞成票: 8
      反对票: 40
      弃权票数: 0
      当选: 否
"""
HONOURS = """\
- 编号: shijia-2025
  名称: 十佳优秀工人
  种类: 个人
  级别: 乡镇级
  评定机关: 示例镇总工会
  年度: 2025
  获得者:
    - 公布名称: 王同志
      同意公布: 是
- 编号: banzu-2025
  名称: 工人先锋号
  种类: 班组
  级别: 乡镇级
  评定机关: 示例镇总工会
  年度: 2025
  获得者:
    - 公布名称: 装配一班
      同意公布: 是
"""
CASES = """\
- 编号: tiaojie-2025
  种类: 劳动争议调解
  期间: 2025年
  受理件数: 48
  按案由:
    - 案由: 工资报酬
      受理件数: 33
    - 案由: 工伤
      受理件数: 15
- 编号: xinfang-2025
  种类: 信访接待
  期间: 2025年
  受理件数: 2
- 编号: qingqian-2024
  种类: 工资清欠
  期间: 2024年
  受理件数: 1
"""
CORRECTIONS = """\
- 编号: huiyuan-2025
  日期: 2026-02-10
  指标: org-members
  期间: 2025年
  原值: 640余人
  改为: 460余人
  原因: 录入时两个数字颠倒了
"""
FILES = {
    "data/indicators.yml": INDICATORS,
    "data/values/2025.yml": VALUES,
    "data/organisations/zhen.yml": ORGANISATIONS,
    "data/checklists.yml": CHECKLISTS,
    "data/elections.yml": ELECTIONS,
    "data/honours/2025.yml": HONOURS,
    "data/cases.yml": CASES,
    "data/corrections.yml": CORRECTIONS,
}
