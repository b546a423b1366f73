"""What is kept about a role: its card, who holds it, who held it before, and edits of a part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record
from coprod_desktop.domain.yes_no import YesNo


class Need(StrEnum):
    """How much a role is needed. What a rule asks for is never mixed up with what is only a good idea."""

    NOT_SAID = "not-said"
    AS_WE_LIKE = "as-we-like"
    GOOD_TO_HAVE = "good-to-have"
    RULE = "rule"


class Sharing(StrEnum):
    """How the people in a role split its work. One person does it only where the group said so."""

    NOT_SAID = "not-said"
    ONE_PERSON = "one-person"
    OWN_SECTIONS = "own-sections"
    SHARED = "shared"
    ALL_TOGETHER = "all-together"


class Matter(StrEnum):
    """What a sign-off is about."""

    CONTENT = "content"
    DESIGN = "design"
    MONEY = "money"
    BRAND = "brand"
    LEGAL = "legal"


class MayChange(StrEnum):
    """Whether somebody who signs off may change the work."""

    NOT_SAID = "not-said"
    YES_OR_NO = "yes-or-no"
    ASK = "ask"
    CHANGE = "change"


@dataclass(frozen=True, kw_only=True)
class SignOff(Record):
    """Somebody has to say yes before the work goes out (feature C10).

    `who` is a person's id, or words. `may` says whether they may change the work; `may_change` says more
    about that. `if_silent`: what happens when no answer comes.
    """

    who: str = ""
    on_what: str = ""
    may_change: str = ""
    by_when: str = ""
    matters: tuple[Matter, ...] = ()
    may: MayChange = MayChange.NOT_SAID
    if_silent: str = ""


@dataclass(frozen=True, kw_only=True)
class Role(Record):
    """A role card. `starter` is the id of the library card it came from, if any. Days are as written.

    `answers_for` says who answers for the work, who may be somebody else than who does it. `held_by_group`
    names a group that holds the role. `rule` says which rule asks for it, where one does. `limit` is the id
    of a limit the role may meet, and `yes_if` what would make it a yes.
    """

    id: str
    starter: str = ""
    title: str = ""
    purpose: str = ""
    tasks: tuple[str, ...] = ()
    may_decide: str = ""
    limits: str = ""
    time: str = ""
    support: str = ""
    ask: str = ""
    not_asked: tuple[str, ...] = ()
    ends: str = ""
    sharing: Sharing = Sharing.NOT_SAID
    signs_off: YesNo = YesNo.NOT_SAID
    sign_off: SignOff = SignOff()
    not_wanted: bool = False
    answers_for: str = ""
    held_by_group: str = ""
    no_time_asked: YesNo = YesNo.NOT_SAID
    trial_until: str = ""
    review_on: str = ""
    need: Need = Need.NOT_SAID
    rule: str = ""
    keeps_flow: YesNo = YesNo.NOT_SAID
    limit: str = ""
    yes_if: str = ""


@dataclass(frozen=True, kw_only=True)
class Holding(Record):
    """A person put themselves forward for a role; `part` is the section that is theirs, if any.

    `words` is what their part says now; `edited_by` who wrote that last, or empty when it was not said.
    """

    id: str
    role: str
    person: str
    part: str = ""
    words: str = ""
    edited_by: str = ""


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
