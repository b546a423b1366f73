"""Tells other programs which words on a page are in another language than the page (WCAG 3.1.2).

A screen reader is told a language by object, as its locale. Qt could tell it of a part of one too, as an
attribute of its text; PySide6 leaves that out. So words that stand alone have their language, such as a box,
a line or a card's title, and a button such as “Open: …” has the window's.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.said_in import Languages
from coprod_desktop.ui.inputs import InputFrame
from coprod_desktop.ui.speakable import Speakable


def tell_languages(page: QWidget, languages: Languages, usual: str) -> None:
    """Give everything on a page the language that all of its words are in.

    Args:
        page: holds the things, and may have words itself.
        languages: what is known of the languages on it.
        usual: the window's own language.
    """
    for thing in (page, *page.findChildren(QWidget)):
        if isinstance(thing, Speakable):
            language = languages.language_of("\n".join(thing.texts()), usual)
            _tell(thing.box if isinstance(thing, InputFrame) else thing, language, usual)


def _tell(thing: QWidget, language: str, usual: str) -> None:
    if thing.locale() == QLocale(language):
        return
    if language == usual:
        thing.unsetLocale()
    else:
        thing.setLocale(QLocale(language))
