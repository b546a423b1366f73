"""What is known of places: which lead back, which cover, which are private, and where a project opens."""

from __future__ import annotations

from coprod_desktop.domain.place import Place

CALM = ("comfort", "help", "pause", "cover")
"""Pages that are there from everywhere and lead back to where the group was."""
HERE = ("map", "turns", "comfort", "help")
"""Pages that a button on every page leads to, that page itself too: pressed there, it says so."""
STILL = ("pause", "cover")
"""Pages a key opens unseen: they say nothing about whether somebody can use the screen as it is."""
TOOLS = ("view-name", "park", "action", "action-field")
"""Pages that are opened from a question and lead back to it."""
NO_WAY_BACK = ("home", "map", "consent-return", "consent-erased", "turn-cover", "unlock", "rescue")
"""Pages a way begins at: Back does not return from them to what was before."""
PASSING = ("consent-cover", "consent-return", "turn-cover", "carried-in", "private-agree")
"""Covers shown while the laptop changes hands. Back passes them by; otherwise it would go round for ever."""
ALONE_FROM = {
    "private-check": "decision",
    "private-agree": "agree",
    "private-cards": "theme",
    "private-reflection": "session",
}
"""The group's page that each of these pages of one person is reached from: the project opens there again."""


def is_one_persons(place: Place) -> bool:
    """Return whether a page is about what one person said yes or no to."""
    from coprod_desktop.presenters.registry import PRIVATE_SCREENS

    consents = place.screen == "document" and place.item.startswith("consent-record")
    return consents or place.screen in PRIVATE_SCREENS


def place_to_keep(place: Place) -> Place:
    """Return where a project opens again: never at a page that is one person's own, or that is not there."""
    from coprod_desktop.presenters.registry import PRIVATE_SCREENS, PROJECT_PAGES

    if place.screen in ALONE_FROM:
        item = "" if place.screen == "private-agree" else place.item
        return Place(screen=ALONE_FROM[place.screen], item=item)
    if place.screen in PRIVATE_SCREENS:
        return Place(screen="consent-people")
    here = place.screen in PROJECT_PAGES and place.screen not in PASSING
    return place if here else Place(screen="map")
