"""Files that a server runs where they lie: PHP, ASP, JSP, ColdFusion, server-side includes."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._frames import whole
from pixelward.routes._paths import ancestors, below, folder, name, site_root
from pixelward.routes._templates import parts
from pixelward.routes._themes import themes
from pixelward.routes.base import Page, Router

_SUFFIXES = (".php", ".php5", ".phtml", ".aspx", ".asp", ".jsp", ".jspx", ".cfm", ".shtml", ".stm")
_HOMES = tuple(
    f"{home}{suffix}" for home in ("index", "default") for suffix in (*_SUFFIXES, ".html")
)
# What lies here is brought along by others, or is no page of this site.
_PARTS = frozenset(
    {"inc", "includes", "include", "partials", "partial", "parts", "components", "layouts"}
    | {"templates", "template", "views", "vendor", "node_modules", "lib", "libs", "classes"}
    | {"wp-admin", "wp-includes", "wp-content", "tests", "emails", "WEB-INF"}
)


def _pages(program: Program) -> Iterator[Page]:
    framed, used = whole(program), parts(program)
    files = [path for path in sorted(program.files) if path.lower().endswith(_SUFFIXES)]
    root = site_root([*files, *_plain(program)], _HOMES)
    themed = frozenset(themes(program))
    for path in files:
        if not themed.isdisjoint(ancestors(path)):
            continue
        place = below(path, root(path))
        if path in framed and path not in used and _PARTS.isdisjoint(place.split("/")[:-1]):
            yield Page(_address(place), path)


def _plain(program: Program) -> Iterator[str]:
    return (path for path in program.files if path.endswith(".html"))


def _address(path: str) -> str:
    if name(path).lower() not in _HOMES:
        return f"/{path}"
    return f"/{folder(path)}/" if folder(path) else "/"


ROUTER = Router("server-pages", _pages, fallback=True)
