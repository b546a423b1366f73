"""The working-together agreement: what the whole group decided and promised."""

from __future__ import annotations

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import OPENING, clause_blocks
from coprod_desktop.domain.agreements.decided import decided_blocks, made_decisions, way_blocks
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.how_long import how_long_blocks
from coprod_desktop.domain.agreements.ideas_and_limits import idea_blocks
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
from coprod_desktop.domain.blocks import Block, Document, Heading, Paragraph, SignatureLines
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.thanking import to_thank

RIGHTS = 90
"""A clause of the pack with this order or a higher one is about what each person can count on."""


def working_together(source: Source) -> Document:
    """Return the agreement everybody in the group signs.

    It holds what people sign: the main points, what they promised, who does what, the limits, their rights.
    What the group said and decided on the way is a paper of its own: two short ones are read where one
    long one is not (guidance E6, docs/decisions/0085).

    It is agreed when everyone who is here said yes to taking part, each person gave their own answer to
    what it says, nothing they said is in the way, and the group recorded it as agreed (feature X19).
    Otherwise it is a draft.
    """
    say = source.say
    parts = ((OPENING, say("How we work together")), (RIGHTS, say("What you can count on")))
    opening, closing = clause_blocks(DocumentKind.WORKING_TOGETHER, source, parts=parts)
    blocks = (
        *in_short(source),
        *_thanks(source),
        *opening,
        *_second_part(source),
        *promise_blocks(source),
        *role_blocks(source),
        *work_blocks(source, in_short=source.is_easy),
        *_limits(source),
        *right_blocks(source),
        *how_long_blocks(source),
        *closing,
        *(() if source.is_easy else talk_to_blocks(source, 3)),
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
    """Return the second part of the agreement: what the group said, and what it decided."""
    say = source.say
    opening, closing = clause_blocks(DocumentKind.WHAT_WE_SAID, source)
    blocks = (
        *opening,
        *about_blocks(source),
        *stance_blocks(source),
        *answer_blocks(source),
        *way_blocks(source),
        *decided_blocks(source, in_short=source.is_easy),
        *idea_blocks(source),
        *use_blocks(source, 2),
        *closing,
    )
    document = new_document(
        source, DocumentKind.WHAT_WE_SAID, say("What we said together"), goal_of(source), blocks
    )
    return with_status(document, AgreementStatus.AS_IT_STANDS, say("This is part of our agreement."))


def _second_part(source: Source) -> tuple[Block, ...]:
    """Name the second part by its code, so that it is seen which words were there when people signed.

    It is a note, and no part of this paper's own words. A yes rests on both papers (`terms_of`).
    """
    say = source.say
    what = say("It says what we said to each question.")
    if any(made_decisions(source)):
        what = say("It says our answers, and what we decided.")
    name = say("There is 1 more paper: What we said together, code {code}.", code=what_we_said(source).code)
    return (Paragraph(words=f"{name}\n{what}", note=True),)


def _thanks(source: Source) -> tuple[Block, ...]:
    """Return who has left and said that papers may thank them by name (feature X08)."""
    names = ", ".join(source.chosen_name(one) for one in to_thank(source.project, source.consents))
    thanks = source.say("Thank you to {names}. They were part of this too.", names=names)
    return (Paragraph(words=thanks),) if names else ()


def _limits(source: Source) -> tuple[Block, ...]:
    """Return each limit and who set it; why, and how to question it, is in the register."""
    heading = Heading(level=2, words=source.say("Limits"))
    how = source.say("The name after each limit says who set it. The limits register says why.")
    return (heading, Paragraph(words=how), *limit_blocks(source, 3, in_short=True))


def _signatures(source: Source) -> tuple[Block, ...]:
    if not source.present:
        return ()
    heading = Heading(level=2, words=source.say("Signatures"))
    return (heading, *(SignatureLines(who=source.name(one.id)) for one in source.present))
