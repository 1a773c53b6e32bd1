"""The shapes of the benchmark: that they are what they say, and that Pixelward reads them."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pixelward.config import Config

ROOT = Path(__file__).resolve().parent.parent
sys.path += [str(ROOT / "benchmarks" / name) for name in ("shapes", "labels", "vendors", "nofalse")]

import label_cases  # noqa: E402
import label_score  # noqa: E402
import nofalse_hits  # noqa: E402
import shape_cases  # noqa: E402
import shape_score  # noqa: E402
import shape_tools  # noqa: E402
import vendor_cases  # noqa: E402

SHAPES = tuple(shape_cases.shapes())
every_shape = pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)


def test_there_are_enough_shapes_over_enough_trackers() -> None:
    flagged = [shape for shape in SHAPES if shape.name.startswith("flagged/")]
    clean = [shape for shape in SHAPES if shape.name.startswith("clean/")]
    assert len(flagged) + len(clean) == len(SHAPES)
    assert len(flagged) >= 60
    assert len(clean) >= 60
    assert len({use.tracker for shape in flagged for use in shape.uses}) >= 6


@every_shape
def test_a_shape_says_what_is_in_it(shape: shape_cases.Shape) -> None:
    known = {tracker.id for tracker in shape_tools.knowledge().trackers}
    assert list(shape.sources())
    assert bool(shape.wanted) == shape.name.startswith("flagged/")
    for use in shape.uses:
        lines = (shape.folder / use.path).read_text("utf-8").splitlines()
        assert lines[use.line - 1].strip(), use
        assert use.tracker in known


@every_shape
def test_pixelward_reads_a_shape_as_it_is_meant(shape: shape_cases.Shape, tmp_path: Path) -> None:
    shape_cases.unpack((shape,), tmp_path)
    found = tuple(shape_tools.uses(tmp_path / shape.name))
    todo = {use for use in shape.uses if use.todo}
    missed = {u for u in shape.uses if not u.optional and not shape_score.is_found(u, found)}
    assert not missed - todo, "missed"
    assert not todo - missed, "found now: run benchmarks/shapes/run.py --mark"
    assert not {use.place for use in found} - shape.allowed, "found where there is nothing"


def test_a_report_counts_at_the_line_or_where_its_text_begins() -> None:
    use = shape_cases.Use(path="a.js", line=5, tracker="x", purpose="event", start=3)
    shape = shape_cases.Shape("flagged/one", Path(), (use,))
    for line, found, false in ((5, 1, 0), (3, 1, 0), (4, 0, 1)):
        score = shape_score.score(shape, frozenset({("a.js", line, "x")}))
        assert (len(score.found), len(score.missed), len(score.false)) == (found, 1 - found, false)


def test_the_table_counts_by_group() -> None:
    use = shape_cases.Use(path="a.js", line=5, tracker="x", purpose="event")
    one = shape_cases.Shape("flagged/names/one", Path(), (use,))
    two = shape_cases.Shape("clean/names/two", Path(), ())
    hits = {one.name: frozenset({use.place}), two.name: frozenset({use.place})}
    rows = [
        " ".join(row.split())
        for row in shape_score.table({"t": shape_score.scores((one, two), hits)})
    ]
    assert "flagged/names 1/0/0" in rows
    assert "clean 0/0/1" in rows
    assert "shapes without a fault 1 of 2" in rows


@pytest.mark.parametrize("tool", shape_tools.PEERS)
def test_the_peers_have_rules_for_every_tracker_of_the_shapes(tool: str) -> None:
    rules = shape_tools.rendered(tool)
    assert "<<" not in rules
    for tracker in {use.tracker for shape in SHAPES for use in shape.uses}:
        for tier in shape_tools.TIERS:
            assert f"id: {tier}.{tracker}." in rules


def _label(line: int, kind: str = "event", path: str = "a.js") -> label_cases.Label:
    return label_cases.Label(
        repo="o/n", commit="0", path=path, line=line, tracker="Meta Pixel", kind=kind
    )


@pytest.mark.parametrize(
    ("label", "outcome"),
    [
        (_label(1), label_score.Outcome.EXACT),
        (_label(3), label_score.Outcome.NEAR),
        (_label(5), label_score.Outcome.MISSED),
        (_label(5, "base-snippet"), label_score.Outcome.SNIPPET),
        (_label(9), label_score.Outcome.MOVED),
        (_label(1, "none"), label_score.Outcome.FALSE),
        (_label(2, "none"), label_score.Outcome.SILENT),
        (_label(1, path="b.php"), label_score.Outcome.UNREAD),
        (_label(1, path="c.js"), label_score.Outcome.ABSENT),
    ],
)
def test_a_label_is_judged(
    label: label_cases.Label, outcome: label_score.Outcome, tmp_path: Path
) -> None:
    (tmp_path / "a.js").write_text("fbq()\n\n\n\nfbq\n\n\n\nother\n", encoding="utf-8")
    (tmp_path / "b.php").write_text("", encoding="utf-8")
    skipped = [{"path": "b.php", "reason": "is PHP"}]
    uses = [{"path": "a.js", "line": 1, "tracker": "meta-pixel", "purpose": "load"}]
    checkout = label_score.Checkout(tmp_path, {"uses": uses, "coverage": {"skipped": skipped}})
    trackers = {tracker.id: tracker for tracker in shape_tools.knowledge().trackers}
    named = label_cases.ids((label,), tuple(trackers.values()))
    judged = label_score.verdict(label, checkout, trackers[named["Meta Pixel"]], slack=2)
    assert judged.outcome is outcome


def test_labels_are_read_a_line_each(tmp_path: Path) -> None:
    row = {"repo": "npm:@a/b", "commit": "1", "path": "x.tsx", "line": 2, "tracker": "t"}
    file = tmp_path / "labels.jsonl"
    file.write_text(json.dumps({**row, "kind": "event"}) + "\n\n", encoding="utf-8")
    (label,) = label_cases.labels(file)
    assert (label.folder, label.type) == ("npm:@a+b", "tsx")


RUDDER = """
// window.fbq('track', name) in a comment is no call
window.fbq('track', name);
window.fbq.version = '2.0';
"""
REGISTRY = """
  m('metaPixel', 'Meta Pixel', 'ad', 'useScriptMetaPixel', { bundle: true }, PRIVACY_FULL),
  m('xEmbed', 'X Embed', 'content', false, {}, null),
  m('stripe', 'Stripe', 'payments', 'useScriptStripe', {}, null),
    def('metaPixel', {
      schema: MetaPixelOptions,
      envDefaults: { id: '' },
    }),
