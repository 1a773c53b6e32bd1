"""Runs every annotated sample: rules, languages, templates, linking, docs pages, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pixelward import testing
from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.resources import signatures_dir
from pixelward.signatures import load

ROOT = Path(__file__).parent.parent
SAMPLES = Path(__file__).parent / "samples"
TRACKERS = load(signatures_dir()).trackers


def project(path: Path) -> dict[str, bytes]:
    """A sample's files: a file is a project by itself, a folder is one project."""
    if path.is_file():
        return {path.name: path.read_bytes()}
    found = sorted(file for file in path.rglob("*") if file.is_file())
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in found}


def cases(*kinds: str) -> Iterator[object]:
    for kind in kinds:
        for path in sorted((SAMPLES / kind).glob("*/*")):
            if path.suffix != ".expected":
                yield pytest.param(path, id=path.relative_to(SAMPLES).as_posix())


@pytest.mark.parametrize("path", list(cases("rules")))
def test_a_rule_finds_what_its_sample_says(path: Path) -> None:
    assert testing.check_rules(project(path), frozenset({path.parent.name})) == []


@pytest.mark.parametrize("path", list(cases("languages", "templates")))
def test_uses_are_found_where_the_sample_says(path: Path) -> None:
    if not path.name.startswith("positions."):
        assert testing.check_uses(project(path)) == []


@pytest.mark.parametrize("path", sorted((SAMPLES / "link").iterdir()), ids=lambda path: path.name)
def test_links_lead_where_the_sample_says(path: Path) -> None:
    assert testing.check_uses(project(path)) == []


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(SAMPLES.glob("*/*/positions.*")) if path.suffix != ".expected"],
    ids=lambda path: path.parent.name,
)
def test_spans_read_again_give_the_same_text(path: Path, tmp_path: Path) -> None:
    (tmp_path / path.name).write_bytes(path.read_bytes())
    analysis = Analysis(Config(root=tmp_path, jobs=1))
    lines = analysis.facts[path.name].lines
    found = []
    for use in analysis.uses:
        span = use.location.span
        at = lines.position(span.start)
        text = path.read_bytes()[span.start : span.end].decode()
        found.append(f"{at.line}:{at.column} {use.signature.id} {text}")
    assert "\n".join(found) + "\n" == (path.parent / "positions.expected").read_text("utf-8")


FENCE = re.compile(r"^```(\w+)(?: ([\w./\[\]-]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DEFAULT = {"html": "index.html", "js": "page.js", "jsx": "page.jsx", "ts": "page.ts"}


def docs_projects() -> Iterator[object]:
    """The fenced samples of each rule's page: those under one heading are one project."""
    for page in sorted((ROOT / "docs" / "rules").glob("PW*.md")):
        for section in re.split(r"^#+ ", page.read_text("utf-8"), flags=re.MULTILINE):
            title = section.split("\n")[0]
            fences = [m for m in FENCE.finditer(section) if "expect:" in m[3] or m[2]]
            for at, files in enumerate(_together(fences)):
                yield pytest.param(page.stem, files, id=f"{page.stem}: {title} {at}")


def _together(fences: list[re.Match[str]]) -> Iterator[dict[str, bytes]]:
    """Named files of one section form one project; an unnamed one stands by itself."""
    named = {m[2]: m[3].encode() for m in fences if m[2]}
    if named:
        yield named
    for m in fences:
        if not m[2]:
            yield {DEFAULT.get(m[1], f"page.{m[1]}"): m[3].encode()}


@pytest.mark.parametrize(("rule", "files"), list(docs_projects()))
def test_examples_on_docs_pages_behave(rule: str, files: dict[str, bytes]) -> None:
    assert testing.check_rules(files, frozenset({rule})) == []


@pytest.mark.parametrize(
    ("tracker", "example"),
    [
        pytest.param(tracker, example, id=f"{tracker.id}:{example.line}")
        for tracker in TRACKERS
        for example in tracker.examples
    ],
)
def test_signature_samples_behave(tracker, example) -> None:
    assert testing.check_example(tracker, example) == []
