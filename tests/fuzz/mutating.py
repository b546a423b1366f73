"""Harms inputs in the ways files are harmed by chance and on purpose. The same number gives the same harm."""

from __future__ import annotations

import random
from collections.abc import Sequence

ODD = (
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"../../../../etc/passwd",
    b"C:\\CON",
    b"99999999999999999999999999999",
    b"-1",
    b"1e999",
    b"NaN",
    b"null",
    b"[" * 300,
    b'{"a":' * 300,
    b'"' * 7,
    b"\\u0000\\ud800",
    b"${jndi:x}",
    b"<!ENTITY x SYSTEM 'file:///etc/passwd'>",
    b"\xe2\x80\xae",
    b"A" * 5000,
)
"""Pieces that readers of files have stumbled over."""


def mutated(seeds: Sequence[bytes], number: int) -> bytes:
    """Return one of the seeds, harmed 1 to 4 times."""
    chance = random.Random(number)
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 4)):
        _harm(data, seeds, chance)
    return bytes(data)


def _harm(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    long = min(len(data) - at, chance.choice((1, 2, 4, 16, 64, 512)))
    match chance.randrange(7):
        case 0:
            data[at : at + 1] = bytes([chance.randrange(256)])
        case 1:
            del data[at : at + long]
        case 2:
            data[at:at] = data[at : at + long] * chance.choice((1, 2, 50))
        case 3:
            data[at:at] = chance.choice(ODD)
        case 4:
            data[at : at + long] = chance.choice(ODD)
        case 5:
            del data[at:]
        case _:
            other = chance.choice(seeds)
            where = chance.randrange(len(other) + 1)
            data[at : at + long] = other[where : where + 200]
