"""Reading aloud in the running program, with a voice that makes no sound."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTextToSpeech import QTextToSpeech
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.spoken import Said
from coprod_desktop.ui.speakable import Mark, Speakable
from tests.app.conftest import go
from tests.journeys.hands import Hands
from tests.presenters.fake_house import the_sample

Begin = Callable[[Project], Hands]
Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def hands(begin: Begin) -> Hands:
    """Return hands at a question, and a voice without a sound."""
    hands = begin(the_sample())
    hands.app.voice._engine = "mock"
    go(hands, "question", "about.goal")
    return hands


def marked(hands: Hands) -> list[Speakable]:
    """Return what is marked on the page."""
    widgets = hands.app.window.findChildren(QWidget)
    return [w for w in widgets if isinstance(w, Speakable) and w._marked is not None]


def read(hands: Hands) -> None:
    """Read the page, until a word of it is marked."""
    hands.key(Key.Key_F4)
    hands.wait(lambda: any(w._marked and w._marked[1].word for w in marked(hands)))


def test_that_the_page_is_read_and_marked_to_its_end_while_the_focus_stays(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, mark, heard = hands.app.window, hands.app.window.mark, list[str]()

    def look(said: Said | None, word: tuple[int, int] | None = None) -> None:
        mark(said, word)
        for widget in marked(hands):
            text, shown = widget._marked or (0, Mark(0, 0))
            piece = widget.texts()[text][shown.start : shown.end]
            if heard[-1:] != [piece]:
                heard.append(piece)

    monkeypatch.setattr(window, "mark", look)
    monkeypatch.setattr("coprod_desktop.ui.speech.rate_of", lambda percent: 1.0)  # as fast as it goes
    hands.key(Key.Key_F4)
    said = [one.shown[one.start : one.end] for one in hands.app.program.reading.said]
    hands.wait(lambda: not hands.app.voice.is_speaking and not marked(hands))
    assert heard == said
    assert heard[0] == "What do we want to make or change?"
    assert QApplication.focusWidget() is window.heading
    assert window.findChild(QWidget, "reading/again").text() == "Say it again"  # type: ignore[union-attr]


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F4])
def test_that_a_key_stops_the_voice_at_once(hands: Hands, key: Qt.Key) -> None:
    read(hands)
    voice = hands.app.voice._voice
    assert voice is not None
    hands.key(key)
    assert voice.state() == QTextToSpeech.State.Ready
    hands.wait(lambda: not marked(hands))


def test_that_covering_stops_the_voice_and_takes_the_row_away(hands: Hands) -> None:
    read(hands)
    hands.key(Key.Key_F12)
    assert not hands.app.voice.is_speaking
    assert not hands.app.window.bar.isVisible()


def test_that_one_thing_is_read_by_its_key(hands: Hands) -> None:
    hands.tab_to("continue")
    hands.key(Key.Key_F4, Modifier.ShiftModifier)
    assert [one.words for one in hands.app.program.reading.said] == ["Button: Continue."]
    assert hands.app.voice.is_speaking


def test_that_the_row_can_be_reached_by_tab_after_the_page_and_changes_the_pace(hands: Hands) -> None:
    read(hands)
    hands.press("reading/slower")
    assert hands.app.comfort.speech_percent == 75
    assert hands.app.voice.is_speaking
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "reading/slower"
    order = []
    for _ in range(4):
        hands.key(Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        order.append(now.objectName())
    assert order[:2] == ["reading/faster", "map"], "the row is the last stop of the page"


def test_that_a_question_takes_the_focus_and_gives_it_back(hands: Hands) -> None:
    QAccessible.setActive(True)
    try:
        hands.tab_to("continue")
        hands.key(Key.Key_F4)
        asked = QApplication.focusWidget()
        assert asked is not None
        assert asked.objectName() == "reading/yes"
        group = hands.app.window.bar.group
        assert group.accessibleName() == "A screen reader is on. Read aloud as well?"
        hands.key(Key.Key_Escape)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == "continue"
        hands.key(Key.Key_F4)
        hands.key(Key.Key_F4)
        assert hands.app.voice.is_speaking
    finally:
        QAccessible.setActive(False)


def test_that_a_voice_without_a_sound_card_says_what_to_check(hands: Hands) -> None:
    read(hands)
    hands.app.voice._watch.timeout.emit()
    hands.wait(lambda: "sound" in hands.app.window.notice.words.words)


def test_that_the_voice_stops_when_the_window_closes(hands: Hands) -> None:
    read(hands)
    hands.app.close()
    assert not hands.app.voice.is_speaking


def test_that_an_explanation_says_itself(hands: Hands) -> None:
    go(hands, "roles")
    term = hands.screen.terms[0]
    hands.press(term.id)
    hands.press(term.says[0].id)
    assert term.words.partition("\n")[0] in [one.words for one in hands.app.program.reading.said]
    hands.wait(lambda: bool(marked(hands)))
