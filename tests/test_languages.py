"""Every language has its samples, and its line in the docs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pixelward.parse import host_languages, template_languages

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "samples"
# Files of settings have no code in them whose place could be wrong in this way; Markdown by
# itself is documentation, and not read.
NO_POSITIONS = {"json", "markdown", "yaml"}

FOLDERS = [
    *(SAMPLES / "languages" / one.name for one in host_languages()),
    *(SAMPLES / "templates" / one.name for one in template_languages()),
]


def test_the_page_of_languages_is_what_the_members_say() -> None:
    made = subprocess.run(
        [sys.executable, ROOT / "scripts" / "languages"], capture_output=True, check=True
    ).stdout.decode()
    assert made == (ROOT / "docs" / "languages.md").read_text("utf-8"), (
        "run scripts/languages --write"
    )


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_language_has_a_clean_sample_and_a_flagged_one(folder: Path) -> None:
    names = [path.name for path in folder.iterdir()]
    assert any(name.startswith("clean") for name in names)
    assert any(name.startswith("flagged") for name in names)


@pytest.mark.parametrize(
    "folder", [one for one in FOLDERS if one.name not in NO_POSITIONS], ids=lambda one: one.name
)
def test_a_language_has_a_hard_sample_of_positions(folder: Path) -> None:
    [sample] = [p for p in folder.glob("positions.*") if p.suffix != ".expected"]
    raw = sample.read_bytes()
    assert b"\r\n" in raw
    assert not raw.isascii()
    assert (folder / "positions.expected").read_text("utf-8").strip()


@pytest.mark.parametrize("one", [*host_languages(), *template_languages()], ids=lambda m: m.name)
def test_a_language_says_what_is_read_of_it(one) -> None:
    assert one.said
