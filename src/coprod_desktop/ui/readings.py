"""Parts that are only read: text, notes, lists, and words behind a button."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from coprod_desktop.presenters.reading import OPEN
from coprod_desktop.presenters.screen import Bullets, Button, More, Text, Tone, Weight
from coprod_desktop.ui.accessible import be_heading
from coprod_desktop.ui.button_row import make_button
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.direction import placed
from coprod_desktop.ui.focus import scroll_to, settle
from coprod_desktop.ui.layouts import FlowRow, Stack
from coprod_desktop.ui.text_label import TextLabel, sentences
from coprod_desktop.ui.theme import BODY, HINT, LABEL, TextStyle, Token, colour, em
from coprod_desktop.ui.views import Calls, PartView, Piece

_STYLES: dict[Tone, TextStyle] = {Tone.BODY: BODY, Tone.HINT: HINT, Tone.NOTE: BODY, Tone.LABEL: LABEL}
_STYLES[Tone.HEADING] = LABEL
HEADINGS = (Tone.LABEL, Tone.HEADING)


class Panel(Stack):
    """A box set apart from the page by its ground, with a bar at its side."""

    def __init__(
        self, bar: Token = Token.ACCENT, ground: Token = Token.ACCENT_SOFT, gap: float = 0.3
    ) -> None:
        super().__init__(gap=gap, margin=0.9)
        self._bar, self._ground = bar, ground

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self, self._ground))
        painter.drawRoundedRect(self.rect(), em(0.4), em(0.4))
        painter.setBrush(colour(self, self._bar))
        painter.drawRoundedRect(placed(self, QRectF(0, 0, em(0.35), self.height())), em(0.17), em(0.17))
        painter.end()


class HeadingLabel(TextLabel):
    """A heading inside the page. It has its role before its words: a screen reader asks for it only once."""

    def __init__(
        self, words: str = "", style: TextStyle = LABEL, picture: str = "", *, level: int = 2
    ) -> None:
        super().__init__("", style, picture)
        be_heading(self, level)
        self.say(words)


class Paragraphs(Stack):
    """Words to read. With a screen reader each paragraph is a stop, to be heard again at will."""

    def __init__(self, style: TextStyle = BODY, kind: type[TextLabel] = TextLabel) -> None:
        super().__init__(gap=0)
        self._style, self._kind, self.labels = style, kind, list[TextLabel]()

    def show_words(self, paragraphs: list[str], reads: bool = True, picture: str = "") -> None:
        """Show these paragraphs, the first beside a picture; what is shown already is not touched."""
        if [label.words for label in self.labels] != paragraphs:
            for label in self.labels:
                label.hide()
                self.things.removeWidget(label)
                label.deleteLater()
            self.labels = [self._kind(words, self._style) for words in paragraphs]
            self.labels[0].pictured = picture
            for label in self.labels:
                self.add(label)
                label.show()  # a layout would do it later, and the page would jump
        for label in self.labels:
            label.make_reading_stop(reads=reads)


class TextView(PartView):
    """Words to read, in a box of their own when they are a note."""

    def __init__(self, text: Text, calls: Calls) -> None:
        super().__init__(text, calls)
        kind = HeadingLabel if text.tone in HEADINGS else TextLabel
        self.paragraphs = Paragraphs(_STYLES[text.tone], kind)
        if text.tone is Tone.NOTE:
            panel = Panel()
            panel.add(self.paragraphs)
            self.add(panel)
        else:
            self.add(self.paragraphs)
        self.paragraphs.show_words(text.words.split("\n"), picture=text.picture)

    def take(self, part: Piece, problem: str) -> bool:
        """Show the words as they are now."""
        if isinstance(part, Text) and part.tone is Tone.HEADING:
            return part == self.part
        if not isinstance(part, Text) or not isinstance(self.part, Text) or part.tone != self.part.tone:
            return False
        self.part = part
        self.paragraphs.show_words(part.words.split("\n"), picture=part.picture)
        return True

    def say_no_more(self) -> None:
        """Be no stop, because the words are heard elsewhere."""
        for label in self.paragraphs.labels:
            label.make_reading_stop(reads=False)


class BulletLabel(TextLabel):
    """One line of a list, with a dot before it."""

    def words_box(self) -> QRect:
        """Return where the words stand: after the dot."""
        return super().words_box().adjusted(em(1.1), 0, 0, 0)

    def draw_words(self, painter: QPainter, box: QRect) -> None:
        """Draw the dot and the words."""
        size = em(0.35)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self, Token.ACCENT))
        dot = QRectF(self.words_box().left() - em(0.9), box.top() + em(0.58), size, size)
        painter.drawEllipse(placed(self, dot))
        super().draw_words(painter, box)

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width - em(1.1))


class BulletsView(PartView):
    """A short list to read."""

    def __init__(self, bullets: Bullets, calls: Calls) -> None:
        super().__init__(bullets, calls, gap=0.1)
        for item in bullets.items:
            label = BulletLabel(item)
            label.make_reading_stop()
            self.add(label)


class MoreView(PartView):
    """Words behind a button. Stays open while the page is drawn again.

    A screen reader says one paragraph at once. Several are stops, to be gone through one by one.
    """

    def __init__(self, more: More, calls: Calls) -> None:
        super().__init__(more, calls, gap=0.2)
        self.button = PressButton("", Weight.QUIET, id=more.id)
        self.button.clicked.connect(self._turn)
        row = FlowRow()
        row.add(self.button)
        self.panel = Panel()
        self._filled: tuple[Button | None, ...] | None = None
        self.words: list[Paragraphs] = []
        self.panel.setVisible(False)
        self.add(row)
        self.add(self.panel)
        self.take(more, "")

    def take(self, part: Piece, problem: str) -> bool:
        """Show the label and the words as they are now, open or closed as it was."""
        if not isinstance(part, More):
            return False
        self.part, found = part, part.paragraphs()
        says = tuple(say for _, _, say in found)
        if says != self._filled:
            self._make_room(says)
        for paragraphs, (_, words, _) in zip(self.words, found, strict=True):
            paragraphs.show_words([words], reads=len(found) > 1)
        shown = not self.panel.isHidden()
        words = self.calls.say("{label} (open now)" if shown else "{label} (opens here)", label=part.label)
        self.button.say(words, sentences(*part.words.split("\n")) if shown and len(found) == 1 else "")
        self.button.label = part.label
        return True

    def _make_room(self, says: tuple[Button | None, ...]) -> None:
        """Make a place for each paragraph, with the button that says it aloud under it."""
        self._filled = says
        self.panel.take_all_out()
        self.words = [Paragraphs() for _ in says]
        for paragraphs, say in zip(self.words, says, strict=True):
            self.panel.add(paragraphs)
            if say is not None:
                row = FlowRow()
                row.add(make_button(say, self.calls))
                self.panel.add(row)

    def control(self) -> PressButton:
        """Return the button."""
        return self.button

    def _turn(self) -> None:
        self.panel.setVisible(self.panel.isHidden())
        self.take(self.part, "")
        id, opened = getattr(self.part, "id", ""), not self.panel.isHidden()
        self.calls.change(f"{OPEN}{id}", "yes" if opened else "")
        settle()  # else what stands below would come to its place in steps that people see
        if opened:  # at the end of a page the words would open below the window
            scroll_to(self)
            scroll_to(self.button)
