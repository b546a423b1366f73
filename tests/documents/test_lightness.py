"""Starting the program loads nothing that makes documents; a paper loads only the letters it needs."""

from __future__ import annotations

import subprocess
import sys

MAKE_ONE = """
import sys
from coprod_desktop.documents.fonts import _loaded
from coprod_desktop.documents.pdf import make_pdf
from coprod_desktop.domain.agreements import build
from coprod_desktop.shipped import core_pack, sample_project
make_pdf(build(sample_project(), core_pack())[0])
print('bidi' in sys.modules, _loaded.cache_info().currsize)
"""


def _said(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_that_the_package_loads_without_letters() -> None:
    asks = "import sys, coprod_desktop.documents.html; print({'uharfbuzz', 'PIL', 'bidi'} & set(sys.modules))"
    assert _said(asks).strip() == "set()"


def test_that_a_paper_in_latin_letters_loads_no_others() -> None:
    assert _said(MAKE_ONE).split() == ["False", "2"]


def test_that_making_papers_loads_nothing_of_networks_or_mark_up_readers() -> None:
    asks = (
        "import sys; before = set(sys.modules); import coprod_desktop.documents.pdf; "
        "print({'urllib.request', 'xml'} & (set(sys.modules) - before))"  # what measures tests loads them too
    )
    assert _said(asks).strip() == "set()"
