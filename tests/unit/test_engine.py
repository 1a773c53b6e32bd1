"""The stages in order: what is whole, what is narrowed, and what is said of the rest."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.engine import Analysis, all_rules, check_rules, rule_cards, run
from pixelward.engine import _analysis as engine
from pixelward.errors import Error
from running import Site, known

PIXEL = "<script>\nfbq('init', '1592118847501145');\n</script>\n"
TWICE = "<script>\nfbq('track', 'Lead');\nfbq('track', 'Lead');\n</script>\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A project without Git."""
    monkeypatch.setattr(engine, "load", known)
    monkeypatch.setattr("pixelward.discover._listing._from_git", lambda _: [])
    return Site(tmp_path)


def test_an_empty_project_is_an_empty_report(site: Site) -> None:
    report = run(Config(root=site.root))
    assert (report.results, report.sightings, report.routes, report.trackers) == ((), (), (), ())
    assert report.coverage.files == 0
    assert [card.id for card in report.rules] == [rule.id for rule in all_rules()]


def test_a_stage_is_worked_out_when_it_is_asked_for(site: Site, monkeypatch) -> None:
    site.add("index.html", PIXEL)
    monkeypatch.setattr(engine, "link", lambda *_: pytest.fail("nobody asked"))
    assert list(Analysis(Config(root=site.root)).facts) == ["index.html"]


def test_what_is_reported_is_narrowed_and_what_is_read_is_not(site: Site) -> None:
    site.add("a.html", PIXEL)
    site.add("b.html", TWICE)
    whole, part = run(Config(root=site.root)), run(Config(root=site.root, only=("b.html",)))
    assert part.results == tuple(r for r in whole.results if r.place.path == "b.html")
    assert part.sightings == tuple(s for s in whole.sightings if s.place.path == "b.html")
    assert (part.routes, part.coverage) == (whole.routes, whole.coverage)


def test_the_trackers_are_those_of_what_is_reported(site: Site) -> None:
    site.add("a.html", PIXEL)
    site.add("b.html")
    assert [one.id for one in run(Config(root=site.root)).trackers] == ["meta-pixel"]
    assert run(Config(root=site.root, only=("b.html",))).trackers == ()


def test_a_suppression_elsewhere_still_counts_and_is_not_spoken_of(site: Site) -> None:
    used = PIXEL.replace("fbq", "// pixelward: ignore[PW101]: agreed\nfbq")
    site.add("used.html", used)
    site.add("unused.html", used.replace("fbq", "f"))
    site.add("index.html")
    whole = list(run(Config(root=site.root)).open())
    assert [(one.finding.rule, one.place.path) for one in whole] == [("PW505", "unused.html")]
    assert list(run(Config(root=site.root, only=("index.html",))).open()) == []
    assert list(run(Config(root=site.root, only=("unused.html",))).open()) == whole


def test_a_rule_that_nobody_asked_for_leaves_its_suppressions_alone(site: Site) -> None:
    site.add("index.html", PIXEL.replace("fbq", "// pixelward: ignore[PW101]: agreed\nfbq"))
    report = run(Config(root=site.root, ignore=frozenset({"PW101"})))
    assert (report.results, report.coverage.notices) == ((), ())


def test_the_day_is_part_of_the_question(site: Site) -> None:
    comment = "// pixelward: ignore[PW101] until=2027-03-01: agreed"
    site.add("index.html", PIXEL.replace("fbq", f"{comment}\nfbq"))
    before = run(Config(root=site.root), today=date(2027, 3, 1))
    after = run(Config(root=site.root), today=date(2027, 3, 2))
    assert [result.state for result in before.results] == ["suppressed"]
    assert [(result.finding.rule, result.state) for result in after.results] == [
        ("PW504", "new"),
        ("PW101", "new"),
    ]


def test_every_file_is_counted_once(site: Site) -> None:
    site.add("index.html", PIXEL)
    site.add("latin.html", PIXEL.encode() + b"\xe9")
    site.add("nul.html", b"\0\0")
    site.add("form.test.js")
    site.add("readme.md")
    coverage = run(Config(root=site.root)).coverage
    skipped = [notice for notice in coverage.notices if notice.skipped]
    assert coverage.files == 4
    assert coverage.analysed == coverage.files - len(skipped) == 2
    assert [notice.path for notice in coverage.notices] == [
        *("form.test.js", "latin.html", "nul.html")
    ]


PRAXIS = "<p>Größe</p>\r\n<p>Praxis für Öffnung</p><script>fbq('track', 'Größe')</script>\r\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_a_page_is_the_same_in_any_encoding(site: Site, codec: str) -> None:
    site.add("index.html", PRAXIS.encode(codec))
    report = run(Config(root=site.root))
    [seen] = report.sightings
    assert (seen.use.event, seen.place.start.line, seen.place.start.column) == ("Größe", 2, 34)
    assert all("für Öffnung" in r.place.frame for r in report.results if r.place.start.line == 2)


def test_a_file_of_one_long_line_is_read(site: Site) -> None:
    filler = "var a = {b: [1, 2, 'x y z']}; "
    site.add("bundle.js", filler * 2_000 + "fbq('track', 'Lead'); " + filler * 2_000)
    [seen] = run(Config(root=site.root)).sightings
    assert (seen.use.event, seen.place.start.line) == ("Lead", 1)
    assert seen.place.start.column == len(filler) * 2_000 + 1


def test_a_nul_in_the_middle_hides_nothing(site: Site) -> None:
    site.add("page.js", b"a('\0'); fbq('track', 'Lead')")
    report = run(Config(root=site.root))
    assert [seen.use.event for seen in report.sightings] == ["Lead"]
    assert [notice.skipped for notice in report.coverage.notices] == [False]


def test_the_title_of_a_page_that_a_tracker_reaches_is_read(site: Site) -> None:
    site.add("a.html", f"<title>Oncology appointments</title>{PIXEL}")
    site.add("b.html", "<title>Oncology appointments</title>")
    analysis = Analysis(Config(root=site.root))
    assert list(analysis.pages) == ["a.html"]
    told = {route.file: bool(route.subjects) for route in analysis.site.routes}
    assert told == {"a.html": True, "b.html": False}


def test_unknown_rules_are_refused(site: Site) -> None:
    with pytest.raises(Error, match=r'^here: "PW9" is not a rule\.'):
        check_rules(frozenset({"PW101", "PW9"}), "here")
    with pytest.raises(Error, match=r'"PW9" is not a rule\.'):
        run(Config(root=site.root, ignore=frozenset({"PW9"})))


def test_a_rule_without_its_page_is_an_error(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("pixelward.resources.rules_dir", lambda: tmp_path)
    with pytest.raises(Error, match=r"^PW\d+: its page is missing from this installation\."):
        rule_cards()


def test_cards_are_the_pages() -> None:
    for card in rule_cards():
        assert card.help.startswith(f"# {card.id}")
        assert card.summary
