"""What law and care ask of a project like this, each rule by its id (guidance G1 to G13, M, S and P)."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import pytest

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.agreements.benefits_letter import benefits_letter
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import holds
from coprod_desktop.domain.agreements.telling import told_to
from coprod_desktop.domain.agreements.what_we_keep import missing, what_we_keep
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.consent_records import ConsentRecord, Say, SignedBy
from coprod_desktop.domain.contacts import FEWEST, RouteGap, route_gaps
from coprod_desktop.domain.keep_until import KeepUntil
from coprod_desktop.domain.leaving import leave_group
from coprod_desktop.domain.material import RECORDS, TAKE_PART
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.screen import Button, ChoiceField, More, TextField
from coprod_desktop.store import tables
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.talking import at_choices, begun, go_to, take_the_laptop, talked

PACK = the_pack()
SAM = "person-sam"
AGREED_TO = (DocumentKind.WORKING_TOGETHER, DocumentKind.ROLE_AGREEMENT, DocumentKind.CONSENT_RECORD)


def told(**answers: str) -> str:
    """Return what somebody is told before the first choice, where the group wrote these answers."""
    said = tuple(Answer(id=f"about.{one.replace('_', '-')}", words=words) for one, words in answers.items())
    source = Source(empty_project(people=(Person(id="sam", name="Sam"),), answers=said), PACK)
    return "\n".join(f"{heading}\n{words}" for heading, words in told_to(source, "sam"))


def paper(kind: DocumentKind, project: Project | None = None, subject: str = SAM) -> str:
    about = subject if kind in (DocumentKind.ROLE_AGREEMENT, DocumentKind.CONSENT_RECORD) else ""
    return text_of(build_one(project or the_sample(), PACK, kind, about))


# Law and ethics (G)


def test_G1_each_consent_is_apart_says_why_and_what_is_done_and_nothing_is_ticked() -> None:
    walk = begun("consent-choice")
    for purpose in PACK.purposes:
        assert walk.screen.title == purpose.asks
        for said in (
            purpose.means,
            purpose.good,
            purpose.hard,
            purpose.if_no,
            purpose.who_sees,
            purpose.kept,
        ):
            assert said in repr(walk.screen)
        fields_there = [part for part in walk.screen.parts if isinstance(part, ChoiceField)]
        assert all(not one.chosen for one in fields_there)
        walk.press("continue")
    named = told(responsible="The charity on Mill Street")
    assert "This organisation is responsible for it.\nThe charity on Mill Street" in named
    assert "You can leave at any time" in named


def test_G2_a_yes_is_taken_back_with_fewer_presses_and_no_words() -> None:
    walk = talked(at_choices())
    walk.press("pass/sam", "mine")
    assert not [part for part in walk.screen.parts if isinstance(part, TextField)]
    walk.press("take-back/photo")
    assert "This is taken back" in walk.screen.notice


def test_G3_the_record_says_who_when_how_and_exactly_what_they_were_told() -> None:
    walk = talked(at_choices())
    (record,) = walk.project.consents
    assert (record.person, record.person_name) == ("sam", "Sam")
    assert record.made_at.startswith("2026")
    assert record.signature.by is SignedBy.DRAWING
    assert record.told == "\n".join(f"{h}\n{w}" for h, w in told_to(Source(walk.project, PACK), "sam"))
    assert [one.asked for one in record.choices] == [one.asks for one in PACK.purposes]
    assert record.pack_version == f"{PACK.id} {PACK.version}"


def test_G4_a_yes_is_not_used_once_its_purpose_is_another_one() -> None:
    project = talked(at_choices()).project
    assert holds(Source(project, PACK), "sam", "contact")
    wider = tuple(replace(one, who_sees="Anybody who asks.") for one in PACK.purposes)
    assert not holds(Source(project, replace(PACK, purposes=wider)), "sam", "contact")


@pytest.mark.parametrize("kind", AGREED_TO)
def test_G5_refusing_or_leaving_changes_nothing_else_and_that_is_in_writing(kind: DocumentKind) -> None:
    said = "Nothing else you get is affected"
    assert said in told()
    assert "support, services and housing" in told()
    easy = "does not change your support, services or home"
    assert said in paper(kind) or easy in paper(kind)


def test_G7_the_list_of_people_is_treated_as_telling_and_nothing_of_that_sort_is_asked() -> None:
    records = next(one for one in PACK.purposes if one.id == RECORDS)
    assert "Being on a list of this group can say something about you." in records.hard
    unasked = Source(replace(the_sample(), consents=()), PACK)
    assert [unasked.name(one.id) for one in unasked.present][:2] == ["Person 1", "Person 2"]


NOTICE = (
    ("about.responsible", "Who is responsible"),
    ("about.reason-in-law", "The reason in law"),
    ("about.complain", "Who to complain to"),
)


def test_G8_a_paper_says_who_is_responsible_why_in_law_who_sees_how_long_and_how_to_complain() -> None:
    project = replace(
        the_sample(), keep_until=(KeepUntil(id="choices", until="31 March 2027", why="It is the rule."),)
    )
    words = text_of(what_we_keep(Source(project, PACK), "2026-12-01"))
    for said in (
        "The charity on Mill Street",
        "A brochure",
        "The organisation has a fair need for it",
        "What is kept",
        "Who sees it",
        "31 March 2027",
        "corrected or erased",
        "within 30 days",
        "01632 960321",
    ):
        assert said in words
    assert "not written yet" not in words


@pytest.mark.parametrize(("question", "label"), NOTICE)
def test_G8_what_is_missing_is_told_and_stops_nothing(question: str, label: str) -> None:
    project = the_sample()
    answers = tuple(one for one in project.answers if one.id != question)
    source = Source(replace(project, answers=answers), PACK)
    assert missing(source) == (label,)
    assert f"Not written yet: {label}" in text_of(what_we_keep(source, "2026-12-01"))
    walk = Walk(replace(project, answers=answers))
    walk.go("keep-until")
    assert label in repr(walk.screen)
    walk.press("print")
    assert walk.screen.notice == "Your copy goes to the printer you choose."
    assert walk.outside.printed == [b"What we keep about people, and why"]
    assert walk.press("write").id == "theme"
    whole = Walk(project).go("keep-until").parts
    assert not [one for one in whole if isinstance(one, Button) and one.id == "write"]


def test_G8_anybody_takes_the_same_paper_from_their_own_page() -> None:
    walk = Walk(the_sample())
    walk.go("consent-cover", SAM)
    walk.press("mine", "data", "notice")
    assert walk.outside.printed == [b"What we keep about people, and why"]


def test_G9_rights_and_what_cannot_be_undone_are_told_before_a_yes() -> None:
    said = told()
    for right in ("see what is kept", "have a copy", "correct it or erase it", "ask for it to be looked at"):
        assert right in said
    assert "We cannot take back paper that has been given out." in said
    assert "A decision the group has already made stays made." in said


def test_G10_each_sort_of_record_can_have_a_last_day_and_a_reason() -> None:
    walk = Walk(the_sample())
    walk.go("keep-until")
    for kind in ("choices", "papers", "names", "whole"):
        assert f"change/{kind}" in walk.buttons()


def test_G11_a_project_without_a_lock_says_so_before_anybody_chooses() -> None:
    walk = take_the_laptop(at_choices())
    assert "If the project has no lock" in repr(walk.screen)
    assert "This project has no lock." in repr(Walk(the_sample()).go("safe"))


def test_G12_a_complaint_about_data_has_a_person_30_days_and_an_outcome_everywhere() -> None:
    who = "Ring the information officer"
    assert f"This is who to complain to.\n{who}" in told(complain=who)
    project = replace(the_sample(), answers=(Answer(id="about.complain", words=who),))
    record = paper(DocumentKind.CONSENT_RECORD, project)
    notice = text_of(what_we_keep(Source(project, PACK), "2026-12-01"))
    for words in (told(complain=who), record, notice):
        assert who in words
        assert "within 30 days" in words
        assert "hear what came of it" in words or "later what came of it" in words
    assert "Who can people complain to" in repr(Walk(empty_project()).go("consent-people"))


def test_G13_no_project_says_anything_to_anybody_outside() -> None:
    """`tests/app/test_no_network.py` shows that no line leaves; here, that nothing has a place to go to."""
    columns = {column.name for table in tables.metadata.sorted_tables for column in table.columns}
    assert not [name for name in columns if re.search("url|server|host|account|upload|sync|token", name)]


# Deciding (M)

RECORDED = {one.name for kind in (Person, ConsentRecord) for one in fields(kind)}


def test_M1_whoever_facilitates_is_told_to_start_from_people_being_able_to_decide() -> None:
    help_there = hard_to_decide()
    assert help_there.startswith("Start from this: each person can decide.")
    assert "Try shorter pieces, pictures, another voice, a helper they choose, or another day." in help_there


def test_M2_it_comes_in_short_pieces_can_be_said_back_and_today_can_be_the_wrong_day() -> None:
    assert "It is about this choice, on this day." in hard_to_decide()
    walk = take_the_laptop(at_choices())
    assert walk.screen.title == "Is today a good day for this?"
    longest = max(len(said.split()) for _, said in told_to(Source(empty_project(), PACK), ""))
    assert longest <= 120
    assert go_to(walk, "consent-say-back").screen.title == "Did we explain this well?"


def test_M3_nothing_scores_or_keeps_that_somebody_could_not_decide_and_the_lead_is_talked_to() -> None:
    assert "Still not sure? Pause, and talk to your lead." in hard_to_decide()
    assert not [name for name in RECORDED if re.search("capac|able|score|fail|pass(ed)?$|understood", name)]
    walk = begun("consent-say-back")
    before = walk.project
    walk.press("not-sure")
    assert walk.screen.title == "We have not explained it well yet"
    assert walk.project.consents == before.consents


def test_M4_a_helper_is_named_decides_nothing_and_nobody_signs_for_anybody() -> None:
    assert "helps you but does not decide for you" in told()
    assert not [name for name in RECORDED if re.search("behalf|signed_for|guardian|proxy", name)]
    assert {one.value for one in SignedBy} == {"drawing", "typed-name", "mark", "spoken", "paper-later"}
    assert "Nobody else chooses for them." in hard_to_decide()


def test_M5_the_words_name_no_country_s_law_and_are_data_that_another_pack_can_change() -> None:
    words = "\n".join((told(), hard_to_decide(), *(one.words for one in PACK.clauses)))
    assert not re.search(r"\bAct\b|England|Wales|Scotland|Northern Ireland", words)
    assert not re.search(r"guardian|parental|under 18|minor", words)
    other = replace(PACK, told=(replace(PACK.told[0], words="Other words."),))
    assert told_to(Source(empty_project(), other), "")[0][1] == "Other words."


def hard_to_decide() -> str:
    parts = Walk(the_sample()).go("consent-people").parts
    return next(part.words for part in parts if isinstance(part, More) and part.id == "hard-to-decide")


# Keeping people safe (S)


@pytest.mark.parametrize("kind", AGREED_TO)
def test_S1_what_stays_here_and_what_cannot_is_told_first_and_on_the_agreement(kind: DocumentKind) -> None:
    rule = "Jo tells the safety lead. If Jo is away, Ruth does."
    assert rule in told(limits_to_privacy=rule)
    project = replace(the_sample(), answers=(Answer(id="about.limits-to-privacy", words=rule),))
    assert rule in paper(kind, project)
    walk = take_the_laptop(at_choices())
    met = []
    while walk.screen.id != "consent-choice":
        met.append(repr(walk.screen))
        walk.press("go-on" if walk.screen.id == "consent-today" else "continue")
    assert any("What stays here and what cannot" in one for one in met), "before anybody shares"


def test_S1_the_question_asks_who_acts_and_who_does_so_when_they_are_away() -> None:
    questions = [q for section in PACK.sections for theme in section.themes for q in theme.questions]
    asked = next(one for one in questions if one.id == "about.limits-to-privacy")
    assert "who acts, and who does so when they are away" in asked.hint


def test_S2_the_limits_are_3_in_plain_words_and_people_are_involved_where_safe() -> None:
    for said in (
        "Somebody may be seriously hurt.",
        "A child is at risk.",
        "Or the law says so.",
        "We tell you first, and involve you, where that is safe.",
    ):
        assert said in told()


def test_S3_a_worry_has_2_people_1_of_them_outside_and_nobody_is_treated_worse() -> None:
    assert FEWEST == 2
    assert route_gaps(()) == (RouteGap.TOO_FEW, RouteGap.NOBODY_OUTSIDE)
    assert "Nobody may treat you worse for that." in told()
    assert "Nobody may treat you worse for raising a worry." in repr(Walk(the_sample()).go("contacts"))


def test_S4_the_program_says_that_it_is_no_place_to_record_harm() -> None:
    assert "This program is not the place to record that somebody may be harmed." in "".join(
        one.words for one in PACK.clauses if one.document is DocumentKind.WORKING_TOGETHER
    )
    assert "Do not write here that somebody may be harmed." in repr(Walk(the_sample()).go("contacts"))


def test_S5_passing_something_on_to_keep_people_safe_is_no_choice_that_is_asked_for() -> None:
    asked = " ".join(f"{one.asks} {one.means}" for one in PACK.purposes)
    assert not re.search("hurt|risk|harm|safeguard|pass .* on", asked)


# Payment (P)

PAY = "£15 an hour, for sessions and for getting ready, in cash."


def test_P1_what_is_paid_for_what_how_and_who_checked_it_is_told_before_a_yes_and_in_writing() -> None:
    said = told(payment=PAY, expenses="Bus fares", payment_checked="Jo, on 5 January 2026.")
    assert f"{PAY}\nChecked by: Jo, on 5 January 2026." in said
    assert "Bus fares" in said
    answers = (Answer(id="about.payment", words=PAY),)
    for kind in (DocumentKind.WORKING_TOGETHER, DocumentKind.ROLE_AGREEMENT):
        assert PAY in paper(kind, replace(the_sample(), answers=answers))


def test_P2_costs_are_apart_from_payment_and_the_group_says_if_they_are_paid_before() -> None:
    questions = {q.id: q for section in PACK.sections for theme in section.themes for q in theme.questions}
    assert "Say if people can have the money before." in questions["about.expenses"].hint
    said = told(payment=PAY, expenses="Bus fares, before each session")
    assert said.index(PAY) < said.index("costs such as travel") < said.index("Bus fares, before each session")


@pytest.mark.parametrize("payment", ["", PAY])
def test_P3_benefits_advice_is_always_shown_and_nothing_is_worked_out(payment: str) -> None:
    said = told(payment=payment) if payment else told()
    assert "Payment may change your benefits, and vouchers count too. Get free advice first." in said


def test_P4_people_can_say_no_to_payment_or_ask_for_less_and_rules_are_not_told_as_fixed() -> None:
    said = told()
    assert "You can say no to payment, or ask for less. Nobody else is told." in said
    assert "The rules change often." in said
    assert not re.search(r"£ ?\d|\d+ pounds", said), "no rate or limit of benefits stands in the pack"


def test_P5_a_letter_says_that_taking_part_is_free_and_can_stop() -> None:
    letter = text_of(benefits_letter(Source(the_sample(), PACK), the_sample().people[0], "2026-12-01"))
    assert "They can stop at any time. They do not have to say why." in letter
    assert "Get free advice before you give it to anybody." in letter


def test_P6_an_amount_stands_with_who_checked_it_and_when_wherever_it_is_shown() -> None:
    checked = (
        Answer(id="about.payment", words=PAY),
        Answer(id="about.payment-checked", words="Jo, on 5 January 2026."),
    )
    project = replace(the_sample(), answers=checked)
    for kind in (DocumentKind.WORKING_TOGETHER, DocumentKind.ROLE_AGREEMENT):
        assert "Checked by: Jo, on 5 January 2026." in paper(kind, project)
    letter = text_of(benefits_letter(Source(project, PACK), project.people[0], "2026-12-01"))
    assert "Checked by\nJo, on 5 January 2026." in letter
    leaving = leave_group(project, SAM, "2026-12-01T12:00:00Z", iter(map(str, range(9))).__next__)
    note = text_of(build_one(leaving, PACK, DocumentKind.LEAVING_NOTE, SAM))
    assert "Checked by: Jo, on 5 January 2026." in note
    assert "Who checked what we pay" in repr(Walk(empty_project()).go("consent-people")), "it is asked for"
    assert "Checked by" not in told(payment=PAY), "nobody made it up"


def test_P6_whether_somebody_takes_payment_has_no_place_that_anybody_sees() -> None:
    columns = {column.name for table in tables.metadata.sorted_tables for column in table.columns}
    assert not [name for name in columns if re.search("paid|pay|wage|amount|declin", name)]
    assert TAKE_PART in [one.id for one in PACK.purposes]
    assert not [one.asks for one in PACK.purposes if re.search("paid|payment|money", one.asks)]


@pytest.mark.parametrize("kind", AGREED_TO)
def test_P7_no_paper_sounds_like_employment(kind: DocumentKind) -> None:
    words = paper(kind)
    assert "This is not a contract." in words
    for word in (
        "contract",
        "employ",
        "wage",
        "salary",
        "hours of work",
        "duties",
        "job",
        "shift",
        "obliged",
    ):
        rest = words.replace("This is not a contract.", "").casefold()
        assert not re.search(rf"\b{word}", rest), word


def test_that_a_talk_ends_with_each_choice_as_it_was_said() -> None:
    (record,) = talked(at_choices()).project.consents
    assert {one.say for one in record.choices} >= {Say.YES_IF, Say.NO, Say.NOT_NOW, Say.YES}
