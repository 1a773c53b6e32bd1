"""What a person sees: how much of it, with links or without, and that something is going on."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys

import pytest

from pixelward.cli import _progress
from pixelward.reading import unseen
from running import TRACKED

KNOWN = """<title>Careers</title>
<script>
// pixelward: ignore[PW101]: agreed with counsel on 3 November
fbq('init', '1');
</script>
"""


# --- how much


def test_quiet_is_a_line_a_finding(run, site) -> None:
    site.add("index.html", TRACKED)
    done = run("lint", "--quiet")
    assert (done.code, done.err) == (1, "")
    assert [line.split(": ")[:2] for line in done.out.splitlines()] == [["index.html:3:9", "error"]]


def test_quiet_says_nothing_of_a_clean_project(run, site) -> None:
    site.add("index.html")
    done = run("lint", "-q")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_verbose_shows_what_is_known(run, site) -> None:
    site.add("index.html", KNOWN)
    assert "PW101" not in run("lint").out
    shown = run("lint", "-v").out
    assert "PW101 high-risk-tracker  (suppressed)" in shown
    assert "agreed with counsel" in shown


def test_verbose_lists_every_copy(run, site) -> None:
    for number in range(20):
        site.add(f"page-{number}.html", TRACKED)
    short, whole = run("lint").out, run("lint", "--verbose").out
    assert "The same in 19 more places:" in short
    assert "and 16 more (--verbose lists them)" in short
    assert [n for n in range(20) if f"page-{n}.html:3" not in whole] == []


def test_the_detail_changes_neither_the_code_nor_what_machines_read(run, site) -> None:
    site.add("index.html", TRACKED)
    plain = run("lint", "--report", "json")
    for flag in ("--quiet", "--verbose"):
        assert run("lint", flag, "--report", "json") == plain


def test_quiet_and_verbose_are_a_mistake(run, site) -> None:
    line = run("lint", "-q", "-v").mistake()
    assert line == "--quiet: is given beside --verbose. Give one of them."


# --- the summary of a job


def test_the_summary_of_a_job_grows(run, site, monkeypatch) -> None:
    site.add("index.html", TRACKED)
    summary = site.add("summary.md", "# Another step\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert run("lint", "--report", f"markdown={summary}").code == 1
    text = summary.read_text("utf-8")
    assert text.startswith("# Another step\n<!-- pixelward -->\n")
    assert "## Pixelward: 1 error" in text


def test_the_summary_of_a_job_is_written_only_when_asked(run, site, monkeypatch) -> None:
    site.add("index.html", TRACKED)
    summary = site.add("summary.md", "")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run("lint", "--report", "markdown", "--report", "github=out.txt")
    assert summary.read_text("utf-8") == ""


def test_any_other_file_is_replaced(run, site, monkeypatch) -> None:
    site.add("index.html", TRACKED)
    other = site.add("comment.md", "old")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(site.add("summary.md", "")))
    run("lint", "--report", "markdown=comment.md")
    assert other.read_text("utf-8").startswith("<!-- pixelward -->\n")


# --- links and colour


@pytest.mark.parametrize(
    ("is_terminal", "env", "linked"),
    [
        (True, {}, False),
        (True, {"VTE_VERSION": "7600"}, True),
        (True, {"VTE_VERSION": "4999"}, False),
        (True, {"TERM_PROGRAM": "WezTerm"}, True),
        (True, {"TERM_PROGRAM": "WezTerm", "TERM": "tmux-256color"}, False),
        (True, {"KITTY_WINDOW_ID": "1", "CI": "true"}, False),
        (False, {"KITTY_WINDOW_ID": "1"}, False),
        (False, {"FORCE_HYPERLINK": "1"}, True),
        (True, {"FORCE_HYPERLINK": "0", "KITTY_WINDOW_ID": "1"}, False),
    ],
)
def test_who_wants_links(run, site, monkeypatch, is_terminal, env, linked) -> None:
    site.add("index.html", TRACKED)
    monkeypatch.setattr("sys.stdout.isatty", lambda: is_terminal)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    shown = run("lint").out
    assert (f"\x1b]8;;{(site / 'index.html').as_uri()}\x1b\\" in shown) is linked
    assert ("/PW101.md\x1b\\" in shown) is linked


def test_colour_can_be_forbidden_on_a_terminal(run, site, monkeypatch) -> None:
    site.add("index.html", TRACKED)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "0")
    assert "\x1b[" not in run("lint").out


def test_forty_columns_are_enough(run, site, monkeypatch) -> None:
    site.add("index.html", TRACKED)
    monkeypatch.setenv("COLUMNS", "40")
    assert max(map(len, run("lint").out.splitlines())) <= 40


# --- progress


def test_a_person_is_told_what_takes_long_and_the_line_goes_away(site, tmp_path) -> None:
    for number in range(40):
        site.add(f"page-{number}.html", TRACKED)
    ours, theirs = pty.openpty()
    script = (
        "import pixelward.cli._progress as p; p._AFTER = 0; from pixelward.cli import main; main()"
    )
    command = [sys.executable, "-c", script, "lint", "--jobs", "1"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=False)
    os.close(theirs)
    said = os.read(ours, 1_000_000).decode()
    os.close(ours)
    assert done.returncode == 1
    assert b"Reading files" not in done.stdout
    assert re.search(r"\rReading files: \d+ of 40 …\x1b\[K", said)
    assert said.endswith("\r\x1b[K")


@pytest.mark.parametrize("env", [{"CI": "true"}, {"TERM": "dumb"}])
def test_a_log_has_no_progress(site, monkeypatch, env: dict[str, str]) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    with _progress.watching() as watch:
        assert watch is unseen


def test_who_wants_quiet_has_no_progress(site, monkeypatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with _progress.watching(quiet=True) as watch:
        assert watch is unseen


def test_the_line_goes_away_when_the_work_fails(site, monkeypatch, capsys) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr(_progress, "_AFTER", 0)
    with pytest.raises(ValueError, match="x"), _progress.watching() as watch:
        watch("Linking", 0, 0)
        raise ValueError("x")
    assert capsys.readouterr().err == "\rLinking …\x1b[K\r\x1b[K"


# --- completion


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("lint --report=ma", {"markdown"}),
        ("lint --report js", {"json"}),
        ("lint --select PW20", {f"PW20{n}" for n in range(1, 9)}),
        ("lint --ignore PW101,PW10", {f"PW101,PW10{n}" for n in range(1, 7)}),
        ("lint --fail-on e", {"error"}),
        ("explain tiktok-p", {"tiktok-pixel"}),
        ("explain PW101", {"PW101"}),
        ("signatures show tiktok-p", {"tiktok-pixel"}),
    ],
)
def test_a_shell_completes(process, site, line: str, found: set[str]) -> None:
    words = f"pixelward {line}".replace("=", " ")
    env = {
        "_PIXELWARD_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = process(env=env)
    assert done.code == 0
    assert set(done.out.split()) == found
