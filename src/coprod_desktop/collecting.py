"""Has Python look for what nobody uses any more so seldom, and among so little, that nobody waits for it.

Python looks through all there is again and again, and the window waits meanwhile: 50 ms and more on a slow
laptop, most of it for the program's own parts, which stay to the end.
"""

from __future__ import annotations

import gc

_NEW_THINGS = 20_000
"""After how many new things Python looks through these. Its own 700 takes a quarter of a paper's time."""


def look_seldom() -> None:
    """Look through new things less often. Called as the program starts, ahead of everything else."""
    gc.set_threshold(_NEW_THINGS, *gc.get_threshold()[1:])


def pass_over_what_is_there() -> None:
    """Never look through what is there now. Called once the program is whole and nobody's words are in it."""
    gc.freeze()
