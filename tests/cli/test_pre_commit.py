"""The hook, as somebody else's repository runs it: a page with a tracker does not get through."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
CLEAN = """<!doctype html>
<title>Visiting hours</title>
<script>document.title = 'Open until six';</script>
"""
TRACKED = """<!doctype html>
<title>Visiting hours</title>
<script async src="https://connect.facebook.net/en_US/fbevents.js"></script>
<script>fbq('init', '1592118847501145'); fbq('track', 'PageView');</script>
"""

Hook = Callable[[Path], "subprocess.CompletedProcess[str]"]


def _environment(home: Path) -> dict[str, str]:
    """Ours, without what Git, pre-commit or this test's own environment would add to it."""
    foreign = ("GIT_", "PRE_COMMIT", "PYTHONPATH", "VIRTUAL_ENV")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(foreign)}
    return {
        **kept,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(home),
    }


def _run(command: list[str], folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=_environment(home),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _repository(folder: Path, home: Path) -> None:
    """Make a Git repository of a folder, with all that is in it committed."""
    author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    for arguments in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "-m", "All"]):
        done = _run(["git", *author, *arguments], folder, home)
        assert done.returncode == 0, done.stderr


def _copy_of_this_project(target: Path) -> None:
    """What is tracked, or would be: the hook must work before the change is committed."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)


def _require_a_package_index(folder: Path) -> None:
    """In CI the hook is run whatever happens; a person without a network sees a skip."""
    if os.environ.get("CI") == "true":
        return
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--retries", "0"]
    probe = _run([*pip, "download", "--quiet", "--no-deps", "hatchling"], folder, folder)
    if probe.returncode != 0:
        pytest.skip("pre-commit has to install the hook, and no package index can be reached")


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory) -> Hook:
    """Run the hook of this working tree on a repository."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is not a Git checkout, so what belongs to the project is not known")
    home = tmp_path_factory.mktemp("pre-commit-home")
    _require_a_package_index(tmp_path_factory.mktemp("probe"))
    project = tmp_path_factory.mktemp("project")
    _copy_of_this_project(project)
    _repository(project, home)

    def run(folder: Path) -> subprocess.CompletedProcess[str]:
        _repository(folder, home)
        command = [sys.executable, "-m", "pre_commit", "try-repo", str(project), "pixelward"]
        return _run([*command, "--all-files"], folder, home)

    return run


def test_a_clean_page_passes(hook: Hook, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(CLEAN, encoding="utf-8")
    done = hook(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_a_page_with_a_tracker_is_stopped(hook: Hook, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(TRACKED, encoding="utf-8")
    done = hook(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "exit code: 1" in done.stdout
    assert "PW101" in done.stdout
    assert "index.html:3" in done.stdout
