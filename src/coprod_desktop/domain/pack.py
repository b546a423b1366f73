"""A pack: the questions, statements, roles, clauses and words a project is built from, as data.

Ids never change once a pack is published; words may. `seeds` name the lines of the source text that
an entry serves (D01–D07, P01–P19, Q01–Q19 with Q04a/b and Q05a/b, N01–N11, V00–V05). `picture` is the
id of one of the program's pictures, to stand beside the entry's words; it may be left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class Kind(StrEnum):
    """What shape of answer a question takes. A closed set: every place that shows one knows them all."""

    WORDS = "words"
    DAY = "day"
    CHOICE = "choice"
    VIEWS = "views"
    PROMISE = "promise"
    STANCE = "stance"


class DocumentKind(StrEnum):
    """The documents a project makes."""

    WORKING_TOGETHER = "working-together"
    ROLE_AGREEMENT = "role-agreement"
    LIMITS_REGISTER = "limits-register"
    CONSENT_RECORD = "consent-record"
    ACTION_LIST = "action-list"
    OUR_DATES = "our-dates"
    WALL_SHEET = "wall-sheet"
    WHAT_WE_SAID = "what-we-said"  # the second part of an agreement
    NOT_KNOWN_YET = "not-known-yet"
    REVIEW_SHEET = "review-sheet"
    YOU_SAID = "you-said"
    SUMMARY = "summary"
    LEAVING_NOTE = "leaving-note"
    BLANK_QUESTIONS = "blank-questions"
    BLANK_CONSENT = "blank-consent"


class SheetKind(StrEnum):
    """Papers that agree nothing: about the program, one person's own, or where the project is."""

    RECOVERY = "recovery-sheet"
    MY_COPY = "my-copy"
    MAP = "map"
    CATCH_UP = "catch-up"
    BENEFITS_LETTER = "letter-about-benefits"
    WHAT_WE_KEEP = "what-we-keep"


@dataclass(frozen=True, kw_only=True)
class Option(Record):
    """One choice of a question. `effect` says what choosing it means, good and bad, where it matters."""

    id: str
    words: str
    effect: str = ""


@dataclass(frozen=True, kw_only=True)
class OnlyIf(Record):
    """Ask only when the named question has one of the named choices."""

    question: str
    has: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ContentNote(Record):
    """Said before a hard question: what it is about, how long it takes, who to talk to."""

    about: str
    minutes: int
    talk_to: str


@dataclass(frozen=True, kw_only=True)
class Question(Record):
    """One question page. `words` is the heading; the rest is what people are told beside it."""

    id: str
    kind: Kind
    words: str
    why: str
    who_sees: str
    used_by: str
    if_blank: str
    hint: str = ""
    example: str = ""
    easy: str = ""
    seeds: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    only_if: tuple[OnlyIf, ...] = ()
    note: ContentNote | None = None


@dataclass(frozen=True, kw_only=True)
class Theme(Record):
    """A short run of questions that ends in Check your answers."""

    id: str
    title: str
    intro: str = ""
    picture: str = ""
    seeds: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Section(Record):
    """One part of the map: what it is for, how long it takes and what it needs."""

    id: str
    title: str
    intro: str
    minutes: int
    needs: str
    picture: str = ""
    seeds: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StarterRole(Record):
    """A role card from the library, for the group to take and change."""

    id: str
    title: str
    purpose: str
    tasks: tuple[str, ...]
    may_decide: str
    limits: str
    time: str
    support: str
    ask: str
    not_asked: tuple[str, ...]
    signs_off: bool = False
    picture: str = ""
    seeds: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Clause(Record):
    """A standing clause of a document. `{goal}`, `{contact}` and the like are filled in from answers.

    One that is `for_a_role` is left out of the role agreement of somebody who has none.
    """

    id: str
    document: DocumentKind
    heading: str
    words: str
    order: int
    easy: str = ""
    for_a_role: bool = False
    seeds: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Channel(Record):
    """One place or way a yes can be for, such as a website. `when_taken_back` as in a purpose."""

    id: str
    words: str
    when_taken_back: str = ""


@dataclass(frozen=True, kw_only=True)
class Purpose(Record):
    """One thing a person is asked to agree to, apart from every other.

    `when_taken_back` is what the group does after a yes was taken back; it says neither who nor what.
    After a yes, `asks_more` is the heading of what else is asked: `channels` to tick, or, with
    `other_name`, a name to print.
    """

    id: str
    asks: str
    means: str
    good: str
    hard: str
    if_no: str
    who_sees: str
    kept: str
    when_taken_back: str = ""
    asks_more: str = ""
    channels: tuple[Channel, ...] = ()
    other_name: bool = False
    picture: str = ""
    seeds: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Told(Record):
    """One thing a person is told before being asked to agree. Placeholders as in clauses."""

    id: str
    heading: str
    words: str
    picture: str = ""
    seeds: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """A hard word in easy words, with an example; `unless` it stands in words that mean something else."""

    id: str
    word: str
    means: str
    example: str
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Pictured(Record):
    """A picture (`id`) for easy words, `when` one of these words or a start of one stands in them."""

    id: str
    when: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Noticed(Record):
    """Words the program asks about where a group has written them: `when` one of these, in small letters."""

    id: str
    when: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Served(Record):
    """A screen of the program that serves lines of the source text."""

    id: str
    seeds: tuple[str, ...]
    how: str


@dataclass(frozen=True, kw_only=True)
class Pack(Record):
    """Everything in one pack."""

    id: str
    version: str
    title: str
    author: str
    language: str
    sections: tuple[Section, ...] = ()
    roles: tuple[StarterRole, ...] = ()
    clauses: tuple[Clause, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    told: tuple[Told, ...] = ()
    terms: tuple[Term, ...] = ()
    pictures: tuple[Pictured, ...] = ()
    noticed: tuple[Noticed, ...] = ()
    screens: tuple[Served, ...] = ()
