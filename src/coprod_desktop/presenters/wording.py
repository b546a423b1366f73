"""Codes in words: the same words for the same thing on every screen."""

from __future__ import annotations

from typing import assert_never

from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.days import parse_day, say_day
from coprod_desktop.domain.ideas import Fit
from coprod_desktop.domain.languages import Language
from coprod_desktop.domain.pack import Kind, Question
from coprod_desktop.domain.people import name_of
from coprod_desktop.domain.person import PaperSize, WordLevel
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Sharing
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.screen import Status

NOTHING_YET = "Nothing here yet"

REPLIES = {
    Reply.NOT_SURE: "We are not sure yet",
    Reply.LATER: "Come back to this",
    Reply.NOT_FOR_US: "Not for us",
    Reply.RATHER_NOT_SAY: "We would rather not say",
}

SAYS = {
    Say.YES: "Yes",
    Say.NO: "No",
    Say.NOT_NOW: "Not now",
    Say.YES_IF: "Yes, if…",
    Say.RATHER_NOT_SAY: "I would rather not say",
}

STANCES = {"agree": "We agree", "not-sure": "We are not sure", "differently": "We see it differently"}

STATUSES = {
    Status.NOT_STARTED: "Not started",
    Status.STARTED: "Started",
    Status.DONE_FOR_NOW: "Done for now",
    Status.LOOK_AGAIN: "Look again",
}

FITS = {
    Fit.OPEN: "Not talked about yet",
    Fit.FITS: "It fits our goal",
    Fit.PARTLY: "Part of it fits",
    Fit.NOT_NOW: "Not now. We keep it for later",
    Fit.NOT_THIS_PROJECT: "Not in this project",
}

SHARINGS = {
    Sharing.ONE_PERSON: "One person does it",
    Sharing.OWN_SECTIONS: "Each person has their own part, from start to finish",
    Sharing.SHARED: "A few people share it",
    Sharing.ALL_TOGETHER: "We all do it together",
}

PAPER_SIZES = {
    PaperSize.STANDARD: "Standard print (14 point)",
    PaperSize.LARGE: "Large print (18 point)",
    PaperSize.GIANT: "Giant print (24 point)",
}

WORD_LEVELS = {WordLevel.STANDARD: "Standard words", WordLevel.EASY: "Easy words and pictures"}


def in_own_letters(language: Language) -> str:
    """Return what a language is called, and how its readers call it."""
    return language.name if language.own == language.name else f"{language.name} ({language.own})"


def in_words(when: str, today: str, words: Words) -> str:
    """Return a date as people write it, and say so when the day has passed. Other words stay as they are."""
    day = parse_day(when)
    if day is None:
        return when
    said = say_day(day, words)
    return words("{day} (this day has passed)", day=said) if day.isoformat() < today else said


def answer_in_words(project: Project, question: Question, answer: Answer, today: str, words: Words) -> str:
    """Return an answer for Check your answers; blanks are said as "Nothing here yet"."""
    if answer.reply is not Reply.ANSWERED:
        return words(REPLIES[answer.reply])
    match question.kind:
        case Kind.WORDS:
            said = answer.words
        case Kind.DAY:
            said = in_words(answer.words, today, words)
        case Kind.CHOICE:
            chosen = next((option.words for option in question.options if option.id == answer.choice), "")
            said = _lines(chosen, answer.words)
        case Kind.STANCE:
            said = _lines(words(STANCES[answer.choice]) if answer.choice in STANCES else "", answer.words)
        case Kind.PROMISE:
            said = _lines(
                answer.words,
                words("Who keeps it: {who}", who=answer.keeper) if not is_blank(answer.keeper) else "",
                words("How we will know: {sign}", sign=answer.sign) if not is_blank(answer.sign) else "",
            )
        case Kind.VIEWS:
            said = _lines(*(_view(project, view.words, view.said_by, words) for view in answer.views))
        case _:
            assert_never(question.kind)
    return words(NOTHING_YET) if is_blank(said) else said.strip()


def _view(project: Project, said: str, person: str, words: Words) -> str:
    name = name_of(project, person)
    return words("{view} ({name})", view=said, name=name) if name and not is_blank(said) else said


def _lines(*parts: str) -> str:
    return "\n".join(part.strip() for part in parts if not is_blank(part))


def how_long(minutes: int, words: Words) -> str:
    """Return how long something takes. Nobody has to work out what 150 minutes are.

    Args:
        minutes: about how long.
        words: the reader's language.
    """
    hours, rest = divmod(minutes, 60)
    if hours < 2 or rest not in (0, 30):
        return words("{n} minutes", n=minutes)
    return words("{n} and a half hours", n=hours) if rest else words("{n} hours", n=hours)


def and_in_more_places(more: int, words: Words) -> str:
    """Return in how many places something stands besides those shown: 1 or more."""
    return words("And in 1 more place.") if more == 1 else words("And in {n} more places.", n=more)


def papers_in_folder(number: int, folder: object, words: Words) -> str:
    """Return how many papers are in a folder."""
    if number == 1:
        return words("1 paper is in this folder: {folder}", folder=folder)
    return words("{n} papers are in this folder: {folder}", n=number, folder=folder)
