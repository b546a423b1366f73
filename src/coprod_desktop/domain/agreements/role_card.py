"""A role in words: the whole card for the person who holds it, and a glance for the group."""

from __future__ import annotations

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Bullets, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.project import Holding, Role, Sharing


def title_of(role: Role, source: Source) -> str:
    """Return what a role is called, also when nobody wrote a title."""
    return role.title.strip() or source.say("A role without a name yet")


def held_role_blocks(role: Role, parts: tuple[str, ...], source: Source) -> tuple[Block, ...]:
    """Return a role's card for somebody who holds it, without anybody else's name.

    Args:
        role: the role.
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
        (say("How the work is shared"), sharing_words(role.sharing, source)),
        (say("What you may decide"), role.may_decide.strip()),
        (say("Limits"), role.limits.strip()),
        (say("Time"), role.time.strip()),
        (say("Support you get"), role.support.strip()),
        (say("Who to ask"), role.ask.strip()),
        (say("When it ends"), as_said(role.ends, say)),
        (say("If you cannot come"), _cover_words(role, source)),
        *_sign_off_rows(role, source),
    )
    blocks += [Heading(level=3, words=say("About this role")), _facts(rows)]
    return tuple(blocks)


def glance_blocks(role: Role, source: Source) -> tuple[Block, ...]:
    """Return who holds a role, who is cover and who signs off, for everyone in the group."""
    say = source.say
    heading = Heading(level=3, words=title_of(role, source))
    if role.not_wanted:
        return (heading, Paragraph(words=say("We decided not to have this role.")))
    rows = (
        (say("Who holds it"), _holders(role, source)),
        (say("How the work is shared"), sharing_words(role.sharing, source)),
        (say("Cover"), source.name(role.cover) or _no_cover(role, source)),
        (say("When it ends"), as_said(role.ends, say)),
        (say("Who says yes before it goes out"), source.who(role.sign_off.who)),
        *_sign_off_rows(role, source),
    )
    return (heading, _facts(rows))


def sharing_words(sharing: Sharing, source: Source) -> str:
    """Return how the people in a role split its work, in words."""
    say = source.say
    return {
        Sharing.ONE_PERSON: say("One person does it."),
        Sharing.OWN_SECTIONS: say("Each person has their own part, from start to finish."),
        Sharing.SHARED: say("A few people share it."),
        Sharing.ALL_TOGETHER: say("We all do it together."),
    }[sharing]


def _holders(role: Role, source: Source) -> str:
    holdings = source.holdings.get(role.id, [])
    if holdings:
        return "\n".join(_holder(one, source) for one in holdings)
    if role.sharing is Sharing.ALL_TOGETHER:
        return source.say("Everyone in the group.")
    return source.say("Nobody holds this yet.")


def _holder(holding: Holding, source: Source) -> str:
    name, part = source.name(holding.person), holding.part.strip()
    return source.say("{name} ({part})", name=name, part=part) if part else name


def _cover_words(role: Role, source: Source) -> str:
    if source.name(role.cover):
        return source.say("You have named cover. Somebody else does your part that day.")
    return source.say("There is no cover yet. Tell the group, and it decides what to do.")


def _no_cover(role: Role, source: Source) -> str:
    return "" if role.sharing is Sharing.ALL_TOGETHER else source.say("No cover yet.")


def _sign_off_rows(role: Role, source: Source) -> tuple[tuple[str, str], ...]:
    say, sign_off = source.say, role.sign_off
    return (
        (say("What needs a yes before it goes out"), sign_off.on_what.strip()),
        (say("Whether it may be changed then"), sign_off.may_change.strip()),
        (say("The yes is needed by"), as_said(sign_off.by_when, say)),
    )


def _list(heading: str, items: tuple[str, ...]) -> list[Block]:
    written = tuple(one.strip() for one in items if one.strip())
    return [Heading(level=3, words=heading), Bullets(items=written)] if written else []


def _facts(rows: tuple[tuple[str, str], ...]) -> Facts:
    return Facts(rows=tuple(Fact(label=label, words=words) for label, words in rows if words))
