"""What the ways to decide are called on screens and papers, and how silence is counted there."""

from __future__ import annotations

from coprod_desktop.domain.decisions import How

HOWS = {
    How.CONSENT: ("By consent", "It goes ahead when nobody sees harm in it."),
    How.CONSENSUS: ("All of us together", "It goes ahead when each person agrees or can live with it."),
    How.VOTE: ("By a vote", "Each person says yes, no or pass. We count."),
    How.ADVICE: ("One person decides, with advice", "They ask others first. Then they decide."),
}
"""Each way to decide: its name, and what it means."""

NO_ANSWERS = "Did not answer (this is not a yes): {n}"
"""How many said nothing. It stands apart from every answer (feature X19)."""
