"""Pieces of work, and how far each one is shared (feature A2)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.domain.work import LEVELS, MEANINGS, Level, PieceOfWork
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.card_list import CardListPage, ListedCardPage
from coprod_desktop.presenters.cards import LimitedFieldPage, card_rows, limit_notes
from coprod_desktop.presenters.list_page import listed
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.role_names import role_title
from coprod_desktop.presenters.screen import Button, Card, Option, Screen, Summary, Text

WORK = CardKind[PieceOfWork](
    screen="piece-of-work",
    field_screen="piece-of-work-field",
    window="A piece of work",
    find=lambda project, work_id: find(project.work, work_id),
    keep=lambda project, work: replace(project, work=put(project.work, work)),
    fields=(
        CardField(
            "what",
            "Which piece of work is it?",
            "The piece of work",
            "The piece of work",
            example="The pictures in the brochure.",
        ),
        CardField(
            "level",
            "How far is this work shared now?",
            "Choose what is true today",
            "How far it is shared",
            Ask.CHOICE,
            hint="Each of these can be right. Say what is so, not what we hope for.",
            options=tuple(
                Option(id=level, words=said, hint=MEANINGS[level])
                for level, said in LEVELS.items()
                if level is not Level.NOT_SAID
            ),
        ),
        CardField(
            "further",
            "What would have to change to share more of it?",
            "What would have to change (optional)",
            "What would have to change",
            example="Ruth would have to let us choose the printer ourselves.",
            box=3,
        ),
        CardField("role", "Does it need a role?", "The role it needs", "The role it needs", Ask.ROLE),
        CardField(
            "limit", "Does it meet a limit?", "The limit it may meet", "The limit it may meet", Ask.LIMIT
        ),
    ),
)


class WorkListPage(CardListPage):
    """Every piece of work, in the order it was added, with what its level means."""

    part = collection = "work"
    kind, record = WORK, PieceOfWork

    def screen(self) -> Screen:
        """Return the pieces of work."""
        words, work = self.desk.words, self.desk.project.work
        return Screen(
            id="work",
            key=self.key,
            title=words("How far is each piece of work shared?"),
            parts=self.with_ending(
                Text(words=words("1 project can hold both: work we lead, and work we are only told about.")),
                Button(id="add", words=words("Add a piece of work")),
                *self.few_of(
                    "work", words("Our pieces of work"), work, self._card, words("Nothing here yet.")
                ),
            ),
            window_title=words("Pieces of work"),
        )

    def _card(self, work: PieceOfWork) -> Card:
        words = self.desk.words
        role, limit = find(self.desk.project.roles, work.role), may_meet(self.desk.project, work.limit)
        level, means = words(LEVELS[work.level]), words(MEANINGS[work.level])
        lines = (
            words("{level}: {means}", level=level, means=means),
            words("To share more of it: {what}", what=work.further) if not is_blank(work.further) else "",
            words("It needs this role: {role}", role=role_title(self.desk, role)) if role else "",
            words("This may meet a limit: {limit}", limit=limit.what) if limit else "",
        )
        title = work.what.strip() or words("A piece of work with no name yet")
        return listed(self.desk, work.id, title, *lines)


class WorkFieldPage(LimitedFieldPage):
    """One field of a piece of work."""

    kind = WORK


class WorkPage(ListedCardPage):
    """One piece of work."""

    kind, collection = WORK, "work"
    removed = "The piece of work is removed."

    def screen(self) -> Screen:
        """Return the piece of work, with what its level means."""
        words, work = self.desk.words, self.record
        return Screen(
            id="piece-of-work",
            key=self.key,
            title=words("Check this piece of work"),
            parts=(
                Text(words=words(MEANINGS[work.level])),
                *limit_notes(self.desk, work.limit),
                Summary(rows=card_rows(self.desk, WORK, work)),
                go_on(words("Back to our pieces of work"), "work"),
                quiet("remove", words("Remove this piece of work")),
            ),
            window_title=words("A piece of work"),
        )
