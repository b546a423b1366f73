"""Seals a text with a secret only its owner knows, as the project's own key is wrapped (docs/decisions/0097).

The result is text: the numbers for scrypt, then a small SQLCipher file in base 64.
"""

from __future__ import annotations

from coprod_desktop.store.engine import calmly
from coprod_desktop.store.errors import Damaged
from coprod_desktop.store.keys import Wrapping, unwrap, wrap
from coprod_desktop.store.openers import Slowness, plain_words

SLOWNESS = Slowness()


def seal(words: str, secret: str) -> str:
    """Return a text sealed with a secret. It takes a third of a second, on purpose.

    Raises:
        StoreError: there is no room to do it in.
    """
    with calmly():
        wrapping = wrap(words.encode("utf-8", "surrogatepass"), plain_words(secret), SLOWNESS)
    slowness = wrapping.slowness
    return f"{slowness.n}:{slowness.r}:{slowness.p}:{wrapping.file}"


def unseal(sealed: str, secret: str) -> str | None:
    """Return the text, or None when this is not the secret.

    Raises:
        Damaged: it is not a sealed text, or it was harmed.
    """
    try:
        n, r, p, file = sealed.split(":")
        slowness = Slowness(n=int(n), r=int(r), p=int(p))
    except ValueError:
        raise Damaged from None
    if not slowness.is_sane:
        raise Damaged
    with calmly(otherwise=Damaged):
        try:
            found = unwrap(Wrapping(file=file, slowness=slowness), plain_words(secret))
        except (ValueError, LookupError, TypeError):
            raise Damaged from None
    return None if found is None else found.decode("utf-8", "surrogatepass")
