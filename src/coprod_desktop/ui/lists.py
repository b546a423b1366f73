"""Rows and cards: check your answers, and lists of people, roles and limits."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coprod_desktop.presenters.screen import Card, Cards, Row, Summary, Weight
from coprod_desktop.ui.button_row import ButtonRow, make_button
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.layouts import FlowRow, Stack
from coprod_desktop.ui.readings import HeadingLabel
from coprod_desktop.ui.text_label import TextLabel, sentences
from coprod_desktop.ui.theme import BODY, CARD_LABEL, CARD_TITLE, HINT, Restyled, Token, colour, em
from coprod_desktop.ui.views import Calls, PartView, Piece


class CardBox(Stack):
    """A white card with a soft edge."""

    def __init__(self) -> None:
        super().__init__(gap=0, margin=0.9)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(self, Token.LINE), 1))
        painter.setBrush(colour(self, Token.SURFACE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), em(0.6), em(0.6))
        painter.end()


class RuleLine(QWidget, Restyled):
    """A thin line between rows."""

    def __init__(self) -> None:
        super().__init__()
        self.restyle()

    def restyle(self) -> None:
        """Take the room round the line from the theme again."""
        self.setFixedHeight(em(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() // 2, self.width(), 1, colour(self, Token.LINE))
        painter.end()


class SummaryView(PartView):
    """Rows of what was said, in one card. The Change button also says the answer it would change."""

    def __init__(self, summary: Summary, calls: Calls) -> None:
        super().__init__(summary, calls)
        box = CardBox()
        for number, row in enumerate(summary.rows):
            if number:
                box.add(RuleLine())
            self._fill(box, row)
        self.add(box)

    def _fill(self, box: CardBox, row: Row) -> None:
        label, words = TextLabel(row.label, CARD_LABEL), TextLabel(row.words, BODY)
        box.add(label)
        box.add(words)
        if row.button is None:
            label.make_reading_stop(row.words)
            return
        quiet = replace(row.button, weight=Weight.QUIET)
        line = FlowRow()
        said_already = row.label in row.button.words
        adds = row.words if said_already else f"{row.label}: {row.words}"
        line.add(make_button(quiet, self.calls, adds))
        box.add(line)


class CardsView(PartView):
    """A list of cards. A card is no group: its title would be said again before each of its things.

    Where a card's first button says its title too ("Open: Note taker"), the title is no stop of its own:
    the button says the lines, and nobody hears each name twice on the way through a long list.
    """

    def __init__(self, cards: Cards, calls: Calls) -> None:
        super().__init__(cards, calls, gap=0.6)
        empty = "" if cards.cards else cards.empty
        label = HeadingLabel(cards.label)
        label.make_reading_stop(empty)  # one stop: of several empty lists, nobody knew which was meant
        self.add(label)
        self._labels: list[tuple[TextLabel, list[TextLabel], PressButton | None]] = []
        for card in cards.cards:
            self.add(self._card(card))
        if empty:
            self.add(TextLabel(empty, HINT))

    def take(self, part: Piece, problem: str) -> bool:
        """Show what cards say now, where they are the same cards: many are not made anew for a few words."""
        if part == self.part:
            return True
        if not isinstance(part, Cards) or _shape(part) != _shape(self.part):
            return False
        for card, (title, lines, button) in zip(part.cards, self._labels, strict=True):
            _tell(card, title, button)
            for label, words in zip(lines, card.lines, strict=True):
                label.say(words)
        self.part = part
        return True

    def _card(self, card: Card) -> QWidget:
        box = CardBox()
        title = HeadingLabel(card.title, CARD_TITLE, card.picture, level=3)
        box.add(title)
        lines = [TextLabel(line, HINT) for line in card.lines]
        for line in lines:
            box.add(line)
        button = None
        if card.buttons:
            row = ButtonRow(card.buttons, self.calls)
            box.add(row)
            button = row.first if _bare(card.title) in card.buttons[0].words else None
        _tell(card, title, button)
        self._labels.append((title, lines, button))
        return box


def _tell(card: Card, title: TextLabel, button: PressButton | None) -> None:
    """Let the button say what the card's lines say, or the title where no button says it."""
    says = sentences(*card.lines)
    title.make_reading_stop(says, reads=button is None)
    if button is not None:
        button.setAccessibleDescription(sentences(says, card.buttons[0].hint))


def _bare(words: str) -> str:
    """Return words without the unseen marks that say which way they run: the button has its own."""
    return words.strip("\u200e\u200f")


def _shape(part: Piece) -> object:
    """Return everything about a list of cards but what their lines say."""
    if not isinstance(part, Cards):
        return None
    bare = (replace(card, lines=("",) * len(card.lines)) for card in part.cards)
    return replace(part, cards=tuple(bare))
