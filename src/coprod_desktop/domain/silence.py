"""Notices words that take silence for a yes. They may be written; the group is told (feature X19)."""

from __future__ import annotations

import re

_SILENCE = re.compile(
    r"\b(silen\w*|(no|not|nobody|no[- ]one|never|without|doesn.t|don.t|didn.t|does not|do not|did not)"
    r"\W+(\w+\W+){0,3}?(answer|answers|answered|reply|replies|replied|response|respond|responds|speak|speaks"
    r"|say|says|said|object|objects|objected|objection|objections|come|comes|turn up|hear|hears))\b",
    re.IGNORECASE,
)
_YES = re.compile(
    r"\b(yes|agree|agrees|agreed|agreement|assent|approve|approves|approved|accept|accepts|accepted"
    r"|consent|go ahead|goes ahead|for it|ok|okay)\b",
    re.IGNORECASE,
)


def takes_silence_for_yes(words: str) -> bool:
    """Return whether one sentence speaks of silence and of a yes. It may be wrong, so it only asks."""
    sentences = re.split(r"[.!?\n]+", words)
    return any(_SILENCE.search(one) and _YES.search(_without_not_a_yes(one)) for one in sentences)


def _without_not_a_yes(sentence: str) -> str:
    """Take out words that say that something is no yes, such as "silence is not a yes"."""
    return re.sub(
        r"\b(not|never)\W+((mean|taken|counted|read|for|as|a)\W+)*(yes|agreement|consent)\b",
        "",
        sentence,
        flags=re.IGNORECASE,
    )
