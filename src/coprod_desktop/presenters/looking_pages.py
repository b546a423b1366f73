"""Two looks at the whole project: what may get stuck, and who ended up with the say.

Both are worked out anew from what is written and kept nowhere. They ask; they never mark anybody.
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.days import say_day
from coprod_desktop.domain.foresight import (
    Sticking,
    StickingPoint,
    finish_of,
    sticking_points,
    when_it_is,
    words_about,
)
from coprod_desktop.domain.looking_words import ASKS, HOLDERS, SEEN, how_many_decisions, who_did_not_say
from coprod_desktop.domain.people import present
from coprod_desktop.domain.saying import HeldDecision, Holder, decisions, signals
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.page import Page, go_on
from coprod_desktop.presenters.screen import Bullets, Button, Card, More, Part, Screen, Text, Tone
from coprod_desktop.presenters.wording import in_words

SETTLED_AT = {
    Sticking.NOBODY_IN_ROLE: ("role-people", "{about}"),
    Sticking.ROLE_WITHOUT_COVER: ("cover-plans", "{about}"),
    Sticking.ACTION_WITHOUT_COVER: ("cover-plans", "{about}"),
    Sticking.LATE_SIGN_OFF: ("role-field", "{about}/sign_off.by_when/change"),
    Sticking.LATE_ACTION: ("action", "{about}"),
    Sticking.IDEA_UNDER_LIMIT: ("idea-field", "{about}/yes_if/change"),
    Sticking.NEED_WITHOUT_SUPPORT: ("person", "{about}"),
    Sticking.LIMIT_NOT_HEARD: ("limit-field", "{about}/hear_by/change"),
    Sticking.RIGHT_WITHOUT_APPEAL: ("override-field", "{about}/appeal/change"),
    Sticking.DECISION_WITHOUT_HOW: ("decision-field", "{about}/how/change"),
}
"""The page that would settle each."""

FEW = 5
"""The most decisions of one holder that stand in a list; the rest opens."""


class LookAheadPage(ListPage):
    """What may get stuck, each with the page that would settle it."""

    def screen(self) -> Screen:
        """Return what there is to settle."""
        words = self.desk.words
        points = sticking_points(self.desk.project, self.desk.today)
        empty = words("We see nothing. There may still be things that are not written down.")
        return Screen(
            id="look-ahead",
            key=self.key,
            title=words("What may get in our way?"),
            parts=(
                Text(
                    words=words(
                        "This comes from what is written so far. It is nobody’s fault. "
                        "Talk about it early, or leave it."
                    )
                ),
                *self.few_of("points", words("To talk about"), points, self._card, empty),
                go_on(words("Back to the map"), "to-map"),
            ),
            window_title=words("A look ahead"),
        )

    def _card(self, point: StickingPoint) -> Card:
        words, title = self.desk.words, self._title(point)
        return Card(
            title=title,
            lines=(words(SEEN[point.kind], day=self._day(point), end=self._end()),),
            buttons=(
                Button(
                    id=f"settle/{point.kind}/{point.about}",
                    words=words(_OPENS[point.kind], what=title[:60]),
                ),
            ),
        )

    def _title(self, point: StickingPoint) -> str:
        said = words_about(self.desk.project, point) or called_by_id(self.desk, point.about).strip()
        return said or self.desk.words("Something with no words yet")

    def _day(self, point: StickingPoint) -> str:
        return in_words(when_it_is(self.desk.project, point), "", self.desk.words)

    def _end(self) -> str:
        end = finish_of(self.desk.project)
        return say_day(end, self.desk.words) if end else ""

    def act(self, button: str) -> None:
        """Open the page that would settle something, or go back to the map."""
        verb, _, point = button.partition("/")
        kind, _, about = point.partition("/")
        if verb == "settle" and kind in set(Sticking):
            screen, item = SETTLED_AT[Sticking(kind)]
            self.paths.go(screen, item.format(about=about))
        elif button == "to-map":
            self.paths.go("map")


_OPENS = {
    Sticking.NOBODY_IN_ROLE: "Who puts themselves forward: {what}",
    Sticking.ROLE_WITHOUT_COVER: "Choose cover: {what}",
    Sticking.ACTION_WITHOUT_COVER: "Choose cover: {what}",
    Sticking.LATE_SIGN_OFF: "Change the day of the yes: {what}",
    Sticking.LATE_ACTION: "Look at the action: {what}",
    Sticking.IDEA_UNDER_LIMIT: "Say what would make it a yes: {what}",
    Sticking.NEED_WITHOUT_SUPPORT: "Look at what helps {what}",
    Sticking.LIMIT_NOT_HEARD: "Say when we hear: {what}",
    Sticking.RIGHT_WITHOUT_APPEAL: "Choose who hears an appeal: {what}",
    Sticking.DECISION_WITHOUT_HOW: "Say how we decide: {what}",
}


class TheSayPage(Page):
    """Each decision under who holds it, and what to ask ourselves. No person is named, none is counted."""

    def screen(self) -> Screen:
        """Return the decisions by holder, then the questions they raise."""
        words, project = self.desk.words, self.desk.project
        found = decisions(project)
        parts: list[Part] = [
            Text(words=words("This counts the decisions that are written in roles and limits so far."))
        ]
        if apart := who_did_not_say(sum(one.staff is YesNo.NOT_SAID for one in present(project)), words):
            parts.append(Text(words=apart))
        for holder in HOLDERS:
            parts += self._held(holder, tuple(one for one in found if one.holder is holder))
        if not found:
            parts.append(Text(words=words("No decision is written down yet.")))
        parts.append(Text(words=words("Is this what we meant?"), tone=Tone.NOTE))
        for signal in signals(project):
            saw, ask = ASKS[signal]
            parts += [Text(words=words(saw), tone=Tone.LABEL), Text(words=words(ask))]
        parts += [
            go_on(words("Back to the map"), "done"),
            Button(id="park", words=words("Park this to talk about")),
            Button(id="overrides", words=words("Who may override a decision?")),
        ]
        return Screen(
            id="the-say",
            key=self.key,
            title=words("Who ended up with the say?"),
            parts=tuple(parts),
            window_title=words("Who has the say"),
        )

    def _held(self, holder: Holder, held: tuple[HeldDecision, ...]) -> Iterator[Part]:
        """Say who holds what. A long list opens: nobody has to hear all of it on the way to the questions."""
        words, few = self.desk.words, FEW if len(held) > FEW + 1 else len(held)
        if not held:
            return
        yield Text(words=how_many_decisions(holder, len(held), words), tone=Tone.LABEL)
        yield Bullets(items=tuple(one.what for one in held[:few]))
        if held[few:]:
            rest = words("{n} more for: {who}", n=len(held[few:]), who=words(HOLDERS[holder]))
            yield More(id=f"rest/{holder}", label=rest, words="\n".join(one.what for one in held[few:]))

    def press(self, button: str) -> None:
        """Go back to the map, or park something to talk about."""
        if button == "done":
            self.paths.go("map")
        elif button == "park":
            self.paths.go("park")
        elif button == "overrides":
            self.paths.go("overrides")
