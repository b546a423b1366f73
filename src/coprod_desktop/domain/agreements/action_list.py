"""The action list: what is to be done, by whom, by when, and what happens if it slips."""

from __future__ import annotations

from coprod_desktop.domain.actions import Action
from coprod_desktop.domain.agreement_records import AgreementStatus
from coprod_desktop.domain.agreements.clauses import clause_blocks
from coprod_desktop.domain.agreements.cover_on_paper import cover_words
from coprod_desktop.domain.agreements.filling import goal_of
from coprod_desktop.domain.agreements.lines import labelled
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.versions import is_recorded_as_agreed, new_document, with_status
from coprod_desktop.domain.blocks import Block, Document, Fact, Facts, Heading, Paragraph
from coprod_desktop.domain.days import as_said
from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.pack import DocumentKind


def action_list(source: Source) -> Document:
    """Return what is still to do, then what is done."""
    say = source.say
    open_ones = [one for one in source.project.actions if not one.done]
    done = [one for one in source.project.actions if one.done]
    opening, closing = clause_blocks(DocumentKind.ACTION_LIST, source)
    blocks: list[Block] = [*opening, Heading(level=2, words=say("To do"))]
    blocks.append(
        _facts(open_ones, source) if open_ones else Paragraph(words=say("There is nothing to do yet."))
    )
    if done:
        blocks += [Heading(level=2, words=say("Done")), _facts(done, source)]
    blocks += closing
    title = say("Action list")
    document = new_document(source, DocumentKind.ACTION_LIST, title, goal_of(source), tuple(blocks))
    if is_recorded_as_agreed(document, source):
        return with_status(document, AgreementStatus.AGREED, say("We agreed these words."))
    return with_status(document, AgreementStatus.DRAFT, say("This can still change."))


def _facts(actions: list[Action], source: Source) -> Facts:
    return Facts(rows=tuple(_action(one, source) for one in actions))


def _action(action: Action, source: Source) -> Fact:
    say, limit = source.say, may_meet(source.project, action.limit)
    words = labelled(
        source,
        (say("Who"), source.name(action.owner) or say("Nobody yet.")),
        (say("Cover"), cover_words(action.id, action.owner, source)),
        (say("By when"), as_said(action.by_when, say) or say("No day yet.")),
        (say("If it is late"), action.if_it_slips),
        (say("The limit it may meet"), limit.what if limit else ""),
        (say("What would make it a yes"), action.yes_if if limit else ""),
    )
    return Fact(label=action.what.strip() or say("(not written yet)"), words=words)
