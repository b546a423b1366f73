"""A short code for exact words, so two papers can be compared at a glance."""

from __future__ import annotations

import hashlib

# Douglas Crockford's base 32: no I, L, O or U, which are easily misread (crockford.com/base32.html).
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 8


def fingerprint(words: str) -> str:
    """Return 8 letters and digits, such as "K7QF-2M9D": the same for the same words, on every machine."""
    digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest[:5], "big")
    code = "".join(_LETTERS[number >> (5 * place) & 31] for place in reversed(range(_LENGTH)))
    return f"{code[:4]}-{code[4:]}"
