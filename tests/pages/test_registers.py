"""Registers of a built site: what is in them, what leads where, and what nobody may see."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

import pytest

from building import build_tiny, contents
from crawl import parse
from portal import urls
from portal.model.base import Part, Record
from portal.model.families import FAMILIES, Privacy
from portal.model.names import chinese
from portal.model.public_notice import PublicNotice
from portal.model.types import ZONE
from portal.pages.registers.catalogue import REGISTERS
from portal.pages.registers.facts import HIDDEN, facts_of
from portal.pages.registers.lists import PER_PAGE
from portal.pages.registers.words import in_words
from rich import RICH
from tiny import NOW, sound

Files = dict[str, bytes]
WITHDRAWN_PAGE = "honours/2024-shijia/"
"""What was taken back says so at its address and is listed nowhere."""
SECRET = "不上网站的标记"
"""Stands in every text of what must not be published."""


@pytest.fixture(scope="module", name="site")
def build_rich(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The rich tiny site, built."""
    return contents(build_tiny(tmp_path_factory.mktemp("registers"), RICH))


def built(folder: Path, files: Mapping[str, str | bytes], now: datetime = NOW) -> Files:
    """A tiny site of some more files, built; what its zip holds stands beside it."""
    site = contents(build_tiny(folder, files, now=now))
    with zipfile.ZipFile(io.BytesIO(site["data/all.zip"])) as archive:
        zipped = {f"data/all.zip/{name}": archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(io.BytesIO(site["data/figures.xlsx"])) as workbook:
        sheets = {f"data/figures.xlsx/{name}": workbook.read(name) for name in workbook.namelist()}
    return {**site, **zipped, **sheets}


def holding(site: Files, text: str) -> list[str]:
    """The files in which a text stands."""
    return [name for name, data in site.items() if text.encode() in data]


def page(site: Files, path: str) -> str:
    """The main part of a page."""
    return site[f"{path}index.html"].decode().partition("<main")[2]


def links(site: Files, path: str) -> set[str]:
    """The paths a page leads to."""
    found = parse(site[f"{path}index.html"]).found
    base = f"https://union.example/{path}"
    return {urljoin(base, address)[len("https://union.example/") :] for _, address in found}


def test_every_family_with_a_list_is_in_the_catalogue_and_has_a_page() -> None:
    assert {register.kind for register in REGISTERS} == set(urls.REGISTERS)
    for register in REGISTERS:
        fields = FAMILIES[register.kind].model.model_fields
        assert set(register.facets) - {"year"} <= set(fields)
        assert FAMILIES[register.kind].privacy is not Privacy.AGGREGATE


def test_the_catalogue_leads_to_every_register_and_every_table(site: Files) -> None:
    found = links(site, "records/")
    kinds = ("cases", "aid", "placements")
    assert {*urls.REGISTERS.values(), *(f"{kind}/" for kind in kinds)} <= found


@pytest.mark.parametrize("kind", urls.REGISTERS)
def test_a_list_leads_to_the_page_of_each_record(site: Files, kind: str) -> None:
    path = urls.REGISTERS[kind]
    pages = {name for name in site if re.fullmatch(rf"{path}[0-9a-z-]+/index\.html", name)}
    facets = {name for name in pages if re.search(r"/[a-z]+-[0-9a-f]{8}/", name)}
    found = {name.removesuffix("index.html") for name in pages - facets} - {WITHDRAWN_PAGE}
    assert found
    assert found <= links(site, path)


def values_of(part: Part) -> Iterator[tuple[str, object]]:
    """Every value of a record and of its parts, with the field it stands in."""
    for name, value in part:
        if name == "withdrawn":  # told by the strip above the title
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Part):
                yield from values_of(one)
            elif one is not None:
                yield name, one


@pytest.fixture(scope="module", name="records")
def read_records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Record]:
    """The public records of the rich site that have a page in a register, by their path."""
    portal = sound(tmp_path_factory.mktemp("records"), RICH).portal
    return {
        urls.path_of(record): record for kind in urls.REGISTERS for record in portal.records[kind]
    }


def test_every_value_of_a_record_stands_on_its_page(
    site: Files, records: Mapping[str, Record]
) -> None:
    told_otherwise = {
        "id",
        "demo",
        "visibility",
        "withdrawn",
        "file",
        "is_standard",
        "votes_public",
    }
    missing = [
        (path, name, value)
        for path, record in records.items()
        if not isinstance(record, PublicNotice)  # composed: tests/pages/test_public_notices.py
        for name, value in values_of(record)
        if name not in told_otherwise
        and not is_told(name, value, re.sub(r"<[^>]*>|,", "", page(site, path)))
    ]
    assert missing == []


