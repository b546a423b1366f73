"""A role's whole card in words, for the person who holds it."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreements.cover_on_paper import own_cover_rows
from coprod_desktop.domain.agreements.rights import right_of_role
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Bullets, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.role_records import Need, Role, Sharing
from coprod_desktop.domain.sign_off_names import MATTERS, MAYS


def title_of(role: Role, source: Source) -> str:
    """Return what a role is called, also when nobody wrote a title."""
    return role.title.strip() or source.say("A role without a name yet")


def held_role_blocks(role: Role, person: Person, parts: tuple[str, ...], source: Source) -> tuple[Block, ...]:
    """Return a role's card for somebody who holds it, without anybody else's name.

    Args:
        role: the role.
        person: who holds it.
        parts: the sections that are this person's own, if any.
        source: the project and its pack.
    """
    say = source.say
    blocks: list[Block] = [Heading(level=2, words=say("Your role: {title}", title=title_of(role, source)))]
    blocks += [Paragraph(words=role.purpose.strip())] if role.purpose.strip() else []
    blocks += _list(say("What you do"), role.tasks)
    blocks += _list(say("You will not be asked to"), role.not_asked)
    rows = (
        (say("Your part"), "\n".join(parts)),
        (say("How much this role is needed"), need_words(replace(role, rule=""), source)),
        (say("How the work is shared"), sharing_words(role.sharing, source)),
        (say("What you may decide"), role.may_decide.strip()),
        (say("What you may override"), right_of_role(role, source)),
        (say("Limits"), role.limits.strip()),
        *limit_rows(role, source),
        (say("Who answers for it"), _answers_words(role, person, source)),
        (say("Time"), _time_words(role, source)),
        (say("Support you get"), role.support.strip()),
        (say("Who to ask"), role.ask.strip()),
        *day_rows(role, source),
        (say("When it ends"), as_said(role.ends, say)),
        *own_cover_rows(role, person, source),
        *sign_off_rows(role, source),
    )
    blocks += [Heading(level=3, words=say("About this role")), _facts(rows)]
    return tuple(blocks)


def limit_rows(role: Role, source: Source) -> tuple[tuple[str, str], ...]:
    """Return the limit a role may meet, and what would make it a yes, with labels (feature X03)."""
    say, limit = source.say, may_meet(source.project, role.limit)
    if limit is None:
        return ()
    return (
        (say("The limit it may meet"), limit.what.strip()),
        (say("What would make it a yes"), role.yes_if.strip()),
    )


def need_words(role: Role, source: Source) -> str:
    """Return how much a role is needed, where more is said than that the group likes to have it."""
    say, rule = source.say, role.rule.strip()
    if role.need is Need.RULE:
        return (
            say("A rule asks for this role: {rule}", rule=rule) if rule else say("A rule asks for this role.")
        )
    return say("Good to have. It can stay empty.") if role.need is Need.GOOD_TO_HAVE else ""


def day_rows(role: Role, source: Source) -> tuple[tuple[str, str], ...]:
    """Return the days on which a role is looked at, with labels."""
    say = source.say
    return (
        (say("We try it out until"), as_said(role.trial_until, say)),
        (say("We look at it again"), as_said(role.review_on, say)),
    )


def _time_words(role: Role, source: Source) -> str:
    none_asked = source.say("No time is asked. Come when you can.") if role.no_time_asked else ""
    return "\n".join(words for words in (none_asked, role.time.strip()) if words)


def _answers_words(role: Role, person: Person, source: Source) -> str:
    """Say whether the reader answers for the work. A person's own paper names nobody else for that."""
    who = role.answers_for.strip()
    if not who:
        return ""
    if who == person.id or who.casefold() == person.name.strip().casefold():
        return source.say("You do.")
    return source.say("Our working-together agreement says who.")


def sharing_words(sharing: Sharing, source: Source) -> str:
    """Return how the people in a role split its work, in words."""
    say = source.say
    return {
        Sharing.NOT_SAID: "",
        Sharing.ONE_PERSON: say("One person does it."),
        Sharing.OWN_SECTIONS: say("Each person has their own part, from start to finish."),
        Sharing.SHARED: say("A few people share it."),
        Sharing.ALL_TOGETHER: say("We all do it together."),
    }[sharing]


def sign_off_rows(role: Role, source: Source) -> tuple[tuple[str, str], ...]:
    """Return what needs a yes before it goes out, with labels; who says it is left to the group's papers."""
    say, sign_off = source.say, role.sign_off
    if not role.signs_off:
        return ()
    return (
        (say("What needs a yes"), sign_off.on_what.strip()),
        (say("What it is about"), "; ".join(say(MATTERS[one]) for one in sign_off.matters)),
        (say("Whether they change it"), say(MAYS.get(sign_off.may, ""))),
        (say("What may be changed"), sign_off.may_change.strip()),
        (say("Needed by"), as_said(sign_off.by_when, say)),
        (say("If no answer comes"), sign_off.if_silent.strip()),
    )


def _list(heading: str, items: tuple[str, ...]) -> list[Block]:
    written = tuple(one.strip() for one in items if one.strip())
    return [Heading(level=3, words=heading), Bullets(items=written)] if written else []


def _facts(rows: tuple[tuple[str, str], ...]) -> Facts:
    return Facts(rows=tuple(Fact(label=label, words=words) for label, words in rows if words))
