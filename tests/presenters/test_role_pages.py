"""Roles: the library, cards of the group's own, putting oneself forward and stepping back."""

from __future__ import annotations

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role, Sharing
from coprod_desktop.presenters.screen import Button, Card, Cards, Summary, Text, TextField, TicksField
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample

SAM, KIT = Person(id="sam", name="Sam"), Person(id="kit", name="Kit")
COOK = Role(id="cook", title="Cook")


def at_roles(*roles: Role, **fields: object) -> Walk:
    walk = Walk(empty_project(roles=roles, **{"people": (SAM, KIT), **fields}))
    walk.go("roles")
    return walk


def cards(walk: Walk) -> tuple[Card, ...]:
    return next(part.cards for part in walk.screen.parts if isinstance(part, Cards))


def texts(walk: Walk) -> list[str]:
    return [part.words for part in walk.screen.parts if isinstance(part, Text)]


def holders(project: Project) -> list[tuple[str, str, str]]:
    return [(holding.role, holding.person, holding.part) for holding in project.holdings]


def test_that_no_roles_is_fine_and_empty_ones_stay_in_sight() -> None:
    assert cards(at_roles()) == ()
    walk = at_roles(COOK, Role(id="b", purpose="Tea"), holdings=(Holding(id="h", role="cook", person="sam"),))
    assert [(card.title, card.lines) for card in cards(walk)] == [
        ("Cook", ("Who does it: Sam",)),
        ("A role with no name yet", ("Nobody does this yet.",)),
    ]


def test_that_the_library_gives_a_card_with_its_words_and_nobody_in_it() -> None:
    walk = at_roles()
    starter = the_pack().roles[0]
    take = f"take/{starter.id}"
    walk.press("library", take)
    assert walk.screen.notice == f"{starter.title} is now in your roles."
    assert walk.screen.focus == take, "focus stays on what was pressed"
    assert walk.buttons()[take] == f"Add one more: {starter.title}"
    (role,) = walk.project.roles
    assert (role.title, role.purpose, role.tasks) == (starter.title, starter.purpose, starter.tasks)
    walk.press("continue")
    assert cards(walk)[0].lines == ("Nobody does this yet.",)


def test_that_the_library_ignores_what_is_not_in_it() -> None:
    walk = at_roles()
    walk.press("library")
    walk.program.press("take/no-such-role")
    walk.program.press("nothing")
    assert (walk.screen.id, walk.project.roles) == ("role-library", ())


def test_that_a_role_of_our_own_asks_for_sign_off_only_when_it_signs_off() -> None:
    walk = at_roles()
    walk.press("add")
    asked = []
    while walk.screen.id == "role-field":
        asked.append(walk.program.place.item.split("/")[1])
        if asked[-1] == "title":
            walk.write("title", "Cook")
        walk.press("continue")
    assert not any(field.startswith("sign_off.") for field in asked)
    assert walk.project.roles[0].title == "Cook"
    assert asked == ["title", "purpose", "tasks", "may_decide", "limits", "time"], "a card is short at first"
    walk.press("more", "change/signs_off")
    walk.write("signs_off", "yes")
    walk.press("continue", "change/sign_off.who")
    walk.write("sign_off.who", "Ruth")
    walk.press("continue")
    assert walk.project.roles[0].sign_off.who == "Ruth"
    rows = [row.label for part in walk.screen.parts if isinstance(part, Summary) for row in part.rows]
    assert "Who signs off" in rows
    assert walk.press("card", "roles").id == "roles"


def test_that_a_role_opened_and_left_empty_is_not_kept() -> None:
    walk = at_roles()
    walk.press("add", "back")
    assert walk.project.roles == ()


def test_that_people_put_themselves_forward_and_step_back_with_the_same_tick() -> None:
    walk = at_roles(COOK)
    walk.press("open/cook", "people")
    ticks = next(part for part in walk.screen.parts if isinstance(part, TicksField))
    assert ticks.ticked == (), "nobody is given a role"
    walk.write("holds/sam", "yes")
    walk.write("holds/sam", "yes")
    walk.write("holds/kit", "yes")
    assert holders(walk.project) == [("cook", "sam", ""), ("cook", "kit", "")]
    walk.write("holds/sam", "")
    walk.program.press("nothing")
    assert walk.press("continue").id == "role"
    assert texts(walk) == ["Who does it: Kit"]


def test_that_nobody_in_the_group_is_said_and_no_empty_list_of_ticks_is_shown() -> None:
    walk = at_roles(COOK, people=())
    walk.press("open/cook", "people")
    assert "There is nobody in the group yet. Add people first." in texts(walk)


def test_that_each_holder_names_their_own_part_only_where_each_has_one() -> None:
    walk = at_roles(Role(id="writer", title="Writer", sharing=Sharing.OWN_SECTIONS))
    walk.press("open/writer")
    assert "parts" not in walk.buttons(), "nobody holds it, so there is no part to name"
    walk.press("people")
    walk.write("holds/sam", "yes")
    assert walk.press("continue").id == "role-parts"
    (box,) = (part for part in walk.screen.parts if isinstance(part, TextField))
    assert box.label == "The part of Sam"
    walk.write(box.id, "The first page")
    walk.write("nobody", "Nothing")
    walk.program.press("nothing")
    walk.press("continue")
    assert holders(walk.project) == [("writer", "sam", "The first page")]
    assert texts(walk) == ["Who does it: Sam (The first page)"]
    assert walk.press("parts").id == "role-parts"


def test_that_a_role_we_decided_not_to_have_stays_and_can_be_wanted_again() -> None:
    walk = at_roles(COOK)
    walk.press("open/cook", "more", "not-wanted")
    assert walk.buttons()["not-wanted"] == "We want this role after all"
    walk.press("card")
    assert texts(walk) == ["We decided not to have this role."]
    walk.press("more")
    walk.press("not-wanted")
    assert walk.project.roles == (COOK,)


def test_that_removing_a_card_frees_its_holders_and_undo_brings_all_back() -> None:
    before = the_sample()
    walk = Walk(before)
    walk.go("roles")
    walk.press("open/role-writer", "more", "remove")
    assert "role-writer" not in repr((walk.project.roles, walk.project.holdings))
    walk.press("undo")
    assert (walk.project.roles, walk.project.holdings) == (before.roles, before.holdings)


def test_that_a_page_of_a_role_that_is_gone_leads_to_the_map() -> None:
    walk = at_roles(COOK)
    assert [walk.go(page, "gone").id for page in ("role-people", "role-parts")] == ["map", "map"]


def test_that_pressing_what_is_not_there_changes_nothing() -> None:
    walk = at_roles(COOK)
    walk.program.press("nothing")
    walk.press("open/cook")
    walk.program.press("nothing")
    assert (walk.screen.id, walk.project.roles) == ("role", (COOK,))
    assert "Cook" not in walk.screen.window_title
    assert not [part for part in walk.screen.parts if isinstance(part, Button) and part.id == "parts"]
