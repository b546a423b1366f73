"""Decisions: what is to be decided, how, what each person said, and what came of it (G3, X19).

Records only; the rules about them are in `deciding`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.record import Record

OUTSIDE = "outside-a-session"
"""Stands in `Decision.session` for a decision that was made between sessions."""


class How(StrEnum):
    """How a decision is made."""

    NOT_SAID = "not-said"
    CONSENT = "consent"
    CONSENSUS = "consensus"
    VOTE = "vote"
    ADVICE = "advice"


class Stand(StrEnum):
    """What one person said to a decision. Saying nothing is none of them, and never a yes (X19)."""

    AGREE = "agree"
    LIVE_WITH = "live-with"
    NOT_YET = "not-yet"
    OBJECT = "object"
    REPRESENTED = "represented"
    PASS = "pass"


class Stage(StrEnum):
    """Where a decision stands."""

    OPEN = "open"
    DECIDED = "decided"
    PUT_ASIDE = "put-aside"


@dataclass(frozen=True, kw_only=True)
class PersonStand(Record):
    """One person's answer to a decision. `id` is the person's.

    `asked` holds the exact words they answered: an answer to other words does not count.
    `speaker` is the id of the person who speaks for them; `named` says that their name may stand
    beside their words on paper.
    """

    id: str
    stand: Stand
    asked: str
    words: str = ""
    speaker: str = ""
    named: bool = False


@dataclass(frozen=True, kw_only=True)
class Decision(Record):
    """Something the group decides.

    `quorum` is how many have to take part, as a number or in words; `decides` is who decides, in
    words. `session` is the id of a session, or `OUTSIDE`, or empty while nobody has said. `idea` and
    `limit` are ids of what it is about. `answer_by` is until when people can still say (a day or
    words). `dissent` are words of people who see it differently, without names. `review` is the day
    on which the group looks again, as written. `again_why` waits until the group talks about it again.
    """

    id: str
    what: str = ""
    how: How = How.NOT_SAID
    quorum: str = ""
    decides: str = ""
    session: str = ""
    idea: str = ""
    limit: str = ""
    answer_by: str = ""
    stands: tuple[PersonStand, ...] = ()
    stage: Stage = Stage.OPEN
    outcome: str = ""
    reason: str = ""
    dissent: tuple[str, ...] = ()
    review: str = ""
    again_why: str = ""


@dataclass(frozen=True, kw_only=True)
class Tally(Record):
    """How many people said one thing. No answer at all is counted apart, with an empty `said`."""

    said: str
    people: int


@dataclass(frozen=True, kw_only=True)
class Dissent(Record):
    """Words of somebody who sees it differently; `said_by` is a person's id, or empty without a name."""

    words: str
    said_by: str = ""


@dataclass(frozen=True, kw_only=True)
class DecisionMove(Record):
    """A decision went from one stage to another, as it was at that moment. Never changed.

    `why` says why the group talked about it again.
    """

    id: str
    decision: str
    made_at: str
    before: Stage
    after: Stage
    what: str = ""
    how: How = How.NOT_SAID
    decides: str = ""
    outcome: str = ""
    reason: str = ""
    tally: tuple[Tally, ...] = ()
    dissent: tuple[Dissent, ...] = ()
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Spread(Record):
    """How many people gave each answer to one thing they were asked; nothing when it is withheld.

    `about` is the id of a decision or of a question; `asked` the exact words.
    """

    about: str
    asked: str
    counts: tuple[Tally, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PrivateCheck(Record):
    """A blind check whose answers were shown together (G2). Never changed, and nobody's own answer is in it.

    `topic` is the id of a decision or of a part of the map. `took_part` are the ids of the people who
    answered, kept only where something was shown, so that no later showing gives one of them away.
    """

    id: str
    topic: str
    made_at: str
    spreads: tuple[Spread, ...] = ()
    took_part: tuple[str, ...] = ()
