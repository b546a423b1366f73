"""Which part of a paragraph is read in which voice: the elements its lines are painted into."""

from __future__ import annotations

from itertools import accumulate

from coprod_desktop.documents.lines import Line
from coprod_desktop.documents.structure import Element
from coprod_desktop.domain.said_in import Languages


class Voices:
    """Tells an element the language of its words, or gives each part in another one an element of its own."""

    def __init__(self, languages: Languages, usual: str) -> None:
        self._languages, self._usual = languages, usual
        self._parts: dict[tuple[Element, str], list[tuple[Element, int]]] = {}

    def of(self, target: Element, line: Line) -> list[tuple[Element, int]]:
        """Return what the parts of a line belong to, and where in the line each starts."""
        key = (target, line.paragraph)
        if key not in self._parts:
            self._parts[key] = self._told(target, line.paragraph)
        parts = self._parts[key]
        end = line.at + len(line.words)
        stops = [*(start for _, start in parts[1:]), len(line.paragraph) + 1]
        here = [
            (voice, max(start - line.at, 0))
            for (voice, start), stop in zip(parts, stops, strict=True)
            if stop > line.at and start < end
        ]
        return here or [parts[0]]  # a line without words

    def _told(self, target: Element, paragraph: str) -> list[tuple[Element, int]]:
        parts = self._languages.parts(paragraph, self._usual)
        if len(parts) == 1:
            if parts[0].language != self._usual:
                target.language = parts[0].language
            return [(target, 0)]
        starts = accumulate((len(part.words) for part in parts), initial=0)
        told = []
        for part, start in zip(parts, starts, strict=False):
            voice = Element(target, "Span")
            voice.language = part.language if part.language != self._usual else ""
            told.append((voice, start))
        return told
