"""Makes the pages of a paper that is printed at once, where there is something to print it on."""

from __future__ import annotations

from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.presenters.outside import Outside


def for_a_printer(outside: Outside, document: Document) -> bytes:
    """Return the pages of a paper. Takes a while: call it away from the window.

    Without a printer, the system's own print window would write the paper on the laptop, for anybody.

    Args:
        outside: the printers there are, and what makes the pages.
        document: the paper.

    Raises:
        CoprodError: there is no printer.
    """
    if not outside.printers():
        raise CoprodError("Put a printer on, and join it to this laptop. There is none here yet.")
    return outside.make_pdf(document)
