"""Fields that can be filled in on a screen: room to write, boxes to tick (ISO 32000-1, 12.7).

What is kept to: each field has words that say what it is for (PDF/UA-1, 7.18.4); only a normal
appearance, whose letters are in the file (PDF/A-2, 6.3.3); nothing a reader has to work out by itself
(NeedAppearances, 6.4.1) or to run. Boxes and lines are painted on the page, so that paper has them too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import assert_never

from coprod_desktop.documents.embedding import Fonts
from coprod_desktop.documents.painting import strokes
from coprod_desktop.documents.pdf_file import PdfFile, Reference, number, numbers, text
from coprod_desktop.documents.styles import Style

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""

_PRINTED = 4
_SEVERAL_LINES = 1 << 12
_ONE_OF_MANY = 1 << 15


@dataclass(frozen=True)
class Writing:
    """Room to write. `told` says what for; what is typed is set in `style`."""

    name: str
    told: str
    style: Style
    several_lines: bool = False


@dataclass(frozen=True)
class Tick:
    """A box to tick. Those of one `group` take turns: ticking one frees the others."""

    name: str
    told: str
    group: str = ""
    group_told: str = ""


Field = Writing | Tick


@dataclass
class _Group:
    reference: Reference
    told: str
    inside: list[Reference] = field(default_factory=list)


class Form:
    """The fields of one document."""

    def __init__(self, file: PdfFile, fonts: Fonts, resources: Reference, from_right: bool = False) -> None:
        self._file, self._fonts, self._resources = file, fonts, resources
        self._side = " /Q 2" if from_right else ""  # what is typed starts on the right
        self._fields: list[Reference] = []
        self._groups: dict[str, _Group] = {}
        self._looks: dict[tuple[str, str], Reference] = {}
        self._font = ""

    def put(self, one: Field, box: Box, page: Reference, key: int) -> Reference:
        """Write a field and return its name. `key` leads to its element."""
        place = f"/Rect [{numbers(box)}] /F {_PRINTED} /P {page} /StructParent {key}"
        match one:
            case Writing():
                return self._write(one, box, place)
            case Tick():
                return self._tick(one, box, place)
            case _:
                assert_never(one)

    def _write(self, one: Writing, box: Box, place: str) -> Reference:
        self._font, letters = self._fonts.name_and_letters(one.style.face)
        letters.keep_all()
        reference = self._file.put(
            f"<</Type /Annot /Subtype /Widget /FT /Tx /T {text(one.name)} /TU {text(one.told)} "
            f"/Ff {_SEVERAL_LINES if one.several_lines else 0} "
            f"/DA ({self._font} {number(one.style.size)} Tf 0 g){self._side} "
            f"/AP <</N {self._picture(box, ['/Tx BMC', 'EMC'])}>> {place}>>"
        )
        self._fields.append(reference)
        return reference

    def _tick(self, one: Tick, box: Box, place: str) -> Reference:
        wide, high = _size(box)
        tick = [(wide * across, high * up) for across, up in ((0.2, 0.48), (0.42, 0.24), (0.8, 0.76))]
        on = "Yes" if not one.group else one.name
        states = (
            f"/AP <</N <</{on} {self._picture(box, [strokes([tick], wide / 9)])} "
            f"/Off {self._picture(box, [])}>>>> /AS /Off /MK <</CA (4)>>"
        )
        if not one.group:
            entries = f"/FT /Btn /T {text(one.name)} /V /Off"
            reference = self._widget(f"{entries} /TU {text(one.told)} {states} {place}")
            self._fields.append(reference)
            return reference
        group = self._groups.get(one.group)
        if group is None:
            group = self._groups[one.group] = _Group(self._file.reserve(), one.group_told)
            self._fields.append(group.reference)
        reference = self._widget(f"/Parent {group.reference} /TU {text(one.told)} {states} {place}")
        group.inside.append(reference)
        return reference

    def _widget(self, entries: str) -> Reference:
        return self._file.put(f"<</Type /Annot /Subtype /Widget {entries}>>")

    def _picture(self, box: Box, code: Sequence[str]) -> Reference:
        """Write how a field looks, in its own corner of the page. Fields that look alike share it."""
        size, painted = numbers(_size(box)), "\n".join(code)
        if (size, painted) not in self._looks:
            self._looks[size, painted] = self._file.put_stream(
                f"/Type /XObject /Subtype /Form /BBox [0 0 {size}] /Resources {self._resources}",
                painted.encode("latin-1"),
            )
        return self._looks[size, painted]

    def finish(self) -> str:
        """Write what holds the fields together; return the catalog's entry for it, if there are any."""
        if not self._fields:
            return ""
        for name, group in self._groups.items():
            self._file.put(
                f"<</FT /Btn /Ff {_ONE_OF_MANY} /T {text(name)} /TU {text(group.told)} /V /Off "
                f"/Kids [{' '.join(group.inside)}]>>",
                group.reference,
            )
        known = f" /DR {self._resources} /DA ({self._font} 0 Tf 0 g)" if self._font else ""
        return f" /AcroForm <</Fields [{' '.join(self._fields)}]{known}>>"


def _size(box: Box) -> tuple[float, float]:
    left, bottom, right, top = box
    return right - left, top - bottom
