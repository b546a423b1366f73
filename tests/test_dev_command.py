from __future__ import annotations

import ast
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

DEV = Path(__file__).parent.parent / "dev.py"


@pytest.fixture
def dev() -> ModuleType:
    """The command's own module, fresh."""
    spec = importlib.util.spec_from_file_location("dev", DEV)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def say(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the command with an empty environment but for `env`."""
    needed = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    command = [sys.executable, str(DEV), *words]
    return subprocess.run(command, env={**needed, **env}, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_that_without_a_screen_it_says_so_and_how_to_see_the_window() -> None:
    said = say("run")
    assert said.returncode == 2
    assert "There is no screen here" in said.stderr
    assert "xvfb-run python3 dev.py run" in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize("words", [[], ["walk"], ["check", "please"]])
def test_that_unknown_words_are_answered_with_what_it_can_do(words: list[str]) -> None:
    said = say(*words)
    assert said.returncode == 2
    assert "python3 dev.py run" in said.stderr
    assert "py dev.py check" in said.stderr


def test_that_a_python_too_old_to_run_it_can_still_read_what_to_do() -> None:
    ast.parse(DEV.read_text("utf-8"), feature_version=(3, 7))


def test_that_missing_libraries_are_named_in_one_line_to_run(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(dev.SetupStopped, match=r"sudo apt-get install .* libnone1 libnever2"):
        dev.find_system_libraries({"libnone.so.1": "libnone1", "libnever.so.2": "libnever2"})


def test_that_root_on_debian_gets_missing_libraries_installed(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")

    def run(*command: str, **_: str) -> bool:
        ran.append(command)
        return True

    monkeypatch.setattr(dev, "run", run)
    dev.find_system_libraries({"libnone.so.1": "libnone1"})
    assert [command[1] for command in ran] == ["update", "install"]
    assert ran[1][-1] == "libnone1"


def test_that_elsewhere_than_linux_no_libraries_are_looked_for(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.sys, "platform", "darwin")
    dev.find_system_libraries({"libnone.so.1": "libnone1"})


def test_that_an_environment_for_the_checks_serves_the_program_and_not_the_other_way_round(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    (tmp_path / "ready-run").write_text(dev.fingerprint(), "utf-8")
    assert dev.is_ready("run")
    assert not dev.is_ready("check")
    (tmp_path / "ready-check").write_text(dev.fingerprint(), "utf-8")
    assert dev.is_ready("check")


def test_that_a_changed_lock_asks_for_a_new_environment(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    (tmp_path / "ready-check").write_text("made from another lock", "utf-8")
    assert not dev.is_ready("check")


def test_that_ci_runs_the_readmes_command_and_nothing_else() -> None:
    lines = (DEV.parent / ".ci" / "run").read_text("utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith(("#", "set ", "cd "))] == [
        "exec python3 dev.py check"
    ]
    assert "`python3 dev.py check`" in (DEV.parent / "README.md").read_text("utf-8")
