"""The rules of the gates, and the criteria of WCAG 2.2 that each of them serves."""

from __future__ import annotations

# Rules that look at where things are and what is said of them.
SHAPE: dict[str, tuple[str, ...]] = {
    "name": ("1.1.1", "4.1.2"),
    "label-in-name": ("2.5.3",),
    "name-alone": ("2.4.6", "2.4.9", "3.3.2"),
    "one-heading": ("1.3.1", "2.4.2", "2.4.6", "2.4.10"),
    "heading-first": ("1.3.1", "2.4.1"),
    "unique-siblings": ("2.4.6", "4.1.2"),
    "unique-buttons": ("2.4.4", "2.4.9"),
    "group": ("1.3.1", "3.3.2"),
    "label": ("1.3.1", "3.3.2"),
    "reading-order": ("1.3.2",),
    "purpose": ("1.3.6",),
    "language": ("3.1.1",),
    "tooltip": ("1.4.13",),
    "target": ("2.5.5", "2.5.8"),
    "gap": ("2.5.8",),
    "clipped": ("1.4.4", "1.4.10", "1.4.12"),
    "sideways": ("1.3.4", "1.4.8", "1.4.10"),
    "nested-scroll": ("1.4.10",),
    "text-size": ("1.4.4",),
    "line-length": ("1.4.8",),
    "line-step": ("1.4.8",),
    "keyboard": ("2.1.1", "2.1.3"),
    "keyboard-trap": ("2.1.2",),
    "keyboard-missed": ("2.1.1", "2.1.3"),
    "keyboard-reverse": ("2.4.3",),
    "keyboard-order": ("2.4.3",),
    "stops": ("2.4.1",),
    "window-title": ("2.4.2",),
    "shortcut": ("2.1.4",),
    "one-main": ("2.4.6",),
    "on-focus": ("3.2.1",),
    "on-choosing": ("3.2.2", "3.2.5"),
    "other-window": ("2.2.4", "3.2.5"),
    "held-key": ("2.1.1",),
    "double-press": ("2.1.1",),
}
# Rules that look at pixels.
PIXELS: dict[str, tuple[str, ...]] = {
    "contrast": ("1.4.3", "1.4.6"),
    "edge": ("1.4.11",),
    "mark": ("1.4.1", "1.4.11"),
    "side": ("1.4.8",),
    "focus-ring": ("2.4.7", "2.4.13", "1.4.11"),
    "focus-in-sight": ("2.4.11", "2.4.12"),
    "first-frame": ("2.2.2", "2.3.3"),
}
RULES = {**SHAPE, **PIXELS}
SHAPE_ONLY = frozenset(SHAPE)
