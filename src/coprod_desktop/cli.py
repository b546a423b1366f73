"""Commands that need no window: for facilitators' helpers, for IT staff, and for tests."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from coprod_desktop import __version__
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.project import Project
from coprod_desktop.shipped import core_pack, sample_project

REFUSED = 2


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 when it worked, 2 when something was refused."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except CoprodError as refused:
        print(str(refused), file=sys.stderr)
        return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="coprod-desktop",
        description="Helps a group to share control. Start it without a command to open the window.",
    )
    parser.add_argument("--version", action="version", version=f"Co-production Desktop {__version__}")
    commands = parser.add_subparsers(title="commands without a window", required=True, metavar="COMMAND")

    sample = commands.add_parser("sample", help="write the pretend project as JSON")
    sample.add_argument("--out", required=True, type=Path, metavar="F.json", help="the file to write")
    sample.set_defaults(run=_sample)

    taken = commands.add_parser("import", help="take a project in from JSON")
    taken.add_argument("file", type=Path, metavar="F.json")
    taken.add_argument(
        "--out", type=Path, metavar="P.coprod", help="write one file instead of keeping it on this laptop"
    )
    taken.set_defaults(run=_import)

    export = commands.add_parser(
        "export", help="write every paper of a project as PDF, or everything as JSON"
    )
    export.add_argument("file", type=Path, metavar="P.coprod", help="a project file, or its JSON")
    export.add_argument("--out", type=Path, metavar="DIR", help="the folder for the PDFs")
    export.add_argument(
        "--json", type=Path, metavar="F.json", help="write everything as JSON (holds private answers)"
    )
    export.set_defaults(run=_export)

    check = commands.add_parser(
        "check", help="check a pack's folder or a project file, and say what is wrong"
    )
    check.add_argument("file", type=Path, metavar="F")
    check.set_defaults(run=_check)

    trace = commands.add_parser("trace", help="show what serves each line of the source text")
    trace.set_defaults(run=_trace)
    return parser


def read_project(path: Path) -> Project:
    """Read a project from its JSON or from a project file.

    Raises:
        CoprodError: it is not there, or not a project.
    """
    if path.suffix == ".json":
        from coprod_desktop.store.portable import read_json

        return read_json(_bytes_of(path), path.name)
    from coprod_desktop.store.files import read_coprod

    return read_coprod(path)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise CoprodError(f"Check the file's name and place. {path.name} cannot be read.") from problem


def _write(path: Path, content: bytes) -> None:
    from coprod_desktop.store.atomic import write_atomic

    write_atomic(path, content)


def _sample(options: argparse.Namespace) -> int:
    from coprod_desktop.store.portable import write_json

    _write(options.out, write_json(sample_project()))
    print(f"The pretend project is in {options.out}.")
    return 0


def _import(options: argparse.Namespace) -> int:
    project = read_project(options.file)
    if options.out is not None:
        from coprod_desktop.store.files import write_coprod

        write_coprod(project, options.out)
        print(f"The project is in {options.out}.")
        return 0
    from coprod_desktop.places import data_folder
    from coprod_desktop.store.projects import Shelf

    Shelf(data_folder()).create(project).close()
    print("The project is on this laptop. Open it from Home.")
    return 0


def _export(options: argparse.Namespace) -> int:
    if options.out is None and options.json is None:
        raise CoprodError("Say where to write: --out DIR for the PDFs, or --json F.json for everything.")
    project = read_project(options.file)
    if options.json is not None:
        from coprod_desktop.store.portable import write_json

        _write(options.json, write_json(project))
        print(f"Everything is in {options.json}. It holds private answers: keep it safe.")
    if options.out is not None:
        from coprod_desktop.documents.pdf import write_pdf
        from coprod_desktop.domain.agreements import build

        made = [write_pdf(document, options.out) for document in build(project, core_pack())]
        print(f"{len(made)} papers are in {options.out}. Anybody who has them can read them.")
    return 0


def _check(options: argparse.Namespace) -> int:
    if options.file.is_dir():
        from coprod_desktop.content.packs import check_pack

        found = check_pack(options.file)
        for refused in found:
            print(str(refused), file=sys.stderr)
        if found:
            return REFUSED
        print("The pack is sound.")
        return 0
    read_project(options.file)
    print("The project is sound.")
    return 0


def _trace(options: argparse.Namespace) -> int:
    from coprod_desktop.content.trace import missing, render_trace, trace

    rows = trace(core_pack())
    print(render_trace(rows))
    return 1 if missing(rows) else 0
