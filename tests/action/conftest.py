"""A copy of the project to run as an action, and all that pip needs to install it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from action.acting import ROOT, program
from running import copy_of_this_project


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the project, as it would be checked out, and the wheels that it needs."""
    program("act")
    if not (ROOT / ".git").exists():
        pytest.skip("this is not a Git checkout, so what belongs to the project is not known")
    home = tmp_path_factory.mktemp("home")
    copy_of_this_project(home / "action")
    # So that each job installs it for real, and none waits for a package index.
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    wheels = ["wheel", "--wheel-dir", str(home / "wheels"), str(home / "action"), "hatchling"]
    done = subprocess.run([*pip, *wheels], capture_output=True, encoding="utf-8", check=False)
    if done.returncode and os.environ.get("CI") != "true":
        pytest.skip("the action installs the linter, and no package index can be reached")
    assert done.returncode == 0, done.stderr
    for wheel in (home / "wheels").glob("pixelward-*"):
        wheel.unlink()
    return home
