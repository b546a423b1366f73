"""Which picture stands beside which heading, button and common answer: one table for the whole program.

What has a picture of its own, such as a part of the map or a role from the library, names it in the
pack, and the page that shows it says so itself. Everything else is here, by the ids that screens use.
A test holds that every page of the registry has one, and that every picture named here exists.
"""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.presenters.screen import Button, ChoiceField, Option, Part, Screen

PAGES = {
    "home": "home",
    "projects": "folder",
    "start": "start",
    "sample": "brochure",
    "comfort": "comfort",
    "comfort-setting": "comfort",
    "help": "help",
    "pause": "drink",
    "cover": "cover",
    "map": "map",
    "section": "jigsaw",
    "theme": "talk",
    "question": "question",
    "question-change": "question",
    "question-limit": "fence",
    "question-note": "support",
    "check": "check",
    "own-questions": "write",
    "own-question": "write",
    "reword": "write",
    "view-name": "badge",
    "park": "later",
    "people": "group",
    "person": "person",
    "person-field": "person",
    "catch-up": "calendar",
    "limits": "fence",
    "look-ahead": "eye",
    "the-say": "balance",
    "limit": "fence",
    "limit-field": "fence",
    "roles": "card",
    "role-library": "search",
    "role": "card",
    "role-field": "card",
    "role-people": "hand",
    "role-parts": "jigsaw",
    "role-more": "card",
    "role-history": "clock",
    "part-words": "write",
    "part-changes": "change",
    "work": "bricks",
    "piece-of-work": "bricks",
    "piece-of-work-field": "bricks",
    "overrides": "change",
    "override": "change",
    "override-field": "change",
    "override-use": "change",
    "override-use-field": "change",
    "override-used": "change",
    "appeal": "talk",
    "appeal-field": "talk",
    "appeal-answer": "listen",
    "appeal-answer-field": "listen",
    "ideas": "idea",
    "idea": "idea",
    "idea-field": "idea",
    "idea-answer": "idea",
    "decisions": "handshake",
    "decision": "handshake",
    "decision-field": "handshake",
    "decision-outcome": "handshake",
    "decision-again": "talk",
    "decision-answers": "group",
    "decision-answer": "person",
    "private-check": "person",
    "ways-to-decide": "signpost",
    "round": "listen",
    "since": "review",
    "keeping": "keep",
    "ending": "handshake",
    "ending-field": "handshake",
    "contacts": "signpost",
    "contact": "signpost",
    "contact-field": "signpost",
    "reviews": "review",
    "review": "review",
    "check-in": "calendar",
    "check-in-field": "calendar",
    "private-reflection": "talk",
    "private-cards": "fence",
    "private-plan": "support",
    "private-plan-line": "support",
    "unknowns": "question",
    "unknown": "question",
    "unknown-field": "question",
    "promises": "hand",
    "promise": "hand",
    "promise-field": "hand",
    "sessions": "meeting",
    "session": "meeting",
    "session-field": "meeting",
    "session-came": "group",
    "actions": "list",
    "our-dates": "calendar",
    "action": "list",
    "action-field": "list",
    "cover-plans": "stand-in",
    "cover-plan": "stand-in",
    "cover-plan-field": "stand-in",
    "away": "stand-in",
    "away-who": "group",
    "away-person": "person",
    "turns": "group",
    "turn-cover": "person",
    "consent-people": "signpost",
    "consent-cover": "lock",
    "consent-mine": "shield",
    "consent-notes": "write",
    "consent-data": "folder",
    "consent-erase": "return",
    "consent-erased": "shield",
    "consent-paper": "photo",
    "consent-left": "leave",
    "consent-today": "calendar",
    "consent-told": "brochure",
    "consent-say-back": "talk",
    "consent-let-us-talk": "talk",
    "consent-stop": "leave",
    "consent-choice": "signpost",
    "consent-more": "signpost",
    "consent-check": "check",
    "consent-sign": "sign",
    "consent-sign-now": "sign",
    "consent-share": "share",
    "consent-end": "shield",
    "consent-return": "return",
    "safe": "shield",
    "safe-lock": "lock",
    "safe-quiet": "clock",
    "safe-words": "lock",
    "safe-sheet": "lock",
    "safe-copies": "later",
    "safe-taken": "return",
    "safe-carry": "share",
    "carried-in": "two-people",
    "take-in": "lock",
    "keep-until": "calendar",
    "keep-until-field": "calendar",
    "keep-until-due": "calendar",
    "rescue": "return",
    "unlock": "lock",
    "hand-back": "lock",
    "agreements": "agreement",
    "agree": "handshake",
    "agree-until": "calendar",
    "private-agree": "handshake",
    "document": "paper",
    "paper-names": "badge",
    "signed-copy": "photo",
    "check-paper": "search",
    "print": "print",
    "papers": "agreement",
    "save-papers": "agreement",
    "papers-here": "agreement",
    "paper-forms": "large-letters",
    "clauses": "agreement",
    "clause": "agreement",
    "clause-field": "agreement",
}
"""By the page's id."""

