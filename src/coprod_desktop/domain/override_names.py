"""What grounds, days and outcomes of overriding are called, on screen and on paper."""

from __future__ import annotations

from coprod_desktop.domain.overrides import AppealDays, Ground, Outcome

GROUNDS = {
    Ground.EXPERTISE: "They know this from training or work",
    Ground.EXPERIENCE: "They have lived through it",
    Ground.LAW: "The law asks for it",
    Ground.MONEY: "They answer for the money",
}
"""Why somebody may override. What nobody has said yet has no name."""

DAYS = {
    AppealDays.ONE_WEEK: "1 week",
    AppealDays.TWO_WEEKS: "2 weeks",
    AppealDays.FOUR_WEEKS: "4 weeks",
}
"""How long people can appeal after a use."""

OUTCOMES = {
    Outcome.STANDS: "The override stands",
    Outcome.CHANGED: "The override is changed",
    Outcome.UNDONE: "The override is undone",
}
"""What became of an override after an appeal."""
