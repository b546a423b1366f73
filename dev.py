"""Sets up this checkout, then runs the program, its checks or its benchmark. Needs only Python.

It makes `.venv` beside this file from the locked versions, with uv where there is one and with
Python's own venv and pip where there is not. It touches nothing outside this folder, except that on
Debian, run as root, it installs the system libraries that Qt needs.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):
    sys.exit(
        "Install Python 3.11 or newer, then run this again. This is Python {}.{}.".format(*sys.version_info)
    )

USE = """\
python3 dev.py run            sets up and starts the program     (Windows: py dev.py run)
python3 dev.py run trace      the same, for a command without a window; also sample, import, export, check
python3 dev.py check          sets up and runs every check       (Windows: py dev.py check)
python3 dev.py speech         sets up and listens to the program with a real screen reader (Debian)
python3 dev.py speech approve the same, and takes what is heard as right (read the changes first)
python3 dev.py bench          sets up and measures how quick the program is
python3 dev.py bench papers   the same for papers, beside what people use instead
python3 dev.py bench safe     the same for locks, saves, copies and long lists of projects
python3 dev.py faults         sets up, and kills the program and cuts its power 2,000 times each (takes long)
python3 dev.py histories      sets up and tries 5,000 histories of agreeing and taking back (takes long)
python3 dev.py fuzz           sets up and gives a million harmed files to everything that reads files
python3 dev.py papers         sets up and looks at every paper there is, in each size (takes long)
python3 dev.py gates          sets up and measures every page in every look, size and direction (takes long)
python3 dev.py accessibility  sets up and writes docs/accessibility.md from what was measured and tested
python3 dev.py lock           after a change to pyproject.toml: locks the versions again (needs uv)
"""

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
# Inside a virtual environment this is the Python it was made from.
BASE = str(getattr(sys, "_base_executable", sys.executable))
COMPARE, COMPARED = ROOT / ".venv-compare", "packaging/requirements-compare.txt"
SPEECH = "tests/speech"
REQUIREMENTS = {"run": "packaging/requirements.txt", "check": "packaging/requirements-dev.txt"}

# Library → Debian package. The first are needed even without a window.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",  # reading aloud
}
WINDOW_LIBRARIES = {
    "libcups.so.2": "libcups2",  # printing
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}

NO_DISPLAY = """\
There is no screen here, so the window cannot open.
To see it without a screen, install xvfb and run:   xvfb-run python3 dev.py run
These work without a screen:   python3 dev.py run sample, import, export, check or trace.
To read about them:            python3 dev.py run --help
"""


class SetupStopped(Exception):
    """The set-up cannot go on until a person does something. Its text says what."""


def say(words: str) -> None:
    """Tell the person at the terminal."""
    print(words, file=sys.stderr, flush=True)


def works(*command: str) -> bool:
    """Return whether a command is there and ends well. Shows nothing."""
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def run(*command: str, **more: str) -> bool:
    """Run a command in this checkout, with `more` in its environment. Return whether it ended well."""
    return subprocess.run(command, cwd=ROOT, check=False, env={**os.environ, **more}).returncode == 0


# --- System libraries ---------------------------------------------------------------------------


def can_load(library: str) -> bool:
    """Return whether the system has a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_get(packages: list[str], purpose: str) -> None:
    """Install Debian packages as root; anybody else is told the line that does it.

    Raises:
        SetupStopped: the packages are missing still.
    """
    names = " ".join(packages)
    line = f"apt-get install --yes --no-install-recommends {names}"
    if not shutil.which("apt-get"):
        raise SetupStopped(
            f"Install these first ({purpose}). On Debian they are called: {' '.join(packages)}"
        )
    if os.geteuid() != 0:
        raise SetupStopped(f"Run this first ({purpose}), then try again:\n  sudo {line}")
    say(f"Installing {purpose}: {names}")
    run("apt-get", "update", "--quiet", DEBIAN_FRONTEND="noninteractive")
    if not run(*line.split(), DEBIAN_FRONTEND="noninteractive"):
        raise SetupStopped(f"These could not be installed. See the lines above, then run:\n  {line}")


def find_system_libraries(needed: dict[str, str]) -> None:
    """See that Qt will find these system libraries on Linux.

    Raises:
        SetupStopped: some are missing and a person has to install them.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = [package for library, package in needed.items() if not can_load(library)]
    if missing:
        apt_get(missing, "system libraries for the window")


def has_display() -> bool:
    """Return whether a window can be shown, on a screen or on Qt's own pretend one."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


# --- The environment ----------------------------------------------------------------------------


def fingerprint() -> str:
    """Return a digest of everything the environment is made from."""
    made_from = [BASE, sys.version, str(ROOT)]
    made_from += [(ROOT / name).read_text("utf-8") for name in ("uv.lock", "pyproject.toml", "dev.py")]
    return hashlib.sha256("\n".join(made_from).encode()).hexdigest()


