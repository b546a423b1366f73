"""Writes docs/accessibility.md from the criteria and the recorded results, and from nothing else.

python3 dev.py accessibility     runs the tests that prove something, and writes the statement anew
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from tests.statement.evidence import LEVELS, RESULTS, ROOT, Criterion, Evidence, read_criteria, read_evidence

STATEMENT = ROOT / "docs" / "accessibility.md"
EN = Path(__file__).with_name("en301549.toml")

TOP = """\
# Can everybody use it?

This page is made from test results by `python3 dev.py accessibility`. Nobody writes it by hand, so it
cannot say more than was found.
"""

# What is said first, and the criteria that have to be met for it.
PLAIN = (
    ("Everything can be done with the keyboard alone.", ("2.1.1", "2.1.2", "2.1.3")),
    ("Nothing needs dragging or speed.", ("2.5.7", "2.2.1")),
    ("Words can be made 4 times as large, and nothing is cut off.", ("1.4.4", "1.4.10", "1.4.12")),
    ("Words stand out at 7 to 1 in each of the 4 looks.", ("1.4.6",)),
    ("Sentences are short, and hard words are explained where they stand.", ("3.1.3", "3.1.5")),
    ("Nothing speaks, moves or opens unless somebody asks.", ("1.4.2", "2.2.2", "2.2.4")),
    ("Everything has a name that a screen reader can say.", ("1.1.1", "4.1.2", "2.5.3")),
)

NOT_TESTED = """\
## What nobody has tested

- **Windows and macOS.** It was built and tried on Linux only.
- **NVDA, JAWS, Narrator and VoiceOver.** Only Orca was listened to.
- **Braille displays.** None was connected.
- **Switches, eye control, voice control and magnifiers.** What they build on was tested; they were not.
- **The system's own high contrast.** The look of highest contrast was tested instead.
- **People.** No disabled people, facilitators or groups have judged it yet. A machine cannot say whether
  a page is understood, whether a picture means what we think, or whether anybody feels safe.
- **Languages that run from right to left** were tested with mirrored English, not with a real language.
"""

KNOWN = """\
## What we know is not as good as it could be

- In a box of one line, Orca 43 leaves out the last letter, such as "Amin" for "Amina", and a single letter or
  digit altogether. It seems to read words run by run, and to get runs of no length for such a box. The words
  that the program tells are whole, and what is kept is whole.
- At 400 % the button that covers the screen scrolls away with the page. Its keys work everywhere.
- Orca 43 cannot jump from heading to heading outside the web. The levels of headings are told, and it says
  them.
