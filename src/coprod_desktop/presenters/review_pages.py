"""Check-ins and review days: still right, change it, or stop (feature F1)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.check_ins import CheckIn, Look, Said
from coprod_desktop.domain.days import day_of
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.reviews import Review, ReviewSort, reviews
from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.card_list import CardListPage
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.page import NotHere, Page, go_on, quiet
from coprod_desktop.presenters.screen import Bullets, Button, Card, Part, Screen, Summary, Text, Tone
from coprod_desktop.presenters.wording import in_words

CHECK_IN = CardKind[CheckIn](
    screen="check-in",
    field_screen="check-in-field",
    window="A check-in",
    find=lambda project, check_id: find(project.check_ins, check_id),
    keep=lambda project, check: replace(project, check_ins=put(project.check_ins, check)),
    fields=(
        CardField(
            "what",
            "What do we want to look at again?",
            "What to look at",
            "What to look at",
            example="How Thursdays work for us.",
        ),
        CardField(
            "who",
            "Who is the check-in with?",
            "Somebody in the group",
            "Who it is with",
            Ask.PERSON,
            nobody="All of us",
        ),
        CardField(
            "day",
            "When do we look?",
            "A day, or words",
            "When we look",
            Ask.DAY,
            hint="For example: 14 March 2027. Words are fine too.",
        ),
    ),
)

SAYS = {Said.STILL_RIGHT: "Still right", Said.CHANGE: "We change it", Said.STOP: "We stop it"}
NEXT_DAY = {
    ReviewSort.CHECK_IN: ("check-in-field", "{id}/day/change"),
    ReviewSort.ROLE: ("role-field", "{id}/review_on/change"),
    ReviewSort.DECISION: ("decision-outcome", "{id}/review/change"),
}
"""Where the next day is written."""
CHANGED_AT = {
    ReviewSort.CHECK_IN: ("check-in", "{id}"),
    ReviewSort.ROLE: ("role", "{id}"),
    ReviewSort.DECISION: ("decision-again", "{id}"),
}
"""Where it is changed."""
STOPPED_AT = {
    ReviewSort.ROLE: ("role-field", "{id}/ends/change"),
    ReviewSort.DECISION: ("decision-again", "{id}"),
}
"""Where it is stopped. A check-in that stops comes off the list."""


class ReviewsPage(CardListPage):
    """What to look at again, the soonest first, whether a check-in, a role or a decision."""

    kind, record, collection = CHECK_IN, CheckIn, "check_ins"

    def screen(self) -> Screen:
        """Return the list."""
        words = self.desk.words
        return Screen(
            id="reviews",
            key=self.key,
            title=words("Check-ins and review days"),
            parts=(
                Text(words=words("A check-in is short: it is still right, we change it, or we stop it.")),
                Button(id="add", words=words("Add a check-in")),
                *self.few_of(
                    "reviews",
                    words("To look at"),
                    reviews(self.desk.project),
                    self._card,
                    words("Nothing has a day yet."),
                ),
                *self._without_a_day(),
                go_on(words("Go to how we keep going"), "keeping"),
            ),
            window_title=words("Check-ins"),
        )

    def _card(self, review: Review) -> Card:
        words, title = self.desk.words, review.what.strip()
        check = find(self.desk.project.check_ins, review.id)
        name = called_by_id(self.desk, check.who) if check else ""
        lines = (
            in_words(review.day, self.desk.today, words),
            words("With: {name}", name=name) if name else "",
        )
        look = Button(
            id=f"look/{review.sort}/{review.id}", words=words("Look at: {what}", what=shorten(title, 60))
        )
        return Card(title=title, lines=tuple(line for line in lines if line), buttons=(look,))

    def _without_a_day(self) -> tuple[Part, ...]:
        dated = {one.id for one in reviews(self.desk.project)}
        words = self.desk.words
        return tuple(
            quiet(f"open/{one.id}", words("Give it a day: {what}", what=shorten(one.what, 60)))
            for one in self.desk.project.check_ins
            if one.id not in dated
        )

    def act(self, button: str) -> None:
        """Begin a check-in, look at something, or go to what keeps the group going."""
        verb, _, about = button.partition("/")
        if verb == "look":
            self.paths.go("review", about)
        elif button == "keeping":
            self.paths.go("keeping")
        else:
            super().act(button)


class ReviewPage(Page):
    """One thing to look at: 3 answers, each with its own light way on. The item is "sort/id"."""

    def open(self) -> None:
        """Find it."""
        sort, _, about = self.item.partition("/")
        found = next((one for one in reviews(self.desk.project) if (one.sort, one.id) == (sort, about)), None)
        if found is None:
            raise NotHere(self.item)
        self.review = found

    def screen(self) -> Screen:
        """Return the question, and what was said before."""
        words, review = self.desk.words, self.review
        before = tuple(
            words("{day}: {stage}", day=day_of(one.made_at, words), stage=words(SAYS[one.said]))
            for one in self.desk.project.looks
            if one.about == review.id
        )
        check = review.sort is ReviewSort.CHECK_IN
        return Screen(
            id="review",
            key=self.key,
            title=words("Is this still right?"),
            parts=(
                Text(words=review.what.strip(), tone=Tone.NOTE),
                Text(words=in_words(review.day, self.desk.today, words)),
                *((Text(words=words("Before"), tone=Tone.LABEL), Bullets(items=before)) if before else ()),
                go_on(words("It is still right"), "still-right"),
                Button(id="change", words=words("We change it")),
                Button(id="stop-it", words=words("We stop it")),
                *((quiet("open", words("Open this check-in")),) if check else ()),
                quiet("reviews", words("Not now")),
            ),
            window_title=words("Check-ins"),
        )

    def press(self, button: str) -> None:
        """Record what was said, and go where it is carried on."""
        review, desk = self.review, self.desk
        if button == "still-right":
            self._said(Said.STILL_RIGHT)
            self._go(NEXT_DAY[review.sort])
        elif button == "change":
            self._said(Said.CHANGE)
            self._go(CHANGED_AT[review.sort])
        elif button == "stop-it" and review.sort is ReviewSort.CHECK_IN:
            desk.can_undo(desk.words("The check-in is stopped."))
            desk.put(replace(self._with(Said.STOP), check_ins=drop(desk.project.check_ins, review.id)))
            self.paths.go("reviews")
        elif button == "stop-it":
            self._said(Said.STOP)
            self._go(STOPPED_AT[review.sort])
        elif button == "open":
            self.paths.go("check-in", review.id)
        elif button == "reviews":
            self.paths.go("reviews")

    def _go(self, place: tuple[str, str]) -> None:
        screen, item = place
        self.paths.go(screen, item.format(id=self.review.id))

    def _said(self, said: Said) -> None:
        self.desk.put(self._with(said))

    def _with(self, said: Said) -> Project:
        desk, review = self.desk, self.review
        look = Look(
            id=desk.make_id(), about=review.id, what=review.what.strip(), made_at=desk.stamp, said=said
        )
        return replace(desk.project, looks=(*desk.project.looks, look))


class CheckInFieldPage(FieldPage):
    """One field of a check-in."""

    kind = CHECK_IN


class CheckInPage(CardPage):
    """One check-in."""

    kind = CHECK_IN

    def screen(self) -> Screen:
        """Return the card."""
        words = self.desk.words
        return Screen(
            id="check-in",
            key=self.key,
            title=words("Check this check-in"),
            parts=(
                Summary(rows=card_rows(self.desk, CHECK_IN, self.record)),
                go_on(words("Back to check-ins"), "reviews"),
                quiet("remove", words("Remove this check-in")),
            ),
            window_title=words("A check-in"),
        )

    def press(self, button: str) -> None:
        """Change a field, go back, or take it off the list."""
        super().press(button)
        if button == "reviews":
            self.paths.go("reviews")
        elif button == "remove":
            self.desk.can_undo(self.desk.words("It is removed."))
            self.desk.keep(check_ins=drop(self.desk.project.check_ins, self.item))
            self.paths.go("reviews")
