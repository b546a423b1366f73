"""What a yes rests on. A change of one of these asks those it touches to look again; no other change does.

The table is the whole rule (features X10, D7; decision 0080): scope, tasks, deadline, who sees it,
sign-off, payment, and the support that was promised.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.pack import DocumentKind

TAKE_PART, TAKE_ROLE, USE_NAME, RECORDS = "take-part", "role", "name", "records"
"""The purposes that the program itself knows; a pack may have others."""

OVERRIDE = "override"
"""What a role may override: it has a point like a field of the card."""

THANKS = "thanks"
"""May papers thank somebody by name? Asked once they have left, and of nobody else."""


class About(StrEnum):
    """What kind of thing it is."""

    SCOPE = "scope"
    TASKS = "tasks"
    DEADLINE = "deadline"
    WHO_SEES = "who-sees"
    SIGN_OFF = "sign-off"
    PAYMENT = "payment"
    SUPPORT = "support"


@dataclass(frozen=True)
class OfProject:
    """A question about the project. It touches everyone who said yes to the purpose."""

    question: str
    label: str
    about: About
    purpose: str


@dataclass(frozen=True)
class OfRole:
    """A field of a role card. It touches those who hold the role.

    "part" is a person's own part, and "override" the rights to override that come with the role.

    `told_before` says that the words stood in what people were told before there were points.
    """

    field: str
    label: str
    about: About
    told_before: bool = False


PROJECT = (
    OfProject("about.goal", "What we want to make or change", About.SCOPE, TAKE_PART),
    OfProject("about.when", "When we want to finish", About.DEADLINE, TAKE_PART),
    OfProject("about.payment", "Payment", About.PAYMENT, TAKE_PART),
    OfProject("about.expenses", "Costs we pay for people", About.PAYMENT, TAKE_PART),
    OfProject("about.limits-to-privacy", "What we cannot keep to ourselves", About.WHO_SEES, TAKE_PART),
    OfProject("about.records", "Who looks after our papers", About.WHO_SEES, RECORDS),
)

ROLE = (
    OfRole("purpose", "What the role is for", About.SCOPE, told_before=True),
    OfRole("tasks", "What you would do", About.TASKS, told_before=True),
    OfRole("part", "Your part", About.TASKS, told_before=True),
    OfRole("may_decide", "What you can decide", About.SCOPE, told_before=True),
    OfRole("limits", "Limits of the role", About.SCOPE),
    OfRole("time", "Time", About.TASKS, told_before=True),
    OfRole("support", "Support", About.SUPPORT, told_before=True),
    OfRole(OVERRIDE, "What you may override", About.SCOPE),
    OfRole("ends", "When the role ends", About.DEADLINE),
    OfRole("sign_off.who", "Who says yes before the work goes out", About.SIGN_OFF),
    OfRole("sign_off.on_what", "What they look at", About.SIGN_OFF),
    OfRole("sign_off.may_change", "What they may change", About.SIGN_OFF),
    OfRole("sign_off.by_when", "When they answer", About.SIGN_OFF),
)

OWN_RIGHTS = "own-rights"
"""The rights to override that somebody holds by themselves. A right given later asks them to look again."""


@dataclass(frozen=True)
class OfAction:
    """A field of an action. It touches who does the action, and asks nobody again (decision 0142)."""

    field: str
    about: About


ACTION = (OfAction("what", About.TASKS), OfAction("by_when", About.DEADLINE))
"""A change of one of these is told where it is made, with who to ask. A yes is to taking part and to a
role, and the day of an action moves in most sessions."""


@dataclass(frozen=True)
class OfClause:
    """What the group itself added to a kind of paper. It touches everyone who said yes to the purpose."""

    document: DocumentKind
    label: str
    purpose: str


CLAUSES = (
    OfClause(DocumentKind.WORKING_TOGETHER, "What we added to our agreement", TAKE_PART),
    OfClause(DocumentKind.ROLE_AGREEMENT, "What we added to each role agreement", TAKE_ROLE),
)

OF_PURPOSE = "who-sees"
"""Who sees what a choice is for, in the pack's words. It touches everyone who said yes to that purpose."""
