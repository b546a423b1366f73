"""Puts the letters a document uses into its file, with what each glyph stands for (ISO 32000-1, 9.7)."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

import uharfbuzz as hb

from coprod_desktop.documents.fonts import Face
from coprod_desktop.documents.pdf_file import PdfFile, Reference, numbers
from coprod_desktop.documents.shaping import Glyph

# What a reader of glyph numbers does not need (9.9, table 126 says what it does).
_LEFT_OUT = ("GDEF", "GPOS", "GSUB", "STAT", "OS/2", "cmap", "gasp", "name", "post")


class Letters:
    """The glyphs of one face that a document uses. Painting asks it for codes; `put` writes the font."""

    def __init__(self, face: Face, tag: str) -> None:
        self.face, self._tag = face, tag
        self._alone: set[str] = set()
        self._shaped: dict[int, str] = {}

    def codes(self, words: str) -> str:
        """Return characters that stand alone as a string of two-byte codes."""
        self._alone.update(words)
        return words.translate(self.face.glyphs).encode("utf-16-be").hex()

    def say(self, glyphs: Sequence[Glyph], words: str) -> bool:
        """Take glyphs that together stand for `words`; return whether a reader can tell from the glyphs."""
        known = [self._meaning(glyph) for glyph in glyphs]
        if known.count("") == 1:
            at = known.index("")
            before, after = "".join(known[:at]), "".join(known[at + 1 :])
            if words.startswith(before) and words.endswith(after) and len(before + after) < len(words):
                known[at] = words[len(before) : len(words) - len(after)]
        for glyph, meaning in zip(glyphs, known, strict=True):
            self._shaped.setdefault(glyph.number, meaning or words)
        return "".join(known) == words

    def _meaning(self, glyph: Glyph) -> str:
        return self._shaped.get(glyph.number) or self.face.own.get(glyph.number, "")

    def keep_all(self) -> None:
        """Keep every letter, for what somebody may type."""
        self._alone.update(self.face.advances)

    def put(self, file: PdfFile, reference: Reference) -> None:
        """Write the font with the glyphs used so far. Codes are the face's own glyph numbers."""
        meaning = self._shaped | {self.face.glyphs[ord(mark)]: mark for mark in self._alone}
        name = f"/{self._tag}+{self.face.inside.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME)}"
        scale = 1000 / self.face.units
        font_file = file.put_stream("", self._subset(meaning))
        head = bytes(self.face.inside.reference_table("head").data)
        box = numbers(edge * scale for edge in struct.unpack(">4h", head[36:44]))
        capital = self.face.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT) * scale
        descriptor = file.put(
            f"<</Type /FontDescriptor /FontName {name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 "
            f"/Ascent {self.face.ascent * 1000:.0f} /Descent {self.face.descent * 1000:.0f} "
            f"/CapHeight {capital:.0f} /StemV {140 if self.face.bold else 80} /FontFile2 {font_file}>>"
        )
        widths = " ".join(
            f"{glyph} [{numbers([self.face.font.get_glyph_h_advance(glyph) * scale])}]"
            for glyph in sorted(meaning)
        )
        letters = file.put(
            f"<</Type /Font /Subtype /CIDFontType2 /BaseFont {name} /CIDToGIDMap /Identity /DW 0 "
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
            f"/FontDescriptor {descriptor} /W [{widths}]>>"
        )
        unicode = file.put_stream("", _unicode_map(meaning).encode())
        file.put(
            f"<</Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H "
            f"/DescendantFonts [{letters}] /ToUnicode {unicode}>>",
            reference,
        )

    def _subset(self, glyphs: Mapping[int, str]) -> bytes:
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyphs)
        wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _LEFT_OUT)
        return bytes(hb.subset(self.face.inside, wanted).blob.data)


class Fonts:
    """The fonts of one document, each under a name its pages know it by."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._kept: dict[Face, tuple[str, Letters, Reference]] = {}

    def name_and_letters(self, face: Face) -> tuple[str, Letters]:
        """Return the name of a face on the pages, and its letters."""
        kept = self._kept.get(face)
        if kept is None:
            number = len(self._kept)
            kept = (f"/F{number + 1}", Letters(face, f"COPRO{chr(65 + number)}"), self._file.reserve())
            self._kept[face] = kept
        return kept[0], kept[1]

    def put(self) -> str:
        """Write the fonts and return the dictionary that names them."""
        for _, letters, reference in self._kept.values():
            letters.put(self._file, reference)
        return "<<" + " ".join(f"{name} {reference}" for name, _, reference in self._kept.values()) + ">>"


def _unicode_map(meaning: Mapping[int, str]) -> str:
    """Return the program that maps codes to characters (9.10.3)."""
    rows = [f"<{glyph:04x}> <{words.encode('utf-16-be').hex()}>" for glyph, words in sorted(meaning.items())]
    # A block holds 100 rows at most.
    hundreds = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    blocks = "\n".join("\n".join([f"{len(some)} beginbfchar", *some, "endbfchar"]) for some in hundreds)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{blocks}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )
