"""The fixed words of a person's signature lines, and what is drawn there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from coprod_desktop.domain.blocks import SignatureLines
from coprod_desktop.domain.consent_records import Signature, SignedBy
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.words import Words, say_english

PAD = 1000
"""The width and the height of the pad people draw on, in its own units."""


class Room(StrEnum):
    """What follows the words of a signing line: nothing, a short or a tall space to write, or a drawing."""

    NONE = "none"
    LINE = "line"
    TALL = "tall"
    DRAWING = "drawing"


@dataclass(frozen=True, kw_only=True)
class SigningLine(Record):
    """One line of a person's signature block."""

    label: str
    words: str = ""
    room: Room = Room.NONE

    @property
    def text(self) -> str:
        """The label with what was given, if anything was."""
        return f"{self.label}: {self.words}" if self.words else self.label


def signing_lines(block: SignatureLines, say: Words = say_english) -> tuple[SigningLine, ...]:
    """Return the lines of one person's signature block, in order, after their name.

    What was given on screen is said; what was not is left as room to write (guidance E12).
    """
    given = block.signature
    witness = given.witness if given else ""
    return (
        *(() if block.who else (SigningLine(label=say("Name"), room=Room.LINE),)),
        *_how_signed(given, say),
        _to_write(say("Date"), block.signed_on),
        _to_write(say("Witness") if witness else say("Witness, if you want one"), witness),
        _to_write(say("Supporter (helps, does not decide)"), block.supporter),
    )


def _to_write(label: str, words: str) -> SigningLine:
    return SigningLine(label=label, words=words, room=Room.NONE if words else Room.LINE)


def _how_signed(given: Signature | None, say: Words) -> tuple[SigningLine, ...]:
    here = SigningLine(label=say("Sign here, or make your mark"), room=Room.TALL)
    if given is None:
        return (here,)
    room = Room.DRAWING if any(given.strokes) else Room.NONE
    match given.by:
        case SignedBy.DRAWING:
            return (SigningLine(label=say("Signed by drawing"), room=room),)
        case SignedBy.TYPED_NAME:
            return (SigningLine(label=say("Signed by typing"), words=given.name),)
        case SignedBy.MARK:
            return (SigningLine(label=say("Signed with a mark"), room=room),)
        case SignedBy.SPOKEN:
            return (SigningLine(label=say("Said aloud, and a witness heard it")),)
        case SignedBy.PAPER_LATER:
            return (SigningLine(label=say("Will sign on paper")), here)
        case _:
            assert_never(given.by)


def printed_signature(given: Signature) -> Signature:
    """Return a signature without what a paper does not show of it."""
    drawn = given.by in (SignedBy.DRAWING, SignedBy.MARK)
    typed = given.by is SignedBy.TYPED_NAME
    return Signature(
        by=given.by,
        name=given.name if typed else "",
        strokes=given.strokes if drawn else (),
        witness=given.witness,
    )


def drawn_strokes(block: SignatureLines) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return the strokes that were drawn, without empty ones, and none of them beyond the pad.

    A file made by others may hold points from anywhere: a signature crosses no words.
    """
    strokes = block.signature.strokes if block.signature else ()
    return tuple(tuple((_on_the_pad(x), _on_the_pad(y)) for x, y in stroke) for stroke in strokes if stroke)


def _on_the_pad(units: int) -> int:
    return min(max(units, 0), PAD)


def drawing_words(block: SignatureLines, say: Words = say_english) -> str:
    """Return what a drawing is, for people who do not see it."""
    who = block.who or say("this person")
    if block.signature and block.signature.by is SignedBy.MARK:
        return say("Drawn mark of {who}", who=who)
    return say("Drawn signature of {who}", who=who)
