"""What else is asked after a yes: which name, where or how, and a last day. All of it can be left (D12)."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.days import as_said, months_later, parse_day
from coprod_desktop.domain.errors import Problem
from coprod_desktop.domain.typed import clean, is_blank
from coprod_desktop.domain.withdrawing import YESES
from coprod_desktop.presenters.consent_choice_pages import PurposePage, go_on_after
from coprod_desktop.presenters.page import NotHere, go_on
from coprod_desktop.presenters.screen import ChoiceField, Option, Part, Screen, TextField, TicksField
from coprod_desktop.presenters.talk import UNTIL_TAKEN_BACK

LASTS = {1: "1 month, until {day}", 6: "6 months, until {day}", 12: "12 months, until {day}"}
"""How many months a yes may last, and how that is said."""


class ConsentMorePage(PurposePage):
    """The item is "person/purpose", or "person/purpose/change" from the check."""

    def open(self) -> None:
        """Find the purpose; nothing more is asked where there is no yes."""
        super().open()
        chosen = self.talk.choice(self.purpose.id)
        if chosen is None or chosen.say not in YESES:
            raise NotHere(self.item)

    def screen(self) -> Screen:
        """Return what else is asked."""
        words = self.desk.words
        return Screen(
            id="consent-more",
            key=self.key,
            title=self.purpose.asks_more or words("How long does your yes last?"),
            picture=self.purpose.picture,
            parts=(
                *self._asks(),
                self._lasts(),
                TextField(
                    id="own_day",
                    label=words("Another last day (optional)"),
                    hint=words("Write it like this: 14 March 2027. Then only this day counts."),
                    value=self.talk.own_days.get(self.purpose.id, ""),
                ),
                go_on(words("Continue")),
                self.stop_button(),
            ),
            problems=self.problems,
            window_title=words("Your own choices"),
        )

    def _asks(self) -> Iterator[Part]:
        words, purpose, talk = self.desk.words, self.purpose, self.talk
        if purpose.other_name:
            yield TextField(
                id="other_name",
                label=words("Another name to print (optional)"),
                hint=words("Leave this empty to print the name on your card."),
                value=talk.other_names.get(purpose.id, ""),
            )
        if purpose.channels:
            ticked = talk.where.get(purpose.id, ())
            yield TicksField(
                id="where",
                label=words("What is fine for you"),
                hint=words("Tick each one. If you tick nothing, we ask you first each time."),
                options=tuple(Option(id=one.id, words=one.words) for one in purpose.channels),
                ticked=tuple(one.id for one in purpose.channels if one.words in ticked),
            )

    def _lasts(self) -> ChoiceField:
        words, now = self.desk.words, self.talk.until.get(self.purpose.id, "")
        today = self.desk.now().date()
        days = {months_later(today, n).isoformat(): said for n, said in LASTS.items()}
        if now > today.isoformat() and now not in (*days, UNTIL_TAKEN_BACK):
            days = {now: "Until {day}, as it is now", **days}
        return ChoiceField(
            id="until",
            label=words("How long does your yes last?"),
            hint=words("If you choose nothing, it lasts until you take it back."),
            options=(
                Option(id=UNTIL_TAKEN_BACK, words=words("Until I take it back")),
                *(Option(id=day, words=words(said, day=as_said(day, words))) for day, said in days.items()),
            ),
            chosen=now,
        )

    def change(self, field: str, value: str) -> None:
        """Take in the name, a place or the last day. Nothing is saved yet."""
        talk, purpose = self.talk, self.purpose
        name, _, about = field.partition("/")
        if name == "other_name":
            talk.other_names[purpose.id] = clean(value)
        elif name == "until":
            talk.until[purpose.id] = value
        elif name == "own_day":
            talk.own_days[purpose.id] = clean(value)
        elif name == "where":
            before = set(talk.where.get(purpose.id, ()))
            said = {one.words for one in purpose.channels if one.id == about}
            after = before | said if value == "yes" else before - said
            talk.where[purpose.id] = tuple(one.words for one in purpose.channels if one.words in after)

    def act(self, button: str) -> None:
        """Go on. What was left out is written down as what it means, so that the record says it."""
        if button != "continue":
            return
        self.problems = self._take_own_day()
        if self.problems:
            return
        talk, purpose = self.talk, self.purpose
        if purpose.channels and not talk.where.get(purpose.id):
            talk.where[purpose.id] = (self.desk.words("Ask me first each time"),)
        if talk.until.get(purpose.id, "") < self.desk.today:
            talk.until[purpose.id] = ""
        go_on_after(self, purpose, self.way)

    def _take_own_day(self) -> tuple[Problem, ...]:
        """Take a day somebody wrote as the last one; say what to do when it is none, or has passed."""
        words, written = self.desk.words, self.talk.own_days.get(self.purpose.id, "")
        if is_blank(written):
            return ()
        day = parse_day(written)
        if day is None:
            return (Problem(field="own_day", words=words("Write a whole day, such as 14 March 2027.")),)
        if day < self.desk.now().date():
            return (Problem(field="own_day", words=words("Write a later day. This one has passed.")),)
        self.talk.until[self.purpose.id] = day.isoformat()
        self.talk.own_days[self.purpose.id] = ""
        return ()
