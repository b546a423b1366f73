"""Each kind of part: what it shows, what it tells, and what it keeps when it is drawn again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.timeline import Timeline
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Card,
    Cards,
    ChoiceField,
    More,
    Option,
    Part,
    SignatureField,
    Status,
    Summary,
    Task,
    TaskMap,
    Text,
    TextField,
    TicksField,
    Tone,
    Weight,
)
from coprod_desktop.ui.button_row import ButtonsView
from coprod_desktop.ui.choice_fields import ChoiceFieldView, TicksFieldView
from coprod_desktop.ui.fields import TextFieldView
from coprod_desktop.ui.inputs import TextInput
from coprod_desktop.ui.jigsaw import Jigsaw
from coprod_desktop.ui.page_view import make_view
from coprod_desktop.ui.readings import MoreView
from coprod_desktop.ui.signature_field import SignatureFieldView
from coprod_desktop.ui.task_map import TaskMapView
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.timeline import TimelineView
from coprod_desktop.ui.views import PartView
from tests.ui.conftest import Told, show
from tests.ui.samples import CHOOSING, LISTS, MAP, SIGNING

LEFT = Qt.MouseButton.LeftButton
WRITE = TextField(id="what", label="What we want", hint="One sentence.")
YES, NO = Option(id="yes", words="Yes"), Option(id="no", words="No", hint="You can say yes later.")
ANSWER = ChoiceField(id="answer", label="Your answer", options=(YES, NO), hint="You can change it.")
DAYS = TicksField(id="days", label="Days that suit you", options=(YES, NO), ticked=("no",))
SIGN = SignatureField(id="sign", label="Your signature")


def make(part: Part, told: Told, qtbot: QtBot, width: int = 700) -> PartView:
    view = make_view(part, told.calls())
    qtbot.addWidget(view)
    view.layout().setSizeConstraint(view.layout().SizeConstraint.SetNoConstraint)  # type: ignore[union-attr]
    view.resize(width, 600)
    show(view, qtbot)
    return view


def words_of(view: QWidget) -> list[str]:
    return [label.words for label in view.findChildren(TextLabel) if label.isVisible()]


def drag(
    widget: QWidget, *points: tuple[int, int], button: Qt.MouseButton = Qt.MouseButton.LeftButton
) -> None:
    """Press at the first point, move to each other, and let go at the last."""
    kinds = (QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * (len(points) - 1))
    for kind, point in zip(kinds, points, strict=True):
        _mouse(widget, kind, point, button)
    _mouse(widget, QEvent.Type.MouseButtonRelease, points[-1], button)


def _mouse(widget: QWidget, kind: QEvent.Type, at: tuple[int, int], button: Qt.MouseButton) -> None:
    here, there = QPointF(*at), QPointF(widget.mapToGlobal(QPoint(*at)))
    event = QMouseEvent(kind, here, there, button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def test_that_each_change_of_a_box_is_told_at_once(told: Told, qtbot: QtBot) -> None:
    view = make(WRITE, told, qtbot)
    box = view.control()
    assert isinstance(box, QLineEdit)
    QTest.keyClicks(box, "ab")
    assert told.changes == [("what", "a"), ("what", "ab")]


def test_that_a_box_has_its_label_hint_name_and_description(told: Told, qtbot: QtBot) -> None:
    view = make(WRITE, told, qtbot)
    box = view.control()
    assert isinstance(view, TextFieldView)
    assert isinstance(box, QLineEdit)
    assert words_of(view) == ["What we want", "One sentence."]
    assert (box.accessibleName(), box.accessibleDescription()) == ("What we want", "One sentence.")
    assert (box.objectName(), box.accessibleIdentifier()) == ("what", "what")
    assert view.label.buddy() is box


def test_that_what_to_put_right_comes_before_the_hint(told: Told, qtbot: QtBot) -> None:
    view = make(WRITE, told, qtbot)
    assert view.take(WRITE, "Write what you want.")
    assert "Write what you want." in words_of(view)
    box = view.control()
    assert box is not None
    assert box.accessibleDescription() == "Write what you want. One sentence."


def test_that_enter_in_a_box_asks_for_the_main_button(told: Told, qtbot: QtBot) -> None:
    view = make(WRITE, told, qtbot)
    box = view.control()
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert len(told.mains) == 1


def test_that_a_larger_box_grows_with_what_is_written(told: Told, qtbot: QtBot) -> None:
    view = make(replace(WRITE, lines=3), told, qtbot)
    box = view.control()
    assert isinstance(box, QPlainTextEdit)
    before = box.height()
    box.setPlainText("\n".join("words" for _ in range(12)))
    qtbot.waitUntil(lambda: box.height() > before)
    assert box.verticalScrollBar().maximum() == 0
    assert told.changes[-1][0] == "what"


def test_that_a_box_of_another_size_is_a_new_box(told: Told, qtbot: QtBot) -> None:
    view = make(WRITE, told, qtbot)
    assert not view.take(replace(WRITE, lines=3), "")
    assert not view.take(ANSWER, "")


def test_that_a_stand_alone_box_of_words_has_a_width(qtbot: QtBot) -> None:
    box = TextInput(3)
    qtbot.addWidget(box)
    assert box.sizeHint().width() > box.minimumSizeHint().width()


def test_that_nothing_is_chosen_until_a_person_chooses(told: Told, qtbot: QtBot) -> None:
    view = make(ANSWER, told, qtbot)
    assert isinstance(view, ChoiceFieldView)
    assert not any(card.isChecked() for card in view.cards.values())
    view.cards["no"].click()
    assert told.changes == [("answer", "no")]


def test_that_a_choice_can_be_taken_back_by_the_guide(told: Told, qtbot: QtBot) -> None:
    view = make(replace(ANSWER, chosen="yes"), told, qtbot)
    assert isinstance(view, ChoiceFieldView)
    assert view.take(ANSWER, "")
    assert not any(card.isChecked() for card in view.cards.values())
    assert told.changes == []


def test_that_tab_comes_to_the_chosen_card(told: Told, qtbot: QtBot) -> None:
    view = make(replace(ANSWER, chosen="no"), told, qtbot)
    assert isinstance(view, ChoiceFieldView)
    stops = [id for id, card in view.cards.items() if card.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["no"]
    assert view.control() is view.cards["no"]


def test_that_arrow_keys_go_through_the_cards(told: Told, qtbot: QtBot) -> None:
    view = make(ANSWER, told, qtbot)
    assert isinstance(view, ChoiceFieldView)
    view.cards["yes"].setFocus()
    QTest.keyClick(view.cards["yes"], Qt.Key.Key_Down)
    assert view.cards["no"].hasFocus()
    assert told.changes == []
    QTest.keyClick(view.cards["no"], Qt.Key.Key_Space)
    assert told.changes == [("answer", "no")]


def test_that_arrow_keys_go_round_so_that_one_key_finds_every_choice(told: Told, qtbot: QtBot) -> None:
    view = make(replace(ANSWER, chosen="no"), told, qtbot)
    assert isinstance(view, ChoiceFieldView)
    yes, no = view.cards["yes"], view.cards["no"]
    no.setFocus()
    QTest.keyClick(no, Qt.Key.Key_Down)
    assert (yes.hasFocus(), yes.isChecked()) == (True, True)
    QTest.keyClick(yes, Qt.Key.Key_Up)
    assert (no.hasFocus(), no.isChecked()) == (True, True)
    assert told.changes == [("answer", "yes"), ("answer", "no")]


def test_that_going_round_chooses_nothing_where_nothing_is_chosen_yet(told: Told, qtbot: QtBot) -> None:
    view = make(ANSWER, told, qtbot)
    assert isinstance(view, ChoiceFieldView)
    view.cards["yes"].setFocus()
    QTest.keyClick(view.cards["yes"], Qt.Key.Key_Up)
    assert view.cards["no"].hasFocus()
    assert told.changes == []


def test_that_a_group_says_its_question_and_its_hint_on_the_way_in(told: Told, qtbot: QtBot) -> None:
    view = make(ANSWER, told, qtbot)
    assert isinstance(view, ChoiceFieldView)
    assert view.group.accessibleName() == "Your answer"
    assert view.cards["yes"].accessibleDescription() == "You can change it."
    assert view.cards["no"].accessibleDescription() == "You can say yes later."


def test_that_who_comes_to_a_choice_made_before_hears_its_hint_and_it_stays_there(
    told: Told, qtbot: QtBot
) -> None:
    view = make(replace(ANSWER, chosen="no"), told, qtbot)
    assert isinstance(view, ChoiceFieldView)
    assert view.cards["yes"].accessibleDescription() == ""
    assert view.cards["no"].accessibleDescription() == "You can change it. You can say yes later."
    assert view.take(replace(ANSWER, chosen="yes"), "Look again.")
    assert view.cards["yes"].accessibleDescription() == "", "moved along, it would be read at each choice"
    assert view.cards["no"].accessibleDescription().startswith("Look again. You can change it.")


def test_that_a_page_drawn_anew_leaves_what_is_told_in_passing(told: Told, qtbot: QtBot) -> None:
    view = make(ANSWER, told, qtbot)
    assert isinstance(view, ChoiceFieldView)
    card = view.cards["yes"]
    card.setAccessibleDescription("A new page. You can change it.")
    assert view.take(replace(ANSWER, chosen="yes"), "")
    assert card.accessibleDescription() == "A new page. You can change it."
    assert view.take(replace(ANSWER, hint="Any answer is fine."), "")
    assert card.accessibleDescription() == "Any answer is fine."


def test_that_other_options_are_a_new_part(told: Told, qtbot: QtBot) -> None:
    view = make(ANSWER, told, qtbot)
    assert not view.take(replace(ANSWER, options=(YES,)), "")
    ticks = make(DAYS, told, qtbot)
    assert not ticks.take(replace(DAYS, options=(YES,)), "")


def test_that_a_question_without_options_has_no_control(told: Told, qtbot: QtBot) -> None:
    assert make(replace(ANSWER, options=()), told, qtbot).control() is None


def test_that_each_tick_tells_of_itself(told: Told, qtbot: QtBot) -> None:
    view = make(DAYS, told, qtbot)
    assert isinstance(view, TicksFieldView)
    view.cards["yes"].click()
    view.cards["no"].click()
    assert told.changes == [("days/yes", "yes"), ("days/no", "")]
    assert view.take(DAYS, "Choose a day.")
    assert [card.isChecked() for card in view.cards.values()] == [False, True]


def test_that_a_whole_card_can_be_pressed(told: Told, qtbot: QtBot) -> None:
    view = make(ANSWER, told, qtbot)
    assert isinstance(view, ChoiceFieldView)
    card = view.cards["no"]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 3, card.height() - 3))
    assert told.changes == [("answer", "no")]


def test_that_a_press_can_be_taken_back_by_letting_go_elsewhere(told: Told, qtbot: QtBot) -> None:
    view = make(Button(id="go", words="Go on"), told, qtbot)
    button = view.findChild(QAbstractButton, "go")
    assert button is not None
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-30, -30))
    assert told.presses == []
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.presses == ["go"]


def test_that_buttons_stand_side_by_side_and_a_hint_stands_under_its_button(told: Told, qtbot: QtBot) -> None:
    buttons = (
        Button(id="a", words="First"),
        Button(id="b", words="Second", weight=Weight.QUIET),
        Button(id="c", words="Third", hint="A hint."),
    )
    view = ButtonsView(buttons, told.calls())
    qtbot.addWidget(view)
    show(view, qtbot)
    places = {b.objectName(): b.mapTo(view, QPoint(0, 0)) for b in view.findChildren(QAbstractButton)}
    assert places["a"].y() == places["b"].y() < places["c"].y()
    assert words_of(view) == ["A hint."]
    assert view.take(buttons, "")
    assert not view.take(buttons[:2], "")
    assert view.control() is None


def test_that_a_button_wraps_where_it_is_narrow(told: Told, qtbot: QtBot) -> None:
    long = Button(id="go", words="Put yourself forward for this role, alone or together with somebody else")
    narrow, wide = make(long, told, qtbot, 220), make(long, told, qtbot, 900)
    heights = [view.findChildren(QAbstractButton)[0].height() for view in (narrow, wide)]
    assert heights[0] > heights[1] >= 44


def test_that_words_behind_a_button_open_and_close(told: Told, qtbot: QtBot) -> None:
    view = make(More(id="more", label="See an example", words="Like this."), told, qtbot)
    assert isinstance(view, MoreView)
    assert words_of(view) == []
    view.button.click()
    assert (view.button.accessibleName(), words_of(view)) == ("See an example (open now)", ["Like this."])
    assert view.take(More(id="more", label="See an example", words="Or like this."), "")
    assert words_of(view) == ["Or like this."]
    view.button.click()
    assert (view.button.accessibleName(), words_of(view)) == ("See an example (opens here)", [])
    assert view.control() is view.button
    assert not view.take(Text(words="Other"), "")


def test_that_text_is_changed_in_place_but_a_note_is_no_plain_text(told: Told, qtbot: QtBot) -> None:
    view = make(Text(words="One"), told, qtbot)
    assert view.take(Text(words="Two"), "")
    assert words_of(view) == ["Two"]
    assert not view.take(Text(words="Two", tone=Tone.NOTE), "")


def test_that_text_and_bullets_are_stops_for_a_screen_readers_user_only(
    told: Told, qtbot: QtBot, reader: None
) -> None:
    view = make(Bullets(items=("One", "Two")), told, qtbot)
    assert all(label.focusPolicy() == Qt.FocusPolicy.TabFocus for label in view.findChildren(TextLabel))


def test_that_reading_text_is_no_stop_without_one(told: Told, qtbot: QtBot) -> None:
    view = make(Bullets(items=("One", "Two")), told, qtbot)
    assert all(label.focusPolicy() == Qt.FocusPolicy.NoFocus for label in view.findChildren(TextLabel))


def test_that_a_change_button_says_the_answer_it_would_change(told: Told, qtbot: QtBot) -> None:
    summary = LISTS.parts[0]
    assert isinstance(summary, Summary)
    view = make(summary, told, qtbot)
    button = view.findChild(QAbstractButton, "change-what")
    assert button is not None
    assert "A brochure." in button.accessibleDescription()
    button.click()
    assert told.presses == ["change-what"]


def test_that_a_list_of_cards_shows_each_and_says_when_there_is_none(told: Told, qtbot: QtBot) -> None:
    cards = Cards(label="People", cards=(Card(title="Sam", lines=("Draws.",)),), empty="Nobody yet.")
    assert words_of(make(cards, told, qtbot)) == ["People", "Sam", "Draws."]
    assert words_of(make(Cards(label="People", empty="Nobody yet."), told, qtbot)) == [
        "People",
        "Nobody yet.",
    ]
    assert words_of(make(Cards(label="People"), told, qtbot)) == ["People"]


def test_that_the_name_of_a_list_is_heard_and_so_is_that_it_is_empty(told: Told, qtbot: QtBot) -> None:
    def stops(cards: Cards) -> list[str]:
        view = make(cards, told, qtbot)
        return [label.accessibleName() for label in view.findChildren(TextLabel) if label.reads]

    assert stops(Cards(label="Fixed", cards=(Card(title="The logo"),), empty="None.")) == [
        "Fixed",
        "The logo",
    ]
    assert stops(Cards(label="Fixed", empty="Nothing here yet.")) == ["Fixed. Nothing here yet."]


def test_that_a_card_is_heard_once_where_its_button_says_its_title_too(told: Told, qtbot: QtBot) -> None:
    open_it = Button(id="open", words="Open: Writer", hint="A role.")
    card = Card(title="\u200fWriter", lines=("Sam",), buttons=(open_it, Button(id="up", words="Move up")))
    view = make(Cards(label="Roles", cards=(card,)), told, qtbot)

    def heard() -> list[str]:
        return [label.accessibleName() for label in view.findChildren(TextLabel) if label.reads]

    button = view.findChild(QAbstractButton, "open")
    assert button is not None
    assert (heard(), button.accessibleDescription()) == (["Roles"], "Sam. A role.")
    assert view.take(Cards(label="Roles", cards=(replace(card, lines=("Kit.",)),)), "")
    assert button.accessibleDescription() == "Kit. A role."
    other = replace(card, buttons=(Button(id="open", words="Open this role"),))
    view = make(Cards(label="Roles", cards=(other,)), told, qtbot)
    assert heard() == ["Roles", "\u200fWriter. Sam"]


def test_that_lines_do_not_run_together_when_they_are_heard(told: Told, qtbot: QtBot) -> None:
    assert TextLabel("Our agreement\nDraft").accessibleName() == "Our agreement. Draft"
    view = make(More(id="why", label="Why", words="For us\nFor you"), told, qtbot)
    assert isinstance(view, MoreView)
    view.button.click()
    assert view.button.accessibleDescription() == "For us. For you"


def _task(id: str, status: Status, says: str = "Started") -> Task:
    return Task(button=Button(id=id, words=f"Part {id}"), status=status, says=says)


def test_that_the_map_says_each_status_and_presses_its_button(told: Told, qtbot: QtBot) -> None:
    tasks = TaskMap(
        tasks=(_task("a", Status.STARTED), _task("b", Status.DONE_FOR_NOW, "Done for now")), says="1 of 2"
    )
    view = make(tasks, told, qtbot)
    assert isinstance(view, TaskMapView)
    assert [button.accessibleDescription() for button in view.buttons] == ["Started", "Done for now"]
    view.buttons[1].click()
    assert told.presses == ["b"]


def test_that_the_map_fills_in_without_new_buttons(told: Told, qtbot: QtBot) -> None:
    view = make(TaskMap(tasks=(_task("a", Status.STARTED),), says="0 of 1"), told, qtbot)
    assert isinstance(view, TaskMapView)
    button = view.buttons[0]
    done = TaskMap(tasks=(_task("a", Status.DONE_FOR_NOW, "Done for now"),), says="1 of 1")
    assert view.take(done, "")
    assert view.buttons == [button]
    assert (button.accessibleDescription(), view.picture.statuses) == ("Done for now", (Status.DONE_FOR_NOW,))
    assert "1 of 1" in words_of(view)
    assert not view.take(TaskMap(tasks=(_task("z", Status.STARTED),), says=""), "")
    assert not view.take(WRITE, "")


def test_that_each_status_looks_different_also_without_colour(qtbot: QtBot) -> None:
    pictures = []
    for status in Status:
        jigsaw = Jigsaw((status,))
        qtbot.addWidget(jigsaw)
        jigsaw.resize(jigsaw.sizeHint())
        image = jigsaw.grab().toImage()
        dark = sum(image.pixelColor(x, y).lightness() < 128 for x in range(5, 95, 2) for y in range(5, 95, 2))
        pictures.append(dark)
    assert len(set(pictures)) == len(Status)


def test_that_a_map_without_parts_is_no_fault(told: Told, qtbot: QtBot) -> None:
    assert isinstance(make(TaskMap(tasks=(), says="No parts yet."), told, qtbot), TaskMapView)


def test_that_a_signature_is_told_when_a_stroke_ends(told: Told, qtbot: QtBot) -> None:
    view = make(SIGN, told, qtbot)
    assert isinstance(view, SignatureFieldView)
    drag(view.pad, (20, 20), (100, 60), (5000, 5000))
    field, value = told.changes[-1]
    assert (field, len(told.changes)) == ("sign", 1)
    assert value.endswith("1000,1000")
    assert len(value.split()) == 3
    assert "There is a drawing." in view.pad.accessibleDescription()


def test_that_a_dot_is_a_mark_too_and_other_buttons_draw_nothing(told: Told, qtbot: QtBot) -> None:
    view = make(SIGN, told, qtbot)
    assert isinstance(view, SignatureFieldView)
    drag(view.pad, (20, 20), (60, 60), button=Qt.MouseButton.RightButton)
    assert told.changes == []
    drag(view.pad, (50, 50))
    assert len(told.changes) == 1
    view.grab()


def test_that_a_signature_can_be_cleared_by_keyboard(told: Told, qtbot: QtBot) -> None:
    drawn = SIGNING.parts[0]
    assert isinstance(drawn, SignatureField)
    view = make(drawn, told, qtbot)
    assert isinstance(view, SignatureFieldView)
    assert view.control() is view.clear
    assert "There is a drawing." in view.clear.accessibleDescription()
    view.clear.setFocus()
    QTest.keyClick(view.clear, Qt.Key.Key_Space)
    assert told.changes == [("sign", "")]
    assert view.pad.value() == ""
    assert view.take(drawn, "Sign, or choose another way.")
    assert view.pad.value() == drawn.value
    assert not view.take(WRITE, "")


def test_that_what_is_no_number_in_a_signature_is_left_out(told: Told, qtbot: QtBot) -> None:
    view = make(replace(SIGN, value="1,2 x,y 3;;-5,5;7,8"), told, qtbot)
    assert isinstance(view, SignatureFieldView)
    assert view.pad.value() == "1,2;7,8"


def test_that_a_card_under_the_mouse_looks_different(told: Told, qtbot: QtBot) -> None:
    view = make(CHOOSING.parts[0], told, qtbot)
    card = view.findChildren(QRadioButton)[0]
    before = card.grab().toImage()
    card.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    assert card.grab().toImage() != before


def test_that_the_map_of_the_sample_fits_a_narrow_window(told: Told, qtbot: QtBot) -> None:
    view = make(MAP.parts[1], told, qtbot, 280)
    assert isinstance(view, TaskMapView)
    assert view.picture.width() <= 280


def test_that_cards_whose_lines_change_are_not_made_anew(told: Told, qtbot: QtBot) -> None:
    cards = Cards(label="People", cards=(Card(title="Sam", lines=("Draws.",)), Card(title="Kit")))
    view = make(cards, told, qtbot)
    labels = view.findChildren(TextLabel)
    changed = replace(cards, cards=(Card(title="Sam", lines=("Sings.",)), Card(title="Kit")))
    assert view.take(changed, "")
    assert view.findChildren(TextLabel) == labels
    assert [label.words for label in labels] == ["People", "Sam", "Sings.", "Kit"]
    assert labels[1].accessibleName() == "Sam. Sings."
    assert view.take(changed, "")
    for other in (replace(cards, label="Others"), Cards(label="People", cards=(Card(title="Sam"),)), WRITE):
        assert not view.take(other, "")


def test_that_the_picture_of_dates_is_drawn_said_and_changed_in_place(told: Told, qtbot: QtBot) -> None:
    dates = Timeline(days=("2026-11-27", "2026-12-01"), says="A line with 2 days.", finish="2026-12-01")
    view = make(dates, told, qtbot)
    assert isinstance(view, TimelineView)
    assert words_of(view) == ["A line with 2 days."]
    two = view.picture.grab().toImage()
    assert view.take(replace(dates, days=("2026-11-27",), says="A line with 1 day."), "")
    assert words_of(view) == ["A line with 1 day."]
    assert view.picture.grab().toImage() != two
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert view.picture.grab().toImage() != two
    assert not view.take(Text(words="Other"), "")
    assert view.picture.sizeHint().height() == view.picture.minimumSizeHint().height()