"""


def statement(criteria: list[Criterion], evidence: Evidence) -> str:
    """Return the whole statement."""
    verdicts = {one.id: evidence.verdict(one) for one in criteria}
    parts = [
        TOP,
        _plain(verdicts),
        _score(criteria, verdicts),
        _gaps(criteria, verdicts),
        KNOWN,
        NOT_TESTED,
        _ran(evidence),
        *(_level(level, criteria, verdicts) for level in LEVELS),
        _en(verdicts),
    ]
    return "\n".join(parts)


def _plain(verdicts: dict[str, str]) -> str:
    proven = [words for words, ids in PLAIN if all(verdicts.get(id) == "met" for id in ids)]
    built = [words for words, _ in PLAIN if words not in proven]
    lines = []
    if proven:
        lines += ["## In plain words", "", *(f"- {words}" for words in proven), ""]
    if built:
        lines += ["## Built, but not wholly proven by what was run last", ""]
        lines += [*(f"- {words}" for words in built), ""]
    return "\n".join(lines)


def _score(criteria: list[Criterion], verdicts: dict[str, str]) -> str:
    lines = [
        "## How many criteria of WCAG 2.2 are met",
        "",
        "| level | met | apply | in all |",
        "|---|---|---|---|",
    ]
    for level in LEVELS:
        ids = [one.id for one in criteria if one.level == level]
        applies = [id for id in ids if verdicts[id] != "does not apply"]
        met = [id for id in applies if verdicts[id] == "met"]
        lines.append(f"| {level} | {len(met)} | {len(applies)} | {len(ids)} |")
    lines += ["", "A criterion counts as met only if each check named for it exists, was run and passed.", ""]
    return "\n".join(lines)


def _gaps(criteria: list[Criterion], verdicts: dict[str, str]) -> str:
    lines = ["## What is not met, or not known", ""]
    open_ones = [one for one in criteria if verdicts[one.id] not in ("met", "does not apply")]
    lines += [f"- **{one.id} {one.name}** ({one.level}): {verdicts[one.id]}" for one in open_ones]
    return "\n".join([*lines, *([] if open_ones else ["- Nothing that a machine can find."]), ""])


def _ran(evidence: Evidence) -> str:
    gates = evidence.gates
    lines = ["## What was run", ""]
    if gates:
        rules = gates["rules"].values()
        lines.append(
            f"- Gates: {gates['cases_run']} of {gates['cases_in_all']} cases of looks, sizes, spacing and "
            f"direction, {gates['pages']} pages in each, on {gates['run_at']}. "
            f"{sum(rule['checks'] for rule in rules)} checks, {sum(rule['failed'] for rule in rules)} failed."
        )
    else:
        lines.append("- Gates: not run.")
    passed = sum(outcome == "passed" for outcome in evidence.tests.values())
    lines.append(f"- Tests named below: {passed} of {len(evidence.tests)} passed.")
    lines.append(
        "- A real screen reader, Orca: what it says on scripted journeys is approved word by word, and "
        "compared wherever Orca is installed (`tests/speech`)."
    )
    return "\n".join([*lines, ""])


def _level(level: str, criteria: list[Criterion], verdicts: dict[str, str]) -> str:
    lines = [f"## WCAG 2.2, level {level}", "", "| criterion | met? | how | proven by |", "|---|---|---|---|"]
    for one in criteria:
        if one.level == level:
            verdict = verdicts[one.id]
            said = verdict if verdict in ("met", "does not apply") else "**not met, or not known**"
            how = one.na or one.gap or one.how
            lines.append(f"| {one.id} {one.name} | {said} | {how} | {_proof(one)} |")
    return "\n".join([*lines, ""])


def _proof(criterion: Criterion) -> str:
    named = []
    for check in criterion.checks:
        if check.startswith("gate:"):
            named.append(f"gate *{check.removeprefix('gate:')}*")
        else:
            file, name = check.removeprefix("tests/").split("::")
            words = "" if name == "*" else ": " + name.removeprefix("test_that_").replace("_", " ")
            named.append(f"`{file}`{words}")
    return "; ".join(named)


def _en(verdicts: dict[str, str]) -> str:
    lines = [
        "## EN 301 549 v3.2.1, clause 11 (software)",
        "",
        "Clauses 11.1.1 to 11.4.1 repeat WCAG 2.1 for software, so they stand as above. The others:",
        "",
        "| clause | what it asks | where we stand |",
        "|---|---|---|",
    ]
    for row in tomllib.loads(EN.read_text("utf-8"))["clause"]:
        open_ones = [id for id in row.get("wcag", ()) if verdicts[id] not in ("met", "does not apply")]
        stand = row["stand"] if not open_ones else f"**not met, or not known** (see {', '.join(open_ones)})"
        lines.append(f"| {row['id']} | {row['asks']} | {stand} |")
    return "\n".join([*lines, ""])


def main() -> None:
    """Write the statement from what is recorded."""
    STATEMENT.write_text(statement(read_criteria(), read_evidence()), "utf-8")
    used = ", ".join(sorted(file.name for file in RESULTS.glob("*.json"))) or "no results"
    print(f"Written: {STATEMENT.relative_to(ROOT)}, from {used}.")


if __name__ == "__main__":
    main()
