"""Commands that need no window: for facilitators' helpers, for IT staff, and for tests."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from coprod_desktop import __version__
from coprod_desktop.domain.blocks import Document
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.history_check import is_whole, taken_out, what_to_do
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.project import Project
from coprod_desktop.shipped import core_pack, sample_project

NOT_SO = 1
REFUSED = 2
STOPPED = 130  # what shells give for Ctrl+C
JSON, PROJECT_FILE = ".json", ".coprod"


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 when it worked, 1 for "no", 2 when refused."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name may hold what a terminal cannot show
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except CoprodError as refused:
        return _refuse(str(refused))
    except BrokenPipeError:  # whoever reads has read enough, such as `head`
        _drop_output()
        return 0
    except OSError as problem:
        from coprod_desktop.store.errors import CannotReach, classify

        _drop_output()
        return _refuse(str(classify(problem) or CannotReach()))
    except KeyboardInterrupt:
        return STOPPED
    return code


def _refuse(words: str) -> int:
    print(words, file=sys.stderr)
    return REFUSED


def _drop_output() -> None:
    """Let go of output that nobody can take, so that Python does not try again as it ends."""
    with suppress(io.UnsupportedOperation), open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


class _CalmParser(argparse.ArgumentParser):
    """Says how to write a command instead of what was wrong with somebody's."""

    def error(self, message: str) -> NoReturn:
        usage = self.format_usage().removeprefix("usage: ").strip()
        said = message.replace("invalid choice", "not known")
        self.exit(REFUSED, f"Write it like this: {usage}\nWhat is not clear yet: {said}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _CalmParser(
        prog="coprod-desktop",
        description="Helps a group to share control. Start it without a command to open the window.",
    )
    parser.add_argument("--version", action="version", version=f"Co-production Desktop {__version__}")
    commands = parser.add_subparsers(title="commands without a window", required=True, metavar="COMMAND")

    sample = commands.add_parser("sample", help="write the pretend project as JSON")
    sample.add_argument("--out", required=True, type=Path, metavar="F.json", help="the file to write")
    sample.set_defaults(run=_sample)

    taken = commands.add_parser("import", help="take a project in from JSON")
    taken.add_argument("file", type=Path, metavar="F.json", help="the project's JSON, or a project file")
    taken.add_argument(
        "--out", type=Path, metavar="P.coprod", help="write one file instead of keeping it on this laptop"
    )
    taken.set_defaults(run=_import)

    export = commands.add_parser(
        "export", help="write every paper of a project as PDF, or everything as JSON"
    )
    export.add_argument("file", type=Path, metavar="P.coprod", help="a project file, or its JSON")
    export.add_argument("--out", type=Path, metavar="DIR", help="the folder for the PDFs")
    export.add_argument("--html", action="store_true", help="write a web page of each paper beside its PDF")
    export.add_argument(
        "--only",
        action="append",
        choices=[kind.value for kind in DocumentKind],
        metavar="KIND",
        help="write only papers of this kind, such as action-list; may be given again",
    )
    export.add_argument(
        "--json", type=Path, metavar="F.json", help="write everything as JSON (holds private answers)"
    )
    export.set_defaults(run=_export)

    check = commands.add_parser(
        "check", help="check a pack's folder or a project file, and say what is wrong"
    )
    check.add_argument("file", type=Path, metavar="F", help="the pack's folder, or the project's file")
    check.set_defaults(run=_check)

    verify = commands.add_parser(
        "verify", help="say whether a PDF is a version of a project's paper, unchanged"
    )
    verify.add_argument("paper", type=Path, metavar="FILE.pdf", help="the paper")
    verify.add_argument("file", type=Path, metavar="P.coprod", help="the project file, or its JSON")
    verify.set_defaults(run=_verify)

    trace = commands.add_parser("trace", help="show what serves each line of the source text")
    trace.set_defaults(run=_trace)
    return parser


def read_project(path: Path) -> Project:
    """Read a project from its JSON or from a project file.

    Raises:
        CoprodError: it is not there, cannot be read, or is not a project.
        OSError: the system refuses its name.
    """
    if path.is_dir():
        raise CoprodError(f"Choose a project's file. {path} is a folder.")
    if not path.is_file():
        raise CoprodError(f"Check the file's name and place. There is no file {path}.")
    if not os.access(path, os.R_OK):
        raise CoprodError(f"Check that you may read {path}. It did not open.")
    if path.suffix.casefold() == JSON:
        from coprod_desktop.store.portable import LARGEST_FILE, read_json

        with path.open("rb") as file:
            return read_json(file.read(LARGEST_FILE + 1), path.name)
    from coprod_desktop.store.files import read_coprod

    return read_coprod(path)


