"""The structure tree: what is read, in which order and as what (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from coprod_desktop.documents.pdf_file import PdfFile, Reference, text


class Element:
    """One node of the structure tree. Made in reading order; painted in any order.

    Attributes are given by their owner, as they stand in the file: ``Table="/Scope /Column"``. A `language`
    is told where it is not that of the paper.
    """

    __slots__ = ("alt", "attributes", "children", "field", "kind", "language", "marks")

    def __init__(self, parent: Element | None, kind: str, *, alt: str = "", **attributes: str) -> None:
        self.kind = kind
        self.alt = alt
        self.language = ""
        self.attributes = attributes
        self.children: list[Element] = []
        self.marks: list[tuple[int, int]] = []
        self.field: tuple[int, Reference] | None = None
        if parent is not None:
            if parent.marks or parent.field:
                raise ValueError(f"{parent.kind} has words of its own: the order would be wrong")
            parent.children.append(self)

    @property
    def says_something(self) -> bool:
        """Whether the element belongs in the tree: table cells always do, for a row must be even."""
        if self.marks or self.field or self.kind in {"TH", "TD"}:
            return True
        return any(child.says_something for child in self.children)


class Tree:
    """Writes the structure tree of a document whose pages have been painted."""

    def __init__(self, file: PdfFile, pages: Sequence[Reference]) -> None:
        self._file, self._pages = file, pages
        self._names: dict[Element, Reference] = {}

    def put(self, root: Element, parents: Mapping[int, Element | Sequence[Element]]) -> Reference:
        """Write the tree and return its name.

        Args:
            root: the element that holds all others.
            parents: by the number a page or a field has for it: the element of each marked content of
                the page, or the one of the field.
        """
        tree = self._file.reserve()
        top = self._put(root, tree)
        rows = []
        for key, found in sorted(parents.items()):
            if isinstance(found, Element):
                rows.append(f"{key} {self._names[found]}")
            else:
                rows.append(f"{key} {self._file.put(_array(self._names[element] for element in found))}")
        numbers = self._file.put(f"<</Nums {_array(rows)}>>")
        body = f"<</Type /StructTreeRoot /K {top} /ParentTree {numbers} /ParentTreeNextKey {len(parents)}>>"
        return self._file.put(body, tree)

    def _put(self, element: Element, parent: Reference) -> Reference:
        """Write an element and all it holds, in reading order, and return its name."""
        name = self._names[element] = self._file.reserve()
        inside: list[str] = [self._put(child, name) for child in element.children if child.says_something]
        page = element.marks[0][0] if element.marks else 0
        inside += [self._mark(mark, page) for mark in element.marks]
        if element.field:
            on, field = element.field
            inside.append(f"<</Type /OBJR /Obj {field} /Pg {self._pages[on - 1]}>>")
        parts = [f"<</Type /StructElem /S /{element.kind} /P {parent}"]
        if page:
            parts.append(f"/Pg {self._pages[page - 1]}")
        if element.language:
            parts.append(f"/Lang {text(element.language)}")
        if element.alt:
            parts.append(f"/Alt {text(element.alt)}")
        if element.attributes:
            owned = (f"<</O /{owner} {said}>>" for owner, said in element.attributes.items())
            parts.append(f"/A {_array(owned)}")
        parts.append(f"/K {_array(inside)}>>")
        return self._file.put(" ".join(parts), name)

    def _mark(self, mark: tuple[int, int], page: int) -> str:
        on, number = mark
        if on == page:
            return str(number)
        return f"<</Type /MCR /Pg {self._pages[on - 1]} /MCID {number}>>"


def _array(entries: Iterable[str]) -> str:
    return f"[{' '.join(entries)}]"
