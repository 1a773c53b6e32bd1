"""Rails: the table names controllers and actions, and a view is called like its action."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pixelward.model.program import Program
from pixelward.routes._paths import name
from pixelward.routes._server import Servers, Templates
from pixelward.routes.base import Page, Router

_ENDINGS = tuple(
    f"{kind}.{language}"
    for kind in (".html", ".md", "")
    for language in ("erb", "haml", "slim", "rhtml")
)
_ACTIONS = frozenset({"index", "new", "create", "edit", "destroy"})
_DEEPEST = 6


def _pages(program: Program) -> Iterator[Page]:
    servers, views = Servers(program, ".rb"), Templates(program, _ENDINGS, unread=True)
    for path, server in servers.by_path.items():
        for answer in server.answers:
            for file in _shown(answer.handler, path, servers, views):
                wrappers = _layouts(answer.handler, path, servers, views)
                yield Page(answer.pattern, file, tuple(wrappers), names=(answer.handler,))


def _shown(handler: str, near: str, servers: Servers, views: Templates) -> Iterator[str]:
    """The view of the action's own name, or a class's above, and those that the action names."""
    controller, _, action = handler.partition("#")
    own = (views.find(f"views/{one}/{action}", near) for one in _classes(controller, servers))
    said = servers.shown_by.get(handler, ())
    named = (views.find(f"views/{one}", near) for one in said)
    folders = (one.removesuffix("/*") for one in said if one.endswith("/*"))
    steps = (_steps(views.below(f"views/{one}")) for one in folders)
    found = (next(filter(None, own), None), *named, *chain.from_iterable(steps))
    yield from dict.fromkeys(path for path in found if path)


def _steps(found: list[str]) -> list[str]:
    """The views of a wizard's steps: those of other actions lie beside them."""
    return [path for path in found if name(path).partition(".")[0] not in _ACTIONS]


def _classes(controller: str, servers: Servers) -> Iterator[str]:
    """A controller, and the classes above it."""
    for _ in range(_DEEPEST):
        yield controller
        controller = servers.parents.get(controller, "application")


def _layouts(handler: str, near: str, servers: Servers, views: Templates) -> Iterator[str]:
    """The layout that the action, its controller or the nearest class above it names."""
    own = (views.find(f"views/layouts/{one}", near) for one in servers.layouts_of.get(handler, ()))
    if found := next(filter(None, own), None):
        yield found
        return
    for controller in _classes(handler.partition("#")[0], servers):
        for one in (*servers.layouts_of.get(controller, ()), controller):
            if file := views.find(f"views/layouts/{one}", near):
                yield file
                return


ROUTER = Router("rails", _pages)
