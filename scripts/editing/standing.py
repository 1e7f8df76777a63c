"""The two standing pages that are about the union itself, written from its answers."""

from __future__ import annotations

from datetime import date
from typing import Final

from editing.answers import Answers

_ABOUT: Final = """\
---
编号: about
标题: 关于本站
摘要: 谁办的，登什么，写错了怎么办
核对日期: {today}
待核对: 是
---

## 谁办的？

本站由{full_name}主办，为在本镇工作的职工服务。上级工会是{upper_union}。工会是职工自愿结合的群众组织，本站不是政府网站。

## 登什么？

工会的通知和公示，办事怎么办，劳动权益怎么维护，活动什么时候办，一年做了多少事。

政策解读用大白话写，每页列出法律依据和核对日期；法律条文以公布的文本为准。条文怎么用到您的事情上，请打电话问。

## 怎么订阅？

页面下方有订阅入口，可以用阅读器订阅通知。

## 发现写错了怎么办？

请按[联系我们](contact.md)上的电话告诉我们，说清是哪一页、哪一句。更正后在页面上写明改了什么。
"""

_CONTACT: Final = """\
---
编号: contact
标题: 联系我们
摘要: {short_name}的地址、电话和办公时间
核对日期: {today}
待核对: 是
---

## 在哪里？

{address}。

## 什么时候有人？

{hours}。节假日以公布的安排为准。

## 打什么电话？

- {short_name}：[{phone}](tel:{phone})
- 镇劳动保障窗口：[{labour_phone}](tel:{labour_phone})
- 工会服务热线：[12351](tel:12351)
- 人力资源社会保障热线：[12333](tel:12333)
- 法律援助热线：[12348](tel:12348)
{email}
## 多久答复？

来信来电{reply_within}内答复。急事请直接打电话。

## 找错和更正

发现哪一页写错了，请打电话，说清网址和那句话。请不要在电话以外的地方留身份证号和银行卡号，我们办事不需要您发这些。

要求删除自己的信息，见[隐私说明](privacy.md)；看不清、用不了，见[无障碍说明](accessibility.md)。
"""


def standing_pages(answers: Answers, today: date) -> dict[str, str]:
    """The text of each page by its file below docs/."""
    township = answers.township
    email = f"\n公开邮箱：[{township.email}](mailto:{township.email})\n" if township.email else ""
    words = {
        "today": f"{today:%Y-%m-%d}",
        "full_name": township.full_name,
        "short_name": township.short_name,
        "upper_union": township.upper_union,
        "address": township.address,
        "hours": township.hours,
        "phone": township.phone,
        "labour_phone": answers.labour_phone,
        "reply_within": township.reply_within,
        "email": email,
    }
    pages = {"about.md": _ABOUT, "contact.md": _CONTACT}
    return {src_uri: text.format(**words) for src_uri, text in pages.items()}
