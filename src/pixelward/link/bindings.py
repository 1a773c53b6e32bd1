"""Name → value, through every alias that the project's files know of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial

from pixelward.link.bundles import Bundles
from pixelward.link.capturing import captured
from pixelward.link.composed import composed, each
from pixelward.link.contexts import contexts
from pixelward.link.dependence import Dependence
from pixelward.link.entering import entered, entering
from pixelward.link.exports import Exports
from pixelward.link.fields import Fields
from pixelward.link.filling import beside
from pixelward.link.globals import global_names, with_global
from pixelward.link.inline import inline, put_on_the_page
from pixelward.link.members import indexed, member, walk
from pixelward.link.memory import Memory
from pixelward.link.modules import Modules
from pixelward.link.names import plain
from pixelward.link.opening import late, opened
from pixelward.link.owned import Owned
from pixelward.link.properties import Added
from pixelward.link.requiring import inside
from pixelward.link.results import result
from pixelward.link.shapes import choice, options
from pixelward.link.sizes import Sizes
from pixelward.link.stores import Keepers
from pixelward.link.types import Types
from pixelward.link.windows import windows
from pixelward.model.facts import Declaration, FileFacts, Function
from pixelward.model.values import (
    Closure,
    Imported,
    Index,
    Invocation,
    Member,
    Reference,
    Symbol,
    Unknown,
    Value,
)

Environment = Mapping[Symbol, Value]
NOTHING: Environment = {}
_DEEPEST = 40


class Bindings:
    """Resolves values; a pure function of the facts, with its answers remembered."""

    def __init__(
        self, files: Mapping[str, FileFacts], modules: Modules, followed: frozenset[str]
    ) -> None:
        self.files = files
        self.followed = followed  # first names: looked through where they are the site's own
        self.added = Added(files)
        self.inline = inline(files)
        self.windows = windows(files)
        on_the_page = put_on_the_page(files, self.inline, self.added)
        self.globals = global_names(files, self.windows, on_the_page)
        self.fields = Fields(files, self.windows)
        self.owned = Owned(files)
        self.bundles = Bundles(files, self.added)
        self.exports = Exports(files, modules, self.added, lambda v, at: self.step(v, NOTHING, at))
        self.dependence = Dependence(files)
        self.entering = entering(files)
        self.types = Types(self)
        self.keepers = Keepers(files)
        self.memory = Memory()
        self.sizes = Sizes()

    def resolve(self, value: Value, given: Environment = NOTHING) -> Value:
        """The value with each name replaced by what it stands for, where that is known."""
        self.memory.refuel()
        return opened(self, self.step(value, given, 0))

    def provided(self, context: Value) -> Value | None:
        """What the project's providers put into a context; `None` where nobody is seen to."""
        values, key = tuple(self._contexts.get(context, ())), ("context", context)
        answer = partial(self.any_of, key, values, NOTHING, 1)
        return self.memory.kept(key, answer) if values else None

    @cached_property
    def _contexts(self) -> Mapping[Value, list[Value]]:
        return contexts(self.files, lambda value, given: self.step(value, given, 0))

    def declaration(self, symbol: Symbol) -> Declaration:
        """The declaration behind a symbol."""
        return self.files[symbol.path].names[symbol.index]

    def function(self, symbol: Symbol) -> Function:
        """The function behind a closure."""
        return self.files[symbol.path].functions[symbol.index]

    def step(self, value: Value, given: Environment, depth: int) -> Value:
        """One step further into a value, for those who are already resolving one."""
        if depth > _DEEPEST or not self.memory.burn():
            return Unknown("too much to follow")
        depth += 1
        match value:
            case Reference():
                return self._reference(value, given, depth)
            case Imported() if self.bundles.is_inside(value):
                return inside(self, value, depth)
            case Imported():
                return self.exports.imported(value, depth)
            case Member(base, key):
                return member(self, self.step(base, given, depth), key, depth)
            case Index(base, key):
                owner = self.step(base, given, depth)
                return indexed(self, owner, self.step(key, given, depth), depth)
            case Invocation(callee, arguments):
                found = self.step(callee, given, depth)
                return result(self, found, tuple(each(self, arguments, given, depth)), given, depth)
            case Closure(function, ()) if given:
                return Closure(function, captured(self, function, given))
            case _:
                return composed(self, value, given, depth)

    def _reference(self, value: Reference, given: Environment, depth: int) -> Value:
        symbol = value.symbol
        if symbol is None:
            return self.named(plain(value.path), depth)
        base = given[symbol] if symbol in given else self.declared(symbol, given, depth)
        if base is None:
            return value
        if symbol not in given and (found := late(self, value, base, depth)):
            return found
        return self.fields.walked(self, value, base, depth)

    def declared(self, symbol: Symbol, given: Environment, depth: int) -> Value | None:
        """What a name stands for; `None` for a parameter, whose callers decide."""
        if given and given.keys().isdisjoint(self.dependence.of(symbol)):
            given = NOTHING
        name = self.declaration(symbol)
        if symbol in self.windows:
            return Reference(("window",))
        if not name.values:
            if isinstance(ready := self.inline.get(symbol), Closure | Imported):
                return self.step(ready, NOTHING, depth)
            found = entered(self, symbol, depth)
            return Reference((name.name,)) if found is None and name.is_global else found
        if given:
            return self._assigned(symbol, name, given, depth)
        return self.memory.kept(symbol, lambda: self._assigned(symbol, name, NOTHING, depth))

    def _assigned(self, symbol: Symbol, name: Declaration, given: Environment, depth: int) -> Value:
        found = self.any_of(symbol, name.values, given, depth)
        if (more := entered(self, symbol, depth)) is not None:
            found = beside(more, found)
        found = self.types.assigned(symbol, found)
        return with_global(found, name.name) if name.is_global else found

    def any_of(
        self, what: object, values: tuple[Value, ...], given: Environment, depth: int
    ) -> Value:
        """What something comes to that is one of these values."""
        with self.memory.following(what) as is_new:
            if not is_new:
                return Unknown("defined by itself")
            return self.sizes.bounded(choice(self.step(value, given, depth) for value in values))

    def walked(self, value: Value, keys: tuple[str, ...], depth: int) -> Value:
        """A property of a resolved value, and of that, and so on."""
        return walk(self, value, keys, depth)

    def named(self, path: tuple[str, ...], depth: int) -> Value:
        """What a global's path stands for: itself, unless the project defines its first name."""
        name = path[0]
        if name not in self.globals:
            return Reference(path)
        with self.memory.following(name) as is_new:
            if not is_new:
                return Reference(path)
            found = choice(tuple(self.step(v, NOTHING, depth) for v in self.globals[name]))
        is_vendors = name in self.followed and not self.owned.is_own(options(found))
        if isinstance(found, Unknown) or is_vendors:
            return Reference(path)
        return self.fields.walked(self, Reference(path), found, depth)