def is_told(name: str, value: object, text: str) -> bool:
    """Whether a value stands in a text: a number by its digits, a reference by what it names."""
    if name in REFERENCES:
        return REFERENCES[name] in text
    if isinstance(value, bool):
        return chinese(name) in text or in_words(value) in text
    if isinstance(value, str):
        return value.strip().split("\n")[0] in text
    words = {in_words(value), in_words(value, "元")}
    return any(word.replace(",", "") in text for word in words)


REFERENCES = {
    "programme": "送清凉",
    "organisation": "工会",
    "above": "示例镇总工会",
    "checklist": "两有",
    "meeting": "河东村第一次会员代表大会",
    "documents": "防暑降温工作的通知",
    "awards": "工人先锋号",
    "part_of": "全镇工资专项集体合同",
    "services": "我要入会",
    "replaced_by": "防暑降温工作的通知",
    "indicator": "入会率",
}
"""Fields that hold an id, and the name that stands for it."""


def test_facts_come_in_the_order_of_the_model(tmp_path: Path) -> None:
    portal = sound(tmp_path, RICH).portal
    for kind in urls.REGISTERS:
        for record in portal.records[kind]:
            facts = facts_of(record, portal)
            order = list(type(record).model_fields)
            names = [fact.name for fact in facts.plain]
            assert names == sorted(names, key=order.index)
            assert not HIDDEN & set(names)
            told = {*names, *(g.name for g in facts.groups), *(t.name for t in facts.tables)}
            given = {name for name, value in record if value not in (None, ())}
            assert given - HIDDEN <= told


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("unions/shili-hedong/", "unions/shili-zhen/"),
        ("unions/shili-hedong/", "checklists/shi-you/"),
        ("unions/shili-hedong/", "elections/2024-hedong-xuanju/"),
        ("unions/shili-zhen/", "unions/shili-hedong/"),
        ("meetings/2024-huiyuan-dahui/", "documents/2024-gongzuo-baogao/"),
        ("meetings/2024-huiyuan-dahui/", "honours/2024-xianfenghao/"),
        ("elections/2024-hedong-xuanju/", "meetings/2024-hedong-dahui/"),
        ("agreements/2024-fangzhi/", "agreements/2024-gongzi/"),
        ("agreements/2024-gongzi/", "agreements/2024-fangzhi/"),
        ("skills/2024-jisuanji/", "programmes/song-qingliang/"),
        ("documents/2024-gongzuo-baogao/", "services/ruhui/"),
        ("documents/2023-gongzuo-baogao/", "documents/2024-gongzuo-baogao/"),
        ("documents/2024-gongzuo-baogao/", "documents/shenqing.docx"),
        ("targets/2024-jianhui/", "figures/org-join-rate/"),
        ("figures/org-women-share/", "figures/org-women/"),
        ("figures/org-members/", "unions/shili-zhen/"),
    ],
)
def test_references_are_links_in_both_directions(site: Files, path: str, target: str) -> None:
    assert target in links(site, path)


def test_parts_inside_parts_are_tables_that_say_whose_they_are(site: Files) -> None:
    text = page(site, "unions/shili-hedong/")
    assert "两有" in text
    assert "成立批复" in text
    assert text.index("清单对照") < text.index("成立批复")


JOBS = """\
- 编号: job-{0:02d}
  标题: 第{0}个岗位
  行业: {1}
  招聘单位: 示例服装厂
  招聘人数: 2
  地点: 示例镇工业区
  电话: 0000-1234568
  发布日期: 2026-11-01
  到期日期: {2}
  信息来源: 镇劳动保障所
"""


def test_a_long_register_is_cut_into_pages_and_by_facets(tmp_path: Path) -> None:
    trades = ["纺织", "机械"]
    jobs = "".join(JOBS.format(n, trades[n % 2], "2026-12-31") for n in range(PER_PAGE + 1))
    site = built(tmp_path, {"data/jobs.yml": jobs})
    first, second = page(site, "jobs/"), page(site, "jobs/page/2/")
    assert (first.count('<th scope="row"'), second.count('<th scope="row"')) == (PER_PAGE, 1)
    assert 'rel="next">下一页</a>' in first
    assert 'rel="prev">上一页</a>' in second
    halves = [page(site, urls.register_facet("jobs", "trade", trade)) for trade in trades]
    assert [half.count('<th scope="row"') for half in halves] == [21, 20]
    assert all("招聘岗位：" in half for half in halves)
    assert [name for name in site if name.startswith("jobs/trade-")] == sorted(
        f"{urls.register_facet('jobs', 'trade', trade)}index.html" for trade in trades
    )


