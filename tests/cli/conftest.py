"""Runs the command as a user does, in a folder of its own and with nobody's environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pixelward import cli
from running import Done, Site, environment, known

Command = Callable[..., Done]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """An empty project, which is the working folder; the environment is nobody's."""
    for name in [*os.environ]:
        if name not in environment(tmp_path):
            monkeypatch.delenv(name)
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    root = tmp_path / "site"
    root.mkdir()
    (tmp_path / "home").mkdir()
    monkeypatch.chdir(root)
    yield Site(root)


@pytest.fixture
def run(
    site: Site, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Command:
    """The command in this process, which is a hundred times faster than one of its own."""
    for module in ("engine._analysis", "cli._explain", "cli._signatures"):
        monkeypatch.setattr(f"pixelward.{module}.load", known)

    def call(*arguments: str | Path) -> Done:
        code = cli._guarded([str(one) for one in arguments])
        out, err = capsysbinary.readouterr()
        return Done(code, out.decode(), err.decode())

    return call


@pytest.fixture
def process(site: Site, tmp_path: Path) -> Command:
    """The command in a process, where the process is the point."""

    def call(*arguments: str | Path, **more: Any) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "pixelward", *map(str, arguments)],
            env=environment(tmp_path) | more.pop("env", {}),
            capture_output=True,
            check=False,
            timeout=60,
            **more,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return call


@pytest.fixture
def git(site: Site, tmp_path: Path) -> Callable[..., str]:
    """Git, in the project or in a folder of it."""
    if not shutil.which("git"):
        pytest.skip("Git is missing")
    said = ("user.name=Test", "user.email=test@example.org", "protocol.file.allow=always")
    settings = [word for each in said for word in ("-c", each)]

    def call(*arguments: str, folder: str = ".") -> str:
        return subprocess.run(
            ["git", *settings, *arguments],
            cwd=site / folder,
            env=environment(tmp_path),
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout

    return call
