"""What has to be so in every transcript, whatever it says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tests.speech.transcript import Stop

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_PART = re.compile(r"(?<=[.!?…])\s+|:\s+")
_ROLES = re.compile(
    r" (?:push button|text|label|heading(?: level \d)?|panel|radio button|"
    r"check box(?: (?:not )?checked)?)\.?$"
)
_NOISE = ("layered pane", "filler", "unknown", "QWidget", "frame", "-1 percent")


def findings(stops: Sequence[Stop], secrets: Sequence[str] = ()) -> list[str]:
    """Return what is wrong in a transcript, one line each.

    Args:
        stops: the transcript.
        secrets: words that somebody else wrote in private.
    """
    return [
        *_new_pages_unheard(stops),
        *_silent_changes(stops),
        *_said_twice(stops),
        *_noise(stops),
        *_told_secrets(stops, secrets),
    ]


def _new_pages_unheard(stops: Sequence[Stop]) -> Iterator[str]:
    """After each change of the page, its title and where we are have to be heard."""
    before = ("", "")
    for stop in stops:
        page = (stop.heading, stop.step)
        if not stop.heading or page == before:
            continue
        before = page
        heard = " ".join(stop.heard)
        missing = [words for words in page if words and words not in heard]
        if missing:
            yield f"[{stop.did}] new page, not heard: {missing}; heard: {stop.heard}"


def _silent_changes(stops: Sequence[Stop]) -> Iterator[str]:
    """A key that changes the screen says something. What a person types is echoed as they like it."""
    for stop in stops:
        if stop.changed and not stop.heard and not stop.did.startswith(("type ", "--")):
            yield f"[{stop.did}] the screen changed in silence on {stop.heading!r}"


def _said_twice(stops: Sequence[Stop]) -> Iterator[str]:
    """The same words are not said twice at one stop, whatever role is said with them."""
    for stop in stops:
        whole = Counter(words for heard in stop.heard for words in _pieces(_SENTENCE, heard))
        parts = Counter(words for heard in stop.heard for words in set(_pieces(_PART, heard)))
        for words, count in (whole | parts).items():
            if count > 1:
                yield f"[{stop.did}] said {count} times: {words!r}"


def _pieces(ends: re.Pattern[str], heard: str) -> Iterator[str]:
    for piece in ends.split(heard):
        plain = _ROLES.sub("", piece).rstrip(".:?").strip().casefold()
        if len(plain.split()) > 1:
            yield plain


def _noise(stops: Sequence[Stop]) -> Iterator[str]:
    """Names of the machinery are not said."""
    for stop in stops:
        for heard in stop.heard:
            for noise in _NOISE:
                if re.search(rf"\b{re.escape(noise)}\b", heard):
                    yield f"[{stop.did}] noise {noise!r}: {heard!r}"


def _told_secrets(stops: Sequence[Stop], secrets: Sequence[str]) -> Iterator[str]:
    """What somebody else wrote in private is never sent to the voice, not even to be cut off."""
    for stop in stops:
        for said in stop.utterances:
            for secret in secrets:
                if secret.casefold() in said.text.casefold():
                    yield f"[{stop.did}] a private answer of somebody else: {said.text!r}"
