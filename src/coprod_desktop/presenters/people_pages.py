"""People: the list, and one person's card, one question at a time."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreements.forms import form_of
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.languages import LANGUAGES
from coprod_desktop.domain.leaving import come_back, is_paused, leave_group
from coprod_desktop.domain.listing import find, put
from coprod_desktop.domain.needs import other_language
from coprod_desktop.domain.people import gone, present
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.card_kinds import Ask, CardField, CardKind
from coprod_desktop.presenters.cards import CardPage, FieldPage, card_rows
from coprod_desktop.presenters.careful_notes import careful_notes
from coprod_desktop.presenters.equal_notes import equal_notes
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.needs_notes import reads_best
from coprod_desktop.presenters.page import Page, go_on, quiet
from coprod_desktop.presenters.paper_forms import form_in_words
from coprod_desktop.presenters.part_notes import follow, part_notes
from coprod_desktop.presenters.screen import Button, Card, Cards, Option, Part, Screen, Summary, Text
from coprod_desktop.presenters.wording import PAPER_SIZES, WORD_LEVELS, in_own_letters

PERSON = CardKind[Person](
    screen="person",
    window="A person’s card",
    field_screen="person-field",
    find=lambda project, person_id: find(present(project), person_id),
    keep=lambda project, person: replace(project, people=put(project.people, person)),
    fields=(
        CardField(
            "name",
            "What should we call this person?",
            "A first name or another name",
            "Name",
            hint="A first name is enough. It can be any name they like.",
        ),
        CardField(
            "staff",
            "Is this person here as staff?",
            "Here as staff",
            "Here as staff",
            Ask.YES_NO,
            hint="This is the only thing we note about why somebody is here.",
        ),
        CardField(
            "offers",
            "What would this person like to offer?",
            "Skills and interests (optional)",
            "What I offer",
            hint="In their own words. Everyone has something to offer.",
            example="I like drawing. I can make people feel welcome.",
            box=4,
        ),
        CardField(
            "may_help",
            "Do they have experience that may help?",
            "I have experience that may help",
            "I have experience that may help",
            Ask.YES_NO,
            hint="Say yes or no. Nobody is asked what it is, and it is not written down.",
        ),
        CardField(
            "time",
            "What time can this person give?",
            "In their own words (optional)",
            "Time I can give",
            hint="Any amount is fine. People do not need to give the same.",
            example="About 1 hour a week. Less when my children are off school.",
            box=2,
        ),
        CardField(
            "helps",
            "What helps this person to take part?",
            "What helps (optional)",
            "What helps me take part",
            hint="Write what is needed, not why it is needed.",
            example="Breaks. Large print. A call the day before.",
            box=4,
        ),
        CardField(
            "paper_size",
            "How big should the words on their papers be?",
            "Size of print",
            "My papers",
            Ask.CHOICE,
            options=tuple(Option(id=size, words=said) for size, said in PAPER_SIZES.items()),
        ),
        CardField(
            "word_level",
            "Which words should their papers use?",
            "Words",
            "Words on my papers",
            Ask.CHOICE,
            hint="Easy words are short. They have not been checked by readers yet.",
            options=tuple(Option(id=level, words=said) for level, said in WORD_LEVELS.items()),
        ),
        CardField(
            "language",
            "Which language does this person like best?",
            "Language they read and write",
            "My language",
            Ask.CHOICE,
            hint="Our papers are in English. What they write in their own language is marked as theirs.",
            options=tuple(Option(id=one.code, words=in_own_letters(one)) for one in LANGUAGES),
        ),
    ),
)


class PeoplePage(ListPage):
    """Everybody in the group, and those who have left."""

    part = "people"

    def tidy(self) -> None:
        """Take out cards that were opened and left empty."""
        project = self.desk.project
        filled = tuple(p for p in project.people if p != Person(id=p.id, joined_on=p.joined_on))
        self.leave_out_empty(people=filled)

    def screen(self) -> Screen:
        """Return the list."""
        words, project = self.desk.words, self.desk.project
        here, left = present(project), gone(project)
        parts: list[Part] = [
            Text(
                words=words("A first name or any other name is enough. Each person can write their own card.")
            ),
            Text(words=words("A card takes about 5 minutes. Skip anything on it, or stop after the name.")),
            Button(id="add", words=words("Add a person")),
            Cards(
                label=words("In the group"),
                cards=tuple(self._card(person) for person in here),
                empty=words("Nobody yet."),
            ),
        ]
        if left:
            parts.append(Cards(label=words("Have left"), cards=tuple(self._gone(person) for person in left)))
        return Screen(
            id="people",
            key=self.key,
            title=words("People in the group"),
            parts=self.with_ending(*parts),
            window_title=words("People"),
        )

    def _card(self, person: Person) -> Card:
        words, name = self.desk.words, called(self.desk, person)
        lines = (
            *((words("Here as staff"),) if person.staff else ()),
            *((words("Having a break"),) if is_paused(self.desk.project, person.id) else ()),
        )
        return Card(
            title=name,
            lines=lines,
            buttons=(Button(id=f"open/{person.id}", words=words("Open the card of {name}", name=name)),),
        )

    def _gone(self, person: Person) -> Card:
        words, name = self.desk.words, called(self.desk, person)
        return Card(
            title=name,
            buttons=(quiet(f"bring-back/{person.id}", words("Bring {name} back", name=name)),),
        )

    def act(self, button: str) -> None:
        """Add somebody, open a card, or bring somebody back."""
        verb, _, person = button.partition("/")
        if button == "add":
            _add_person(self)
        elif verb == "open":
            self.paths.go("person", person)
        elif verb == "bring-back":
            self.desk.put(come_back(self.desk.project, person, self.desk.stamp, self.desk.make_id))
            self.paths.go("catch-up", person)


class PersonFieldPage(FieldPage):
    """One field of a person's card."""

    kind = PERSON

    def notes(self) -> tuple[Part, ...]:
        """Ask where more is written about somebody than the group needs to keep."""
        written = (self.record.offers, self.record.time, self.record.helps)
        return (*super().notes(), *careful_notes(self.desk, written))

    def whose(self) -> str:
        """Return whose card this is, after the name: a laptop goes round."""
        return "" if self.field.id == "name" else called(self.desk, self.record)


