"""What a decision is made of: the fields before it is made, and those of what came of it."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.deciding_names import HOWS
from coprod_desktop.domain.decisions import OUTSIDE, Decision
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.screen import Option
from coprod_desktop.presenters.session_pages import session_said


def find_decision(project: Project, decision_id: str) -> Decision | None:
    """Return a decision."""
    return find(project.decisions, decision_id)


def write_decision(project: Project, decision: Decision) -> Project:
    """Return the project with what is written of a decision."""
    return replace(project, decisions=put(project.decisions, decision))


DECISION = CardKind[Decision](
    screen="decision",
    field_screen="decision-field",
    window="A decision",
    find=find_decision,
    keep=write_decision,
    fields=(
        CardField(
            "what",
            "What is to be decided?",
            "To be decided",
            "What is to be decided",
            hint="Write it so that people can say yes or no.",
            example="We make the front page without a logo.",
            box=3,
        ),
        CardField(
            "how",
            "How do we decide this?",
            "How we decide",
            "How we decide",
            Ask.CHOICE,
            options=tuple(Option(id=how, words=name, hint=means) for how, (name, means) in HOWS.items()),
        ),
        CardField(
            "quorum",
            "How many people have to answer?",
            "A number, or words (optional)",
            "How many have to answer",
            example="4",
        ),
        CardField("decides", "Who decides this?", "Who decides", "Who decides", example="All of us."),
        CardField("session", "Where do we decide this?", "Where we decide", "Where we decide", Ask.CHOICE),
        CardField(
            "answer_by",
            "Until when can people who are away still answer?",
            "A day, or words",
            "People can answer until",
            Ask.DAY,
            hint="For example: 14 March 2027. Silence is not a yes.",
        ),
        CardField(
            "idea",
            "Is this about an idea?",
            "The idea it is about",
            "The idea it is about",
            Ask.CHOICE,
        ),
        CardField(
            "limit", "Does this meet a limit?", "The limit it may meet", "The limit it may meet", Ask.LIMIT
        ),
    ),
)

OUTCOME = CardKind[Decision](
    screen="decision",
    field_screen="decision-outcome",
    window="A decision",
    find=find_decision,
    keep=write_decision,
    fields=(
        CardField(
            "outcome",
            "What did we decide?",
            "In our own words",
            "What we decided",
            example="The logo goes on the back.",
            box=3,
        ),
        CardField("reason", "What is the reason?", "The reason, in plain words", "The reason", box=3),
        CardField(
            "dissent",
            "Who sees it differently, and what do they say?",
            "Write each on a line, without names (optional)",
            "Seen differently",
            Ask.LINES,
            hint="It is kept with what we decided.",
            box=4,
        ),
        CardField(
            "review",
            "When do we look at this again?",
            "A day, or words (optional)",
            "We look again",
            Ask.DAY,
            hint="For example: 14 March 2027. Words are fine too.",
        ),
    ),
)


def decision_kind(desk: Desk) -> CardKind[Decision]:
    """Return what a decision is made of in this project: with its sessions and its ideas to choose from."""
    sessions = tuple(Option(id=one.id, words=session_said(desk, one)) for one in desk.project.sessions)
    outside = Option(id=OUTSIDE, words=desk.words("Outside a session"))
    ideas = tuple(
        Option(id=one.id, words=shorten(one.words, 120)) for one in desk.project.ideas if one.words.strip()
    )
    none = Option(id="", words=desk.words("No idea on our list"))
    options = {"session": (*sessions, outside), "idea": (*ideas, none)}
    fields = tuple(replace(one, options=options.get(one.id, one.options)) for one in DECISION.fields)
    return replace(DECISION, fields=tuple(one for one in fields if one.id != "idea" or ideas))
