"""Two papers with our dates: all of them with a picture, and a sheet for the wall."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.away_log import away_log
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.role_card import title_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.summary import without_names
from coprod_desktop.domain.agreements.versions import new_document, with_status
from coprod_desktop.domain.blocks import Block, Bullets, Document, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.days import say_day
from coprod_desktop.domain.due_words import due_in_words
from coprod_desktop.domain.foresight import finish_of
from coprod_desktop.domain.our_dates import Due, DueDay, Kind, due_days, timeline_of
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import PaperSize, WordLevel
from coprod_desktop.domain.role_records import Role, Sharing
from coprod_desktop.domain.timeline import MOST
from coprod_desktop.domain.typed import shorten

ROLES_IN_A_LINE = 2
"""The most roles of 1 person on the sheet for the wall."""

_FOR_ALL_TO_SEE = (Kind.FINISH, Kind.ACTION, Kind.SIGN_OFF)


class OnTheWall(NamedTuple):
    """The most dates and people on the sheet for the wall, and characters of the goal and of a line."""

    dates: int
    people: int
    goal: int
    line: int


ROOM = {
    PaperSize.STANDARD: OnTheWall(dates=4, people=6, goal=126, line=120),
    PaperSize.LARGE: OnTheWall(dates=1, people=4, goal=84, line=72),
    PaperSize.GIANT: OnTheWall(dates=2, people=0, goal=56, line=58),
}
"""What 1 page holds. What is left off is said on the sheet.

