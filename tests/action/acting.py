"""Runs a workflow that uses the action, with `act`, on this machine and not in a container."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml

from running import ROOT

STUBS = Path(__file__).parent / "stubs"
OURS = "pixelward/pixelward@v0.1.0"
WORKFLOW = """\
name: Pixelward
on: pull_request
permissions: {}
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
          fetch-depth: 0
      - id: pixelward
        uses: pixelward/pixelward@v0.1.0
        with: {inputs}
      - if: ${{ always() }}
        env:
          SAID: ${{ toJSON(steps.pixelward.outputs) }}
        run: |
          printf '%s' "$SAID" > "$TEST_KEPT/outputs.json"
"""
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def program(name: str) -> str:
    """A tool of the group `workflows`; where CI runs, it has to be there."""
    beside = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    if found := shutil.which(name, path=beside):
        return found
    message = f"{name} is missing: pip install --group workflows"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@dataclass(frozen=True)
class Ran:
    """How a job ended, and what it left."""

    code: int
    log: str
    summary: str
    kept: Path

    @cached_property
    def outputs(self) -> dict[str, str]:
        """What the action hands on."""
        return json.loads((self.kept / "outputs.json").read_text())

    @property
    def uploaded(self) -> Any:
        """The report that code scanning got; None if none."""
        file = self.kept / "uploaded.sarif"
        return json.loads(file.read_text()) if file.exists() else None


def act(
    folder: Path, event: Mapping[str, Any], kept: Path, home: Path, environment: Mapping[str, str]
) -> Ran:
    """The repository's workflow on a pull request."""
    kept.mkdir()
    told = kept / "event.json"
    told.write_text(json.dumps(event))
    more = {"TEST_KEPT": str(kept), "TEST_PYTHON": sys.executable, **environment}
    command = [program("act"), "pull_request", "-P", "ubuntu-latest=-self-hosted", "--env-file="]
    command += ["--eventpath", str(told), "--json"]
    command += [word for key, value in more.items() for word in ("--env", f"{key}={value}")]
    command += [word for each in _local(home) for word in ("--local-repository", each)]
    done = subprocess.run(
        command,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    told_of = [*map(_record, done.stdout.splitlines())]
    log = "\n".join(str(one.get("msg", "")).rstrip("\n") for one in told_of) + done.stderr
    summary = "".join(one["content"] for one in told_of if one.get("command") == "summary")
    return Ran(done.returncode, _COLOUR.sub("", log), summary, kept)


def _record(line: str) -> dict[str, Any]:
    try:
        return json.loads(line)
    except ValueError:
        return {"msg": line}


def _local(home: Path) -> list[str]:
    """Where the actions lie: this one as it is here, and a stand-in for each that it uses."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    uses = (step["uses"].partition("@") for step in steps if "uses" in step)
    foreign = {f"{'/'.join(name.split('/')[:2])}@{at}" for name, _, at in uses}
    stubs = [f"{one}={STUBS / one.partition('@')[0].split('/')[1]}" for one in sorted(foreign)]
    return [f"{OURS}={home / 'action'}", *stubs]
