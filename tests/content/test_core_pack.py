"""The pack the program brings along: it serves the source text and keeps to plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from coprod_desktop.content.checks import CLAUSE_BLANKS, TOLD_BLANKS
from coprod_desktop.content.entries import entries
from coprod_desktop.content.packs import check_pack, core_pack_folder, load_pack
from coprod_desktop.content.seeds import seed_lines
from coprod_desktop.content.trace import missing, trace
from coprod_desktop.domain.pack import DocumentKind, Noticed, Pack

NOT_A_CONTRACT = "This is not a contract. It is what we have agreed to try."
MARKS = {"id", "kind", "seeds", "document", "picture", "question", "has"}
NOT_OUR_WORDS = re.compile(
    r"\b(service users?|contracts?|jobs?|hard to reach|non-compliant|failed|errors?|invalid|must|"
    r"meetings?|participants?|easy read|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
SCREENS = [
    "home",
    "map",
    "start",
    "section",
    "question",
    "check",
    "people",
    "person",
    "limits",
    "limit",
    "roles",
    "role",
    "role-people",
    "actions",
    "action",
    "parked",
    "own-questions",
    "consent-people",
    "consent-cover",
    "consent-told",
    "consent-choice",
    "consent-sign",
    "consent-end",
    "agreements",
    "document",
    "clauses",
    "comfort",
    "help",
    "pause",
    "sample",
]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(core_pack_folder())


def texts(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Yield whose each text is, which line it is, and the text."""
    for entry in entries(pack):
        if isinstance(entry.record, Noticed):
            continue  # words a group may write, which nobody is shown
        for field in fields(entry.record):
            value = getattr(entry.record, field.name)
            for text in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
                if isinstance(text, str) and field.name not in MARKS:
                    yield str(entry.pointer), field.name, text


