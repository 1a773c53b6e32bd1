"""Tells below which addresses the routers of a server answer: mounts, and prefixes of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pixelward.model.facts import Call
from pixelward.model.place import Location
from pixelward.model.program import LinkedCall, Program
from pixelward.model.values import Invocation, Member, Reference, Symbol, Value
from pixelward.routes import _told as told
from pixelward.routes._components import Components

_DEEPEST = 4


def mounted(
    components: Components, used: Iterable[LinkedCall], said: Iterable[LinkedCall]
) -> Mounted:
    """What some calls say: those that use routers, and those that give them prefixes."""
    return Mounted(components, dict(_mounts(components, used)), dict(_prefixes(components, said)))


def _mounts(
    components: Components, used: Iterable[LinkedCall]
) -> Iterator[tuple[Symbol, tuple[str, Symbol | None]]]:
    """Each router that is used by another one: at which address, and by which."""
    for call in used:
        written = written_at(components.program, call.location)
        given = [argument.value for argument in written.arguments] if written else []
        paths = told.paths(given[0]) if given else ()
        for value in given:
            inner = _used(value, components)
            if inner is not None and written is not None:
                yield inner, (paths[0] if paths else "", router_of(written.callee, components))


def _prefixes(components: Components, said: Iterable[LinkedCall]) -> Iterator[tuple[Symbol, str]]:
    """What is said of routers after they are made."""
    for call in said:
        written = written_at(components.program, call.location)
        router = router_of(written.callee, components) if written else None
        for path in (each for a in call.arguments[:1] for each in told.paths(a.value)):
            yield from ((symbol, path) for symbol in (router,) if symbol)


@dataclass(frozen=True, slots=True)
class Mounted:
    """Below which addresses routers answer."""

    components: Components
    mounts: dict[Symbol, tuple[str, Symbol | None]]
    prefixes: dict[Symbol, str]

    def below(self, router: Symbol | None) -> str:
        """The address that a router's own ones come after."""
        steps: list[str] = []
        for _ in range(_DEEPEST):
            if router is None:
                break
            path, above = self.mounts.get(router, ("", None))
            steps = [path.strip("/"), self._own(router).strip("/"), *steps]
            router = above
        return "/" + "/".join(filter(None, steps)) if any(steps) else ""

    def _own(self, router: Symbol) -> str:
        """What a router begins its addresses with by itself."""
        made = (one for one in self.components.declared(router) if isinstance(one, Invocation))
        given = (each for one in made for value in one.arguments for each in told.records(value))
        said = next(filter(None, (told.text(told.fields(each), "prefix") for each in given)), "")
        return self.prefixes.get(router, said)


def _used(value: Value, components: Components) -> Symbol | None:
    """The router that another one uses: itself, or `router.routes()`."""
    callee = value.callee if isinstance(value, Invocation) else None
    return components.declared_at(value) if callee is None else router_of(callee, components)


def router_of(callee: Value, components: Components) -> Symbol | None:
    """The router of which a method is called, in the file that makes it."""
    match callee:
        case Reference((name, *_), Symbol() as symbol):
            return components.declared_at(Reference((name,), symbol))
        case Member(Invocation(inner, _), _):
            return router_of(inner, components)
        case _:
            return None


def written_at(program: Program, place: Location) -> Call | None:
    """The call that stands at a place, as it is written."""
    calls = program.files[place.path].calls
    return next((call for call in calls if call.location == place), None)
