"""Short labelled lines under one heading, so that a long list still fits on few pages."""

from __future__ import annotations

from coprod_desktop.domain.agreements.source import Source


def labelled(source: Source, *rows: tuple[str, str]) -> str:
    """Return a line "label: words" for each row that has words."""
    return "\n".join(
        source.say("{label}: {words}", label=label, words=words.strip())
        for label, words in rows
        if words.strip()
    )
