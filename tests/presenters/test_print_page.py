"""Printing one paper: choosing how, what is said when it cannot be, and that its version is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.presenters.outside import Printer, PrintWish
from coprod_desktop.presenters.screen import ChoiceField, Screen, Text, TextField
from tests.presenters.agreeing import TOGETHER, at_agreements, versions
from tests.presenters.fake_house import Walk
from tests.presenters.looking import field_of, texts


def at_print(printers: list[Printer] | None = None) -> Walk:
    walk = at_agreements()
    if printers is not None:
        walk.outside.printers = printers
    walk.press(TOGETHER, "print")
    return walk


def problems(screen: Screen) -> set[str]:
    return {problem.field for problem in screen.problems}


def test_that_the_usual_printer_one_copy_and_all_pages_are_ready_to_go() -> None:
    walk = at_print()
    assert walk.screen.id == "print"
    assert field_of(walk.screen, ChoiceField, "printer").chosen == "office"
    screen = walk.press("print")
    assert walk.outside.wishes == [PrintWish(printer="office")]
    assert screen.notice == "The printer has the paper."
    assert [(kind, number) for kind, number, _ in versions(walk)] == [("working-together", 1)]


def test_that_printer_copies_pages_and_sides_are_chosen() -> None:
    walk = at_print()
    for field, value in (("printer", "hall"), ("copies", "12"), ("pages", "1-3, 5"), ("sides", "both")):
        walk.write(field, value)
    walk.write("nothing", "known")
    walk.program.press("nothing-known")
    walk.press("print")
    wish = PrintWish(printer="hall", copies=12, pages=((1, 3), (5, 5)), both_sides=True)
    assert walk.outside.wishes == [wish]


def test_that_what_cannot_be_printed_is_said_beside_its_field() -> None:
    walk = at_print([replace(one, usual=False) for one in at_agreements().outside.printers])
    for copies in ("0", "100", "two", ""):
        walk.write("copies", copies)
        walk.write("pages", "the first")
        assert problems(walk.press("print")) == {"printer", "copies", "pages"}
        assert field_of(walk.screen, TextField, "copies").value == copies
    assert (walk.outside.wishes, versions(walk)) == ([], [])


def test_that_the_only_printer_is_chosen() -> None:
    walk = at_print([Printer(id="one", words="The one")])
    assert field_of(walk.screen, ChoiceField, "printer").chosen == "one"


def test_that_without_a_printer_there_are_other_ways() -> None:
    walk = at_print([])
    assert "There is no printer here yet." in texts(walk.screen)[1]
    assert not walk.screen.notice, "the heading is being read"
    assert walk.press("again").notice.startswith("There is no printer here yet.")
    assert "There is no printer here yet." not in " ".join(texts(walk.screen)), "it is told once"
    walk.outside.printers = [Printer(id="one", words="The one")]
    screen = walk.press("again")
    assert field_of(screen, ChoiceField, "printer").chosen == "one"
    assert screen.notice == "The printers of this laptop are listed now."
    walk = at_print([])
    walk.press("own")
    assert len(walk.outside.printed) == 1
    assert walk.press("save-instead").id == "document"


def test_that_a_printer_that_refuses_is_said_and_nothing_is_lost() -> None:
    walk = at_print()
    walk.write("copies", "3")
    walk.outside.background_trouble = "Check that the printer is on."
    screen = walk.press("print")
    assert screen.notice == "Check that the printer is on."
    assert field_of(screen, TextField, "copies").value == "3"
    walk.outside.background_trouble = ""
    assert walk.press("print").notice == "The printer has the paper."


def test_that_the_first_words_stay_while_printers_are_found_so_that_they_are_heard_once() -> None:
    walk = at_print()
    desk = walk.program.desk
    assert desk is not None
    found: list[Callable[[list[Printer]], None]] = []
    desk.outside = replace(desk.outside, in_background=lambda work, done, failed: found.append(done))
    walk.press("back", "print")
    first = texts(walk.screen)[0]
    found[-1]([Printer(id="one", words="The one")])
    assert (texts(walk.screen)[0], walk.screen.notice) == (first, "")


def test_that_pressing_print_is_answered_before_the_pages_are_made() -> None:
    walk = at_print()
    desk = walk.program.desk
    assert desk is not None
    desk.outside = replace(desk.outside, in_background=lambda work, done, failed: None)
    assert walk.press("print").notice == "Making the paper…"


def test_that_looking_for_printers_is_said_and_trouble_with_it_too() -> None:
    walk = at_print()
    desk = walk.program.desk
    assert desk is not None
    later: list[Callable[[str], None]] = []
    desk.outside = replace(desk.outside, in_background=lambda work, done, failed: later.append(failed))
    walk.press("back", "print")
    assert "Looking for printers…" in [part.words for part in walk.screen.parts if isinstance(part, Text)]
    later[-1]("The printers could not be asked.")
    assert walk.screen.notice == "The printers could not be asked."
    assert "again" in walk.buttons()


def test_that_a_paper_that_is_not_there_is_not_printed() -> None:
    assert at_agreements().go("print", "role-agreement/nobody").id == "map"


def test_that_a_stopped_printer_is_told_before_and_after() -> None:
    walk = at_print([Printer(id="hall", words="The printer in the hall", stopped=True)])
    (option,) = field_of(walk.screen, ChoiceField, "printer").options
    assert option.hint == "It is stopped now. Papers wait until it goes on."
    said = "Look at the printer. It is stopped now. The paper waits until it goes on."
    assert walk.press("print").notice == said
