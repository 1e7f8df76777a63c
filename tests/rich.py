"""A tiny site with one of everything that has a life of its own, for tests of the whole."""

from __future__ import annotations

from attached import pdf_file, word_file
from photographed import picture
from rich_activities import IN_2026, IN_2027, PROGRAMME_GONGJIANCAO
from rich_records import RECORDS
from tiny import ACTIVITIES, COLUMNS, PROGRAMMES, notice

COLUMN_DONGTAI = """\
- 编号: dongtai
  名称: 工作动态
  说明: 工会做了什么
  类型: 工作动态
  顺序: 2
  更新期限天数: 90
"""

PROGRAMME_YUNDONGHUI = """\
- 编号: yundonghui
  名称: 职工运动会
  类别: 文化体育
  摘要: 职工自己的运动会
  做什么: |
    每年秋天办一次。

    比赛和游园都有。
  面向谁: 全镇职工
  怎么参加: 向单位工会报名，或打 0000-1234567
  统计指标: [参加人次]
  演示: 是
"""

PAST_ACTIVITIES = """\
  活动结果:
    参加人次: 300
    金额: 30000
  数据来源: [素材 001-5]
  活动报道: 2025-gaowen
- 编号: yundonghui-202510
  标题: 职工运动会
  开始: 2025-10-30
  结束: 2025-11-02
  地点: 示例镇体育场
  所属项目: yundonghui
  面向: 全镇职工
  主办: 示例镇总工会
  联系人: 王同志 0000-1234567
  说明: 连办四天，跨两个月。
  演示: 是
  活动结果:
    参加人次: 1200
    队伍数: 12
"""

ACTIVITIES_2026 = """\
- 编号: song-qingliang-202607
  标题: 送清凉进车间
  开始: 2026-07-15 09:00
  结束: 2026-07-15 11:30
  地点: 示例镇车间
  所属项目: song-qingliang
  面向: 车间工人
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: 送去饮水和药品。
  状态: 已取消
  原因: 台风蓝色预警
  起: 2026-07-14
"""

ACTIVITIES_2027 = """\
- 编号: yundonghui-202703
  标题: 春季健步走
  开始: 2027-03-06 09:00
  结束: 2027-03-06 11:00
  地点: 示例镇文化广场
  所属项目: yundonghui
  面向: 全镇职工
  主办: 示例镇总工会
  联系人: 王同志 0000-1234567
  说明: 绕镇一圈。
  发布时间: 2026-10-01 09:00
  报名:
    报名方式: 打 0000-1234567 登记
    报名截止: 2027-02-26 17:00
    名额: 60
    收费: 午餐自理
- 编号: yundonghui-202704
  标题: 五一趣味赛
  开始: 2027-04-28
  地点: 示例镇体育场
  所属项目: yundonghui
  面向: 全镇职工
  主办: 示例镇总工会
  联系人: 王同志 0000-1234567
  说明: 等场地修好再办。
  发布时间: 2027-02-15 09:00
  状态: 延期
  原因: 场地整修
  起: 2026-11-10
"""

LAWS = """\
- 编号: gonghui-fa
  名称: 中华人民共和国工会法
  施行日期: 2021-12-24修正
  官方出处: https://flk.npc.gov.cn/
  核对日期: 2026-11-01
  条文:
    - 号码: "3"
      要义: 靠工资生活的都可以入会
    - 号码: "43"
      要义: 单位拨缴工会经费
- 编号: fangshu-banfa
  名称: 防暑降温措施管理办法
  文号: 安监总安健〔2012〕89号
  施行日期: 2012-06-29
  官方出处: https://www.gov.cn/
  核对日期: 2026-11-02
  条文:
    - 号码: 全文
      要义: 高温天要发高温津贴
"""

WORDINGS = """\
- 编号: fupin
  错写: [抚贫]
  应写: 扶贫
  级别: 错误
  原因: 扶是扶助
  例外: [安抚贫困]
  数据来源: [校对手册]
"""

SYNONYMS = """\
- 编号: qian-xin
  读者说: [讨薪]
  本站说: [拖欠工资]
  数据来源: [素材]
"""

HOTLINES = """\
- 编号: gonghui-12351
  名称: 工会服务热线
  号码: "12351"
  时间: 以当地提示为准
  能帮什么: 维权求助
  顺序: 2
  核对日期: 2026-11-01
- 编号: zhen-gonghui
  名称: 镇总工会
  号码: 0000-1234567
  时间: 工作日 8:30—12:00
  能帮什么: 入会和困难帮扶
  顺序: 1
  核对日期: 2026-11-01
  演示: 是
"""

ALERTS = """\
- 编号: hanchao-202611
  级别: 预警
  文字: 寒潮来袭，请添衣慢行
  链接: /activities/yundonghui-202703/
  开始: 2026-11-20
  结束: 2027-02-27
- 编号: chunjie-202702
  级别: 提示
  文字: 春节期间窗口轮休
  开始: 2027-02-04 08:00
  结束: 2027-02-11 18:00
  演示: 是
"""

