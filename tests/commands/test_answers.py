"""What commands answer when all is well, and how the program behaves at a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from coprod_desktop import __version__, cli
from coprod_desktop.__main__ import has_screen, main
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.erasing import Wish, erase
from coprod_desktop.resources import resources_folder
from coprod_desktop.shipped import core_pack, sample_project
from coprod_desktop.store.portable import write_json
from tests.commands.conftest import Command
from tests.domain.test_names_on_paper import asked, group

COMMANDS = ("sample", "import", "export", "check", "verify", "trace")
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs what Linux has")


def run(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    command = [sys.executable, "-m", "coprod_desktop", *words]
    return subprocess.run(command, env={**os.environ, **env}, capture_output=True, text=True, check=False)


def test_that_it_says_its_version(command: Command) -> None:
    assert command("--version").out == f"Co-production Desktop {__version__}\n"


def test_that_help_names_every_command(command: Command) -> None:
    said = command("--help").out
    assert all(f"\n    {name} " in said for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_that_every_command_has_help_for_each_word(command: Command, name: str) -> None:
    lines = command(name, "--help").out.splitlines()
    described = [line for line in lines if line.startswith("  ")]
    assert all(len(line.split("  ")) > 2 or line.startswith("   ") for line in described)


def test_that_a_sound_project_is_said_to_be_sound(command: Command, sample: Path, project_file: Path) -> None:
    assert command("check", sample).out == command("check", project_file).out == "The project is sound.\n"


def test_that_our_own_pack_is_sound(command: Command) -> None:
    assert command("check", resources_folder() / "packs" / "core").out == "The pack is sound.\n"


def test_that_trace_names_every_line_of_the_source_text(command: Command) -> None:
    said = command("trace").out
    for line in ("D01", "D07", "P01", "P19", "Q01", "Q04a", "Q05b", "Q19", "N01", "N11", "V00", "V05"):
        assert f"\n{line} " in said


def test_that_trace_ends_with_2_when_a_line_is_served_by_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("coprod_desktop.content.trace.missing", lambda rows: ("D01",))
    assert main(["trace"]) == 2
    assert "Not served yet: D01." in capsys.readouterr().out


def test_that_the_core_pack_comes_with_the_program() -> None:
    assert core_pack().id == "core"


def test_that_both_ways_to_start_it_answer_alike() -> None:
    script = Path(sys.executable).parent / ("coprod-desktop.exe" if os.name == "nt" else "coprod-desktop")
    named = subprocess.run([script, "--version"], capture_output=True, text=True, check=True)
    assert named.stdout == run("--version").stdout == f"Co-production Desktop {__version__}\n"


def test_that_a_command_opens_no_window_and_loads_no_qt(tmp_path: Path) -> None:
    program = (
        "import sys; from coprod_desktop.__main__ import main; "
        "code = main(['sample', '--out', sys.argv[1]]); sys.exit(code or int('PySide6' in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "s.json")], check=True)


@LINUX
def test_that_without_a_screen_the_program_says_what_to_do() -> None:
    said = run(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.startswith("Start this at a screen")
    assert "xvfb-run" in said.stderr
    assert "Traceback" not in said.stderr


def test_that_elsewhere_there_is_always_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(sys, "platform", "win32")
    assert has_screen()


def test_that_no_words_open_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coprod_desktop.app.run_window", lambda: 7)
    assert main([]) == 7


@LINUX
def test_that_a_reader_who_has_read_enough_is_no_trouble() -> None:
    program = f"{sys.executable} -m coprod_desktop trace | head -n 1"
    said = subprocess.run(
        ["bash", "-o", "pipefail", "-c", program], capture_output=True, text=True, check=False
    )
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.startswith("Line")


@LINUX
def test_that_output_with_no_room_left_is_said_calmly() -> None:
    program = f"{sys.executable} -m coprod_desktop trace > /dev/full"
    said = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=False)
    assert said.returncode == 2
    assert said.stderr.startswith("Make some room on the disk")
    assert "Traceback" not in said.stderr


def test_that_a_name_the_terminal_cannot_show_is_no_trouble(tmp_path: Path) -> None:
    said = run("sample", "--out", str(tmp_path / "Brošüre 🙂.json"), PYTHONIOENCODING="ascii")
    assert (said.returncode, said.stderr) == (0, "")
    assert (tmp_path / "Brošüre 🙂.json").is_file()


def test_that_the_source_table_needs_no_terminal_of_a_certain_kind() -> None:
    said = run("trace", PYTHONIOENCODING="ascii")
    assert (said.returncode, said.stderr) == (0, "")


def test_that_stopping_a_command_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "core_pack", stop)
    assert main(["trace"]) == cli.STOPPED
    assert capsys.readouterr() == ("", "")


def test_i7_check_tells_calmly_that_people_were_taken_out(command: Command, folder: Path) -> None:
    project = sample_project()
    wish = Wish(person=project.people[0])
    ids = count(1)
    rest = erase(project, wish, lambda: f"new{next(ids)}")
    (folder / "rest.json").write_bytes(write_json(rest))
    said = command("check", folder / "rest.json")
    assert said.code == 0
    assert said.out.startswith("The project is sound. Words were taken out of 1 record")


def test_D12_that_papers_with_a_name_that_stays_off_papers_are_named_and_nobody_is(
    command: Command, tmp_path: Path
) -> None:
    source = tmp_path / "project.json"
    source.write_bytes(write_json(group(asked("ruth", Say.NO))))
    said = command("export", source, "--out", tmp_path / "papers", "--only", "limits-register")
    assert "Somebody's own words hold a name that stays off papers: limits-register" in said.out
    assert "Ruth" not in said.out
    source.write_bytes(write_json(group(asked("ruth", Say.YES))))
    again = command("export", source, "--out", tmp_path / "papers", "--only", "limits-register")
    assert "stays off papers" not in again.out
