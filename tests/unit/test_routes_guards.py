"""Which routes a condition takes away: only those that it surely excludes."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.model.guards import Comparison, Guard, GuardKind, PathTest, Teller
from pixelward.model.place import Location, Span
from pixelward.model.program import Route
from pixelward.routes._guards import may_run
from pixelward.routes.base import ANY_BASE

EQUALS, STARTS, ENDS, INCLUDES, MATCHES = (
    Comparison.EQUALS,
    Comparison.STARTS,
    Comparison.ENDS,
    Comparison.INCLUDES,
    Comparison.MATCHES,
)


def under(test: PathTest, *, holds: bool) -> Guard:
    return Guard(GuardKind.PATH, (test,), holds, "", Location("a.js", Span(0, 1)))


def runs(comparison: Comparison, text: str, pattern: str, *, holds: bool) -> bool:
    guard = under(PathTest(comparison, text), holds=holds)
    return may_run((guard,), Route(pattern=pattern, file="a.html"))


@pytest.mark.parametrize(
    ("comparison", "text", "pattern"),
    [
        (EQUALS, "/portal/[id]", "/portal/[id]"),
        (INCLUDES, "/portal/", "/portal/[id]"),
        (MATCHES, r"/^\/portal/", "/portal"),
        (MATCHES, r"/^\/portal/", "/portal/results/[id]"),
        (MATCHES, r"/^\/portal(\/|$)/", "/portal/[id]"),
        (MATCHES, r"/^\/(?:portal|results)\//", "/results/:id"),
    ],
)
def test_what_passes_for_sure(comparison: Comparison, text: str, pattern: str) -> None:
    assert runs(comparison, text, pattern, holds=True)
    assert not runs(comparison, text, pattern, holds=False)


@pytest.mark.parametrize(
    ("comparison", "text", "pattern"),
    [
        (INCLUDES, "/portal/", "/about"),
        (MATCHES, r"/^\/portal/", "/about"),
        (MATCHES, r"/^\/portal/", "/about/[id]"),
        (MATCHES, r"/^\/Portal$/i", "/about/[id]"),
    ],
)
def test_what_fails_for_sure(comparison: Comparison, text: str, pattern: str) -> None:
    assert not runs(comparison, text, pattern, holds=True)
    assert runs(comparison, text, pattern, holds=False)


@pytest.mark.parametrize(
    ("comparison", "text", "pattern"),
    [
        (INCLUDES, "/portal/", "/portal"),  # as long as nobody knows of the slash
        (INCLUDES, "/portal/", "/portals"),
        (MATCHES, r"/^\/portal\//", "/portal"),
        (MATCHES, r"/^\/portal\/$/", "/portal/"),
        (MATCHES, r"/^\/portal\/\d+$/", "/portal/[id]"),
        (MATCHES, r"/^\/portal\/(?!public)/", "/portal/[id]"),
        (MATCHES, r"/^\/portal|results/", "/about/[id]"),
        (MATCHES, r"/^\/Portal/i", "/por[id]"),
        (MATCHES, r"/^\/portalx?y/", "/portal[id]"),
        (MATCHES, r"/(a+)+$/", "/aaaa"),
        (MATCHES, r"/[/", "/portal"),
    ],
)
@pytest.mark.parametrize("holds", [True, False])
def test_in_doubt_it_runs(comparison: Comparison, text: str, pattern: str, *, holds: bool) -> None:
    assert runs(comparison, text, pattern, holds=holds)


@pytest.mark.parametrize(
    ("teller", "comparison", "text", "pattern", "kept"),
    [
        (Teller.ROUTER, EQUALS, "/", "/care", True),
        (Teller.ROUTER, EQUALS, "/", "/care/about", False),
        (Teller.ROUTER, STARTS, "/portal", "/care/portal", True),
        (Teller.ROUTER, STARTS, "/care/portal", "/care/portal", False),
        (Teller.ROUTER, EQUALS, "/portal/:id", "/care/portal/:id", True),
        (Teller.ROUTER, EQUALS, "/careers", "/careers", True),
        (Teller.BROWSER, EQUALS, "/", "/care", False),
        (Teller.BROWSER, STARTS, "/care/portal", "/care/portal", True),
        (Teller.BROWSER, STARTS, "/portal", "/care/portal", False),
    ],
)
def test_a_base_is_left_out_by_those_who_do(
    teller: Teller, comparison: Comparison, text: str, pattern: str, *, kept: bool
) -> None:
    test = PathTest(comparison, text, teller=teller)
    route = Route(pattern=pattern, file="a.js", bases=("/care",))
    assert may_run((under(test, holds=True),), route) is kept
    assert may_run((under(test, holds=False),), route) is not kept


@pytest.mark.parametrize(
    ("teller", "bases", "in_place"),
    [
        (Teller.ANYONE, ("/care",), False),
        (Teller.ROUTER, ("/care", ""), False),
        (Teller.ROUTER, (ANY_BASE,), False),
        (Teller.ONCE, ("/care",), False),
        (Teller.ONCE, (), True),
    ],
)
@pytest.mark.parametrize("holds", [True, False])
@pytest.mark.parametrize("text", ["/portal", "/care/portal"])
def test_who_may_leave_the_base_out_or_not_takes_nothing_away(
    teller: Teller, bases: tuple[str, ...], text: str, *, in_place: bool, holds: bool
) -> None:
    guard = under(PathTest(STARTS, text, teller=teller), holds=holds)
    route = Route(pattern="/care/portal", file="a.js", bases=bases, in_place=in_place)
    assert may_run((guard,), route)


def test_what_no_base_could_make_true_is_false() -> None:
    route = Route(pattern="/care/portal", file="a.js", bases=(ANY_BASE,))
    assert not may_run((under(PathTest(STARTS, "/blog"), holds=True),), route)


def test_where_each_page_is_loaded_a_path_of_then_is_that_of_now() -> None:
    guard = under(PathTest(STARTS, "/portal", teller=Teller.ONCE), holds=False)
    assert not may_run((guard,), Route(pattern="/portal", file="portal.html"))


@pytest.mark.parametrize(
    ("told", "condition", "kept"),
    [
        ("export const X = '/portal'", "location.pathname.startsWith(X)", "/about /index.html"),
        ("export const X = ['/portal', '/about']", "X.includes(location.pathname)", "/index.html"),
        (
            "export const X = ['/portal', '/about']",
            "X.some((one) => location.pathname.startsWith(one))",
            "/index.html",
        ),
        ("export const X = fetched()", "location.pathname === X", "/about /index.html /portal"),
    ],
)
def test_texts_of_another_file(tmp_path: Path, told: str, condition: str, kept: str) -> None:
    for name in ("index", "about", "portal"):
        page = "<html><head><script type=module src=/app.js></script></head></html>"
        (tmp_path / f"{name}.html").write_text(page, "utf-8")
    (tmp_path / "private.js").write_text(told, "utf-8")
    script = f"import {{ X }} from './private.js'\nif (!({condition})) fbq('track', 'PageView')\n"
    (tmp_path / "app.js").write_text(script, "utf-8")
    found = Analysis(Config(root=tmp_path, jobs=1)).exposures
    routes = {one.route.pattern for one in found if one.use.location.path == "app.js"}
    assert {one.replace(".html", "") for one in routes} == {
        one.replace("/index.html", "/") for one in kept.split()
    }


@pytest.mark.parametrize(
    ("banner", "shown", "kept"),
    [
        ("export default function Banner() {B}", "is && <Banner/>", {"/about"}),
        ("function Banner() {B}; export default Banner", "is && <Banner/>", {"/about"}),
        ("export default function Banner() {B}", "<Banner/>", {"/about", "/portal"}),
        (
            "export default function Banner() {B}",
            "is && <Slot as={Banner}><Banner/></Slot>",
            {"/about", "/portal"},
        ),
        ("export default memo(function Banner() {B})", "is && <Banner/>", {"/about", "/portal"}),
        (
            "export default memo(function Own() {B})",
            "is && <Slot as={Banner}><Banner/></Slot>",
            {"/about", "/portal"},
        ),
        (
            "export default function Own() {B}",
            "is && <Slot as={Banner}><Banner/></Slot>",
            {"/about", "/portal"},
        ),
    ],
)
def test_a_default_that_is_shown_under_a_condition(
    tmp_path: Path, banner: str, shown: str, kept: set[str]
) -> None:
    body = "{ return <img src='https://www.facebook.com/tr?id=480112007755009&ev=PageView'/> }"
    page = (
        "import { Frame } from '../lib/Frame'; export default function Page() { return <Frame/> }"
    )
    files = {
        "package.json": '{"dependencies": {"next": "15"}}',
        "lib/Banner.jsx": banner.replace("{B}", body),
        "lib/Frame.jsx": "import Banner from './Banner'; export function Frame() {"
        f" const is = !usePathname().startsWith('/portal'); return <p>{{{shown}}}</p> }}",
        "next.config.js": "module.exports = {}",
        "pages/about.jsx": page,
        "pages/portal.jsx": page,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    found = Analysis(Config(root=tmp_path, jobs=1)).exposures
    assert {one.route.pattern for one in found} == kept
