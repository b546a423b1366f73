"""Ideas: written first, looked at against the goal later, and never lost (feature X13)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.idea_history import answers_before, keep_answer, talk_again
from coprod_desktop.domain.ideas import Fit, Idea, standing
from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.typed import is_blank, shorten
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.card_list import CardListPage, ListedCardPage
from coprod_desktop.presenters.cards import (
    ABOUT_IN_SIGHT,
    FieldPage,
    LimitedFieldPage,
    card_rows,
    limit_notes,
)
from coprod_desktop.presenters.list_page import listed
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import Bullets, Button, Card, Option, Part, Screen, Summary, Text, Tone
from coprod_desktop.presenters.wording import FITS, NOTHING_YET


def find_idea(project: Project, idea_id: str) -> Idea | None:
    """Return an idea."""
    return find(project.ideas, idea_id)


def write_idea(project: Project, idea: Idea) -> Project:
    """Return the project with what is written of an idea."""
    return replace(project, ideas=put(project.ideas, idea))


IDEA = CardKind[Idea](
    screen="idea",
    field_screen="idea-field",
    window="An idea",
    find=find_idea,
    keep=write_idea,
    fields=(
        CardField(
            "words",
            "What is the idea?",
            "The idea",
            "The idea",
            example="A page with words from other parents.",
            box=3,
        ),
        CardField(
            "said_by",
            "Whose idea is it?",
            "Whose idea",
            "Whose idea",
            Ask.PERSON,
            hint="Only name somebody who says yes to it.",
            nobody="No name",
        ),
        CardField(
            "limit",
            "Does the idea meet a limit?",
            "The limit it may meet",
            "The limit it may meet",
            Ask.LIMIT,
        ),
        CardField(
            "yes_if",
            "What would make it a yes?",
            "What would have to change (optional)",
            "What would make it a yes",
            example="If a printer gives us 4 more pages for the same price.",
            box=2,
            only=lambda idea: bool(idea.limit),
        ),
    ),
)

ANSWER = CardKind[Idea](
    screen="idea",
    field_screen="idea-answer",
    window="What we said to an idea",
    find=find_idea,
    keep=write_idea,
    fields=(
        CardField(
            "fit",
            "How well does the idea fit our goal?",
            "What we said",
            "What we said",
            Ask.CHOICE,
            hint="An idea we do not use now stays on the list.",
            options=tuple(Option(id=fit, words=said) for fit, said in FITS.items() if fit is not Fit.OPEN),
        ),
        CardField(
            "reason",
            "What is the reason for this answer?",
            "The reason, in plain words",
            "The reason",
            hint="The person with the idea deserves a reason.",
            box=3,
            only=lambda idea: idea.fit not in (Fit.OPEN, Fit.FITS),
        ),
        CardField(
            "decided_by",
            "Who gave this answer?",
            "Who decided",
            "Who decided",
            example="All of us, on 3 May.",
            only=lambda idea: idea.fit not in (Fit.OPEN, Fit.FITS),
        ),
    ),
)


class IdeasPage(CardListPage):
    """Every idea under where it stands. Those that are not used stay in sight, with the reason."""

    part = collection = "ideas"
    kind, record = IDEA, Idea

    def screen(self) -> Screen:
        """Return the ideas."""
        words, ideas = self.desk.words, self.desk.project.ideas
        parts: list[Part] = [
            Text(
                words=words(
                    "Any idea can go here. We look at how well it helps our goal, not at whose it is."
                )
            ),
            Button(id="add", words=words("Add an idea")),
        ]
        for fit, said in FITS.items():
            here = tuple(idea for idea in ideas if standing(idea) is fit)
            if here or fit is Fit.OPEN:
                parts += self.few_of(fit, words(said), here, self._card, words("No ideas wait here."))
        return Screen(
            id="ideas",
            key=self.key,
            title=words("What ideas do we have?"),
            parts=self.with_ending(*parts),
            window_title=words("Ideas"),
        )

    def _card(self, idea: Idea) -> Card:
        words, said_by = self.desk.words, called_by_id(self.desk, idea.said_by)
        limit = may_meet(self.desk.project, idea.limit)
        lines = (
            words("From: {name}", name=said_by) if said_by else "",
            words("Why: {why}", why=idea.reason) if not is_blank(idea.reason) else "",
            words("Who decided: {said}", said=idea.decided_by) if not is_blank(idea.decided_by) else "",
            words("This may meet a limit: {limit}", limit=limit.what) if limit else "",
        )
        title = idea.words.strip() or words("An idea with no words yet")
        return listed(self.desk, idea.id, title, *lines)


class IdeaFieldPage(LimitedFieldPage):
    """One field of an idea."""

    kind = IDEA


class IdeaAnswerPage(FieldPage):
    """One field of what the group said to an idea. An answer that is changed is kept as it was."""

    kind = ANSWER

    def open(self) -> None:
        """Remember the answer as it is before anybody changes it."""
        super().open()
        self.before: Idea | None = self.record

    def whose(self) -> str:
        """Return the idea: what is said here is said to it."""
        return shorten(self.record.words, ABOUT_IN_SIGHT)

    def change(self, field: str, value: str) -> None:
        """Take in the field; the first change of what was said puts the earlier answer on its list."""
        before = self.before
        if field == "fit" and before is not None and value != before.fit:
            kept = keep_answer(self.desk.project, before, self.desk.today, self.desk.make_id())
            self.desk.put_soon(kept)
            self.before = None
        super().change(field, value)


class IdeaPage(ListedCardPage):
    """One idea, and what the group said to it."""

    kind, collection = IDEA, "ideas"
    removed = "The idea is taken back."

    @property
    def may_remove(self) -> bool:
        """Whether nobody has answered the idea yet: an answer does not vanish."""
        return bool(self.record.fit is Fit.OPEN)

    def screen(self) -> Screen:
        """Return the idea."""
        words, idea = self.desk.words, self.record
        answered = idea.fit is not Fit.OPEN
        unexplained = answered and standing(idea) is Fit.OPEN
        return Screen(
            id="idea",
            key=self.key,
            title=words("Check this idea"),
            parts=(
                *limit_notes(self.desk, idea.limit),
                *((Text(words=words(_UNEXPLAINED)),) if unexplained else ()),
                Summary(
                    rows=(
                        *card_rows(self.desk, IDEA, idea),
                        *(card_rows(self.desk, ANSWER, idea) if answered else ()),
                    )
                ),
                *self._history(),
                *(() if answered else (Button(id="answer", words=words("Say how well it fits our goal")),)),
                go_on(words("Back to the ideas"), "ideas"),
                *((quiet("again", words("Talk about it again")),) if answered else ()),
                *(() if answered else (quiet("remove", words("Take this idea back")),)),
            ),
            window_title=words("An idea"),
        )

    def _history(self) -> tuple[Part, ...]:
        """Return what was said before. An idea that was answered once has no such list."""
        words = self.desk.words
        lines = tuple(
            words(
                "{said}, until {day}. Why: {why}",
                said=words(FITS[one.fit]),
                day=day_of(one.until, words),
                why=one.reason.strip() or words(NOTHING_YET),
            )
            for one in answers_before(self.desk.project, self.item)
        )
        if not lines:
            return ()
        return Text(words=words("What we said before"), tone=Tone.LABEL), Bullets(items=lines)

    def press(self, button: str) -> None:
        """Answer the idea, open it again, take it back, or change a field."""
        idea = self.record
        if button == "answer":
            self.paths.go("idea-answer", f"{self.item}/fit")
        elif button == "again":
            again = talk_again(self.desk.project, idea, self.desk.today, self.desk.make_id())
            self.desk.put(again)
        elif button.removeprefix("change/") in {one.id for one in ANSWER.fields}:
            self.paths.go("idea-answer", f"{self.item}/{button.removeprefix('change/')}/change")
        else:
            super().press(button)


_UNEXPLAINED = "Say why, and who decided. Until then the idea stays among those not talked about."
