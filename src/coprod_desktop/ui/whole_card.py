"""A style that tells other programs how large a choice is: Qt tells them the mark and the words alone."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleOption, QWidget


class WholeCard(QProxyStyle):
    """Says that a choice is as large as its card. Screen readers are told what a style says."""

    _WHOLE = (QStyle.SubElement.SE_CheckBoxClickRect, QStyle.SubElement.SE_RadioButtonClickRect)

    @classmethod
    def shared(cls) -> WholeCard:
        """Return the one style for all choices. It lives as long as the application."""
        app = QApplication.instance()
        assert app is not None
        return app.findChild(cls) or cls(app)

    def __init__(self, app: QObject) -> None:
        super().__init__("Fusion")
        self.setParent(app)

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        if widget is not None and element in self._WHOLE:
            return widget.rect()
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type]
