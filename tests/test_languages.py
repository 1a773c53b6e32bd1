"""Every language has its samples, and its line in the docs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pixelward.parse import host_languages, template_languages

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "samples"
# What is read of these loads no tracker; other samples show it.
ELSEWHERE = {"headers": "rules/PW304", "java": "routes/spring", "ruby": "routes/rails"}
# Files of settings have no letters round what is found in them; Markdown alone is never a page.
NO_POSITIONS = {"env", "markdown", "packages", "toml", "yaml"}

MEMBERS = [
    *((SAMPLES / "languages", one) for one in host_languages() if one.name not in ELSEWHERE),
    *((SAMPLES / "templates", one) for one in template_languages()),
]
FOLDERS = [folder / one.name for folder, one in MEMBERS]


def test_the_page_of_languages_is_what_the_members_say() -> None:
    script = [sys.executable, ROOT / "scripts" / "languages"]
    made = subprocess.run(script, capture_output=True, check=True).stdout.decode()
    page = (ROOT / "docs" / "languages.md").read_text("utf-8")
    assert made == page, "run scripts/languages --write"


@pytest.mark.parametrize("folder", ELSEWHERE.values())
def test_what_has_no_use_of_its_own_is_shown_elsewhere(folder: str) -> None:
    assert any((SAMPLES / folder).iterdir())


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
