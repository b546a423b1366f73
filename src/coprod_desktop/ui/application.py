"""Makes Qt behave before the first window: style, roles, colours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.comfort import Comfort
from coprod_desktop.ui.accessible import install_roles
from coprod_desktop.ui.theme import wear

_PREPARED = "coprodPrepared"


def prepare(app: QApplication) -> None:
    """Set up style, colours and roles for the whole program. Does so once."""
    if app.property(_PREPARED):
        return
    app.setProperty(_PREPARED, True)
    app.setStyle("Fusion")
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    install_roles(app)
    wear(app, Comfort())
