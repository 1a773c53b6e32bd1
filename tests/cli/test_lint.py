"""`pixelward lint`: what its exit code says, where its reports go, what its flags change."""

from __future__ import annotations

import json
import os
import pty
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pixelward import __version__, discover
from pixelward.parse import host_of
from running import CLINIC, TRACKED

FORMATS = ("text", "json", "sarif", "github", "markdown", "csv", "junit", "gitlab")
UNREAD = [ending for ending in discover.NOT_READ if host_of(f"page{ending}") is None]
PAIRED = """<title>Careers</title>
<script>fbq('track', 'Lead', {phone: form.phone})</script>
"""

every_format = pytest.mark.parametrize("form", FORMATS)


# --- the exit code


def test_the_command_runs_as_a_user_runs_it(process, site) -> None:
    site.add("index.html")
    done = process("lint")
    assert (done.code, done.err) == (0, "")
    assert done.out == "No findings: 1 of 1 file analysed, no tracker in use.\n"


@every_format
def test_nothing_found_is_0(run, site, form) -> None:
    site.add("index.html")
    assert run("lint", "--report", form).code == 0


@every_format
def test_findings_are_1(run, site, form) -> None:
    site.add("index.html", TRACKED)
    done = run("lint", "--report", form)
    assert (done.code, done.err) == (1, "")
    assert "PW101" in done.out


@every_format
def test_a_mistake_is_2_and_prints_no_report(run, form) -> None:
    assert run("lint", "nowhere", "--report", form).mistake().startswith("nowhere: does not exist.")


@every_format
def test_a_fault_of_ours_in_one_file_is_3_and_the_rest_is_reported(
    run, site, form, monkeypatch
) -> None:
    site.add("broken.html")
    site.add("index.html", TRACKED)
    crash_on(monkeypatch, "broken.html")
    done = run("lint", "--report", form)
    assert (done.code, done.err) == (3, "")
    assert "PW101" in done.out
    assert "could not be analysed, a fault of ours: KeyError in test_lint.py:" in flat(done.out)
    assert "whisper" not in done.out, "the text of an exception may quote the file"


