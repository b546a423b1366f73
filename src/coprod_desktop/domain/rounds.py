"""A round: everybody is heard once before anybody is heard twice, in the order people sit (feature G2).

A round is kept nowhere: nobody's turns or passes are counted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Round:
    """A round. `seats` are ids of people in the order they sit; `heard` had their turn, spoken or passed."""

    seats: tuple[str, ...] = ()
    heard: frozenset[str] = frozenset()

    @property
    def turn(self) -> str:
        """The id of the person whose turn it is; empty when everybody was heard."""
        return next((one for one in self.seats if one not in self.heard), "")

    @property
    def to_come(self) -> tuple[str, ...]:
        """The people who come after, in order."""
        return tuple(one for one in self.seats if one not in self.heard and one != self.turn)

    def sit(self, person: str) -> Round:
        """Return the round with somebody in the next seat. Who sits already stays where they are."""
        return self if person in self.seats else replace(self, seats=(*self.seats, person))

    def stand_up(self, person: str) -> Round:
        """Return the round without somebody."""
        return Round(tuple(one for one in self.seats if one != person), self.heard - {person})

    def had_turn(self) -> Round:
        """Return the round after the person whose turn it was spoke or passed: both are as good."""
        return replace(self, heard=self.heard | {self.turn}) if self.turn else self

    def again(self) -> Round:
        """Return a new round. It begins one seat further on, so that nobody is always first."""
        return Round((*self.seats[1:], *self.seats[:1]))
