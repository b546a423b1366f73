"""Which questions a group is asked: computed from what was said, never stored.

A change of mind leaves no ghost behind: a question that is no longer asked is no longer answered,
although its words are kept in the project for when it is asked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.own_questions import OwnQuestion, QuestionChange
from coprod_desktop.domain.pack import Kind, OnlyIf, Pack, Question, Theme
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import Words, say_english


def all_questions_of(theme: Theme, project: Project, say: Words = say_english) -> tuple[Question, ...]:
    """Return every question of a theme, hidden or not, in the group's own order and wording."""
    changes = _changes(project)
    own = (_own(one, say) for one in project.own_questions if one.theme == theme.id)
    questions = {one.id: _reworded(one, changes) for one in (*theme.questions, *own)}
    chosen = next((order.questions for order in project.theme_orders if order.id == theme.id), ())
    order = dict.fromkeys((*(one for one in chosen if one in questions), *questions))
    return tuple(questions[one] for one in order)


def questions_of(
    theme: Theme, project: Project, pack: Pack | None = None, say: Words = say_english
) -> tuple[Question, ...]:
    """Return the questions of a theme the group is asked now, in its own order and wording.

    Args:
        theme: one theme of the pack.
        project: what was said so far.
        pack: the whole pack, so that a question that waits on another theme's question is left out
            when that one is not asked either. Without it only this theme is looked at.
        say: the reader's language, for what stands beside the group's own questions.
    """
    themes = (theme,) if pack is None else tuple(one for part in pack.sections for one in part.themes)
    rules = {one.id: one.only_if for part in themes for one in part.questions}
    hidden = {one.id for one in project.question_changes if one.hidden}
    answers = {one.id: one for one in project.answers}
    return tuple(
        one
        for one in all_questions_of(theme, project, say)
        if one.words.strip() and _is_asked(one.id, rules, hidden, answers)
    )


def _is_asked(
    question: str,
    rules: Mapping[str, tuple[OnlyIf, ...]],
    hidden: set[str],
    answers: Mapping[str, Answer],
) -> bool:
    if question in hidden:
        return False
    # Without this question's own rules, two questions that wait on each other cannot go round for ever.
    others = {one: rule for one, rule in rules.items() if one != question} if rules.get(question) else rules
    return all(
        _has(answers.get(rule.question), rule.has) and _is_asked(rule.question, others, hidden, answers)
        for rule in rules.get(question, ())
    )


def _has(answer: Answer | None, choices: tuple[str, ...]) -> bool:
    return answer is not None and answer.reply is Reply.ANSWERED and answer.choice in choices


def _changes(project: Project) -> dict[str, QuestionChange]:
    return {one.id: one for one in project.question_changes}


def _reworded(question: Question, changes: Mapping[str, QuestionChange]) -> Question:
    change = changes.get(question.id)
    own_words = change.words.strip() if change else ""
    return replace(question, words=own_words, easy="") if own_words else question


def _own(question: OwnQuestion, say: Words) -> Question:
    return Question(
        id=question.id,
        kind=Kind.VIEWS,
        words=question.words.strip(),
        why=say("Your group added this question."),
        who_sees=say("Everyone who sees the working-together agreement."),
        used_by=say("Your group."),
        if_blank=say("Nothing. You can come back to it."),
    )
