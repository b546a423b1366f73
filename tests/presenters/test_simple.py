"""Fewer choices at once: 5 or fewer on every page, and nothing out of reach."""

from __future__ import annotations

import pytest

from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.presenters.screen import (
    Button,
    Card,
    Cards,
    ChoiceField,
    More,
    Option,
    PagesPart,
    Part,
    Row,
    Screen,
    Status,
    Summary,
    Task,
    TaskMap,
    Text,
    TextField,
    TicksField,
    Weight,
)
from coprod_desktop.presenters.simple import ALWAYS, MORE, MORE_MENU, MOST, WHOLE, Simple, simplified
from tests.gates.every_page import every_screen
from tests.presenters.fake_house import Walk, the_sample
from tests.presenters.looking import parts_of

SCREENS = every_screen()


def _screen(*parts: Part, menu: tuple[Button, ...] = (), id: str = "page") -> Screen:
    return Screen(id=id, key="here", title="Here", parts=parts, menu=menu)


def _buttons(count: int, weight: Weight = Weight.PLAIN) -> tuple[Button, ...]:
    return tuple(Button(id=f"{weight}-{n}", words=f"Do {n}", weight=weight) for n in range(count))


def things_of(screen: Screen) -> set[str]:
    """Return the ids of everything that can be pressed, chosen, opened or read about on a screen."""
    found = {button.id for button in screen.menu}
    for part in screen.parts:
        match part:
            case Button() | More() | TextField():
                found.add(part.id)
            case ChoiceField() | TicksField():
                found |= {f"{part.id}/{option.id}" for option in part.options}
            case Summary():
                found |= {row.label for row in part.rows}
            case Cards():
                found |= {card.title for card in part.cards}
            case TaskMap():
                found |= {task.button.id for task in part.tasks}
    return found


def choices_on(screen: Screen) -> tuple[int, int]:
    """Return how many choices a page offers, and how many of them are answers or turn the pages of a paper.

    Counted here anew. The ways out, what shows the rest, and what explains a hard word are not counted.
    """
    answers = others = 0
    for part in screen.parts:
        match part:
            case ChoiceField() | TicksField():
                answers += len(part.options)
            case PagesPart():
                answers += len(("next", "before", "larger", "smaller"))
            case Summary():
                others += sum(row.button is not None for row in part.rows)
            case Cards():
                others += sum(len(card.buttons) for card in part.cards)
            case TaskMap():
                others += len(part.tasks)
            case Button() | More():
                others += part.id.partition("/")[0] not in {*ALWAYS, MORE}
    return answers + others, answers


def chosen_on(screen: Screen) -> int:
    """Return how many answers are chosen on a page: none of them is put away."""
    ticked = sum(len(ticks.ticked) for ticks in parts_of(screen, TicksField))
    return ticked + sum(bool(choice.chosen) for choice in parts_of(screen, ChoiceField))


@pytest.mark.parametrize("name", SCREENS)
def test_that_no_page_has_more_than_5_choices_at_once_and_none_is_out_of_reach(name: str) -> None:
    whole, simple = SCREENS[name], Simple()
    short = simple.of(whole)
    rest = {MORE, MORE_MENU}
    if whole.id not in WHOLE:
        choices, answers = choices_on(short)
        assert answers <= max(MOST, chosen_on(whole))
        assert choices <= max(MOST, answers + 1), "beside 5 answers there is the way on, and no more"
    assert len(short.menu) <= MOST
    pressed = [id for id in rest if id in things_of(short)]
    for id in pressed:
        assert simple.press(id, lambda: whole.key)
    assert things_of(simple.of(whole)) - rest == things_of(whole)


def test_that_a_page_with_few_choices_stays_as_it_is() -> None:
    screen = _screen(Text(words="Read this."), *_buttons(MOST), menu=_buttons(3))
    assert Simple().of(screen) == screen


def test_that_the_weightiest_buttons_stay_and_answers_before_other_buttons() -> None:
    replies = tuple(Button(id=f"reply/{n}", words="Not sure") for n in range(4))
    more = More(id="why", label="Why", words="Because.")
    parts: tuple[Part, ...] = (
        more,
        *_buttons(2, Weight.QUIET),
        *_buttons(2),
        *_buttons(1, Weight.MAIN),
    )
    short, first = simplified(_screen(*parts, *replies))
    assert [b.id for b in parts_of(short, Button)] == ["main-0", *(reply.id for reply in replies)]
    assert first == "why"


def test_that_stopping_is_never_put_away() -> None:
    stop = Button(id="stop", words="Stop here", weight=Weight.QUIET)
    short, _ = simplified(_screen(*_buttons(9), stop))
    assert stop in short.parts


def test_that_what_is_chosen_stays_in_sight() -> None:
    options = tuple(Option(id=f"{n}", words=f"Option {n}") for n in range(9))
    choice = ChoiceField(id="choice", label="Choose", options=options, chosen="8")
    ticks = TicksField(id="ticks", label="Tick", options=options, ticked=tuple("345678"))
    short, first = simplified(_screen(choice, ticks))
    (few,), (many,) = parts_of(short, ChoiceField), parts_of(short, TicksField)
    assert [option.id for option in few.options] == ["8"], "the ticks fill the page"
    assert [option.id for option in many.options] == list("345678")
    assert first == "choice/0"
    (few,) = parts_of(simplified(_screen(choice))[0], ChoiceField)
    assert [option.id for option in few.options] == ["0", "1", "2", "3", "8"]


