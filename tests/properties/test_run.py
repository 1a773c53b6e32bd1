"""A whole run: nothing that a file holds can stop it, and how it is run changes nothing."""

from __future__ import annotations

import random
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pixelward import reading
from pixelward.config import Config
from pixelward.engine import _analysis as engine
from pixelward.engine import run
from pixelward.model.report import Report
from pixelward.parse import host_languages, template_languages
from pixelward.report.base import Style
from pixelward.report.json import JSON
from pixelward.report.sarif import SARIF
from pixelward.report.text import TEXT
from running import CLINIC, ROOT, known

SAMPLES = ROOT / "tests" / "samples"
FILES = sorted(
    path.relative_to(SAMPLES).as_posix()
    for path in SAMPLES.rglob("*")
    if path.is_file() and path.suffix not in {".expected", ".txt"}
)
PAGES = sorted(path.relative_to(CLINIC).as_posix() for path in CLINIC.rglob("*.html"))
SUFFIXES = sorted(
    suffix
    for language in (*host_languages(), *template_languages())
    for suffix in language.suffixes
)
# What parsers stumble over, to be put together in every wrong order.
PIECES = (
    *("<script>", "</script>", "<script type=module>", "<!--", "-->", "<![CDATA[", "]]>", "<!"),
    *("<div onclick='", "'>", '">', "<img src=", "&quot;", "&#x;", "<title>", "<form>", "<a href="),
    *("{{", "}}", "{%", "%}", "{#", "#}", "{% block a %}", "{% endblock %}", "{% extends 'a' %}"),
    *("function f(a){", "}", "(", ")", "=>", "`", "${", "/", "'", '"', "\\", "//", "/*", "*/"),
    *("fbq('init',", "fbq('track','Lead',{em:", "window['fbq']", "import a from './a';", "export "),
    *("class A extends ", "async ", "...", "?.", "=", "+", "é", "\U0001f600", "\0", "\r", "\n"),
    "pixelward: ignore[PW101] until=2027-02-30: x",
)

fast = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shipped is read once, and Git is not asked about folders of an instant."""
    monkeypatch.setattr(engine, "load", known)
    monkeypatch.setattr("pixelward.discover._listing._from_git", lambda _: [])


def linted(path: str, content: bytes) -> Report:
    """The report on one file, which every format can show."""
    with TemporaryDirectory() as folder:
        file = Path(folder, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        report = run(Config(root=Path(folder), jobs=1))
    for reporter in (TEXT, JSON, SARIF):
        reporter.render(report, Style()).encode()
    return report


def crashes(report: Report) -> list[str]:
    return [notice.reason for notice in report.coverage.notices if notice.crashed]


def cuts() -> Iterator[tuple[str, int]]:
    for path in FILES:
        for mark in re.finditer(rb"[<{]", (SAMPLES / path).read_bytes()):
            yield path, mark.start()


@fast
@given(st.sampled_from(list(cuts())), st.booleans(), st.integers(0, 1))
def test_no_piece_of_a_sample_crashes(cut: tuple[str, int], is_head: bool, past: int) -> None:
    path, at = cut
    whole = (SAMPLES / path).read_bytes()
    assert crashes(linted(path, whole[: at + past] if is_head else whole[at + past :])) == []


@fast
@given(st.sampled_from(SUFFIXES), st.binary(max_size=200))
def test_no_bytes_crash(suffix: str, content: bytes) -> None:
    assert crashes(linted(f"page{suffix}", content)) == []


@fast
@given(st.sampled_from(SUFFIXES), st.lists(st.sampled_from(PIECES), max_size=30))
def test_no_code_crashes(suffix: str, pieces: list[str]) -> None:
    assert crashes(linted(f"page{suffix}", "".join(pieces).encode())) == []


@fast
@given(st.sampled_from(FILES), st.data())
def test_no_change_of_a_byte_crashes(path: str, data: st.DataObject) -> None:
    whole = bytearray((SAMPLES / path).read_bytes())
    at = data.draw(st.integers(0, max(len(whole) - 1, 0)))
    whole[at : at + 1] = data.draw(st.binary(max_size=3))
    assert crashes(linted(path, bytes(whole))) == []


# --- how it is run


def shown(config: Config) -> str:
    return JSON.render(run(config), Style())


@pytest.mark.parametrize("root", [CLINIC, SAMPLES / "languages"], ids=["clinic", "languages"])
def test_processes_change_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_ENOUGH", 1)
    assert shown(Config(root=root, jobs=1)) == shown(Config(root=root, jobs=2))


@settings(fast, max_examples=4)
@given(st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(order: random.Random) -> None:
    whole = engine.discover

    def discover(*given: Any) -> Any:
        found = whole(*given)
        mixed = [list(each) for each in (found.files, found.paths)]
        for each in mixed:
            order.shuffle(each)
        return replace(found, files=tuple(mixed[0]), paths=tuple(mixed[1]))

    expected = shown(Config(root=CLINIC, jobs=1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "discover", discover)
        assert shown(Config(root=CLINIC, jobs=1)) == expected


@settings(fast, max_examples=4)
@given(st.dictionaries(st.sampled_from(PAGES), st.sampled_from(["\n", "\n\n\n", " \n", "\r\n"])))
def test_blank_lines_above_change_no_fingerprint(above: dict[str, str]) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder, "clinic")
        shutil.copytree(CLINIC, root)
        before = run(Config(root=root, jobs=1))
        for path, lines in above.items():
            (root / path).write_bytes(lines.encode() + (CLINIC / path).read_bytes())
        after = run(Config(root=root, jobs=1))
    down = {path: lines.count("\n") for path, lines in above.items()}
    assert identities(after, {}) == identities(before, down)


def identities(report: Report, down: dict[str, int]) -> Counter[tuple[object, ...]]:
    """Each result's fingerprint and line, some files' lines having moved down."""
    return Counter(
        (
            result.fingerprint,
            result.place.path,
            result.place.start.line + down.get(result.place.path, 0),
        )
        for result in report.results
    )


def test_fingerprints_tell_results_apart() -> None:
    report = run(Config(root=CLINIC, jobs=1))
    found = Counter(result.fingerprint for result in report.results)
    assert found
    assert max(found.values()) == 1
