"""Miniature projects, each with the routes that it is expected to have."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.model.levels import Confidence
from pixelward.model.place import Location, Span

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "routes"


@pytest.mark.parametrize("project", sorted(path.name for path in SAMPLES.glob("*/")))
def test_expected_routes(project: str) -> None:
    root = SAMPLES / project
    routes = Analysis(Config(root=root, jobs=1)).site.routes
    found = ["  ".join(filter(None, (r.pattern, r.file, ",".join(r.subjects)))) for r in routes]
    assert found == (root / "expected-routes.txt").read_text("utf-8").splitlines()


REACHING = sorted(path.parent.name for path in SAMPLES.glob("*/expected-reach.txt"))


@pytest.mark.parametrize("project", REACHING)
def test_expected_reach(project: str) -> None:
    """Each line is a file and the routes that show it, or on which its trackers run."""
    root = SAMPLES / project
    analysis = Analysis(Config(root=root, jobs=1))
    for line in (root / "expected-reach.txt").read_text("utf-8").splitlines():
        path, *patterns = line.split()
        assert _showing(analysis, path) == patterns, path


def _showing(analysis: Analysis, path: str) -> list[str]:
    found = {one.route.pattern for one in analysis.site.reached(Location(path, Span(0, 0)))}
    if not any(use.location.path == path for use in analysis.uses):
        return sorted(found)
    seen = (one for one in analysis.exposures if one.use.location.path == path)
    return sorted({one.route.pattern for one in seen})


@pytest.mark.parametrize(
    ("project", "path", "patterns"),
    [
        ("nuxt", "app/layouts/portal.vue", "/care/portal/messages/[[folder]]"),
        ("nuxt-two", "layouts/bare.vue", "/book/*"),
        ("nuxt-two", "layouts/default.vue", "/ /treatments/:id /treatments/:id/prices"),
        ("astro", "src/layouts/Base.astro", "/site/ /site/conditions/[slug]"),
    ],
)
def test_layouts_that_a_component_names(project: str, path: str, patterns: str) -> None:
    analysis = Analysis(Config(root=SAMPLES / project, jobs=1))
    assert set(patterns.split()) == {*_showing(analysis, path)} - {"/site/blog/living-with-asthma"}


def test_an_address_of_which_a_part_is_not_known_is_less_sure() -> None:
    root = SAMPLES / "react-router-base"
    routes = Analysis(Config(root=root, jobs=1)).site.routes
    unsure = {route.pattern for route in routes if route.confidence is Confidence.INFERRED}
    assert unsure == {"/care/*/book"}


@pytest.mark.parametrize(
    ("project", "path"),
    [("hugo", "content/about.md"), ("docusaurus", "src/pages/portal/login.jsx")],
)
def test_an_excluded_file_is_no_page(project: str, path: str) -> None:
    def files(*exclude: str) -> set[str]:
        config = Config(root=SAMPLES / project, jobs=1, exclude=exclude)
        return {route.file for route in Analysis(config).site.routes}

    assert files() - files(path) == {path}


@pytest.mark.parametrize(
    ("project", "left_out"),
    [
        ("nextjs-config", ["/care"]),
        ("nuxt", ["/care"]),
        ("vue-router-base", ["/rowan"]),
        ("remix-helpers", ["/clinic"]),
        ("jekyll-pretty", ["/elder"]),
        ("eleventy-pagination", ["/oak"]),
        ("gatsby-prefix", ["/clinic", ""]),
        ("tanstack-virtual", ["/aspen", ""]),
        ("vitepress", ["/help", ""]),
        ("sveltekit", []),  # these tell all of it
        ("docusaurus", []),
        ("astro", []),
    ],
)
def test_what_a_framework_leaves_out_of_paths(project: str, left_out: list[str]) -> None:
    routes = Analysis(Config(root=SAMPLES / project, jobs=1)).site.routes
    assert {route.bases for route in routes} == {tuple(left_out)}
