"""Miniature projects, each with the ways that what a visitor gives takes to a tracker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.model.place import Location
from pixelward.model.report import Finding

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "flow"
_COLLECTION = "PW204"  # what a pixel reads off the page by itself comes no way through the code


@pytest.mark.parametrize("project", sorted(path.name for path in SAMPLES.glob("*/")))
def test_expected_flow(project: str) -> None:
    """Each finding on what is told: rule, place, data; below it, indented, each step."""
    root = SAMPLES / project
    assert flows(root) == (root / "expected-flow.txt").read_text("utf-8").splitlines()


def test_clean_ones_are_clean() -> None:
    clean = list(SAMPLES.glob("clean-*/expected-flow.txt"))
    assert clean
    assert not any(path.read_text("utf-8").strip() for path in clean)


def flows(root: Path) -> list[str]:
    """The flows of a project as its `expected-flow.txt` has them."""
    analysis = Analysis(Config(root=root, jobs=1))
    told = [f for f in analysis.findings if f.rule.startswith("PW2") and f.rule != _COLLECTION]
    placed = sorted(told, key=lambda finding: (finding.location, finding.rule))
    return [line for finding in placed for line in _lines(analysis, finding)]


def _lines(analysis: Analysis, finding: Finding) -> Iterator[str]:
    data = ",".join(dict.fromkeys(sent.data for sent in finding.sent))
    yield f"{finding.rule} {_place(analysis, finding.location)} {data}"
    for step in finding.flow:
        yield f"  {_place(analysis, step.location)} {step.message}"


def _place(analysis: Analysis, location: Location) -> str:
    line = analysis.facts[location.path].lines.position(location.span.start).line
    return f"{location.path}:{line}"
