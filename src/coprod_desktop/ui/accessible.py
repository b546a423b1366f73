"""Roles that Qt's widgets lack: headings and their levels, groups said once, and pictures."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget
from shiboken6 import VoidPtr

_ROLE, _LEVEL = "a11yRole", "a11yLevel"
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


class _Level(QAccessibleAttributesInterface):
    """Says which level a heading has."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        return self._level if key == QAccessible.Attribute.Level else None


class HeadingInterface(RoleInterface):
    """A heading's place in the tree, with its level."""

    def __init__(self, widget: QWidget, level: int) -> None:
        super().__init__(widget, QAccessible.Role.Heading)
        self._attributes = _Level(level)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return what can tell the level. A plain None for "no" ends the program when somebody asks."""
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self._attributes
        return super().interface_cast(kind) or VoidPtr(0)


def give_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Make a screen reader meet this widget as a group or a picture."""
    widget.setProperty(_ROLE, role.value)


def be_heading(widget: QWidget, level: int) -> None:
    """Make a screen reader meet this widget as a heading: 1 is the page's, 2 a part's, 3 of a thing in it."""
    give_role(widget, QAccessible.Role.Heading)
    widget.setProperty(_LEVEL, level)


def make_interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the interface for a widget that was given a role, or None for Qt's own."""
    role = thing.property(_ROLE) if isinstance(thing, QWidget) else None
    if role is None or not isinstance(thing, QWidget):
        return None
    level = thing.property(_LEVEL)
    interface = HeadingInterface(thing, level) if level else RoleInterface(thing, QAccessible.Role(role))
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
