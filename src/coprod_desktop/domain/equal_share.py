"""Notices words that ask everybody for the same amount. They may stay; the group is asked (feature X06)."""

from __future__ import annotations

import re

PHRASES = (
    "equal share",
    "equal part",
    "equal time",
    "equal amount",
    "equal hours",
    "equal number",
    "equal work",
    "fair share",
    "full share",
    "same time as",
    "same amount",
    "same hours",
    "same number of hours",
    "same share",
    "same work",
    "as much as each other",
    "as much as everyone",
    "as much as everybody",
    "as many hours as",
    "pull your weight",
    "pull their weight",
    "pulls their weight",
    "shared equally",
    "share equally",
    "share the work equally",
    "split equally",
    "split the work equally",
    "divided equally",
    "split evenly",
    "shared evenly",
    "split the work evenly",
    "share the work evenly",
    "everyone must do",
    "everybody must do",
    "everyone has to do",
    "everybody has to do",
    "everyone has to come to",
    "everybody has to come to",
    "must come to every",
    "has to come to every",
)
"""The words that are noticed, in small letters."""

_NOT = re.compile(r"\b(no|not|nobody|never|without|different|unequal|need not)\b|n[’']t\b", re.IGNORECASE)


def asks_for_equal_shares(words: str) -> bool:
    """Return whether one sentence asks everybody for the same. It may be wrong, so it only asks."""
    sentences = re.split(r"[.!?\n]+", " ".join(words.casefold().split(" ")))
    return any(any(phrase in one for phrase in PHRASES) and not _NOT.search(one) for one in sentences)
