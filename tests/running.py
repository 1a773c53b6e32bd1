"""Projects to run the command on, and how a run of it ended."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pixelward.model.known import Knowledge
from pixelward.resources import signatures_dir
from pixelward.signatures import load

ROOT = Path(__file__).resolve().parents[1]
CLINIC = ROOT / "examples" / "clinic"

TRACKER = """\
tracker: example-pixel
name: Example Pixel
vendor: Example, Inc.
category: web-analytics
risk: {risk}
baa: {{status: no, source: "https://example.org/baa", checked: 2026-11-01}}
card:
  use_case: It counts.
  why_it_matters: It tells.
  hhs: They ask for an agreement.
  recommendation: Remove it.
  alternative: Count yourself.
sources:
  - {{url: "https://example.org/baa", read: 2026-11-01}}
calls:
  - {{id: track, purpose: event, callee: epx, event: 0, params: 1}}
"""
CLEAN = "<!doctype html>\n<title>Visiting hours</title>\n<p>Open until six.</p>\n"
TRACKED = """<!doctype html>
<title>Careers</title>
<script>fbq('init', '1592118847501145'); fbq('track', 'PageView');</script>
"""


@dataclass(frozen=True)
class Done:
    """How one command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its JSON report."""
        return json.loads(self.out)

    def mistake(self) -> str:
        """The one line that says what is wrong with the call."""
        assert self.code == 2, self
        assert self.out == ""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1, self.err
        place, fact_and_step = self.err.removeprefix("pixelward: ").rstrip().split(": ", 1)
        assert place
        assert fact_and_step.endswith((".", "?")), "a fact and a step are sentences"
        return self.err.removeprefix("pixelward: ").rstrip()


class Site:
    """The files of a project."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def __truediv__(self, path: str) -> Path:
        return self.root / path

    def add(self, path: str, content: str | bytes = CLEAN) -> Path:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def track(self, risk: str) -> None:
        """Add a page that calls `epx`, and say how risky that is."""
        self.add("known/example-pixel.yaml", TRACKER.format(risk=risk))
        self.add("pixelward.toml", 'signatures = ["known"]\n')
        self.add("careers.html", "<title>Careers</title>\n<script>epx('view')</script>\n")


def environment(tmp_path: Path) -> dict[str, str]:
    """Nobody's: a path, a home, and where the command is."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(ROOT / "src"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CEILING_DIRECTORIES": str(tmp_path),  # it may lie inside a checkout
    }


def known(root: Path, extra: tuple[Path, ...] = ()) -> Knowledge:
    """What `load` gives; what is shipped is read once, or reading it would be most of the work."""
    return load(root, extra) if extra else _shipped(root)


@cache
def _shipped(root: Path) -> Knowledge:
    assert root == signatures_dir()
    return load(root)


def copy_of_this_project(target: Path) -> None:
    """What is tracked, or would be: a change is tried before it is committed."""
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