def test_a_job_leaves_the_list_and_the_facets_but_keeps_its_page(tmp_path: Path) -> None:
    jobs = JOBS.format(1, "纺织", "2026-11-20") + JOBS.format(2, "机械", "2026-11-21")
    site = built(tmp_path, {"data/jobs.yml": jobs})
    assert "第1个岗位" not in page(site, "jobs/")
    assert "第2个岗位" in page(site, "jobs/")
    assert "<b>已到期</b>" in site["jobs/job-01/index.html"].decode().partition("<h1")[0]
    assert "已到期" not in page(site, "jobs/job-02/")
    gone = urls.register_facet("jobs", "trade", "纺织")
    assert "第1个岗位" not in page(site, gone)
    assert b'content="noindex"' in site[f"{gone}index.html"]


REPORT_ONLY: dict[str, str | bytes] = {
    "data/organisations/zhen.yml": f"""\
- 编号: shili-zhen
  名称: 示例镇总工会
  种类: 乡镇总工会
- 编号: hidden-union
  名称: {SECRET}
  种类: 村联合工会
  上级: shili-zhen
  公开范围: 仅供汇总
  会员情况:
    - 年度: 2025
      会员数: 987654
""",
    "data/inspections/2025.yml": f"""\
- 编号: hidden-visit
  标题: {SECRET}走访
  种类: 安全生产检查
  期间: 2025年
  受检单位: {SECRET}厂
  走访家次: 987654
  发现隐患: 7
  整改隐患: 7
""",
    "data/shortcomings.yml": f"""\
- 编号: hidden-gap
  标题: {SECRET}
  分组: 组织建设
  年度: 2025
""",
    "data/targets/2025.yml": f"""\
- 编号: hidden-score
  标题: {SECRET}自评
  种类: 自评
  分组: 组织建设
  年度: 2025
  得分: 97
- 编号: hidden-appraisal
  标题: {SECRET}考核
  种类: 上级考核
  分组: 组织建设
  年度: 2025
  得分: 96
""",
    "data/cases.yml": """\
- 编号: hidden-case
  种类: 工资清欠
  期间: 2025年
  受理件数: 98765
  公开范围: 仅供汇总
""",
    "data/aid/2025.yml": """\
- 编号: hidden-aid
  种类: 大病意外募捐
  期间: 2025年
  涉及人数: 1
  金额: 987654
""",
    "data/indicators.yml": """\
- 编号: org-members
  名称: 会员总数
  分组: 组织建设
  单位: 人
  口径: 年末在册会员
  起始版本: 1
  汇总字段: organisations.membership.members
- 编号: aid-yuan
  名称: 帮扶金额
  分组: 帮扶救助
  单位: 元
  口径: 帮扶的金额
  起始版本: 1
  汇总字段: aid.amount_yuan
- 编号: visits
  名称: 走访家次
  分组: 安全健康
  单位: 家次
  口径: 走访的家次
  起始版本: 1
  汇总字段: inspections.firm_visits
""",
}
"""Records that feed the summary only, and one batch of help for one person."""