PLACES = """\
- 编号: laojie
  名称: 老街驿站
  种类: 工会驿站
  会站家: [会, 站]
  级别: 镇级
  所在村: 老街社区
  地址: 示例镇老街12号
  坐标:
    经度: 113.751243
    纬度: 30.284617
    坐标系: gcj02
  开放时间:
    - 起: 04-01
      止: 09-30
      时段: 07:00-22:00
    - 起: 10-01
      止: 03-31
      星期: [工作日, 周末]
      时段: [07:00-12:00, 13:00-21:00]
  例外日期:
    - 起: 2027-02-05
      止: 2027-02-11
      不开放: 是
      内容: 春节放假
  暂停开放:
    起: 2026-11-10
    止: 2027-01-31
    原因: 更换暖气
  进门方式: 扫码
  进门说明: 到窗口登记
  电话: 0000-1234567
  设施: [饮水, 免费理发]
  服务项目: [入会登记]
  办事指南: [ruhui]
  面积: 42
  房间数: 2
  图书册数: 300
  星级: 4
  管理单位: 老街社区联合工会
  覆盖范围: 老街各店铺
  器材:
    - 名称: 微波炉
      数量: 2
      购置日期: 2024-06-18
  投入:
    - 期间: 2024年
      金额: 60000
      限定词: 近
      事项名称: 翻修
      来源: 镇总工会经费
  使用情况:
    - 期间: 2024年
      参加人次: 1350
      内容: 歇脚
  说明: 饭盒请写上名字。
  核实日期: 2025-06-20
  数据来源: [素材 003-3]
- 编号: shuwu
  名称: 职工书屋
  种类: 职工书屋
  地址: 示例镇人民路1号
  状态: 在建
  核实日期: 2025-06-20
  演示: 是
"""

SERVICE = """\
---
编号: ruhui
标题: 我要入会：写一张申请书
演示: 是
事项名称: 工会会员入会登记
发布时间: 2025-03-05 09:00
办理依据:
  - 法律: gonghui-fa
    条款: "3"
本地依据: 示例县总工会入会办法
申请条件: [以工资收入为主要生活来源, 自愿参加]
申请材料: [入会申请书, 身份证（只看原件）]
地点: 示例镇便民服务中心
时间: 工作日 8:30—12:00
电话: 0000-1234567
办理流程: [填写申请书, 等工会审核, 领取会员证]
办理时限: 5个工作日
收费: 不收费
办理状态:
  状态: 暂停
  起: 2026-11-10
  止: 2027-01-31
  内容: 请到县职工服务中心办理
表格:
  - 文件: fujian/shenqing.docx
    标题: 入会申请书
易错提醒: [单位没有工会也可以申请]
服务主题: [ruhui]
项目: [song-qingliang]
原网址: [/banshi/ruhui/]
更新记录:
  - 日期: 2025-05-01
    内容: 时限改短
---

入会以后可以参加培训。
"""

NEED = """\
---
编号: ruhui
标题: 我要入会怎么办
短名: 我要入会
图标: join
顺序: 1
现在就做: 先问单位有没有工会，再打电话。
打给谁: [zhen-gonghui, gonghui-12351]
带上什么: [身份证（只看原件）, 劳动合同]
分情形:
  - 标题: 在厂里上班
    文字: 向单位工会申请。
  - 标题: 送外卖、跑快递
    文字: 到镇总工会申请。
期限:
  - 标题: 等审核
    时限: 5个工作日
    从何时算: 交申请书之日
多久办结: 一般5个工作日
没人管时: 拨打12351
政策解读: [gaowen-jintie]
办事指南: [ruhui]
项目: [song-qingliang]
---

入会不收费。
"""

EXPLAINER = """\
---
编号: gaowen-jintie
标题: 天热干活，有没有高温津贴？
摘要: 35℃以上室外干活要发
发布时间: 2025-06-10 09:00
待核对: 是
要点:
  谁能申请: 高温天干室外活的职工
  能享受什么: 高温津贴
  怎么申请: 先问单位，再拨12333
  多久办结: 60个工作日
  找谁咨询: 镇总工会 0000-1234567
法律依据:
  - 法律: fangshu-banfa
    条款: 全文
期限:
  - 标题: 投诉
    时限: 2年内
    从何时算: 停发之日
办事指南: [ruhui]
服务主题: [ruhui]
项目: [song-qingliang]
核对日期: 2026-11-03
更新记录:
  - 日期: 2025-07-01
    内容: 补充投诉期限
---

## 多少度算高温？

最高气温35℃以上。
"""

MANY = 21
"""Notices of the column 工作动态: one more than a page of a list holds."""


