"""Ordinary union prose, tables, figures, codes and phone lists, in which nothing is private."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

HOW_MANY = 10_000
"""Texts that are made."""

_CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(random: Random) -> str:
    """A unified social credit code with the right check sign (GB 32100)."""
    head = random.choice(("81", "91", "92", "93", "12", "52", "53", "13")) + random.choice(
        ("140121", "110105", "410105", "510104", "130102", "370102")
    )
    signs = _CREDIT_SIGNS if random.random() < 0.5 else "0123456789"
    first = head + "".join(random.choice(signs) for _ in range(9))
    weights = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
    total = sum(_CREDIT_SIGNS.index(s) * w for s, w in zip(first, weights, strict=True))
    return first + _CREDIT_SIGNS[-total % 31]


def isbn(random: Random) -> str:
    """An ISBN with hyphens (ISO 2108)."""
    first = f"9787{random.randrange(10**8, 10**9 - 1)}"[:12]
    total = sum(int(sign) * (3 if place % 2 else 1) for place, sign in enumerate(first))
    last = str(-total % 10)
    return f"978-7-{first[4:8]}-{first[8:12]}-{last}"


def _row(random: Random, sizes: tuple[int, ...]) -> str:
    """Figures beside each other with as many digits as the groups of a telephone number."""
    first = f"1{random.choice('3456789')}{_digits(random, sizes[0] - 2)}"
    return " ".join([first, *(str(random.randrange(10 ** (n - 1), 10**n)) for n in sizes[1:])])


def _day(random: Random) -> date:
    return date(2015, 1, 1) + timedelta(days=random.randrange(365 * 12))


def _digits(random: Random, count: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(count))


def _count(random: Random, most: int = 100_000) -> str:
    return (
        f"{random.randrange(1, most):,}"
        if random.random() < 0.4
        else f"{random.randrange(1, most)}"
    )


FILLERS: dict[str, Callable[[Random], str]] = {
    "n": _count,
    "small": lambda random: str(random.randrange(1, 60)),
    "yuan": lambda random: f"{random.randrange(1, 10**9) / 100:.2f}",
    "large": lambda random: str(random.randrange(10**10, 2 * 10**10)),
    "rate": lambda random: f"{random.randrange(0, 10000) / 100:.2f}%",
    "day": lambda random: f"{_day(random):%Y-%m-%d}",
    "digits8": lambda random: f"{_day(random):%Y%m%d}",
    "words": lambda random: (lambda d: f"{d.year}年{d.month}月{d.day}日")(_day(random)),
    "dots": lambda random: (lambda d: f"{d.year}.{d.month}.{d.day}")(_day(random)),
    "year": lambda random: str(random.randrange(1949, 2031)),
    "clock": lambda random: f"{random.randrange(6, 21):02}:{random.choice(('00', '30', '45'))}",
    "landline": lambda random: (
        f"0{random.choice(('371', '351', '10', '28', '000', '755'))}-"
        f"{random.randrange(2, 9)}{_digits(random, random.choice((6, 7)))}"
    ),
    "local": lambda random: f"{random.randrange(2, 9)}{_digits(random, 6)}",
    "hotline": lambda random: random.choice(
        ("12351", "12333", "12348", "12345", "12350", "12329", "110", "120", "119", "114", "95588")
    ),
    "free": lambda random: (
        f"{random.choice(('400', '800'))}-{_digits(random, 3)}-{_digits(random, 4)}"
    ),
    "credit": credit_code,
    "isbn": isbn,
    "code8": lambda random: _digits(random, 8),
    "code10": lambda random: _digits(random, 10),
    "code12": lambda random: f"140121{_digits(random, 6)}",
    "code14": lambda random: f"1401{_digits(random, 10)}",
    "code16": lambda random: f"{random.choice('123456789')}{_digits(random, 15)}",
    "code20": lambda random: f"{random.choice('0123456789')}{_digits(random, 19)}",
    "serial": lambda random: f"140121{_day(random):%Y%m%d}{_digits(random, 4)}",
    "hash": lambda random: f"{random.getrandbits(256):064x}",
    "short": lambda random: f"{random.getrandbits(48):012x}",
    "lng": lambda random: f"113.{_digits(random, random.choice((4, 6, 8, 11)))}",
    "lat": lambda random: f"37.{_digits(random, random.choice((4, 6, 8, 11)))}",
    "masked": lambda random: (
        f"1{random.choice('3456789')}{random.choice('0123456789')}****{_digits(random, 4)}"
    ),
    "local8": lambda random: f"{random.randrange(2, 9)}{_digits(random, 7)}",
    "f3": lambda random: f"1{random.choice('3456789')}{random.randrange(10)}",
    "f4": lambda random: f"1{random.choice('3456789')}{_digits(random, 2)}",
    "rows": lambda random: "\n".join(str(random.randrange(100, 2000)) for _ in range(6)),
    "row2": lambda random: _row(random, (3, 2, 2, 2, 2)),
    "row3": lambda random: _row(random, (2, 3, 3, 3)),
    "row4": lambda random: _row(
        random, random.choice(((4, 3, 4), (5, 6), (3, 4, 2, 2), (4, 4, 3)))
    ),
    "typed": lambda random: (
        f"1{random.choice('35789')}{random.choice('0O1l')}O{_digits(random, 5)}{random.choice('IO')}1"
    ),
    "token": lambda random: "".join(random.choice("0123456789OIlABCDEF") for _ in range(18)),
    "likeid": lambda random: f"{_digits(random, 6)}O{_digits(random, 6)}l{_digits(random, 4)}",
    "card_masked": lambda random: (
        f"{random.choice(('622202', '621700', '623052', '622848', '625912', '628888', '436742'))}"
        f"{'*' * random.choice((6, 8, 9))}{_digits(random, 4)}"
    ),
    "order_masked": lambda random: f"2026{_digits(random, 2)}{'*' * 4}{_digits(random, 4)}",
    "credit_masked": lambda random: f"{credit_code(random)[:8]}******{_digits(random, 3)}L",
    "weak": lambda random: f"1{random.choice('3456789')}{_digits(random, 5)}****",
    "stars": lambda random: "*" * random.randrange(4, 20),
    "epoch": lambda random: str(1_600_000_000 + random.randrange(10**8)),
}
"""What fills a gap."""

SENTENCES = (
    "截至{words}，全镇有基层工会{small}家，会员{n}人，其中女会员{n}人，入会率{rate}。",
    "今年元旦春节送温暖走访{n}户，发放慰问金{yuan}元，人均{yuan}元。",
    "{year}年收入{large}元，支出{large}元，结余{yuan}元。",
    "全县工业增加值{large}万元，同比增长{rate}。",
    "凭本人身份证原件和复印件到镇工会办理，{day}截止，逾期不候。",
    "身份证、户口本、银行卡复印件各一份，交到镇政府办公楼3楼301室。",
    "请带上手机，微信扫码签到；咨询电话 {landline}，监督电话 {landline}转{small}。",
    "有事打 {hotline}，法律援助打 {hotline}，工资被拖欠打 {hotline}。",
    "热线：{hotline}、{hotline}、{hotline} 二十四小时有人接听。",
    "报名电话：{landline} {landline}，传真 {landline}。",
    "客服电话{free}，投诉{free}。",
    "值班电话{local}，手机拨打请加区号 0371。",
    "文号：总工发〔{year}〕{small}号，成文日期{words}，印发{n}份。",
    "根据国办发明电〔{year}〕{small}号，{day}至{day}放假调休。",
    "工会法人统一社会信用代码：{credit}，法定代表人由工会主席担任。",
    "示例县示例镇总工会（{credit}）开户行为示例农商行。",
    "税号 {credit}，开票请核对。",
    "供应商 {credit} 中标，合同金额{yuan}元。",
    "图书《职工权益问答》，ISBN {isbn}，定价{small}.00元，藏书{n}册。",
    "发票号码：{code20}，开票日期{words}，价税合计{yuan}元。",
    "发票代码 {code12}，发票号码 {code8}。",
    "资产编号：{code16}，购置日期{day}，数量{small}台。",
    "设备序列号 {code16}，保修到{day}。",
    "合同编号：GH-{digits8}-{small}，项目编号{serial}。",
    "立案号：{serial}，受理日期{day}。",
    "仲裁案号：示劳人仲案字〔{year}〕第{n}号，{words}开庭。",
    "快递单号 {code14}，请注意查收。",
    "快递号{code14}，快递单号：{epoch}{small}，有{small}件。",
    "得分 {f3}～{f4}，{f3}~{f4}元不等，{f3}…{f4}……{n}。",
    "{f3}、{f4}、{f4}人；{f3}，{f4}，{f4}户；{f3}+{f4}+{f4}；{f3}:{f4}:{f4}。",
    "物资编号 {typed}，型号{typed}，序列号：{typed}，GH-{typed}，{typed}-A。",
    "设备 A{typed}，校验码{typed}Z，链接 /files/{typed}.pdf?v={typed}。",
    "统计用区划代码{code12}，邮编03{code8}。",
    "晋公网安备{code14}号 晋ICP备{code8}号-1",
    "活动时间：{day} {clock}—{clock}，地点：镇文化活动中心二楼{small}号房间。",
    "培训从{words}{clock}开始，到{dots}结束，共{small}天{n}人次参加。",
    "{digits8}-{digits8} 第{small}期，{n}人报名，{rate}合格。",
    "坐标：经度{lng}，纬度{lat}（国测局坐标系）。",
    "驿站位置 {lng},{lat}，离镇政府{n}米。",
    "中奖名单：张* {masked}，李* {masked}，王* {masked}。",
    "获得者手机尾号{small}89，请带会员证领奖。",
    "示例镇老街12号（邮政网点旁）设有户外劳动者驿站，{clock}开门。",
    "地址：示例县示例镇人民路{small}号，工会在办公楼2号楼3楼。",
    "服务地点：河东小区3号楼1单元101室便民服务中心，电话{landline}。",
    "示例小区有{small}栋楼{n}户，上河村有{small}个组{n}口人。",
    "县法律援助中心在司法局大厦12楼1203室。",
    "走访上河村、下河村等{small}个村{n}户困难职工家庭。",
    "{words}以后出生的子女，可以享受育儿假{small}天。",
    "{year}年1月1日前出生的职工，退休年龄按原规定办。",
    "女职工生育，出生日期在{words}以后的，产假增加{small}天。",
    "本会成立于{words}，{year}年换届，任期五年。",
    "示例镇总工会诞生于1951年5月1日。",
    "申请表要填姓名、性别、身份证号、手机号、家庭住址和银行卡号，填好交给工会小组长。",
    "护照、通行证等证件也可以用来登记。",
    "港澳居民凭来往内地通行证、台湾居民凭居住证，同样可以入会。",
    "文件校验：sha256 {hash}",
    "链接：https://gonghui.example.cn/news/{year}/t{digits8}_{code8}.html?v={short}",
    "资料编号 {short}，版本 {small}.{small}.{small}.{small}。",
    "生成时间 {epoch}，用时 {small}.{code8} 秒。",
    "得票：应到{small}人，实到{small}人，发出选票{small}张，收回{small}张，有效{small}张。",
    "矿山安全培训：第一期 {n} 人，第二期 {n} 人，第三期 {n} 人，共 {n} 人。",
    "{year} {year} {year} {year} 年分别为 {n} {n} {n} {n} 人。",
    "数据：{n} {n} {n} {n} {n} {n}",
    "拨款{large}.00元，执行{large}.50元，占{rate}。",
    "工资集体协商覆盖企业{n}家、职工{n}人，最低工资每月{n}元。",
    "高温津贴每人每天{small}元，{year}年6月至9月发放，共{yuan}元。",
    "比赛成绩：一等奖{small}分{small}秒，打字每分钟{n}字。",
    "截至目前会员人数 {f3}\n{digits8} 统计。",
    "人数\n{rows}\n",
    "第一期 {f3} 人，共{f4}\n{year}年第二期 {f3}\n{dots}截止。",
    "1. 第一期 {f3}\n2. 第二期 {n}\n3. 第三期 {f4}\n",
    "上河村，{f3}\n{digits8}，下河村，{f4}\n",
    "值班电话\n{landline}\n{landline}\n{local}\n{local8}\n",
    "热线 {hotline}\n{hotline}\n{hotline}\n",
    "会员&nbsp;{n}&nbsp;人，占&nbsp;{rate}；{year}&ndash;{year} 年&emsp;共 {n}&#20154;。",
    "电话&nbsp;{landline}&nbsp;{landline}，热线&nbsp;{hotline}。",
    "① {n}人 ② {n}人 ③ {n}人；①{f3}②{f4}③{small}。",
    "第一二三四五六七八九期，〇一二三四五六七八九，壹贰叁肆伍陆柒捌玖拾。",
    "二〇二六年一月一日至二〇二六年十二月三十一日，面积{n}m²。",
    "固定资产卡片 {token}，二维码 {likeid}。",
    "验证码 {token}，兑换码 {likeid}。",
    "尾号{f4}的卡 {card_masked}，订单 {order_masked}，密码 {stars}。",
    "开票信息 {credit_masked}，手机 {masked}、{weak}。",
    "资产编号 G{code8}，设备型号E{code8}，图号EA{local}，仪器编号：EB{local}。",
    "活动 E{digits8}，资料 G{digits8}，下载 /files/E{code8}.pdf 或 G{code8}.docx。",
    "G20 高速、GB/T 2260、E101 房间、G1234 次列车，标准 GB 11643。",
    "台胞证、回乡证办理窗口电话 {landline}，居住证办理 {local8}。",
    "外国人永久居留证办理请打 {landline}，护照办理 {local8}。",
    "全年收入{large}万元，支出{large}元左右，投资{large}亿元，产值{large}万。",
    "上河村 {row2}",
    "各村分别为 {row3} 人。",
    "合计 {row4}",
    "{year}年 {row2} {n}",
    "得分 {row3}，第{small}名。",
    "男女人数 {row4}\n老幼人数 {row4}",
    "煤炭 {row2}\n洗煤 {row3}\n女职工 {row4}",
    "农民工：{row3}",
    "工资（元） {row2}；津贴 {row4}",
    "第一车间 {row2}\n第二车间 {row2}",
    "客服 1 400 {f3} {f4}，咨询电话1 800 810 8888。",
    "共**{f3}**人、**{n}**户，评分 ★★★★☆，## 标题 ##",
    "收费标准：{f4} 元/人，{large}元每年，{yuan}元/次。",
    "窗口 {f3} 电话 {local8}；{f3} 号房间分机 {local8}",
)
"""Lines with gaps."""

TABLES = (
    "| 年度 | 人数 | 金额 |\n|---|---|---|\n| {year} | {n} | {yuan} |\n| {year} | {n} | {large} |",
    "| 单位 | 电话 | 时间 |\n|---|---|---|\n| 县总工会 | {landline} | {clock} |\n| 热线 | {hotline} | 全天 |",
    "| 姓名 | 身份证号 | 手机 | 家庭住址 |\n|---|---|---|---|\n|  |  |  |  |\n|  |  |  |  |",
    "| 姓名 | 单位 | 岗位 |\n|---|---|---|\n| 王建国 | 示例煤矿 | 采煤班长 |",
    "| 姓名 | 手机 |\n|---|---|\n| 张* | {masked} |\n| 李* | {masked} |",
    "| 序号 | 文号 | 日期 |\n|---|---|---|\n| {small} | 总工发〔{year}〕{small}号 | {day} |",
    "| 代码 | 名称 |\n|---|---|\n| {credit} | 示例商贸公司 |\n| {code12} | 上河村 |",
    "| 病假 | 待遇 |\n|---|---|\n| {small}天 | {yuan}元 |",
    "| 银行 | 网点电话 |\n|---|---|\n| 示例农商行 | {landline} |",
    "| 出生人口 | 年度 |\n|---|---|\n| {n} | {year} |",
    "| 单位 | 电话 |\n|---|---|\n| 县总工会 | {landline}<br>{landline} |\n| 热线 | {hotline}<br/>{hotline} |",
    "| 项目 | 数 |\n|---|---|\n| 人数<br>金额 | {f3}<br>{yuan} |\n| 日期 | {f3}<br>{digits8} |",
    "<table><tr><td>{f3}</td><td>{digits8}</td><td>{n}</td></tr><tr><td>{f4}</td><td>{local}</td></tr></table>",
    "| 手机 | 型号 | 价格 |\n|---|---|---|\n| 华为 | Mate {small} Pro | {f4}元 |\n| 小米 | {small} Ultra | {yuan} |",
    "| 办理事项 | 身份证 | 银行卡 |\n|---|---|---|\n| 入会 | 原件{small}份 | 示例农商行 |\n| 换卡 | {year}年以后的 | 已发{n}张 |",
    "| 驿站 | 门牌号 | 服务人次 |\n|---|---|---|\n| 老街驿站 | {small}号 | {n} |\n| 河东服务站 | {small}号楼{f3} | {n} |",
    "| 公众号 | 微信号 | 关注 |\n|---|---|---|\n| 示例职工之家 | gh_{short} | {n} |",
    "| 户名 | 银行账号 |\n|---|---|\n| 示例镇总工会 | {code12} |",
    "| 序号 | 姓名 | 病种 |\n|---|---|---|\n| 例 | 张三 | 高血压 |\n| 1 |  |  |",
    "| 单位 | 病种 | 人数 |\n|---|---|---|\n| 金鑫 | 乳腺癌 | {small} |\n| 华阳 | 尿毒症 | {small} |",
    "| 岗位 | 人数 | 健康状况 |\n|---|---|---|\n| 保安 | {small} | 身体健康，无传染病 |",
    "| 编号 | 数 |\n|---|---|\n| {f3} | {local8} |\n| {f4} | {local} |",
)
"""Tables with gaps."""

RECORDS = (
    "- 编号: huodong-{digits8}\n  开始: {day} {clock}\n  联系人: 李同志 {landline}\n  参加人次: {n}",
    "- 编号: changsuo-{small}\n  地址: 示例镇老街{small}号\n  经度: {lng}\n  纬度: {lat}\n  电话: {landline}",
    "- 编号: jinge-{small}\n  金额: {yuan}\n  期间: {year}年\n  数据来源: 素材 {small}",
    "- 编号: tongji-{small}\n  数值: {large}\n  期间: 截至{day}\n  单位: 元",
    "- 编号: wenjian-{short}\n  文号: 总工发〔{year}〕{small}号\n  成文日期: {day}",
    "- 说明: >-\n    会员 {n}\n    {n} 人\n  数值: {f3}\n  顺序: {local8}",
    '- 说明: "路径 C:\\\\u0031 第 {f3} 页\\n{digits8} 更新"\n  电话: {landline}',
    "- 数值: {f3}\n- 数值: {local8}\n- {f4}\n- {local}",
)
"""Records with gaps."""


def harmless_texts() -> Iterator[tuple[str, str]]:
    """File and content of every text in which there is nothing to find."""
    random = Random(8)
    for number in range(HOW_MANY):
        form = (*SENTENCES, *TABLES, *RECORDS)[
            number % (len(SENTENCES) + len(TABLES) + len(RECORDS))
        ]
        text = _filled(form, random)
        source = "data/places.yml" if form in RECORDS else "docs/news/2026/a.md"
        if form in SENTENCES and random.random() < 0.2:
            source = "docs/news/2026/a.txt"
        yield source, f"{text}\n"


def _filled(form: str, random: Random) -> str:
    pieces = form.split("{")
    filled = (
        f"{FILLERS[name](random)}{rest}" for name, _, rest in (p.partition("}") for p in pieces[1:])
    )
    return pieces[0] + "".join(filled)
