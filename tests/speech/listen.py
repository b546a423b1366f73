"""Plays a journey with Orca and writes down what was heard.

    python -m tests.speech.listen JOURNEY.keys OUT.json [DATA_FOLDER]

Ends with 0 when the journey was played, 1 when something in it was not to be found, and 2 when the
set-up got stuck, which says nothing about the program.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from tests.app.print_server import DoesNotStart, print_server
from tests.speech.desktop import Desktop, SetUpStuck
from tests.speech.key_script import Step, read_script
from tests.speech.listener import Listener, Record, program_command
from tests.speech.transcript import Stop, as_text, utterances_in, write_stops

LIMIT_S = 900
MOST_TABS = 60
ROUND = 4
PRINTED = "The printer has the paper."
ROOT = Path(__file__).parents[2]


class NotFound(Exception):
    """Something a journey goes to was not heard anywhere on the page."""


class Traveller:
    """Plays the steps of a journey, one stop after the other."""

    def __init__(self, desktop: Desktop, listener: Listener) -> None:
        self.stops: list[Stop] = []
        self._desktop, self._listener = desktop, listener
        self._seen = b""
        self._witness: subprocess.Popen[str] | None = None

    def arrive(self, records: list[Record]) -> None:
        """Take in what was said when the program started."""
        self._note("start", records)

    def play(self, step: Step) -> None:
        """Play one step.

        Raises:
            NotFound: what the step goes to is not heard.
        """
        match step.verb:
            case "key":
                self._key(step.words)
            case "type":
                self._note(f"type {step.words}", self._listener.type(step.words))
            case "to":
                self._go("Tab", step.words)
            case "back-to":
                self._go("shift+Tab", step.words)
            case "press":
                self._go("Tab", step.words)
                self._key("space")
            case "choose":
                self._choose(step.words)
            case "hear":
                self._hear(step.words)
            case _:
                self.stops.append(Stop(f"-- {step.words}"))

    def close(self) -> None:
        """Let the witness go."""
        if self._witness is not None:
            self._witness.kill()
            self._witness.wait()

    def _key(self, key: str) -> None:
        self._note(key, self._listener.press(key))

    def _go(self, key: str, words: str) -> None:
        passed: list[list[str]] = []
        while not self._here(words):
            passed.append(self.stops[-1].heard)
            if _goes_round(passed):
                raise NotFound(f"{words!r} was not heard anywhere on this page: {passed}")
            self._key(key)

    def _choose(self, words: str) -> None:
        for _ in range(MOST_TABS):
            if self._here(words):
                self._key("space")
                return
            in_group = "radio button" in " ".join(self.stops[-1].heard)
            self._key("Down" if in_group else "Tab")
        raise NotFound(f"the choice {words!r} was not heard")

    def _hear(self, words: str) -> None:
        """Wait for what comes by itself a moment later, such as that a printer has a paper.

        It belongs to the stop before: how much of it comes at once depends on how busy the machine is.
        """
        if self._here(words):
            return
        records = self._listener.wait_for(words)
        if not records:
            raise NotFound(f"{words!r} was not heard in time")
        before = self.stops.pop()
        self._note(before.did, records)
        self.stops[-1] = replace(self.stops[-1], utterances=before.utterances + self.stops[-1].utterances)

    def _here(self, words: str) -> bool:
        return any(heard.startswith(words) for heard in self.stops[-1].heard)

    def _note(self, did: str, records: list[Record]) -> None:
        looks = (self._desktop.folder / "screen/Xvfb_screen0").read_bytes()
        moves = did in ("Tab", "shift+Tab", "Up", "Down") or did.startswith("type ")
        page = self._page() if not moves else {}
        self.stops.append(Stop(did, utterances_in(records), looks != self._seen, **page))
        self._seen = looks

    def _page(self) -> dict[str, str]:
        """Ask from outside which page is shown."""
        if self._witness is None:
            pid = self._desktop.processes["program"].pid
            self._witness = subprocess.Popen(
                ["/usr/bin/python3", "-m", "tests.speech.outside.witness", str(pid)],
                cwd=ROOT,
                env={**self._desktop.env, "PYTHONDONTWRITEBYTECODE": "1"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self._witness.stdin
        assert self._witness.stdout
        self._witness.stdin.write("\n")
        self._witness.stdin.flush()
        answer = self._witness.stdout.readline()
        if not answer:
            raise SetUpStuck("the page could not be read from outside")
        page: dict[str, str] = json.loads(answer)
        return page


def _goes_round(passed: list[list[str]]) -> bool:
    """Return whether the last few things heard were heard before in this order. One alone may come twice."""
    last = passed[-ROUND:]
    return any(passed[n : n + ROUND] == last for n in range(len(passed) - ROUND))


def listen(script: Path, out: Path, data: Path) -> int:
    """Play a journey. Return the exit code."""
    steps = read_script(script)
    try:
        with Desktop(LIMIT_S) as desktop, print_server(desktop.folder / "cups") as printer:
            listener = Listener(desktop)
            listener.start_orca()
            papers = desktop.folder / "papers"
            env = {**printer, "COPROD_DATA": str(data), "COPROD_PAPERS": str(papers)}
            traveller = Traveller(desktop, listener)
            try:
                traveller.arrive(listener.start_program(program_command(), env))
                for step in steps:
                    traveller.play(step)
            except NotFound as trouble:
                sys.stderr.write(f"{as_text(traveller.stops)}\n{script.name}: {trouble}\n")
                return 1
            finally:
                traveller.close()
            write_stops(traveller.stops, out)
            printed = any((desktop.folder / "cups/jobs").glob("d*"))
            if not printed and any(
                words.startswith(PRINTED) for stop in traveller.stops for words in stop.heard
            ):
                sys.stderr.write(
                    f"{script.name}: it was said that the printer has the paper, and it has not\n"
                )
                return 1
    except (SetUpStuck, DoesNotStart) as stuck:
        sys.stderr.write(f"{type(stuck).__name__} {stuck}\n")
        return 2
    return 0


def main(words: list[str]) -> int:
    """Play the journey the words name."""
    script, out, *data = words
    if data:
        return listen(Path(script), Path(out), Path(data[0]))
    with tempfile.TemporaryDirectory() as folder:
        return listen(Path(script), Path(out), Path(folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