def test_that_a_long_list_leaves_room_for_the_weightiest_button_beside_it_and_drops_empty_lists() -> None:
    cards = tuple(Card(title=f"Card {n}", buttons=(Button(id=f"open/{n}", words="Open"),)) for n in range(7))
    lists = Cards(label="Now", cards=cards), Cards(label="Before", cards=cards[:1]), Cards(label="None")
    short, first = simplified(
        _screen(*lists, *_buttons(1), *_buttons(2, Weight.QUIET), *_buttons(1, Weight.MAIN))
    )
    now, none = parts_of(short, Cards)
    assert [card.title for card in now.cards] == ["Card 0", "Card 1", "Card 2"]
    assert none == lists[2], "an empty list says that it is empty; one without room is not called empty"
    assert [button.id for button in parts_of(short, Button)] == ["plain-0", "main-0"]
    assert first == "open/3"


def test_that_beside_many_answers_stand_the_way_on_and_the_ways_out_alone() -> None:
    options = tuple(Option(id=f"{n}", words=f"Option {n}") for n in range(4))
    ticks = (
        TicksField(id="t", label="Tick", options=options),
        TicksField(id="u", label="More", options=options),
    )
    leave = Button(id="leave", words="Go back")
    short, first = simplified(_screen(*ticks, *_buttons(2), *_buttons(1, Weight.MAIN), leave))
    assert [len(field.options) for field in parts_of(short, TicksField)] == [4, 1]
    assert [button.id for button in parts_of(short, Button)] == ["main-0", "leave"]
    assert first == "u/1"


def test_that_the_buttons_of_a_papers_pages_are_counted() -> None:
    pages = PagesPart(id="pages", label="A paper", pdf=b"")
    short, _ = simplified(_screen(*_buttons(3), pages))
    assert [button.id for button in parts_of(short, Button)] == ["plain-0"]
    assert pages in short.parts


def test_that_lists_show_their_first_few() -> None:
    rows = tuple(Row(label=f"Row {n}", words="Said") for n in range(7))
    short, first = simplified(_screen(Summary(rows=rows)))
    assert parts_of(short, Summary)[0].rows == rows[:MOST]
    assert first == MORE
    cards = tuple(Card(title=f"Card {n}", buttons=(Button(id=f"open/{n}", words="Open"),)) for n in range(7))
    short, first = simplified(_screen(Cards(label="Things", cards=cards)))
    assert parts_of(short, Cards)[0].cards == cards[:MOST]
    assert first == "open/5"
    bare = tuple(Card(title=f"Card {n}") for n in range(7))
    assert simplified(_screen(Cards(label="Things", cards=bare)))[1] == MORE


def test_that_the_map_shows_what_is_next_and_its_picture_stays_whole() -> None:
    statuses = (Status.DONE_FOR_NOW, Status.NOT_STARTED) * 4
    tasks = tuple(
        Task(button=Button(id=f"piece/{n}", words="Part"), status=status, says="")
        for n, status in enumerate(statuses)
    )
    short, _ = simplified(_screen(TaskMap(tasks=tasks, says="4 of 8")))
    (map,) = parts_of(short, TaskMap)
    assert [task.button.id for task in map.tasks] == [f"piece/{n}" for n in (0, 1, 3, 5, 7)]
    assert map.statuses == statuses


def test_that_the_rest_comes_where_it_belongs_and_goes_away_again() -> None:
    screen, simple = _screen(*_buttons(8)), Simple()
    assert parts_of(simple.of(screen), Button)[-1].words == "More choices"
    simple.press(MORE, lambda: "here")
    opened = simple.of(screen)
    assert opened.parts[:-1] == screen.parts
    assert opened.focus == "plain-5"  # the first that was put away
    assert not simple.press("plain-6", lambda: "here")
    assert simple.of(screen).focus == ""
    simple.press(MORE, lambda: "here")
    assert len(parts_of(simple.of(screen), Button)) == MOST + 1


def test_that_another_page_begins_with_few_choices_again() -> None:
    simple = Simple()
    simple.press(MORE, lambda: "elsewhere")
    assert len(parts_of(simple.of(_screen(*_buttons(8))), Button)) == MOST + 1


def test_that_choices_before_signing_are_always_shown_whole() -> None:
    screen = SCREENS["consent-check"]
    assert Simple().of(screen).parts == screen.parts


def test_that_the_menu_shows_its_rest_when_asked() -> None:
    menu = tuple(
        Button(id=id, words=id) for id in ("map", "turns", "comfort", "read", "help", "pause", "cover")
    )
    screen, simple = _screen(menu=menu), Simple()
    assert [b.id for b in simple.of(screen).menu] == ["map", "comfort", "read", "pause", MORE_MENU]
    simple.press(MORE_MENU, lambda: "here")
    assert [b.id for b in simple.of(screen).menu][5:] == ["turns", "help", "cover"]
    simple.press(MORE_MENU, lambda: "here")
    assert len(simple.of(screen).menu) == MOST


def test_that_fewer_choices_count_on_every_page_once_they_are_asked_for() -> None:
    walk = Walk(the_sample())
    assert MORE not in walk.buttons()
    walk.outside.wardrobe.put_on(Comfort(simple=True))
    few = len(walk.screen.menu)
    assert walk.press(MORE).focus.startswith("piece/")
    assert walk.screen.id == "map"
    assert few < len(walk.press(MORE_MENU).menu)
    assert walk.press("turns").id == "turns"
    walk.program.press("pause")
    assert list(walk.buttons()) == ["carry-on", "comfort"]
