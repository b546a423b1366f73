"""What is kept about a role beside its card: how much it is needed, who held it, and edits of a part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record


class Need(StrEnum):
    """How much a role is needed. What a rule asks for is never mixed up with what is only a good idea."""

    AS_WE_LIKE = "as-we-like"
    GOOD_TO_HAVE = "good-to-have"
    RULE = "rule"


class RoleChange(StrEnum):
    """What happened to a role."""

    HELD_BEFORE = "held-before"  # somebody had it when the first line of the history was written
    PUT_FORWARD = "put-forward"
    STEPPED_BACK = "stepped-back"
    TRIAL_ENDED = "trial-ended"
    CARD_CHANGED = "card-changed"
    SAID = "said"  # words somebody added about a change, if they wanted to


@dataclass(frozen=True, kw_only=True)
class RoleEvent(Record):
    """One line of a role's history. Never changed.

    `title` is what the role was called then: its history outlives it. `person` is a person's id, `group`
    the name of a group that holds it. `fields` are those of the card that changed. Why something
    changed is asked of nobody; `words` are what somebody wished to add.
    """

    id: str
    role: str
    title: str = ""
    made_at: str
    change: RoleChange
    person: str = ""
    group: str = ""
    fields: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class PartEdit(Record):
    """The words of somebody's part were changed: before and after. Never changed itself.

    `owner` is the person whose part it is; `by` who changed it, or empty when that was not said.
    """

    id: str
    role: str
    owner: str
    part: str = ""
    made_at: str
    by: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, kw_only=True)
class PartLook(Record):
    """The owner of a part looked at an edit of it (`id` is the edit's). Never changed."""

    id: str
    made_at: str
