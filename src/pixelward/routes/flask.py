"""Flask, FastAPI and Starlette: decorated functions name templates; blueprints put them below."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.model.server import Answer, Mount
from pixelward.routes._server import Servers, Templates
from pixelward.routes.base import Page, Router

_DEEPEST = 4


def _pages(program: Program) -> Iterator[Page]:
    servers, templates = Servers(program, ".py"), Templates(program)
    for path, server in sorted(servers.by_path.items()):
        for answer in server.answers:
            if not answer.owner:
                continue
            files = (templates.find(r.template, path) for r in servers.shown(answer, path))
            for file in dict.fromkeys(filter(None, files)):
                for prefix, sure in _prefixes(path, answer, servers):
                    yield Page(_address(prefix, answer.pattern), file, confidence=sure)


def _prefixes(path: str, answer: Answer, servers: Servers) -> Iterator[tuple[str, Confidence]]:
    yield from _of_group(path, answer.owner, servers, 0)


def _of_group(
    path: str, name: str, servers: Servers, depth: int
) -> Iterator[tuple[str, Confidence]]:
    """What the addresses of a blueprint begin with: once for each place where it is registered."""
    groups = {group.name: group.prefix for group in servers.by_path[path].groups}
    own = groups.get(name)
    if own is None or depth > _DEEPEST:  # the application itself
        yield "", Confidence.RESOLVED
        return
    mounts = tuple(_mounts(path, name, servers))
    if not mounts:
        yield own, Confidence.INFERRED
    for where, mount in mounts:
        below = mount.prefix if mount.replaces else f"{mount.prefix}{own}"
        for prefix, sure in _of_group(where, mount.owner, servers, depth + 1):
            yield f"{prefix}{below}", sure


def _mounts(path: str, name: str, servers: Servers) -> Iterator[tuple[str, Mount]]:
    for where, server in sorted(servers.by_path.items()):
        known = dict(server.imports)
        for mount in server.mounts:
            if mount.owner and _means(mount.target, where, known, servers) == (path, name):
                yield where, mount


def _means(
    target: str, where: str, known: dict[str, str], servers: Servers
) -> tuple[str, str] | None:
    """The file and the name there of what is registered: `bp`, `portal.bp`."""
    first, _, rest = target.partition(".")
    if first not in known:
        return where, target
    if rest and (module := servers.module(known[first], where)):
        return module, rest
    above, _, held = known[first].rpartition(".")
    module = servers.module(above or ".", where)
    return (module, held) if module else None


def _address(prefix: str, pattern: str) -> str:
    return "/" + f"{prefix}{pattern}".lstrip("/")


ROUTER = Router("flask", _pages)
