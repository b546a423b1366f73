"""One person's own talk with the program while they hold the laptop. In memory only until they finish."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.material import THANKS
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.slips import Slip
from coprod_desktop.domain.withdrawing import YESES

UNTIL_TAKEN_BACK = "taken-back"
"""Chosen where a yes has no last day."""


@dataclass
class Talk:
    """What somebody has chosen so far. Stopping midway throws it away, so that it never becomes a yes."""

    person: str
    name: str
    choices: dict[str, Choice] = field(default_factory=dict)
    conditions: dict[str, str] = field(default_factory=dict)
    where: dict[str, tuple[str, ...]] = field(default_factory=dict)
    until: dict[str, str] = field(default_factory=dict)
    own_days: dict[str, str] = field(default_factory=dict)  # a last day as it is being written
    other_names: dict[str, str] = field(default_factory=dict)
    signed_by: SignedBy | None = None
    typed_name: str = ""
    strokes: str = ""
    witness: str = ""
    supporter: str = ""
    interpreter: str = ""
    shared: str = ""
    record: ConsentRecord | None = None
    erasing: dict[str, str] = field(default_factory=dict)  # how they want to be taken out, step by step
    before: ConsentRecord | None = None  # what they chose last, where only some of it is chosen again
    touched: set[str] = field(default_factory=set)
    slips: dict[str, Slip] = field(default_factory=dict)  # what their own presses took, by the button
    stayed: Project | None = None  # the project as it was before they left, in case it was a slip

    def go_on_from(self, record: ConsentRecord) -> None:
        """Begin with what the person chose last, to choose some of it again."""
        self.before = record
        for one in (choice for choice in record.choices if choice.purpose != THANKS):
            self.choices[one.purpose] = one
            self.conditions[one.purpose] = one.condition
            self.where[one.purpose] = one.where
            self.until[one.purpose] = one.until
            self.other_names[one.purpose] = one.other_name

    @property
    def has_chosen(self) -> bool:
        """Whether something was chosen, or chosen anew, that is kept nowhere yet."""
        return self.record is None and any(one in self.choices for one in self.touched)

    def choose(self, purpose: str, asked: str, say: str) -> None:
        """Take in one choice, with the exact words that were asked."""
        self.choices[purpose] = Choice(purpose=purpose, asked=asked, say=Say(say))
        self.touched.add(purpose)

    def choice(self, purpose: str) -> Choice | None:
        """Return the choice made for a purpose, with what was said beside a yes."""
        made = self.choices.get(purpose)
        if made is None or made.say not in YESES:
            return made
        return replace(
            made,
            condition=self.conditions.get(purpose, "").strip() if made.say is Say.YES_IF else "",
            where=self.where.get(purpose, ()),
            until=self._last_day(purpose),
            other_name=self.other_names.get(purpose, "").strip(),
        )

    def _last_day(self, purpose: str) -> str:
        said = self.until.get(purpose, "")
        return "" if said == UNTIL_TAKEN_BACK else said

    def final_choices(self) -> tuple[Choice, ...]:
        """Return the choices to keep."""
        made = (self.choice(purpose) for purpose in self.choices)
        return tuple(choice for choice in made if choice is not None)

    def signature(self) -> Signature:
        """Return how the person signed; on paper later when they did not choose a way."""
        match self.signed_by:
            case SignedBy.DRAWING:
                return Signature(by=SignedBy.DRAWING, name=self.name, strokes=strokes_of(self.strokes))
            case SignedBy.TYPED_NAME:
                return Signature(by=SignedBy.TYPED_NAME, name=self.typed_name.strip())
            case SignedBy.MARK:
                strokes = strokes_of(self.strokes)
                return Signature(
                    by=SignedBy.MARK, name=self.name, strokes=strokes, witness=self.witness.strip()
                )
            case SignedBy.SPOKEN:
                return Signature(by=SignedBy.SPOKEN, name=self.name, witness=self.witness.strip())
            case _:
                return Signature(by=SignedBy.PAPER_LATER, name=self.name)


def strokes_of(text: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return the strokes of a drawing from their text, "x,y x,y;x,y x,y"."""
    return tuple(
        tuple((int(x), int(y)) for x, _, y in (point.partition(",") for point in line.split()))
        for line in text.split(";")
        if line.strip()
    )
