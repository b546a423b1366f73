"""A sign-off says what it is about, whether they change the work, and what no answer means (C10)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.role_records import Matter, MayChange, Role
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.screen import Summary, TicksField
from tests.presenters.fake_house import Walk, empty_project


def test_that_what_a_yes_is_about_is_ticked_and_stands_on_the_card_in_its_own_order() -> None:
    role = Role(id="r", title="Yes", signs_off=YesNo.YES)
    walk = Walk(replace(empty_project(), roles=(role,)))
    walk.go("role-field", "r/sign_off.matters")
    for option, value in (("legal", "yes"), ("content", "yes"), ("money", "yes"), ("money", "")):
        walk.write(f"sign_off.matters/{option}", value)
    (ticks,) = (part for part in walk.screen.parts if isinstance(part, TicksField))
    assert ticks.ticked == ("content", "legal")
    walk.press("continue")
    walk.write("sign_off.may", "ask")
    walk.press("card")
    walk.go("role-field", "r/sign_off.if_silent/change")
    walk.write("sign_off.if_silent", "We ask again")
    walk.press("continue")
    kept = walk.project.roles[0].sign_off
    assert (kept.matters, kept.may, kept.if_silent) == (
        (Matter.CONTENT, Matter.LEGAL),
        MayChange.ASK,
        "We ask again",
    )
    assert all(isinstance(one, Matter) for one in kept.matters)
    walk.go("role-field", "r/sign_off.matters/change")
    for option in ("content", "legal"):
        walk.write(f"sign_off.matters/{option}", "")
    assert walk.project.roles[0].sign_off.matters == ()
    rows = {r.label: r.words for p in walk.go("role", "r").parts if isinstance(p, Summary) for r in p.rows}
    assert rows.get("What the yes is about", "Nothing here yet") == "Nothing here yet"