class PersonPage(CardPage):
    """One person's card."""

    kind = PERSON

    def screen(self) -> Screen:
        """Return the card."""
        words, person = self.desk.words, self.record
        name = called(self.desk, person)
        return Screen(
            id="person",
            key=self.key,
            title=words("The card of {name}", name=name),
            parts=(
                *part_notes(self.desk, person.id),
                *equal_notes(self.desk, (person.time,)),
                Summary(rows=card_rows(self.desk, PERSON, person)),
                *self._needs(person),
                go_on(words("Back to people"), "people"),
                Button(id="another", words=words("Add another person")),
                Button(id="cover-plans", words=words("When {name} is away", name=name)),
                Button(id="catch-up", words=words("What is new for {name}", name=name)),
                quiet("take-off", words("{name} leaves the group", name=name)),
            ),
            window_title=words("A person’s card"),
        )

    def _needs(self, person: Person) -> tuple[Part, ...]:
        """Say how this person's papers are made and when they were last asked (DAPB1605: met, reviewed)."""
        words = self.desk.words
        made = words(
            "Each paper for {name} is made in {form}.", name=called(self.desk, person), form=self._form()
        )
        if language := other_language(person, self.desk.project):
            made = f"{made} {reads_best(self.desk, called(self.desk, person), language)}"
        day = person.needs_checked_on
        asked = words("We last asked on {day}.", day=as_said(day, words)) if day else ""
        is_new = person.joined_on == self.desk.today  # nobody asks again on the first day
        again = () if is_new else (quiet("needs-checked", words("We asked today: this is still right")),)
        return (Text(words=f"{made} {asked}".strip()), *again)

    def _form(self) -> str:
        return form_in_words(form_of(self.record), self.desk.words)

    def press(self, button: str) -> None:
        """Change a field, go back to the list, or take somebody off it. No reason is asked."""
        super().press(button)
        follow(button, self.paths)
        if button == "needs-checked":
            self.desk.can_undo_change(self.desk.project)
            self.desk.put(
                PERSON.keep(self.desk.project, replace(self.record, needs_checked_on=self.desk.today))
            )
        if button == "people":
            self.paths.go("people")
        elif button in ("cover-plans", "catch-up"):
            self.paths.go(button, self.item)
        elif button == "another":
            _add_person(self)
        elif button == "take-off":
            name = called(self.desk, self.record)
            left = self.desk.words("{name} has left. Their roles and actions are free now.", name=name)
            self.desk.can_undo(left)
            desk = self.desk
            desk.put(leave_group(desk.project, self.item, desk.stamp, desk.make_id, desk.words))
            self.paths.go("people")


def _add_person(page: Page) -> None:
    """Open a new card at its name."""
    new = Person(id=page.desk.make_id(), joined_on=page.desk.today)
    page.desk.keep(people=(*page.desk.project.people, new))
    page.paths.go("person-field", f"{new.id}/name")
