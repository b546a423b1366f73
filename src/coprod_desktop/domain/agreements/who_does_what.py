"""Who does what, at a glance: every role with its people and cover, also those that nobody holds."""

from __future__ import annotations

from coprod_desktop.domain.agreements.cover_on_paper import cover_words
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.role_card import (
    day_rows,
    limit_rows,
    need_words,
    sign_off_rows,
    title_of,
)
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Fact, Facts, Heading, Paragraph, Table
from coprod_desktop.domain.role_records import Holding, Role, Sharing


def role_blocks(source: Source) -> tuple[Block, ...]:
    """Return a table of the roles, then more about those that have it, then what needs a yes."""
    say = source.say
    heading = Heading(level=2, words=say("Who does what"))
    if not source.project.roles:
        return (heading, Paragraph(words=say("We have not talked about this yet.")))
    table = Table(
        caption="",
        header=(say("Role"), say("Who does it"), say("Cover")),
        rows=tuple(_row(role, source) for role in source.project.roles),
    )
    return (heading, table, *_more(source), *_sign_offs(source))


def _row(role: Role, source: Source) -> tuple[str, str, str]:
    say, title = source.say, title_of(role, source)
    if role.not_wanted:
        return (title, say("We decided not to have this role."), say("Not needed"))
    together = role.sharing is Sharing.ALL_TOGETHER or bool(role.held_by_group.strip())
    not_needed = say("Not needed") if together else say("No cover yet")
    return (title, _holders(role, source), _cover(role, source) or not_needed)


def _cover(role: Role, source: Source) -> str:
    """Return what each person in the role wants when they are away; with names where that differs."""
    people = tuple(one.person for one in source.holdings.get(role.id, []))
    said = {person: words for person in people if (words := cover_words(role.id, person, source))}
    if len(set(said.values())) < 2:
        return next(iter(said.values()), "")
    return "; ".join(_named(source.name(person), words, source) for person, words in said.items())


def _named(name: str, words: str, source: Source) -> str:
    """Return what somebody wants, with their name before it where it is not in it."""
    return words if name in words else source.say("{name}: {what}", name=name, what=words)


def _holders(role: Role, source: Source) -> str:
    names = [_holder(one, source) for one in source.holdings.get(role.id, [])]
    if role.held_by_group.strip():
        names.append(role.held_by_group.strip())
    if names:
        return ", ".join(names)
    if role.sharing is Sharing.ALL_TOGETHER:
        return source.say("Everyone in the group")
    return source.say("Nobody holds this yet.")


def _holder(holding: Holding, source: Source) -> str:
    name, part = source.name(holding.person), holding.part.strip()
    return source.say("{name} ({part})", name=name, part=part) if part else name


def _more(source: Source) -> tuple[Block, ...]:
    """Return who answers for a role, how much it is needed, and its days, where anything is written."""
    rows = tuple(
        Fact(label=title_of(role, source), words=words)
        for role in source.project.roles
        if not role.not_wanted and (words := _more_about(role, source))
    )
    heading = Heading(level=3, words=source.say("More about our roles"))
    return (heading, Facts(rows=rows)) if rows else ()


def _more_about(role: Role, source: Source) -> str:
    say = source.say
    return labelled(
        source,
        (say("Who answers for it"), source.who(role.answers_for)),
        (say("How much we need it"), need_words(role, source)),
        *limit_rows(role, source),
        (say("Time"), say("No time is asked.") if role.no_time_asked else ""),
        *day_rows(role, source),
    )


def _sign_offs(source: Source) -> tuple[Block, ...]:
    say = source.say
    rows = tuple(
        Fact(label=title_of(role, source), words=words)
        for role in source.project.roles
        if not role.not_wanted and (words := _sign_off(role, source))
    )
    heading = Heading(level=3, words=say("A yes before the work goes out"))
    return (heading, Facts(rows=rows)) if rows else ()


def _sign_off(role: Role, source: Source) -> str:
    who = source.say("Who says yes"), source.who(role.sign_off.who)
    return labelled(source, who, *sign_off_rows(role, source)) if role.signs_off else ""
