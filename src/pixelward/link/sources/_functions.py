"""The functions of the project that a value may be, by what the files say of their names."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice

from pixelward.link.names import last_name
from pixelward.link.stores import MAKER, keeper
from pixelward.model.facts import CallKind, FileFacts, Function
from pixelward.model.place import Step
from pixelward.model.values import (
    Choice,
    Closure,
    Field,
    Imported,
    Invocation,
    Member,
    Record,
    Reference,
    Symbol,
    Value,
)

_DEEPEST = 8
_MOST = 12
_MOST_WAYS = 40
_HANDS_ON = frozenset(
    {"useCallback", "useEvent", "useEffectEvent", "debounce", "throttle", "memo", "forwardRef"}
    | {"useDebouncedCallback", "useThrottledCallback", "useDebounce", "bind", "useMemo", "observer"}
    | {"toRefs", "storeToRefs", "readonly"}
)
_INSIDE = ("@/", "~/", "#/", "src/", "@src/", "app/")


class Functions:
    """Looks functions up; a lighter way than linking, for what linking is to know first."""

    def __init__(self, files: Mapping[str, FileFacts]) -> None:
        self._files = files
        self._components: dict[Value, tuple[Symbol, ...]] = {}

    def function(self, symbol: Symbol) -> Function:
        """The function behind a symbol."""
        return self._files[symbol.path].functions[symbol.index]

    def name(self, symbol: Symbol) -> str:
        """What a declaration is called."""
        return self._files[symbol.path].names[symbol.index].name

    def of(self, value: Value, depth: int = 0) -> tuple[Symbol, ...]:
        """The functions that a value may be."""
        found = self._stood_for(value, depth)
        return tuple(dict.fromkeys(one.function for one in found if isinstance(one, Closure)))

    def behind(self, value: Value, depth: int = 0) -> Iterator[Value]:
        """What a name, a member or an import stands for, as far as files say it outright."""
        if depth > _DEEPEST:
            return
        match value:
            case Reference((_, key), Symbol() as symbol) if symbol in self._given:
                yield from self._given[symbol].get(key, ())
            case Reference((_,), Symbol(path, index)):
                yield from self._files[path].names[index].values[:_MOST]
            case Reference((*path, key), Symbol() as symbol):
                yield from self._member(Reference(tuple(path), symbol), key, depth + 1)
            case Member(base, key):
                yield from self._member(base, key, depth + 1)
            case Choice(options):
                yield from options[:_MOST]
            case Imported(_, name, _) if name != "*":
                yield from self._imported(value)
            case Invocation():
                yield from self._called(value, depth)

    def _called(self, value: Invocation, depth: int) -> Iterator[Value]:
        """What a call gives, as far as files say it outright."""
        match value:
            case Invocation(callee, (first, *_)) if last_name(callee) in _HANDS_ON:
                yield first
            case Invocation(Member(base, "bind"), _):
                yield base
            case Invocation(callee, (*_, Record() as definition)) if last_name(callee) == MAKER:
                owner = keeper(definition, self._files)
                yield from () if owner is None else (Reference(("this",), owner),)
            case Invocation(callee, (*_, Closure() as made)) if last_name(callee) == MAKER:
                yield made
            case Invocation(callee, _):
                yield from self._returned(callee, depth + 1)

    def _stood_for(self, value: Value, depth: int) -> Iterator[Value]:
        """The value, and all that it turns out to be on the way to what it is."""
        yield value
        if depth <= _DEEPEST:
            for inner in self.behind(value, depth):
                yield from self._stood_for(inner, depth + 1)

    def reached(self, value: Value) -> frozenset[Symbol]:
        """The names that a value goes back to."""
        found = self._stood_for(value, 0)
        return frozenset(one.symbol for one in found if isinstance(one, Reference) and one.symbol)

    def ways(self, value: Value, depth: int = 0) -> Iterator[tuple[Symbol, tuple[str, ...]]]:
        """The names that a value is read from, each with the properties on the way."""
        for one in islice(self._stood_for(value, 0), _MOST_WAYS):
            match one:
                case Reference(path, Symbol() as symbol):
                    yield symbol, path[1:]
                case Member(base, key) if depth < _DEEPEST:
                    for symbol, keys in self.ways(base, depth + 1):
                        yield symbol, (*keys, key)

    def _returned(self, callee: Value, depth: int) -> Iterator[Value]:
        for made in self._stood_for(callee, depth):
            if isinstance(made, Reference) and made.path == ("this",):
                yield made  # a store
        for symbol in self.of(callee, depth):
            yield from self.function(symbol).returns[:_MOST]

    def _member(self, base: Value, key: str, depth: int) -> Iterator[Value]:
        for one in self._stood_for(base, depth):
            if isinstance(one, Record):
                yield from _under(one.fields, key)

    def _imported(self, value: Imported) -> Iterator[Value]:
        path = self._found(value.module, value.importer)
        for export in self._files[path].exports if path else ():
            if export.name == value.name:
                yield export.value

    def file(self, value: Imported) -> str | None:
        """The file that an import is most likely of."""
        return self._found(value.module, value.importer)

    def _found(self, module: str, importer: str) -> str | None:
        """The file that a module's specifier most likely means."""
        folder = posixpath.dirname(importer)
        if module.startswith("."):
            return self._paths.get(posixpath.normpath(posixpath.join(folder, module)))
        for start in _INSIDE:
            if module.startswith(start):
                return self._tails.get(module.removeprefix(start))
        return None

    @cached_property
    def _given(self) -> Mapping[Symbol, Mapping[str, list[Value]]]:
        """What components are given, by the name of their properties."""
        self._given = {}  # a component is not found by what it is given
        found: dict[Symbol, dict[str, list[Value]]] = {}
        for facts in self._files.values():
            for call in facts.calls:
                if call.kind is CallKind.ELEMENT:
                    for name in self._component(call.callee):
                        keys = found.setdefault(name, {})
                        for argument in call.arguments:
                            if _may_be_called(argument.value):
                                keys.setdefault(str(argument.key), []).append(argument.value)
        return found

    def _component(self, callee: Value) -> tuple[Symbol, ...]:
        """The names that the components which an element may be have for their properties."""
        if callee not in self._components:
            symbols = self.of(callee) if _is_named(callee) else ()
            parameters = (self.function(symbol).parameters[:1] for symbol in symbols)
            self._components[callee] = tuple(one.symbol for each in parameters for one in each)
        return self._components[callee]

    @cached_property
    def _paths(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        # A template has the name of its component.
        for path in sorted(self._files, key=lambda path: path.endswith(".html")):
            stem = path.rpartition(".")[0]
            for name in (path, stem, stem.removesuffix("/index")):
                found.setdefault(name, path)
        return found

    @cached_property
    def _tails(self) -> Mapping[str, str]:
        """Files by their paths below the folders that hold a project's code."""
        found: dict[str, str] = {}
        for name, path in self._paths.items():
            found.setdefault(name, path)
            for folder in ("src/", "app/", "client/src/", "frontend/src/"):
                if name.startswith(folder):
                    found.setdefault(name.removeprefix(folder), path)
        return found


def _is_named(callee: Value) -> bool:
    return isinstance(callee, Reference) and callee.symbol is not None


def _may_be_called(value: Value) -> bool:
    return isinstance(value, Closure | Reference | Member | Imported | Invocation | Choice)


def _under(fields: tuple[Field, ...], key: str) -> Iterator[Value]:
    for field in fields:
        if field.key == key:
            yield field.value


def handed(value: Value, symbol: Symbol, functions: Functions) -> Step | None:
    """A handler that stands elsewhere is a place that what it is given comes through."""
    if isinstance(value, Closure):
        return None
    function = functions.function(symbol)
    written = value.callee if isinstance(value, Invocation) else value
    name = function.name or last_name(written) or "a handler"
    return Step(function.location, f"{name} is handed it")
