"""Room to write, boxes to tick, and rows of easy words with their picture, as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import assert_never

from coprod_desktop.documents.html_words import Tags
from coprod_desktop.domain.blocks import ChoiceField, EasyRow, Field, FieldOption, WriteField
from coprod_desktop.pictures import GRID, LINE, Stroke, picture_ids, picture_of

FIELDS_LOOK = """.field { margin: 1.2em 0; break-inside: avoid; }
fieldset.field { border: 0; padding: 0; }
.field > label, legend { font-weight: bold; padding: 0; }
.field p { margin: 0.2em 0; }
.field input[type=text], textarea { display: block; box-sizing: border-box; width: 100%; font: inherit;
  color: #000; background: #fff; border: 1px solid #000; padding: 0.3em 0.4em; margin-top: 0.3em; }
.tick { display: flex; gap: 0.7em; align-items: start; margin: 0.5em 0; }
.tick input { flex: none; width: 1.1em; height: 1.1em; margin: 0.2em 0 0; accent-color: #000; }
.room { display: flex; flex-wrap: wrap; gap: 0 0.7em; align-items: baseline; }
.field .room input[type=text] { flex: 1 1 60mm; width: auto; }
.easy { display: flex; gap: 1.2em; align-items: center; margin: 1em 0; break-inside: avoid; }
.easy .picture { flex: none; width: 26mm; }
.easy .picture + div { flex: 1; }
.easy p { margin: 0.3em 0; }"""


def easy_row(row: EasyRow, tags: Tags) -> str:
    """Return a row: the picture on the left, which nobody has to see to read the words, then the words."""
    label = tags.tag("p", row.label, "strong") if row.label else ""
    words = label + ("".join(tags.paragraphs(row.words)) if row.words else "")
    picture = f'<div class="picture" aria-hidden="true">{_drawn(row.picture)}</div>'
    return f'<div class="easy">{picture}<div>{words}</div></div>'


def _drawn(picture: str) -> str:
    """Return a picture as lines in the page itself; nothing when there is none of this id."""
    if picture not in picture_ids():
        return ""
    paths = "".join(_path(stroke) for stroke in picture_of(picture).strokes)
    look = f'fill="none" stroke="#000" stroke-width="{LINE}" stroke-linecap="round" stroke-linejoin="round"'
    return f'<svg viewBox="0 0 {GRID} {GRID}" {look}>{paths}</svg>'


def _path(stroke: Stroke) -> str:
    steps = (
        f"{'L' if len(step) == 2 else 'C'}{' '.join(f'{one:g}' for one in step)}" for step in stroke.steps
    )
    drawn = f"M{stroke.start[0]:g} {stroke.start[1]:g}{''.join(steps)}{'Z' if stroke.closed else ''}"
    filled = ' fill="#000" stroke="none"' if stroke.filled else ""
    return f'<path d="{drawn}"{filled}/>'


def field_html(field: Field, tags: Tags) -> Iterator[str]:
    """Yield a field with its label; what is filled in is kept only if the page is saved or printed."""
    match field:
        case WriteField():
            yield _write(field, tags)
        case ChoiceField():
            yield f'<fieldset class="field">{tags.tag("legend", field.label)}'
            if field.hint:
                yield tags.tag("p", field.hint)
            kind = "checkbox" if field.several else "radio"
            for option in field.options:
                tick = _tick(tags, kind, field.name, f"{field.name}-{option.id}", option.words)
                yield _with_room(tick, option, field) if option.room else tick
            yield "</fieldset>"
        case _:
            assert_never(field)


def _write(field: WriteField, tags: Tags) -> str:
    name, label = escape(field.name), tags.tag("span", field.label)
    hint = tags.tag("p", field.hint, more=f' id="{name}-hint"') if field.hint else ""
    told = f' aria-describedby="{name}-hint"' if hint else ""
    same = f'id="{name}" name="{name}" dir="auto" autocomplete="off"{told}'
    if field.lines > 1:
        box = f'<textarea {same} rows="{field.lines}">\n{escape(field.words)}</textarea>'
    else:
        box = f'<input type="text" {same} value="{escape(field.words)}"/>'
    return f'<div class="field"><label for="{name}">{label}</label>{hint}{box}</div>'


def _with_room(tick: str, option: FieldOption, field: ChoiceField) -> str:
    told = escape(f"{field.label} {option.words}")
    room = escape(option.room)
    box = f'<input type="text" id="{room}" name="{room}" dir="auto" autocomplete="off" aria-label="{told}"/>'
    return f'<div class="room">{tick}{box}</div>'


def _tick(tags: Tags, kind: str, name: str, own_id: str, words: str) -> str:
    named = f'type="{kind}" id="{escape(own_id)}" name="{escape(name)}" value="{escape(own_id)}"'
    label = f'<label for="{escape(own_id)}">{tags.tag("span", words)}</label>'
    return f'<div class="tick"><input {named}/>{label}</div>'
