"""What people write in another language is marked as such, as a screen reader gets it (WCAG 3.1.2)."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.said_in import Languages, Spoken
from coprod_desktop.presenters.screen import Button, Card, Cards, Screen, Text, TextField
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.window import Window
from tests.ui.samples import FakeGuide

POLISH = "Chcę pisać po polsku"
KNOWN = Languages(spoken=(Spoken(words=POLISH, language="pl"),), others=("pl", "ur"))
PAGE = Screen(
    id="views",
    key="views",
    title="What do we think?",
    parts=(
        Text(words=POLISH),
        Text(words="We meet at 11."),
        Text(words="\u06c1\u0645 \u0644\u06a9\u06be\u062a\u06d2 \u06c1\u06cc\u06ba"),
        TextField(id="view", label="View 1", value=POLISH, lines=2),
        Cards(
            label="Views", cards=(Card(title=POLISH, buttons=(Button(id="open", words=f"Open: {POLISH}"),)),)
        ),
    ),
    languages=KNOWN,
)


def shown(screen: Screen, qtbot: QtBot) -> Window:
    window = Window(FakeGuide(screen))
    qtbot.addWidget(window)
    window.show()
    return window


def labels(window: QWidget) -> dict[str, str]:
    return {one.words: one.locale().name() for one in window.findChildren(TextLabel) if one.words}


def test_that_words_that_stand_alone_have_their_own_language(qtbot: QtBot) -> None:
    window = shown(PAGE, qtbot)
    told = labels(window)
    assert (told[POLISH], told["We meet at 11."], told["View 1"]) == ("pl_PL", "en_GB", "en_GB")
    assert told["\u06c1\u0645 \u0644\u06a9\u06be\u062a\u06d2 \u06c1\u06cc\u06ba"] == "ur_PK"
    box = window.findChild(QPlainTextEdit)
    assert box is not None
    assert box.locale().language() == QLocale.Language.Polish
    assert box.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_that_a_screen_reader_is_told_it_by_the_tree(qtbot: QtBot) -> None:
    window = shown(PAGE, qtbot)
    box = window.findChild(QPlainTextEdit)
    assert box is not None
    told = QAccessible.queryAccessibleInterface(box).attributesInterface()
    assert told.attributeValue(QAccessible.Attribute.Locale).name() == "pl_PL"


def test_that_words_that_change_have_the_language_they_are_in_now(qtbot: QtBot) -> None:
    guide = FakeGuide(PAGE)
    window = Window(guide)
    qtbot.addWidget(window)
    window.show()
    field = TextField(id="view", label="View 1", value="In English now", lines=2)
    guide.screens = [Screen(id="views", key="views", title="What do we think?", parts=(field,))]
    window.redraw()
    box = window.findChild(QPlainTextEdit)
    assert box is not None
    assert box.locale().language() == QLocale.Language.English
    assert window.heading.locale() == window.locale()
