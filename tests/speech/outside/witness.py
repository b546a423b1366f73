"""Says which page the program shows, asked from outside: for each line in, one line of JSON out."""

from __future__ import annotations

import json
import sys

from tests.speech.outside.tree import Node, find_window


def page_shown(window: Node) -> dict[str, str]:
    """Return the page's heading, and the words under it that say where we are."""
    found = {"heading": "", "step": ""}
    for node in window.shown():
        if node.role == "heading" and not found["heading"]:
            found["heading"] = node.name
        elif node.id == "step":
            found["step"] = node.name
            break
    return found


def main(pid: int) -> None:
    """Answer until there is nothing more to read."""
    for _ in sys.stdin:
        answer = page_shown(find_window(pid))
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]))
