"""What has to be so in every transcript, whatever it says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.speech.transcript import Stop

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_PART = re.compile(r"(?<=[.!?…])\s+|:\s+")
_ROLES = re.compile(
    r" (?:push button|text|label|heading(?: level \d)?|panel|radio button|"
    r"check box(?: (?:not )?checked)?)\.?$"
)
_ONLY_A_ROLE = re.compile(
    r"(?:push button|text|password text|label|heading level \d|panel|image|radio button|check box)"
    r"(?: (?:not )?checked)?\.?"
)
_NOISE = ("layered pane", "filler", "unknown", "QWidget", "frame", "-1 percent")
START = "start"
MOST_WORDS_BEFORE = 12
MOVES = ("Tab", "shift+Tab", "Up", "Down")
"""Keys that only move on: after them nobody asks from outside which page it is."""
_HANDED_OVER, _HANDED_BACK = "Please pass the laptop to ", "Please pass the laptop back"


def findings(stops: Sequence[Stop], secrets: Sequence[str] = ()) -> list[str]:
    """Return what is wrong in a transcript, one line each.

    Args:
        stops: the transcript.
        secrets: words that somebody else wrote in private.
    """
    return [
        *_pages_unseen(stops),
        *_new_pages_unheard(stops),
        *_titles_drowned(stops),
        *_silent_changes(stops),
        *_silent_presses(stops),
        *_said_twice(stops),
        *_noise(stops),
        *_nameless(stops),
        *_told_secrets(stops, secrets),
        *_told_words_of_a_lock(stops),
        *_left_behind(stops),
    ]


def _new_pages(stops: Sequence[Stop]) -> Iterator[Stop]:
    before = ("", "")
    for stop in stops:
        page = (stop.heading, stop.step)
        if stop.heading and page != before:
            before = page
            yield stop


def _pages_unseen(stops: Sequence[Stop]) -> Iterator[str]:
    """What looks from outside tells the page after each press. Without it no rule about pages would bite."""
    if stops and stops[0].did == START:
        for stop in stops:
            if not stop.heading and not stop.did.startswith(("type ", "--", *MOVES)):
                yield f"[{stop.did}] nobody knows which page it was"


def _new_pages_unheard(stops: Sequence[Stop]) -> Iterator[str]:
    """After each change of the page, its title and where we are have to be heard."""
    for stop in _new_pages(stops):
        heard = " ".join(stop.heard)
        missing = [words for words in (stop.heading, stop.step) if words and words not in heard]
        if missing:
            yield f"[{stop.did}] new page, not heard: {missing}; heard: {stop.heard}"


def _titles_drowned(stops: Sequence[Stop]) -> Iterator[str]:
    """A new page's title comes first, or straight after the thing of it where somebody arrives."""
    last = ""  # the page that was left may still be heard while something takes its time
    for stop in _new_pages(stops):
        place = next((n for n, heard in enumerate(stop.heard) if stop.heading in heard), 0)
        before = [heard for heard in stop.heard[:place] if not last or last not in heard]
        last = stop.heading
        if len(" ".join(before).split()) > MOST_WORDS_BEFORE:
            yield f"[{stop.did}] before the title {stop.heading!r}: {before}"


def _silent_changes(stops: Sequence[Stop]) -> Iterator[str]:
    """A key that changes the screen says something. What a person types is echoed as they like it."""
    for stop in stops:
        if stop.changed and not stop.heard and not stop.did.startswith(("type ", "--")):
            yield f"[{stop.did}] the screen changed in silence on {stop.heading!r}"


def _silent_presses(stops: Sequence[Stop]) -> Iterator[str]:
    """A button that is pressed says something, even where nothing came of it: silence might be a fault."""
    for before, stop in pairwise(stops):
        at_a_button = any("push button" in heard for heard in before.heard)
        if stop.did == "space" and at_a_button and not stop.utterances:
            yield f"[{stop.did}] pressed in silence: {before.heard}"


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


def _nameless(stops: Sequence[Stop]) -> Iterator[str]:
    """Nothing is only a kind of thing: what has no name of its own cannot be found by ear."""
    for stop in stops:
        for heard in stop.heard:
            if _ONLY_A_ROLE.fullmatch(heard):
                yield f"[{stop.did}] a thing without a name: {heard!r}"


def _told_secrets(stops: Sequence[Stop], secrets: Sequence[str]) -> Iterator[str]:
    """What somebody else wrote in private is never sent to the voice, not even to be cut off."""
    for stop in stops:
        for said in stop.utterances:
            for secret in secrets:
                if secret.casefold() in said.text.casefold():
                    yield f"[{stop.did}] a private answer of somebody else: {said.text!r}"


def _told_words_of_a_lock(stops: Sequence[Stop]) -> Iterator[str]:
    """What is written into a box that hides it is never said, neither there nor later."""
    hidden = list[str]()
    for before, stop in pairwise((Stop(START), *stops)):
        if stop.did.startswith("type ") and any("password text" in said.text for said in before.utterances):
            hidden.append(stop.did[5:].casefold())
        for said in stop.utterances:
            if any(words in said.text.casefold() for words in hidden):
                yield f"[{stop.did}] the words of a lock: {said.text!r}"


def _left_behind(stops: Sequence[Stop]) -> Iterator[str]:
    """What somebody wrote in their own turn is not heard any more once the laptop goes back.

    Words that others heard before, such as the name to sign with, are no secret.
    """
    open_words, own, hidden = "", list[str](), list[str]()
    alone = False
    for stop in stops:
        if stop.heading.startswith(_HANDED_BACK):
            hidden, own, alone = hidden + own, [], False
        elif stop.heading.startswith(_HANDED_OVER):
            alone = True
        if alone and stop.did.startswith("type ") and stop.did[5:].casefold() not in open_words:
            own.append(stop.did[5:])
        for said in stop.utterances:
            for words in hidden:
                if not alone and words.casefold() in said.text.casefold():
                    yield f"[{stop.did}] left behind from a private turn: {said.text!r}"
        if not alone:
            open_words += " ".join(said.text for said in stop.utterances).casefold()
