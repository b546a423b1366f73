"""Rights to override on the group's papers: each right, each use with its reason, each appeal (X09)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.days import as_said, day_of
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.override_names import DAYS, GROUNDS, OUTCOMES
from coprod_desktop.domain.overrides import Override, OverrideUse
from coprod_desktop.domain.overriding import appeals_to, hearer_of, holders_of
from coprod_desktop.domain.role_records import Role


def right_blocks(source: Source) -> tuple[Block, ...]:
    """Return the rights to override; nothing where there never was any."""
    say, project = source.say, source.project
    rights = tuple(_right(one, source) for one in project.overrides if one.area.strip())
    if not rights and not project.override_uses:
        return ()
    nobody = Paragraph(words=say("We have no such right now."))
    return Heading(level=2, words=say("Rights to override")), Facts(rows=rights) if rights else nobody


def use_blocks(source: Source, level: int) -> tuple[Block, ...]:
    """Return each use of a right to override, under a heading of this level; nothing where there is none."""
    uses = tuple(_use(one, source) for one in source.project.override_uses)
    if not uses:
        return ()
    return Heading(level=level, words=source.say("Uses of a right to override")), Facts(rows=uses)


def _right(right: Override, source: Source) -> Fact:
    say, project = source.say, source.project
    holders = holders_of(right, project)
    names = ", ".join(source.name(one.id) for one in source.present if one.id in holders)
    nobody = say("Nobody yet. So this right is not used.")
    words = labelled(
        source,
        (say("Who has it"), names or say("Nobody yet.")),
        (say("Why"), say(GROUNDS.get(right.ground, ""))),
        (say("Who is asked first"), right.ask_first),
        (say("Who hears an appeal"), source.who(hearer_of(right, project)) or nobody),
        (say("How long people can appeal"), say(DAYS.get(right.days, ""))),
        (say("Last day"), as_said(right.stopped_on or right.ends, say)),
    )
    return Fact(label=right.area.strip(), words=words)


def _use(use: OverrideUse, source: Source) -> Fact:
    say = source.say
    rows = (
        (say("Who used it"), source.who(use.used_by)),
        (say("When"), day_of(use.made_at, say)),
        (say("What the right is about"), use.area),
        (say("Who was asked first"), use.asked),
        (say("The reason"), use.reason),
        (say("Who hears an appeal"), source.who(use.heard_by)),
        (say("Last day to appeal"), as_said(use.appeal_until, say)),
    )
    lines = (labelled(source, *rows), *_appeals(use, source))
    return Fact(label=use.what.strip(), words="\n".join(line for line in lines if line))


def _appeals(use: OverrideUse, source: Source) -> Iterator[str]:
    say, project = source.say, source.project
    for appeal in appeals_to(project, use.id):
        answer = find(project.appeal_answers, appeal.id)
        yield labelled(
            source,
            (say("An appeal"), appeal.words),
            (say("From"), source.who(appeal.said_by)),
            (say("The answer"), say(OUTCOMES[answer.outcome]) if answer else say("There is no answer yet.")),
            (say("Who answered"), source.who(answer.answered_by) if answer else ""),
            (say("The reason"), answer.reason if answer else ""),
        )


def right_of_role(role: Role, source: Source) -> str:
    """Return what somebody in a role may override, for their own paper, with nobody else's name."""
    return _own_rights((one for one in source.project.overrides if one.role == role.id), source)


def right_of_person(person_id: str, source: Source) -> str:
    """Return what somebody may override by themselves, not through a role; nobody else is named."""
    rights = source.project.overrides
    return _own_rights((one for one in rights if not one.role and one.person == person_id), source)


def _own_rights(rights: Iterable[Override], source: Source) -> str:
    say = source.say
    lines = [_own(one, source) for one in rights if one.area.strip() and not one.stopped_on]
    hears = say("Somebody else hears an appeal. Our agreement says who.")
    return "\n".join((*lines, hears)) if lines else ""


def _own(right: Override, source: Source) -> str:
    area, day = right.area.strip(), as_said(right.ends, source.say)
    return source.say("{area} (until {day})", area=area, day=day) if day else area
