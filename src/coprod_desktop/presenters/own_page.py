"""A person's own page: each choice, taken back with one press; what changed; a break; leaving."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import changes_for, was_never_asked_about_roles
from coprod_desktop.domain.asked_of import purposes_for
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.leaving import come_back, is_paused, leave_group, leave_role, pause, roles_of
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.material import TAKE_ROLE
from coprod_desktop.domain.pack import Purpose
from coprod_desktop.presenters.consent_records import keep_still_right
from coprod_desktop.presenters.own_choices import OwnChoicesPage
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Text, Tone


class ConsentMinePage(OwnChoicesPage):
    """What a person chose, for them alone. Taking back takes fewer presses than saying yes (D5, X08)."""

    def screen(self) -> Screen:
        """Return the page."""
        words = self.desk.words
        source = Source(self.desk.project, self.desk.pack, words)
        cards = tuple(self.card(source, purpose) for purpose in self._asked())
        return Screen(
            id="consent-mine",
            key=self.key,
            title=words("Your own choices, as they are now"),
            parts=(
                *self._changes(source),
                Text(words=self._first_words()),
                Cards(label=words("Your choices"), cards=cards),
                *self._looking_again(source),
                *self._paper(),
                *self._leaving(),
                Button(id="notes", words=words("My private notes")),
                Button(id="plan", words=words("My own plan: what helps me")),
                Button(id="data", words=words("Everything kept about me")),
                go_on(words("Cover the screen and pass the laptop back"), "end"),
            ),
            back=False,
            notice=self.says,
            focus=self.focus,
            window_title=words("Your own choices"),
        )

    def _asked(self) -> tuple[Purpose, ...]:
        """Return what the person is asked about, or once said something to."""
        record = latest_consent(self.desk.project, self.person_id)
        said = {one.purpose for one in record.choices} if record else set()
        return purposes_for(self.desk.project, self.desk.pack, self.person_id, said)

    def _first_words(self) -> str:
        words = self.desk.words
        if latest_consent(self.desk.project, self.person_id) is None:
            return words("You have not chosen yet. You can choose now, or another day.")
        return words("You can take back any yes. Nobody asks why. What you said before stays on record.")

    def _changes(self, source: Source) -> Iterator[Part]:
        """Say side by side what changed after the person chose (feature F2)."""
        words, changes = self.desk.words, changes_for(source, self.person_id)
        if not changes:
            return
        yield Text(words=words("Something changed after you chose. Please look again."), tone=Tone.LABEL)
        cards = tuple(
            Card(
                title=one.label,
                lines=(
                    words("It was: {words}", words=one.before),
                    words("It is now: {words}", words=one.now),
                ),
            )
            for one in changes
        )
        yield Cards(label=words("What changed"), cards=cards)
        yield Text(words=words("Until you choose again, your yes to this does not count."))

    def _looking_again(self, source: Source) -> Iterator[Part]:
        """Offer the short ways. A first role is asked about: "still right" would say nothing to it."""
        words, role = self.desk.words, find(self.desk.pack.purposes, TAKE_ROLE)
        if latest_consent(self.desk.project, self.person_id):
            if role is not None and was_never_asked_about_roles(source, self.person_id):
                yield Button(id="choose-role", words=words("Choose: {what}", what=role.asks))
            else:
                yield Button(id="still-right", words=words("I looked at it all. It is still right"))
            yield Button(id="change-some", words=words("Change some of my choices"))
            yield quiet("again", words("Read everything, and choose again"))
        else:
            yield Button(id="again", words=words("Read everything, and choose"))

    def _paper(self) -> tuple[Part, ...]:
        """Return the way to keep a paper that was signed by hand, once there are choices to sign."""
        if latest_consent(self.desk.project, self.person_id) is None:
            return ()
        return (quiet("paper", self.desk.words("Keep a picture of my signed paper")),)

    def _leaving(self) -> Iterator[Part]:
        words, project = self.desk.words, self.desk.project
        roles = roles_of(project, self.person_id)
        label = "Your roles, a break, or leaving" if roles else "A break, or leaving"
        yield Text(words=words(label), tone=Tone.LABEL)
        yield Text(words=words("Each of these is fine. You do not have to say why."))
        for role in roles:
            title = self._role_title(role.id)
            yield quiet(f"leave-role/{role.id}", words("Leave this role: {role}", role=title))
        for button, slip in self.talk.slips.items():
            if slip.holding is not None:
                said = words("Undo. This role stays mine: {role}", role=self._role_title(slip.holding.role))
                yield Button(id=f"undo/{button}", words=said)
        if is_paused(project, self.person_id):
            yield quiet("back-again", words("I am back from my break"))
        elif roles:
            yield quiet("pause-for-now", words("Have a break. My roles stay mine"))
        else:
            yield quiet("pause-for-now", words("Have a break"))
        yield quiet("leave", words("Leave the group"))

    def act(self, button: str) -> None:
        """Take a yes back, leave, have a break, choose again, or cover the screen."""
        verb, _, about = button.partition("/")
        self.focus = ""
        match verb:
            case "take-back":
                self.take_back(about)
            case "undo":
                self.undo(about)
            case "leave-role":
                self._leave_role(about)
            case "pause-for-now" | "back-again":
                self._have_a_break(verb)
            case "paper":
                self.paths.go("consent-paper", self.person_id)
            case "again":
                self.paths.go("consent-today", self.person_id)
            case "data" | "notes":
                self.paths.go(f"consent-{verb}", self.person_id)
            case "still-right" | "change-some" | "choose-role":
                self._look_again(verb)
            case "plan":
                self.paths.go("private-plan", self.person_id)
            case "end" | "leave":
                self._end(leaves=verb == "leave")

    def _look_again(self, verb: str) -> None:
        record = latest_consent(self.desk.project, self.person_id)
        if record is None:
            return
        if verb == "still-right":
            keep_still_right(self.desk, record)
            self.says = self.desk.words("Thank you. It is kept that this is still right.")
        else:
            self.talk.go_on_from(record)
            self.paths.go("consent-check", self.person_id)
            if verb == "choose-role":
                self.paths.go("consent-choice", f"{self.person_id}/{TAKE_ROLE}/change")

    def _leave_role(self, role_id: str) -> None:
        desk, before = self.desk, self.desk.project
        desk.put(leave_role(before, self.person_id, role_id, desk.stamp, desk.make_id, desk.words))
        self.remember_slip(f"leave-role/{role_id}", before)
        self.says = desk.words("You have left this role. Thank you for what you did.")

    def _role_title(self, role_id: str) -> str:
        role = find(self.desk.project.roles, role_id)
        return (role.title.strip() if role else "") or self.desk.words("A role with no name yet")

    def _have_a_break(self, verb: str) -> None:
        desk = self.desk
        move = pause if verb == "pause-for-now" else come_back
        desk.put(move(desk.project, self.person_id, desk.stamp, desk.make_id))
        if verb == "pause-for-now":
            self.says = desk.words("You are having a break. Come back when you like.")
        else:
            desk.talk = None
            self.paths.go("catch-up", self.person_id)

    def _end(self, *, leaves: bool) -> None:
        desk, person = self.desk, self.person_id
        if leaves:
            before = desk.project
            desk.put(leave_group(before, person, desk.stamp, desk.make_id, desk.words))
            self.talk.stayed = before
            self.paths.go("consent-left", person)
            return
        desk.talk = None
        self.paths.go("consent-return", person)
