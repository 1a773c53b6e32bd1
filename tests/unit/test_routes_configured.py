"""What a project says of its own routes has the last word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pixelward.config import About, Config, Mapped, RouteSettings
from pixelward.model.levels import Sensitivity
from pixelward.model.program import Route
from pixelward.resources import signatures_dir
from pixelward.routes import NOWHERE, Page, idle, told
from pixelward.routes._configured import based, placed
from pixelward.signatures import load

SUBJECTS = load(signatures_dir()).subjects
PORTAL = Route(
    pattern="/portal/asthma",
    file="a.html",
    subjects=("portal", "condition"),
    sensitivity=Sensitivity.SENSITIVE,
    authenticated=True,
    because='is part of the patient portal ("portal")',
)
ABOUT = Route(pattern="/about", file="about.html")


def about(route: str, **more: object) -> RouteSettings:
    said = About(route=route, reason="we know", place="pixelward.toml:3", **more)  # type: ignore[arg-type]
    return RouteSettings(subject=(said,))


def config(maps: tuple[Mapped, ...], below: str = "") -> Config:
    return Config(root=Path(), below=below, routes=RouteSettings(map=maps))


def by(settings: RouteSettings, route: Route) -> Route:
    return told(settings, SUBJECTS)(route)


def test_nothing_said_changes_nothing() -> None:
    assert by(RouteSettings(), PORTAL) == PORTAL


@pytest.mark.parametrize(
    ("pattern", "whole"),
    [
        ("/", "/clinic"),
        ("/about", "/clinic/about"),
        ("/clinic", "/clinic"),
        ("/clinic/about", "/clinic/about"),
        ("/clinics", "/clinic/clinics"),
        ("*", "*"),
    ],
)
def test_a_base_is_put_before_what_does_not_have_it(pattern: str, whole: str) -> None:
    assert based(Route(pattern=pattern, file="x.html"), "/clinic").pattern == whole


def test_whether_a_framework_leaves_out_the_base_of_the_settings_is_not_known() -> None:
    route = Route(pattern="/app/about", file="x.jsx", bases=("/app",))
    assert set(based(route, "/clinic").bases) == {"", "/clinic", "/clinic/app"}
    known = Route(pattern="/clinic/about", file="x.jsx", bases=("/clinic",))
    assert based(known, "/clinic") == known


@pytest.mark.parametrize(
    ("glob", "pattern", "meant"),
    [
        ("/care/*", "/care", True),
        ("/care/*", "/care/team/[name]", True),
        ("/care/*", "/careers", False),
        ("/care", "/care/", True),
        ("/care", "/care/team", False),
        ("/*", "/", True),
        ("/*", "*", False),
        ("/conditions/[slug]", "/conditions/[slug]", True),
        ("/conditions/[slug]", "/conditions/s", False),
        ("/conditions/:slug?", "/conditions/:slug?", True),
        ("*/print", "/a/b/print", True),
    ],
)
def test_which_addresses_a_glob_means(glob: str, pattern: str, meant: bool) -> None:
    route = by(about(glob, added=("portal",)), Route(pattern=pattern, file="x.html"))
    assert (route.subjects == ("portal",)) is meant


def test_a_subject_is_added_with_its_reason() -> None:
    route = by(about("/about", added=("portal",)), ABOUT)
    assert (route.subjects, route.authenticated) == (("portal",), True)
    assert route.sensitivity is Sensitivity.SENSITIVE
    assert route.because == "is part of the patient portal (settings: we know)"


def test_an_ordinary_page_is_nothing_else() -> None:
    route = by(about("/portal/*", added=("ordinary",)), PORTAL)
    assert (route.subjects, route.sensitivity) == (("ordinary",), Sensitivity.PUBLIC)
    assert not route.authenticated


def test_a_subject_is_taken_away_and_the_others_stay() -> None:
    route = by(about("/portal/*", removed=("portal",)), PORTAL)
    assert (route.subjects, route.authenticated) == (("condition",), False)
    assert route.because.endswith(", not about patient portal (settings: we know)")
    kept = by(about("/portal/*", removed=("condition",)), PORTAL)
    assert kept.because.startswith(PORTAL.because)


def test_what_was_not_there_is_not_taken_away() -> None:
    assert by(about("/about", removed=("portal",)), ABOUT) == ABOUT


def test_a_route_that_is_not_sensitive_keeps_the_reason() -> None:
    route = by(about("/portal/*", sensitive=False), PORTAL)
    assert (route.subjects, route.sensitivity) == ((), Sensitivity.PUBLIC)
    assert route.because == "is not sensitive (settings: we know)"


def test_a_whole_project_behind_a_login() -> None:
    for route in (ABOUT, NOWHERE):
        found = by(RouteSettings(portal=True), route)
        assert (found.subjects, found.authenticated) == (("portal",), True)


def test_what_is_said_of_one_route_goes_before_what_is_said_of_all() -> None:
    said = about("/about", removed=("portal",)).subject
    assert not by(RouteSettings(portal=True, subject=said), ABOUT).authenticated


def test_files_answer_where_the_settings_say() -> None:
    pages = [Page("/old", "old.html", ("base.html",)), Page("/mail", "mail/a.html"), Page("/", "i")]
    maps = (
        Mapped("*.html", "/visit"),
        Mapped("mail", ""),
    )
    files = ["old.html", "new.html", "mail/a.html", "i", "a.js"]
    found = list(placed(pages, files, config(maps)))
    assert found == [
        Page("/visit", "old.html", ("base.html",)),
        Page("/", "i"),
        Page("/visit", "new.html"),
    ]


def test_paths_are_seen_from_the_folder_of_the_settings() -> None:
    pages = [Page("/a", "a.html")]
    maps = (Mapped("web/a.html", "/b"),)
    assert list(placed(pages, ["a.html"], config(maps))) == pages
    (page,) = placed(pages, ["a.html"], config(maps, below="web"))
    assert page.pattern == "/b"


def test_settings_that_mean_nothing_are_told() -> None:
    settings = RouteSettings(
        map=(
            Mapped("a.html", "/a", "pixelward.toml:2"),
            Mapped("b.html", "/b", "pixelward.toml:6"),
        ),
        subject=about("/nowhere", added=("portal",)).subject,
    )
    whole = Config(root=Path(), routes=settings)
    found = [(n.path, n.reason) for n in idle(whole, ["a.html"], [ABOUT])]
    assert found == [
        ("pixelward.toml", 'line 6: "b.html" means no file that is read'),
        ("pixelward.toml", 'line 3: "/nowhere" means no route that is known'),
    ]
    for part in (replace(whole, below="web"), replace(whole, only=("a.html",))):
        assert not list(idle(part, ["a.html"], [ABOUT]))
