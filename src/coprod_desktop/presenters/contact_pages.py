"""Who we can talk to: at least 2 people for a worry, 1 of them outside the team, and services (F7, T9)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.contacts import SORTS, Contact, RouteGap, is_to_be_checked, route_gaps
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.listing import drop, find, put
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.card_list import CardListPage
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.list_page import listed
from coprod_desktop.presenters.page import go_on, quiet
from coprod_desktop.presenters.screen import Button, Card, Option, Part, Screen, Summary, Text, Tone

CONTACT = CardKind[Contact](
    screen="contact",
    field_screen="contact-field",
    window="Somebody to talk to",
    find=lambda project, contact_id: find(project.contacts, contact_id),
    keep=lambda project, contact: replace(project, contacts=put(project.contacts, contact)),
    fields=(
        CardField("name", "Who can people talk to?", "A name, or a service", "Who", example="Farah"),
        CardField(
            "sort",
            "Where is this person?",
            "Where they are",
            "Where they are",
            Ask.CHOICE,
            options=tuple(Option(id=sort, words=said) for sort, said in SORTS.items()),
        ),
        CardField(
            "how",
            "How can people reach them?",
            "A phone number, a place or a time",
            "How to reach them",
            example="At the advice centre, on Tuesdays.",
            box=2,
        ),
        CardField(
            "checked_on",
            "When did somebody last check that this is right?",
            "A day",
            "Checked on",
            Ask.DAY,
            hint="For example: 14 March 2027.",
        ),
    ),
)

GAPS = {
    RouteGap.TOO_FEW: "Write at least 2 people here. Somebody may not want to talk to the first.",
    RouteGap.NOBODY_OUTSIDE: "Write somebody outside the team too.",
}


class ContactsPage(CardListPage):
    """Everybody who can be talked to, and what the route for a worry still lacks."""

    kind, record, collection = CONTACT, Contact, "contacts"

    def screen(self) -> Screen:
        """Return the list."""
        words = self.desk.words
        return Screen(
            id="contacts",
            key=self.key,
            title=words("Who we can talk to"),
            parts=(
                Text(words=words("Nobody may treat you worse for raising a worry.")),
                Text(
                    words=words("In danger now? Ring 999. Do not write here that somebody may be harmed."),
                    tone=Tone.NOTE,
                ),
                *(Text(words=words(GAPS[one])) for one in route_gaps(self.desk.project.contacts)),
                Button(id="add", words=words("Add somebody to talk to")),
                *self.few_of(
                    "contacts",
                    words("People and services"),
                    self.desk.project.contacts,
                    self._card,
                    words("Nobody is written here yet."),
                ),
                go_on(words("Go to how we keep going"), "keeping"),
            ),
            window_title=words("Who to talk to"),
        )

    def _card(self, contact: Contact) -> Card:
        words, title = self.desk.words, contact.name.strip() or self.desk.words("Somebody with no name yet")
        checked = words("Checked on: {day}", day=as_said(contact.checked_on, words))
        old = words("Check if this is still right.")
        lines = (
            words(SORTS[contact.sort]) if contact.sort in SORTS else "",
            contact.how.strip(),
            checked if contact.checked_on else "",
            old if is_to_be_checked(contact, self.desk.today) else "",
        )
        return listed(self.desk, contact.id, title, *lines)

    def act(self, button: str) -> None:
        """Begin a card, open one, or go to what keeps the group going."""
        if button == "keeping":
            self.paths.go("keeping")
        else:
            super().act(button)


class ContactFieldPage(FieldPage):
    """One field of somebody to talk to."""

    kind = CONTACT


class ContactPage(CardPage):
    """Somebody to talk to."""

    kind = CONTACT

    def screen(self) -> Screen:
        """Return the card."""
        words = self.desk.words
        return Screen(
            id="contact",
            key=self.key,
            title=words("Check who people can talk to"),
            parts=(
                Summary(rows=card_rows(self.desk, CONTACT, self.record)),
                *self._checked(),
                go_on(words("Back to who we can talk to"), "contacts"),
                quiet("remove", words("Remove this")),
            ),
            window_title=words("Somebody to talk to"),
        )

    def _checked(self) -> tuple[Part, ...]:
        if self.record.checked_on == self.desk.today:
            return ()
        return (Button(id="checked", words=self.desk.words("I checked today. It is right")),)

    def press(self, button: str) -> None:
        """Change a field, note that it was checked, go back, or take it off the list."""
        super().press(button)
        desk = self.desk
        if button == "contacts":
            self.paths.go("contacts")
        elif button == "checked":
            desk.put(CONTACT.keep(desk.project, replace(self.record, checked_on=desk.today)))
            desk.notice = desk.words("Checked today.")
        elif button == "remove":
            desk.can_undo(desk.words("It is removed."))
            desk.keep(contacts=drop(desk.project.contacts, self.item))
            self.paths.go("contacts")
