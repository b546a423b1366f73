"""Makes Qt behave before the first window: style, roles, focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.ui.accessible import install_roles
from coprod_desktop.ui.focus import FocusFirst
from coprod_desktop.ui.theme import wear

_PREPARED = "coprodPrepared"


def prepare(app: QApplication) -> None:
    """Set up style, colours, roles and focus for the whole program. Does so once."""
    if app.property(_PREPARED):
        return
    app.setProperty(_PREPARED, True)
    app.setStyle("Fusion")
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    app.installEventFilter(FocusFirst(app))
    install_roles(app)
    wear(app, Comfort())
