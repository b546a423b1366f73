"""Every page of an open project that belongs to the whole group, with something for it to show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from coprod_desktop.domain.ending import ENDING
from coprod_desktop.domain.pack import DocumentKind, Kind, Pack
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.project import Project
from coprod_desktop.presenters.action_pages import ACTION
from coprod_desktop.presenters.card_kinds import CardKind
from coprod_desktop.presenters.clause_pages import CLAUSE
from coprod_desktop.presenters.contact_pages import CONTACT
from coprod_desktop.presenters.cover_pages import COVER
from coprod_desktop.presenters.decision_cards import DECISION, OUTCOME
from coprod_desktop.presenters.keeping_page import ENDING_CARD
from coprod_desktop.presenters.limit_pages import LIMIT
from coprod_desktop.presenters.override_cards import ANSWER, APPEAL, RIGHT, USE
from coprod_desktop.presenters.people_pages import PERSON
from coprod_desktop.presenters.promise_pages import PROMISE
from coprod_desktop.presenters.review_pages import CHECK_IN
from coprod_desktop.presenters.role_card import ROLE
from coprod_desktop.presenters.session_pages import SESSION
from coprod_desktop.presenters.unknown_pages import UNKNOWN
from coprod_desktop.presenters.work_pages import WORK

LISTS = (
    "map",
    "people",
    "limits",
    "roles",
    "role-library",
    "work",
    "look-ahead",
    "the-say",
    "overrides",
    "ideas",
    "decisions",
    "ways-to-decide",
    "round",
    "sessions",
    "save-papers",
    "papers-here",
    "paper-names",
    "since",
    "keeping",
    "contacts",
    "reviews",
    "unknowns",
    "promises",
    "agree",
    "paper-forms",
    "actions",
    "our-dates",
    "away",
    "away-who",
    "consent-people",
    "turns",
    "agreements",
    "safe",
    "safe-lock",
    "safe-quiet",
    "safe-words",
    "safe-sheet",
    "safe-copies",
    "safe-taken",
    "safe-carry",
    "keep-until",
)


def group_pages(project: Project, pack: Pack) -> Iterator[Place]:
    """Yield a place for each page. The project has at least one record of each kind."""
    for screen in (*LISTS, "park"):
        yield Place(screen=screen)
    yield from _questions(project, pack)
    yield Place(screen="override-used", item=project.override_uses[0].id)
    yield from _card(RIGHT, project.overrides[0].id)
    yield from _card(USE, project.unfinished_uses[0].id)
    yield from _card(APPEAL, project.unfinished_appeals[0].id)
    yield from _card(ANSWER, project.unfinished_appeal_answers[0].id)
    cards = ((PERSON, project.people), (LIMIT, project.limits), (ROLE, project.roles), (WORK, project.work))
    for kind, records in (*cards, (ACTION, project.actions), (CLAUSE, project.own_clauses)):
        yield from _card(kind, records[0].id)
    yield Place(screen="keep-until-field", item="choices/until")
    yield Place(screen="keep-until-due", item="whole")
    yield Place(screen="cover-plans", item=project.people[0].id)
    yield from _card(COVER, project.cover_plans[0].id)
    yield Place(screen="away-person", item=project.people[0].id)
    yield Place(screen="catch-up", item=project.people[0].id)
    yield Place(screen="idea", item="idea-logo")
    yield from _deciding()
    yield Place(screen="idea-field", item="idea-logo/yes_if")
    yield Place(screen="idea-answer", item="idea-phone/reason")
    for screen in ("role-people", "role-parts", "role-more", "role-history"):
        yield Place(screen=screen, item=project.holdings[0].role)
    edit = project.part_edits[0]
    yield Place(screen="part-words", item=next(one.id for one in project.holdings if one.words))
    yield Place(screen="part-changes", item=f"{edit.role}/{edit.owner}")
    for document in DocumentKind:
        yield Place(screen="clauses", item=document)
    for papers in ("group", "people", f"people/{project.people[0].id}", "by-hand"):
        yield Place(screen="papers", item=papers)
    yield Place(screen="document", item=f"{DocumentKind.WORKING_TOGETHER}/")
    yield Place(screen="signed-copy", item=f"{DocumentKind.WORKING_TOGETHER}/")
    yield Place(screen="check-paper")
    yield Place(screen="print", item=f"{DocumentKind.WORKING_TOGETHER}/")
    yield from _card(UNKNOWN, project.unknowns[0].id)
    yield from _card(PROMISE, project.promises[0].id)
    yield from _card(CONTACT, project.contacts[0].id)
    yield from _card(CHECK_IN, project.check_ins[0].id)
    yield from _card(ENDING_CARD, ENDING)
    yield Place(screen="review", item=f"check-in/{project.check_ins[0].id}")
    yield Place(screen="private-cards", item="statements.is-not")
    yield Place(screen="private-reflection", item=project.sessions[0].id)
    yield Place(screen="agree-until", item=f"{project.agreement_rounds[0].id}/until")
    yield Place(screen="turn-cover", item=project.people[0].id)


def _deciding() -> Iterator[Place]:
    for kind, record in ((SESSION, "session-first"), (DECISION, "decision-logo"), (OUTCOME, "decision-logo")):
        yield from _card(kind, record)
    yield Place(screen="decision", item="decision-phone")
    yield Place(screen="session-came", item="session-first")
    yield Place(screen="decision-answers", item="decision-logo")
    yield Place(screen="decision-answer", item="decision-logo/person-dee")
    yield Place(screen="decision-answer", item="decision-logo/person-dee/more")
    yield Place(screen="private-check", item="decision-logo")
    yield Place(screen="decision-again", item="decision-phone")


def _questions(project: Project, pack: Pack) -> Iterator[Place]:
    kinds: dict[Kind, str] = {}
    for section in pack.sections:
        yield Place(screen="section", item=section.id)
        for theme in section.themes:
            for question in theme.questions:
                kinds.setdefault(question.kind, question.id)
    theme = pack.sections[0].themes[0]
    for screen in ("theme", "check", "own-questions"):
        yield Place(screen=screen, item=theme.id)
    for question_id in kinds.values():
        yield Place(screen="question", item=question_id)
        yield Place(screen="question-change", item=question_id)
    yield Place(screen="own-question", item=theme.questions[0].id)
    yield Place(screen="reword", item=theme.questions[0].id)
    yield Place(screen="reword", item=project.own_questions[0].id)
    yield Place(screen="question-limit", item=f"{theme.questions[0].id}/limit")
    answer = next(answer for answer in project.answers if answer.views)
    yield Place(screen="view-name", item=f"{answer.id}/{answer.views[0].id}")


def _card(kind: CardKind[Any], record: str) -> Iterator[Place]:
    yield Place(screen=kind.screen, item=record)
    for field in kind.fields:
        yield Place(screen=kind.field_screen, item=f"{record}/{field.id}")
