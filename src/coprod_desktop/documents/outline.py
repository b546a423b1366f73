"""Bookmarks: a reader's program jumps to a heading by them (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from coprod_desktop.documents.pdf_file import PdfFile, Reference, number, text


@dataclass
class Bookmark:
    """A heading to jump to. `level` 0 is the highest; `top` is its height on the page, in points."""

    words: str
    level: int
    page: int
    top: float
    inside: list[Bookmark] = field(default_factory=list)

    @property
    def many(self) -> int:
        """How many are under it, at any depth."""
        return sum(1 + bookmark.many for bookmark in self.inside)


def put_outline(file: PdfFile, pages: Sequence[Reference], bookmarks: Sequence[Bookmark]) -> Reference:
    """Write bookmarks, which come in reading order, and return the name of the outline."""
    top = Bookmark("", -1, 0, 0)
    path = [top]
    for bookmark in bookmarks:
        while path[-1].level >= bookmark.level:
            path.pop()
        path[-1].inside.append(bookmark)
        path.append(bookmark)
    root = file.reserve()
    return file.put(f"<</Type /Outlines {_put_inside(file, pages, top, root)}>>", root)


def _put_inside(file: PdfFile, pages: Sequence[Reference], over: Bookmark, name: Reference) -> str:
    """Write what is under a bookmark, and return the entries that lead to it."""
    names = [file.reserve() for _ in over.inside]
    for at, (bookmark, own) in enumerate(zip(over.inside, names, strict=True)):
        entries = [f"<</Title {text(bookmark.words)} /Parent {name}"]
        entries += [f"/Prev {names[at - 1]}"] if at else []
        entries += [f"/Next {names[at + 1]}"] if at + 1 < len(names) else []
        # The reader's own zoom stays.
        entries.append(f"/Dest [{pages[bookmark.page - 1]} /XYZ null {number(bookmark.top)} null]")
        entries.append(_put_inside(file, pages, bookmark, own) + ">>")
        file.put(" ".join(entries), own)
    return f"/First {names[0]} /Last {names[-1]} /Count {over.many}" if names else ""