"""


def test_the_lines_of_an_integration_that_call_its_vendor_are_cases(tmp_path: Path) -> None:
    file = tmp_path / vendor_cases.INTEGRATIONS / "integrations" / "FacebookPixel" / "browser.js"
    file.parent.mkdir(parents=True)
    file.write_text(RUDDER)
    found = [case for case in vendor_cases.integrations(tmp_path) if "Facebook" in case.vendor]
    assert [(case.kind, case.path, case.line) for case in found] == [
        ("load", "integrations/FacebookPixel", 0),
        ("call", "integrations/FacebookPixel/browser.js", 3),
    ]
    assert {*found[0].trackers} == {"meta-pixel"}


def test_each_entry_of_the_registry_makes_a_small_project(tmp_path: Path) -> None:
    source = tmp_path / vendor_cases.REGISTRY
    source.parent.mkdir(parents=True)
    source.write_text(REGISTRY)
    entries = tuple(vendor_cases.registry(tmp_path))
    assert entries == (
        vendor_cases.Entry("metaPixel", "useScriptMetaPixel", ("id",)),
        vendor_cases.Entry("xEmbed", "", ()),
    )
    cases = list(vendor_cases.probes(entries, tmp_path))
    assert [(case.path, case.kind) for case in cases] == [
        ("metaPixel/nuxt.config.ts", "key"),
        ("metaPixel/pages/index.vue", "composable"),
        ("xEmbed/nuxt.config.ts", "key"),
    ]
    for case in cases:
        assert (tmp_path / case.path).read_text().split("\n")[case.line - 1].strip() == case.text
    assert "metaPixel: { id: 'harbor-id-20417' }" in cases[0].text


def test_the_tests_of_a_package_are_read_too(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "@clinic/chart"}', encoding="utf-8")
    (tmp_path / "chart.test.js").write_text("\nfbq('track', 'Lead')\n", encoding="utf-8")
    analysis = nofalse_hits.Everything(Config(root=tmp_path, jobs=1), tmp_path / "kept" / "facts")
    (hit,) = nofalse_hits.hits(tmp_path, analysis.uses)
    assert (hit.package, hit.path, hit.line) == ("@clinic/chart", "chart.test.js", 2)
    assert (hit.signature, hit.event) == ("meta-pixel/track", "Lead")
    again = nofalse_hits.Everything(analysis.config, analysis.kept)
    assert again.reading == analysis.reading


def test_a_verdict_speaks_of_one_package(tmp_path: Path) -> None:
    verdicts = nofalse_hits.judged(ROOT / "benchmarks" / "nofalse" / "judged.toml")
    said = verdicts[0]
    hit = nofalse_hits.Hit(said.package, said.path, 1, said.signature, "", "resolved", "")
    assert nofalse_hits.verdict_of(hit, verdicts) == said
    assert nofalse_hits.verdict_of(replace(hit, package="other"), verdicts) is None