In giant print that is the next dates, each with who does it. To name 2 people of a group and leave the
others off would put some before others, so nobody is listed there; the agreement has everybody.
"""

_FEWEST = 12
_SHORT = 60
"""The most characters of what somebody wrote, on the sheet for the wall."""


def our_dates(source: Source) -> Document:
    """Return every day something is due: a picture of the first ones, then all of them in words."""
    say, days = source.say, due_days(source.project)
    picture = timeline_of(days, finish_of(source.project), say)
    opening, closing = clause_blocks(DocumentKind.OUR_DATES, source)
    dated = [one for one in days if one.day is not None]
    blocks: list[Block] = [*opening, Heading(level=2, words=say("Day by day"))]
    if picture is not None:
        blocks.append(picture)
    if len(dated) > MOST:
        blocks.append(Paragraph(words=say("The picture shows the first {n} days. The list has all.", n=MOST)))
    if dated:
        blocks.append(Facts(rows=tuple(_day(one, number, source) for number, one in enumerate(dated, 1))))
    else:
        blocks.append(Paragraph(words=say("Nothing has a day yet.")))
    for one in days[len(dated) :]:
        rows = tuple(_without_a_day(due, source) for due in one.due)
        blocks += [Heading(level=2, words=say("Without a day so far")), Facts(rows=rows)]
    title = say("Our dates")
    blocks += [*closing, *away_log(source)]
    document = new_document(source, DocumentKind.OUR_DATES, title, goal_of(source), tuple(blocks))
    return with_status(document, AgreementStatus.AS_IT_STANDS)


def _day(one: DueDay, number: int, source: Source) -> Fact:
    day = say_day(one.day, source.say) if one.day else ""
    label = source.say("{n}. {day}", n=number, day=day) if number <= MOST else day
    return Fact(label=label, words="\n".join(_in_full(due, source) for due in one.due))


def _without_a_day(due: Due, source: Source) -> Fact:
    when = due.when.strip() or source.say("No day yet")
    return Fact(label=when, words=_in_full(due, source))


def _in_full(due: Due, source: Source) -> str:
    """Return what is due, who does it, and what happens if it is late, as sentences on one line."""
    say = source.say
    nobody = say("Nobody yet") if due.kind is Kind.ACTION else ""
    rows = (say("Who"), source.who(due.who) or nobody), (say("If it is late"), due.if_late)
    said = (due_in_words(due, say), *labelled(source, *rows).split("\n"))
    return " ".join(f"{one.rstrip('.')}." for one in said if one)


def wall_sheet(source: Source) -> Document:
    """Return the sheet for the wall: the goal, the next dates, who does what. It holds nothing private.

    Names are those people said yes to; where the group wrote any other, it is left out. It has only the
    group's own words, so it is the same for readers of easy words: with a picture beside each it would go
    on over pages.
    """
    say = source.say
    opening, closing = clause_blocks(DocumentKind.WALL_SHEET, source)
    who: tuple[Block, ...] = (Heading(level=2, words=say("Who does what")), *_people(source))
    if not _room(source).people:
        who = (Paragraph(words=say("More is on our other papers.")),)
    blocks = (
        *opening,
        Heading(level=2, words=say("Our next dates")),
        *_next_dates(source),
        *who,
        *closing,
    )
    goal = shorten(_public(goal_of(source), source), _room(source).goal)
    form = replace(source.form, word_level=WordLevel.STANDARD)
    title = say("Our work together")
    document = new_document(source, DocumentKind.WALL_SHEET, title, goal, blocks, form=form)
    return with_status(document, AgreementStatus.AS_IT_STANDS)


def _next_dates(source: Source) -> tuple[Block, ...]:
    say = source.say
    lines = [
        _on_the_wall(say_day(one.day, say), due, source)
        for one in due_days(source.project)
        if one.day is not None
        for due in one.due
        if due.kind in _FOR_ALL_TO_SEE
    ]
    if not lines:
        return (Paragraph(words=say("Nothing has a day yet.")),)
    room = _room(source)
    more = say("The other dates are on our paper “Our dates”.") if room.people else ""
    return _few(lines, room.dates, room.line, more)


def _on_the_wall(day: str, due: Due, source: Source) -> str:
    """Return a date with what is due and who does it. What is due is made shorter, and never the name."""
    say, name = source.say, source.name(due.who)
    left = _room(source).line - len(day) - len(name) - len(":  ()")
    said = shorten(_public(due_in_words(due, say), source), max(_FEWEST, min(left, _SHORT)))
    with_name = say("{view} ({name})", view=said.rstrip("."), name=name) if name else said
    return say("{label}: {words}", label=day, words=with_name)


def _people(source: Source) -> tuple[Block, ...]:
    """Return a line for each person with a role, then what all do, then what nobody does yet."""
    say = source.say
    roles = [role for role in source.project.roles if not role.not_wanted]
    if not roles:
        return (Paragraph(words=say("We have not talked about this yet.")),)
    held: dict[str, list[str]] = {}
    for role in roles:
        for who in _holders(role, source):
            held.setdefault(who, []).append(title_of(role, source))
    names = [source.name(one.id) for one in source.present]
    order = [name for name in dict.fromkeys(names) if name in held]
    others = [who for who in held if who not in order]
    lines = [say("{label}: {words}", label=who, words=_some(held[who], source)) for who in (*order, *others)]
    more = say("The others are in our agreement.")
    return _few(lines, _room(source).people, _room(source).line, more)


def _some(titles: list[str], source: Source) -> str:
    """Return the first titles, and how many more there are."""
    shown = ", ".join(shorten(title, _SHORT // 2) for title in titles[:ROLES_IN_A_LINE])
    more = len(titles) - ROLES_IN_A_LINE
    return source.say("{roles} and {n} more", roles=shown, n=more) if more > 0 else shown


def _holders(role: Role, source: Source) -> list[str]:
    names = [source.name(one.person) for one in source.holdings.get(role.id, [])]
    if role.held_by_group.strip():
        names.append(_public(role.held_by_group.strip(), source))
    if names:
        return names
    if role.sharing is Sharing.ALL_TOGETHER:
        return [source.say("All of us")]
    return [source.say("Nobody yet")]


def _room(source: Source) -> OnTheWall:
    return ROOM[source.form.paper_size]


def _few(lines: list[str], most: int, longest: int, more: str) -> tuple[Block, ...]:
    """Return the first lines, and say plainly where there are more."""
    shown = (shorten(line, longest) for line in lines[:most])
    return (Bullets(items=(*shown, *((more,) if more and len(lines) > most else ()))),)


def _public(words: str, source: Source) -> str:
    """Return words without the names of people who did not say yes to being named."""
    return without_names(words, source, unless_shown=True)
