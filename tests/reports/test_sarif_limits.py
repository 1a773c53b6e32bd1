"""Each limit of code scanning is crossed: what is written fits, and what is not is named."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from pixelward.model.levels import Purpose, Severity
from pixelward.model.place import PlacedStep
from pixelward.model.report import Report, Result
from pixelward.report import _sarif_fit
from pixelward.report._sarif_fit import MOST_BYTES, MOST_RELATED, MOST_RESULTS, MOST_STEPS
from pixelward.report.base import Style
from pixelward.report.sarif import SARIF
from reports.canned import CALL, META, PASS, REPORT, RESULTS, place, result, route, use


def run(report: Report) -> Any:
    return json.loads(SARIF.render(report, Style()))["runs"][0]


def remarks(log: Any) -> list[str]:
    """What the run says of what it leaves out."""
    notes = log["invocations"][0]["toolExecutionNotifications"]
    return [note["message"]["text"] for note in notes if "locations" not in note]


def page(number: int, line: int = 1, severity: Severity = Severity.ERROR) -> Result:
    path = f"site/{number}.html"
    found = result(
        "PW102",
        place(path, line, "<script>px('init')</script>", "px('init')"),
        f"It runs on /{number}.",
        "Remove it.",
        use(META, Purpose.INIT, path),
        severity=severity,
        routes=(route(f"/{number}", path, "names a health condition", "condition"),),
    )
    return replace(found, fingerprint=f"{number}-{line}")


def report(results: Iterable[Result]) -> Report:
    return replace(REPORT, results=tuple(results))


def test_a_report_that_fits_is_whole() -> None:
    log = run(REPORT)
    assert remarks(log) == []
    assert len(log["results"]) == len(RESULTS)


def test_of_too_many_results_those_of_a_file_that_say_the_same_become_one() -> None:
    each = MOST_RESULTS // 100 + 1
    log = run(report(page(number, line) for number in range(100) for line in range(1, each + 1)))
    assert len(log["results"]) == 100
    assert {item["occurrenceCount"] for item in log["results"]} == {each}
    first = log["results"][0]
    assert first["message"]["text"].endswith(f"The same is found in {each - 1} more places.")
    assert len(first["relatedLocations"]) == MOST_RELATED
    folded = 100 * each - 100
    assert any(note.startswith(f"{folded} findings that say the same") for note in remarks(log))


def test_of_too_many_files_those_that_say_the_same_become_one() -> None:
    log = run(report(page(number) for number in range(MOST_RESULTS + 1)))
    assert [item["occurrenceCount"] for item in log["results"]] == [MOST_RESULTS + 1]


def test_of_too_many_different_results_the_mildest_are_left_out_and_counted() -> None:
    def other(number: int) -> Result:
        one = page(number, severity=Severity.NOTE if number < 10 else Severity.ERROR)
        known = replace(one.finding.use, event=f"event {number}")
        state = "suppressed" if number in (20, 21) else "new"
        return replace(one, finding=replace(one.finding, use=known), state=state)

    log = run(report(other(number) for number in range(MOST_RESULTS + 5)))
    assert len(log["results"]) == MOST_RESULTS
    levels = [item["level"] for item in log["results"] if not item["suppressions"]]
    assert levels.count("note") == 7, "what nobody has suppressed is left out last"
    assert not any(item["suppressions"] for item in log["results"])
    assert any("5 findings of 25005, the mildest, are left out" in note for note in remarks(log))
    assert "Code scanning shows 5000 of 25000 results, the most severe ones." in remarks(log)


def test_a_file_that_is_too_large_gives_up_what_surrounds_the_results_first() -> None:
    noise = random.Random(8)
    results = [
        replace(one, flow=tuple(PlacedStep(PASS, noise.randbytes(6_000).hex()) for _ in range(4)))
        for one in map(page, range(500))
    ]
    text = SARIF.render(report(results), Style())
    assert len(gzip.compress(text.encode(), 6)) <= MOST_BYTES
    log = json.loads(text)["runs"][0]
    assert len(log["results"]) == len(results)
    assert not any("codeFlows" in item for item in log["results"])
    assert any(note.startswith("Code, code flows, related files") for note in remarks(log))


def test_results_are_given_up_only_after_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_sarif_fit, "MOST_BYTES", 40_000)
    noise = random.Random(9)

    def long(number: int) -> Result:
        found = page(number).finding
        known = replace(found.use, event=str(number))
        said = replace(found, use=known, message=noise.randbytes(700).hex())
        return replace(page(number), finding=said)

    text = SARIF.render(report(map(long, range(64))), Style())
    assert len(gzip.compress(text.encode(), 6)) <= 40_000
    log = json.loads(text)["runs"][0]
    assert 0 < len(log["results"]) < 64
    left = 64 - len(log["results"])
    assert any(note.startswith(f"{left} findings of 64") for note in remarks(log))


def test_of_a_flow_that_is_too_long_both_ends_are_kept() -> None:
    flow = tuple(PlacedStep(CALL, f"is step {number}") for number in range(MOST_STEPS + 50))
    log = run(report([replace(RESULTS[0], flow=flow)]))
    hops = log["results"][0]["codeFlows"][0]["threadFlows"][0]["locations"]
    texts = [hop["location"]["message"]["text"] for hop in hops]
    assert (len(texts), texts[0], texts[-1]) == (MOST_STEPS, "is step 0.", "is step 1049.")
    assert remarks(log) == ["The middle of 1 code flow of more than 1000 steps is left out."]


def test_of_too_many_files_of_routes_the_first_are_related() -> None:
    routes = tuple(route(f"/{n}", f"{n}.html", "names a clinic") for n in range(MOST_RELATED + 1))
    found = replace(RESULTS[0], finding=replace(RESULTS[0].finding, routes=routes))
    log = run(report([found]))
    assert len(log["results"][0]["relatedLocations"]) == MOST_RELATED
    assert len(log["results"][0]["properties"]["routes"]) == MOST_RELATED + 1
    assert len(remarks(log)) == 1
    assert remarks(log)[0].startswith("Of 1 result more than 100 related files are left out")


def test_a_rule_has_no_more_tags_than_are_shown() -> None:
    for rule in run(REPORT)["tool"]["driver"]["rules"]:
        assert 0 < len(rule["properties"]["tags"]) <= 10
        assert len(set(rule["properties"]["tags"])) == len(rule["properties"]["tags"])
