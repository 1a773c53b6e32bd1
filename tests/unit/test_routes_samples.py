"""Miniature projects, each with the routes that it is expected to have."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.engine import Analysis

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "routes"


@pytest.mark.parametrize("project", sorted(path.name for path in SAMPLES.glob("*/")))
def test_expected_routes(project: str) -> None:
    root = SAMPLES / project
    routes = Analysis(Config(root=root, jobs=1)).site.routes
    found = ["  ".join(filter(None, (r.pattern, r.file, ",".join(r.subjects)))) for r in routes]
    assert found == (root / "expected-routes.txt").read_text("utf-8").splitlines()
