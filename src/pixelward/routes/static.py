"""Plain HTML files: each answers at its own path below the folder that is served."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._paths import below, folder, name, site_root
from pixelward.routes._templates import extends, live_roots, named_root, parts
from pixelward.routes.base import Page, Router

_SUFFIXES = (".html", ".htm", ".xhtml")

# Angular compiles `x.component.html` into a script; Java's servers show the others themselves;
# hidden folders are those of tools.
_NEVER_SERVED = re.compile(
    r"\.component\.html$|(?:^|/)(?:WEB-INF|resources/templates|\.(?!well-known/)[^/]+)/"
)


def _pages(program: Program) -> Iterator[Page]:
    files = sorted(_files(program))
    root = site_root(files)
    for path in files:
        yield Page(_address(below(path, root(path))), path)


def _files(program: Program) -> Iterator[str]:
    hidden, live = parts(program), live_roots(program)
    for path, facts in program.files.items():
        if not path.endswith(_SUFFIXES) or _NEVER_SERVED.search(path):
            continue
        if path not in hidden and not extends(facts) and named_root(path) not in live:
            yield path


def _address(path: str) -> str:
    if name(path) != "index.html":
        return f"/{path}"
    return f"/{folder(path)}/" if folder(path) else "/"


ROUTER = Router("static", _pages, fallback=True)
