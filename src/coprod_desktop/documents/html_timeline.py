"""The picture of our dates as HTML: lines in the page itself."""

from __future__ import annotations

from html import escape

from coprod_desktop.domain.languages import from_right
from coprod_desktop.domain.timeline import HEIGHT, Timeline, drawing_of
from coprod_desktop.domain.words import Words

_WIDE = 32.0  # sizes: as wide as the same picture on a page in standard print
_THICK = 0.1  # sizes


def timeline_html(timeline: Timeline, language: str, say: Words) -> str:
    """Return the picture as lines in the page itself, with what it shows for those who do not see it.

    Args:
        timeline: what it shows.
        language: the paper's language; time goes the way it is read.
        say: the reader's language.
    """
    drawing = drawing_of(timeline, _WIDE, say, from_right=from_right(language))
    lines = "".join(
        f'<polyline points="{" ".join(f"{x:.2f},{y:.2f}" for x, y in line)}"/>' for line in drawing.lines
    )
    labels = "".join(
        f'<text x="{one.x:.2f}" y="{one.y:.2f}" fill="#000" stroke="none" text-anchor="middle" '
        f'font-size="1">{escape(one.words)}</text>'
        for one in drawing.labels
    )
    return (
        f'<svg viewBox="0 0 {_WIDE:g} {HEIGHT:g}" role="img" aria-label="{escape(timeline.says)}"'
        f' width="{_WIDE:g}em" fill="none" stroke="#000" stroke-width="{_THICK}" stroke-linecap="round"'
        f' style="max-width: 100%">{lines}{labels}</svg>'
    )
