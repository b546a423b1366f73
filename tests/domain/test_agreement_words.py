"""What every document says, on a small pack and a small project written by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.actions import Action, Parked
from coprod_desktop.domain.agreement_records import AgreementStatus, OwnClause
from coprod_desktop.domain.agreements import build, build_one, names
from coprod_desktop.domain.answers import Answer, Reply, View
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import (
    Bullets,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    SignatureLines,
    Table,
)
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.contacts import Contact, ContactSort
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.limit_records import Column, Limit, LimitMove, LimitSource
from coprod_desktop.domain.own_questions import OwnQuestion, QuestionChange
from coprod_desktop.domain.pack import (
    Clause,
    DocumentKind,
    Kind,
    OnlyIf,
    Option,
    Pack,
    Question,
    Section,
    Theme,
)
from coprod_desktop.domain.person import Person, WordLevel
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role, Sharing, SignOff
from coprod_desktop.domain.yes_no import YesNo
from tests.domain.covering import may


def question(name: str, kind: Kind, words: str, *rules: OnlyIf) -> Question:
    options = (Option(id="much", words="We share control"), Option(id="little", words="We are asked"))
    return Question(
        id=name,
        kind=kind,
        words=words,
        why="Why",
        who_sees="Who",
        used_by="By",
        if_blank="Blank",
        options=options if kind is Kind.CHOICE else (),
        only_if=rules,
    )


def section(name: str, *questions: Question) -> Section:
    theme = Theme(id=f"{name}.theme", title=f"Theme of {name}", questions=questions)
    return Section(id=name, title=name, intro="I", minutes=5, needs="N", themes=(theme,))


PACK = Pack(
    id="core",
    version="1",
    title="Core",
    author="A",
    language="en-GB",
    sections=(
        section(
            "about",
            question("about.goal", Kind.WORDS, "What do we want to make?"),
            question("about.when", Kind.DAY, "By when?"),
            question("about.level", Kind.CHOICE, "How much say?"),
            question(
                "about.more",
                Kind.WORDS,
                "What would change it?",
                OnlyIf(question="about.level", has=("little",)),
            ),
            question("about.contact", Kind.WORDS, "Who can people talk to?"),
        ),
        section("foundations", question("foundations.safe", Kind.PROMISE, "How do we keep people safe?")),
        section("statements", question("statements.time", Kind.STANCE, "It does not mean the same time")),
        section(
            "questions",
            question("q.fit", Kind.VIEWS, "Are we being fair?"),
            question("q.pro", Kind.WORDS, "How good?"),
        ),
    ),
    clauses=(
        Clause(
            id="c.leave",
            document=DocumentKind.ROLE_AGREEMENT,
            heading="You can leave",
            words="You can stop at any time. Talk to {contact}.",
            easy="You can stop. Talk to {about.contact}.",
            order=20,
        ),
        Clause(
            id="c.why",
            document=DocumentKind.WORKING_TOGETHER,
            heading="Our goal",
            words="{goal} {nothing}",
            order=20,
        ),
    ),
)


def may_be_named(person: str) -> ConsentRecord:
    """Return the record of somebody who said yes to their name, and nothing else."""
    return ConsentRecord(
        id=f"named-{person}",
        person=person,
        person_name=person,
        made_at="2026-11-20T12:00:00Z",
        pack_version="1",
        told="",
        choices=(Choice(purpose="name", asked="May we use your name?", say=Say.YES),),
        signature=Signature(by=SignedBy.PAPER_LATER),
    )


EMPTY = Project(id="p", changed_at="2026-11-23T10:00:00Z")
AMINA = Person(id="amina", name="Amina")
BEN = Person(id="ben", name="Ben", staff=YesNo.YES)
CARA = Person(id="cara", name="Cara", left_on="2026-11-20")
GROUP = replace(EMPTY, people=(AMINA, BEN, CARA))
NAMED = (may_be_named("amina"), may_be_named("ben"))
WORKING = DocumentKind.WORKING_TOGETHER


def said(document: Document) -> list[str]:
    return text_of(document).splitlines()


def working(**changes: object) -> Document:
    return build_one(replace(GROUP, **{"consents": NAMED, **changes}), PACK, WORKING)  # type: ignore[arg-type]


def second(**changes: object) -> Document:
    """Return the second part of the agreement: what the group said."""
    kind = DocumentKind.WHAT_WE_SAID
    return build_one(replace(GROUP, **{"consents": NAMED, **changes}), PACK, kind)  # type: ignore[arg-type]


def role_of(person: str, **changes: object) -> Document:
    return build_one(replace(GROUP, **changes), PACK, DocumentKind.ROLE_AGREEMENT, person)  # type: ignore[arg-type]


def fact(document: Document, label: str) -> str:
    rows = [row for block in document.blocks if isinstance(block, Facts) for row in block.rows]
    return next((row.words for row in rows if row.label == label), "")


def under(document: Document, heading: str) -> list[object]:
    """Return the blocks between a heading and the next one."""
    start = next(
        i for i, one in enumerate(document.blocks) if isinstance(one, Heading) and one.words == heading
    )
    after = document.blocks[start + 1 :]
    stop = next((i for i, one in enumerate(after) if isinstance(one, Heading)), len(after))
    return list(after[:stop])


def test_that_an_empty_project_makes_its_documents_and_labels_the_gaps() -> None:
    documents = build(EMPTY, PACK)
    assert [one.name for one in documents] == [
        "working-together-agreement",
        "what-we-said",
        "limits-register",
        "action-list",
        "our-dates",
        "wall-sheet",
        "not-known-yet",
        "review-sheet",
        "you-said",
        "summary",
        "leaving-note",
        "blank-questions-1",
        "blank-questions-2",
        "blank-questions-3",
        "blank-questions-4",
        "blank-consent",
    ]
    assert "• Who we are: Nobody is named here yet." in said(documents[0])
    assert said(documents[0]).count("We have not talked about this yet.") == 2
    assert said(documents[1]).count("We have not talked about this yet.") == 3
    assert "Nothing is written here yet." in said(documents[2])
    assert "There is nothing to do yet." in said(documents[3])
    assert [one.status for one in documents[:4]] == [
        AgreementStatus.DRAFT,
        AgreementStatus.AS_IT_STANDS,
        AgreementStatus.DRAFT,
        AgreementStatus.DRAFT,
    ]


def test_that_documents_come_in_one_order_and_carry_no_name() -> None:
    group = replace(GROUP, people=tuple(replace(one, time="Mondays") for one in GROUP.people))
    documents = build(group, PACK)
    assert [one.name for one in documents] == [
        "working-together-agreement",
        "what-we-said",
        "role-agreement-1",
        "role-agreement-2",
        "limits-register",
        "action-list",
        "our-dates",
        "wall-sheet",
        "not-known-yet",
        "review-sheet",
        "you-said",
        "summary",
        "leaving-note-3",
        "leaving-note",
        "blank-questions-1",
        "blank-questions-2",
        "blank-questions-3",
        "blank-questions-4",
        "blank-consent",
    ]
    assert [(one.kind, one.subject) for one in documents] == list(names(group, PACK))
    assert build(group, PACK) == documents


def test_that_the_goal_stands_at_the_top_and_nowhere_in_the_facts() -> None:
    answers = (Answer(id="about.goal", words=" A brochure "), Answer(id="about.contact", words="Ben"))
    document = second(answers=answers)
    assert document.goal == working(answers=answers).goal == "A brochure"
    assert fact(document, "What do we want to make?") == ""
    assert fact(document, "Who can people talk to?") == "Ben"


def test_that_a_long_answer_a_clause_says_is_not_said_twice() -> None:
    words = "{contact} {when} {about.outside}"
    clause = Clause(id="c", document=WORKING, heading="Who", words=words, order=20)
    answers = (Answer(id="about.contact", words="The office"), Answer(id="about.when", words="1 2 2027"))
    group, pack = replace(GROUP, answers=answers), replace(PACK, clauses=(clause,))
    assert under(build_one(group, pack, WORKING), "Who") == [
        Paragraph(words="The office 1 February 2027 (not written yet)")
    ]
    document = build_one(group, pack, DocumentKind.WHAT_WE_SAID)
    assert fact(document, "Who can people talk to?") == ""
    assert fact(document, "By when?") == "1 February 2027"


def test_that_the_group_is_listed_by_name_with_who_is_here_as_staff() -> None:
    (points, *_) = under(working(), "The main points")
    assert isinstance(points, Bullets)
    assert points.items[:2] == ("Who we are: Amina, Ben", "Here as staff: Ben. 1 of us did not say.")


def test_that_somebody_without_a_name_still_has_a_place() -> None:
    assert "• Who we are: Person 1" in said(working(people=(Person(id="x", name=" "),)))


def test_that_people_with_the_same_name_are_both_there() -> None:
    people = (Person(id="x", name="Sam"), Person(id="y", name="Sam"))
    document = working(people=people, consents=(may_be_named("x"), may_be_named("y")))
    assert "• Who we are: Sam, Sam" in said(document)
    assert [one.who for one in document.blocks if isinstance(one, SignatureLines)] == ["Sam", "Sam"]


def test_that_everyone_who_is_here_has_a_line_to_sign() -> None:
    lines = [one for one in working().blocks if isinstance(one, SignatureLines)]
    assert lines == [SignatureLines(who="Amina"), SignatureLines(who="Ben")]


def test_that_a_name_nobody_said_yes_to_yet_shows_as_a_number() -> None:
    document = working(consents=(may_be_named("ben"),))
    assert "• Who we are: Person 1, Ben" in said(document)
    assert "Amina" not in text_of(document)


def test_that_a_day_and_a_choice_are_said_in_words() -> None:
    document = second(
        answers=(
            Answer(id="about.when", words="23/11/2026"),
            Answer(id="about.level", choice="much", words="At least we try."),
        )
    )
    assert fact(document, "By when?") == "23 November 2026"
    assert fact(document, "How much say?") == "We share control\nAt least we try."


def test_that_a_choice_that_is_no_longer_offered_is_left_out() -> None:
    assert (
        fact(second(answers=(Answer(id="about.level", choice="gone", words="Some"),)), "How much say?")
        == "Some"
    )


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply.NOT_SURE, "We are not sure yet."),
        (Reply.LATER, "We will come back to this."),
        (Reply.NOT_FOR_US, "Not for us."),
        (Reply.RATHER_NOT_SAY, "We would rather not say."),
    ],
)
def test_that_every_reply_is_a_real_answer_and_hides_older_words(reply: Reply, words: str) -> None:
    views = (View(id="v", words="An older view"),)
    document = second(answers=(Answer(id="q.fit", reply=reply, views=views),))
    assert under(document, "Are we being fair?") == [Bullets(items=(words,))]
    assert "An older view" not in text_of(document)


def test_that_each_view_is_a_bullet_and_named_only_when_a_name_was_given() -> None:
    views = (
        View(id="1", words="Yes"),
        View(id="2", words="Not yet ", said_by="amina"),
        View(id="3", words="Nearly", said_by="cara"),
        View(id="4", words="  ", said_by="ben"),
    )
    document = second(answers=(Answer(id="q.fit", views=views),))
    assert under(document, "Are we being fair?") == [Bullets(items=("Yes", "Not yet (Amina)", "Nearly"))]


def test_that_a_question_with_one_answer_is_a_paragraph() -> None:
    document = second(answers=(Answer(id="q.pro", words="Good enough to be proud of"),))
    assert under(document, "How good?") == [Paragraph(words="Good enough to be proud of")]
    assert "Are we being fair?" not in text_of(document)


def test_that_own_reworded_and_hidden_questions_are_kept_to() -> None:
    document = second(
        own_questions=(OwnQuestion(id="own", theme="questions.theme", words="What about cake?"),),
        question_changes=(
            QuestionChange(id="q.fit", words="Is it fair?"),
            QuestionChange(id="q.pro", hidden=True),
        ),
        answers=(
            Answer(id="own", views=(View(id="1", words="Lemon"),)),
            Answer(id="q.fit", views=(View(id="2", words="Yes"),)),
            Answer(id="q.pro", words="Hidden words"),
        ),
    )
    assert under(document, "What about cake?") == [Bullets(items=("Lemon",))]
    assert under(document, "Is it fair?") == [Bullets(items=("Yes",))]
    assert "Hidden words" not in text_of(document)


def test_that_a_question_that_is_not_asked_any_more_leaves_no_ghost() -> None:
    more = Answer(id="about.more", words="More meetings")
    asked = second(answers=(Answer(id="about.level", choice="little"), more))
    assert fact(asked, "What would change it?") == "More meetings"
    assert "More meetings" not in text_of(second(answers=(Answer(id="about.level", choice="much"), more)))


def test_that_a_promise_says_who_keeps_it_and_how_we_will_know() -> None:
    answer = Answer(id="foundations.safe", words="We check in", keeper="ben", sign="People say so")
    assert fact(working(answers=(answer,)), "How do we keep people safe?").splitlines() == [
        "We check in",
        "Who keeps it: Ben",
        "How we will know: People say so",
    ]


def test_that_a_promise_nobody_wrote_is_left_out() -> None:
    for answers in ((), (Answer(id="foundations.safe", words=" "),)):
        assert under(working(answers=answers), "Our promises") == [
            Paragraph(words="We have not talked about this yet.")
        ]


def test_that_a_promise_we_come_back_to_names_no_keeper() -> None:
    answer = Answer(
        id="foundations.safe", reply=Reply.LATER, words="Old", keeper="Old keeper", sign="Old sign"
    )
    assert fact(working(answers=(answer,)), "How do we keep people safe?") == "We will come back to this."


def test_that_a_keeper_who_left_is_not_named_and_a_written_one_is() -> None:
    answer = Answer(id="foundations.safe", words="We check in", keeper="cara")
    assert "Who keeps it: somebody who has left" in said(working(answers=(answer,)))
    answer = replace(answer, keeper=" the whole group ")
    assert "Who keeps it: the whole group" in said(working(answers=(answer,)))


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("agree", "We agree."),
        ("not-sure", "We are not sure."),
        ("differently", "We see it differently."),
    ],
)
def test_that_a_stance_is_said_in_words_with_the_groups_own(choice: str, words: str) -> None:
    document = second(answers=(Answer(id="statements.time", choice=choice, words="Come when you can."),))
    assert fact(document, "It does not mean the same time") == f"{words}\nCome when you can."


def test_that_what_was_parked_waits_to_be_talked_about() -> None:
    parked = (Parked(id="1", words="Money"), Parked(id="2", words="Done", talked_about=True), Parked(id="3"))
    assert under(second(parked=parked), "Things to talk about") == [Bullets(items=("Money",))]


def test_that_roles_are_shown_at_a_glance_also_when_nobody_holds_them() -> None:
    document = working(
        roles=(
            Role(id="write", title="Writer", sharing=Sharing.OWN_SECTIONS, ends="1/2/2027"),
            Role(
                id="draw",
                signs_off=YesNo.YES,
                sign_off=SignOff(who="ben", on_what="The cover", may_change="Yes", by_when="1 1 2027"),
            ),
            Role(id="cook", title="Cook", not_wanted=True, sign_off=SignOff(who="ben")),
            Role(id="talk", title="Speaker", sharing=Sharing.ALL_TOGETHER),
        ),
        holdings=(
            Holding(id="1", role="write", person="amina", part="Pages 1 to 4"),
            Holding(id="2", role="write", person="ben"),
            Holding(id="3", role="draw", person="cara"),
            Holding(id="4", role="gone", person="amina"),
        ),
        cover_plans=(may("write", "amina", "ben"),),
    )
    assert under(document, "Who does what") == [
        Table(
            caption="",
            header=("Role", "Who does it", "Cover"),
            rows=(
                ("Writer", "Amina (Pages 1 to 4), Ben", "Amina: Ben may do it; Ask Ben first"),
                ("A role without a name yet", "Nobody holds this yet.", "No cover yet"),
                ("Cook", "We decided not to have this role.", "Not needed"),
                ("Speaker", "Everyone in the group", "Not needed"),
            ),
        )
    ]
    assert under(document, "A yes before the work goes out") == [
        Facts(
            rows=(
                Fact(
                    label="A role without a name yet",
                    words="Who says yes: Ben\nWhat needs a yes: The cover\n"
                    "What may be changed: Yes\nNeeded by: 1 January 2027",
                ),
            )
        )
    ]
    assert "Cara" not in text_of(document)


def test_that_nothing_is_said_about_a_yes_when_no_role_gives_one() -> None:
    assert "A yes before" not in text_of(working(roles=(Role(id="write", title="Writer"),)))


def test_that_limits_stand_in_their_column_with_the_reason() -> None:
    limits = (
        Limit(
            id="1",
            what="The logo",
            column=Column.FIXED,
            set_by="ben",
            why="One look",
            challenge="Ask in writing",
        ),
        Limit(id="2", column=Column.OURS),
    )
    document = build_one(replace(GROUP, limits=limits, consents=NAMED), PACK, DocumentKind.LIMITS_REGISTER)
    assert fact(document, "The logo").splitlines() == [
        "Who set it: Ben",
        "Why: One look",
        "How to question it: Ask in writing",
    ]
    assert under(document, "Ours to decide") == [Facts(rows=(Fact(label="(not written yet)", words=""),))]
    assert under(document, "We can influence this") == [Paragraph(words="Nothing is written here yet.")]
    assert under(working(limits=limits), "Fixed") == [Bullets(items=("The logo (Ben)",))]
    assert under(working(limits=limits), "Ours to decide") == [Bullets(items=("(not written yet)",))]


@pytest.mark.parametrize(
    ("comes_from", "words"),
    [
        (LimitSource.LAW, "The law"),
        (LimitSource.POLICY, "A rule of an organisation"),
        (LimitSource.MONEY, "Money"),
        (LimitSource.BRAND, "How it has to look, such as a logo"),
        (LimitSource.TIME, "Time"),
    ],
)
def test_that_a_limit_says_where_it_comes_from_when_we_hear_and_where_it_was_before(
    comes_from: LimitSource, words: str
) -> None:
    limit = Limit(id="1", what="The logo", column=Column.OURS, source=comes_from, hear_by="2027-03-14")
    moves = tuple(
        LimitMove(id=when, limit="1", made_at=f"2026-{when}T10:00:00Z", before=before, after=after)
        for when, before, after in (
            ("05-01", Column.FIXED, Column.INFLUENCE),
            ("06-02", Column.INFLUENCE, Column.OURS),
        )
    )
    project = replace(GROUP, limits=(limit,), limit_moves=moves)
    document = build_one(project, PACK, DocumentKind.LIMITS_REGISTER)
    assert fact(document, "The logo") == (
        f"Where it comes from: {words}\nBy when we hear: 14 March 2027\n"
        "Where it was before: Fixed, until 1 May 2026; We can influence this, until 2 June 2026"
    )


def test_that_an_unfinished_limit_is_in_no_document() -> None:
    project = replace(GROUP, unfinished_limits=(Limit(id="1", what="Half a limit"),))
    assert not any("Half a limit" in text_of(one) for one in build(project, PACK))


def test_that_the_action_list_says_who_by_when_and_what_if_it_slips() -> None:
    actions = (
        Action(
            id="1",
            what="Print",
            owner="ben",
            by_when="1 2 2027",
            if_it_slips="Ask Ben",
            done=True,
        ),
        Action(id="2", owner="cara"),
    )
    document = build_one(
        replace(GROUP, actions=actions, consents=NAMED, cover_plans=(may("1", "ben", "amina"),)),
        PACK,
        DocumentKind.ACTION_LIST,
    )
    assert under(document, "To do") == [
        Facts(
            rows=(
                Fact(
                    label="(not written yet)",
                    words="Who: Nobody yet.\nBy when: No day yet.",
                ),
            )
        )
    ]
    assert under(document, "Done") == [
        Facts(
            rows=(
                Fact(
                    label="Print",
                    words="Who: Ben\nCover: Amina may do it\n"
                    "By when: 1 February 2027\nIf it is late: Ask Ben",
                ),
            )
        )
    ]


def test_that_a_part_without_clauses_has_no_heading() -> None:
    clause = Clause(id="c", document=WORKING, heading="You can leave", words="At any time.", order=90)
    document = build_one(GROUP, replace(PACK, clauses=(clause,)), WORKING)
    assert "At any time." in said(document)
    assert "What you can count on" in said(document)
    assert "How we work together" not in said(document)


def test_that_standing_and_own_clauses_stand_in_their_order() -> None:
    clauses = (
        OwnClause(id="1", document="working-together", heading="First", words="Kettle on. {goal}", order=15),
        OwnClause(id="2", document="working-together", words="No heading"),
        OwnClause(id="3", document="working-together", heading="Only a heading"),
        OwnClause(id="4", document="working-together"),
        OwnClause(id="0", document="working-together", heading="Welcome", words="Hello", order=10),
        OwnClause(id="5", document="action-list", heading="Elsewhere", words="Elsewhere"),
    )
    document = working(own_clauses=clauses, answers=(Answer(id="about.goal", words="A brochure."),))
    headings = [one.words for one in document.blocks if isinstance(one, Heading)]
    assert headings[-7:-3] == ["How we work together", "First", "Our goal", "What you can count on"]
    assert headings[-3:] == ["Something we added", "Only a heading", "Signatures"]
    assert [one.level for one in document.blocks if isinstance(one, Heading)][-7:] == [2, 3, 3, 2, 3, 3, 2]
    assert headings[:2] == ["The main points", "Welcome"]
    assert under(document, "First") == [Paragraph(words="Kettle on. {goal}")]
    assert under(document, "Our goal") == [Paragraph(words="A brochure. (not written yet)")]
    assert under(document, "Only a heading") == []


def test_that_clauses_are_filled_and_come_in_easy_words_for_those_who_want_them() -> None:
    answers = (Answer(id="about.contact", words="the office"),)
    document = role_of("amina", answers=answers)
    assert under(document, "You can leave") == [
        Paragraph(words="You can stop at any time. Talk to the office.")
    ]
    easy = replace(AMINA, word_level=WordLevel.EASY)
    assert "You can stop. Talk to the office." in said(role_of("amina", people=(easy,), answers=answers))


def test_that_a_gap_in_a_clause_never_shows_as_a_code() -> None:
    for answer in (Answer(id="about.contact"), Answer(id="about.contact", reply=Reply.LATER, words="Old")):
        assert "You can stop at any time. Talk to (not written yet)." in said(
            role_of("amina", answers=(answer,))
        )


@pytest.mark.parametrize("place", ["contact", "outside"])
def test_that_where_nobody_is_named_to_talk_to_it_says_to_ask(place: str) -> None:
    clause = Clause(id="c", document=WORKING, heading="Worry", words=f"Who to ask.\n{{{place}}}", order=1)
    pack = replace(PACK, clauses=(clause,))
    words = said(build_one(EMPTY, pack, WORKING))
    assert "No name is written here yet. Please ask for one." in words
    named = replace(EMPTY, answers=(Answer(id=f"about.{place}", words="Jo"),))
    assert "Please ask for one" not in said(build_one(named, pack, WORKING))


def test_that_whoever_is_listed_to_talk_to_is_named_where_the_question_has_no_answer() -> None:
    words = "Who to ask.\n{contact}\nOutside.\n{outside}"
    clause = Clause(id="c", document=WORKING, heading="Worry", words=words, order=1)
    listed = (
        Contact(id="a", name="Ruth", sort=ContactSort.TEAM, how="at the office"),
        Contact(id="b", name=" ", sort=ContactSort.TEAM),
        Contact(id="c", name="Kofi", sort=ContactSort.OUTSIDE),
        Contact(id="d", name="Night line", sort=ContactSort.SERVICE),
    )
    pack = replace(PACK, clauses=(clause,))
    paper = "\n".join(said(build_one(replace(EMPTY, contacts=listed), pack, WORKING)))
    assert "Who to ask.\nRuth: at the office\nOutside.\nKofi" in paper
    answered = replace(EMPTY, contacts=listed, answers=(Answer(id="about.contact", words="Jo"),))
    assert "Who to ask.\nJo\nOutside" in "\n".join(said(build_one(answered, pack, WORKING)))


def test_that_the_limits_to_privacy_have_a_short_name_in_clauses() -> None:
    clause = Clause(id="c", document=WORKING, heading="Private", words="\n{privacy_limits}\n", order=20)
    answers = (Answer(id="about.limits-to-privacy", words="Serious harm"),)
    document = build_one(replace(EMPTY, answers=answers), replace(PACK, clauses=(clause,)), WORKING)
    assert under(document, "Private") == [Paragraph(words="Serious harm")]


def test_that_the_projects_name_can_stand_in_a_clause() -> None:
    clause = Clause(id="c", document=WORKING, heading="Name", words="{project}", order=1)
    pack = replace(PACK, clauses=(clause,))
    assert "The brochure" in said(build_one(replace(EMPTY, name="The brochure"), pack, WORKING))
    assert "(not written yet)" in said(build_one(EMPTY, pack, WORKING))


def test_that_a_clause_can_name_an_answer_whose_question_is_gone_from_the_pack() -> None:
    clause = Clause(id="c", document=WORKING, heading="Old", words="{old.question}", order=1)
    project = replace(EMPTY, answers=(Answer(id="old.question", words="Still here"),))
    assert "Still here" in said(build_one(project, replace(PACK, clauses=(clause,)), WORKING))


def test_that_a_pack_without_anything_still_makes_documents() -> None:
    bare = Pack(id="bare", version="1", title="", author="", language="en-GB")
    group = replace(GROUP, people=tuple(replace(one, time="Mondays") for one in GROUP.people))
    assert len(build(group, bare)) == 15
    assert len(build(replace(group, people=()), bare)) == 12


def test_that_asking_for_somebody_unknown_says_what_to_do() -> None:
    with pytest.raises(CoprodError, match="Choose a person"):
        role_of("nobody")
    with pytest.raises(CoprodError, match="Ask this person"):
        build_one(GROUP, PACK, DocumentKind.CONSENT_RECORD, "amina")


def test_that_words_come_in_the_readers_language() -> None:
    def shout(english: str, /, **values: object) -> str:
        return english.upper() if not values else english.format(**values)

    documents = build(GROUP, PACK, shout)
    assert documents[0].title == "WORKING-TOGETHER AGREEMENT"
    assert "NOT AGREED BY EVERYONE YET." in said(documents[0])


def test_that_a_limit_in_no_column_is_on_the_register_all_the_same() -> None:
    limit = Limit(id="1", what="The logo", column=Column.NOT_SAID)
    project = replace(GROUP, limits=(limit,))
    document = build_one(project, PACK, DocumentKind.LIMITS_REGISTER)
    (block, *_) = under(document, "We have not said yet who decides")
    assert isinstance(block, Facts)
    assert [row.label for row in block.rows] == ["The logo"]
