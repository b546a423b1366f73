"""Each rule for transcripts is seen to bite on a stop that breaks it, and to let a sound one pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.speech.key_script import Step, read_script
from tests.speech.rules import findings
from tests.speech.transcript import Stop, Utterance, as_text, read_stops, utterances_in, write_stops


def stop(
    *said: str, did: str = "space", changed: bool = True, heading: str = "", step: str = "", cut: bool = False
) -> Stop:
    return Stop(did, tuple(Utterance(words, cut) for words in said), changed, heading, step)


def test_that_a_sound_stop_passes() -> None:
    sound = stop(
        "Who is here? heading.", "Question 2 of 5. Say names.", heading="Who is here?", step="Question 2 of 5"
    )
    assert findings([sound, stop("Our answer text.", did="Tab"), stop(did="type Amina")]) == []


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (stop("Question 2 of 5.", heading="Who is here?", step="Question 2 of 5"), "new page, not heard"),
        (
            stop("Who is here? heading.", heading="Who is here?", step="Question 2 of 5"),
            "new page, not heard",
        ),
        (stop("Who is here? heading.", heading="Who is here?", cut=True), "new page, not heard"),
        (stop(did="Tab"), "in silence"),
        (stop("Our plan panel.", "Our plan label."), "said 2 times"),
        (stop("Change: Who decided push button.", "Who decided: the council"), "said 2 times"),
        (stop("Write a name. Write a name."), "said 2 times"),
        (stop("layered pane"), "noise"),
        (stop("My face is not in it", cut=True), "private answer"),
        (stop("push button"), "without a name"),
        (stop("check box not checked"), "without a name"),
        (
            stop(
                "The paper is in the folder of this project.",
                "Nobody in the group is away today.",
                "Who is here? heading.",
                heading="Who is here?",
            ),
            "before the title",
        ),
    ],
)
def test_that_a_broken_stop_is_found(broken: Stop, says: str) -> None:
    found = findings([broken], ["my face is not in it"])
    assert any(says in finding for finding in found), found


def test_that_what_was_written_in_private_is_found_after_the_laptop_went_back() -> None:
    turn = [
        stop("Pass the laptop to Tomasz push button.", did="Tab"),
        stop("Please pass the laptop to Tomasz. heading.", heading="Please pass the laptop to Tomasz"),
        stop(did="type Only by the door"),
        stop(did="type Tomasz"),
        stop("Change: Taking part push button. Yes, if: Only by the door.", did="Tab"),
    ]
    back = stop("Please pass the laptop back heading.", heading="Please pass the laptop back")
    listed = stop("Pass the laptop to Tomasz again push button.", did="Tab")
    assert findings([*turn, back, listed]) == []
    assert any("left behind" in one for one in findings([*turn, back, stop("Only by the door.", did="Tab")]))
    told_with_the_cover = stop(*back.heard, "Yes, if: only by the door.", heading=back.heading)
    assert any("left behind" in one for one in findings([*turn, told_with_the_cover]))


def test_that_a_button_pressed_in_silence_is_found_though_nothing_changed() -> None:
    at_it, pressed = stop("Map push button.", did="Tab"), stop(changed=False)
    assert any("pressed in silence" in one for one in findings([at_it, pressed]))
    choice = stop("Yes.", "selected radio button", did="Down")
    assert findings([at_it, stop("You are on this page already."), choice, pressed]) == []


def test_that_the_words_of_a_lock_are_found_wherever_they_are_said() -> None:
    box, typed = stop("Our words password text.", did="Tab"), stop(did="type blue kettle moon")
    assert findings([box, typed, stop("Show the words push button.", did="Tab")]) == []
    for told in (stop("Blue kettle moon", did="type blue kettle moon"), stop("blue kettle moon.", did="Tab")):
        assert any("words of a lock" in one for one in findings([box, typed, told]))
    assert any("words of a lock" in one for one in findings([box, stop("Blue kettle moon", did=typed.did)]))


def test_that_a_journey_in_which_nobody_saw_the_pages_is_found() -> None:
    blind = [stop("Home.", did="start"), stop("Who is here? heading."), stop("Our answer text.", did="Tab")]
    assert [one for one in findings(blind) if "which page" in one] == [
        "[start] nobody knows which page it was",
        "[space] nobody knows which page it was",
    ]


def test_that_the_thing_somebody_comes_back_to_may_be_named_before_the_title() -> None:
    back = stop("Continue push button.", "Who is here?", did="alt+Left", heading="Who is here?")
    assert findings([back]) == []


def test_that_what_stays_the_same_may_be_silent_and_a_page_that_stays_is_not_said_again() -> None:
    page = stop("Who is here? heading.", heading="Who is here?")
    assert findings([page, stop("selected", heading="Who is here?"), stop(did="Tab", changed=False)]) == []


def test_that_speech_stopped_before_its_end_counts_as_cut() -> None:
    records = [
        {"kind": "speak", "text": "A long sentence that takes its time", "at": 1.0},
        {"kind": "stop", "at": 1.2},
        {"kind": "speak", "text": "Heard", "at": 1.3},
        {"kind": "stop", "at": 9.0},
    ]
    assert [(said.text, said.cut) for said in utterances_in(records)] == [
        ("A long sentence that takes its time", True),
        ("Heard", False),
    ]


def test_that_a_transcript_is_the_same_on_any_day() -> None:
    one, other = (as_text([stop(f"Last changed: {day}")]) for day in ("3 May 2026", "23 November 2026"))
    assert one == other
    assert "DATE" in one


def test_that_a_transcript_is_the_same_wherever_papers_are_kept_and_whatever_their_code() -> None:
    one, other = (
        as_text([stop(f"Code {code}. In this folder: /tmp/{place}/papers/ours-{end}")])
        for place, end, code in (("a", "d5f7d8", "R1H3-TCPN"), ("b-2", "000aaa", "AAAA-0000"))
    )
    assert one == other
    assert "Code CODE. In this folder: FOLDER/ours" in one


def test_that_a_transcript_is_the_same_whatever_the_numbers_of_the_spare_key_are() -> None:
    spare = " ".join(("7577", "0325", "0095", "4079", "1861", "2646", "5743", "5219"))
    assert "SPARE KEY label." in as_text([stop(f"{spare} label.")])


def test_that_stops_come_back_as_they_were_written(tmp_path: Path) -> None:
    stops = [stop("One", heading="Two", step="Three"), Stop("-- a remark")]
    write_stops(stops, tmp_path / "stops.json")
    assert read_stops(tmp_path / "stops.json") == stops


def test_that_a_journey_is_read_line_by_line(tmp_path: Path) -> None:
    script = tmp_path / "one.keys"
    script.write_text("# a remark\n\n-- Begin\nkey Tab space\npress Go on\n", "utf-8")
    assert read_script(script) == [
        Step("--", "Begin"),
        Step("key", "Tab"),
        Step("key", "space"),
        Step("press", "Go on"),
    ]


def test_that_a_word_nobody_knows_is_refused_with_its_line(tmp_path: Path) -> None:
    script = tmp_path / "one.keys"
    script.write_text("key Tab\nclick Go on\n", "utf-8")
    with pytest.raises(ValueError, match=r"one\.keys, line 2: 'click'"):
        read_script(script)
