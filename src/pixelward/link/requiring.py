"""A bundler's `require`, called: what the module that is asked for gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixelward.link.members import member
from pixelward.link.registry import Module
from pixelward.link.runners import Runner
from pixelward.link.shapes import choice, options
from pixelward.model.place import UNPLACED
from pixelward.model.values import (
    Closure,
    Field,
    Imported,
    Invocation,
    Record,
    Reference,
    Symbol,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings, Environment


def required(
    bindings: Bindings, callee: Reference, given: tuple[Value, ...], depth: int
) -> Value | None:
    """The module that `require(key)` gives; `None` where the callee is no bundler's."""
    if not given or len(callee.path) > 2:
        return None
    found = bindings.bundles.required(callee, given[0])
    if found is None:
        return None
    plain = bindings.step(found, {}, depth)
    if callee.path[1:] == ("A",):  # a module that only knows how to fetch the one that is meant
        asks = Reference((callee.path[0], "i"), callee.symbol)
        return bindings.step(Invocation(plain, (asks,)), {}, depth)
    return namespace(plain) if callee.path[1:] in {("i",), ("t",)} else plain


def namespace(module: Value) -> Record:
    """A module as ES sees it: its `default` is what it offers as such, or else all of it."""
    return Record((Field("default", module, UNPLACED), Field(None, module, UNPLACED)))


def inside(bindings: Bindings, value: Imported, depth: int) -> Value:
    """What a module inside a bundle gives under a name."""
    if value.name == "*":
        return value
    found = bindings.bundles.offered(value)
    if found is not None:
        return bindings.step(found, {}, depth)
    whole = bindings.bundles.whole(value)
    if whole is None:
        return Unknown(f"the module offers no {value.name}")
    return member(bindings, bindings.step(whole, {}, depth), value.name, depth)


def ran(bindings: Bindings, function: Symbol, inner: Environment, depth: int) -> Value | None:
    """What a function that runs modules hands back; `None` where it is no such function."""
    runner = bindings.bundles.runner(function)
    if runner is None:
        return None
    if runner.key is not None and runner.key in inner:
        found = bindings.bundles.picked(function, inner[runner.key])
        if found is not None:
            return bindings.step(found, {}, depth)
    found = bindings.step(runner.callee, inner, depth)
    closures = [one for one in options(found) if isinstance(one, Closure)]
    with bindings.memory.following(("module", function, *closures)) as is_new:
        if not closures or not is_new:
            return None
        return choice([_exports(bindings, one, runner, inner, depth) for one in closures])


def _exports(
    bindings: Bindings, closure: Closure, runner: Runner, inner: Environment, depth: int
) -> Value:
    """What a module offers, by the values of the functions round it."""
    own = bindings.function(closure.function).parameters
    handed = zip(own, runner.roles, runner.given, strict=False)
    asks = {p.symbol: bindings.step(v, inner, depth) for p, role, v in handed if role == "require"}
    given = {**dict(closure.captured), **asks}
    fields = tuple(
        Field(f.key, bindings.step(f.value, given, depth), f.location)
        for f in bindings.bundles.exports(Module(closure.function, runner.roles))
    )
    if fields and all(field.key is None for field in fields):
        return choice([field.value for field in fields])
    return Record(fields)
