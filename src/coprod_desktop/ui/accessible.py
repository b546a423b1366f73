"""Roles that Qt's widgets lack: headings, groups said once, and pictures.

Level and the other attributes are not given: that interface has crashed with a real screen reader.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

_ROLE = "a11yRole"
_INSTALLED = "a11yFactoryInstalled"
_kept: list[QAccessibleInterface] = []  # Qt frees these itself; Python must not do it before


class RoleInterface(QAccessibleWidget):
    """A widget's place in the tree, with a role of our choice and a name read afresh each time."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._widget.accessibleName()
        if kind == QAccessible.Text.Description:
            return self._widget.accessibleDescription()
        return super().text(kind)


def give_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Make a screen reader meet this widget as a heading, a group or a picture."""
    widget.setProperty(_ROLE, role.value)


def make_interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the interface for a widget that was given a role, or None for Qt's own."""
    role = thing.property(_ROLE) if isinstance(thing, QWidget) else None
    if role is None or not isinstance(thing, QWidget):
        return None
    interface = RoleInterface(thing, QAccessible.Role(role))
    _kept.append(interface)
    return interface


def install_roles(app: QApplication) -> None:
    """Let Qt ask here first. Does so once for an application."""
    if not app.property(_INSTALLED):
        QAccessible.installFactory(make_interface)
        app.setProperty(_INSTALLED, True)


class Group(QWidget):
    """Things that belong together, with a name that is said once, on the way in."""

    def __init__(self, name: str) -> None:
        super().__init__()
        give_role(self, QAccessible.Role.Grouping)
        self.setAccessibleName(name)
