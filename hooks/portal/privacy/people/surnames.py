"""Family and given names, in one place for every rule that tells a person by them.

All are the inside of an expression.
"""

from __future__ import annotations

from typing import Final

from portal.model.masked import DOUBLE
from portal.text_source import HAN

_FREQUENT: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
    "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章"
    "鲁"
)
"""Those that few other words begin with."""
_FURTHER: Final = (
    "岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝骆路游辛靳管柴蒙鲍华喻祁房屠解牟艾尤时穆农"
    "司古吉缪车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗"
    "傅洪赖萧阎查屈饶闵强池丘谌甄郎冀佟苑简敖匡奚郁邬桑濮冼巩隋亓逄钮鄢揭蔺郗邸仇邝滕晁臧卞卓鞠栗佘狄麻阙蒲粟瞿衡荆桂"
)
_DOUBLE: Final = "|".join(DOUBLE)
FAMILY: Final = f"(?:{_DOUBLE}|[{_FREQUENT}{_FURTHER}])"
"""A family name, for places where only a name is expected."""
FREQUENT_FAMILY: Final = f"(?:{_DOUBLE}|[{_FREQUENT}])"
"""A frequent one, where nothing else tells a name from 时间, 车间."""
GIVEN: Final = f"[{HAN}]{{1,2}}"
"""What follows it."""
