"""The cards of overriding, as data: a right, a use of it, an appeal and its answer (feature X09)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.override_names import DAYS, GROUNDS, OUTCOMES
from coprod_desktop.domain.overrides import Appeal, AppealAnswer, Override, OverrideUse
from coprod_desktop.domain.overriding import Standing
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.screen import Option

STANDINGS = {
    Standing.READY: "This right can be used.",
    Standing.UNFINISHED: "This card is not finished. Until then, we decide together.",
    Standing.PAUSED: "Nobody can hear an appeal yet. Until then, we decide together.",
    Standing.ENDED: "This right has ended. We decide together.",
}
"""Where a right stands, in words."""


def who_in_words(desk: Desk, who: str) -> str:
    """Return who is meant by a person's id, or by words for somebody outside the group."""
    return called_by_id(desk, who) or who


RIGHT = CardKind[Override](
    screen="override",
    field_screen="override-field",
    window="A right to override",
    find=lambda project, right_id: find(project.overrides, right_id),
    keep=lambda project, right: replace(project, overrides=put(project.overrides, right)),
    fields=(
        CardField(
            "area",
            "What is this right about?",
            "The area, and nothing wider",
            "What it is about",
            hint="It cannot be used for anything else.",
            example="Words that could break the law.",
            box=2,
        ),
        CardField(
            "ground",
            "Why is there this right?",
            "Why there is this right",
            "Why there is this right",
            Ask.CHOICE,
            options=tuple(Option(id=one, words=said) for one, said in GROUNDS.items()),
        ),
        CardField(
            "ask_first",
            "Who is asked first, each time?",
            "Who is asked first",
            "Who is asked first",
            hint="An override is the last step, not the first.",
            example="The person who wrote the words.",
        ),
        CardField(
            "appeal",
            "Who hears an appeal?",
            "Who hears an appeal",
            "Who hears an appeal",
            Ask.PERSON,
            hint="Somebody who does not have this right.",
            nobody="Somebody outside the group, or nobody yet",
        ),
        CardField(
            "appeal_outside",
            "Who outside the group hears an appeal?",
            "A name, or what they do",
            "Who outside the group hears it",
            example="Somebody at the advice centre.",
            only=lambda right: not right.appeal,
        ),
        CardField(
            "days",
            "How long can people appeal?",
            "How long people can appeal",
            "How long people can appeal",
            Ask.CHOICE,
            options=tuple(Option(id=one, words=said) for one, said in DAYS.items()),
        ),
        CardField(
            "ends",
            "When does this right end?",
            "The last day",
            "The last day",
            Ask.DAY,
            hint="For example: 14 March 2027. You can give it a new day later.",
        ),
    ),
)

USE = CardKind[OverrideUse](
    screen="override-use",
    field_screen="override-use-field",
    window="Using a right to override",
    find=lambda project, use_id: find(project.unfinished_uses, use_id),
    keep=lambda project, use: replace(project, unfinished_uses=put(project.unfinished_uses, use)),
    fields=(
        CardField("used_by", "Who uses this right?", "Who uses it", "Who uses it", Ask.PERSON),
        CardField(
            "in_area",
            "Is it about what this right is for?",
            "It is about what the right is for",
            "It is about what the right is for",
            Ask.YES_NO,
            no="Not yet",
        ),
        CardField("what", "What do you override?", "What changes", "What changes", box=2),
        CardField(
            "asked",
            "Who was asked first, and what did they say?",
            "Who was asked",
            "Who was asked first",
            box=2,
        ),
        CardField(
            "reason",
            "What is the reason?",
            "The reason, in plain words",
            "The reason",
            hint="The whole group can read it.",
            box=3,
        ),
    ),
)

APPEAL = CardKind[Appeal](
    screen="appeal",
    field_screen="appeal-field",
    window="An appeal",
    find=lambda project, appeal_id: find(project.unfinished_appeals, appeal_id),
    keep=lambda project, appeal: replace(project, unfinished_appeals=put(project.unfinished_appeals, appeal)),
    fields=(
        CardField(
            "words",
            "What do you think about this override?",
            "What you think",
            "What was said",
            hint="Say what you would like instead, if you know.",
            box=3,
        ),
        CardField(
            "said_by",
            "Whose appeal is it?",
            "Nobody has to be named",
            "Whose appeal",
            Ask.PERSON,
            nobody="No name",
        ),
    ),
)

ANSWER = CardKind[AppealAnswer](
    screen="appeal-answer",
    field_screen="appeal-answer-field",
    window="The answer to an appeal",
    find=lambda project, appeal_id: find(project.unfinished_appeal_answers, appeal_id),
    keep=lambda project, answer: replace(
        project, unfinished_appeal_answers=put(project.unfinished_appeal_answers, answer)
    ),
    fields=(
        CardField(
            "outcome",
            "What happens now?",
            "What happens now",
            "What happens now",
            Ask.CHOICE,
            options=tuple(Option(id=one, words=said) for one, said in OUTCOMES.items()),
        ),
        CardField(
            "reason",
            "What is the reason for this answer?",
            "The reason, in plain words",
            "The reason",
            box=3,
        ),
    ),
)