def crash_on(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    from pixelward import reading

    whole = reading.extract

    def extract(document: Any) -> Any:
        if document.path == path:
            raise KeyError("whisper")
        return whole(document)

    monkeypatch.setattr(reading, "extract", extract)


def flat(text: str) -> str:
    return " ".join(text.replace("\\_", "_").split())


@every_format
def test_never_still_says_3_for_a_fault_of_ours(run, site, form, monkeypatch) -> None:
    site.add("index.html", TRACKED)
    crash_on(monkeypatch, "index.html")
    assert run("lint", "--fail-on", "never", "--report", form).code == 3


def test_a_fault_of_ours_in_the_whole_run_is_one_line_and_a_way_to_see_more(
    run, site, monkeypatch
) -> None:
    def link(*_: Any) -> None:
        raise ValueError("two\nlines")

    site.add("index.html")
    monkeypatch.setattr("pixelward.engine._analysis.link", link)
    done = run("lint")
    assert (done.code, done.out) == (3, "")
    assert done.err.splitlines() == [
        "pixelward: a fault of ours: ValueError: two\\nlines",
        "pixelward: PIXELWARD_TRACEBACK=1 shows where.",
    ]
    monkeypatch.setenv("PIXELWARD_TRACEBACK", "1")
    assert "Traceback" in run("lint").err


def test_an_interrupt_is_130(run, site, monkeypatch) -> None:
    def link(*_: Any) -> None:
        raise KeyboardInterrupt

    site.add("index.html")
    monkeypatch.setattr("pixelward.engine._analysis.link", link)
    done = run("lint")
    assert (done.code, done.out, done.err) == (130, "", "")


@pytest.mark.parametrize(
    ("risk", "fails"),
    [
        ("low", {"note"}),
        ("medium", {"note", "warning"}),
        ("high", {"note", "warning", "error"}),
    ],
)
def test_fail_on_is_the_mildest_severity_that_fails(run, site, risk, fails) -> None:
    site.track(risk)
    levels = ("error", "warning", "note", "never")
    codes = {level: run("lint", "--fail-on", level).code for level in levels}
    assert {level for level, code in codes.items() if code} == fails
    assert set(codes.values()) <= {0, 1}


@every_format
def test_fail_on_changes_the_code_and_not_the_report(run, site, form) -> None:
    site.add("index.html", TRACKED)
    failing, passing = (
        run("lint", "--report", form),
        run("lint", "--fail-on", "never", "--report", form),
    )
    assert (failing.code, passing.code) == (1, 0)
    # SARIF has a place for the exit code: nothing else may differ.
    code = r'"exitCode":\d,"exitCodeDescription":"[^"]+",'
    assert re.sub(code, "", failing.out) == re.sub(code, "", passing.out)


def test_a_suppressed_finding_fails_nothing(run, site) -> None:
    reason = "// pixelward: ignore[PW101]: agreed with counsel on 3 November"
    site.add(
        "index.html", f"<title>Careers</title>\n<script>\n{reason}\nfbq('init', '1');\n</script>"
    )
    done = run("lint", "--report", "json")
    assert [result["state"] for result in done.json["results"]] == ["suppressed"]
    assert done.code == 0


# --- strict


def test_strict_fails_for_what_could_not_be_read(run, site) -> None:
    site.add("index.html")
    site.add("old.html", b"\xff\xfea")
    assert run("lint").code == 0
    assert run("lint", "--strict").code == 1
    assert run("lint", "--strict", "--fail-on", "never").code == 1


@pytest.mark.parametrize("ending", UNREAD)
def test_strict_fails_for_a_language_that_is_not_read_yet(run, site, ending) -> None:
    site.add(f"page{ending}")
    assert run("lint").code == 0
    assert run("lint", "--strict").code == 1


def test_strict_does_not_mind_what_is_left_out_on_purpose(run, site) -> None:
    site.add("pixelward.toml", 'exclude = ["vendor"]\nstrict = true\n')
    site.add("index.html")
    site.add("vendor/app.vue")
    site.add("vendor/lib.html")
    site.add("form.test.js")
    done = run("lint", "--report", "json")
    assert done.code == 0
    assert len(done.json["coverage"]["skipped"]) >= 2


def test_strict_does_not_mind_a_file_that_was_read_with_a_remark(run, site) -> None:
    site.add("index.html", "<title>Über uns</title>".encode("latin-1"))
    assert run("lint", "--strict").code == 0


# --- reports


def test_the_text_report_is_the_default(run, site) -> None:
    site.add("index.html", TRACKED)
    assert run("lint").out == run("lint", "--report", "text").out


def test_several_reports_come_from_one_run(run, site, tmp_path) -> None:
    site.add("index.html", TRACKED)
    alone = {form: run("lint", "--report", form).out for form in FORMATS}
    done = run(
        *("lint", "--report", "text", "--report", "json=report.json"),
        *("--report", f"sarif={tmp_path / 'report.sarif'}"),
    )
    assert done.code == 1
    assert done.out == alone["text"]
    assert (site / "report.json").read_text("utf-8") == alone["json"]
    assert (tmp_path / "report.sarif").read_text("utf-8") == alone["sarif"]


def test_a_report_in_a_file_prints_nothing(run, site) -> None:
    site.add("index.html", TRACKED)
    done = run("lint", "--report", "json=report.json")
    assert (done.code, done.out, done.err) == (1, "", "")


def test_a_report_in_the_project_is_not_read_by_the_next_run(run, site) -> None:
    site.add("index.html", TRACKED)
    first = run("lint", "--report", "json=report.json") and (site / "report.json").read_text()
    assert run("lint", "--report", "json").out == first


def test_a_report_replaces_the_old_one_and_keeps_its_mode(run, site) -> None:
    site.add("index.html")
    report = site.add("report.json", "old")
    report.chmod(0o600)
    assert run("lint", "--report", "json=report.json").code == 0
    assert json.loads(report.read_text())["version"] == 1
    assert stat.S_IMODE(report.stat().st_mode) == 0o600


def test_a_report_goes_where_a_link_leads(run, site, tmp_path) -> None:
    site.add("index.html")
    (site / "report.json").symlink_to(tmp_path / "there.json")
    assert run("lint", "--report", "json=report.json").code == 0
    assert (site / "report.json").is_symlink()
    assert json.loads((tmp_path / "there.json").read_text())["version"] == 1


def test_a_report_may_go_into_a_pipe_and_leaves_it_a_pipe(run, site) -> None:
    site.add("index.html")
    pipe = site / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert run("lint", "--report", "json=pipe").code == 0
    assert pipe.is_fifo()
    assert json.loads(os.read(reader, 65_536))["version"] == 1
    os.close(reader)


@pytest.mark.parametrize("failing", ["replace", "chmod"])
def test_a_report_that_cannot_be_written_leaves_no_half_file(
    run, site, monkeypatch, failing
) -> None:
    def fail(*_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    site.add("index.html")
    site.add("report.json", "old")
    monkeypatch.setattr(Path, failing, fail)
    line = run("lint", "--report", "json=report.json").mistake()
    monkeypatch.undo()
    assert line == (
        "report.json: cannot be written: Permission denied. "
        "Name a file in a folder that can be written."
    )
    assert sorted(path.name for path in site.root.iterdir()) == ["index.html", "report.json"]
    assert (site / "report.json").read_text() == "old"


def test_a_folder_that_cannot_be_written_is_a_mistake(run, site) -> None:
    site.add("index.html")
    (site / "closed").mkdir(mode=0o500)
    if os.access("closed", os.W_OK):
        pytest.skip("whoever runs this may write everywhere")
    line = run("lint", "--report", "json=closed/report.json").mistake()
    assert line.startswith("closed/report.json: cannot be written: ")


def test_a_missing_folder_is_said_before_the_work_is_done(run, site, monkeypatch) -> None:
    monkeypatch.setattr("pixelward.cli._lint.run", lambda _: pytest.fail("it ran"))
    line = run("lint", "--report", "text", "--report", "json=reports/today.json").mistake()
    assert line == "reports/today.json: reports is not a folder. Make it first."


def test_a_folder_is_no_report(run, site) -> None:
    site.add("index.html")
    (site / "reports").mkdir()
    assert run("lint", "--report", "json=reports").mistake().startswith("reports: cannot be writ")


@pytest.mark.parametrize(
    ("wanted", "line"),
    [
        (("xml",), '--report: "xml" is not a format. Known: csv, '),
        (("jsno",), '--report: "jsno" is not a format. Did you mean "json"?'),
        (("json=",), '--report: "json=" names no file. Write json=FILE, or json.'),
        (
            ("json", "sarif"),
            "--report: names two formats for standard output. Add another =FILE to one.",
        ),
        (
            ("json=a", "sarif=a"),
            "--report: names two formats for a. Add another =FILE to one.",
        ),
    ],
)
def test_reports_that_cannot_be_had(run, site, wanted, line) -> None:
    site.add("index.html")
    flags = [word for one in wanted for word in ("--report", one)]
    assert run("lint", *flags).mistake().startswith(line)
    assert not (site / "a").exists()


def test_a_reader_that_has_seen_enough_changes_nothing(site, process, tmp_path) -> None:
    site.add("index.html", TRACKED)
    script = "set -o pipefail; %s -m pixelward lint | true; echo ${PIPESTATUS[0]}"
    done = subprocess.run(
        ["bash", "-c", script % sys.executable],
        env=dict(os.environ),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert (done.stdout, done.stderr) == ("1\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_a_full_disk_is_said(site, process) -> None:
    site.add("index.html")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pixelward", "lint"],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert re.fullmatch(r"pixelward: standard output: cannot be written: .*\n", done.stderr)


def test_reports_are_utf8_whatever_the_terminal_says(process, site) -> None:
    site.add("ärzte/übersicht.html", TRACKED)
    done = process("lint", "--report", "json", env={"PYTHONIOENCODING": "ascii"})
    assert done.code == 1
    assert done.json["results"][0]["path"] == "ärzte/übersicht.html"


# --- colour


def test_a_terminal_has_colour(site) -> None:
    site.add("index.html", TRACKED)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "pixelward", "lint"]
    done = subprocess.run(command, stdout=theirs, check=False)
    os.close(theirs)
    assert done.returncode == 1
    with os.fdopen(ours, "rb") as terminal:
        assert b"\x1b[" in terminal.read1(100_000)


@pytest.mark.parametrize(
    ("is_terminal", "env", "colored"),
    [
        (True, {}, True),
        (True, {"NO_COLOR": ""}, True),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
        (False, {}, False),
        (False, {"FORCE_COLOR": ""}, False),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (False, {"CI": "true", "TERM": "xterm"}, False),
    ],
)
def test_who_wants_colour(run, site, monkeypatch, is_terminal, env, colored) -> None:
    site.add("index.html", TRACKED)
    monkeypatch.setattr("sys.stdout.isatty", lambda: is_terminal)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("lint").out) is colored


def test_a_report_in_a_file_has_no_colour(run, site, monkeypatch) -> None:
    site.add("index.html", TRACKED)
    monkeypatch.setenv("FORCE_COLOR", "1")
    run("lint", "--report", "text=report.txt")
    assert "\x1b" not in (site / "report.txt").read_text("utf-8")


@pytest.mark.parametrize("columns", ["1", "20", "0", "nonsense"])
def test_any_width_will_do(run, site, monkeypatch, columns) -> None:
    site.add("index.html", TRACKED)
    monkeypatch.setenv("COLUMNS", columns)
    assert run("lint").code == 1


# --- rules


def test_select_runs_only_these_rules(run, site) -> None:
    site.add("index.html", PAIRED)
    assert rules(run("lint", "--report", "json")) == {"PW101", "PW202"}
    assert rules(run("lint", "--report", "json", "--select", "PW202")) == {"PW202"}
    assert rules(run("lint", "--report", "json", "--ignore", "PW202")) == {"PW101"}


def test_rules_may_be_listed_or_repeated(run, site) -> None:
    site.add("index.html", PAIRED)
    listed = run("lint", "--report", "json", "--ignore", "PW101, PW202")
    repeated = run("lint", "--report", "json", "--ignore", "PW101", "--ignore", "PW202")
    assert rules(listed) == rules(repeated) == set()


def rules(done: Any) -> set[str]:
    return {result["rule"] for result in done.json["results"]}


def test_select_of_the_command_line_goes_before_the_files(run, site) -> None:
    site.add("index.html", PAIRED)
    site.add("pixelward.toml", 'select = ["PW101"]\n')
    assert rules(run("lint", "--report", "json")) == {"PW101"}
    assert rules(run("lint", "--report", "json", "--select", "PW202")) == {"PW202"}


def test_ignore_adds_to_the_files(run, site) -> None:
    site.add("index.html", PAIRED)
    site.add("pixelward.toml", 'ignore = ["PW101"]\n')
    assert rules(run("lint", "--report", "json", "--ignore", "PW202")) == set()


@pytest.mark.parametrize("flag", ["--select", "--ignore"])
def test_a_rule_that_is_none(run, site, flag) -> None:
    site.add("index.html")
    line = run("lint", flag, "PW2O2").mistake()
    assert line == f'{flag}: "PW2O2" is not a rule. Did you mean "PW202"?'


# --- the rest


def test_the_version(process) -> None:
    done = process("--version")
    assert (done.code, done.out, done.err) == (0, f"pixelward {__version__}\n", "")


@pytest.mark.parametrize(
    "command",
    ["", "lint", "routes", "explain", "signatures", "signatures list", "signatures check"],
)
def test_help_fits_a_small_terminal(run, monkeypatch, command) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = run(*command.split(), "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.strip().startswith(f"Usage: pixelward {command}".rstrip())
    assert max(map(len, done.out.splitlines())) <= 80


def test_no_arguments_show_the_help(run) -> None:
    assert run() == run("--help")


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("lnit", "command line: No such command 'lnit'."),
        ("lint --reprot json", "lint: No such option: --reprot"),
        ("lint --jobs many", "lint: Invalid value for '--jobs'"),
        ("lint --jobs -1", "lint: Invalid value for '--jobs'"),
        ("explain", "explain: Missing argument"),
        ("signatures", "signatures: Missing command."),
        ("lint --fail-on erorr", '--fail-on: "erorr" is not a level. Did you mean "error"?'),
        ("lint --show routs", '--show: "routs" is not a stage. Did you mean "routes"?'),
        ("routes --report sarif", '--report: "sarif" is not a format.'),
        ("explain metapixel", "metapixel: is neither a rule nor a tracker."),
        ("signatures check nowhere", "nowhere: is not a folder."),
    ],
)
def test_a_mistaken_command_is_one_line(run, site, command, line) -> None:
    site.add("index.html")
    assert run(*command.split()).mistake().startswith(line)


def test_a_mistake_stays_one_line_whatever_is_in_it(run) -> None:
    assert run("lint", "no\nsuch\x1b[31mfile").mistake().startswith("no\\nsuch\\x1b[31mfile: ")


def test_the_example_clinic_is_what_its_readme_says(run, site) -> None:
    found = run("lint", CLINIC, "--report", "json")
    assert found.code == 1
    assert run("lint", CLINIC, "--fail-on", "never").code == 0
    sensitive = {r["pattern"] for r in found.json["routes"] if r["sensitivity"] == "sensitive"}
    ordinary = {"/", "/about", "/careers", "/visiting-hours"}
    assert sensitive == {route["pattern"] for route in found.json["routes"]} - ordinary
    assert rules(found) >= {"PW101", "PW102", "PW103", "PW201", "PW202", "PW203"}
    assert {r["tracker"] for r in found.json["results"]} >= {"meta-pixel", "tiktok-pixel"}
    exposed = {route for r in found.json["results"] for route in r["routes"]}
    assert exposed >= sensitive


def test_nothing_that_is_scanned_reaches_the_network(run, site, monkeypatch) -> None:
    def socket(*_: Any, **__: Any) -> None:
        pytest.fail("the network is never used")

    monkeypatch.setattr("socket.socket", socket)
    monkeypatch.setattr("socket.create_connection", socket)
    assert run("lint", CLINIC).code == 1


def test_nothing_that_is_scanned_is_run(run, site) -> None:
    trap = f"open({str(site / 'sprung')!r}, 'w')"
    site.add("conftest.py", trap)
    site.add("sitecustomize.py", trap)
    site.add("index.html", "{{ ''.__class__.__mro__[1].__subclasses__() }}" + TRACKED)
    site.add("next.config.js", f"require('fs').writeFileSync({str(site / 'sprung')!r}, '')")
    assert run("lint").code == 1
    assert not (site / "sprung").exists()
