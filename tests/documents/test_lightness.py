"""Starting the program loads nothing that makes documents."""

from __future__ import annotations

import subprocess
import sys


def test_that_the_package_loads_without_reportlab() -> None:
    asks = "import sys, coprod_desktop.documents.html; print('reportlab' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