@pytest.fixture(scope="module", name="hidden")
def build_hidden(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A site with records that are not to be seen."""
    return built(tmp_path_factory.mktemp("hidden"), REPORT_ONLY)


@pytest.mark.parametrize(
    "text", [SECRET, "hidden-", "987654", "98.77万", "98.7654", "98,765", "98765"]
)
def test_what_feeds_the_summary_only_is_in_no_file(hidden: Files, text: str) -> None:
    assert len(hidden) > 100
    assert holding(hidden, text) == []


@pytest.mark.parametrize(
    "path", ["inspections/", "shortcomings/", "targets/", "figures/", "cases/"]
)
def test_a_family_without_a_public_record_has_no_page(hidden: Files, path: str) -> None:
    assert [name for name in hidden if name.startswith(path)] == []


def test_below_the_floor_only_that_is_said(hidden: Files) -> None:
    text = page(hidden, "aid/")
    assert "全年少于3，不公布。" in text
    assert "涉及人数全年少于3，不公布数字。" in text
    assert "大病意外募捐" not in text


ELECTION = str(RICH["data/elections.yml"])


def test_votes_of_each_candidate_are_told_only_where_the_record_says_so(tmp_path: Path) -> None:
    secret = ELECTION.replace("赞成票: 40", "赞成票: 41").replace("弃权票数: 1", "弃权票数: 0")
    secret = secret.replace("反对票: 40", "反对票: 41")
    open_, closed = "得票公开: 是", "得票公开: 否"
    for said, is_told_ in ((open_, True), (closed, False)):
        files = {**RICH, "data/elections.yml": secret.replace(open_, said)}
        site = built(tmp_path / said[-1], files)
        text = page(site, "elections/2024-hedong-xuanju/")
        assert "候选人甲" in text
        assert ("赞成票" in text) is is_told_
        assert ("候选人乙" in text) is is_told_  # who lost is named with the votes or not at all
        assert bool(holding(site, "候选人乙")) is is_told_
        table = site["data/elections-candidates.json"].decode()
        assert ("41" in table) is is_told_
        assert ("41" in site["data/elections-candidates.csv"].decode()) is is_told_


HONOUR = """\
- 编号: shijia
  名称: 十佳优秀工人
  种类: 个人
  级别: 乡镇级
  评定机关: 示例镇总工会
  年度: 2026
{more}  获得者:
    - 公布名称: 获奖者甲
      所在单位: 示例机械厂装配车间
      事迹: 三年没有事故
      同意公布: {consent}
{until}"""
NOTICE = "  公示:\n    开始: 2026-11-10\n    结束: {}\n    电话: 0000-1234567\n"
WITHDRAWN = "  撤下:\n    日期: 2026-11-20\n    原因: 本人要求\n"


@pytest.mark.parametrize(
    ("more", "consent", "until", "is_named"),
    [
        ("", "是", "", True),
        ("", "否", "", False),
        (NOTICE.format("2026-11-20"), "是", "", True),
        (NOTICE.format("2026-11-21"), "是", "", False),
        ("", "是", "      止: 2026-11-21\n", True),
        ("", "是", "      止: 2026-11-20\n", False),
        (WITHDRAWN, "是", "", False),
        ("  状态: 公示中\n", "是", "", False),
        ("  状态: 申报中\n", "是", "", False),
        ("  状态: 未获评\n", "是", "", False),
    ],
)
def test_a_person_is_named_after_the_notice_with_consent_and_while_it_lasts(
    tmp_path: Path, more: str, consent: str, until: str, is_named: bool
) -> None:
    text = HONOUR.format(more=more, consent=consent, until=until)
    site = built(tmp_path, {"data/honours/2026.yml": text})
    assert "honours/shijia/index.html" in site
    for words in ("获奖者甲", "三年没有事故", "示例机械厂装配车间"):
        pages = [name for name in holding(site, words) if name.endswith(".html")]
        assert pages == (["honours/shijia/index.html"] if is_named else []), words
        assert is_named or holding(site, words) == [], words
    # Open data name nobody who holds no office, not even with consent.
    assert [name for name in holding(site, "获奖者甲") if name.startswith("data/")] == []


DOCUMENT = """\
- 编号: tongzhi
  标题: 防暑降温工作的通知
  种类: 通知
  落款单位: 示例镇总工会
  成文日期: 2026-06-20
  {}
"""


@pytest.mark.parametrize(
    ("line", "strip"),
    [
        ("有效期到: 2026-11-21", ""),
        ("有效期到: 2026-11-20", "<b>已失效</b>：有效期到2026年11月20日"),
        ("废止日期: 2026-11-20", "<b>已废止</b>"),
        ("版本: 第一版", ""),
    ],
)
def test_a_document_that_no_longer_holds_says_so_above_its_title(
    tmp_path: Path, line: str, strip: str
) -> None:
    site = built(tmp_path, {"data/documents.yml": DOCUMENT.format(line)})
    above = site["documents/tongzhi/index.html"].decode().partition("<h1")[0]
    assert strip in above
    assert ("<b>已" in above) is bool(strip)


def test_a_site_without_records_has_no_register(tmp_path: Path) -> None:
    site = built(tmp_path, {})
    kept = ("records/", *urls.REGISTERS.values(), "figures/", "cases/", "aid/", "placements/")
    assert [name for name in site if name.startswith(kept)] == []


def test_the_zone_of_a_day_is_that_of_the_site(tmp_path: Path) -> None:
    jobs = JOBS.format(1, "纺织", "2026-11-20")
    last = datetime(2026, 11, 20, 23, 59, 59, tzinfo=ZONE)
    assert "已到期" not in page(built(tmp_path, {"data/jobs.yml": jobs}, last), "jobs/job-01/")
