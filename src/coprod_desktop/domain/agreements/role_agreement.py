"""One person's role agreement: what they said yes to, and nobody else's name or answers."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.consent_record import signature_lines
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.forms import form_of
from coprod_desktop.domain.agreements.role_card import held_role_blocks, title_of
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import agrees_to_roles
from coprod_desktop.domain.agreements.versions import new_document, with_status
from coprod_desktop.domain.being_away import Task, choice_of, plan_of, tasks
from coprod_desktop.domain.blocks import Block, Bullets, Document, Heading, Paragraph, SignatureLines
from coprod_desktop.domain.cover import CoverChoice
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.listing import find
from coprod_desktop.domain.material import TAKE_PART, TAKE_ROLE
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.plans import shared_lines
from coprod_desktop.domain.role_records import Role, Sharing


def role_agreement(source: Source, person_id: str) -> Document:
    """Return the agreement about the roles one person holds.

    Raises:
        CoprodError: there is no such person.
    """
    say = source.say
    person = find(source.project.people, person_id)
    if person is None:
        raise CoprodError(say("Choose a person who is in the group."))
    held = (*_roles(person, source), *_cover(person, source))
    opening, closing = clause_blocks(
        DocumentKind.ROLE_AGREEMENT, source, person.word_level, for_a_role=bool(held)
    )
    agreed = agrees_to_roles(source, person_id)
    document = new_document(
        source,
        DocumentKind.ROLE_AGREEMENT,
        say("Role agreement: {name}", name=source.own_name(person)),
        goal_of(source),
        (
            *opening,
            *(held or _no_role(source)),
            *_together(source),
            *_own_words(person, source),
            *closing,
            *(_signature(person, source, agreed=agreed) if held else ()),
        ),
        person_id,
        form_of(person),
    )
    if not held:
        return with_status(document, AgreementStatus.AS_IT_STANDS, say("There is nothing to sign here."))
    if agreed:
        return with_status(document, AgreementStatus.AGREED, say("You said yes to this."))
    if source.said_yes(person_id, TAKE_PART, TAKE_ROLE):  # but to how it was then
        changed = say("Not agreed yet. Something changed after the yes. Please look again.")
        return with_status(document, AgreementStatus.DRAFT, changed)
    return with_status(document, AgreementStatus.DRAFT, say("Not agreed yet."))


def has_role_agreement(source: Source, person: Person) -> bool:
    """Return whether somebody has a paper of their own about roles: nobody else needs to carry one home.

    It is there for whoever holds a role, is cover in one, or has said what time they can give or what helps.
    """
    own_words = person.time.strip() or person.helps.strip()
    return bool(own_words or _roles(person, source) or _cover(person, source))


def _roles(person: Person, source: Source) -> list[Block]:
    blocks: list[Block] = []
    for role in _wanted(source):
        own = [one for one in source.holdings.get(role.id, ()) if one.person == person.id]
        if own:
            blocks += held_role_blocks(
                role, person, tuple(one.part.strip() for one in own if one.part.strip()), source
            )
    return blocks


def _no_role(source: Source) -> list[Block]:
    words = source.say("You have no role yet. That is fine.")
    return [Heading(level=2, words=source.say("Your role")), Paragraph(words=words)]


def _cover(person: Person, source: Source) -> list[Block]:
    say = source.say
    roles = {role.id: role for role in _wanted(source)}
    of_roles = (task for task in tasks(source.project) if task.id in roles)
    found = (task.id for task in of_roles if _is_cover(person, task, source))
    titles = tuple(title_of(roles[one], source) for one in dict.fromkeys(found))
    if not titles:
        return []
    words = say("If somebody in one of these roles cannot come, you may do their part:")
    return [Heading(level=2, words=say("You are cover")), Paragraph(words=words), Bullets(items=titles)]


def _is_cover(person: Person, task: Task, source: Source) -> bool:
    plan = plan_of(source.project, task.id, task.owner)
    return plan.person == person.id and choice_of(source.project, plan) is CoverChoice.PERSON


def _together(source: Source) -> list[Block]:
    say = source.say
    titles = tuple(
        title_of(role, source)
        for role in _wanted(source)
        if role.sharing is Sharing.ALL_TOGETHER and not source.holdings.get(role.id)
    )
    if not titles:
        return []
    words = say("The whole group does these together. You do as much as you want:")
    return [Heading(level=2, words=say("What we all do")), Paragraph(words=words), Bullets(items=titles)]


def _own_words(person: Person, source: Source) -> list[Block]:
    say = source.say
    shared = (one.words.strip() for one in shared_lines(source.project) if one.person == person.id)
    told = (
        (say("The time you can give"), person.time.strip()),
        (say("What helps you take part"), person.helps.strip()),
        (say("What you want people to know"), "\n".join(shared)),
    )
    blocks: list[Block] = []
    for heading, words in told:
        if words:
            blocks += [Heading(level=2, words=heading), Paragraph(words=words)]
    return blocks


def _signature(person: Person, source: Source, *, agreed: bool) -> tuple[Block, ...]:
    return (Heading(level=2, words=source.say("Signature")), _signature_lines(person, source, agreed=agreed))


def _signature_lines(person: Person, source: Source, *, agreed: bool) -> SignatureLines:
    name = source.own_name(person)
    if not agreed:
        return SignatureLines(who=name)
    # A witness and a supporter are other people: their names stay on the consent record.
    record = source.consents[person.id]
    alone = replace(record, signature=replace(record.signature, witness=""), supporter="")
    return signature_lines(alone, name, source)


def _wanted(source: Source) -> tuple[Role, ...]:
    return tuple(role for role in source.project.roles if not role.not_wanted)
