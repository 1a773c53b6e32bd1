"""The page that imports it reaches the tracker in a package of the workspace; others do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.engine import Analysis

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "link" / "modules-workspace"


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return Analysis(Config(root=SAMPLE, jobs=1))


def test_the_package_is_reached_from_the_pages_that_import_it_alone(analysis: Analysis) -> None:
    assert {route.pattern for route in analysis.site.routes} == {"/about", "/oncology/book"}
    inside = [use for use in analysis.uses if use.location.path.startswith("packages/")]
    assert inside
    for use in inside:
        patterns = [reached.route.pattern for reached in analysis.site.reached(use.location)]
        assert patterns == ["/oncology/book"]


def test_the_way_there_is_told_hop_by_hop(analysis: Analysis) -> None:
    use = next(u for u in analysis.uses if u.location.path == "packages/analytics/src/events.ts")
    (reached,) = analysis.site.reached(use.location)
    assert [step.message for step in reached.flow] == [
        "apps/web/src/app/oncology/book/page.tsx imports apps/web/src/lib/track.ts",
        "apps/web/src/lib/track.ts imports packages/analytics/src/index.ts",
        "packages/analytics/src/index.ts imports packages/analytics/src/events.ts",
    ]
