"""No text of a record is ever markup: not in a page, not in a feed, not in a sitemap."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree

import feedparser
import pytest
from jinja2 import Environment
from mkdocs.exceptions import Abort
from pydantic.fields import FieldInfo

from building import build_config, contents
from portal.front_matter import read_front_matter
from portal.load import family_of
from portal.model.base import Part
from portal.model.families import FAMILIES
from portal.model.fields import part_in
from portal.model.holiday import HolidayYear
from portal.model.names import chinese, english
from portal.model.public_notice import Named
from portal.spoken import TO
from portal.yaml_source import Value, read_yaml
from rich import RICH
from tiny import CONFIG, ROOT, write_site

EVIL = "<script>alert(1)</script>&\"'"
Spoil = Callable[[str], str]
"""Makes a text of an editor a hostile one."""
KEPT = {"article", "counts", "file", "instead", "link", "number", "only", "unit_name", "roll_file"}
"""Texts that must be what they are: files, addresses, paths, the unit of what is summed."""
OF_ONE_FORM: set[tuple[type[Part], str]] = {(HolidayYear, "doc_number"), (Named, "person")}
"""Texts of which a rule asks one form: 国办发明电〔2025〕7号, 张*."""
LONGEST = {200, 4000}
"""Most characters of one line and of a text of several: other texts are of a fixed form."""
PLAIN = {"alerts", "columns", "hotlines", "info", "laws", "office_phones", "programmes"}
"""Families of which the rich site leaves fields out; their pages, if any, are looked at below."""
MORE: dict[str, dict[str, Value]] = {
    "docs/news/2025/gaowen.md": {
        **{"摘要": "要", "文件标题": "文", "文号": "号", "标签": ["签"], "来源": "源"},
        **{"落款单位": "位", "数据来源": ["据"], "搜索词": ["词"]},
        "附件": [{"文件": "fujian/biao.docx", "标题": "报名表", "核对部门": "办公室"}],
    },
    "docs/services/ruhui.md": {
        **{"摘要": "要", "数据来源": ["据"], "搜索词": ["词"], "核对部门": "办公室"},
        "表格": [{"文件": "fujian/shenqing.docx", "标题": "入会申请书", "核对部门": "办公室"}],
    },
    "docs/needs/ruhui.md": {
        **{"摘要": "要", "数据来源": ["据"], "搜索词": ["词"], "核对部门": "办公室"},
    },
    "docs/policies/gaowen-jintie.md": {
        **{"标签": ["签"], "数据来源": ["据"], "搜索词": ["词"], "核对部门": "办公室"},
    },
}
"""Texts that the rich site leaves out."""


def is_text(model: type[Part], name: str, info: FieldInfo) -> bool:
    """Whether an editor may write any text into a field."""
    limits = {getattr(one, "max_length", None) for one in _metadata(info.annotation, info.metadata)}
    return bool(limits & LONGEST) and name not in KEPT and (model, name) not in OF_ONE_FORM


def _metadata(annotation: Any, own: Iterable[Any] = ()) -> Iterator[Any]:
    yield from own
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from _metadata(inner)


def with_evil(text: str) -> str:
    """A text with a script behind it."""
    return f"{text}{EVIL}"


def spoilt(value: Value, model: type[Part], spoil: Spoil) -> Any:
    """The fields of a model with every free text in them spoilt."""
    assert isinstance(value, dict)
    return {key: _spoilt(item, english(key), model, spoil) for key, item in value.items()}


def _spoilt(value: Value, name: str, model: type[Part], spoil: Spoil) -> Any:
    info = model.model_fields[name]
    part = part_in(info.annotation)
    if isinstance(value, list):
        return [_spoilt(item, name, model, spoil) for item in value]
    if part is not None:
        return spoilt(value, part, spoil)
    return spoil(str(value)) if is_text(model, name, info) else value


def spoilt_file(name: str, text: str, spoil: Spoil = with_evil) -> str:
    """A file of the rich site, every free text in it spoilt; JSON is YAML too."""
    family = family_of(name)
    assert family is not None, name
    if name.endswith(".yml"):
        tree, problems = read_yaml(text, name)
        assert problems == []
        assert tree is not None
        assert isinstance(tree.value, list)
        records = [spoilt(record, family.model, spoil) for record in tree.value]
        return json.dumps(records, ensure_ascii=False)
    page, problems = read_front_matter(text, name)
    assert problems == []
    assert page is not None
    assert isinstance(page.tree.value, dict)
    fields = spoilt({**page.tree.value, **MORE.get(name, {})}, family.model, spoil)
    head = json.dumps(fields, ensure_ascii=False)
    return f"---\n{head}\n---\n{page.body}\n\n`{spoil('')}`\n"


def spoilt_site(folder: Path, spoil: Spoil = with_evil) -> Path:
    """The rich site with every free text spoilt; its configuration file."""
    files = {
        name: spoilt_file(name, data, spoil) if isinstance(data, str) else data
        for name, data in RICH.items()
        if not name.startswith("docs/news/2025/dongtai")
    }
    config = CONFIG.format(root=ROOT.as_posix(), sub_path="")
    township = "    邮箱: a@union.example\n    答复期限: 5天\nnav:"
    files["mkdocs.yml"] = re.sub(
        "^( *(?:site_name|全称|简称|地址|时间|上级工会|邮箱|答复期限)): (.*)$",
        lambda line: f"{line[1]}: {json.dumps(spoil(line[2]), ensure_ascii=False)}",
        config.replace("nav:", township),
        flags=re.MULTILINE,
    )
    return write_site(folder, files)


def raw_scripts(site: dict[str, bytes]) -> list[str]:
    """The pages in which the text has become a script."""
    return [name for name, data in site.items() if b"<script>alert" in data and ".html" in name]


@pytest.fixture(scope="module", name="site")
def build_spoilt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("evil")
    return contents(build_config(spoilt_site(folder / "source"), folder / "output"))


def test_no_text_becomes_markup_in_any_page(site: dict[str, bytes]) -> None:
    assert len([name for name in site if name.endswith(".html")]) >= 50
    assert raw_scripts(site) == []


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        (
            "index.html",
            ["我要入会", "寒潮来袭，请添衣慢行", "工会服务热线", "春季健步走", "通知公告"],
        ),
        ("404.html", ["我要入会", "示例镇总工会", "工作日 8:30—12:00", "示例镇人民路1号", "5天"]),
        (
            "news/2025/gaowen/index.html",
            ["高温天注意休息", "要", "文", "号", "签", "源", "位", "据", "报名表", "加了报名表"],
        ),
        ("news/2025/che/index.html", ["有误"]),
        ("news/tongzhi/index.html", ["通知公告", "工会的通知和公告"]),
        (
            "policies/gaowen-jintie/index.html",
            ["高温津贴", "60个工作日", "防暑降温措施管理办法", "高温天要发高温津贴", "2年内"],
        ),
        ("policies/laws/index.html", ["安监总安健〔2012〕89号", "2012-06-29", "单位拨缴工会经费"]),
        (
            "services/ruhui/index.html",
            [
                *(
                    "工会会员入会登记",
                    "自愿参加",
                    "入会申请书",
                    "填写申请书",
                    "5个工作日",
                    "不收费",
                ),
                *("请到县职工服务中心办理", "示例县总工会入会办法", "单位没有工会也可以申请"),
            ],
        ),
        (
            "needs/ruhui/index.html",
            [
                *("先问单位有没有工会，再打电话。", "劳动合同", "在厂里上班", "向单位工会申请。"),
                *("交申请书之日", "一般5个工作日", "维权求助", "以当地提示为准", "高温天送水送药"),
            ],
        ),
        (
            "activities/song-qingliang-202507/index.html",
            ["示例镇工地", "建筑工人", "送去饮水和药品。", "素材 001-5"],
        ),
        ("activities/song-qingliang-202607/index.html", ["台风蓝色预警"]),
        (
            "programmes/song-qingliang/index.html",
            ["送清凉", "每年夏天慰问户外职工。", "户外职工", "由单位报名"],
        ),
        (
            "places/laojie/index.html",
            [
                *("老街驿站", "老街社区", "示例镇老街12号", "春节放假", "更换暖气", "到窗口登记"),
                *("免费理发", "入会登记", "老街社区联合工会", "老街各店铺", "微波炉", "翻修"),
                *("镇总工会经费", "歇脚", "饭盒请写上名字。", "素材 003-3"),
            ],
        ),
        ("places/index.html", ["老街驿站", "示例镇老街12号", "老街社区", "更换暖气"]),
        (
            "unions/shili-hedong/index.html",
            [
                *("示例镇河东村联合工会", "河东村委会一楼", "工作日上午", "李同志", "女职工工作"),
                *("村干部兼任", "河东砖瓦厂", "听取女职工意见", "车间主任", "东片", "规范化工会"),
                *("示例市总工会", "成立批复", "活动记录", "五十人及以上", "奖金分配", "已经公开"),
                *("还没有开始", "素材 001-5"),
            ],
        ),
        ("unions/index.html", ["示例镇河东村联合工会", "河东村"]),
        ("unions/tree/index.html", ["示例镇河东村联合工会"]),
        (
            "checklists/shi-you/index.html",
            ["两有", "第一版", "组织机构", "主席职责", "主持日常工作。"],
        ),
        (
            "meetings/2024-huiyuan-dahui/index.html",
            [
                *("第三届第二次会员代表大会", "镇政府三楼会议室", "镇劳动保障所", "听取工作报告"),
                *("审议工作报告", "表决通过", "改善就餐环境", "后勤部门", "会议一致同意工作报告。"),
                *("防暑降温工作的通知", "工人先锋号"),
            ],
        ),
        (
            "elections/2024-hedong-xuanju/index.html",
            [*("候选人甲", "组织工作", "得票相同的再次投票", "示例县总工会", "示工组〔2024〕11号")],
        ),
        (
            "agreements/2024-fangzhi/index.html",
            ["纺织行业工资专项集体合同", "示工资〔2024〕1号", "二十五人及以上", "工时和休假"],
        ),
        (
            "inspections/2024-anquan/index.html",
            ["夏季安全生产检查", "示例机械厂", "镇安监所", "冲床缺少防护罩", "总体良好"],
        ),
        (
            "skills/2024-jisuanji/index.html",
            ["计算机培训班", "镇成人学校", "初级证书", "一等奖", "周三晚上计算机基础"],
        ),
        (
            "honours/2024-xianfenghao/index.html",
            ["工人先锋号", "一线班组", "民主推荐", "检修小组", "三年没有事故", "每两年评选一次。"],
        ),
        ("honours/2024-shijia/index.html", ["十佳优秀工人", "本人要求撤下"]),
        (
            "public-notices/2026-zhuxue/index.html",
            [
                *("金秋助学拟资助家庭", "金秋助学办法", "拟资助两户。", "镇总工会办公室"),
                *("示例镇人民路1号", "示例镇总工会", "示例机械厂", "大学新生", "盖章的名单"),
            ],
        ),
        ("public-notices/2026-youxiu/index.html", ["工会主席"]),
        ("public-notices/2026-cuo/index.html", ["名次算错了"]),
        (
            "jobs/2025-fengren/index.html",
            ["缝纫工", "示例服装厂", "示例镇工业区", "会平车操作", "镇劳动保障所"],
        ),
        ("jobs/index.html", ["缝纫工", "示例服装厂"]),
        (
            "accounts/2024-juesuan/index.html",
            ["2024年工会经费决算", "拨缴经费收入", "各基层工会", "职工活动和慰问", "收支真实。"],
        ),
        (
            "documents/2024-gongzuo-baogao/index.html",
            ["防暑降温工作的通知", "示例镇团委", "防暑降温", "镇广播站", "请做好防暑降温工作。"],
        ),
        (
            "figures/org-join-rate/index.html",
            ["入会率", "会员除以职工", "按在岗职工计算", "素材 001-2"],
        ),
        ("figures/2024/index.html", ["会员总数"]),
        ("data/index.html", ["640余人", "460余人", "两个数字颠倒了"]),
        (
            "targets/2024-jianhui/index.html",
            ["大企业全部单独建会", "组织网络健全", "第一批", "镇总工会组织部"],
        ),
        ("shortcomings/2024-jingfei/index.html", ["小企业经费收缴难", "会同税务部门上门宣传"]),
        ("about/index.html", ["关于我们"]),
    ],
)
def test_the_text_itself_is_on_the_page_as_text(
    site: dict[str, bytes], page: str, texts: list[str]
) -> None:
    html = (
        site[page].decode().replace(TO, "—").replace("&#34;", "&quot;").replace("&#x27;", "&#39;")
    )
    escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"
    assert [text for text in texts if f"{text}{escaped}" not in html] == []


def free_texts(model: type[Part]) -> Iterator[str]:
    """The Chinese names of the free texts of a model and of the parts in it."""
    for name, info in model.model_fields.items():
        part = part_in(info.annotation)
        if part is not None:
            yield from free_texts(part)
        elif is_text(model, name, info):
            yield chinese(name)


@pytest.mark.parametrize("kind", sorted(set(FAMILIES) - PLAIN))
def test_every_free_text_of_a_model_is_spoilt_somewhere(kind: str) -> None:
    family = FAMILIES[kind]
    written = "".join(
        spoilt_file(name, data)
        for name, data in RICH.items()
        if isinstance(data, str) and family_of(name) is family
    )
    value = r': \[?"(?:[^"\\]|\\.)*?<script>'
    missing = [n for n in free_texts(family.model) if not re.search(f'"{n}"{value}', written)]
    assert missing == []


def test_the_feed_and_the_sitemap_are_sound_and_say_the_text(site: dict[str, bytes]) -> None:
    parsed = feedparser.parse(site["feeds/all.xml"], sanitize_html=False)
    assert parsed.bozo is False
    assert parsed.feed.title == f"示例镇总工会{EVIL}"
    assert f"高温天注意休息{EVIL}" in [entry.title for entry in parsed.entries]
    assert b"<script>alert" not in site["feeds/all.xml"]
    assert all("<script" not in entry.content[0].value for entry in parsed.entries)
    locations = ElementTree.fromstring(site["sitemap.xml"]).findall("{*}url/{*}loc")
    assert "https://union.example/news/2025/gaowen/" in [place.text for place in locations]


def test_without_escaping_no_site_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    never = property(lambda environment: False, lambda environment, value: None)
    monkeypatch.setattr(Environment, "autoescape", never, raising=False)
    with caplog.at_level(logging.ERROR, "mkdocs"), pytest.raises(Abort):
        build_config(spoilt_site(tmp_path / "source"), tmp_path / "output")
    assert "网页里不能有 <script>" in caplog.text