def _check_target(path: Path, suffix: str) -> None:
    """Refuse a place to write before anything is read or made."""
    if path.suffix.casefold() != suffix:
        raise CoprodError(f"Choose a name that ends in {suffix} for the file to write.")
    if path.is_dir():
        raise CoprodError(f"Choose another name. {path} is a folder.")


def _write(path: Path, content: bytes) -> None:
    from coprod_desktop.store.atomic import write_atomic

    write_atomic(path, content)


def _sample(options: argparse.Namespace) -> int:
    from coprod_desktop.store.portable import write_json

    _check_target(options.out, JSON)
    _write(options.out, write_json(sample_project()))
    print(f"The pretend project is in {options.out}.")
    return 0


def _import(options: argparse.Namespace) -> int:
    if options.out is not None:
        return _import_to_file(options.file, options.out)
    from coprod_desktop.places import data_folder
    from coprod_desktop.store.projects import Shelf

    Shelf(data_folder()).create(read_project(options.file)).close()
    print("The project is on this laptop. Open it from Home.")
    return 0


def _import_to_file(source: Path, target: Path) -> int:
    from coprod_desktop.store.files import write_coprod

    _check_target(target, PROJECT_FILE)
    project = read_project(source)
    target.parent.mkdir(parents=True, exist_ok=True)
    write_coprod(project, target)
    print(f"The project is in {target}.")
    return 0


def _export(options: argparse.Namespace) -> int:
    if options.out is None and options.json is None:
        raise CoprodError("Say where to write: --out DIR for the PDFs, or --json F.json for everything.")
    if options.json is not None:
        _check_target(options.json, JSON)
    if options.out is not None and options.out.exists() and not options.out.is_dir():
        raise CoprodError(f"Choose a folder for the papers. {options.out} is a file.")
    project = read_project(options.file)
    if options.json is not None:
        from coprod_desktop.store.portable import write_json

        _write(options.json, write_json(project))
        print(f"Everything is in {options.json}. It holds private answers: keep it safe.")
    if options.out is not None:
        made = _export_papers(project, options)
        if not options.only:
            made += _export_copies(project, options.out)
        print(f"{made} papers are in {options.out}. Anybody who has them can read them.")
    return 0


def _export_papers(project: Project, options: argparse.Namespace) -> int:
    """Write the papers that are asked for, and return how many there are."""
    from coprod_desktop.documents.html import write_html
    from coprod_desktop.documents.pdf import write_pdf
    from coprod_desktop.domain.agreements import build_all

    documents = build_all(project, core_pack())
    wanted = [one for one in documents if not options.only or one.kind.value in options.only]
    _warn_of_names(project, wanted)
    for document in wanted:
        write_pdf(document, options.out)
        if options.html:
            write_html(document, options.out)
    return len(wanted)


def _warn_of_names(project: Project, documents: list[Document]) -> None:
    """Say which papers hold names of people who chose not to be named. The names themselves are not said."""
    from coprod_desktop.domain.agreements.names_on_paper import names_on
    from coprod_desktop.domain.agreements.source import Source

    source = Source(project, core_pack())
    found = [one.name for one in documents if names_on((one,), source)]
    if found:
        print(
            "Look at these papers before anybody gets them. Somebody's own words hold a name that stays off "
            f"papers: {', '.join(found)}"
        )


def _export_copies(project: Project, folder: Path) -> int:
    """Write the pictures of signed papers, and return how many there are; nobody's own choices."""
    from coprod_desktop.documents.signed_copies import write_copies
    from coprod_desktop.domain.copies import copies_for_the_group

    found = copies_for_the_group(project)
    for copy in found:
        write_copies(project.signed_copies, folder, copy.id)
    return len(found)


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
    project = read_project(options.file)
    if not is_whole(project):
        print(what_to_do())
        return NOT_SO
    print(" ".join(filter(None, ("The project is sound.", taken_out(project)))))
    return 0


def _verify(options: argparse.Namespace) -> int:
    from coprod_desktop.verify import verify_paper

    checked = verify_paper(options.paper, read_project(options.file))
    print("\n".join(checked.says))
    return 0 if checked.well else NOT_SO


def _trace(options: argparse.Namespace) -> int:
    from coprod_desktop.content.trace import missing, render_trace, trace

    rows = trace(core_pack())
    print(render_trace(rows))
    return REFUSED if missing(rows) else 0
