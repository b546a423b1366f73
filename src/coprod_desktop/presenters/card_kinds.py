"""What a card is made of: its fields as data, and how each is read from a record and written into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from coprod_desktop.domain.project import Project
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.typed import is_blank
from coprod_desktop.presenters.screen import Option

R = TypeVar("R", bound=Record)


class Ask(StrEnum):
    """The shape of one field of a card."""

    WORDS = "words"
    LINES = "lines"  # several things, one on each line
    DAY = "day"
    CHOICE = "choice"
    YES_NO = "yes-no"
    PERSON = "person"
    TICKS = "ticks"  # any of the options
    LIMIT = "limit"  # one of the register, that this may meet
    ROLE = "role"  # one of the roles, that this hangs on


@dataclass(frozen=True)
class CardField:
    """One field: its page's heading, the label of its box, and its label on the card.

    What comes `later`, such as whether a new action is done, stands on the card and is not asked before it.
    """

    id: str
    title: str
    label: str
    row: str
    ask: Ask = Ask.WORDS
    hint: str = ""
    example: str = ""
    box: int = 1
    no: str = "No"
    nobody: str = "Nobody yet"
    options: tuple[Option, ...] = ()
    later: bool = False
    only: Callable[[Any], bool] = field(default=lambda record: True)

    @property
    def asks_who(self) -> bool:
        """Whether somebody's name is written here, and may have been written before."""
        of_ours = not self.title.startswith("Who outside ")
        return self.ask is Ask.WORDS and self.title.startswith(("Who ", "Whose ")) and of_ours


@dataclass(frozen=True)
class CardKind(Generic[R]):
    """What a kind of card is made of, where its records live, and what its window is called.

    A long card may be kept short: then its `first` fields are asked and shown on `screen`, the others are
    shown on `more_screen`.
    """

    screen: str
    window: str
    field_screen: str
    fields: tuple[CardField, ...]
    find: Callable[[Project, str], R | None]
    keep: Callable[[Project, R], Project]
    first: int | None = None
    more_screen: str = ""

    def asked(self, record: R, project: Project) -> tuple[CardField, ...]:
        """Return the fields that make sense for this record: no limit is asked for where there is none."""
        missing = {Ask.LIMIT: not project.limits, Ask.ROLE: not project.roles}
        return tuple(one for one in self.fields if one.only(record) and not missing.get(one.ask))

    @property
    def first_fields(self) -> tuple[CardField, ...]:
        """The fields on the card's own screen."""
        return self.fields[: self.first]

    def beside(self, one: CardField, record: R, project: Project) -> tuple[CardField, ...]:
        """Return the fields that are asked one after the other with this one."""
        is_first, asked = one in self.first_fields, self.asked(record, project)
        return tuple(o for o in asked if (o in self.first_fields) == is_first and not o.later)

    def shown_on(self, one: CardField) -> str:
        """Return the screen a field is shown on."""
        return self.screen if one in self.first_fields else self.more_screen


def read_field(record: Record, name: str) -> str:
    """Return a field of a record as text. A dot looks into a part of it, as in "sign_off.who"."""
    value: Any = record
    for part in name.split("."):
        value = getattr(value, part)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "\n".join(value)
    return str(value.value) if isinstance(value, Enum) else (value or "")


def _inside(kind: type[Record], name: str) -> tuple[Any, ...]:
    """Return the types that stand inside the type of a field, such as what a list is of."""
    return get_args(get_type_hints(kind)[name])


def write_field(record: R, name: str, text: str) -> R:
    """Return the record with a field read back from text, in the field's own type."""
    first, _, rest = name.partition(".")
    old = getattr(record, first)
    value: Any = text
    if rest:
        value = write_field(old, rest, text)
    elif isinstance(old, bool):
        value = text == "yes"
    elif isinstance(old, tuple):
        lines = tuple(text.split("\n")) if text else ()
        value = tuple(map(_inside(type(record), first)[0], lines))
    elif isinstance(old, Enum):
        value = type(old)(text)
    elif type(None) in _inside(type(record), first):
        value = text or None
    changes: dict[str, Any] = {first: value}
    return replace(record, **changes)


def without_blank_lines(record: R, fields: tuple[CardField, ...]) -> R:
    """Return the record with empty lines taken out of its lists."""
    for one in fields:
        if one.ask is Ask.LINES:
            lines = read_field(record, one.id).split("\n")
            filled = (line.strip() for line in lines if not is_blank(line))
            record = write_field(record, one.id, "\n".join(filled))
    return record