def sentences(paragraph: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s+", paragraph.strip())


def clauses(pack: Pack, kind: DocumentKind, *, easy: bool = False) -> str:
    found = [one.easy if easy else one.words for one in pack.clauses if one.document is kind]
    return "\n".join(found)


def test_that_nothing_is_wrong_with_it() -> None:
    assert check_pack(core_pack_folder()) == ()


def test_that_every_line_of_the_source_is_served(pack: Pack) -> None:
    assert missing(trace(pack)) == ()


def test_that_the_lines_are_the_ones_agreed() -> None:
    questions = [f"Q{number:02}" for number in range(1, 20) if number not in (4, 5)]
    expected = {
        *(f"D{number:02}" for number in range(1, 8)),
        *(f"P{number:02}" for number in range(1, 20)),
        *questions,
        *("Q04a", "Q04b", "Q05a", "Q05b"),
        *(f"N{number:02}" for number in range(1, 12)),
        *(f"V{number:02}" for number in range(6)),
    }
    assert {line.id for line in seed_lines(core_pack_folder())} == expected


def test_that_sentences_are_short(pack: Pack) -> None:
    long = [
        (where, sentence)
        for where, name, text in texts(pack)
        for paragraph in text.splitlines()
        for sentence in sentences(paragraph)
        if len(sentence.split()) > (15 if name == "easy" else 20)
    ]
    assert long == []


def test_that_a_paragraph_has_at_most_3_sentences(pack: Pack) -> None:
    long = [
        (where, paragraph)
        for where, name, text in texts(pack)
        for paragraph in text.splitlines()
        if name != "example" and len(sentences(paragraph)) > 3
    ]
    assert long == []


def test_that_words_we_do_not_use_are_not_there(pack: Pack) -> None:
    found = [
        (where, match[0])
        for where, _, text in texts(pack)
        for match in NOT_OUR_WORDS.finditer(text.replace(NOT_A_CONTRACT, ""))
    ]
    assert found == []


AGREED_TO = (
    DocumentKind.WORKING_TOGETHER,
    DocumentKind.ROLE_AGREEMENT,
    DocumentKind.LIMITS_REGISTER,
    DocumentKind.CONSENT_RECORD,
    DocumentKind.ACTION_LIST,
)


@pytest.mark.parametrize("kind", AGREED_TO)
def test_that_each_document_people_agree_to_says_it_is_not_a_contract(pack: Pack, kind: DocumentKind) -> None:
    assert NOT_A_CONTRACT in clauses(pack, kind)
    assert NOT_A_CONTRACT in clauses(pack, kind, easy=True)


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_that_each_document_has_easy_words(pack: Pack, kind: DocumentKind) -> None:
    own = [one for one in pack.clauses if one.document is kind]
    assert own or kind is DocumentKind.WALL_SHEET, "a sheet for the wall has only what the group wrote"
    assert all(one.easy for one in own)
    orders = [one.order for one in own]
    assert orders == sorted(set(orders))
    assert not [order for order in orders if order % 10], "there is room for the group's own between them"


def test_that_easy_words_hold_the_same_answers_as_the_full_ones(pack: Pack) -> None:
    for clause in pack.clauses:
        assert re.findall(r"{\w+}", clause.easy) == re.findall(r"{\w+}", clause.words), clause.id


def test_that_a_sentence_leads_in_to_each_answer_so_that_a_blank_one_is_clear(
    pack: Pack,
) -> None:
    for clause in pack.clauses:
        for words in (clause.words, clause.easy):
            lines = ["", *words.splitlines()]
            alone = [number for number, line in enumerate(lines) if re.fullmatch(r"{\w+}", line.strip())]
            for before in (lines[number - 1] for number in alone):
                last = re.split(r"(?<=[.?]) ", before)[-1]
                assert re.search(r"\b[Tt]his (is|organisation)\b", last) or "It is apart" in last, (
                    clause.id,
                    before,
                )


@pytest.mark.parametrize("kind", [DocumentKind.WORKING_TOGETHER, DocumentKind.ROLE_AGREEMENT])
@pytest.mark.parametrize(
    "saying",
    [
        "at any time. You do not have to give a reason.",
        "Nothing else you get is affected",
        "Payment does not depend on sharing anything painful. It does not depend on staying to the end.",
        "Payment may change your benefits, and vouchers count too. Get free advice first.",
        "Somebody may be seriously hurt. A child is at risk. Or the law says so.",
        "We tell you first, and involve you, where that is safe.",
        "{contact}",
        "{outside}",
        "{privacy_limits}",
        "Nobody may treat you worse",
        "we give a reason|comes with a reason",
        "decided",
        "not a yes|do not count it as a yes",
        "(help|helps you),? but do(es)? not decide for you",
        "see what is kept, have a copy, correct it or erase it",
        "within 30 days",
        "again",
    ],
)
def test_that_what_protects_people_is_in_both_agreements(pack: Pack, kind: DocumentKind, saying: str) -> None:
    pattern = saying if "|" in saying else re.escape(saying)
    assert re.search(pattern, clauses(pack, kind))


def test_that_disclosures_are_sent_elsewhere(pack: Pack) -> None:
    words = clauses(pack, DocumentKind.WORKING_TOGETHER)
    assert "This program is not the place to record that somebody may be harmed." in words


def test_that_each_answer_a_text_may_use_is_used(pack: Pack) -> None:
    in_clauses = {name for one in pack.clauses for name in re.findall(r"{(\w+)}", one.words)}
    in_told = {name for one in pack.told for name in re.findall(r"{(\w+)}", one.words)}
    assert in_clauses == CLAUSE_BLANKS - {"goal"}, "the goal has its box on every paper"
    # Somebody may have given no name, so no sentence leans on one.
    assert in_told == TOLD_BLANKS - {"name"}


def test_that_there_are_roles_to_choose_from_and_none_asks_for_a_story(pack: Pack) -> None:
    assert len(pack.roles) >= 12
    assert all(role.not_asked[0] == "share your story" for role in pack.roles)
    assert [role.id for role in pack.roles if role.signs_off] == ["sign-off-lead"]
    assert all("own words" in role.time for role in pack.roles)


def test_that_each_purpose_is_asked_apart_and_a_no_costs_nothing_else(pack: Pack) -> None:
    ids = [one.id for one in pack.purposes]
    assert ids == ["take-part", "role", "name", "experience", "photo", "contact", "records"]
    assert all(one.asks.endswith("?") for one in pack.purposes)
    assert all("can still take part" in one.if_no for one in pack.purposes if one.id != "take-part")


def test_that_each_hard_word_is_listed_once_in_the_order_of_the_alphabet(pack: Pack) -> None:
    words = [one.word.casefold().replace("-", "") for one in pack.terms]
    assert words == sorted(set(words))


def test_that_each_screen_is_one_the_program_has(pack: Pack) -> None:
    assert [one.id for one in pack.screens] == SCREENS


def test_that_each_answer_that_fills_a_gap_has_its_question(pack: Pack) -> None:
    themes = [theme for section in pack.sections for theme in section.themes]
    questions = {question.id for theme in themes for question in theme.questions}
    fillers = ["goal", "contact", "outside", "payment", "expenses", "records", "limits-to-privacy", "when"]
    assert {f"about.{name}" for name in fillers} <= questions


def test_that_a_role_names_somebody_to_ask_whom_every_group_has(pack: Pack) -> None:
    """A role that a group may not have is never the only one to turn to."""
    everywhere = ("contact person for the project", "organisation's")
    assert [one.id for one in pack.roles if not any(who in one.ask for who in everywhere)] == []


def test_that_cover_has_1_meaning_so_that_the_glossary_is_right_wherever_it_stands(pack: Pack) -> None:
    ours = [term.example for term in pack.terms if term.word != "Cover"]
    asked = [one.example for section in pack.sections for theme in section.themes for one in theme.questions]
    assert not [example for example in (*ours, *asked) if re.search(r"\bcover\b", example)]
