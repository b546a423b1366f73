"""What a document is made from: one project, its pack, and the reader's language."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from coprod_desktop.domain.agreements.forms import Form, form_of
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.consent import choice_in, says_yes
from coprod_desktop.domain.consent_records import ConsentRecord
from coprod_desktop.domain.finding_names import plain
from coprod_desktop.domain.hidden_names import Hidden, hidden_names, in_place_of
from coprod_desktop.domain.material import OF_PURPOSE, USE_NAME
from coprod_desktop.domain.own_words import Heard
from coprod_desktop.domain.pack import Pack, Question
from coprod_desktop.domain.person import Person, WordLevel
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding
from coprod_desktop.domain.said_in import Languages
from coprod_desktop.domain.small_changes import is_same
from coprod_desktop.domain.words import Words, say_english


@dataclass(frozen=True)
class Source:
    """A project and its pack, with what is looked up again and again kept at hand.

    Args:
        project: everything the group has said.
        pack: the pack it was built from.
        say: the reader's language.
        other_form: how to make the papers of the whole group, when not as the group chose.
        heard: which languages were found in the project, shared by all that is made from it.
    """

    project: Project
    pack: Pack
    say: Words = say_english
    other_form: Form | None = None
    heard: Heard = field(default_factory=Heard, repr=False, compare=False)

    @cached_property
    def form(self) -> Form:
        """How the papers of the whole group are made."""
        return self.other_form or form_of(self.project)

    @property
    def day(self) -> str:
        """The day the papers are about, ISO 8601: the project's last change (`consent_days` sees to that)."""
        return self.project.changed_at.partition("T")[0]

    @property
    def is_easy(self) -> bool:
        """Whether they are made in easy words."""
        return self.form.word_level is WordLevel.EASY

    @cached_property
    def languages(self) -> Languages:
        """What is known of the languages people write in."""
        return self.heard.languages(self.project)

    @cached_property
    def present(self) -> tuple[Person, ...]:
        """The people who are in the group now."""
        return tuple(one for one in self.project.people if not one.left_on)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Each person's place in the list, from 1; people who were removed come after the others."""
        ids = (*(one.id for one in self.project.people), *self.consents)
        return {one: number for number, one in enumerate(dict.fromkeys(ids), start=1)}

    @cached_property
    def answers(self) -> dict[str, Answer]:
        """What was said, by question."""
        return {one.id: one for one in self.project.answers}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The pack's questions, by id."""
        themes = (theme for section in self.pack.sections for theme in section.themes)
        return {one.id: one for theme in themes for one in theme.questions}

    @cached_property
    def holdings(self) -> dict[str, list[Holding]]:
        """Who put themselves forward, by role: people who are here, in the order of the list."""
        found: dict[str, list[Holding]] = {}
        for one in self.project.holdings:
            if one.person in self._names:
                found.setdefault(one.role, []).append(one)
        return found

    @cached_property
    def consents(self) -> dict[str, ConsentRecord]:
        """Each person's latest consent record; not what is left of people who were taken out."""
        return {one.person: one for one in self.project.consents if one.person}

    def asks(self, question: Question) -> str:
        """Return a question as the group's papers word it: the group's own words, or else the easy ones."""
        own = self.questions.get(question.id)
        as_shipped = own is not None and own.words == question.words
        easy = question.easy if self.form.word_level is WordLevel.EASY and as_shipped else ""
        return easy or question.words

    def said_yes(self, person: str, *purposes: str) -> bool:
        """Say whether a person's latest record has a plain yes to each of these purposes.

        A yes no longer stands when the pack says something else about who sees what it is for (guidance G4),
        nor after its last day.
        """
        record = self.consents.get(person)
        return all(says_yes(record, one, self.day) for one in purposes) and not (
            record and set(purposes) & self._seen_by_others_now(record)
        )

    def _seen_by_others_now(self, record: ConsentRecord) -> set[str]:
        said = {one.id: one.words for one in record.points}
        return {
            one.id
            for one in self.pack.purposes
            if not is_same(said.get(f"{one.id}/{OF_PURPOSE}", one.who_sees), one.who_sees)
        }

    def own_name(self, person: Person) -> str:
        """Return what a person is called on their own papers, also when they gave no name."""
        return person.name.strip() or self._number(person)

    def name(self, person: str | None) -> str:
        """Return what somebody who is here is called on the group's papers, or nothing for anybody else.

        Somebody who was asked and did not say a plain yes to being named is shown by a number.
        """
        return self._names.get(person or "", "")

    def who(self, words: str) -> str:
        """Return who is meant where either a person was chosen or words were written."""
        if words in self.numbers:
            return self.name(words) or self.say("somebody who has left")
        return in_place_of(words.strip(), self.hidden)

    @cached_property
    def hidden(self) -> tuple[Hidden, ...]:
        """Who was asked and is not printed under their own name, with the names that stay off papers."""
        return hidden_names(self.project, self._asked)

    @cached_property
    def printed_names(self) -> tuple[str, ...]:
        """What papers call the people who were asked, in plain letters."""
        return tuple(plain(one) for one in self._asked.values())

    @cached_property
    def _asked(self) -> dict[str, str]:
        return {
            one.id: self.chosen_name(one) if self.said_yes(one.id, USE_NAME) else self._number(one)
            for one in self.project.people
            if one.id in self.consents
        }

    @cached_property
    def _names(self) -> dict[str, str]:
        return {
            one.id: self.chosen_name(one) if self.said_yes(one.id, USE_NAME) else self._number(one)
            for one in self.present
        }

    def chosen_name(self, person: Person) -> str:
        """Return the name somebody chose for papers: another one where they gave it."""
        said = choice_in(self.consents.get(person.id), USE_NAME)
        return (said.other_name.strip() if said else "") or self.own_name(person)

    def _number(self, person: Person) -> str:
        return self.say("Person {number}", number=self.numbers[person.id])
