"""What may be shown of a private check, so that nobody is found out (features G2 and X04).

The rule: after each showing every person stands with at least three others who took part in exactly
the same showings on that topic. So no answer can be found by taking one showing from another. It looks
only at who took part, never at what they said: a result withheld because of an answer would tell of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from coprod_desktop.domain.decisions import PrivateCheck, Spread, Tally
from coprod_desktop.domain.project import Project

FEWEST = 4
"""How many people have to stand together for an answer not to be anybody's."""

PASS = "pass"
"""The answer of somebody who would rather not say. It is as good as any other."""

Answers = Mapping[str, Mapping[str, str]]
"""Each person's answers: by the person's id, then by what was asked."""


def may_show(earlier: Iterable[Iterable[str]], now: Iterable[str]) -> bool:
    """Return whether the answers of these people may be shown together.

    Args:
        earlier: for each showing before on the same topic, the ids of the people who took part.
        now: the ids of the people who take part now.
    """
    showings = [frozenset(one) for one in earlier] + [frozenset(now)]
    everybody = frozenset().union(*showings)
    alike = Counter(tuple(person in showing for showing in showings) for person in everybody)
    return bool(showings[-1]) and min(alike.values()) >= FEWEST


def spread_of(about: str, asked: str, options: Sequence[str], given: Iterable[str]) -> Spread:
    """Return how many people gave each answer, in the order of the options; those who passed come last.

    Args:
        about: the id of what was asked.
        asked: its exact words.
        options: the answers there are besides passing.
        given: everybody's answers.
    """
    said = Counter(given)
    counts = tuple(Tally(said=one, people=said[one]) for one in (*options, PASS))
    return Spread(about=about, asked=asked, counts=counts)


def close_check(
    check: PrivateCheck,
    asked: Mapping[str, str],
    options: Sequence[str],
    answers: Answers,
    before: Iterable[PrivateCheck],
) -> PrivateCheck:
    """Return the check with what may be shown of it; the answers themselves are in it nowhere.

    Args:
        check: the check as it began, without spreads.
        asked: the exact words of each thing that was asked, by its id.
        options: the answers there are, in order.
        answers: what each person said; somebody who left out a thing passed on it.
        before: the checks there were before.
    """
    earlier = [one.took_part for one in before if one.topic == check.topic and one.took_part]
    if not may_show(earlier, answers):
        return replace(check, spreads=tuple(Spread(about=about, asked=asked[about]) for about in asked))
    spreads = (
        spread_of(about, words, options, (own.get(about, PASS) for own in answers.values()))
        for about, words in asked.items()
    )
    return replace(check, spreads=tuple(spreads), took_part=tuple(sorted(answers)))


def spreads_shown(project: Project, topic: str) -> tuple[Spread, ...]:
    """Return what people said alone to a topic the last time it could be shown; nothing where there is none.

    Args:
        project: the project.
        topic: the id of what they were asked about.
    """
    shown = [one for one in project.private_checks if one.topic == topic and one.took_part]
    return shown[-1].spreads if shown else ()
