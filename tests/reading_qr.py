"""A second reader of QR codes, for clean symbols of the versions 1 to 6 (ISO/IEC 18004)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

FORMAT_MASK = 0b101010000010010
LEVELS = {0b01: "L", 0b00: "M", 0b11: "Q", 0b10: "H"}
MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda r, c: (r + c) % 2 == 0,
    lambda r, c: r % 2 == 0,
    lambda r, c: c % 3 == 0,
    lambda r, c: (r + c) % 3 == 0,
    lambda r, c: (r // 2 + c // 3) % 2 == 0,
    lambda r, c: r * c % 2 + r * c % 3 == 0,
    lambda r, c: (r * c % 2 + r * c % 3) % 2 == 0,
    lambda r, c: ((r + c) % 2 + r * c % 3) % 2 == 0,
)
ALIGNED = {1: (), 2: (6, 18), 3: (6, 22), 4: (6, 26), 5: (6, 30), 6: (6, 34)}
BLOCKS = {
    "M": [[16], [28], [44], [32] * 2, [43] * 2, [27] * 4],
    "Q": [[13], [22], [17] * 2, [24] * 2, [15, 15, 16, 16], [19] * 4],
    "H": [[9], [16], [13] * 2, [9] * 4, [11, 11, 12, 12], [15] * 4],
}
"""Octets of data in each block, by level; the first list is of version 1."""

Modules = Sequence[Sequence[bool]]


def read(modules: Modules) -> tuple[str, str]:
    """The text in byte mode and the level of error correction."""
    version = (len(modules) - 17) // 4
    places = [(8, c) for c in (0, 1, 2, 3, 4, 5, 7, 8)]
    places += [(r, 8) for r in (7, 5, 4, 3, 2, 1, 0)]
    form = _number(modules[r][c] for r, c in places) ^ FORMAT_MASK
    level, mask = LEVELS[form >> 13], MASKS[form >> 10 & 7]
    bits = [modules[r][c] != mask(r, c) for r, c in _data_places(version)]
    octets = [_number(bits[i : i + 8]) for i in range(0, len(bits) - 7, 8)]
    data = _joined(octets, BLOCKS[level][version - 1])
    stream = [bool(octet >> 7 - i & 1) for octet in data for i in range(8)]
    assert _number(stream[:4]) == 0b0100, "byte mode"
    count = _number(stream[4:12])
    return bytes(data_of(stream[12:], count)).decode(), level


def data_of(stream: Sequence[bool], count: int) -> Iterator[int]:
    """The first octets of a stream of bits."""
    return (_number(stream[8 * i : 8 * i + 8]) for i in range(count))


def _joined(octets: Sequence[int], blocks: Sequence[int]) -> list[int]:
    columns: list[list[int]] = [[] for _ in blocks]
    source = iter(octets)
    for index in range(max(blocks)):
        for column, length in zip(columns, blocks, strict=True):
            if index < length:
                column.append(next(source))
    return [octet for column in columns for octet in column]


def _data_places(version: int) -> Iterator[tuple[int, int]]:
    """Row and column of each bit of data: up and down in pairs of columns from the right."""
    size = 17 + 4 * version
    upwards = True
    for right in (*range(size - 1, 6, -2), 5, 3, 1):
        for row in range(size - 1, -1, -1) if upwards else range(size):
            for column in (right, right - 1):
                if not _is_function(row, column, version):
                    yield row, column
        upwards = not upwards


def _is_function(row: int, column: int, version: int) -> bool:
    size = 17 + 4 * version
    low, high = sorted((row, column))
    corner = (row < 9 and column < 9) or (low < 9 and high >= size - 8)
    return corner or 6 in (row, column) or _is_aligned(row, column, version)


def _is_aligned(row: int, column: int, version: int) -> bool:
    centres = ALIGNED[version]
    last = centres[-1] if centres else 0
    corners = {(6, 6), (6, last), (last, 6)}
    return any(
        abs(row - r) <= 2 and abs(column - c) <= 2
        for r in centres
        for c in centres
        if (r, c) not in corners
    )


def _number(bits: Iterator[bool] | Sequence[bool]) -> int:
    value = 0
    for bit in bits:
        value = value << 1 | bit
    return value
