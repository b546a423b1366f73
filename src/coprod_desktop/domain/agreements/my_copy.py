"""A person's own copy of everything a project holds of theirs, as a paper to keep (D13, R19, I7).

It is made from their own part of the project (`own_part`), so nobody else can be in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from coprod_desktop.domain.agreements.choices import choice_in_words
from coprod_desktop.domain.agreements.telling import told_blocks
from coprod_desktop.domain.blocks import Block, Bullets, Document, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.comings import Coming, Move
from coprod_desktop.domain.consent_records import ConsentRecord
from coprod_desktop.domain.days import as_said, day_of
from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.names_left import NameLeft
from coprod_desktop.domain.own_part import lists_of
from coprod_desktop.domain.pack import Pack, SheetKind
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.route import all_questions_of
from coprod_desktop.domain.sheets import sheet
from coprod_desktop.domain.texts import CODES, texts_in
from coprod_desktop.domain.words import Words
from coprod_desktop.domain.yes_no import YesNo

STANDS = {
    Stand.AGREE: "I agree.",
    Stand.LIVE_WITH: "I can live with it.",
    Stand.NOT_YET: "Not yet.",
    Stand.OBJECT: "I say no.",
    Stand.REPRESENTED: "Somebody speaks for me.",
    Stand.PASS: "I pass.",
}
MOVES = {
    Move.LEFT_ROLE: "I left this role: {role}",
    Move.PAUSED: "I had a break",
    Move.LEFT: "I left the group",
    Move.BACK: "I came back",
}


def my_copy(own: Project, pack: Pack, today: str, say: Words) -> Document:
    """Return the paper.

    Args:
        own: the person's own part of the project.
        pack: the pack the project was built from; its questions are printed beside what was said.
        today: the day, ISO 8601.
        say: the reader's language.
    """
    person = own.people[0]
    return sheet(
        SheetKind.MY_COPY,
        say("Everything this project keeps about me"),
        tuple(_blocks(own, pack, say)),
        project=own,
        today=today,
        say=say,
        paper_size=person.paper_size,
    )


def _blocks(own: Project, pack: Pack, say: Words) -> Iterator[Block]:
    yield Paragraph(words=say("Whoever has this paper can read it. Keep it where you want it."), note=True)
    yield from _facts(say("About me"), _about(own, say))
    for heading, rows in (
        (say("My roles"), _roles(own, say)),
        (say("What I said"), _said(own, pack, say)),
        (say("What I said to decisions"), _stands(own, say)),
    ):
        yield from _facts(heading, rows)
    for heading, items in (
        (say("What I said I would do"), [one.what for one in own.actions]),
        (say("Sessions I came to"), [as_said(one.day, say) for one in own.sessions]),
        (say("Breaks, and leaving"), [_move(one, say) for one in own.comings]),
    ):
        yield from _list(heading, items)
    yield from _list(say("My name in other people’s words"), [_left(one, say) for one in own.names_left])
    told = ""
    for record in own.consents:
        yield from _choices(record, told, pack, say)
        told = record.told
    yield from _list(say("What else is kept about me"), _rest(own))


def _facts(heading: str, rows: list[tuple[str, str]]) -> Iterator[Block]:
    found = tuple(Fact(label=label, words=words) for label, words in rows if words.strip())
    if found:
        yield Heading(level=2, words=heading)
        yield Facts(rows=found)


def _list(heading: str, items: list[str]) -> Iterator[Block]:
    found = tuple(one for one in items if one.strip())
    if found:
        yield Heading(level=2, words=heading)
        yield Bullets(items=found)


def _about(own: Project, say: Words) -> list[tuple[str, str]]:
    person = own.people[0]
    return [
        (say("My name here"), person.name),
        (say("I am here as staff"), _yes_or_no(person.staff, say)),
        (say("What I offered"), person.offers),
        (say("I have experience that may help"), _yes_or_no(person.may_help, say)),
        (say("My time"), person.time),
        (say("What helps me"), person.helps),
        (say("The day I left"), as_said(person.left_on, say) if person.left_on else ""),
    ]


def _yes_or_no(said: YesNo, say: Words) -> str:
    return {YesNo.YES: say("Yes."), YesNo.NO: say("No."), YesNo.NOT_SAID: ""}[said]


def _roles(own: Project, say: Words) -> list[tuple[str, str]]:
    mine = {one.role: one for one in own.holdings}
    rows = []
    for role in own.roles:
        part = mine[role.id]
        words = (*role.tasks, part.part, part.words)
        rows.append(
            (role.title.strip() or say("A role with no name yet"), "\n".join(filter(str.strip, words)))
        )
    return rows


def _said(own: Project, pack: Pack, say: Words) -> list[tuple[str, str]]:
    themes = (theme for section in pack.sections for theme in section.themes)
    asked = {one.id: one.words for theme in themes for one in all_questions_of(theme, own, say)}
    rows = []
    for answer in own.answers:
        label = asked.get(answer.id, say("A question of our own"))
        rows += [(label, one.words) for one in answer.views]
        rows.append((say("I keep this promise"), answer.words if answer.keeper else ""))
    rows += [(say("My idea"), one.words) for one in own.ideas]
    rows += [(move.what, one.words) for move in own.decision_moves for one in move.dissent]
    return rows


def _stands(own: Project, say: Words) -> list[tuple[str, str]]:
    return [
        (one.what.strip() or say("A decision"), f"{say(STANDS[stand.stand])}\n{stand.words}".strip())
        for one in own.decisions
        for stand in one.stands
    ]


def _move(coming: Coming, say: Words) -> str:
    day, said = day_of(coming.made_at, say), say(MOVES[coming.move], role=coming.title)
    return say("{day}: {words}", day=day, words=said)


def _left(one: NameLeft, say: Words) -> str:
    day = day_of(one.made_at, say)
    return say("{day}: {who} decided that it is printed.", day=day, who=one.decided_by)


def _choices(record: ConsentRecord, told: str, pack: Pack, say: Words) -> Iterator[Block]:
    yield Heading(level=2, words=say("My choices on {day}", day=day_of(record.made_at, say)))
    rows = tuple(Fact(label=one.asked, words=choice_in_words(one, say)) for one in record.choices)
    yield Facts(rows=rows) if rows else Paragraph(words=say("No choice was made."))
    if record.told.strip() and record.told != told:
        yield Heading(level=3, words=say("What I was told"))
        yield from told_blocks(record.told, 4, pack, say)


SHOWN = frozenset(
    {
        *("people", "roles", "holdings", "answers", "ideas", "decisions", "decision_moves", "actions"),
        *("sessions", "comings", "consents", "private_checks", "names_left"),
    }
)
"""The lists that have a place of their own on the paper."""


def _rest(own: Project) -> list[str]:
    """Return the words of each record that has no place of its own, so that nothing is left out.

    What is the name of a role, which is on the paper already, or was just said is not said again.
    """
    records = (one for name in lists_of(own) if name not in SHOWN for one in getattr(own, name))
    found = dict.fromkeys("\n".join(_words(one, own.people[0].id)) for one in records)
    return [words for words in found if words not in {role.title.strip() for role in own.roles}]


def _words(record: Any, person_id: str) -> Iterator[str]:
    for field, text in texts_in(record):
        if text.strip() and field not in CODES and text not in (record.id, person_id):
            yield text.strip()
