"""Two looks at the whole project: what may get stuck, and who ended up with the say.

Both are worked out anew from what is written and kept nowhere. They ask; they never mark anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coprod_desktop.domain.days import say_day
from coprod_desktop.domain.foresight import Sticking, StickingPoint, finish_of, sticking_points
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.people import present
from coprod_desktop.domain.saying import HeldDecision, Holder, Signal, decisions, signals
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.naming import called_by_id
from coprod_desktop.presenters.page import Page, go_on
from coprod_desktop.presenters.screen import Bullets, Button, Card, More, Part, Screen, Text, Tone
from coprod_desktop.presenters.wording import in_words

SEEN = {
    Sticking.NOBODY_IN_ROLE: "Nobody does this yet.",
    Sticking.ROLE_WITHOUT_COVER: "Somebody has not said what happens when they are away.",
    Sticking.ACTION_WITHOUT_COVER: "Its owner has not said what happens when they are away.",
    Sticking.LATE_SIGN_OFF: "The yes comes on {day}. We want to finish by {end}.",
    Sticking.LATE_ACTION: "This is for {day}. We want to finish by {end}.",
    Sticking.IDEA_UNDER_LIMIT: "It meets a fixed limit. We have not said what would make it a yes.",
    Sticking.NEED_WITHOUT_SUPPORT: "What helps is written down. None of their roles names any support.",
    Sticking.LIMIT_NOT_HEARD: "The answer was for {day}. That day has passed.",
    Sticking.RIGHT_WITHOUT_APPEAL: "Nobody can hear an appeal. This right is not used until then.",
    Sticking.DECISION_WITHOUT_HOW: "We have not said how we decide this.",
}
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

HOLDERS = {
    Holder.MEMBERS: "People who are not here as staff",
    Holder.STAFF: "Staff in the group",
    Holder.NOT_SAID: "People who did not say if they are staff",
    Holder.SHARED: "All of us, or some of both",
    Holder.OUTSIDE: "Somebody outside the group",
    Holder.NOBODY_YET: "Nobody yet",
}
FEW = 5
"""The most decisions of one holder that stand in a list; the rest opens."""
ASKS = {
    Signal.NOTHING_IS_OURS: (
        "We see nothing that is ours to decide.",
        "What could this group decide by itself?",
    ),
    Signal.STAFF_SIGN_OFF_ALL: (
        "We see that staff give every yes before the work goes out.",
        "Who else could say yes to a part of it?",
    ),
    Signal.ONE_ALONE: (
        "We see 1 person here who is not staff.",
        "Who could come with them, so that they are not alone?",
    ),
    Signal.NO_WORD_ON_PAYMENT: (
        "We see nothing about payment, not even that there is none.",
        "What do people get for their time? By when can we say so?",
    ),
    Signal.ALL_IS_FIXED: (
        "We see that each limit is fixed.",
        "Which one could somebody question first?",
    ),
    Signal.DECIDED_OUTSIDE: (
        "We see a decision that was made outside a session.",
        "Who was not there? Do we want to talk about it again?",
    ),
    Signal.NOBODY_WAS_ASKED: (
        "We see no word that people were asked how the last 3 sessions were.",
        "How was it for each of us? What could we change?",
    ),
    Signal.STAFF_OVERRIDE_ALWAYS: (
        "We see that only staff have used a right to override.",
        "Who else knows enough to have such a right?",
    ),
    Signal.GOAL_WAS_FIXED: (
        "We see that our goal was fixed before our first session.",
        "Is it our goal too? Which part of it could we change?",
    ),
}
"""What was seen, and what to talk about."""


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
        project, words = self.desk.project, self.desk.words
        titled: tuple[Callable[[], str], ...] = (
            lambda: getattr(find(project.roles, point.about), "title", ""),
            lambda: getattr(find(project.actions, point.about), "what", ""),
            lambda: getattr(find(project.ideas, point.about), "words", ""),
            lambda: getattr(find(project.limits, point.about), "what", ""),
            lambda: getattr(find(project.overrides, point.about), "area", ""),
            lambda: getattr(find(project.decisions, point.about), "what", ""),
            lambda: called_by_id(self.desk, point.about),
        )
        found = next((said for said in (title().strip() for title in titled) if said), "")
        return found or words("Something with no words yet")

    def _day(self, point: StickingPoint) -> str:
        role, action = (
            find(self.desk.project.roles, point.about),
            find(self.desk.project.actions, point.about),
        )
        limit = find(self.desk.project.limits, point.about)
        when = action.by_when if action else role.sign_off.by_when if role else limit.hear_by if limit else ""
        return in_words(when, "", self.desk.words)

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
        if n := sum(one.staff is YesNo.NOT_SAID for one in present(project)):
            apart = words(
                "{n} of us did not say if they are here as staff. What they hold is counted apart.",
                n=n,
            )
            parts.append(Text(words=apart))
        for holder, said in HOLDERS.items():
            parts += self._held(holder, words(said), tuple(one for one in found if one.holder is holder))
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

    def _held(self, holder: Holder, label: str, held: tuple[HeldDecision, ...]) -> Iterator[Part]:
        """Say who holds what. A long list opens: nobody has to hear all of it on the way to the questions."""
        words, few = self.desk.words, FEW if len(held) > FEW + 1 else len(held)
        if not held:
            return
        heading = (
            words("{who}: 1 decision", who=label)
            if len(held) == 1
            else words("{who}: {n} decisions", who=label, n=len(held))
        )
        yield Text(words=heading, tone=Tone.LABEL)
        yield Bullets(items=tuple(one.what for one in held[:few]))
        if held[few:]:
            rest = words("{n} more for: {who}", n=len(held[few:]), who=label)
            yield More(id=f"rest/{holder}", label=rest, words="\n".join(one.what for one in held[few:]))

    def press(self, button: str) -> None:
        """Go back to the map, or park something to talk about."""
        if button == "done":
            self.paths.go("map")
        elif button == "park":
            self.paths.go("park")
        elif button == "overrides":
            self.paths.go("overrides")