BUTTONS = {
    "map": "map",
    "turns": "group",
    "comfort": "comfort",
    "read": "aloud",
    "start": "start",
    "sample": "brochure",
    "reply/not-sure": "maybe",
    "reply/later": "later",
    "reply/not-for-us": "skip",
    "reply/rather-not-say": "rather-not",
    "reading/aloud": "aloud",
    "reading/headphones": "ear",
    "stop": "leave",
    "print": "print",
    "save": "keep",
    "done": "yes",
    "look-again": "review",
}
"""By the button's id. The main button that goes on has none: it is on nearly every page.

The menu has none either: with them it takes 2 lines at the normal size.
"""

STANDS = {
    "agree": "yes",
    "live-with": "handshake",
    "not-yet": "not-now",
    "object": "no",
    "represented": "talk",
    "pass": "skip",
}
"""What a person says to something: each has a picture, so that none stands out."""

OPTIONS = {
    "stand": STANDS,
    "said": {**STANDS, "not-sure": "maybe", "differently": "talk"},
    "column": {"ours": "hand", "influence": "talk", "fixed": "anchor"},
    "sharing": {
        "one-person": "person",
        "own-sections": "jigsaw",
        "shared": "two-people",
        "all-together": "group",
    },
    "way": {
        "drawing": "sign",
        "typed-name": "keyboard",
        "mark": "mark",
        "spoken": "talk",
        "paper-later": "paper",
    },
    "shared": {"me": "lock", "group": "group"},
    "word_level": {"standard": "paper", "easy": "brochure"},
    "space": {},
    "targets": {},
    "simple": {},
    "words": {},
    "motion": {},
}
"""By the field's id, then the option's. A comfort setting's yes and no are no answers, and have none."""

ANSWERS = {
    "yes": "yes",
    "no": "no",
    "not-now": "not-now",
    "yes-if": "yes-if",
    "rather-not-say": "rather-not",
    "agree": "yes",
    "not-sure": "maybe",
    "differently": "talk",
}
"""By the option's id, in any field that chooses one."""


def with_pictures(screen: Screen) -> Screen:
    """Return the screen with its pictures; one that the page named itself stays."""
    return replace(
        screen,
        picture=screen.picture or PAGES.get(screen.id, ""),
        parts=tuple(map(_part, screen.parts)),
    )


def _part(part: Part) -> Part:
    match part:
        case Button():
            return _button(part)
        case ChoiceField():
            known = OPTIONS.get(part.id, ANSWERS)
            return replace(part, options=tuple(_option(option, known) for option in part.options))
        case _:
            return part


def _button(button: Button) -> Button:
    picture = button.picture or BUTTONS.get(button.id, "")
    return replace(button, picture=picture) if picture else button


def _option(option: Option, known: dict[str, str]) -> Option:
    picture = option.picture or known.get(option.id, "")
    return replace(option, picture=picture) if picture else option
