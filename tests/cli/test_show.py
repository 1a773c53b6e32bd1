"""`pixelward lint --show STAGE`: what lies between two stages, to find the one that is wrong."""

from __future__ import annotations

import pytest

from pixelward.cli._show import STAGES
from running import CLINIC, TRACKED


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_can_be_shown(run, stage) -> None:
    done = run("lint", CLINIC, "--show", stage)
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("\n")


@pytest.mark.parametrize("stage", STAGES)
def test_nothing_is_shown_as_nothing(run, stage) -> None:
    done = run("lint", "--show", stage)
    assert (done.code, done.err) == (0, "")
    assert set(done.out.split()) <= {"none", "Program", "files:"}


def test_findings_do_not_fail_it(run, site) -> None:
    site.add("index.html", TRACKED)
    assert run("lint", "--show", "uses").code == 0


def test_a_use_is_shown_in_the_words_of_the_signatures(run, site) -> None:
    site.add("index.html", TRACKED)
    lines = run("lint", "--show", "uses").out.splitlines()
    start = TRACKED.index("fbq('init'")
    end = start + len("fbq('init', '1592118847501145')")
    assert lines[:5] == [
        "- TrackerUse",
        "  tracker: meta-pixel",
        "  signature: meta-pixel/init",
        f"  location: index.html:{start}-{end}",
        "  account: '1592118847501145'",
    ]


def test_facts_are_shown_file_by_file(run, site) -> None:
    site.add("b.js", "track('x')")
    site.add("a.html")
    lines = run("lint", "--show", "facts").out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "a.html: FileFacts",
        "b.js: FileFacts",
    ]
    assert any("Literal(value='x')" in line for line in lines)


def test_identifiers_are_hidden(run, site) -> None:
    site.add("index.html", "<script>fbq('init', '1', {em: 'jane.doe@gmail.com'})</script>")
    for stage in STAGES:
        done = run("lint", "--show", stage)
        assert "jane.doe" not in done.out


def test_what_is_scanned_cannot_write_to_the_terminal(run, site) -> None:
    site.add("a\x1b[31m\n.js", "track('\x1b[31m')")
    for stage in STAGES:
        assert "\x1b" not in run("lint", "--show", stage).out
