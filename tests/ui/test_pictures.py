from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.pictures import picture_ids
from coprod_desktop.presenters.comfort import Comfort, Look
from coprod_desktop.presenters.screen import Button, Card, Cards, ChoiceField, Option, Screen, Text, Tone
from coprod_desktop.ui.application import prepare
from coprod_desktop.ui.buttons import PressButton
from coprod_desktop.ui.pictures import ROOM, draw_picture, give_room, room_for
from coprod_desktop.ui.theme import em, wear
from coprod_desktop.ui.window import Window
from tests.gates.every_page import every_screen
from tests.gates.pixels import contrast
from tests.ui.samples import FakeGuide

Show = Callable[..., Window]
SMALLEST = 32
PLAIN = Screen(
    id="reading",
    key="reading",
    title="Do you want this?",
    parts=(
        Text(words="About 10 minutes.", tone=Tone.NOTE),
        ChoiceField(
            id="say",
            label="Your choice",
            options=(Option(id="yes", words="Yes"), Option(id="no", words="No")),
        ),
        Cards(label="Roles", cards=(Card(title="Writer"),)),
        Button(id="stop", words="Stop here"),
    ),
    menu=(Button(id="help", words="Help"),),
)
PICTURED = Screen(
    id="reading",
    key="reading",
    title="Do you want this?",
    picture="talk",
    parts=(
        Text(words="About 10 minutes.", tone=Tone.NOTE, picture="clock"),
        ChoiceField(
            id="say",
            label="Your choice",
            options=(Option(id="yes", words="Yes", picture="yes"), Option(id="no", words="No", picture="no")),
        ),
        Cards(label="Roles", cards=(Card(title="Writer", picture="write"),)),
        Button(id="stop", words="Stop here", picture="leave"),
    ),
    menu=(Button(id="help", words="Help", picture="help"),),
)


def drawn(id: str, size: int = SMALLEST) -> QImage:
    image = QImage(size, size, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_picture(painter, id, QRectF(0, 0, size, size), QColor("black"))
    painter.end()
    return image


def grey(image: QImage) -> bytes:
    return bytes(image.constBits())


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Iterator[Show]:
    def open_window(
        *screens: Screen, width: int = 1000, comfort: Comfort | None = None, guide: FakeGuide | None = None
    ) -> Window:
        prepare(qapp)
        window = Window(guide or FakeGuide(*screens))
        qtbot.addWidget(window)
        window.apply_comfort(comfort or Comfort())
        window.resize(width, 700)
        window.show()
        return window

    yield open_window
    wear(qapp, Comfort())
    give_room(ROOM)


def test_that_every_picture_has_ink_and_air_at_its_smallest(qapp: QApplication) -> None:
    for id in picture_ids():
        dark = sum(value < 128 for value in grey(drawn(id)))
        assert SMALLEST < dark < SMALLEST * SMALLEST / 2, id


def test_that_no_2_pictures_look_alike_at_their_smallest(qapp: QApplication) -> None:
    pixels = {id: grey(drawn(id)) for id in picture_ids()}
    for one, other in combinations(pixels, 2):
        apart = sum(abs(a - b) > 100 for a, b in zip(pixels[one], pixels[other], strict=True))
        assert apart > SMALLEST / 2, (one, other)


def test_that_a_picture_is_left_out_where_room_is_short_or_nobody_wants_it(qapp: QApplication) -> None:
    give_room(ROOM)
    assert room_for("talk", 2) > em(2)
    assert room_for("", 2) == 0
    give_room(ROOM - 1)
    assert room_for("talk", 2) == 0
    assert give_room(ROOM)
    assert not give_room(ROOM + 1)


def _tree(widget: QWidget) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        one = waiting.pop()
        texts = [one.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
        found.append((one.role(), *texts))
        waiting += [one.child(at) for at in range(one.childCount())]
    return found


def test_that_pictures_say_nothing_to_a_screen_reader(show: Show, qtbot: QtBot) -> None:
    assert _tree(show(PICTURED)) == _tree(show(PLAIN))


@pytest.mark.parametrize("look", list(Look))
def test_that_pictures_are_drawn_in_the_ink_of_the_look(show: Show, look: Look) -> None:
    with_it, without = show(PICTURED, comfort=Comfort(look=look)), show(PLAIN, comfort=Comfort(look=look))
    heading = with_it.heading
    square = heading.rect().adjusted(3, 3, em(heading.picture_size) - heading.width(), -3)
    image = heading.grab(square).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = [pixel & 0xFFFFFF for pixel in memoryview(image.constBits()).cast("B").cast("I")]
    ground = max(set(pixels), key=pixels.count)
    assert max(contrast(ground, pixel) for pixel in pixels) >= 7
    assert without.heading.width() < heading.width()


def test_that_a_narrow_window_gives_the_room_to_the_words(show: Show, qtbot: QtBot) -> None:
    window = show(PICTURED, width=1000)
    stop = window.findChild(PressButton, "stop")
    assert stop is not None
    wide = stop.sizeHint().width()
    window.resize(int(em(ROOM)) - 40, 700)
    qtbot.waitUntil(lambda: stop.sizeHint().width() < wide)
    assert window.heading.beside() == 0
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: stop.width() == wide)


def test_that_pictures_can_be_put_away_and_brought_back(show: Show, qtbot: QtBot) -> None:
    window = show(PICTURED)
    wide = window.heading.sizeHint().width()
    window.apply_comfort(Comfort(pictures=False))
    qtbot.waitUntil(lambda: window.heading.width() < wide)
    window.apply_comfort(Comfort())
    qtbot.waitUntil(lambda: window.heading.width() == wide)


def test_that_the_same_page_may_get_another_picture(show: Show, qtbot: QtBot) -> None:
    guide = FakeGuide(PLAIN, PICTURED)
    window = show(guide=guide)
    wide = window.heading.width()
    guide.place = 1
    window.redraw()
    qtbot.waitUntil(lambda: window.heading.width() > wide)


def test_that_the_whole_menu_is_one_line_at_the_normal_size(show: Show, qtbot: QtBot) -> None:
    window = show(every_screen()["map"], width=1366)
    buttons = window.menu.held
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) == 1)
    assert [button.objectName() for button in buttons][-1] == "cover"
