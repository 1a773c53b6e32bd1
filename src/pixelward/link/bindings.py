"""Name → value, through every alias that the project's files know of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property

from pixelward.link.bundles import Bundles
from pixelward.link.contexts import contexts
from pixelward.link.exports import Exports
from pixelward.link.globals import global_names, with_global
from pixelward.link.inline import inline, put_on_the_page
from pixelward.link.members import indexed, member, walk
from pixelward.link.modules import Modules
from pixelward.link.names import plain
from pixelward.link.opening import opened, put_on
from pixelward.link.properties import Added
from pixelward.link.requiring import inside
from pixelward.link.results import result
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
        self.added = Added(files)
        self.inline = inline(files)
        self.globals = global_names(files)
        for name, value in put_on_the_page(files, self.inline, self.added):
            self.globals.setdefault(name, []).append(value)
        self.bundles = Bundles(files, self.added)
        self.exports = Exports(files, modules, lambda value, at: self.step(value, NOTHING, at))
        self._known: dict[object, Value] = {}
        self._active: set[object] = set()
        self._circles = 0  # how often a circle has cut an answer short
        self._fuel = _FUEL

    def resolve(self, value: Value, given: Environment = NOTHING) -> Value:
        """The value with each name replaced by what it stands for, where that is known."""
        self._fuel = _FUEL
        return opened(self, self.step(value, given, 0))

    def provided(self, context: Value) -> Value | None:
        """What the project's providers put into a context; `None` where nobody is seen to."""
        values = self._contexts.get(context)
        return choice(tuple(self.step(v, NOTHING, 1) for v in values)) if values else None

    @cached_property
    def _contexts(self) -> Mapping[Value, list[Value]]:
        return contexts(self.files, lambda value: self.step(value, NOTHING, 0))

    def declaration(self, symbol: Symbol) -> Declaration:
        """The declaration behind a symbol."""
        return self.files[symbol.path].names[symbol.index]

    def function(self, symbol: Symbol) -> Function:
        """The function behind a closure's symbol."""
        return self.files[symbol.path].functions[symbol.index]

    def step(self, value: Value, given: Environment, depth: int) -> Value:
        """One step further into a value, for those who are already resolving one."""
        self._fuel -= 1
        if depth > _DEEPEST or self._fuel < 0:
            return Unknown("too much to follow")
        depth += 1
        match value:
            case Reference():
                return self._reference(value, given, depth)
            case Imported():
                if self.bundles.is_inside(value):
                    return inside(self, value, depth)
                return self.exports.imported(value, depth)
            case Member(base, key):
                return member(self, self.step(base, given, depth), key, depth)
            case Index(base, key):
                owner = self.step(base, given, depth)
                return indexed(self, owner, self.step(key, given, depth), depth)
            case Invocation(callee, arguments):
                found = self.step(callee, given, depth)
                return result(self, found, tuple(self._each(arguments, given, depth)), given, depth)
            case Closure(function, ()) if given:
                return Closure(function, self._captured(function, given))
            case _:
                return self._inside(value, given, depth)

    def _captured(self, symbol: Symbol, given: Environment) -> tuple[tuple[Symbol, Value], ...]:
        """What is known of the parameters of the functions round a closure."""
        around = self.function(symbol).within
        found: list[tuple[Symbol, Value]] = []
        while around is not None:
            function = self.files[symbol.path].functions[around]
            names = [parameter.symbol for parameter in function.parameters]
            found.extend((name, given[name]) for name in names if name in given)
            around = function.within
        return tuple(found)

    def _inside(self, value: Value, given: Environment, depth: int) -> Value:
        match value:
            case Concat(parts):
                return joined(self.step(part, given, depth) for part in parts)
            case Choice(found):
                return choice(tuple(self.step(option, given, depth) for option in found))
            case Record(fields):
                inner = (Field(f.key, self.step(f.value, given, depth), f.location) for f in fields)
                return Record(tuple(inner))
            case Sequence(items):
                return Sequence(tuple(self._each(items, given, depth)))
            case Spread(inner_value):
                return Spread(self.step(inner_value, given, depth))
            case _:
                return value

    def _each(self, items: tuple[Value, ...], given: Environment, depth: int) -> Iterator[Value]:
        """The items resolved; a spread of known ones is laid out."""
        for item in items:
            found = self.step(item, given, depth)
            if isinstance(found, Spread) and isinstance(found.value, Sequence):
                yield from found.value.items
            else:
                yield found

    def _reference(self, value: Reference, given: Environment, depth: int) -> Value:
        symbol = value.symbol
        if symbol is None:
            return self.named(plain(value.path), depth)
        base = given[symbol] if symbol in given else self.declared(symbol, given, depth)
        if base is None:
            return value
        if symbol not in given and self.added.to(symbol):
            if len(value.path) == 1:
                name = Reference(value.path, symbol)  # what is put on it is looked up late
                return choice(name if isinstance(one, Record) else one for one in options(base))
            if found := put_on(self, symbol, value.path[1], base, depth):
                return walk(self, found, value.path[2:], depth)
        return walk(self, base, value.path[1:], depth)

    def declared(self, symbol: Symbol, given: Environment, depth: int) -> Value | None:
        """What a name stands for; `None` for a parameter, whose callers decide."""
        name = self.declaration(symbol)
        if not name.values:
            ready = self.inline.get(symbol)
            if isinstance(ready, Closure):
                return ready
            return Reference((name.name,)) if name.is_global else None
        found = self.once(symbol, name.values, given, depth)
        return with_global(found, name.name) if name.is_global else found

    def once(
        self, what: object, values: tuple[Value, ...], given: Environment, depth: int
    ) -> Value:
        """What something comes to that is given these values; remembered."""
        if not given and what in self._known:
            return self._known[what]
        circles = self._circles
        with self.following(what) as is_new:
            if not is_new:
                return Unknown("defined by itself")
            found = choice(tuple(self.step(value, given, depth) for value in values))
        # An answer that a circle or a lack of fuel has cut short is kept only where it was asked.
        is_whole = self._fuel > 0 and circles == self._circles
        if not given and (is_whole or not self._active):
            self._known[what] = found
        return found

    def named(self, path: tuple[str, ...], depth: int) -> Value:
        """What a global's path stands for: itself, unless the project defines its first name."""
        name = path[0]
        if name in self.followed or name not in self.globals:
            return Reference(path)
        with self.following(name) as is_new:
            if not is_new:
                return Reference(path)
            found = choice(tuple(self.step(v, NOTHING, depth) for v in self.globals[name]))
        return Reference(path) if isinstance(found, Unknown) else walk(self, found, path[1:], depth)

    @contextmanager
    def following(self, what: object) -> Iterator[bool]:
        """Mark what is being followed; gives false where it is already: a circle."""
        if what in self._active:
            self._circles += 1
            yield False
            return
        self._active.add(what)
        try:
            yield True
        finally:
            self._active.discard(what)
