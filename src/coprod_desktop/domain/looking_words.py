"""The words of two looks at the whole, for screens and papers: what may get stuck, and who has the say."""

from __future__ import annotations

from coprod_desktop.domain.foresight import Sticking
from coprod_desktop.domain.saying import Holder, Signal
from coprod_desktop.domain.words import Words

SEEN = {
    Sticking.NOBODY_IN_ROLE: "Nobody does this yet.",
    Sticking.ROLE_WITHOUT_COVER: "Somebody has not said what happens when they are away.",
    Sticking.ACTION_WITHOUT_COVER: "Its owner has not said what happens when they are away.",
    Sticking.LATE_SIGN_OFF: "The yes comes on {day}. We want to finish by {end}.",
    Sticking.LATE_ACTION: "This is for {day}. We want to finish by {end}.",
    Sticking.IDEA_UNDER_LIMIT: "It meets a fixed limit. We have not said what would make it a yes.",
    Sticking.NEED_WITHOUT_SUPPORT: "What helps is written down. None of their roles names any support.",
    Sticking.LIMIT_NOT_HEARD: "The answer was for {day}. That day has passed.",
    Sticking.RIGHT_WITHOUT_APPEAL: "Nobody can hear an appeal. This right is not used until then.",
    Sticking.DECISION_WITHOUT_HOW: "We have not said how we decide this.",
}
"""What was seen that may get stuck."""

HOLDERS = {
    Holder.MEMBERS: "People who are not here as staff",
    Holder.STAFF: "Staff in the group",
    Holder.NOT_SAID: "People who did not say if they are staff",
    Holder.SHARED: "All of us, or some of both",
    Holder.OUTSIDE: "Somebody outside the group",
    Holder.NOBODY_YET: "Nobody yet",
}
"""Who holds a decision."""

ASKS = {
    Signal.NOTHING_IS_OURS: (
        "We see nothing that is ours to decide.",
        "What could this group decide by itself?",
    ),
    Signal.STAFF_SIGN_OFF_ALL: (
        "We see that staff give every yes before the work goes out.",
        "Who else could say yes to a part of it?",
    ),
    Signal.ONE_ALONE: (
        "We see 1 person here who is not staff.",
        "Who could come with them, so that they are not alone?",
    ),
    Signal.NO_WORD_ON_PAYMENT: (
        "We see nothing about payment, not even that there is none.",
        "What do people get for their time? By when can we say so?",
    ),
    Signal.ALL_IS_FIXED: (
        "We see that each limit is fixed.",
        "Which one could somebody question first?",
    ),
    Signal.DECIDED_OUTSIDE: (
        "We see a decision that was made outside a session.",
        "Who was not there? Do we want to talk about it again?",
    ),
    Signal.NOBODY_WAS_ASKED: (
        "We see no word that people were asked how the last 3 sessions were.",
        "How was it for each of us? What could we change?",
    ),
    Signal.STAFF_OVERRIDE_ALWAYS: (
        "We see that only staff have used a right to override.",
        "Who else knows enough to have such a right?",
    ),
    Signal.GOAL_WAS_FIXED: (
        "We see that our goal was fixed before our first session.",
        "Is it our goal too? Which part of it could we change?",
    ),
}
"""What was seen, and what to talk about."""


def how_many_decisions(holder: Holder, n: int, say: Words) -> str:
    """Return how many decisions a holder has: a number alone would read as a number of people."""
    who = say(HOLDERS[holder])
    if n == 1:
        return say("{who}: 1 decision", who=who)
    return say("{who}: {n} decisions", who=who, n=n)


def who_did_not_say(n: int, say: Words) -> str:
    """Return that some people did not say if they are here as staff, or nothing where all did."""
    if not n:
        return ""
    return say("{n} of us did not say if they are here as staff. What they hold is counted apart.", n=n)
