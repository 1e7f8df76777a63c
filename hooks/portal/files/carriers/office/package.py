"""Zip files (APPNOTE 6.3, ECMA-376 part 2) opened within limits: names, sizes, what is inside."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from portal.files.carriers.limits import (
    MAX_PARTS,
    MAX_RATIO,
    MAX_UNPACKED,
    MAX_XML,
    RATIO_FROM,
)
from portal.files.carriers.office.kind import MACROS, main_part
from portal.files.carriers.refused import SAVE_AS, Refused, broken, locked, too_much

_LOCKED: Final = 0x1
"""Bit of a part's flags (APPNOTE 4.4.4): a password is needed."""
_UTF8: Final = 0x800
"""Bit that says that the name is in UTF-8 (APPNOTE appendix D)."""
_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
"""How the old Office formats begin, and the new ones with a password ([MS-CFB] 2.2)."""
_END: Final = b"PK\x05\x06"
"""How the last record of a zip file begins (APPNOTE 4.3.16)."""
_DESCRIPTOR: Final = 24
"""Bytes of sums that may stand behind a part (APPNOTE 4.3.9)."""
_LEADS_OUT = re.compile(r"^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)")
"""What a name of a part must not hold (APPNOTE 4.4.17): it lies below where it is opened."""
_UNPACK: Final = "请解开压缩包，直接上传里面的文件，或者重新打包，都不要加密码"
_AGAIN: Final = (SAVE_AS, "请解开以后重新压缩成 .zip，再上传")
_DAMAGE: Final = (
    *(BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError),
    *(NotImplementedError, RuntimeError, OverflowError, MemoryError),
)


class Package:
    """The parts of one zip file that has been found to keep to the limits."""

    def __init__(self, archive: ZipFile, ending: str) -> None:
        self._archive = archive
        self._ending = ending
        self._parts = {_name(one): one for one in archive.infolist() if not one.is_dir()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, sorted."""
        return tuple(sorted(self._parts))

    @property
    def note(self) -> str:
        """What is written into the zip file beside its parts."""
        notes = (self._archive.comment, *(one.comment for one in self._parts.values()))
        return "\n".join(one.decode("utf-8", "replace") for one in notes if one)

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises Refused where they cannot be unpacked."""
        try:
            return self._archive.read(self._parts[name])
        except _DAMAGE:
            raise broken(self._ending) from None


def _name(part: ZipInfo) -> str:
    """The name as it was typed: Windows packs Chinese names in GBK and does not say so."""
    if part.flag_bits & _UTF8 or part.filename.isascii():
        return part.filename
    try:
        return part.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return part.filename


def opened(content: bytes, ending: str) -> Package:
    """A zip file, or an Office file that is one. Raises Refused."""
    if content.startswith(_COMPOUND):
        raise _compound(content)
    try:
        archive = ZipFile(BytesIO(content))
    except _DAMAGE:
        raise broken(ending) from None
    _check(archive.infolist(), ending)
    if _holds_more(content, archive):
        raise Refused("文件里夹着目录里没有的内容，查不了", _AGAIN[ending == "zip"])
    return Package(archive, ending)


def _holds_more(content: bytes, archive: ZipFile) -> bool:
    """Whether bytes stand before, between or behind the parts that the directory names."""
    at = 0
    for one in sorted(archive.infolist(), key=lambda one: one.header_offset):
        if not 0 <= one.header_offset - at <= _DESCRIPTOR:
            return True
        lengths = content[one.header_offset + 26 : one.header_offset + 30]
        names = int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
        at = one.header_offset + 30 + names + one.compress_size
    end = content.rfind(_END)
    size = int.from_bytes(content[end + 20 : end + 22], "little")
    return archive.start_dir - at > _DESCRIPTOR or bool(content[end + 22 + size :].strip(b"\x00"))


def office(content: bytes, ending: str) -> Package:
    """An Office file of the kind its ending says, without macros. Raises Refused."""
    package = opened(content, ending)
    names = [name.lower() for name in package.names]
    if any("vbaproject" in name or "macrosheets/" in name for name in names):
        raise Refused(MACROS, SAVE_AS)
    main_part(package, ending)
    return package


def _compound(content: bytes) -> Refused:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return locked()
    return Refused("是旧版 Office 或 WPS 格式，里面的字查不了", SAVE_AS)


def _check(parts: list[ZipInfo], ending: str) -> None:
    if len(parts) > MAX_PARTS:
        raise too_much(f"装了 {len(parts)} 个文件，最多 {MAX_PARTS} 个")
    if len({one.filename for one in parts}) < len(parts):
        raise broken(ending)
    if any(_LEADS_OUT.search(_name(one)) for one in parts):
        raise Refused("里面的文件名指到了别的文件夹", _AGAIN[ending == "zip"])
    if any(one.flag_bits & _LOCKED for one in parts):
        raise locked(_UNPACK) if ending == "zip" else locked()
    _check_size(sum(one.file_size for one in parts), MAX_UNPACKED)
    is_text = (one.filename.lower().endswith((".xml", ".rels", ".vml")) for one in parts)
    _check_size(
        sum(o.file_size for o, is_one in zip(parts, is_text, strict=True) if is_one), MAX_XML
    )
    for one in parts:
        if one.file_size > RATIO_FROM and one.file_size > MAX_RATIO * max(1, one.compress_size):
            raise too_much(f"展开以后大了 {MAX_RATIO} 倍以上")


def _check_size(size: int, most: int) -> None:
    if size > most:
        raise too_much(f"展开以后有 {-(-size >> 20)} MB，最多 {most >> 20} MB")
