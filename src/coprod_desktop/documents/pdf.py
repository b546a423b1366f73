"""Makes a document as PDF that is read aloud in order (PDF/UA-1), keeps (PDF/A-2a) and is good on paper.

Importing this loads letters and colours: import it when a document is asked for, not when the program starts.
"""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.documents.files import write_whole
from coprod_desktop.documents.flow import closed_up
from coprod_desktop.documents.identity import Identity, moment_of
from coprod_desktop.documents.pages import furniture_for
from coprod_desktop.documents.seal import seal
from coprod_desktop.documents.story import story_of
from coprod_desktop.documents.styles import styles_for
from coprod_desktop.documents.tagging import Sheet
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.tidying import tidy
from coprod_desktop.domain.words import Words, say_english


def make_pdf(document: Document, say: Words = say_english) -> bytes:
    """Return the document as a PDF file. The same document gives the same bytes."""
    sealed = seal(document)
    document = tidy(document)
    styles = styles_for(document.paper_size)
    identity = Identity(document.title, document.language, moment_of(document.made_at))
    sheet = Sheet(identity, document.languages)
    furniture = furniture_for(document, styles, say)
    frame = furniture.frame
    pages = closed_up(list(story_of(document, sheet.root, styles, say)), frame.height)
    for number, page in enumerate(pages, 1):
        for down, strip in page:
            strip.paint(sheet, frame.top - down)
        furniture.paint(sheet, number, len(pages))
        sheet.end_page()
    return sheet.finish(sealed)


def write_pdf(document: Document, folder: Path, say: Words = say_english) -> Path:
    """Write the document as ``NAME.pdf`` in `folder` and return where it is.

    Raises:
        CannotWrite: the folder or the disk does not let us; nothing is left half written.
    """
    return write_whole(folder, f"{document.name}.pdf", make_pdf(document, say))
