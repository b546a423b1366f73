"""Our dates: what is due and when, the picture of it, and the two papers (features B7 and F9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import Document, Facts
from coprod_desktop.domain.decisions import Decision, Stage
from coprod_desktop.domain.due_words import due_in_words
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.our_dates import Due, Kind, due_days, timeline_of
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import PaperSize, Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role, Sharing, SignOff
from coprod_desktop.domain.timeline import HEIGHT, MOST, Label, Timeline, drawing_of
from coprod_desktop.domain.words import say_english
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.shipped import core_pack

PACK = core_pack()
EMPTY = Project(id="p", name="Brochure", made_at="2027-01-01T10:00:00Z", changed_at="2027-01-01T10:00:00Z")
PRICE = Action(
    id="price", what="Ask for a price", owner="sam", by_when="4 March 2027", if_it_slips="We wait."
)


def with_(**fields: object) -> Project:
    return replace(EMPTY, **fields)  # type: ignore[arg-type]


def paper(project: Project, kind: DocumentKind = DocumentKind.OUR_DATES) -> Document:
    return build_one(project, PACK, kind)


def kinds(project: Project) -> list[Kind]:
    return [due.kind for day in due_days(project) for due in day.due]


def test_F9_every_day_that_is_written_down_is_among_our_dates_in_order() -> None:
    project = with_(
        answers=(Answer(id="about.when", words="1 May 2027"),),
        actions=(PRICE, Action(id="done", what="Book", by_when="1 March 2027", done=True)),
        roles=(
            Role(
                id="r", title="Lead", signs_off=YesNo.YES, sign_off=SignOff(by_when="2 April 2027", who="Jo")
            ),
            Role(
                id="t", title="Host", trial_until="3 April 2027", review_on="4 April 2027", ends="2027-04-05"
            ),
            Role(id="n", title="None", ends="1 March 2027", not_wanted=True),
        ),
        limits=(
            Limit(id="l", what="The logo", column=Column.FIXED, hear_by="1 April 2027"),
            Limit(id="o", what="The words", column=Column.OURS, hear_by="1 April 2027"),
        ),
        decisions=(
            Decision(id="d", what="A film", answer_by="6 April 2027"),
            Decision(id="e", what="A song", stage=Stage.DECIDED, review="7 April 2027"),
            Decision(id="f", what="A play", stage=Stage.PUT_ASIDE, review="8 April 2027"),
        ),
    )
    assert kinds(project) == [
        Kind.ACTION,
        Kind.LIMIT,
        Kind.SIGN_OFF,
        Kind.TRIAL_ENDS,
        Kind.ROLE_REVIEW,
        Kind.ROLE_ENDS,
        Kind.ANSWER,
        Kind.REVIEW,
        Kind.FINISH,
    ]


def test_that_what_has_no_day_comes_last_and_what_was_never_dated_is_only_an_action() -> None:
    project = with_(
        actions=(Action(id="a", what="Draw"), Action(id="b", what="Read", by_when="in June"), PRICE),
        roles=(Role(id="r", title="Lead", signs_off=YesNo.YES),),
    )
    dated, last = due_days(project)
    assert dated.due[0].about == "price"
    assert (last.day, [due.when for due in last.due]) == (None, ["", "in June"])


def test_that_a_day_to_finish_that_the_group_is_not_sure_of_is_not_a_date() -> None:
    answer = Answer(id="about.when", words="1 May 2027", reply=Reply.NOT_SURE)
    assert due_days(with_(answers=(answer,))) == ()


def test_that_roles_that_end_on_one_day_are_one_thing() -> None:
    roles = (
        Role(id="r", title="Lead", ends="1 May 2027"),
        Role(id="s", title="Host", ends="2027-05-01"),
        Role(id="t", ends="1 May 2027", review_on="1 May 2027"),
    )
    (day,) = due_days(with_(roles=roles))
    said = [due_in_words(due) for due in day.due]
    assert said == ["We look at a role again: (not written yet)", "These roles end: Lead, Host"]


@pytest.mark.parametrize("about", ["r", ""])
@pytest.mark.parametrize("kind", Kind)
def test_that_each_kind_of_date_has_its_own_words(kind: Kind, about: str) -> None:
    due = Due(kind, about, "1 May 2027", what="X")
    others = [due_in_words(replace(due, kind=other)) for other in Kind if other is not kind]
    assert due_in_words(due) not in others


def days(*given: str) -> Timeline:
    return Timeline(days=given, says="Days")


def test_F9_the_picture_has_a_number_for_each_day_and_says_what_it_shows() -> None:
    project = with_(
        answers=(Answer(id="about.when", words="1 May 2027"),),
        actions=(PRICE, replace(PRICE, id="b", by_when="20 March 2027")),
    )
    found = due_days(project)
    timeline = timeline_of(found, found[-1].day, say_english, "2027-03-01")
    assert timeline == Timeline(
        days=("2027-03-04", "2027-03-20", "2027-05-01"),
        says="Picture: a line with 3 days on it, from 4 March 2027 to 1 May 2027. "
        "The list has the same numbers.",
        finish="2027-05-01",
        today="2027-03-01",
    )
    labels = [label.words for label in drawing_of(timeline, 32).labels]
    assert labels == ["1", "2", "3", "Today", "April", "May"]
    only = timeline_of(found[:1], None, say_english)
    assert only is not None
    assert only.says == "Picture: a line with 1 day on it, 4 March 2027. The list says the same."
    assert timeline_of((), None, say_english) is None


def test_that_the_finish_is_a_square_and_every_other_day_a_circle() -> None:
    timeline = replace(days("2027-03-04", "2027-05-01"), finish="2027-05-01")
    corners = [len(line) for line in drawing_of(timeline, 32).lines if len(line) > 2]
    assert corners == [25, 5]


def test_that_months_are_named_where_there_is_room_over_the_turn_of_a_year_too() -> None:
    names = [one.words for one in drawing_of(days("2026-11-20", "2027-02-10"), 32).labels[2:]]
    assert names == ["November", "January", "February"], "December would be too near November"
    few = [one.words for one in drawing_of(days("2026-11-20", "2027-11-10"), 20).labels[2:]]
    assert "November" in few
    assert len(few) < 13


def test_that_the_picture_goes_the_other_way_where_people_read_from_the_right() -> None:
    timeline = replace(days("2027-03-04", "2027-03-20"), today="2027-03-01")
    left, right = drawing_of(timeline, 30), drawing_of(timeline, 30, from_right=True)
    assert [one.x for one in right.labels] == [30 - one.x for one in left.labels]
    assert right.lines[0][0][0] == 30 - left.lines[0][0][0]


one_day = st.dates(date(1990, 1, 1), date(2090, 1, 1))
some_days = st.lists(one_day, min_size=1, max_size=MOST, unique=True).map(sorted)


@given(some_days, st.floats(12, 60), st.booleans())
@example([date.min, date.max], 30, False)
def test_that_nothing_in_the_picture_is_outside_or_over_another(
    given_days: list[object], width: float, from_right: bool
) -> None:
    timeline = days(*(str(day) for day in given_days))
    drawing = drawing_of(timeline, width, from_right=from_right)
    for line in drawing.lines:
        assert all(-0.01 <= x <= width + 0.01 and 0 <= y <= HEIGHT for x, y in line)
    signs = sorted(label.x for label in drawing.labels if label.y < HEIGHT / 2)
    assert len(signs) == len(given_days)
    assert all(after - before > 1.3 for before, after in pairwise(signs))
    months = sorted((label for label in drawing.labels if label.y > HEIGHT / 2), key=lambda one: one.x)
    assert all(not _touch(one, other) for one, other in pairwise(months))


def _touch(one: Label, other: Label) -> bool:
    return other.x - one.x < (len(one.words) + len(other.words)) * 0.5 / 2


def test_B7_an_action_is_on_paper_with_its_day_owner_and_what_happens_if_it_is_late() -> None:
    words = text_of(paper(with_(people=(Person(id="sam", name="Sam"),), actions=(PRICE,))))
    assert "1. 4 March 2027\nAsk for a price. Who: Person 1. If it is late: We wait.\n" in words


def test_that_our_dates_say_when_nothing_has_a_day_and_when_nobody_does_something() -> None:
    assert "Nothing has a day yet." in text_of(paper(EMPTY))
    words = text_of(paper(with_(actions=(Action(id="a", what="Draw"), Action(id="b", by_when="in June")))))
    assert "Without a day so far\n\nNo day yet\nDraw. Who: Nobody yet.\nin June\n(not written yet)" in words


def test_F9_the_list_has_all_days_and_numbers_those_of_the_picture() -> None:
    actions = tuple(replace(PRICE, id=str(n), by_when=f"{n} March 2027") for n in range(1, MOST + 3))
    document = paper(with_(actions=actions))
    (facts,) = (block for block in document.blocks if isinstance(block, Facts))
    labels = [row.label for row in facts.rows]
    assert labels[MOST - 1 :] == [f"{MOST}. {MOST} March 2027", "9 March 2027", "10 March 2027"]
    (picture,) = (block for block in document.blocks if isinstance(block, Timeline))
    assert len(picture.days) == MOST
    assert picture.today == "", "a paper does not know the day it is read"
    assert "The picture shows the first 8 days. The list has all." in text_of(document)


def wall(project: Project) -> str:
    return text_of(paper(project, DocumentKind.WALL_SHEET))


def test_that_the_sheet_for_the_wall_says_who_does_what_and_the_next_dates() -> None:
    project = with_(
        people=(Person(id="sam", name="Sam"), Person(id="dee", name="Dee")),
        answers=(Answer(id="about.goal", words="A brochure"), Answer(id="about.when", words="1 May 2027")),
        actions=(PRICE, Action(id="b", what="Draw.", by_when="5 March 2027")),
        roles=(
            Role(id="r", title="Lead"),
            Role(id="w", title="Writer"),
            Role(id="x", title="Reader"),
            Role(id="all", title="Host", sharing=Sharing.ALL_TOGETHER),
            Role(id="team", title="Print", held_by_group="The print shop"),
            Role(id="free", title="Cook"),
            Role(id="no", title="Nothing", not_wanted=True),
        ),
        holdings=tuple(Holding(id=one, role=one, person="dee") for one in ("r", "w", "x")),
    )
    assert wall(project).endswith(
        "Our next dates\n\n"
        "• 4 March 2027: Ask for a price (Person 1)\n"
        "• 5 March 2027: Draw.\n"
        "• 1 May 2027: We want to finish.\n\n"
        "Who does what\n\n"
        "• Person 2: Lead, Writer and 1 more\n"
        "• All of us: Host\n"
        "• The print shop: Print\n"
        "• Nobody yet: Cook\n"
    )


def test_that_the_sheet_for_the_wall_says_plainly_when_there_is_more() -> None:
    actions = tuple(replace(PRICE, id=str(n), by_when=f"{n} March 2027") for n in range(1, 9))
    people = tuple(Person(id=f"p{n}", name=f"Somebody {n}") for n in range(9))
    roles = tuple(Role(id=f"r{n}", title=f"Role {n}") for n in range(9))
    holdings = tuple(Holding(id=f"h{n}", role=f"r{n}", person=f"p{n}") for n in range(9))
    words = wall(with_(actions=actions, people=people, roles=roles, holdings=holdings))
    assert "• The other dates are on our paper “Our dates”.\n" in words
    assert words.endswith("• The others are in our agreement.\n")
    assert "Person 6: Role 5" in words
    assert "Person 7" not in words


def test_that_in_giant_print_the_sheet_for_the_wall_has_dates_with_who_does_it_and_lists_nobody() -> None:
    sam = Person(id="sam", name="Sam", paper_size=PaperSize.GIANT)
    long = replace(PRICE, owner="sam", what="Ask every printer in the town for a price by letter")
    project = with_(
        people=(sam,),
        paper_size=PaperSize.GIANT,
        actions=tuple(replace(long, id=str(n), by_when=f"{n} March 2027") for n in range(1, 5)),
        roles=(Role(id="r", title="Lead"),),
        holdings=(Holding(id="h", role="r", person="sam"),),
    )
    assert wall(project).endswith(
        "Our next dates\n\n"
        "• 1 March 2027: Ask every printer in the town… (Person 1)\n"
        "• 2 March 2027: Ask every printer in the town… (Person 1)\n\n"
        "More is on our other papers.\n"
    )


def test_that_the_sheet_for_the_wall_holds_nobodys_name_who_did_not_say_yes_to_it() -> None:
    project = with_(
        people=(Person(id="sam", name="Sam", helps="A seat by the door", time="1 hour"),),
        answers=(Answer(id="about.goal", words="A brochure with Sam"),),
        actions=(replace(PRICE, what="Ask Sam for a price"),),
        roles=(Role(id="r", title="Lead", held_by_group="Sam and friends"),),
        holdings=(Holding(id="h", role="r", person="sam"),),
    )
    words = wall(project)
    assert "Sam" not in words
    assert "Ask somebody for a price (Person 1)" in words
    assert "seat" not in words
    assert "hour" not in words


def test_that_an_empty_sheet_for_the_wall_says_so() -> None:
    words = wall(EMPTY)
    assert "Nothing has a day yet." in words
    assert "We have not talked about this yet." in words
