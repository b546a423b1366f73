"""The review sheet: what was promised, what is not known, who has the say, is it still right (F1, X18)."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.not_known_yet import unknown_rows
from coprod_desktop.domain.agreements.parts_so_far import part_blocks
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.talk_to import talk_to_blocks
from coprod_desktop.domain.agreements.the_say import ahead_blocks, say_blocks
from coprod_desktop.domain.agreements.versions import new_document, with_status
from coprod_desktop.domain.blocks import (
    Block,
    ChoiceField,
    Document,
    Fact,
    Facts,
    FieldOption,
    Heading,
    Paragraph,
    WriteField,
)
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.ending import ENDING
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.promises import KEPT_WORDS, Kept, PromiseMade, is_late, is_owed_a_reason
from coprod_desktop.domain.reviews import reviews
from coprod_desktop.domain.typed import is_blank


def review_sheet(source: Source) -> Document:
    """Return what the group looks at on a review day, with room to write.

    A promise is late once its day is before the day the project last changed: a paper knows no other day.
    """
    say = source.say
    opening, closing = clause_blocks(DocumentKind.REVIEW_SHEET, source)
    blocks = (
        *opening,
        *_promises(source),
        *_unknowns(source),
        *ahead_blocks(source),
        *_to_look_at(source),
        *say_blocks(source),
        *part_blocks(source),
        *_questions(source),
        *_ending(source),
        *talk_to_blocks(source),
        *closing,
    )
    title = say("Our review day")
    document = new_document(source, DocumentKind.REVIEW_SHEET, title, goal_of(source), blocks)
    return with_status(document, AgreementStatus.AS_IT_STANDS)


def _promises(source: Source) -> Iterator[Block]:
    say = source.say
    made = [one for one in source.project.promises if not is_blank(one.what)]
    today = source.project.changed_at.partition("T")[0]
    first = sorted(made, key=lambda one: not (is_late(one, today) or one.kept in (Kept.LATE, Kept.NOT_KEPT)))
    yield Heading(level=2, words=say("What was promised to us"))
    if first:
        yield Facts(rows=tuple(_promise(one, today, source) for one in first))
    else:
        yield Paragraph(words=say("Nothing is written here yet."))


def _promise(one: PromiseMade, today: str, source: Source) -> Fact:
    say = source.say
    stands = say("Late. Nobody has said why yet.") if is_late(one, today) else say(KEPT_WORDS[one.kept])
    if is_owed_a_reason(one):
        stands = say("{kept}. Nobody has said why yet.", kept=stands)
    rows = (
        (say("Who promised it"), one.who),
        (say("By when"), as_said(one.by_when, say)),
        (say("Was it kept"), stands),
        (say("The reason"), one.reason if one.kept in (Kept.LATE, Kept.NOT_KEPT) else ""),
    )
    return Fact(label=one.what.strip(), words=labelled(source, *rows))


def _unknowns(source: Source) -> Iterator[Block]:
    rows = unknown_rows(source)
    if rows:
        yield Heading(level=2, words=source.say("What we do not know yet"))
        yield Facts(rows=rows)


def _to_look_at(source: Source) -> Iterator[Block]:
    found = reviews(source.project)
    if found:
        rows = tuple(Fact(label=one.what.strip(), words=as_said(one.day, source.say)) for one in found)
        yield Heading(level=2, words=source.say("Check-ins and review days"))
        yield Facts(rows=rows)


def _ending(source: Source) -> tuple[Block, ...]:
    """What difference it made, thanks, and what happens with what was made (feature F8)."""
    say, ending = source.say, find(source.project.endings, ENDING)
    if ending is None:
        return ()
    rows = (
        (say("What difference our work made"), ending.difference),
        (say("Thank you"), ending.thanks),
        (say("How we end together"), ending.celebrate),
        (say("What happens with what we made"), ending.stays),
    )
    facts = tuple(Fact(label=label, words=words.strip()) for label, words in rows if not is_blank(words))
    return (Heading(level=2, words=say("How we end")), Facts(rows=facts)) if facts else ()


def _questions(source: Source) -> Iterator[Block]:
    say = source.say
    yield Heading(level=2, words=say("Is our agreement still right?"))
    yield ChoiceField(
        name="still-right",
        label=say("Tick one"),
        options=(
            FieldOption(id="still-right", words=say("It is still right")),
            FieldOption(id="change", words=say("We change it")),
            FieldOption(id="stop", words=say("We stop it")),
        ),
    )
    yield WriteField(name="change-what", label=say("What do we change, or stop?"), lines=3)
    yield WriteField(name="next-day", label=say("When do we look again?"))
