"""The guard over every file of a site: told with its line, stopped, never printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from attached import sheet_file, word_file
from portal.files.guard import file_problems
from portal.files.mending import mended
from portal.privacy.allowed import Allowed
from portal.privacy.permitted import allowed_in
from privacy.grammar_tables import CARRIERS
from tiny import examined, lines, notice

NUMBER = "13812345678"
IDENTITY = "11010519491231002X"
OFFICE_ROWS = [
    ("桥头驿站", "河口镇桥头村3组12号", "0825-6620013"),
    ("四川示例文具有限公司", "遂宁市船山区明月路88号3栋1单元5号", "45800.00"),
]
MASK = "；运行 python3 scripts/portal.py check --fix-masks 可以自动打码"
REPLACE = "；在自己电脑上改好，再重新上传"
TO_ADD = (
    "；如果是单位的号码，在 data/office_phones.yml 里加一行：- {编号: shouji-5678, 号码: 138****5678, "
    "用途: 值班手机, 原因: 为什么要公布}（号码写全）"
)
MOBILE = f"有手机号“138****5678”，不能公布；请改成办公座机，或者打码{MASK}{TO_ADD}"
RESIDENT = (
    "有身份证号“******”，不能公布；请整个删掉，一位也不要留；要区分同名的人，写单位和岗位" + MASK
)
OFFICE = f"""\
- 编号: shouji-5678
  号码: {NUMBER}
  用途: 驿站值班手机
  原因: 驿站没有座机
