"""Cards: a person, a role, a limit or an action, as fields that are asked one on each page.

A card is described once, as data. Its pages ask one field at a time; the card page shows all of them
with a Change each, so that nobody has to look at a long form.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, assert_never

from coprod_desktop.domain.days import is_no_such_day, that_stays
from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.people import present
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.typed import clean, is_blank, shorten
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.card_kinds import (
    Ask,
    CardField,
    CardKind,
    R,
    read_field,
    without_blank_lines,
    write_field,
)
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.equal_notes import equal_notes
from coprod_desktop.presenters.naming import called, called_by_id, names_of
from coprod_desktop.presenters.page import NotHere, Page, go_on, split_item
from coprod_desktop.presenters.screen import (
    Button,
    ChoiceField,
    More,
    Option,
    Part,
    Row,
    Screen,
    Text,
    TextField,
    TicksField,
    Tone,
    Weight,
)
from coprod_desktop.presenters.wording import NOTHING_YET, in_words

ABOUT_IN_SIGHT = 60
"""The most letters of what a card is about that stand over its other fields."""

YES, NOT_SAID = "Yes", "Not said"


def field_in_words(desk: Desk, one: CardField, record: Record) -> str:
    """Return a field for the card page; blanks are said as "Nothing here yet"."""
    value, words = read_field(record, one.id), desk.words
    match one.ask:
        case Ask.CHOICE:
            said = next((words(option.words) for option in one.options if option.id == value), "")
        case Ask.TICKS:
            ticked = value.split("\n")
            said = "\n".join(words(option.words) for option in one.options if option.id in ticked)
        case Ask.YES_NO:
            said = words({"yes": YES, YesNo.NOT_SAID: NOT_SAID}.get(value, one.no))
        case Ask.PERSON:
            said = called_by_id(desk, value) or words(one.nobody)
        case Ask.LIMIT:
            limit = find(desk.project.limits, value)
            said = limit.what if limit else ""
        case Ask.ROLE:
            role = find(desk.project.roles, value)
            said = role.title if role else ""
        case Ask.DAY:
            said = in_words(value, desk.today, words)
            if is_no_such_day(value):
                said = words("{day}. There is no such day. It stays as you wrote it.", day=said)
        case Ask.WORDS | Ask.LINES:
            said = value
        case _:
            assert_never(one.ask)
    return words(NOTHING_YET) if is_blank(said) else said


def card_rows(desk: Desk, kind: CardKind[R], record: R) -> tuple[Row, ...]:
    """Return the rows of a card page, each with its Change."""
    return tuple(
        Row(
            label=desk.words(one.row),
            words=field_in_words(desk, one, record),
            button=Button(
                id=f"change/{one.id}",
                words=desk.words("Change: {what}", what=desk.words(one.row)),
                weight=Weight.QUIET,
            ),
        )
        for one in kind.asked(record, desk.project)
    )


def limit_notes(desk: Desk, limit_id: str) -> tuple[Part, ...]:
    """Return the early notice that something may meet a limit, and how to question it (feature X03)."""
    words, limit = desk.words, may_meet(desk.project, limit_id)
    if limit is None:
        return ()
    lines = (
        words("This may meet a limit: {limit}", limit=limit.what),
        words("Why: {why}", why=limit.why) if not is_blank(limit.why) else "",
        words("How to question it: {how}", how=limit.challenge) if not is_blank(limit.challenge) else "",
    )
    return (Text(words="\n".join(line for line in lines if line), tone=Tone.NOTE),)


class FieldPage(Page):
    """Asks one field of a card. The item is "record/field", or "record/field/change" when changing one."""

    kind: CardKind[Any]

    def open(self) -> None:
        """Find the record and the field."""
        self.record_id, field_id, self.way = split_item(self.item, 3)
        record = self.kind.find(self.desk.project, self.record_id)
        found = next((one for one in self.kind.fields if one.id == field_id), None)
        if record is None or found is None:
            raise NotHere(self.item)
        self.field, self.earlier = found, self.desk.project

    @property
    def record(self) -> Any:
        """The record as it stands."""
        return self.kind.find(self.desk.project, self.record_id)

    def screen(self) -> Screen:
        """Return the one field."""
        words, one = self.desk.words, self.field
        written = (read_field(self.record, one.id),) if one.ask in (Ask.WORDS, Ask.LINES) else ()
        parts: list[Part] = [*self.notes(), *equal_notes(self.desk, written), self._box()]
        if one.example:
            parts.append(More(id="example", label=words("See an example"), words=words(one.example)))
        parts.append(go_on(words("Continue")))
        if not self.way:
            parts.append(Button(id="card", words=words("Skip to the end of this card"), weight=Weight.QUIET))
        return Screen(
            id=self.kind.field_screen,
            key=self.key,
            title=words(one.title),
            step=self._whose_step(),
            parts=tuple(parts),
            problems=self.problems,
            aside=bool(self.way),
            window_title=words(self.kind.window),
        )

    def whose(self) -> str:
        """Return what the card is about, once that is said, so that "this limit" is in sight on each page."""
        first = self.kind.fields[0]
        if first is self.field or first.id not in ("what", "title"):
            return ""
        return shorten(read_field(self.record, first.id), ABOUT_IN_SIGHT)

    def _whose_step(self) -> str:
        whose, step = self.whose(), "" if self.way else self._step()
        return self.desk.words("{name}: {step}", name=whose, step=step) if whose and step else whose or step

    def _step(self) -> str:
        """Say how far we are. Somebody who changes one field of a card goes straight back to it."""
        asked = self.kind.beside(self.field, self.record, self.desk.project)
        if self.field not in asked or len(asked) == 1:
            return ""
        return self.desk.words("Question {n} of {total}", n=asked.index(self.field) + 1, total=len(asked))

    def notes(self) -> tuple[Part, ...]:
        """Return what there is to know before this field is answered."""
        return ()

    def _box(self) -> Part:
        words, one = self.desk.words, self.field
        value = read_field(self.record, one.id)
        label, hint = words(one.label), words(one.hint)
        if one.ask is Ask.YES_NO:
            return self._yes_or_no(label, hint, value)
        if one.ask is Ask.CHOICE:
            said = tuple(replace(o, words=words(o.words), hint=words(o.hint)) for o in one.options)
            chosen = value if value in {option.id for option in said} else ""  # not said yet
            return ChoiceField(id=one.id, label=label, hint=hint, options=said, chosen=chosen)
        if one.ask is Ask.TICKS:
            said = tuple(Option(id=o.id, words=words(o.words), hint=words(o.hint)) for o in one.options)
            ticked = tuple(value.split("\n")) if value else ()
            return TicksField(id=one.id, label=label, hint=hint, options=said, ticked=ticked)
        if one.ask is Ask.PERSON:
            people = tuple(
                Option(id=person.id, words=called(self.desk, person)) for person in present(self.desk.project)
            )
            nobody = Option(id="", words=words(one.nobody))
            return ChoiceField(id=one.id, label=label, hint=hint, options=(*people, nobody), chosen=value)
        if one.ask is Ask.LIMIT:
            limits = tuple(Option(id=limit.id, words=limit.what) for limit in self.desk.project.limits)
            none = Option(id="", words=words("None so far"))
            return ChoiceField(id=one.id, label=label, hint=hint, options=(*limits, none), chosen=value)
        if one.ask is Ask.ROLE:
            nameless = words("A role with no name yet")
            roles = tuple(Option(id=r.id, words=r.title.strip() or nameless) for r in self.desk.project.roles)
            none = Option(id="", words=words("None so far"))
            return ChoiceField(id=one.id, label=label, hint=hint, options=(*roles, none), chosen=value)
        names = names_of(self.desk) if one.asks_who else ()
        return TextField(id=one.id, label=label, hint=hint, value=value, lines=one.box, names=names)

    def _yes_or_no(self, label: str, hint: str, value: str) -> Part:
        """Return a yes and a no; where nothing need be said, that can be chosen again too."""
        words = self.desk.words
        options: tuple[Option, ...] = (
            Option(id="yes", words=words(YES)),
            Option(id="no", words=words("No")),
        )
        if isinstance(getattr(self.record, self.field.id), YesNo):
            options += (Option(id=YesNo.NOT_SAID, words=words(NOT_SAID)),)
        elif value == "no":
            value = ""  # where it stands from the start, nobody said it
        return ChoiceField(id=self.field.id, label=label, hint=hint, options=options, chosen=value)

    def change(self, field: str, value: str) -> None:
        """Take in the field, and save a moment later."""
        if self.field.ask is Ask.TICKS:
            field, value = self.field.id, self._ticked(field.rpartition("/")[2], value)
        record = write_field(self.record, field, clean(value))
        self.desk.put_soon(self.kind.keep(self.desk.project, record))

    def _ticked(self, option: str, value: str) -> str:
        """Return the options that are ticked once one of them changed, in their own order."""
        before = set(read_field(self.record, self.field.id).split("\n"))
        after = before | {option} if value == "yes" else before - {option}
        return "\n".join(one.id for one in self.field.options if one.id in after)

    def press(self, button: str) -> None:
        """Go on to the next field, or to the card."""
        if button not in ("continue", "card"):
            return
        record = without_blank_lines(self.record, self.kind.fields)
        if self.field.ask is Ask.DAY:
            day = that_stays(read_field(record, self.field.id), self.desk.today)
            record = write_field(record, self.field.id, day)
        self.desk.put(self.kind.keep(self.desk.project, record))
        if self.way and record != self.kind.find(self.earlier, self.record_id):
            self.desk.can_undo_change(self.earlier)
        asked = self.kind.beside(self.field, record, self.desk.project)
        after = asked.index(self.field) + 1 if self.field in asked else len(asked)
        if button == "card" or self.way or after >= len(asked):
            self.paths.go(self.kind.shown_on(self.field), self.record_id)
        else:
            self.paths.go(self.kind.field_screen, f"{self.record_id}/{asked[after].id}")


class LimitedFieldPage(FieldPage):
    """One field of something that may meet a limit; that is told as soon as it is chosen, not at the end."""

    def notes(self) -> tuple[Part, ...]:
        """Say early what limit it may meet."""
        return limit_notes(self.desk, self.record.limit)


class CardPage(Page):
    """Shows one card with a Change for each field."""

    kind: CardKind[Any]

    def open(self) -> None:
        """Find the record."""
        if self.kind.find(self.desk.project, self.item) is None:
            raise NotHere(self.item)

    @property
    def record(self) -> Any:
        """The record as it stands."""
        return self.kind.find(self.desk.project, self.item)

    def press(self, button: str) -> None:
        """Open the page of a field."""
        if button.startswith("change/"):
            self.paths.go(self.kind.field_screen, f"{self.item}/{button.removeprefix('change/')}/change")
