"""Flask, FastAPI and Starlette: decorated functions name templates; blueprints put them below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
                for below in _prefixes(path, answer, servers):
                    names = (f"{below.titles}{answer.name}",) if below.known and answer.name else ()
                    pattern = _address(below.prefix, answer.pattern)
                    yield Page(pattern, file, confidence=below.sure, names=names)


@dataclass(frozen=True, slots=True)
class _Below:
    """What addresses begin with, and the names of their routes; those may not be known."""

    prefix: str
    titles: str = ""
    known: bool = True
    sure: Confidence = Confidence.RESOLVED


def _prefixes(path: str, answer: Answer, servers: Servers) -> Iterator[_Below]:
    """What stands before an answer: of a blueprint of another file, what that one says."""
    known = dict(servers.by_path[path].imports)
    meant = _means(answer.owner, path, known, servers)
    if meant is None or meant[0] not in servers.by_path:
        yield _Below("", known=False)
        return
    yield from _of_group(*meant, servers, 0)


def _of_group(path: str, name: str, servers: Servers, depth: int) -> Iterator[_Below]:
    """What the addresses of a blueprint begin with: once for each place where it is registered."""
    group = next((one for one in servers.by_path[path].groups if one.name == name), None)
    if group is None or depth > _DEEPEST:  # the application itself
        yield _Below("", known=group is None)
        return
    mounts = tuple(_mounts(path, name, servers))
    if not mounts:
        yield _Below(group.prefix, known=False, sure=Confidence.INFERRED)
    for where, mount in mounts:
        below = mount.prefix if mount.replaces else f"{mount.prefix}{group.prefix}"
        title = mount.title or group.title
        for one in _of_group(where, mount.owner, servers, depth + 1):
            yield _Below(
                f"{one.prefix}{below}",
                f"{one.titles}{title}.",
                one.known and bool(title),
                one.sure,
            )


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