"""


def told(source: str, content: bytes, allowed: Allowed | None = None) -> list[str]:
    """The problem lines of one file."""
    return [str(problem) for problem in file_problems(source, content, allowed or Allowed())]


def test_a_number_in_a_page_is_told_with_its_line_and_the_line_to_add() -> None:
    assert told("docs/a.md", f"---\n标题: a\n---\n打{NUMBER}\n".encode()) == [
        f"docs/a.md:4: {MOBILE}"
    ]


@pytest.mark.parametrize(
    ("source", "content", "place", "way"),
    [
        ("data/a.yml", f"# 注：{IDENTITY}\n", ":1: ", MASK),
        ("docs/a.md", f"---\r\n标题: a # {IDENTITY}\r\n---\r\n", ":2: ", MASK),
        ("docs/a.txt", f"\n{IDENTITY}", ":2: ", REPLACE),
        ("docs/a.csv", f"说明,数\nx,{IDENTITY}\n", ":2: ", REPLACE),
        ("mkdocs.yml", f"site_name: x\ncopyright: {IDENTITY}\n", ":2: ", MASK),
    ],
)
def test_text_files_are_read_whole_and_masking_is_named_where_it_writes(
    source: str, content: str, place: str, way: str
) -> None:
    told_here = RESIDENT.replace(MASK, way)
    assert told(source, content.encode()) == [f"{source}{place}{told_here}"]


def test_a_file_in_the_encoding_of_old_editors_is_read() -> None:
    assert told("docs/a.md", f"---\n标题: 名单\n---\n身份证{IDENTITY}\n".encode("gb18030")) == [
        f"docs/a.md:4: {RESIDENT}"
    ]


def test_a_broken_file_is_read_as_far_as_it_goes() -> None:
    assert told("docs/a.md", b"\xff\xfe\x00 " + IDENTITY.encode())[0].endswith(RESIDENT)


def test_the_name_of_a_file_is_read_and_not_printed() -> None:
    (line,) = told(f"docs/news/2026/张三{IDENTITY}.md", b"a")
    assert line == f"docs/news/2026/张三******.md: 文件名: {RESIDENT}".replace(MASK, REPLACE)


def test_a_column_is_one_problem_beside_those_of_its_values() -> None:
    text = (
        f"| 姓名 | 身份证号 | 病种 |\n|---|---|---|\n| 甲 | {IDENTITY} | 肺癌 |\n| 乙 | | 肺癌 |\n"
    )
    assert told("docs/a.md", text.encode()) == [
        f"docs/a.md:3: “病种”这一栏写着病情，2 处有内容，不能公布；请删掉这一栏{MASK}",
        f"docs/a.md:3: 有“身份证号”这一栏，1 处有内容，不能公布；请删掉这一栏{MASK}",
        f"docs/a.md:3: {RESIDENT}",
    ]


def test_a_column_of_a_table_in_html_is_found() -> None:
    text = (
        "---\n标题: a\n---\n\n<table>\n<tr><th>姓名</th><th>病种</th></tr>\n<tr><td>甲</td>\n"
        "<td>肺癌</td></tr>\n<tr><td>乙</td><td>肝硬化</td></tr>\n</table>\n"
    )
    (line,) = told("docs/a.md", text.encode())
    assert line == (
        f"docs/a.md:8: 表格: “病种”这一栏写着病情，2 处有内容，不能公布；请删掉这一栏{MASK}"
    )


def test_amounts_below_their_heading_are_no_mobiles() -> None:
    text = f"| 年度 | 金额 |\n|---|---|\n| 2025 | {NUMBER} |\n"
    assert told("docs/a.md", text.encode()) == []


@pytest.mark.parametrize(
    ("heading", "value", "is_told"),
    [
        ("金额", NUMBER, False),
        ("金额", f"{NUMBER}.00", False),
        ("金额", f"张三{NUMBER}", True),
        ("金额", IDENTITY, True),
        ("金额", "6222021234567890128", True),
        ("补助金额及银行卡号", NUMBER, True),
        ("经费负责人电话", NUMBER, True),
    ],
)
def test_a_heading_of_amounts_excuses_eleven_digits_alone(
    heading: str, value: str, *, is_told: bool
) -> None:
    sheet = sheet_file([("年度", heading), ("甲", value)])
    assert bool(told("docs/a.xlsx", sheet)) is is_told


@pytest.mark.parametrize("value", [IDENTITY, "6222021234567890128"])
def test_amounts_in_a_page_are_no_excuse_for_other_numbers(value: str) -> None:
    text = f"| 年度 | 金额 |\n|---|---|\n| {NUMBER} | {NUMBER} |\n| 2025 | {value} |\n"
    assert len(told("docs/a.md", text.encode())) == 2


def test_attachments_are_told_by_the_place_inside() -> None:
    (line,) = told("docs/a.docx", word_file("名单", f"打{NUMBER}"))
    assert line.startswith("docs/a.docx: 第2段: 有手机号“138****5678”，不能公布")
    found = told("docs/a.xlsx", sheet_file([("姓名", "病种"), ("甲", "肺癌")]))
    assert [one.partition("，")[0] for one in found] == [
        "docs/a.xlsx: 工作表“报名表”的 B2: “病种”这一栏写着病情"
    ]


HOME = (
    "像是家庭住址：“…上河村*组*号”（星号遮住了原来的字），不能公布；"
    "是某个人的住处：组、楼号、门牌号都删掉，姓名旁边连村名也不写" + MASK + "；"
    "是单位或者办活动的地方：在 data/places.yml 里登记这个场所，“地址”照这里的写全，就不再提示"
)


def test_of_an_address_is_told_where_it_leads_and_what_an_office_may_do() -> None:
    assert told("docs/a.md", "张三，示例镇上河村３组 46号\n".encode()) == [f"docs/a.md:1: {HOME}"]
    assert told("docs/a.md", "张三，住示例镇上河村\n".encode())[0].startswith(
        "docs/a.md:1: 像是家庭住址：“*镇*村”（星号遮住了原来的字），不能公布"
    )


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        *(("贫困原因", "老伴常年吃药"), ("残疾程度", "二级"), ("家庭成员", "老伴、小孙子")),
        *(
            ("身份证\n号码", "1101051949"),
            ("补助金额及银行卡号", "500元 农商行1234"),
            ("诊断", "待查"),
        ),
        *(("开户行及账号", "农商行 12345"), ("大病名称（全称）", "肝硬化"), ("住　址", "3组12号")),
    ],
)
def test_private_columns_are_found_in_every_kind_of_file(heading: str, value: str) -> None:
    rows = [("姓名", heading), ("张*", value)]
    single = "".join(heading.split())
    written = {
        "docs/a.xlsx": sheet_file(rows),
        "docs/a.csv": f'姓名,"{heading}"\n张*,{value}\n'.encode(),
        "docs/a.md": f"| 姓名 | {single} |\n|---|---|\n| 张* | {value} |\n".encode(),
        "docs/b.md": (
            f"<table><tr><td>姓名</td><td>{heading}</td></tr>"
            f"<tr><td>张*</td><td>{value}</td></tr></table>"
        ).encode(),
        "data/a.yml": f"- 姓名: 张*\n  {single}:\n    - {value}\n".encode(),
        "docs/a.docx": word_file("名单", f"姓名\t{single}", f"张*\t{value}"),
    }
    silent = [
        source
        for source, content in written.items()
        if not any("这一栏" in line for line in told(source, content))
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (("单位", "联系电话"), ("县总工会", "0371-6123456")),
        (("姓名", "经费负责人电话"), ("张*", "0371-6123456")),
        (("材料", "份数"), ("身份证、户口本", "复印件各1份")),
        (("材料", "份数"), ("身份证", "原件")),
        (("收集什么", "用途"), ("姓名、手机号", "通知开课")),
        (("单位", "开户行"), ("示例厂工会", "示例农商行")),
    ],
)
def test_offices_and_lists_of_papers_are_left_alone(
    heads: tuple[str, str], row: tuple[str, str]
) -> None:
    assert told("docs/a.xlsx", sheet_file([heads, row])) == []
    assert told("docs/a.docx", word_file("办法", "\t".join(heads), "\t".join(row))) == []


@pytest.mark.parametrize("carrier", ["docx", "xlsx", "csv", "txt", "pdf", "Markdown", "HTML"])
@pytest.mark.parametrize("row", OFFICE_ROWS)
def test_the_address_of_an_office_is_told_by_its_row(
    row: tuple[str, str, str], carrier: str
) -> None:
    assert file_problems(*CARRIERS[carrier]([("单位", "地址", "备注"), row]), Allowed()) == []


@pytest.mark.parametrize("carrier", ["docx", "xlsx", "csv"])
@pytest.mark.parametrize(
    "row",
    [
        ("四川示例文具有限公司", "明月路88号3栋1单元5号", "王建国"),
        ("王建国", "明月路88号3栋1单元5号", "四川示例文具有限公司"),
        ("慰问", "河口镇桥头村3组12号", "四川示例文具有限公司"),
    ],
)
def test_an_address_stays_one_beside_a_person_or_without_an_office(
    row: tuple[str, str, str], carrier: str
) -> None:
    found = file_problems(*CARRIERS[carrier]([("单位", "地址", "备注"), row]), Allowed())
    assert ["像是家庭住址" in one.message for one in found] == [True]


def test_a_blank_form_with_tabs_is_no_list() -> None:
    form = word_file("申请表", "姓名：\t身份证号：", "单位：\t手机：", "病种：\t日期：")
    assert told("docs/a.docx", form) == []


def test_what_nobody_can_look_into_is_refused() -> None:
    assert told("docs/a.doc", b"x")[0].startswith("docs/a.doc: .doc 文件里的字查不了")


def test_the_list_of_office_numbers_allows_them() -> None:
    assert told("docs/a.md", NUMBER.encode(), allowed_in(OFFICE.encode())) == []
    account = (
        "- 编号: a\n  号码: 6222021234567890128\n  种类: 收款账号\n  用途: 收款\n  原因: 公开\n"
    )
    assert told("docs/a.md", b"6222 0212 3456 7890 128", allowed_in(account.encode())) == []


@pytest.mark.parametrize("kind", ["办公手机", "收款账号"])
def test_the_list_allows_no_identity_number_and_nothing_of_another_kind(kind: str) -> None:
    for number in ("330782198705123015", IDENTITY.replace("X", "4")):
        listed = OFFICE.replace(NUMBER, number) + f"  种类: {kind}\n"
        (found,) = told("docs/a.md", f"身份证号：{number}".encode(), allowed_in(listed.encode()))
        assert found == f"docs/a.md:1: {RESIDENT}"
        (line,) = told("data/office_phones.yml", listed.encode(), allowed_in(listed.encode()))
        assert line == f"data/office_phones.yml:2: {RESIDENT}"
    card = OFFICE.replace(NUMBER, "6222021234567890128")
    assert len(told("docs/a.md", b"6222021234567890128", allowed_in(card.encode()))) == 1


@pytest.mark.parametrize(
    ("record", "told_of"),
    [
        (
            OFFICE.replace(NUMBER, "6222021234567890128"),
            "data/office_phones.yml:1: office_phones[0].种类: 号码有 19 位，不是办公手机；"
            "手机号是 11 位，请核对；是单位的账号，加一行“种类: 收款账号”",
        ),
        (
            f"{OFFICE}  种类: 收款账号\n",
            "data/office_phones.yml:5: office_phones[0].种类: 号码有 11 位，不是收款账号；"
            "账号有 12 位以上，请核对；是办公手机，删去“种类”这一行",
        ),
    ],
)
def test_a_listed_number_is_of_its_kind(tmp_path: Path, record: str, told_of: str) -> None:
    assert lines(tmp_path, {"data/office_phones.yml": record}) == [told_of]


@pytest.mark.parametrize(
    "content", [b"", b"- [", b"a: b", b"\xff\xfe", "- 号码: 13812345678\n".encode()]
)
def test_a_broken_list_allows_nothing(content: bytes) -> None:
    assert allowed_in(content) == Allowed()


def test_a_site_with_a_number_in_it_is_not_built(tmp_path: Path) -> None:
    draft = notice("2025-cao", more="草稿: 是\n", body=f"打{NUMBER}。")
    found = examined(tmp_path, {"docs/news/2025/cao.md": draft})
    assert found.site is None
    assert [str(one) for one in found.problems] == [f"docs/news/2025/cao.md:9: {MOBILE}"]


def test_a_site_may_publish_the_numbers_on_its_list(tmp_path: Path) -> None:
    files = {
        "docs/news/2025/gaowen.md": notice(body=f"打{NUMBER}。"),
        "data/office_phones.yml": OFFICE,
    }
    assert lines(tmp_path, files) == []


def test_a_listed_number_is_a_number(tmp_path: Path) -> None:
    record = OFFICE.replace(NUMBER, "138-1234-5678")
    (line, *_) = lines(tmp_path, {"data/office_phones.yml": record})
    assert line == (
        "data/office_phones.yml:2: office_phones[0].号码: “138****5678”不是手机号或账号；"
        "只写数字，中间不空格、不加 +86：手机号 11 位，账号 12 位以上"
    )


def test_other_messages_do_not_print_the_number_either(tmp_path: Path) -> None:
    place = notice(more=f"落款单位: {NUMBER}\n成文日期: {IDENTITY}\n")
    found = lines(tmp_path, {"docs/news/2025/gaowen.md": place, f"docs/{NUMBER}.doc": "x"})
    assert found != []
    assert not any(value in line for line in found for value in (NUMBER, IDENTITY))


def test_published_addresses_of_offices_are_allowed(tmp_path: Path) -> None:
    address = "示例小区3号楼2单元101室"
    body = f"请到{address}来。"
    config = {"docs/news/2025/gaowen.md": notice(body=body)}
    assert len(lines(tmp_path / "a", config)) == 1
    text = (tmp_path / "a" / "mkdocs.yml").read_text("utf-8").replace("示例镇人民路1号", address)
    assert lines(tmp_path / "b", {**config, "mkdocs.yml": text}) == []


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("# 以前是13912345678", "手机号“139****5678”"),
        ("  演示: 是  # 13912345678", "手机号“139****5678”"),
        ("  用途: 值班，找不到人打13912345678", "手机号“139****5678”"),
        ("  原因: 号码：13912345678", "手机号“139****5678”"),
        (f"  原因: 张三{IDENTITY}", "身份证号“******”"),
        ("  数据来源: 卡 6222021234567890128", "银行卡号“****0128”"),
    ],
)
def test_of_the_list_of_office_numbers_only_the_numbers_are_exempt(line: str, what: str) -> None:
    for text in (f"{OFFICE}{line}\n", f"{OFFICE}{line}\n  坏: [\n"):
        lines = told("data/office_phones.yml", text.encode())
        assert [one.partition("，")[0] for one in lines] == [f"data/office_phones.yml:5: 有{what}"]


@pytest.mark.parametrize(
    "text",
    [
        OFFICE,
        OFFICE.replace("\n", "\r\n"),
        f"- {{编号: a, number: '{NUMBER}', 用途: 值班, 原因: 没有座机}}\n",
        "- 编号: a\n  号码: 6222021234567890128 # 收款\n",
        f"{OFFICE}坏: [\n",
    ],
)
def test_the_numbers_of_the_list_are_no_findings(text: str) -> None:
    assert told("data/office_phones.yml", text.encode()) == []


def test_another_list_is_not_exempt() -> None:
    assert len(told("data/phones.yml", OFFICE.encode())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "|序号|病种|互助金（元）|\n|--|--|--|\n|1|恶性肿瘤|10000|\n|2|尿毒症|8000|\n",
        "|类别|条件|病种|\n|--|--|--|\n|意外致困|本人患重大疾病|恶性肿瘤、白血病|\n",
        "|残疾等级|每人每月（元）|\n|--|--|\n|一级|500|\n|二级|400|\n",
        "|身份证号|手机|银行卡号|\n|--|--|--|\n|必填，18位|必填，11位|选填|\n",
        "|病种|轻症|重症|等待期|\n|--|--|--|--|\n|白血病|5000|10000|90天|\n|肺癌|1|2|3|\n",
        "|伤残等级|一次性伤残补助金|伤残津贴|\n|--|--|--|\n|一级|27个月|90%|\n",
        "|序号|疾病名称|\n|--|--|\n|1|恶性肿瘤|\n|2|白血病|\n",
        "|致困原因|帮扶措施|责任部门|\n|--|--|--|\n|因病|医疗救助|权益保障部|\n",
        "|出生年月|退休年龄|退休时间|\n|--|--|--|\n|1970年9月|61岁6个月|2032年3月|\n",
        "|单位|病种|人数|\n|--|--|--|\n|石桥镇|肺癌|12|\n|示例厂|肺癌|3|\n",
        "|申请事项|身份证|银行卡|\n|--|--|--|\n|大病救助|√|√|\n",
        "软件序列号 E12345678、G87654321",
        "SN13812345678，会议号 138 001 38001，合同号 HT-2026-138-00138001",
    ],
)
def test_catalogues_and_numbers_of_things_are_left_alone(text: str) -> None:
    assert told("docs/a.md", text.encode()) == []
    assert mended("docs/a.md", text, Allowed()).changes == ()


@pytest.mark.parametrize(
    "text",
    [
        "||病种|互助金|\n|--|--|--|\n|王建国|乳腺癌|10000|\n",
        "|序号||病种|互助金|\n|--|--|--|--|\n|1|王建国|乳腺癌|10000|\n",
        "|病种|互助金|备注|\n|--|--|--|\n|乳腺癌|10000|王建国，示例厂|\n",
        "|类别|残疾等级|每人每月标准|\n|--|--|--|\n|王建国|一级|110元|\n",
        "|序号|病种|互助金|\n|--|--|--|\n|1.王建国|乳腺癌|10000|\n",
        "|病种|互助金|\n|--|--|\n|乳腺癌（王建国）|10000|\n",
        "|范围|病种|给付比例|\n|--|--|--|\n|示例厂挡车工王某|乳腺癌|80%|\n",
        "|单位|病种|人数|\n|--|--|--|\n|示例厂王建国|乳腺癌|1|\n",
        "|病种|人数|备注|\n|--|--|--|\n|乳腺癌|1|王建国|\n",
        "|病种|互助金标准|\n|--|--|\n|乳腺癌|1|\n|乳腺癌|1|\n",
    ],
)
def test_lists_of_people_are_no_catalogues(text: str) -> None:
    rows = [line[1:-1].split("|") for line in text.splitlines() if "--" not in line]
    sheet = sheet_file([[cell or None for cell in row] for row in rows])
    for ending, content in (("md", text.encode()), ("xlsx", sheet)):
        assert any("病" in one or "残疾" in one for one in told(f"docs/a.{ending}", content)), (
            ending
        )


@pytest.mark.parametrize(
    "text",
    [
        "水表维修王师傅13812345678",
        "会议号（主持人王建国）13812345678",
        "工单由王师傅13812345678处理",
        "办理许可证找王建国13812345678",
        "票据领取：王建国13812345678",
        "王建国13812345678元旦值班",
        "|职工|合同编号|\n|--|--|\n|王建国|13812345678|\n",
    ],
)
def test_a_number_of_a_person_beside_the_name_of_a_paper_is_found(text: str) -> None:
    assert len(told("docs/a.md", text.encode())) == 1


@pytest.mark.parametrize(
    "number",
    ["51090219700307123", "5109021970030712391", "510902197013321239", "010902197003071239"],
)
def test_what_is_called_an_identity_number_is_one(number: str) -> None:
    assert told("docs/a.md", f"身份证号：{number}".encode()) == [f"docs/a.md:1: {RESIDENT}"]


def test_of_a_column_of_dwellings_is_told_how_offices_are_written() -> None:
    (found,) = told("docs/a.md", "|单位|住址|\n|--|--|\n|镇总工会|人民路1号|\n".encode())
    assert found == (
        "docs/a.md:3: “住址”这一栏写着家庭住址，1 处有内容，不能公布；请删掉这一栏"
        f"{MASK}；是单位或者场所的，这一栏改叫“地址”"
    )


def test_only_so_many_heading_rows_of_one_table_are_judged_by_their_rows() -> None:
    counted = "困难类别,户数\n大病,12\n"
    assert told("docs/a.csv", (counted * 20).encode()) == []
    assert len(told("docs/a.csv", (counted * 21).encode())) == 1
