"""A tracker of a project's own: the page that explains it is right, and all commands know it."""

from __future__ import annotations

import re

import pytest

from running import ROOT

PAGE = (ROOT / "docs" / "own-signatures.md").read_text("utf-8")
(EXAMPLE,) = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.M | re.S)
(SETTINGS,) = re.findall(r"^   ```toml\n(.*?)^   ```", PAGE, re.M | re.S)

CLEAN = """<!doctype html>
<title>Oncology appointments</title>
<!-- hads('init', '20417') was here -->
<p>We do not use <code>hads('track', 'Booked')</code> of cdn.harbor-ads.example.</p>
"""
FLAGGED = """<!doctype html>
<title>Oncology appointments</title>
<script src="https://cdn.harbor-ads.example/v2/pixel.js?id=20417"></script>
<script>
  hads('init', '20417');
  hads('identify', { mail: form.email });
</script>
"""


@pytest.fixture
def own(site):
    """A project with settings and a tracker as the page has them."""
    site.add("pixelward/trackers/harbor-ads.yaml", EXAMPLE)
    site.add("pixelward.toml", re.sub("^   ", "", SETTINGS, flags=re.M))
    return site


def test_the_example_of_the_page_holds(run, own) -> None:
    done = run("signatures", "check", "--tracker", "harbor-ads", "--strict")
    assert (done.code, done.out) == (0, "1 tracker, 4 samples, 0 problems.\n")


def test_a_clean_project_stays_clean(run, own) -> None:
    own.add("oncology/appointments.html", CLEAN)
    done = run("lint", "--report", "json")
    assert (done.code, done.json["results"]) == (0, [])


def test_a_flagged_project_is_flagged(run, own) -> None:
    own.add("oncology/appointments.html", FLAGGED)
    done = run("lint", "--report", "json")
    found = {(one["rule"], one["tracker"], one["line"]) for one in done.json["results"]}
    assert done.code == 1
    assert {rule for rule, _, _ in found} >= {"PW101", "PW203"}
    assert ("PW203", "harbor-ads", 6) in found
    assert {tracker for _, tracker, _ in found} == {"harbor-ads"}
