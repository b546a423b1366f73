"""What a screen reader gets: names, one heading first, groups, labels, an order, a language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from coprod_desktop.domain.said_in import NOTHING_KNOWN
from coprod_desktop.ui.inputs import InputFrame
from coprod_desktop.ui.page_view import PageView
from coprod_desktop.ui.readings import HeadingLabel
from coprod_desktop.ui.speakable import Speakable
from tests.gates.measure import TYPED, Finding, box_of, goes_back, name_of, sheet_of, shown

_ROLE, _TEXT = QAccessible.Role, QAccessible.Text
_NAMED = {_ROLE.Button, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.EditableText, _ROLE.Grouping, _ROLE.Graphic}
_SAYS_NOTHING = ("choose one", "choose", "change", "more", "here", "ok", "next")
"""Names that say nothing to somebody who hears them alone."""
_LEAVES = (QLabel, QAbstractButton, *TYPED)


def tree_findings(window: QWidget) -> list[Finding]:
    """Return what is wrong with the accessibility tree."""
    nodes = list(_walk(QAccessible.queryAccessibleInterface(window)))
    return [
        *_names(nodes),
        *_headings(nodes, window),
        *_siblings(nodes),
        *_same_words(nodes),
        *_groups(nodes),
        *_labels(window),
        *_reading_order(nodes, sheet_of(window)),
        *_purposes(window),
        *_language(window),
        *_tooltips(window),
    ]


def _walk(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child.isValid() and not child.state().invisible:
            yield from _walk(child)


def _names(nodes: list[QAccessibleInterface]) -> Iterator[Finding]:
    for node in nodes:
        widget = node.object()
        if node.role() not in _NAMED or not isinstance(widget, QWidget):
            continue
        name = node.text(_TEXT.Name).strip()
        if sum(letter.isalnum() for letter in name) < 2 or name in (
            widget.objectName(),
            type(widget).__name__,
        ):
            yield Finding("name", name_of(widget), name)
        if name.lower().rstrip(".:…") in _SAYS_NOTHING:
            yield Finding("name-alone", name_of(widget), name)
        visible = widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""
        if not name.lower().startswith(visible.lower()):
            yield Finding("label-in-name", visible, name)


def _headings(nodes: list[QAccessibleInterface], window: QWidget) -> Iterator[Finding]:
    headings = [place for place, node in enumerate(nodes) if node.role() == _ROLE.Heading]
    inside = [place for place in headings if isinstance(nodes[place].object(), HeadingLabel)]
    places = [place for place in headings if place not in inside]
    if len(places) != 1:
        yield Finding("one-heading", "page", f"{len(places)} headings")
        return
    if not nodes[places[0]].text(_TEXT.Name):
        yield Finding("one-heading", "page", "the heading has no name")
    views: list[QWidget] = [*window.findChildren(PageView)] or [window]
    for place in inside:
        if place < places[0] or not nodes[place].text(_TEXT.Name):
            yield Finding("one-heading", "page", "a heading inside it has no name, or comes first")
    levels = [_level(nodes[place]) for place in headings]
    if levels[:1] != [1] or any(not 1 < level <= before + 1 for before, level in pairwise(levels)):
        yield Finding("one-heading", "page", f"the levels of its headings are {levels}")
    for node in nodes[: places[0]]:
        thing = node.object()
        if isinstance(thing, _LEAVES) and any(view.isAncestorOf(thing) for view in views):
            yield Finding("heading-first", name_of(thing), "comes before the heading")


def _level(heading: QAccessibleInterface) -> int:
    attributes: QAccessibleAttributesInterface | None = heading.attributesInterface()
    return int(attributes.attributeValue(QAccessible.Attribute.Level)) if attributes is not None else 0


def _siblings(nodes: list[QAccessibleInterface]) -> Iterator[Finding]:
    seen: Counter[tuple[int, str, str]] = Counter()
    for node in nodes:
        widget = node.object()
        if node.state().focusable and isinstance(widget, QWidget) and node.role() in _NAMED:
            seen[(id(widget.parentWidget()), node.role().name, node.text(_TEXT.Name))] += 1
    for (_, role, name), count in seen.items():
        if count > 1:
            yield Finding("unique-siblings", name, f"{count} × {role}")


def _same_words(nodes: list[QAccessibleInterface]) -> Iterator[Finding]:
    """In a list of all the buttons of a page each can be told from each."""
    names = Counter(node.text(_TEXT.Name) for node in nodes if node.role() == _ROLE.Button)
    for name, count in names.items():
        if count > 1:
            yield Finding("unique-buttons", name, f"{count} buttons")


def _groups(nodes: list[QAccessibleInterface]) -> Iterator[Finding]:
    for node in nodes:
        if node.role() == _ROLE.RadioButton:
            above = node.parent()
            if above.role() != _ROLE.Grouping or not above.text(_TEXT.Name):
                yield Finding("group", node.text(_TEXT.Name), "belongs to no named group")


def _labels(window: QWidget) -> Iterator[Finding]:
    """A box to write in has its label in sight above it, and is called by it."""
    sheet = sheet_of(window)
    labels = [widget for widget in shown(window) if isinstance(widget, QLabel)]
    for widget in shown(window):
        if isinstance(widget, TYPED):
            top, name = box_of(widget, sheet).top(), widget.accessibleName()
            if not any(_says(label) == name and box_of(label, sheet).top() < top for label in labels):
                yield Finding("label", name_of(widget), name)


def _says(label: QLabel) -> str:
    return label.text().replace("&&", "&")


def _reading_order(nodes: list[QAccessibleInterface], sheet: QWidget) -> Iterator[Finding]:
    things = [node.object() for node in nodes]
    leaves = [thing for thing in things if isinstance(thing, _LEAVES) and sheet.isAncestorOf(thing)]
    boxes = [box_of(leaf, sheet) for leaf in leaves]
    for place in range(1, len(boxes)):
        if goes_back(boxes[place - 1], boxes[place], sheet.isRightToLeft()):
            yield Finding("reading-order", name_of(leaves[place]), f"after {name_of(leaves[place - 1])}")


def _purposes(window: QWidget) -> Iterator[Finding]:
    for widget in shown(window):
        if isinstance(widget, (QAbstractButton, *TYPED)) and not widget.accessibleIdentifier():
            yield Finding("purpose", name_of(widget), "has no identifier")


def _language(window: QWidget) -> Iterator[Finding]:
    """All is in the window's language, but for words that are known to be in another."""
    own, known = window.locale(), window.property("languages") or NOTHING_KNOWN
    expected: dict[QWidget, QLocale] = {}
    for widget in shown(window):
        if isinstance(widget, Speakable):
            words = "\n".join(widget.texts())
            told = QLocale(known.language_of(words, own.bcp47Name()))
            shows: QWidget = widget.box if isinstance(widget, InputFrame) else widget
            expected[shows] = told
    for widget in shown(window):
        there = widget.locale()
        if there.language() != expected.get(widget, own).language():
            yield Finding("language", name_of(widget), there.name())
        if widget.layoutDirection() != window.layoutDirection():
            yield Finding("language", name_of(widget), "begins on the other side")


def _tooltips(window: QWidget) -> Iterator[Finding]:
    for widget in shown(window):
        if widget.toolTip() or widget.statusTip() or widget.whatsThis():
            yield Finding("tooltip", name_of(widget), widget.toolTip())
