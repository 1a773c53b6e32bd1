"""A secret that stands in the code is reported, and shown by nothing that the program prints."""

from __future__ import annotations

import re

import pytest

SECRET = "EAAQz7Lw0XcBAKpT4vN9mR2hJ5dK"
HALVES = (SECRET[:13], SECRET[13:])
PAGE = f"""<!doctype html>
<title>Your results</title>
<script>
  const token = '{SECRET}'
  const again = '{HALVES[0]}' + '{HALVES[1]}'
  const api = 'https://graph.facebook.com/v19.0/771204958836120/events?access_token='
  fetch(api + token); fbq('track', 'Lead', {{ email: 'ann@harbor.org', diagnosis: '{SECRET}' }})
  fetch(api, {{ headers: {{ Authorization: 'Bearer {SECRET}' }}, body: {{ access_token: token }} }})
  fetch(api + again); fbq('trackCustom', '{SECRET}', {{ email: form.email }})
</script>
"""


def _is_silent(text: str) -> bool:
    return not any(part in text for part in (SECRET, *HALVES))


@pytest.fixture
def portal(site):
    site.add("portal/results.html", PAGE)
    return site


@pytest.mark.parametrize("form", ["text", "json", "sarif", "html"])
@pytest.mark.parametrize("ignored", [(), ("--ignore", "PW402")])
def test_no_report_shows_a_secret(portal, run, form, ignored) -> None:
    out = run("lint", "--report", form, *ignored).out
    assert "PW202" in out
    assert re.search(r"\bPW402\b", out) or ignored
    assert _is_silent(out)


@pytest.mark.parametrize("form", ["markdown", "csv", "json", "html"])
def test_no_data_map_shows_a_secret(portal, run, form) -> None:
    out = run("inventory", "--report", form).out
    assert "Lead" in out
    assert _is_silent(out)


@pytest.mark.parametrize("stage", ["facts", "program", "uses", "routes", "exposures"])
def test_no_stage_shows_a_secret(portal, run, stage) -> None:
    out = run("lint", "--show", stage).out
    assert out
    assert _is_silent(out)


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_no_map_shows_a_secret(portal, run, form) -> None:
    assert _is_silent(run("routes", "--report", form).out)
