"""The rules for words, each of which finds something in a string or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from tests.words.measures import common_words, sentences, stems, words_of
from tests.words.strings import Sort, Words

Rule = Callable[[Words], Iterator[str]]

LONGEST_EASY = 15
LONGEST = 20
LONGEST_BUTTON = 10

BANNED = (
    "service user", "hard to reach", "non-compliant", "failed to attend", "job", "invalid", "error", "failed",
    "must", "click", "please note", "etc", "e.g", "i.e", "vulnerable", "sorry", "oops", "simply", "obviously",
    "successfully",
)  # fmt: skip
NOT_A_CONTRACT = "This is not a contract."

# One word for one thing: the word on the left is ours, those on the right are not used for it.
SYNONYMS = {
    "group": ("team members", "participant", "participants", "co-producers"),
    "role": ("position", "duty", "duties", "post-holder"),
    "cover": ("stand-in", "deputy", "substitute", "backup person"),
    "limit": ("constraint", "constraints", "restriction", "restrictions", "boundary"),
    "consent": ("permission slip", "permissions"),
    "say yes": ("opt in", "opt-in"),
    "withdraw": ("opt out", "opt-out", "revoke", "rescind"),
    "agreement": ("memorandum", "charter", "terms of reference"),
    "session": ("meeting", "meetings", "workshop", "workshops"),
    "review": ("retrospective", "appraisal", "evaluation"),
    "project": ("programme of work", "scheme"),
    "remove": ("delete", "discard"),
    "Continue": ("proceed", "submit"),
    "paper": ("document", "form"),
    "laptop": ("this computer", "machine"),
    "question a limit": ("challenge", "contest"),
    "everyone": ("everybody",),
    "somebody": ("someone",),
    "anybody": ("anyone",),
    "the program": ("the app", "the application", "the software"),
}

_NUMBERS = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand"
_NEGATIVE = r"(?:not|never|nobody|nothing|no|cannot|without|[a-z]+n[’']t)"
_DOUBLE = re.compile(
    rf"\b(?:not|never|cannot|[a-z]+n[’']t)\b(?: \w+)? "
    rf"(?:un(?!til|der|less|it|ique|ion|do)\w+|without|{_NEGATIVE})\b",
    re.I,
)
_DIRECTION = re.compile(
    r"\b(?:above|below|overleaf|opposite|(?:on|to) the (?:left|right)|(?:left|right)-hand|"
    r"at the (?:top|bottom) of the (?:page|screen)|underneath)\b",
    re.I,
)
_CAPITALS = re.compile(r"\b[A-Z]{2,}s?\b")
# Short forms that people know by that name. The glossary says what each means.
KNOWN_CAPITALS = {"USB"}
EMPTY_BUTTONS = {
    "ok",
    "here",
    "more",
    "change",
    "open",
    "remove",
    "yes",
    "no",
    "go",
    "see",
    "look",
    "edit",
    "cancel",
    "submit",
    "next",
}
# What a problem may start with: a thing to do.
DOING = {
    "add", "ask", "check", "choose", "copy", "draw", "give", "go", "install", "keep", "look", "make", "move",
    "name", "open", "put", "save", "say", "split", "start", "take", "type", "update", "use", "wait",
    "write", "change", "close",
}  # fmt: skip


def short_sentences(said: Words) -> Iterator[str]:
    """L2: 15 words or fewer in easy words and in what people are told, 20 or fewer elsewhere."""
    longest = LONGEST_EASY if said.sort is Sort.EASY else LONGEST
    for sentence in sentences(said.plain):
        count = len(words_of(sentence))
        if count > longest:
            yield f"{count} words in a sentence: {sentence}"


def short_paragraphs(said: Words) -> Iterator[str]:
    """L3: 3 sentences or fewer in a paragraph; a group may write more in an answer. Q5: a hint is short."""
    most = {Sort.HINT: 2, Sort.MODEL: 5}.get(said.sort, 3)
    for paragraph in said.plain.split("\n"):
        if len(sentences(paragraph)) > most:
            yield f"{len(sentences(paragraph))} sentences together: {paragraph}"


def short_buttons(said: Words) -> Iterator[str]:
    """A button is said in one breath."""
    if said.sort is Sort.BUTTON and len(words_of(said.plain)) > LONGEST_BUTTON:
        yield f"{len(words_of(said.plain))} words on a button"


def no_banned_words(said: Words) -> Iterator[str]:
    """L9, T10: words that blame, hurry, or belong to offices."""
    yield from _found(said.plain, BANNED, "not a word we use")
    rest = said.words.replace(NOT_A_CONTRACT, "")
    if re.search(r"\bcontracts?\b", rest, re.I):
        yield "“contract” stands only in “This is not a contract.”"


def one_word_for_one_thing(said: Words) -> Iterator[str]:
    """L6: see SYNONYMS."""
    for ours, others in SYNONYMS.items():
        yield from _found(said.plain, others, f"we say “{ours}”")


def _found(words: str, banned: Collection[str], why: str) -> Iterator[str]:
    for word in banned:
        if re.search(rf"(?<![\w-]){re.escape(word)}s?(?![\w-])", words, re.I):
            yield f"“{word}”: {why}"


def digits(said: Words) -> Iterator[str]:
    """L8: 3, not three."""
    for word in re.findall(rf"\b(?:{_NUMBERS})\b", said.plain, re.I):
        yield f"“{word}”: write the digits"


def no_stars_and_no_periods(said: Words) -> Iterator[str]:
    """Q4, L8: what can be left out is said in words, not by a star; days are counted."""
    if not said.technical and "*" in said.plain:
        yield "a star means nothing to somebody who hears it"
    yield from _found(said.plain, ("mandatory", "required field", "a period of"), "say it in plain words")


def no_double_negatives(said: Words) -> Iterator[str]:
    """L4: say it the straight way."""
    for sentence in sentences(said.plain):
        for clause in re.split(r"[,;]", sentence):
            if found := _DOUBLE.search(clause):
                yield f"2 negatives: {found.group()}"


def no_shouting(said: Words) -> Iterator[str]:
    """L5, 3.1.4: full words, no initials."""
    for word in () if said.technical else _CAPITALS.findall(said.plain):
        if word.rstrip("s") not in KNOWN_CAPITALS:
            yield f"“{word}”: write the full words"


def no_directions(said: Words) -> Iterator[str]:
    """1.3.3: somebody who hears the page has no left and no below."""
    if found := _DIRECTION.search(said.plain):
        yield f"“{found.group()}” tells a place that is only seen"


def problems_start_with_what_to_do(said: Words) -> Iterator[str]:
    """3.3.3: a problem says first what helps."""
    if said.sort is Sort.PROBLEM and words_of(said.plain)[0].lower() not in DOING:
        yield "start with what to do"


def buttons_mean_something_alone(said: Words) -> Iterator[str]:
    """2.4.9: a list of the buttons can be understood without the page."""
    if said.sort is Sort.BUTTON and said.plain.strip(" .…").lower() in EMPTY_BUTTONS:
        yield "say what it does, and to what"


def headings_say_enough(said: Words) -> Iterator[str]:
    """2.4.6: a page's heading has 3 words, or asks something."""
    if said.sort is Sort.TITLE and "?" not in said.plain and len(words_of(said.plain)) < 3:
        yield "3 words or a question"


def hard_words(said: Words, explained: Collection[str]) -> Iterator[str]:
    """L5, 3.1.3: each word is common, or `explained` in the glossary."""
    for word in () if said.technical else plain_words(said.plain):
        if not stems(word) & (common_words() | set(explained)):
            yield f"“{word}” is hard: explain it in terms.toml, or say it another way"


def plain_words(words: str) -> Iterator[str]:
    """Yield the words of a text without blanks, options of a command and file names."""
    for word in re.findall(
        r"[A-Za-z][A-Za-z’'-]*", re.sub(r"\{[^{}]*\}|--[a-z]+|\S+\.(?:toml|json|coprod)\b", " ", words)
    ):
        yield word.strip("’'-")


RULES: tuple[Rule, ...] = (
    short_sentences, short_paragraphs, short_buttons, no_banned_words, one_word_for_one_thing, digits,
    no_stars_and_no_periods, no_double_negatives, no_shouting, no_directions, problems_start_with_what_to_do,
    buttons_mean_something_alone, headings_say_enough,
)  # fmt: skip
