"""What a person is told before being asked to agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from coprod_desktop.domain.agreements.clauses import heading_of, own_clauses
from coprod_desktop.domain.agreements.filling import fill
from coprod_desktop.domain.agreements.rights import right_of_person, right_of_role
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.blocks import Block, Heading, Paragraph
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.material import CLAUSES
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.role_records import Role
from coprod_desktop.domain.words import Words

ADDED = "What the group added"
_NAME, _ROLE = "\x01", "\x02"  # no text that is kept can hold these


def told_to(source: Source, person_id: str) -> tuple[tuple[str, str], ...]:
    """Return the headings and words a person is told before being asked, filled in for them."""
    person = find(source.project.people, person_id)
    name = person.name.strip() if person else ""
    role = roles_in_words(source, person_id)

    def filled(words: str) -> str:
        parts = fill(words.replace("{name}", _NAME).replace("{role}", _ROLE), source)
        return parts.replace(_NAME, name).replace(_ROLE, role).strip()

    told = tuple((told.heading, filled(told.words)) for told in source.pack.told)
    return (*told, *_added(source))


def told_blocks(told: str, level: int, pack: Pack, say: Words) -> Iterator[Block]:
    """Yield what somebody was told, word by word; the pack's headings are headings of `level` here."""
    known = {one.heading for one in pack.told} | {say(ADDED)}
    lines = filter(None, map(str.strip, told.split("\n")))
    for is_heading, run in groupby(lines, key=known.__contains__):
        if is_heading:
            yield from (Heading(level=level, words=line) for line in run)
        else:
            yield Paragraph(words="\n".join(run))


def _added(source: Source) -> tuple[tuple[str, str], ...]:
    """Return what the group itself added to its papers: a yes rests on it too."""
    own = [clause for one in CLAUSES for clause in own_clauses(one.document, source)]
    lines = (f"{heading_of(one, source)}\n{one.words.strip()}".strip() for one in own)
    return ((source.say(ADDED), "\n".join(lines)),) if own else ()


def roles_in_words(source: Source, person_id: str) -> str:
    """Return a person's roles in plain words, for them to read."""
    held = {one.role: one.part for one in source.project.holdings if one.person == person_id}
    roles = [role for role in source.project.roles if role.id in held and not role.not_wanted]
    own = _right_in_words(right_of_person(person_id, source), source)
    if not roles:
        return "\n".join((source.say("You have no role yet. That is fine."), *own))
    return "\n".join((*(_role_in_words(source, role, held[role.id]) for role in roles), *own))


def _right_in_words(rights: str, source: Source) -> tuple[str, ...]:
    return (source.say("What you may override: {what}", what=rights),) if rights else ()


def _role_in_words(source: Source, role: Role, part: str) -> str:
    say = source.say
    tasks = "; ".join(task.strip().rstrip(".") for task in role.tasks if task.strip())
    lines = (
        say("Your role: {title}.", title=role.title.strip().rstrip(".")),
        role.purpose,
        say("What you would do: {tasks}.", tasks=tasks) if tasks else "",
        say("Your part: {part}.", part=part.strip().rstrip(".")) if part.strip() else "",
        say("What you can decide: {what}", what=role.may_decide) if role.may_decide.strip() else "",
        say("Time: {time}", time=role.time) if role.time.strip() else "",
        say("Support: {support}", support=role.support) if role.support.strip() else "",
        say("Limits of the role: {limits}", limits=role.limits) if role.limits.strip() else "",
        say("When it ends: {when}", when=as_said(role.ends, say)) if role.ends.strip() else "",
        *_right_in_words(right_of_role(role, source), source),
        *_sign_off_in_words(source, role),
    )
    return "\n".join(line.strip() for line in lines if line.strip())


def _sign_off_in_words(source: Source, role: Role) -> tuple[str, ...]:
    say, sign_off = source.say, role.sign_off
    if not role.signs_off:
        return ()
    rows = (
        (say("What needs a yes before it goes out: {what}", what=sign_off.on_what), sign_off.on_what),
        (say("What may be changed: {what}", what=sign_off.may_change), sign_off.may_change),
        (say("Needed by: {when}", when=as_said(sign_off.by_when, say)), sign_off.by_when),
    )
    return tuple(words for words, said in rows if said.strip())
