"""What opens a locked project: words that a group chose, or the numbers on its recovery sheet."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass

from coprod_desktop.domain.record import Record

SALT, KEY = 16, 32  # bytes
_DIGITS, _GROUP = 30, 4


@dataclass(frozen=True, kw_only=True)
class Slowness(Record):
    """How much work one guess is: scrypt's own numbers (RFC 7914). `n` and `r` make 128 x n x r bytes.

    What is usual here takes 128 MiB and about a third of a second: the stronger of the settings that
    OWASP's Password Storage Cheat Sheet gives for scrypt.
    """

    n: int = 2**17
    r: int = 8
    p: int = 1

    @property
    def is_sane(self) -> bool:
        """Whether a record may ask for this. A forged one could ask for no work at all, or for days."""
        return 2**10 <= self.n <= 2**20 and not self.n & (self.n - 1) and self.r == 8 and 1 <= self.p <= 4


def key_from(secret: str, salt: bytes, slowness: Slowness) -> bytes:
    """Return 32 bytes made of a secret. It is slow on purpose, so that guessing is."""
    n, r, p = slowness.n, slowness.r, slowness.p
    room = 2 * 128 * n * r * p
    return hashlib.scrypt(secret.encode(), salt=salt, n=n, r=r, p=p, maxmem=room, dklen=KEY)


def plain_words(words: str) -> str:
    """Return words as they count: small letters, one space between, the same on every keyboard."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def new_sheet_numbers() -> str:
    """Return the numbers for a recovery sheet: 8 groups of 4. Those by chance are worth 99 bits.

    The last 2 digits are check digits (ISO/IEC 7064, MOD 97-10), so that a slip of the pen is noticed.
    """
    chance = f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}d}"
    return in_groups(f"{chance}{98 - int(chance) * 100 % 97:02d}")


def in_groups(digits: str) -> str:
    """Return digits in groups that can be read aloud and copied."""
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


def sheet_numbers(typed: str) -> str | None:
    """Return what was typed as the numbers of a recovery sheet; None when it cannot be those of any."""
    digits = "".join(unicodedata.normalize("NFKC", typed).replace("-", " ").split())
    if len(digits) != _DIGITS + 2 or not digits.isascii() or not digits.isdigit() or int(digits) % 97 != 1:
        return None
    return in_groups(digits)
