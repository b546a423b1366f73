"""Whether a screen has what a key stands for, and what is said where it has not."""

from __future__ import annotations

from coprod_desktop.presenters.reading import SAY
from coprod_desktop.presenters.screen import Button, Screen
from coprod_desktop.ui.keys import SETTINGS_KEYS


def is_offered(button: str, screen: Screen) -> bool:
    """Return whether a screen has what a key stands for."""
    if button == "back":
        return screen.back
    if button in SETTINGS_KEYS.values():
        return screen.id == "comfort"
    if button == "help":
        return screen.bare or bool(screen.menu)
    if button == "read" or button.startswith(SAY):
        return any(item.id == "read" for item in screen.menu)
    own = {part.id for part in screen.parts if isinstance(part, Button)}
    return button == "hush" or button in own or not screen.bare


def why_nothing(button: str = "") -> str:
    """Return why a key does nothing here: a key that stays silent might just as well be broken.

    Args:
        button: what the key stands for; empty for Tab.
    """
    if not button:
        return "There is nothing else to press here."
    if button == "back":
        return "This page has no Back. Use its buttons."
    if button in SETTINGS_KEYS.values():
        return "Alt and a number open a setting on the Comfort page. Press F8 for Comfort."
    if button == "cover":  # it is always there but on pages that are covers themselves
        return "The pages of the project are covered already."
    return "This key does nothing on this page. Press F1 to hear what keys do."
