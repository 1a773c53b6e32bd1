"""Rails: the table names controllers and actions, and a view is called like its action."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from pixelward.model.program import Program
from pixelward.model.server import Server
from pixelward.routes._server import Templates
from pixelward.routes.base import Page, Router

_ENDINGS = tuple(
    f"{kind}.{language}" for kind in (".html", "") for language in ("erb", "haml", "slim", "rhtml")
)
_DEEPEST = 6


def _pages(program: Program) -> Iterator[Page]:
    servers = {
        path: facts.server
        for path, facts in sorted(program.files.items())
        if facts.server is not None and path.endswith(".rb")
    }
    views = Templates(program, _ENDINGS)
    for path, server in servers.items():
        for answer in server.answers:
            for file in _shown(answer.handler, path, servers, views):
                wrappers = _layouts(answer.handler, path, servers, views)
                yield Page(answer.pattern, file, tuple(wrappers))


def _shown(
    handler: str, near: str, servers: Mapping[str, Server], views: Templates
) -> Iterator[str]:
    """The view of the action's own name, and those that the action names."""
    controller, _, action = handler.partition("#")
    said = (r.template for s in servers.values() for r in s.renderings if r.handler == handler)
    found = (views.find(f"views/{name}", near) for name in chain([f"{controller}/{action}"], said))
    yield from dict.fromkeys(path for path in found if path)


def _layouts(
    handler: str, near: str, servers: Mapping[str, Server], views: Templates
) -> Iterator[str]:
    """The layout that the controller, or the nearest class above it, names or is named like."""
    controller = handler.partition("#")[0]
    for _ in range(_DEEPEST):
        said = (r.template for s in servers.values() for r in s.layouts if r.handler == controller)
        for name in (*said, controller):
            if file := views.find(f"views/layouts/{name}", near):
                yield file
                return
        parents = (dict(server.imports).get(controller) for server in servers.values())
        above = next(filter(None, parents), None)
        controller = above or "application"


ROUTER = Router("rails", _pages)
