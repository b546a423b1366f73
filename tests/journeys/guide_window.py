"""Plays a scene of the guide in the real window, and reads what stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.presenters.comfort import TEXT_SIZES
from coprod_desktop.shipped import core_pack, sample_project
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.pages import open_pdf
from tests.journeys.guide_scenes import PaperScene, Scene
from tests.journeys.hands import Hands, Key, Modifier

NOW = datetime(2026, 11, 27, 10, 30, tzinfo=UTC)
PAPER_WIDTH = 744
EXTRA_IN_SIGHT = 24  # pixels below what is brought into sight


def play(scene: Scene, hands: Hands) -> None:
    """Go to a scene's page, pressing only what is there to be pressed."""
    app = hands.app
    app.program.house = replace(app.program.house, now=lambda: NOW)
    _enlarge(hands, scene.text_percent)
    for button in scene.presses:
        assert button in _ids(app.window), f"{button} is not on {hands.screen.id}"
        app.window.press(button)
        QApplication.processEvents()
    hands.wait(lambda: "Making the pages…" not in words_on(app.window))
    if scene.in_sight:
        _bring_into_sight(app.window, scene.in_sight)
    QApplication.processEvents()
    hands.wait(lambda: cut_off(app.window) == [])


def cut_off(window: QWidget) -> list[str]:
    """Return the buttons whose words do not fit into them (yet: the window lays itself out again)."""
    buttons = (widget for widget in _shown(window) if isinstance(widget, PressButton))
    return [button.words for button in buttons if button.height() < button.heightForWidth(button.width())]


def _enlarge(hands: Hands, percent: int) -> None:
    for _ in range(TEXT_SIZES.index(percent)):
        hands.key(Key.Key_Plus, Modifier.ControlModifier)
        QApplication.processEvents()
    assert hands.app.comfort.text_percent == percent


def _ids(window: QWidget) -> set[str]:
    return {widget.objectName() for widget in _shown(window) if widget.isEnabled()}


def _bring_into_sight(window: QWidget, name: str) -> None:
    from coprod_desktop.ui.window import Window

    assert isinstance(window, Window)
    wanted = window.findChild(QWidget, name)
    assert wanted is not None, f"{name} is not there"
    bottom = wanted.mapTo(window.sheet, QPoint(0, wanted.height())).y() + EXTRA_IN_SIGHT
    window.area.verticalScrollBar().setValue(bottom - window.area.viewport().height())


def _shown(window: QWidget) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window))


def words_on(window: QWidget) -> list[str]:
    """Return everything a person can read on the page, each button and each paragraph on its own."""
    found: list[str] = []
    for widget in _shown(window):
        if isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
        elif isinstance(widget, QLineEdit):
            found.append(widget.text())
        else:
            said = [getattr(widget, name, "") for name in ("words", "hint", "says")]
            found += [words for words in said if isinstance(words, str)]
    return [line.strip() for words in found for line in words.split("\n") if line.strip()]


def picture_of(window: QWidget) -> QImage:
    """Return the window as it looks."""
    return window.grab().toImage()


def pdf_of(paper: PaperScene) -> bytes:
    """Return the paper of the pretend project as a PDF."""
    kind = DocumentKind(paper.kind)
    return make_pdf(build_one(sample_project(), core_pack(), kind, paper.subject))


def picture_of_page(pdf: bytes, number: int) -> QImage:
    """Return one page of a PDF, numbered from 1, on white paper."""
    holder = QObject()
    document = open_pdf(pdf, holder)
    points = document.pagePointSize(number - 1)
    drawn = document.render(number - 1, (points * (PAPER_WIDTH / points.width())).toSize())
    paper_white = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper_white.fill(Qt.GlobalColor.white)
    painter = QPainter(paper_white)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper_white
