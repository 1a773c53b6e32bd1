"""The baseline: what was there before fails no run, wherever its lines and files have gone."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from running import CLEAN, TRACKED

BASELINE = "pixelward.baseline"
HEAD = '{"pixelward-baseline": 1}\n'
PORTAL = """<!doctype html>
<title>Your test results</title>
<script async src="https://connect.facebook.net/en_US/fbevents.js"></script>
<script>
  fbq('init', '1592118847501145');
  fbq('track', 'ViewContent', {content_name: 'asthma clinic'});
</script>
"""
# The same after a formatter has been there, with other things above it.
REFORMATTED = """<!doctype html>
<html>
  <head>
    <title>Your test results</title>
    <meta name="robots" content="noindex" />

    <script
      async
      src='https://connect.facebook.net/en_US/fbevents.js'
    ></script>
    <script>
      // Said to whom it concerns.
      fbq("init", "1592118847501145");
      fbq("track", "ViewContent", {
        content_name: "asthma clinic",
      });
    </script>
  </head>
</html>
"""
MORE = "  fbq('track', 'Lead', {content_name: 'oncology appointment'});\n</script>"


def states(run, *more: str) -> Counter[str]:
    done = run("lint", "--baseline", BASELINE, "--report", "json", *more)
    assert done.err == ""
    found = Counter(result["state"] for result in done.json["results"])
    assert done.code == (1 if found["new"] else 0)
    return found


@pytest.fixture
def known(run, site) -> int:
    """A project whose findings are in its baseline; how many those are."""
    site.add("careers.html", TRACKED)
    site.add("portal/results.html", PORTAL)
    done = run("baseline")
    entries = (site / BASELINE).read_text().splitlines()[1:]
    assert done.out == f"{BASELINE}: {len(entries)} findings.\n"
    assert done.code == 0
    assert len(entries) > 3
    return len(entries)


def test_a_clean_project_has_an_empty_one(run, site) -> None:
    site.add("index.html")
    assert run("baseline").out == f"{BASELINE}: 0 findings.\n"
    assert (site / BASELINE).read_text() == HEAD
    assert run("lint", "--baseline", BASELINE).code == 0


def test_what_was_there_fails_no_run(run, known) -> None:
    assert run("lint").code == 1
    assert states(run) == {"unchanged": known}
    said = " ".join(run("lint", "--baseline", BASELINE).out.split())
    assert f"{known} findings in the baseline." in said


def test_it_says_nothing_of_lines_and_days(site, known) -> None:
    first, *entries = (site / BASELINE).read_text().splitlines()
    assert first + "\n" == HEAD
    assert entries == sorted(entries)
    fields = {"path", "rule", "tracker", "fingerprint", "moved"}
    assert all(set(json.loads(entry)) == fields for entry in entries)
    assert "1592118847501145" not in "".join(entries)


def test_reformatting_is_no_news(run, site, known) -> None:
    site.add("portal/results.html", REFORMATTED)
    assert states(run) == {"unchanged": known}


def test_a_file_that_moves_takes_its_findings_along(run, site, known) -> None:
    (site / "portal" / "results.html").rename(site / "portal" / "tests.html")
    (site / "jobs").mkdir()
    (site / "careers.html").rename(site / "jobs" / "careers.html")
    assert states(run) == {"unchanged": known}
    done = run("lint", "--baseline", BASELINE, "--report", "json").json
    assert done["absent"] == []


def test_reformatted_moved_and_renamed_at_once(run, site, known) -> None:
    (site / "portal" / "results.html").unlink()
    site.add("portal/my tests.html", REFORMATTED)
    assert states(run) == {"unchanged": known}


def test_a_new_event_is_exactly_one_new_result(run, site, known) -> None:
    site.add("portal/results.html", f"{PORTAL.rpartition('</script>')[0]}{MORE}\n")
    found = run("lint", "--baseline", BASELINE, "--report", "json")
    new = [result for result in found.json["results"] if result["state"] == "new"]
    assert [(result["rule"], result["event"]) for result in new] == [("PW201", "Lead")]
    assert found.code == 1


def test_a_copy_is_new_and_what_it_was_copied_from_is_not(run, site, known) -> None:
    site.add("portal/copy.html", PORTAL)
    done = run("lint", "--baseline", BASELINE, "--report", "json").json
    new = {result["path"] for result in done["results"] if result["state"] == "new"}
    assert new == {"portal/copy.html"}


def test_of_two_copies_of_a_file_that_is_gone_one_is_new(run, site, known) -> None:
    (site / "careers.html").rename(site / "jobs.html")
    site.add("more.html", TRACKED)
    assert states(run)["new"] == 1


def test_what_is_gone_is_said_and_taken_out_when_asked(run, site, known) -> None:
    site.add("careers.html", CLEAN)
    done = run("lint", "--baseline", BASELINE, "--report", "json").json
    (gone,) = done["absent"]
    assert (gone["path"], gone["rule"], gone["tracker"]) == ("careers.html", "PW101", "meta-pixel")
    words = " ".join(run("lint", "--baseline", BASELINE).out.split())
    assert "1 finding of the baseline gone: run pixelward baseline --prune." in words
    site.add("portal/new.html", TRACKED)
    assert run("baseline", "--prune").out == f"{BASELINE}: {known - 1} findings, 1 finding gone.\n"
    site.add("careers.html", TRACKED)
    done = run("lint", "--baseline", BASELINE, "--report", "json").json
    assert done["absent"] == []
    new = {result["path"] for result in done["results"] if result["state"] == "new"}
    assert new == {"careers.html", "portal/new.html"}


def test_a_part_of_a_project_makes_nothing_absent(run, site, known) -> None:
    site.add("pixelward.toml", "")
    done = run("lint", "careers.html", "--baseline", BASELINE, "--report", "json").json
    assert [result["state"] for result in done["results"]] == ["unchanged"]
    assert done["absent"] == []
    done = run("lint", "--select", "PW304", "--baseline", BASELINE, "--report", "json").json
    assert (done["results"], done["absent"]) == ([], [])


def test_it_holds_from_another_folder(run, site, known, monkeypatch) -> None:
    monkeypatch.chdir(site.root.parent)
    done = run("lint", "site", "--baseline", f"site/{BASELINE}", "--report", "json")
    assert {result["state"] for result in done.json["results"]} == {"unchanged"}


def test_what_is_suppressed_is_not_written(run, site) -> None:
    said = "<!-- pixelward: ignore-file[PW101] until=2099-01-01: agreed -->"
    site.add("careers.html", f"{TRACKED}{said}\n")
    assert run("baseline").out == f"{BASELINE}: 0 findings.\n"
    site.add("careers.html", f"{TRACKED}{said}\n".replace("2099", "2020"))
    assert states(run) == {"new": 2}  # what it covered, and that it has run out


def test_a_suppression_may_cover_what_the_baseline_knows(run, site, known) -> None:
    said = "<!-- pixelward: ignore-file[PW101]: agreed -->"
    site.add("careers.html", f"{TRACKED}{said}\n")
    done = run("lint", "--baseline", BASELINE, "--report", "json").json
    assert Counter(result["state"] for result in done["results"]) == {
        "suppressed": 1,
        "unchanged": known - 1,
    }
    assert done["absent"] == []


def test_standard_output_and_another_file(run, site, known) -> None:
    written = (site / BASELINE).read_text()
    assert run("baseline", "--output", "-").out == written
    assert run("baseline", ".", "--output", "known findings.txt").code == 0
    assert (site / "known findings.txt").read_text() == written


def test_a_json_report_will_do(run, site, known) -> None:
    assert run("lint", "--report", "json=before.json").code == 1
    done = run("lint", "--baseline", "before.json", "--report", "json")
    assert {result["state"] for result in done.json["results"]} == {"unchanged"}
    assert done.code == 0
    report = json.loads((site / "before.json").read_text())
    for result in report["results"]:
        del result["moved"]  # as an older one was
    site.add("before.json", json.dumps(report, indent=2))
    assert run("lint", "--baseline", "before.json").code == 0


def test_what_comes_out_of_a_merge_is_read(run, site, known) -> None:
    first, *entries = (site / BASELINE).read_text().splitlines()
    merged = [*reversed(entries), first, *entries[:2], "", first]
    site.add(BASELINE, "\r\n".join([first, *merged]))
    assert states(run) == {"unchanged": known}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read: No such file or directory. Write it with pixelward baseline"),
        (b"", "is neither a baseline nor a JSON report of pixelward."),
        (b"{}", "is neither a baseline nor a JSON report of pixelward."),
        (b'{"version": "2.1.0", "runs": []}', "is neither a baseline nor a JSON report"),
        (b"\xff\xfe", "is not text in UTF-8."),
        (b"[" * 100_000, "is neither a baseline nor a JSON report"),
        (f"{HEAD}<<<<<<< HEAD\n".encode(), ":2: is where a merge has left a conflict."),
        (f"{HEAD}{{}}\n".encode(), ":2: is not an entry of a baseline."),
        (f"{HEAD}\nhello\n".encode(), ":3: is not an entry of a baseline."),
        (f'{HEAD}{{"fingerprint": 7}}\n'.encode(), ":2: is not an entry of a baseline."),
        (b'{"pixelward-baseline": 2}\n', "of version 2; this pixelward reads version 1."),
        (b'{"pixelward-baseline": 0}\n', "has no version of a baseline"),
        (b'{"pixelward-baseline": "x"}\n', "has no version of a baseline"),
        (b'{"tool": {"name": "pixelward"}, "results": [7]}', "its result 0 is none."),
        (b'{"tool": {"name": "pixelward"}, "results": [{}]}', "result 0: is not an entry"),
    ],
)
def test_one_that_cannot_be_read_is_never_an_empty_one(run, site, content, said) -> None:
    site.add("index.html")
    if content is not None:
        site.add(BASELINE, content)
    line = run("lint", "--baseline", BASELINE).mistake()
    assert line.startswith(BASELINE)
    assert said in line


def test_pruning_needs_one(run, site) -> None:
    site.add("index.html")
    assert run("baseline", "--prune").mistake().startswith(f"{BASELINE}: cannot be read")


def test_a_run_of_ours_that_failed_writes_none(run, site, monkeypatch) -> None:
    site.add("careers.html", TRACKED)

    def crash(*_: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr("pixelward.reading.parse", crash)
    done = run("baseline")
    assert done.code == 3
    assert not (site / BASELINE).exists()
