"""What a call comes to: the function's own results, an object of a class, or what helpers give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixelward.link.calling import bound
from pixelward.link.constructing import constructed
from pixelward.link.entering import asked, filled
from pixelward.link.helpers import helped
from pixelward.link.instances import instance
from pixelward.link.members import member
from pixelward.link.methods import called
from pixelward.link.names import canonical
from pixelward.link.requiring import namespace, ran, required
from pixelward.link.shapes import choice
from pixelward.model.place import UNPLACED
from pixelward.model.values import (
    Choice,
    Closure,
    Field,
    Imported,
    Invocation,
    Member,
    Origin,
    Record,
    Reference,
    Symbol,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from pixelward.link.bindings import Bindings, Environment


def result(
    bindings: Bindings, callee: Value, given: tuple[Value, ...], around: Environment, depth: int
) -> Value:
    """The result of a resolved callee with resolved arguments."""
    if (at_once := _at_once(bindings, callee, given, depth)) is not None:
        return at_once
    match callee:
        case Member(base, "then") if given:
            return _promised(bindings, base, given[0], around, depth)
        case Origin(kind="form"):
            return asked(bindings, callee, given, depth)
        case Closure() if given and bindings.bundles.is_interop(callee.function):
            return namespace(given[0])
        case Closure():
            found = _returned(bindings, callee, given, around, depth)
            return bindings.types.returned(callee.function, found)
        case Choice(found) if any(isinstance(option, Closure | Member) for option in found):
            return choice(tuple(result(bindings, one, given, around, depth) for one in found))
        case Record(fields) if any(field.key == "prototype" for field in fields):
            return instance(bindings, member(bindings, callee, "prototype", depth), given, depth)
    known = _of_method(bindings, callee, given, depth)
    if known is not None:
        return known
    name = canonical(callee)
    helper = helped(name, given, bindings) if name else None
    return helper if helper is not None else Invocation(callee, given)


def _at_once(
    bindings: Bindings, callee: Value, given: tuple[Value, ...], depth: int
) -> Value | None:
    """A function bound to nothing new, or what a bundler's own helpers give."""
    match callee:
        case Reference((*path, "bind"), symbol) if path and given[1:]:
            whose = Reference(tuple(path), symbol)
            if found := required(bindings, whose, given[1:], depth):
                return found
        case Reference((*path, "bind"), symbol) if path:
            return Reference(tuple(path), symbol)
        case Member(inner, "bind") if len(given) < 2:
            return inner
        case Reference() if found := required(bindings, callee, given, depth):
            return found
        case Reference((_, "n"), Symbol()) if len(given) == 1:
            return Record((*_default(given[0]), Field(None, given[0], UNPLACED)))
    return None


def _of_method(
    bindings: Bindings, callee: Value, given: tuple[Value, ...], depth: int
) -> Value | None:
    """What a method of a value gives that is known as a value."""

    def apply(function: Value, arguments: tuple[Value, ...]) -> Value:
        return result(bindings, function, arguments, {}, depth + 1)

    match callee:
        case Member(Invocation(Reference(("$",) | ("jQuery",)), (held, *_)), name):
            return filled(bindings, held, name, given, depth)
        case Member(base, name):
            return called(base, name, given, apply)
        case Reference((*path, ("call" | "apply" | "then") as name), None) if path:
            return called(Reference(tuple(path)), name, given, apply)
        case Imported(module, "then", importer):
            return called(Imported(module, "*", importer), "then", given, apply)
    return None


def _default(module: Value) -> tuple[Field, ...]:
    """A bundler's `n.n(module)`: a getter of the default export, or of the module itself."""
    return (Field("a", Member(module, "default"), UNPLACED),)


def _returned(
    bindings: Bindings,
    closure: Closure,
    given: tuple[Value, ...],
    around: Environment,
    depth: int,
) -> Value:
    function = bindings.function(closure.function)
    is_silent = not function.returns and bindings.bundles.runner(closure.function) is None
    if is_silent and not bindings.added.made(closure.function):
        return Unknown(f"{function.name or 'a function'} returns nothing")
    own = bound(
        function,
        tuple(enumerate(given)),
        lambda value, known: bindings.step(value, {**around, **known}, depth),
    )
    inner = {**around, **dict(closure.captured), **own}
    if is_silent:
        made = constructed(bindings, closure, inner, depth)
        return made or Unknown("made by itself")
    if module := ran(bindings, closure.function, inner, depth):
        return module
    # Names and functions count in tables of their own: the same number is not the same thing.
    key = ("function", closure.function)

    def returned(environment: Environment) -> Value:
        with bindings.memory.following(key) as is_new:
            if not is_new:
                return Invocation(closure, given)
            values = (bindings.step(value, environment, depth) for value in function.returns)
            return choice(tuple(values))

    if inner.keys().isdisjoint(bindings.dependence.behind(closure.function)):
        return bindings.memory.kept(key, lambda: returned({}))
    return returned(inner)


def _promised(
    bindings: Bindings, base: Value, then: Value, around: Environment, depth: int
) -> Value:
    """What `promise.then(f)` comes to: a module at once, for it is nothing that could be called."""
    if isinstance(then, Closure):
        return result(bindings, then, (base,), around, depth)
    is_module = isinstance(then, Imported | Record)
    return then if is_module else Invocation(Member(base, "then"), (then,))
