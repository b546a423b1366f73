"""What a screen reader gets: names, one heading, nothing twice, nothing only in a tooltip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.gates.measure import Finding, name_of, shown

_ROLE, _TEXT = QAccessible.Role, QAccessible.Text
_NAMED = {_ROLE.Button, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.EditableText, _ROLE.Grouping, _ROLE.Graphic}


def tree_findings(window: QWidget) -> list[Finding]:
    """Return what is wrong with the accessibility tree."""
    nodes = list(_walk(QAccessible.queryAccessibleInterface(window)))
    return [*_names(nodes), *_headings(nodes), *_siblings(nodes), *_tooltips(window)]


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
        if len(name) < 2 or name in (widget.objectName(), type(widget).__name__):
            yield Finding("name", name_of(widget), name)
        visible = widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""
        if not name.lower().startswith(visible.lower()):
            yield Finding("label-in-name", visible, name)


def _headings(nodes: list[QAccessibleInterface]) -> Iterator[Finding]:
    places = [place for place, node in enumerate(nodes) if node.role() == _ROLE.Heading]
    if len(places) != 1:
        yield Finding("one-heading", "page", f"{len(places)} headings")
    elif not nodes[places[0]].text(_TEXT.Name):
        yield Finding("one-heading", "page", "the heading has no name")


def _siblings(nodes: list[QAccessibleInterface]) -> Iterator[Finding]:
    seen: Counter[tuple[int, str, str]] = Counter()
    for node in nodes:
        widget = node.object()
        if node.state().focusable and isinstance(widget, QWidget) and node.role() in _NAMED:
            seen[(id(widget.parentWidget()), node.role().name, node.text(_TEXT.Name))] += 1
    for (_, role, name), count in seen.items():
        if count > 1:
            yield Finding("unique-siblings", name, f"{count} × {role}")


def _tooltips(window: QWidget) -> Iterator[Finding]:
    for widget in shown(window):
        if widget.toolTip():
            yield Finding("tooltip", name_of(widget), widget.toolTip())
