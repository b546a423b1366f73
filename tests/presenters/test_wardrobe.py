"""What the screen wears: a change goes back unless it is kept, and each person has settings of their own."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from coprod_desktop.presenters.comfort import Comfort, Face, Look
from coprod_desktop.presenters.wardrobe import GROUP, Wardrobe, profile_of
from tests.presenters.fake_house import FakeHouse

BIG = Comfort(text_percent=400)
RISKY = [
    BIG,
    Comfort(look=Look.DARK),
    Comfort(face=Face.DYSLEXIA),
    Comfort(wide_spacing=True),
    Comfort(large_targets=True),
]
SAFE = [
    Comfort(reduced_motion=False),
    Comfort(simple=True),
    Comfort(easy_words=True),
    Comfort(speech_percent=50),
    Comfort(pictures=False),
]


def _house() -> tuple[FakeHouse, Wardrobe]:
    house = FakeHouse()
    return house, house.wardrobe


@pytest.mark.parametrize("comfort", RISKY)
def test_that_a_change_that_can_make_the_screen_hard_to_use_goes_back_and_that_is_told(
    comfort: Comfort,
) -> None:
    house, wardrobe = _house()
    told: list[Comfort] = []
    wardrobe.went_back = lambda: told.append(wardrobe.worn)
    wardrobe.put_on(comfort)
    assert (house.worn[-1], wardrobe.is_trying, house.kept) == (comfort, True, {})
    house.let_time_pass()
    assert (house.worn[-1], wardrobe.is_trying, house.kept) == (Comfort(), False, {})
    assert told == [Comfort()]


@pytest.mark.parametrize("comfort", RISKY)
def test_that_a_change_that_is_kept_stays(comfort: Comfort) -> None:
    house, wardrobe = _house()
    wardrobe.put_on(comfort)
    wardrobe.keep()
    house.let_time_pass()
    assert wardrobe.worn == comfort
    assert house.kept == {GROUP: asdict(comfort)}


@pytest.mark.parametrize("comfort", SAFE)
def test_that_any_other_change_is_kept_at_once(comfort: Comfort) -> None:
    house, wardrobe = _house()
    wardrobe.put_on(comfort)
    assert not wardrobe.is_trying
    assert house.kept == {GROUP: asdict(comfort)}
    assert house.timers == []


def test_that_several_changes_go_back_to_what_was_before_all_of_them() -> None:
    house, wardrobe = _house()
    for comfort in (Comfort(text_percent=200), BIG, replace(BIG, simple=True)):
        wardrobe.put_on(comfort)
    assert len(house.timers) == 1
    house.let_time_pass()
    assert (wardrobe.worn, house.kept) == (Comfort(), {})


def test_that_pressing_anything_gives_more_time() -> None:
    house, wardrobe = _house()
    wardrobe.put_on(BIG)
    (first,) = house.timers
    wardrobe.stir()
    (second,) = house.timers
    assert second is not first or len(house.timers) == 1
    assert wardrobe.worn == BIG
    house.let_time_pass()
    wardrobe.stir()
    assert house.timers == []


def test_that_a_change_can_be_put_back_and_choosing_the_old_is_the_same() -> None:
    house, wardrobe = _house()
    for put_back in (wardrobe.put_back, lambda: wardrobe.put_on(Comfort())):
        wardrobe.put_on(BIG)
        put_back()
        assert (wardrobe.worn, wardrobe.is_trying, house.timers, house.kept) == (Comfort(), False, [], {})
    wardrobe.put_back()
    assert wardrobe.worn == Comfort()


def test_that_putting_on_what_is_worn_does_nothing() -> None:
    house, wardrobe = _house()
    before = len(house.worn)
    wardrobe.put_on(Comfort())
    wardrobe.keep()
    assert (len(house.worn), house.kept) == (before, {})


def test_that_a_timer_that_comes_too_late_changes_nothing() -> None:
    house, wardrobe = _house()
    wardrobe.put_on(BIG)
    (late,) = house.timers
    wardrobe.keep()
    late()
    assert wardrobe.worn == BIG


def test_that_sizes_by_keys_are_kept_because_the_same_keys_undo_them() -> None:
    house, wardrobe = _house()
    sizes = []
    for step in (-1, 1, 1, -1, 0, 1, 1, 1, 1, 1, 1, 1, 1):
        wardrobe.step_text(step)
        assert not wardrobe.is_trying
        sizes.append(wardrobe.worn.text_percent)
    assert sizes == [100, 125, 150, 125, 100, 125, 150, 200, 250, 300, 400, 400, 400]
    assert house.kept == {GROUP: asdict(BIG)}


def test_that_starting_anew_forgets_what_was_chosen_and_follows_the_laptop_again() -> None:
    house, wardrobe = _house()
    wardrobe.put_on(BIG)
    wardrobe.keep()
    wardrobe.put_on(replace(BIG, look=Look.DARK))
    house.at_first = Comfort(look=Look.CONTRAST)
    wardrobe.start_anew()
    assert (wardrobe.worn, house.kept, house.timers) == (Comfort(look=Look.CONTRAST), {}, [])
    assert not wardrobe.has_chosen


def test_that_the_laptops_own_settings_are_followed_until_somebody_chooses() -> None:
    house, wardrobe = _house()
    house.at_first = Comfort(look=Look.DARK)
    wardrobe.follow()
    assert wardrobe.worn == Comfort(look=Look.DARK)
    wardrobe.put_on(Comfort(look=Look.CREAM))
    house.at_first = Comfort(look=Look.CONTRAST)
    wardrobe.follow()  # in the middle of a try
    assert wardrobe.worn == Comfort(look=Look.CREAM)
    wardrobe.keep()
    wardrobe.follow()
    assert wardrobe.worn == Comfort(look=Look.CREAM)
    assert wardrobe.has_chosen


def test_that_each_person_has_settings_of_their_own_and_starts_with_the_groups() -> None:
    house, wardrobe = _house()
    sam, ruth = profile_of("p", "sam"), profile_of("p", "ruth")
    wardrobe.put_on(Comfort(easy_words=True))
    wardrobe.turn_to(sam)
    assert wardrobe.worn == Comfort(easy_words=True)
    wardrobe.put_on(BIG)
    wardrobe.turn_to(ruth)  # what is tried on is kept: somebody went on with it
    assert wardrobe.worn == Comfort(easy_words=True)
    wardrobe.turn_to(sam)
    assert wardrobe.worn == BIG
    wardrobe.turn_to(GROUP)
    assert wardrobe.worn == Comfort(easy_words=True)
    assert set(house.kept) == {GROUP, "p/sam"}


def test_that_the_settings_of_people_who_left_are_forgotten_and_of_nobody_else() -> None:
    house, wardrobe = _house()
    for profile in ("p/sam", "p/ruth", "q/sam"):
        house.kept[profile] = asdict(BIG)
    house.kept[GROUP] = asdict(BIG)
    wardrobe.forget("p", frozenset({"ruth"}))
    assert set(house.kept) == {GROUP, "p/ruth", "q/sam"}


def test_that_a_profile_is_named_by_ids_alone() -> None:
    assert (profile_of("p", "sam"), profile_of("p", "")) == ("p/sam", GROUP)
