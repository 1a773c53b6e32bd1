"""Which files are put round a page's own, the nearest first."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import Config, Mapped, RouteSettings
from pixelward.engine import Analysis

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "routes"


def around(config: Config, pattern: str) -> tuple[str, ...]:
    site = Analysis(config).site
    (route,) = (route for route in site.routes if route.pattern == pattern)
    return site.around(route)


@pytest.mark.parametrize(
    ("project", "pattern", "nearest", "last"),
    [
        ("nextjs-app", "/portal/messages", "app/portal/layout.tsx", "app/layout.tsx"),
        ("jekyll", "/about.html", "_layouts/page.html", "_layouts/default.html"),
    ],
)
def test_the_nearest_is_first(project: str, pattern: str, nearest: str, last: str) -> None:
    found = around(Config(root=SAMPLES / project, jobs=1), pattern)
    assert (found[0], found[-1]) == (nearest, last)


def test_an_address_that_the_settings_change_keeps_its_layouts() -> None:
    maps = (Mapped("app/portal/messages/page.tsx", "/inbox"),)
    settings = RouteSettings(base="/clinic", portal=True, map=maps)
    config = Config(root=SAMPLES / "nextjs-app", jobs=1, routes=settings)
    assert around(config, "/clinic/inbox")[0] == "app/portal/layout.tsx"


def test_bases_of_bases_count_and_circles_end(tmp_path: Path) -> None:
    for name, base in (("page", "inner"), ("inner", "outer"), ("outer", "inner")):
        folder = tmp_path / "templates"
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.html").write_text(f'{{% extends "{base}.html" %}}')
    (tmp_path / "templates" / "outer.html").write_text(
        '<!doctype html>{% extends "inner.html" %}<p>…</p>'
    )
    site = Analysis(Config(root=tmp_path, jobs=1)).site
    (page,) = (route for route in site.routes if route.file == "templates/page.html")
    assert site.around(page) == ("templates/inner.html", "templates/outer.html")
