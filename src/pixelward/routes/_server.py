"""Puts together what a server's code says: modules by name, handlers, the templates they show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pixelward.model.program import Program
from pixelward.model.server import Answer, Rendering, Server
from pixelward.routes._paths import folder, join, name

_MOST = 40  # names that are followed to what a handler shows
Seen = dict[tuple[str, str], None]


@dataclass(frozen=True)
class Servers:
    """The modules of a program in one server language, found by dotted names."""

    program: Program
    suffix: str  # ".py"

    @cached_property
    def by_path(self) -> Mapping[str, Server]:
        """Each module that says something of addresses, in order of path."""
        found = sorted(self.program.files.items())
        return {p: f.server for p, f in found if f.server is not None and p.endswith(self.suffix)}

    @cached_property
    def shown_by(self) -> Mapping[str, list[str]]:
        """The templates that each handler names, in whatever file it stands."""
        return _by_handler(one for server in self.by_path.values() for one in server.renderings)

    @cached_property
    def layouts_of(self) -> Mapping[str, list[str]]:
        """The layouts that each class names."""
        return _by_handler(one for server in self.by_path.values() for one in server.layouts)

    @cached_property
    def parents(self) -> Mapping[str, str]:
        """The class above each class; of several files the first says it."""
        found: dict[str, str] = {}
        for server in self.by_path.values():
            for own, above in dict(server.imports).items():
                if above:
                    found.setdefault(own, above)
        return found

    def module(self, dotted: str, near: str) -> str | None:
        """The file of a module; a leading dot counts from the package of the file `near`."""
        if dotted.startswith("."):
            above = folder(near)
            for _ in range(len(dotted) - len(dotted.lstrip(".")) - 1):
                above = folder(above)
            stem = join(above, dotted.lstrip(".").replace(".", "/"))
            return next((p for p in self._files_of(stem) if p in self._known), None)
        found = (p for p in self._files_of(dotted.replace(".", "/")) if self._ending(p, near))
        return next((self._ending(p, near) for p in found), None)

    def _files_of(self, stem: str) -> tuple[str, str]:
        return f"{stem}{self.suffix}", f"{stem}/__init__{self.suffix}"

    def _ending(self, path: str, near: str) -> str | None:
        """The file whose path ends so, and which lies nearest."""
        found = [one for one in self._named.get(name(path), ()) if f"/{one}".endswith(f"/{path}")]
        return nearest(found, near)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(path for path in self.program.files if path.endswith(self.suffix))

    @cached_property
    def _named(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for path in sorted(self._known):
            found[name(path)].append(path)
        return found

    def shown(self, answer: Answer, path: str) -> Iterator[Rendering]:
        """What an answer shows: the template named with it, or those that its handler names."""
        if answer.template:
            yield Rendering(answer.handler, answer.template, answer.location)
        elif answer.handler:
            found = tuple(self._handled(answer.handler, path, {}))
            yield from found or self._meant(answer.handler, "", path, {})

    def _handled(self, handler: str, path: str, seen: Seen) -> Iterator[Rendering]:
        server = self.by_path.get(path)
        if server is None or (path, handler) in seen or len(seen) > _MOST:
            return
        seen[path, handler] = None
        own = [r for r in server.renderings if f"{r.handler}.".startswith(f"{handler}.")]
        yield from own or self._elsewhere(handler, path, server, seen)

    def _elsewhere(
        self, handler: str, path: str, server: Server, seen: Seen
    ) -> Iterator[Rendering]:
        for here, there in server.imports:
            rest = f"{handler}.".removeprefix(f"{here}.").rstrip(".")
            if here == "*" and (module := self.module(there, path)):
                yield from self._handled(handler, module, seen)
            elif f"{handler}.".startswith(f"{here}."):
                yield from self._meant(there, rest, path, seen)

    def _meant(self, there: str, rest: str, path: str, seen: Seen) -> Iterator[Rendering]:
        """`there` is a module, something that a module holds, or a class above in the same one."""
        if module := self.module(there, path):
            yield from self._handled(rest, module, seen)
            return
        yield from self._handled(f"{there}.{rest}".rstrip("."), path, seen)
        above, _, held = there.rpartition(".")
        above = above or ("." if there.startswith(".") else "")
        module = self.module(above, path) if above else None
        if module is not None:
            yield from self._handled(f"{held}.{rest}".rstrip("."), module, seen)


def _by_handler(renderings: Iterable[Rendering]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in renderings:
        found[one.handler].append(one.template)
    return found


def nearest(paths: Iterable[str], near: str) -> str | None:
    """Of several files the one that shares most folders with another; the shortest of those."""

    def shared(path: str) -> tuple[int, int, str]:
        both = zip(path.split("/"), near.split("/"), strict=False)
        same = next((at for at, (a, b) in enumerate(both) if a != b), 0)
        return -same, len(path), path

    return min(paths, key=shared, default=None)


@dataclass(frozen=True)
class Templates:
    """The templates of a program by the end of their path, as servers name them."""

    program: Program
    endings: tuple[str, ...] = ("",)  # what may be left out of a name: ".html"
    unread: bool = False  # whether those count, too, that are in a language which is not read

    def find(self, written: str, near: str) -> str | None:
        """The file that is meant by a name, seen from another file."""
        for ending in self.endings:
            whole = f"{written.lstrip('/')}{ending}"
            same = self._named.get(name(whole), ())
            found = [path for path in same if f"/{path}".endswith(f"/{whole}")]
            if found:
                return nearest(found, near)
        return None

    def below(self, folder: str) -> list[str]:
        """The templates that lie in a folder itself, without the parts of others."""
        inside = f"/{folder}/"
        return [
            path
            for stem, paths in self._named.items()
            if not stem.startswith("_") and stem.endswith(self.endings)
            for path in paths
            if f"/{path}".endswith(f"{inside}{stem}")
        ]

    @cached_property
    def _named(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        more = self.program.paths if self.unread else frozenset[str]()
        for path in sorted(more.union(self.program.files)):
            found[name(path)].append(path)
        return found