def is_ready(purpose: str) -> bool:
    """Return whether the environment serves `purpose` as it is. One made for the checks serves both."""
    stamps = [VENV / f"ready-{name}" for name in {purpose, "check"}]
    return PYTHON.exists() and any(s.is_file() and s.read_text("utf-8") == fingerprint() for s in stamps)


def set_up_with_uv(purpose: str) -> bool:
    """Make the environment with uv. Return whether it could."""
    if not works("uv", "--version"):
        return False
    wanted = ["--no-default-groups", "--inexact"] if purpose == "run" else []
    if run("uv", "sync", "--locked", "--python", BASE, *wanted, UV_PROJECT_ENVIRONMENT=str(VENV)):
        return True
    say("uv could not do it (see above). Trying pip instead.")
    return False


def pip_command() -> list[str]:
    """Return the command that installs into the environment: its own pip, or the one of the base Python.

    Raises:
        SetupStopped: there is no pip anywhere.
    """
    inside = [str(PYTHON), "-m", "pip"]
    if works(*inside, "--version"):
        return inside
    if not works(BASE, "-m", "pip", "--version"):
        apt_get(["python3-pip"], "pip for Python")
    return [BASE, "-m", "pip", "--python", str(PYTHON)]


def set_up_with_pip(purpose: str) -> None:
    """Make the environment with Python's own tools, in the locked versions.

    Debian's Python may come without ensurepip, and its pip refuses to touch the system; so the
    environment may be made without pip, and filled from outside.

    Raises:
        SetupStopped: something could not be installed.
    """
    if not works(str(PYTHON), "--version") and not works(BASE, "-m", "venv", "--clear", str(VENV)):
        works(BASE, "-m", "venv", "--clear", "--without-pip", str(VENV))
    install = [*pip_command(), "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    say("Fetching what the program needs. The first time this takes a few minutes.")
    locked = run(*install, "--require-hashes", "--requirement", REQUIREMENTS[purpose])
    if not locked or not run(*install, "--no-deps", "--editable", str(ROOT)):
        raise SetupStopped("Something could not be installed. See the lines above, then try again.")


def set_up(purpose: str) -> None:
    """Make or update the environment for `purpose`, "run" or "check". Quick when nothing changed.

    Raises:
        SetupStopped: a person has to do something first.
    """
    if is_ready(purpose):
        return
    say(f"Setting up in {VENV} …")
    if not set_up_with_uv(purpose):
        set_up_with_pip(purpose)
    (VENV / f"ready-{purpose}").write_text(fingerprint(), "utf-8")


# --- The commands -------------------------------------------------------------------------------


def start_program(words: list[str]) -> int:
    """Start the program, or carry out a command without a window. Return its exit code."""
    if not words and not has_display():
        say(NO_DISPLAY)
        return 2
    if not words:
        find_system_libraries({**QT_LIBRARIES, **WINDOW_LIBRARIES})
    set_up("run")
    return subprocess.run([str(PYTHON), "-m", "coprod_desktop", *words], check=False).returncode


def check() -> int:
    """Run every gate, and say at the end which of them did not pass."""
    find_system_libraries(QT_LIBRARIES)
    set_up("check")
    fully_covered = ("domain", "presenters", "content", "store", "documents")
    inner = ",".join(f"src/coprod_desktop/{package}/*" for package in fully_covered)
    python = str(PYTHON)
    coverage = (python, "-m", "coverage")
    every_core = ("--numprocesses", "auto", "--dist", "loadgroup")
    gates = {
        "style": (python, "-m", "ruff", "check"),
        "format": (python, "-m", "ruff", "format", "--check"),
        "types": (python, "-m", "mypy"),
        "layers": (str(BIN / "lint-imports"),),
        # Alone and first: on a busy machine a screen reader is cut off by the next key.
        "what is heard": (*coverage, "run", "-m", "pytest", SPEECH),
        "tests": (*coverage, "run", "-m", "pytest", f"--ignore={SPEECH}", *every_core),
        "coverage found": (*coverage, "combine", "--quiet"),
        "coverage of the inner packages": (*coverage, "report", "--fail-under=100", "--include", inner),
        "coverage of everything": (*coverage, "report", "--fail-under=95"),
    }
    run(*coverage, "erase")
    failed = []
    for name, command in gates.items():
        say(f"\n== {name}")
        if not run(*command, QT_QPA_PLATFORM="offscreen"):
            failed.append(name)
    say("\nNot passed: " + ", ".join(failed) if failed else f"\nAll {len(gates)} gates passed.")
    return 1 if failed else 0


def speech(approve: bool) -> int:
    """Play the journeys with a real screen reader. Return 0 when all is heard as it should be.

    Raises:
        SetupStopped: this is not Linux, or packages are missing and a person has to install them.
    """
    if not sys.platform.startswith("linux"):
        raise SetupStopped("The screen reader of this check, Orca, is for Linux only. Run this on Debian.")
    find_system_libraries({**QT_LIBRARIES, **WINDOW_LIBRARIES})
    set_up("check")
    asked = subprocess.run(
        [str(PYTHON), "-m", "tests.speech.desktop"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    missing = asked.stdout.split()
    if missing:
        apt_get(missing, "the screen reader and a pretend screen")
    more = {"SPEECH_APPROVE": "1"} if approve else {}
    return 0 if run(str(PYTHON), "-m", "pytest", "tests/speech", QT_QPA_PLATFORM="offscreen", **more) else 1


def bench(words: list[str]) -> int:
    """Measure the program against its floors. Return the benchmark's exit code."""
    find_system_libraries(QT_LIBRARIES)
    set_up("check")
    if words[:1] == ["papers"]:
        more = {"COPROD_COMPARE": str(set_up_comparison())}
        return 0 if run(str(PYTHON), "-m", "tests.benchmarks.papers", *words[1:], **more) else 1
    if words[:1] == ["safe"]:
        return 0 if run(str(PYTHON), "-m", "tests.benchmarks.safe", *words[1:]) else 1
    return subprocess.run(
        [str(PYTHON), "-m", "tests.benchmarks.bench", *words], cwd=ROOT, check=False
    ).returncode


def set_up_comparison() -> Path:
    """Make an environment with what papers are compared with, apart from ours. Return its Python.

    Raises:
        SetupStopped: something could not be installed.
    """
    inside = COMPARE / BIN.relative_to(VENV)
    python = inside / PYTHON.name
    wanted, stamp = ROOT / COMPARED, COMPARE / "ready"
    if stamp.is_file() and stamp.read_text("utf-8") == wanted.read_text("utf-8"):
        return python
    say("Fetching what our papers are compared with.")
    if not run(BASE, "-m", "venv", "--clear", str(COMPARE)):
        raise SetupStopped("Install Python's venv first (on Debian: python3-venv), then try again.")
    if not run(str(python), "-m", "pip", "install", "--quiet", "--requirement", COMPARED):
        raise SetupStopped("Something could not be installed. See the lines above, then try again.")
    stamp.write_text(wanted.read_text("utf-8"), "utf-8")
    return python


def faults() -> int:
    """Kill the program, and cut the power, thousands of times. Return 0 when nothing was ever lost."""
    set_up("check")
    # Kills for each: no lock, and locked. A fault at each call to the system, and not at a few of them.
    wanted = {"COPROD_KILLS": "1000", "COPROD_STATES": "2100", "COPROD_FAULTS_EVERY": "1"}
    many = {name: os.environ.get(name, usual) for name, usual in wanted.items()}
    pytest = (str(PYTHON), "-m", "pytest", "tests/faults", "--capture=no", "--durations=5")
    return 0 if run(*pytest, QT_QPA_PLATFORM="offscreen", **many) else 1


def histories() -> int:
    """Try thousands of new histories of consent. Return 0 when no promise was broken in any."""
    set_up("check")
    more = {"COPROD_HISTORIES": os.environ.get("COPROD_HISTORIES", "5000"), "COPROD_SEARCH": "1"}
    pytest = (str(PYTHON), "-m", "pytest", "-s", "-q", "tests/domain/test_consent_histories.py")
    return 0 if run(*pytest, **more) else 1


def module(name: str, words: list[str]) -> int:
    """Run a tool of the checks, off screen. Return its exit code."""
    find_system_libraries(QT_LIBRARIES)
    set_up("check")
    return 0 if run(str(PYTHON), "-m", name, *words, QT_QPA_PLATFORM="offscreen") else 1


def lock() -> int:
    """Lock the versions again, for uv and for pip alike."""
    export = ("uv", "export", "--quiet", "--locked", "--no-emit-project", "--format", "requirements-txt")
    done = (
        run("uv", "lock")
        and run(*export, "--no-default-groups", "--output-file", REQUIREMENTS["run"])
        and run(*export, "--output-file", REQUIREMENTS["check"])
    )
    return 0 if done else 1


def main(words: list[str]) -> int:
    """Carry out one command. Return the exit code."""
    command, rest = (words[0], words[1:]) if words else ("", [])
    if command == "run":
        return start_program(rest)
    if command == "bench":
        return bench(rest)
    if command == "fuzz":
        return module("tests.fuzz.run", rest)
    if command == "gates":
        return module("tests.gates.matrix", rest)
    if command == "accessibility" and not rest:
        return module("tests.statement.record", []) or module("tests.statement.write", [])
    if command == "speech" and rest in ([], ["approve"]):
        return speech(approve=bool(rest))
    if command == "check" and not rest:
        return check()
    if command == "papers":
        return module("tests.papers.all", rest)
    if command == "faults" and not rest:
        return faults()
    if command == "histories" and not rest:
        return histories()
    if command == "lock" and not rest:
        return lock()
    say(USE)
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SetupStopped as stopped:
        say(str(stopped))
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
