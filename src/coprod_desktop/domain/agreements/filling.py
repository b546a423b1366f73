"""Turns answers into words, and fills the places that packs leave open for them."""

from __future__ import annotations

import re
from typing import assert_never

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.answers import Answer, Reply, View
from coprod_desktop.domain.contacts import listed_for
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.pack import Kind, Question

GOAL = "about.goal"
CHECKED = "about.payment-checked"
"""Who checked what is paid, and when: an amount never stands without it, once it is known (guidance P6)."""
_ABOUT = "about."
_PLACES = {"privacy_limits": "about.limits-to-privacy"}
WHO = ("contact", "outside")
"""Places that name somebody to turn to: a gap on a line of its own says what to do."""
_PLACE = re.compile(r"\{([a-z][a-z0-9._-]*)\}")


def fill(words: str, source: Source) -> str:
    """Return a pack's words with each `{question-id}` replaced by what the group said to it.

    For the questions about the project the first part may be left out: `{goal}` is `{about.goal}`.
    `{project}` is the project's name. What was not said yet shows as a gap to fill, never as a code.
    """
    return "\n".join(_filled(line, source) for line in words.split("\n"))


def _filled(line: str, source: Source) -> str:
    alone = _PLACE.fullmatch(line.strip())
    if alone and alone[1] in WHO and not _who(_ABOUT + alone[1], source):
        return source.say("No name is written here yet. Please ask for one.")
    return _PLACE.sub(lambda found: _value(found[1], source), line)


def questions_named_in(words: str, source: Source) -> set[str]:
    """Return the ids of the questions whose answers `fill` puts into these words."""
    named = (found[1] for found in _PLACE.finditer(words))
    return {name if name in source.questions else _PLACES.get(name, _ABOUT + name) for name in named}


def goal_of(source: Source) -> str:
    """Return the common goal as the group wrote it, or nothing."""
    return _value_or_nothing(GOAL, source)


def said(question: Question, answer: Answer | None, source: Source) -> tuple[str, ...]:
    """Return what the group said to a question, one line for each view; nothing when it is blank."""
    if answer is None:
        return ()
    if answer.reply is not Reply.ANSWERED:
        return (_reply(answer.reply, source),)
    return tuple(line.strip() for line in _lines(question, answer, source) if line.strip())


def _lines(question: Question, answer: Answer, source: Source) -> tuple[str, ...]:
    match question.kind:
        case Kind.WORDS | Kind.PROMISE:
            return (answer.words,)
        case Kind.DAY:
            return (as_said(answer.words, source.say),)
        case Kind.CHOICE | Kind.STANCE:
            return (_option(question, answer.choice, source), answer.words)
        case Kind.VIEWS:
            return tuple(_view(view, source) for view in answer.views)
        case _:
            assert_never(question.kind)


def _option(question: Question, choice: str, source: Source) -> str:
    stances = {
        "agree": source.say("We agree."),
        "not-sure": source.say("We are not sure."),
        "differently": source.say("We see it differently."),
    }
    known = stances if question.kind is Kind.STANCE else {}
    return {**known, **{one.id: one.words for one in question.options}}.get(choice, "")


def _view(view: View, source: Source) -> str:
    words, name = view.words.strip(), source.name(view.said_by)
    return source.say("{view} ({name})", view=words, name=name) if words and name else words


def _reply(reply: Reply, source: Source) -> str:
    match reply:
        case Reply.NOT_SURE:
            return source.say("We are not sure yet.")
        case Reply.LATER:
            return source.say("We will come back to this.")
        case Reply.NOT_FOR_US:
            return source.say("Not for us.")
        case _:
            return source.say("We would rather not say.")


def _value(name: str, source: Source) -> str:
    if name == "project" and source.project.name.strip():
        return source.project.name.strip()
    value = _value_or_nothing(name, source) or _who(_PLACES.get(name, _ABOUT + name), source)
    checked = _value_or_nothing(CHECKED, source) if name == "payment" else ""
    if value and checked:
        return source.say("{payment}\nChecked by: {who}", payment=value, who=checked)
    return value or source.say("(not written yet)")


def _who(name: str, source: Source) -> str:
    """Return the answer; where there is none, whoever is listed for it under "Who we can talk to"."""
    return _value_or_nothing(name, source) or listed_for(name, source.project.contacts)


def _value_or_nothing(name: str, source: Source) -> str:
    question, answer = source.questions.get(name), source.answers.get(name)
    if answer is None or answer.reply is not Reply.ANSWERED:
        return ""
    if question is None:
        return answer.words.strip()
    return "; ".join(said(question, answer, source))
