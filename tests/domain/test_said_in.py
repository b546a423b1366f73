"""Words are told to be in the language they are in, where that is known, and in no other."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain import own_words
from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.answers import Answer, View
from coprod_desktop.domain.languages import (
    LANGUAGES,
    Letters,
    clearly_one_of,
    from_right,
    is_same_language,
    language_called,
    letters_of,
    seems_to_be,
    usual_language,
)
from coprod_desktop.domain.own_words import Heard, languages_in
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.said_in import NOTHING_KNOWN, Languages, Spoken
from coprod_desktop.shipped import core_pack

POLISH = "Lubię rysować i pisać."
ARABIC = "أحب الرسم والكتابة."
KNOWN = Languages(spoken=(Spoken(words=POLISH, language="pl"),), others=("pl", "ur"))


def told(languages: Languages, words: str, usual: str = "en-GB") -> list[tuple[str, str]]:
    return [(part.words, part.language) for part in languages.parts(words, usual)]


def test_that_words_of_somebody_are_in_their_language_wherever_they_stand() -> None:
    assert told(KNOWN, f"Yes, if: {POLISH}") == [("Yes, if: ", "en-GB"), (POLISH, "pl")]
    assert told(KNOWN, POLISH) == [(POLISH, "pl")]
    assert told(KNOWN, "Nothing of theirs") == [("Nothing of theirs", "en-GB")]
    assert told(KNOWN, f"{POLISH[:-1]}x") == [(f"{POLISH[:-1]}x", "en-GB")], "other words are not theirs"
    assert told(KNOWN, POLISH, "pl") == [(POLISH, "pl")]


def test_that_letters_of_another_script_tell_their_language_by_themselves() -> None:
    assert told(NOTHING_KNOWN, f"We: {ARABIC}") == [("We: ", "en-GB"), (ARABIC, "ar")]
    assert told(KNOWN, "اسمي (أمينة) Ben") == [("اسمي (أمينة", "ur"), (") Ben", "en-GB")]
    assert told(NOTHING_KNOWN, "ਸਿੰਘ রাজ") == [("ਸਿੰਘ ", "pa"), ("রাজ", "bn")]
    assert told(NOTHING_KNOWN, "12 – 3") == [("12 – 3", "en-GB")]


def test_that_the_program_s_own_words_are_told_in_a_paper_from_the_right() -> None:
    said = [("اسمي ", "ar"), ("Page", "en-GB"), (" هنا", "ar")]
    assert told(NOTHING_KNOWN, "اسمي Page هنا", "ar") == said
    assert told(NOTHING_KNOWN, "12", "ar") == [("12", "ar")]
    assert NOTHING_KNOWN.language_of("Page 2", "ar") == "en-GB"
    assert NOTHING_KNOWN.language_of("اسمي Page", "ar") == "ar"


@given(st.text(max_size=60), st.sampled_from(("en-GB", "ar", "pl", "bn")))
def test_that_the_parts_are_all_the_words_and_nothing_else(words: str, usual: str) -> None:
    parts = KNOWN.parts(words, usual)
    assert "".join(part.words for part in parts) == words
    assert all(one.language != other.language for one, other in pairwise(parts))


def test_that_a_text_gets_only_what_it_needs() -> None:
    assert KNOWN.only_in("Nothing of theirs") == Languages(others=("pl",))
    assert KNOWN.only_in(f"{POLISH} {ARABIC}") == KNOWN
    assert KNOWN.only_in("1") == NOTHING_KNOWN


@pytest.mark.parametrize(
    ("words", "language", "so"),
    [
        ("Lubię rysować", "pl", True),
        ("Mam czas w piatki", "pl", True),
        ("I can take notes", "pl", False),
        ("Tak", "pl", False),
        ("Dw i eisiau helpu", "cy", True),
        ("I like Siân’s idea and the plan", "cy", False),
        ("Pot ajuta seara", "ro", True),
        ("Gosto de desenhar", "pt", True),
        ("Me gusta dibujar con la gente", "es", True),
        ("No", "es", False),
        ("Thursdays", "ar", False),
        (ARABIC, "ur", True),
        ("Słowo", "xx", True),
    ],
)
def test_that_somebody_who_likes_another_language_best_may_still_write_english(
    words: str, language: str, so: bool
) -> None:
    assert seems_to_be(words, language) is so


def test_that_a_project_tells_who_said_what_in_which_language() -> None:
    people = (
        Person(id="ewa", language="pl", offers=POLISH, time="Mondays"),
        Person(id="ben", offers=ARABIC),
        Person(id="zara", language="ur"),
    )
    views = (View(id="v", words=f"{ARABIC}\nYes", said_by="zara"), View(id="w", words=POLISH))
    known = languages_in(Project(id="p", people=people, answers=(Answer(id="a", views=views),)))
    assert {(one.words, one.language) for one in known.spoken} == {(POLISH, "pl"), (ARABIC, "ur")}
    assert known.others == ("pl", "ur")
    assert languages_in(Project(id="p", people=(Person(id="ben", offers=ARABIC),))) == NOTHING_KNOWN


GROUP_POLISH = "To jest dla nas i nie chcemy się bać."


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (GROUP_POLISH, "pl"),
        ("Je peux le faire avec une amie.", ""),
        ("Café Zoë, naïve façade", ""),
        ("We do this for all of us, się nie", ""),
        ("Nie", ""),
        ("Rydw i eisiau mynd ar y trên.", "cy"),
        (ARABIC, ""),
        ("", ""),
    ],
)
def test_that_words_of_the_group_are_in_a_language_of_somebody_only_where_they_clearly_are(
    words: str, code: str
) -> None:
    assert clearly_one_of(words, ("pl", "cy", "ar", "en-GB")) == code


def test_that_words_which_may_be_in_two_languages_are_told_in_neither() -> None:
    assert clearly_one_of("una con la por", ("es", "es-MX")) == ""


def test_that_what_the_whole_group_said_is_told_where_somebody_here_writes_that_language() -> None:
    answers = (Answer(id="about.goal", words=f"{GROUP_POLISH}\nWe make a leaflet."), Answer(id="b"))
    people = (Person(id="tomasz", name="Tomasz", language="pl", time=POLISH), Person(id="sam", name="Sam"))
    project = Project(id="p", name="Ulotka", people=people, answers=answers)
    spoken = languages_in(project).spoken
    assert {(one.words, one.language) for one in spoken} == {(POLISH, "pl"), (GROUP_POLISH, "pl")}
    alone = Project(id="p", name="Ulotka", people=people[1:], answers=answers)
    assert languages_in(alone) == NOTHING_KNOWN


def test_that_only_a_record_that_is_new_is_looked_into_again(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def look(words: str, codes: tuple[str, ...]) -> str:
        looked.append(words)
        return clearly_one_of(words, codes)

    monkeypatch.setattr(own_words, "clearly_one_of", look)
    answers = tuple(Answer(id=f"q{n}", words=f"{GROUP_POLISH} {n}") for n in range(4))
    ewa = Person(id="ewa", language="pl")
    project = Project(id="p", people=(ewa,), answers=answers)
    heard = Heard()
    first = languages_in(project, heard)
    assert first == languages_in(project)
    looked.clear()
    changed = replace(project, answers=(answers[0], replace(answers[1], words="Nie się boję"), *answers[3:]))
    after = languages_in(changed, heard)
    assert looked == ["Nie się boję"]
    assert after == languages_in(changed)
    welsh = replace(changed, people=(replace(ewa, language="cy"),))
    assert languages_in(welsh, heard) == languages_in(welsh), "in other languages all of it is looked into"


def test_that_a_paper_knows_the_languages_of_what_is_printed_on_it_and_of_nothing_else() -> None:
    person = Person(id="ewa", name="Ewa", language="pl", time=POLISH)
    other = Person(id="jan", name="Jan", language="pl", helps="Mam kłopot z czytaniem")
    paper = build_one(
        Project(id="p", people=(person, other)), core_pack(), DocumentKind.ROLE_AGREEMENT, "ewa"
    )
    assert paper.language == "en-GB", "the program's own words are in English"
    assert [one.words for one in paper.languages.spoken] == [POLISH]


def test_that_each_language_knows_its_letters_and_its_side() -> None:
    assert [one.code for one in LANGUAGES if from_right(one.code)] == ["ar", "ur"]
    assert letters_of("pa-Arab") is letters_of("fa") is Letters.ARABIC
    assert letters_of("he") is letters_of("yi") is Letters.HEBREW
    assert letters_of("pa") is Letters.GURMUKHI
    assert letters_of("xx") is Letters.LATIN
    assert from_right("he")
    assert language_called("en-US") == LANGUAGES[0]
    assert language_called("xx") is None
    assert is_same_language("en", "en-GB")
    assert not is_same_language("ar", "ur")
    assert all(letters_of(usual_language(letters)) is letters for letters in Letters)
