"""One person's own talk with the program while they hold the laptop. In memory only until they finish."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from coprod_desktop.domain.project import Choice, ConsentRecord, Say, Signature, SignedBy


@dataclass
class Talk:
    """What somebody has chosen so far. Stopping midway throws it away, so that it never becomes a yes."""

    person: str
    name: str
    choices: dict[str, Choice] = field(default_factory=dict)
    conditions: dict[str, str] = field(default_factory=dict)
    signed_by: SignedBy | None = None
    typed_name: str = ""
    strokes: str = ""
    witness: str = ""
    supporter: str = ""
    shared: str = ""
    record: ConsentRecord | None = None
    erasing: dict[str, str] = field(default_factory=dict)  # how they want to be taken out, step by step

    def choose(self, purpose: str, asked: str, say: str) -> None:
        """Take in one choice, with the exact words that were asked."""
        self.choices[purpose] = Choice(purpose=purpose, asked=asked, say=Say(say))

    def choice(self, purpose: str) -> Choice | None:
        """Return the choice made for a purpose, with its condition when it is "yes, if"."""
        made = self.choices.get(purpose)
        if made is None or made.say is not Say.YES_IF:
            return made
        return replace(made, condition=self.conditions.get(purpose, "").strip())

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
            case _:
                return Signature(by=SignedBy.PAPER_LATER, name=self.name)


def strokes_of(text: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return the strokes of a drawing from their text, "x,y x,y;x,y x,y"."""
    return tuple(
        tuple((int(x), int(y)) for x, _, y in (point.partition(",") for point in line.split()))
        for line in text.split(";")
        if line.strip()
    )