def _dongtai(number: int) -> str:
    return notice(
        f"2025-dongtai-{number:02d}",
        title=f"工作动态第{number}期",
        published=f"2025-06-{number:02d} 09:00",
        more="标签: [动态]\n",
        body=f"第{number}期正文。",
    ).replace("栏目: tongzhi", "栏目: dongtai")


GONGJIANCAO = notice(
    "2026-gongjiancao",
    title="工间操做起来了",
    published="2026-09-03 09:00",
    more="题图:\n  文件: caochang.jpg\n  图片说明: 职工在活动室做操\n"
    "项目: [gongjiancao]\n到期时间: 2026-10-31\n"
    "更新记录:\n  - 日期: 2026-09-04\n    内容: 改了一个错字\n    小改: 是\n",
)

FEW_MOMENTS: dict[str, str | bytes] = {
    **RECORDS,
    "data/columns.yml": COLUMNS + COLUMN_DONGTAI,
    "data/programmes.yml": PROGRAMMES + PROGRAMME_YUNDONGHUI,
    "data/laws.yml": LAWS,
    "data/hotlines.yml": HOTLINES,
    "data/synonyms.yml": SYNONYMS,
    "data/wording.yml": WORDINGS,
    "data/alerts.yml": ALERTS,
    "data/places.yml": PLACES,
    "data/activities/2025.yml": ACTIVITIES + PAST_ACTIVITIES,
    "data/activities/2026.yml": ACTIVITIES_2026,
    "data/activities/2027.yml": ACTIVITIES_2027,
    **{f"docs/news/2025/dongtai-{n:02d}.md": _dongtai(n) for n in range(1, MANY + 1)},
    "docs/news/2025/gaowen.md": notice(
        more="附件:\n  - 文件: fujian/biao.docx\n    标题: 报名表\n项目: [song-qingliang]\n"
        "服务主题: [ruhui]\n办事指南: [ruhui]\n原网址: [/news/2024/jiu/]\n"
        "更新记录:\n  - 日期: 2025-07-03\n    内容: 加了报名表\n",
        body="见[旧文](jiu.md#banli)，图：\n\n![工地](gongdi.jpg)\n\n| 甲 | 乙 |\n|---|--:|\n| 一 | 2 |\n",
    ),
    "docs/news/2025/jiu.md": notice("2025-jiu", body="## 办理 {#banli}\n\n来。"),
    "docs/news/2025/ding.md": notice("2025-ding", title="置顶的通知", more="置顶到: 2027-01-15\n"),
    "docs/news/2025/guo.md": notice(
        "2025-guo",
        title="过期的通知",
        more="到期时间: 2025-08-01\n项目: [song-qingliang]\n服务主题: [ruhui]\n",
    ),
    "docs/news/2025/che.md": notice(
        "2025-che",
        more="撤下:\n  日期: 2025-07-01\n  原因: 有误\n  改看: /news/2025/jiu/\n",
        body="撤下的秘密正文",
    ),
    "docs/news/2025/cao.md": notice("2025-cao", more="草稿: 是\n", body="草稿的秘密 ![x](mi.jpg)"),
    "docs/news/2027/wei.md": notice(
        "2027-wei",
        published="2027-01-01 09:00",
        more="定时发布: 2027-01-01 09:00\n到期时间: 2027-03-01 12:00\n",
        body="将来的秘密 [x](mi.docx)",
    ),
    "docs/news/2025/fujian/biao.docx": word_file("报名表"),
    "docs/news/2025/gongdi.jpg": picture(colour="orange"),
    "docs/news/2025/mi.jpg": picture(colour="black"),
    "docs/news/2027/mi.docx": word_file("secret form"),
    "docs/news/2025/never-used.pdf": pdf_file("secret file"),
    "docs/services/ruhui.md": SERVICE,
    "docs/services/fujian/shenqing.docx": word_file("申请书"),
    "docs/needs/ruhui.md": NEED,
    "docs/policies/gaowen-jintie.md": EXPLAINER,
    "docs/about.md": "---\n编号: about\n标题: 关于我们\n核对日期: 2026-11-01\n---\n\n我们是谁。\n",
}
"""The rich site without the activities that happen in many ways, for who visits each moment."""

RICH: dict[str, str | bytes] = {
    **FEW_MOMENTS,
    "data/programmes.yml": PROGRAMMES + PROGRAMME_YUNDONGHUI + PROGRAMME_GONGJIANCAO,
    "data/activities/2026.yml": ACTIVITIES_2026 + IN_2026,
    "data/activities/2027.yml": ACTIVITIES_2027 + IN_2027,
    "docs/news/2026/gongjiancao.md": GONGJIANCAO,
    "docs/news/2026/caochang.jpg": picture(colour="green"),
}
"""The files of the rich site: nothing of it changes between ``tiny.NOW`` and 2027-01-01."""
