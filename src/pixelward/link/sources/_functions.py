"""The functions of the project that a value may be, by what the files say of their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from pixelward.link.names import last_name
from pixelward.link.sources._kinds import is_named, key_of, may_be_called, under
from pixelward.link.sources._places import Places
from pixelward.link.stores import MAKER, Keepers
from pixelward.model.facts import CallKind, FileFacts, Function
from pixelward.model.place import Step
from pixelward.model.values import (
    Choice,
    Closure,
    Imported,
    Invocation,
    Member,
    Record,
    Reference,
    Symbol,
    Value,
)

_MOST = 12  # values of one name
_MOST_BEHIND = 60
_MOST_WAYS = 4  # members of members
_DEEPEST = 24
_HANDS_ON = frozenset(
    {"useCallback", "useEvent", "useEffectEvent", "debounce", "throttle", "memo", "forwardRef"}
    | {"useDebouncedCallback", "useThrottledCallback", "useDebounce", "bind", "useMemo", "observer"}
    | {"toRefs", "storeToRefs", "readonly"}
)


class Functions:
    """Looks functions up; a lighter way than linking, for what linking is to know first."""

    def __init__(self, files: Mapping[str, FileFacts]) -> None:
        self._files = files
        self._places = Places(files)
        self._keepers = Keepers(files)
        self._known: dict[object, tuple[Value, ...]] = {}
        self._depth = 0  # names that are looked up for the sake of others

    def function(self, symbol: Symbol) -> Function:
        """The function behind a symbol."""
        return self._files[symbol.path].functions[symbol.index]

    def name(self, symbol: Symbol) -> str:
        """What a declaration is called."""
        return self._files[symbol.path].names[symbol.index].name

    def of(self, value: Value) -> tuple[Symbol, ...]:
        """The functions that a value may be."""
        found = self._stood_for(value)
        return tuple(dict.fromkeys(one.function for one in found if isinstance(one, Closure)))

    def _stood_for(self, value: Value) -> tuple[Value, ...]:
        """The value, and all that it turns out to be on the way to what it is."""
        key = key_of(value)
        if key not in self._known and self._depth > _DEEPEST:
            return (value,)
        if key not in self._known:
            self._depth += 1
            self._known[key] = (value,)  # for what goes round, and so that no other has its id
            found = {key: value}
            waiting = [value]
            while waiting and len(found) < _MOST_BEHIND:
                for inner in self._behind(waiting.pop(0)):
                    if key_of(inner) not in found:
                        found[key_of(inner)] = inner
                        waiting.append(inner)
            self._known[key] = tuple(found.values())
            self._depth -= 1
        return self._known[key]

    def _behind(self, value: Value) -> Iterator[Value]:
        """What a name, a member or an import stands for, as far as files say it outright."""
        match value:
            case Reference((_, key), Symbol() as symbol) if symbol in self._given:
                yield from self._given[symbol].get(key, ())
            case Reference((_,), Symbol(path, index)):
                yield from self._files[path].names[index].values[:_MOST]
            case Reference((*path, key), Symbol() as symbol):
                yield from self._member(Reference(tuple(path), symbol), key)
            case Member(base, key):
                yield from self._member(base, key)
            case Choice(options):
                yield from options[:_MOST]
            case Imported(_, name, _) if name != "*":
                yield from self._imported(value)
            case Invocation():
                yield from self._called(value)

    def _called(self, value: Invocation) -> Iterator[Value]:
        """What a call gives, as far as files say it outright."""
        match value:
            case Invocation(callee, (first, *_)) if last_name(callee) in _HANDS_ON:
                yield first
            case Invocation(callee, (context,)) if last_name(callee) == "useContext":
                yield from self._provided.get(last_name(context), ())
            case Invocation(Member(base, "bind"), _):
                yield base
            case Invocation(callee, (*_, Record() as definition)) if last_name(callee) == MAKER:
                owner = self._keepers.of(definition)
                yield from () if owner is None else (Reference(("this",), owner),)
            case Invocation(callee, (*_, Closure() as made)) if last_name(callee) == MAKER:
                yield made
            case Invocation(callee, _):
                yield from self._returned(callee)

    def reached(self, value: Value) -> frozenset[Symbol]:
        """The names that a value goes back to."""
        found = self._stood_for(value)
        return frozenset(one.symbol for one in found if isinstance(one, Reference) and one.symbol)

    def ways(self, value: Value, depth: int = 0) -> Iterator[tuple[Symbol, tuple[str, ...]]]:
        """The names that a value is read from, each with the properties on the way."""
        for one in self._stood_for(value):
            match one:
                case Reference(path, Symbol() as symbol):
                    yield symbol, path[1:]
                case Member(base, key) if depth < _MOST_WAYS:
                    for symbol, keys in self.ways(base, depth + 1):
                        yield symbol, (*keys, key)

    def file(self, value: Imported) -> str | None:
        """The file that an import is most likely of."""
        return self._places.found(value.module, value.importer)

    def _returned(self, callee: Value) -> Iterator[Value]:
        for made in self._stood_for(callee):
            if isinstance(made, Reference) and made.path == ("this",):
                yield made  # a store
        for symbol in self.of(callee):
            yield from self.function(symbol).returns[:_MOST]

    def _member(self, base: Value, key: str) -> Iterator[Value]:
        for one in self._stood_for(base):
            if isinstance(one, Record):
                yield from under(one.fields, key)

    def _imported(self, value: Imported) -> Iterator[Value]:
        path = self._places.found(value.module, value.importer)
        for export in self._files[path].exports if path else ():
            if export.name == value.name:
                yield export.value

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
                            if may_be_called(argument.value):
                                keys.setdefault(str(argument.key), []).append(argument.value)
        self._known.clear()
        return found

    @cached_property
    def _provided(self) -> Mapping[str, list[Value]]:
        """What is put into contexts, by their names: `<Visit.Provider value={…}>`."""
        found: dict[str, list[Value]] = {}
        for facts in self._files.values():
            for call in facts.calls:
                match call.callee:
                    case Reference((*_, context, "Provider")) if call.kind is CallKind.ELEMENT:
                        own = found.setdefault(context, [])
                        own.extend(a.value for a in call.arguments if a.key == "value")
        return found

    def _component(self, callee: Value) -> Iterator[Symbol]:
        """The names that the components which an element may be have for their properties."""
        for symbol in self.of(callee) if is_named(callee) else ():
            yield from (one.symbol for one in self.function(symbol).parameters[:1])


def handed(value: Value, symbol: Symbol, functions: Functions) -> Step | None:
    """A handler that stands elsewhere is a place that what it is given comes through."""
    if isinstance(value, Closure):
        return None
    function = functions.function(symbol)
    written = value.callee if isinstance(value, Invocation) else value
    name = function.name or last_name(written) or "a handler"
    return Step(function.location, f"{name} is handed it")
