"""Ties a question to a limit, and says what would make it a yes, while the group writes (feature X03)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.listing import find, put
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.cards import LimitedFieldPage
from coprod_desktop.presenters.page import NotHere, split_item

QUESTION_LIMIT = CardKind[Answer](
    screen="question",
    field_screen="question-limit",
    window="A question and a limit",
    find=lambda project, question: find(project.answers, question) or Answer(id=question),
    keep=lambda project, answer: replace(project, answers=put(project.answers, answer)),
    fields=(
        CardField("limit", "Does this question meet a limit?", "The limit", "The limit", Ask.LIMIT),
        CardField(
            "yes_if",
            "What would make it a yes?",
            "What would have to change (optional)",
            "What would make it a yes",
            example="If the school lets us use a room.",
            box=2,
            only=lambda answer: bool(answer.limit),
        ),
    ),
)


class QuestionLimitPage(LimitedFieldPage):
    """The limit a question may meet, or what would make it a yes. The answer itself stays as it is."""

    kind = QUESTION_LIMIT

    def open(self) -> None:
        """Find the question, which may have no answer yet."""
        if self.desk.find_question(split_item(self.item)[0]) is None:
            raise NotHere(self.item)
        super().open()
