"""Name → value, through every alias that the project's files know of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.calling import bound
from pixelward.link.exports import Exports
from pixelward.link.globals import global_names, with_global
from pixelward.link.modules import Modules
from pixelward.link.names import plain
from pixelward.link.shapes import choice, joined, options
from pixelward.model.facts import Declaration, FileFacts, Function
from pixelward.model.values import (
    Choice,
    Closure,
    Concat,
    Field,
    Imported,
    Index,
    Invocation,
    Literal,
    Member,
    Record,
    Reference,
    Sequence,
    Spread,
    Symbol,
    Unknown,
    Value,
)

Environment = Mapping[Symbol, Value]
NOTHING: Environment = {}
# One call's worth of following; beyond it the answer is `Unknown`, never a hang.
_FUEL = 3000
_DEEPEST = 40


class Bindings:
    """Resolves values; a pure function of the facts, with its answers remembered."""

    def __init__(
        self, files: Mapping[str, FileFacts], modules: Modules, followed: frozenset[str]
    ) -> None:
        self.files = files
        self.followed = followed  # first names of what is followed: never looked through
        self.globals = global_names(files)
        self._exports = Exports(files, modules, lambda value, at: self._resolve(value, NOTHING, at))
        self._known: dict[Symbol, Value] = {}
        self._active: set[object] = set()
        self._fuel = _FUEL

    def resolve(self, value: Value, given: Environment = NOTHING) -> Value:
        """The value with each name replaced by what it stands for, where that is known."""
        self._fuel = _FUEL
        return self._resolve(value, given, 0)

    def _resolve(self, value: Value, given: Environment, depth: int) -> Value:
        self._fuel -= 1
        if depth > _DEEPEST or self._fuel < 0:
            return Unknown("too much to follow")
        depth += 1
        match value:
            case Reference():
                return self._reference(value, given, depth)
            case Imported():
                return self._exports.imported(value, depth)
            case Member(base, key):
                return self.member(self._resolve(base, given, depth), key, depth)
            case Index(base, key):
                return self._index(base, key, given, depth)
            case Invocation(callee, arguments):
                return self._invocation(callee, arguments, given, depth)
            case Concat(parts):
                return joined(self._resolve(part, given, depth) for part in parts)
            case Choice(found):
                return choice(tuple(self._resolve(option, given, depth) for option in found))
            case _:
                return self._inside(value, given, depth)

    def _inside(self, value: Value, given: Environment, depth: int) -> Value:
        match value:
            case Record(fields):
                return Record(
                    tuple(
                        Field(f.key, self._resolve(f.value, given, depth), f.location)
                        for f in fields
                    )
                )
            case Sequence(items):
                return Sequence(tuple(self._spread(items, given, depth)))
            case Spread(inner):
                return Spread(self._resolve(inner, given, depth))
            case _:
                return value

    def _spread(self, items: tuple[Value, ...], given: Environment, depth: int) -> Iterator[Value]:
        for item in items:
            found = self._resolve(item, given, depth)
            if isinstance(found, Spread) and isinstance(found.value, Sequence):
                yield from found.value.items
            else:
                yield found

    # -- names ----------------------------------------------------------------

    def _reference(self, value: Reference, given: Environment, depth: int) -> Value:
        symbol = value.symbol
        if symbol is None:
            return self._global(plain(value.path), depth)
        if symbol in given:
            return self._walk(given[symbol], value.path[1:], depth)
        base = self._declared(symbol, given, depth)
        return self._walk(base, value.path[1:], depth) if base is not None else value

    def _declared(self, symbol: Symbol, given: Environment, depth: int) -> Value | None:
        """What a name stands for; `None` for a parameter, whose callers decide."""
        if not given and symbol in self._known:
            return self._known[symbol]
        name = self.declaration(symbol)
        if not name.values:
            return Reference((name.name,)) if name.is_global else None
        if symbol in self._active:
            return Unknown("defined by itself")
        self._active.add(symbol)
        found = choice(tuple(self._resolve(value, given, depth) for value in name.values))
        self._active.discard(symbol)
        if name.is_global:
            found = with_global(found, name.name)
        if not given and not self._active:
            self._known[symbol] = found
        return found

    def declaration(self, symbol: Symbol) -> Declaration:
        """The declaration behind a symbol."""
        return self.files[symbol.path].names[symbol.index]

    def function(self, symbol: Symbol) -> Function:
        """The function behind a closure's symbol."""
        return self.files[symbol.path].functions[symbol.index]

    def _global(self, path: tuple[str, ...], depth: int) -> Value:
        name = path[0]
        if name in self.followed or name not in self.globals or name in self._active:
            return Reference(path)
        self._active.add(name)
        found = choice(tuple(self._resolve(v, NOTHING, depth) for v in self.globals[name]))
        self._active.discard(name)
        if isinstance(found, Unknown):
            return Reference(path)
        return self._walk(found, path[1:], depth)

    def _walk(self, base: Value, keys: tuple[str, ...], depth: int) -> Value:
        for key in keys:
            base = self.member(base, key, depth)
        return base

    def member(self, base: Value, key: str, depth: int = 0) -> Value:
        """A property of a resolved value."""
        match base:
            case Reference(path, None):
                whole = (*path, key)
                short = plain(whole)
                # `window` + "x" is the global x; any other name has been looked up already.
                return self._global(short, depth + 1) if short != whole else Reference(whole)
            case Reference(path, symbol):
                return Reference((*path, key), symbol)
            case Record(fields):
                return self._field(fields, key, depth)
            case Choice(found):
                return choice(tuple(self.member(option, key, depth) for option in found))
            case Imported() if base.name == "*":
                return self._exports.imported(Imported(base.module, key, base.importer), depth)
            case Sequence(items) if key.isdigit():
                return items[int(key)] if int(key) < len(items) else Literal(None)
            case _:
                return Member(base, key)

    def _field(self, fields: tuple[Field, ...], key: str, depth: int) -> Value:
        for field in reversed(fields):
            if field.key == key:
                return field.value
            if field.key is None:
                found = self.member(field.value, key, depth)
                if not isinstance(found, Unknown):
                    return found
        return Unknown(f"has no {key}")

    def _index(self, base: Value, key: Value, given: Environment, depth: int) -> Value:
        owner, found = self._resolve(base, given, depth), self._resolve(key, given, depth)
        if all(isinstance(option, Literal) for option in options(found)):
            keys = [str(o.value) for o in options(found) if isinstance(o, Literal)]
            return choice(tuple(self.member(owner, text, depth) for text in keys))
        return Index(owner, found)

    # -- calls ----------------------------------------------------------------

    def _invocation(
        self, callee: Value, arguments: tuple[Value, ...], given: Environment, depth: int
    ) -> Value:
        found = self._resolve(callee, given, depth)
        values = tuple(self._spread(arguments, given, depth))
        if isinstance(found, Reference) and found.path[-1] == "bind" and len(found.path) > 1:
            return Reference(found.path[:-1], found.symbol)
        if not isinstance(found, Closure) or found.function in self._active:
            return Invocation(found, values)
        function = self.function(found.function)
        if not function.returns:
            return Unknown(f"{function.name or 'a function'} returns nothing")
        self._active.add(found.function)
        inner = {**given, **bound(function, tuple(enumerate(values)))}
        result = choice(tuple(self._resolve(r, inner, depth) for r in function.returns))
        self._active.discard(found.function)
        return result
