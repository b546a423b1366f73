"""The working-together agreement: what the whole group decided and promised."""

from __future__ import annotations

from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.decided import deciding_blocks, made_decisions
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.how_long import how_long_blocks
from coprod_desktop.domain.agreements.in_short import in_short
from coprod_desktop.domain.agreements.limits_register import limit_blocks
from coprod_desktop.domain.agreements.pieces_of_work import work_blocks
from coprod_desktop.domain.agreements.rights import right_blocks, use_blocks
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.talk_to import talk_to_blocks
from coprod_desktop.domain.agreements.terms import (
    agreed_box,
    draft_box,
    is_agreed,
    round_on,
    without_names,
)
from coprod_desktop.domain.agreements.versions import (
    everyone_takes_part,
    new_document,
    with_status,
    words_of,
)
from coprod_desktop.domain.agreements.what_we_said import (
    about_blocks,
    answer_blocks,
    promise_blocks,
    stance_blocks,
)
from coprod_desktop.domain.agreements.who_does_what import role_blocks
from coprod_desktop.domain.blocks import Block, Bullets, Document, Heading, Paragraph, SignatureLines
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import AgreementStatus, Person, WordLevel
from coprod_desktop.domain.thanking import to_thank


def working_together(source: Source) -> Document:
    """Return the agreement everybody in the group signs.

    It is agreed when everyone who is here said yes to taking part, each person gave their own answer to
    what it says, nothing they said is in the way, and the group recorded it as agreed (feature X19).
    Otherwise it is a draft. In easy words what the group said is a paper of its own: two short ones are
    read where one long one is not (guidance E6).
    """
    say = source.say
    easy = source.form.word_level is WordLevel.EASY
    opening, closing = clause_blocks(DocumentKind.WORKING_TOGETHER, source)
    blocks = (
        *in_short(source),
        *opening,
        *(_the_rest(source) if easy else about_blocks(source)),
        *_group(source, in_short=easy),
        *promise_blocks(source),
        *(() if easy else (*stance_blocks(source), *answer_blocks(source))),
        *role_blocks(source),
        *work_blocks(source, in_short=easy),
        Heading(level=2, words=say("Limits")),
        *((Paragraph(words=say("The limits register says how to question each one.")),) if easy else ()),
        *limit_blocks(source, 3, in_short=easy),
        *(() if easy else deciding_blocks(source)),
        *right_blocks(source),
        *(() if easy else use_blocks(source, 3)),
        *how_long_blocks(source),
        *closing,
        *(() if easy else talk_to_blocks(source)),
        *_signatures(source),
    )
    title = say("Working-together agreement")
    document = new_document(source, DocumentKind.WORKING_TOGETHER, title, goal_of(source), blocks)
    asked = round_on(source, terms_of)
    if asked and everyone_takes_part(source) and is_agreed(source, asked):
        return with_status(document, AgreementStatus.AGREED, agreed_box(source, asked))
    return with_status(document, AgreementStatus.DRAFT, draft_box(source, asked))


def terms_of(source: Source) -> str:
    """Return the words a yes to the agreement rests on: all it says, but who is here and what was decided.

    Somebody new, a name that may be printed, or a decision made as the agreement says asks nobody again.
    """
    plain = without_names(source)
    opening, closing = clause_blocks(DocumentKind.WORKING_TOGETHER, plain)
    blocks = (
        *opening,
        *about_blocks(plain),
        *promise_blocks(plain),
        *stance_blocks(plain),
        *answer_blocks(plain),
        *role_blocks(plain),
        *work_blocks(plain),
        *limit_blocks(plain, 3),
        *right_blocks(plain),
        *closing,
    )
    title = plain.say("Working-together agreement")
    return words_of(new_document(plain, DocumentKind.WORKING_TOGETHER, title, goal_of(plain), blocks))


def what_we_said(source: Source) -> Document:
    """Return the second part of an agreement in easy words: what the group said, and what it decided."""
    say = source.say
    opening, closing = clause_blocks(DocumentKind.WHAT_WE_SAID, source)
    blocks = (
        *opening,
        *about_blocks(source),
        *stance_blocks(source),
        *answer_blocks(source),
        *deciding_blocks(source, in_short=True),
        *use_blocks(source, 2),
        *closing,
    )
    document = new_document(
        source, DocumentKind.WHAT_WE_SAID, say("What we said together"), goal_of(source), blocks
    )
    return with_status(document, AgreementStatus.AS_IT_STANDS, say("This is part of our agreement."))


def _the_rest(source: Source) -> tuple[Block, ...]:
    say = source.say
    if any(made_decisions(source)):
        return (Paragraph(words=say("There is 1 more paper. It says our answers, and what we decided.")),)
    return (Paragraph(words=say("There is 1 more paper. It says what we said to each question.")),)


def _group(source: Source, *, in_short: bool) -> tuple[Block, ...]:
    """Return who is here: a line for each person, or, in short, 1 line for members and 1 for staff."""
    heading = Heading(level=2, words=source.say("Who is in the group"))
    if not source.present:
        return (heading, Paragraph(words=source.say("Nobody is named here yet.")))
    if not in_short:
        everyone = Bullets(items=tuple(_member(one, source) for one in source.present))
        return (heading, everyone, *_thanks(source))
    members, staff = (
        ", ".join(source.name(one.id) for one in source.present if one.staff is is_staff)
        for is_staff in (False, True)
    )
    here_as_staff = source.say("Here as staff: {names}", names=staff) if staff else ""
    lines = tuple(line for line in (members, here_as_staff) if line)
    return (heading, Bullets(items=lines), *_thanks(source))


def _thanks(source: Source) -> tuple[Block, ...]:
    """Return who has left and said that papers may thank them by name (feature X08)."""
    names = ", ".join(source.chosen_name(one) for one in to_thank(source.project, source.consents))
    thanks = source.say("Thank you to {names}. They were part of this too.", names=names)
    return (Paragraph(words=thanks),) if names else ()


def _member(person: Person, source: Source) -> str:
    name = source.name(person.id)
    return source.say("{name}, here as staff", name=name) if person.staff else name


def _signatures(source: Source) -> tuple[Block, ...]:
    if not source.present:
        return ()
    heading = Heading(level=2, words=source.say("Signatures"))
    return (heading, *(SignatureLines(who=source.name(one.id)) for one in source.present))
