"""A browser and the linter agree on the benchmark's sites, and who cannot look says so.

The sites that are built with npm take minutes: `benchmarks/agreement/run.py` has them all.
"""

from __future__ import annotations

import builtins
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "benchmarks" / "agreement"
sys.path.append(str(FOLDER))

import agree_browser  # noqa: E402
import agree_report  # noqa: E402
import agree_sites  # noqa: E402
import agree_vendors  # noqa: E402


def _runner() -> Any:
    """`run.py`, whose name others have too."""
    spec = importlib.util.spec_from_file_location("agree_run", FOLDER / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RUNNER = _runner()


@pytest.fixture(scope="module")
def opened() -> Iterator[Any]:
    """A browser; CI has one, elsewhere it is used if it is there."""
    with _or_skipped(), agree_browser.browser() as one:
        yield one


@contextmanager
def _or_skipped() -> Iterator[None]:
    try:
        yield
    except agree_sites.Skipped as reason:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(reason))


@pytest.mark.parametrize("name", ["static", "flask"])
def test_the_browser_and_the_linter_agree(
    name: str, opened: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    (site,) = (one for one in agree_sites.sites() if one.name == name)
    with _or_skipped(), agree_sites.served(site, tmp_path) as root:
        seen = [(page, agree_browser.said_on(opened, f"{root}{page}")) for page in site.pages]
    claimed = agree_report.claims(site.folder)
    true = frozenset(agree_report.truths(seen, claimed.patterns))
    assert len(true) > 20
    assert not true - claimed.triples.keys(), "missed"
    assert len(true) / len(claimed.triples) >= 0.95, claimed.triples.keys() - true


# --- what a machine may lack


def test_without_chromium_nothing_is_compared(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(sys, "argv", ["run.py"])
    assert RUNNER.main() == 0
    assert capsys.readouterr().out == ("skipped: Chromium is missing: apt-get install chromium.\n")


def test_without_playwright_nothing_is_compared(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(builtins, "__import__", _without("playwright", builtins.__import__))
    monkeypatch.setattr(sys, "argv", ["run.py"])
    assert RUNNER.main() == 0
    assert capsys.readouterr().out == "skipped: Playwright is missing: pip install playwright.\n"


def _without(package: str, really: Any) -> Any:
    def importing(name: str, *given: Any, **named: Any) -> Any:
        if name.partition(".")[0] == package:
            raise ImportError(name)
        return really(name, *given, **named)

    return importing


def _told(name: str, builds: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is printed of a site that nobody can look at."""
    (site,) = (one for one in agree_sites.sites() if one.name == name)
    assert RUNNER._agrees(site, None, builds)
    return capsys.readouterr().out


def test_without_flask_its_site_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    said = _told("flask", tmp_path, capsys)
    assert said == "flask    skipped: Flask is missing: pip install flask.\n"


def test_without_node_the_built_sites_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    said = _told("vite", tmp_path, capsys)
    assert said == "vite     skipped: npm is missing: install Node.js.\n"


def test_where_npm_cannot_install_its_last_word_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = subprocess.CompletedProcess([], 1, stdout="", stderr="npm error\nnpm error offline\n")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    said = _told("astro", tmp_path, capsys)
    assert said == "astro    skipped: npm install failed: npm error offline\n"


# --- what the vendors get


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://connect.facebook.net/en_US/fbevents.js", {("meta-pixel", "(load)")}),
        ("https://www.facebook.com/tr?id=1&ev=Lead", {("meta-pixel", "Lead")}),
        ("https://www.googletagmanager.com/gtag/js?id=AW-1", {("google-ads", "(load)")}),
        ("https://www.clarity.ms/tag/abc", {("microsoft-clarity", "(load)")}),
        ("https://ads.example/pixel.js", {("ads.example/pixel.js", "(load)")}),
    ],
)
def test_a_request_is_told_of_its_vendor(url: str, said: set[tuple[str, str]]) -> None:
    assert set(agree_vendors.fetched(url)) == said


def test_calls_that_tell_nothing_are_none() -> None:
    queued = [
        ("fbq", ["set", "autoConfig", False]),
        ("dataLayer", ["js", {}]),
        ("fbq", ["trackCustom", "Asked"]),
        ("_hsq", ["trackCustomBehavioralEvent", {"name": "pe1_asked"}]),
        ("lintrk", ["track", {"conversion_id": 12}]),
    ]
    assert list(agree_vendors.called(queued)) == [
        ("meta-pixel", "Asked"),
        ("hubspot", "pe1_asked"),
        ("linkedin-insight", "12"),
    ]


@pytest.mark.parametrize(
    ("address", "route"),
    [
        ("/", "/"),
        ("/portal/", "/portal"),
        ("/doctors/okafor", "/doctors/:name"),
        ("/doctors/find", "/doctors/find"),
        ("/elsewhere", "/elsewhere"),
    ],
)
def test_an_address_belongs_to_the_plainest_pattern_that_fits(address: str, route: str) -> None:
    patterns = frozenset({"/", "/portal", "/doctors/:name", "/doctors/find"})
    assert list(agree_report.truths([(address, [("t", "e")])], patterns)) == [(route, "t", "e")]
