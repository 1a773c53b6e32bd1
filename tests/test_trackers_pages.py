"""The pages made from the cards are current, and the list of old sources can count days."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pixelward.resources import signatures_dir
from pixelward.signatures import load
from running import TRACKER

ROOT = Path(__file__).parent.parent


def _run(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    script = [sys.executable, ROOT / "scripts" / name, *arguments]
    return subprocess.run(script, capture_output=True, check=False, encoding="utf-8")


def test_the_pages_of_trackers_are_what_the_cards_say() -> None:
    folder = ROOT / "docs" / "trackers"
    made = dict(page.split("\n", 1) for page in _run("trackers").stdout.split("\f"))
    kept = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert made == kept, "run scripts/trackers --write"
    ids = {f"{one.id}.md" for one in load(signatures_dir()).trackers}
    assert kept.keys() == {*ids, "README.md"}


def test_each_tracker_is_in_the_index() -> None:
    index = (ROOT / "docs" / "trackers" / "README.md").read_text("utf-8")
    for one in load(signatures_dir()).trackers:
        assert f"| [{one.name}]({one.id}.md) |" in index


def _known(folder: Path) -> Path:
    (folder / "trackers").mkdir()
    (folder / "trackers" / "example-pixel.yaml").write_text(TRACKER.format(risk="low"))
    return folder


def test_a_source_is_old_after_a_year(tmp_path: Path) -> None:
    known = ("--signatures", _known(tmp_path), "--fail")
    done = _run("sources", *known, "--today", "2027-11-01")
    assert (done.returncode, done.stdout) == (0, "0 of 2 were read before 2026-11-01.\n")
    done = _run("sources", *known, "--today", "2027-11-02")
    assert done.returncode == 1
    assert done.stdout.splitlines()[0].endswith(
        "trackers/example-pixel.yaml: https://example.org/baa was last read on 2026-11-01."
    )


def test_old_sources_fail_only_if_asked_to(tmp_path: Path) -> None:
    known = ("--signatures", _known(tmp_path))
    assert _run("sources", *known, "--today", "2030-01-01").returncode == 0
    assert _run("sources", *known, "--today", "2026-12-01", "--days", "7").stdout.endswith(
        "2 of 2 were read before 2026-11-24.\n"
    )
