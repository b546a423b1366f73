"""Before a paper is made: where a name stands that its owner does not want on papers (D12)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.limit_records import Limit
from coprod_desktop.domain.people import take_off
from coprod_desktop.presenters.names_page import WRITTEN_ON
from coprod_desktop.presenters.registry import PROJECT_PAGES
from coprod_desktop.presenters.screen import Bullets, TextField
from tests.domain.test_names_on_paper import LINE, asked, group
from tests.presenters.agreeing import slowly
from tests.presenters.fake_house import Walk
from tests.presenters.looking import field_of, parts_of, texts

REGISTER = "limits-register/"


def at_the_paper(say: Say = Say.NO, **changes: str) -> Walk:
    """Return a walk at the limits, with Ruth in their words."""
    walk = Walk(group(asked("ruth", say, **changes)))
    walk.go("document", REGISTER)
    return walk


@pytest.mark.parametrize("button", ["print", "save"])
@pytest.mark.parametrize("say", [Say.NO, Say.NOT_NOW, Say.YES_IF, Say.RATHER_NOT_SAY])
def test_D12_that_no_paper_is_made_before_somebody_looked_at_the_names(say: Say, button: str) -> None:
    walk = at_the_paper(say)
    assert walk.press(button).id == "paper-names"
    assert texts(walk.screen) == ["Papers say “Person 1”, and not “Ruth”. But this name stands here:", LINE]
    assert not walk.outside.written
    assert not walk.outside.printed


def test_D12_that_another_name_is_said_as_papers_say_it() -> None:
    walk = at_the_paper(Say.YES, other_name="Blue")
    walk.press("print")
    assert "Papers say “Blue”, and not “Ruth”." in texts(walk.screen)[0]


def test_D12_that_a_paper_is_made_at_once_where_every_name_may_stand() -> None:
    assert at_the_paper(Say.YES).press("print").id == "print"
    walk = Walk(group())
    walk.go("document", REGISTER)
    assert walk.press("print").id == "print"


def test_D12_that_the_words_can_be_changed_from_there() -> None:
    walk = at_the_paper()
    walk.press("print")
    assert walk.press("change/limits/l").id == "limit"
    assert walk.press("back").id == "paper-names"
    desk = walk.program.desk
    assert desk is not None
    desk.keep(limits=(Limit(id="l", what="Ask Blue first."),))
    assert texts(walk.screen) == ["There is nothing more to decide here."]
    assert walk.press("continue").id == "document"
    assert walk.press("print").id == "print"


def test_D12_that_printing_it_as_it_is_keeps_who_decided_and_can_be_undone() -> None:
    walk = at_the_paper()
    walk.press("print", "as-it-is")
    assert [one.field for one in walk.screen.problems] == ["decided_by"]
    assert not walk.project.names_left
    walk.write("decided_by", " Kit ")
    assert field_of(walk.screen, TextField, "decided_by").names == ("Ruth", "Kit")
    assert walk.press("as-it-is").id == "document"
    assert walk.screen.notice == "It is kept who decided. You can print or save now."
    (left,) = walk.project.names_left
    assert (left.person, left.decided_by, left.fingerprint) == ("ruth", "Kit", fingerprint(LINE))
    assert walk.press("print").id == "print"
    walk.press("back")
    walk.go("document", REGISTER)
    assert walk.press("print").id == "print"


def test_D12_that_who_decided_can_be_undone() -> None:
    walk = at_the_paper()
    walk.press("save")
    walk.write("decided_by", "Kit")
    walk.press("as-it-is", "undo")
    assert walk.project.names_left == ()
    assert walk.press("print").id == "paper-names"


@pytest.mark.parametrize("button", ["save", "save-to"])
def test_D12_that_saving_every_paper_asks_about_every_name_first(button: str) -> None:
    walk = Walk(group(asked("ruth", Say.NO)))
    walk.go("save-papers")
    assert walk.press(button).id == "paper-names"
    walk.write("decided_by", "Kit")
    assert walk.press("as-it-is").id == "save-papers"
    walk.press(button)
    assert walk.screen.id == "save-papers"
    assert walk.outside.written


def test_D12_that_names_are_asked_about_only_while_the_page_is_there() -> None:
    walk = Walk(group(asked("ruth", Say.NO)))
    waiting = slowly(walk)
    walk.go("save-papers")
    walk.press("save")
    walk.go("map")
    waiting.pop(0)()
    assert walk.screen.id == "map"
    assert waiting == []
    assert not walk.outside.written


def test_D12_that_a_long_list_says_how_many_more_there_are() -> None:
    project = group(asked("ruth", Say.NO), asked("kit", Say.NO))
    limits = tuple(Limit(id=f"l{n}", what=f"Ask Ruth {n} times.") for n in range(8))
    walk = Walk(replace(project, limits=(*limits, Limit(id="k", what="Ask Kit."))))
    walk.go("paper-names", REGISTER)
    assert [len(part.items) for part in parts_of(walk.screen, Bullets)] == [1, 5]
    assert "And in 3 more places." in texts(walk.screen)
    assert sum(button.startswith("change/") for button in walk.buttons()) == 5


def test_D12_that_nothing_else_is_taken_in_and_a_paper_that_is_gone_has_no_page() -> None:
    walk = at_the_paper()
    walk.press("print")
    walk.write("other", "Kit")
    walk.program.press("nothing")
    walk.press("as-it-is")
    assert walk.screen.problems
    gone = take_off(walk.project, "ruth", "2026-12-01")
    assert Walk(gone).go("paper-names", "role-agreement/ruth").id == "map"


def test_D12_that_the_words_of_each_list_have_a_page() -> None:
    assert set(WRITTEN_ON.values()) <= set(PROJECT_PAGES)
