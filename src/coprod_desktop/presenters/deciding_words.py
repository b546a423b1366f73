"""Words about deciding: the ways to decide with plain help, what people can say, what is in the way."""

from __future__ import annotations

from coprod_desktop.domain.deciding import Obstacle
from coprod_desktop.domain.decisions import How, Stage, Stand
from coprod_desktop.domain.silence import takes_silence_for_yes
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.screen import Part, Text, Tone

HELP = {
    How.CONSENT: (
        "Good for trying something that we can change later. It can be good enough for now.",
        "With a no: the person says why. We change the plan until it is safe to try.",
    ),
    How.CONSENSUS: (
        "Good for things that all of us carry, such as our goal. It takes time.",
        "With a no: we go on talking, or choose another way.",
    ),
    How.VOTE: (
        "Good for small choices, or when many of us are here.",
        "With a no: it may still go ahead. The reason is kept with what we decided.",
    ),
    How.ADVICE: (
        "Good when one person does the work, or there is little time.",
        "With a no: they listen to it. They may still decide, and they say why.",
    ),
}
"""For each way: when it is good, and what happens with a no."""

STANDS = {
    Stand.AGREE: "I agree",
    Stand.LIVE_WITH: "I can live with it",
    Stand.NOT_YET: "Not yet",
    Stand.OBJECT: "I say no",
    Stand.REPRESENTED: "I choose somebody to speak for me",
    Stand.PASS: "Pass",
}
VOTES = {**STANDS, Stand.AGREE: "Yes", Stand.OBJECT: "No"}
ADVISES = {
    **STANDS,
    Stand.AGREE: "Do it",
    Stand.LIVE_WITH: "I can live with it",
    Stand.OBJECT: "Do not do it",
}


def stands_for(how: How) -> dict[Stand, str]:
    """Return how each answer is worded, which depends on the way to decide."""
    return VOTES if how is How.VOTE else ADVISES if how is How.ADVICE else STANDS


NO_ANSWER = "Did not answer. This is not a yes."

STAGES = {
    Stage.OPEN: "To decide",
    Stage.DECIDED: "Decided",
    Stage.PUT_ASIDE: "Left for now",
}

IN_THE_WAY = {
    Obstacle.NO_WORDS: "Write what is to be decided.",
    Obstacle.NO_WAY_CHOSEN: "Choose how to decide this.",
    Obstacle.UNEXPLAINED_OBJECTION: "Somebody says no. Ask them why, when they want to say.",
    Obstacle.OBJECTION: "Somebody says no and said why. Change the plan, or choose another way.",
    Obstacle.NOT_YET: "Somebody says “not yet”. Ask what they need.",
    Obstacle.PASSED: "Somebody passed. A pass is not a yes. Ask what they need, or choose another way.",
    Obstacle.WAITING: "Somebody has not answered, and they still have time. Wait for them.",
    Obstacle.NOBODY_ANSWERED: "Nobody has answered yet.",
    Obstacle.TOO_FEW: "Fewer people have answered than you said you need.",
    Obstacle.NOBODY_DECIDES: "Write who decides.",
    Obstacle.NO_OUTCOME: "Write what you decided.",
    Obstacle.NO_REASON: "Write the reason.",
}


def silence_notes(desk: Desk, words: str) -> tuple[Part, ...]:
    """Return the note that silence is no yes, where a rule reads it as one. The rule can stay (X19)."""
    if not takes_silence_for_yes(words):
        return ()
    said = "This may read silence as a yes. We count people who did not answer apart. Silence is not a yes."
    return (Text(words=desk.words(said), tone=Tone.NOTE),)
