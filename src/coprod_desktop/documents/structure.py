"""The structure tree: what is read, in which order and as what (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArrayCompact, PDFDictionary, PDFName, PDFObjectReference, PDFString


class Element:
    """One node of the structure tree. Made in reading order; painted in any order."""

    def __init__(self, parent: Element | None, kind: str, *, alt: str = "", **attributes: Any) -> None:
        self.kind = kind
        self.alt = alt
        self.attributes = attributes
        self.children: list[Element] = []
        self.marks: list[tuple[int, int]] = []
        if parent is not None:
            if parent.marks:
                raise ValueError(f"{parent.kind} has words of its own: the order would be wrong")
            parent.children.append(self)

    @property
    def says_something(self) -> bool:
        """Whether the element belongs in the tree: table cells always do, for a row must be even."""
        if self.marks or self.kind in {"TH", "TD"}:
            return True
        return any(child.says_something for child in self.children)


def structure_tree(root: Element, pages: Sequence[Sequence[Element]], document: Any) -> Any:
    """Return the tree for the catalog. `pages` holds the element of each marked content, page by page."""
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    references: dict[Element, Any] = {}
    tree["K"] = _emit(root, document.Reference(tree, "StructTreeRoot"), document, references)
    numbers: list[Any] = []
    for key, marked in enumerate(pages):
        array = PDFArrayCompact([references[element] for element in marked])
        numbers += [key, document.Reference(array)]
    tree["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArrayCompact(numbers)}))
    tree["ParentTreeNextKey"] = len(pages)
    return tree


def _emit(element: Element, parent: Any, document: Any, references: dict[Element, Any]) -> Any:
    """Put an element and all it holds into the file, in reading order, and return a reference to it."""
    entry = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.kind), "P": parent})
    reference = references[element] = document.Reference(entry)
    if element.alt:
        entry["Alt"] = PDFString(element.alt)
    if element.attributes:
        entry["A"] = PDFArrayCompact(
            [PDFDictionary({"O": PDFName(owner), **values}) for owner, values in element.attributes.items()]
        )
    said = [child for child in element.children if child.says_something]
    inside = [_emit(child, reference, document, references) for child in said]
    entry["K"] = PDFArrayCompact(inside + [_mark(page, number) for page, number in element.marks])
    return reference


def _mark(page: int, number: int) -> Any:
    return PDFDictionary({"Type": PDFName("MCR"), "Pg": PDFObjectReference(f"Page{page}"), "MCID": number})
