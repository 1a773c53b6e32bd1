"""What a name hangs on: the parameters that decide, call by call, what its values come to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pixelward.link.shapes import parts
from pixelward.model.facts import FileFacts, Function
from pixelward.model.values import Closure, Reference, Symbol, Value

_NONE: frozenset[Symbol] = frozenset()


class Dependence:
    """The parameters behind each name of each file, worked out for a file when first asked for.

    A name that hangs on no parameter of a call means the same in that call as everywhere.
    """

    def __init__(self, files: Mapping[str, FileFacts]) -> None:
        self._files = files
        self._known: dict[str, Mapping[int, frozenset[Symbol]]] = {}
        self._results: dict[Symbol, frozenset[Symbol]] = {}

    def of(self, symbol: Symbol) -> frozenset[Symbol]:
        """The parameters that a name hangs on, itself included if it is one."""
        if symbol.path not in self._known:
            self._known[symbol.path] = _found(self._files[symbol.path])
        return self._known[symbol.path].get(symbol.index, _NONE)

    def under(self, names: Iterable[Symbol]) -> frozenset[Symbol]:
        """The names themselves, and the parameters that any of them hangs on."""
        own = frozenset(names)
        return own.union(*map(self.of, own))

    def behind(self, function: Symbol) -> frozenset[Symbol]:
        """The parameters that decide what a function returns, its own and those round it."""
        if function not in self._results:
            facts = self._files[function.path]
            found = _NONE
            for value in facts.functions[function.index].returns:
                for used, hung in _mentions(value, facts):
                    found |= hung if used is None else self.of(Symbol(function.path, used))
            self._results[function] = found
        return self._results[function]


def _found(facts: FileFacts) -> dict[int, frozenset[Symbol]]:
    """By name, for those that hang on any: what was found is passed on until nothing is new."""
    own = {s.index: frozenset((s,)) for f in facts.functions for s in _parameters(f)}
    users: dict[int, set[int]] = {}
    for at, name in enumerate(facts.names):
        for value in name.values:
            for used, hung in _mentions(value, facts):
                if used is not None:
                    users.setdefault(used, set()).add(at)
                elif hung:
                    own[at] = own.get(at, _NONE) | hung
    waiting = list(own)
    while waiting:
        used = waiting.pop()
        for user in users.get(used, ()):
            if not own[used] <= own.get(user, _NONE):
                own[user] = own.get(user, _NONE) | own[used]
                waiting.append(user)
    return own


def _mentions(value: Value, facts: FileFacts) -> Iterator[tuple[int | None, frozenset[Symbol]]]:
    """The names in a value, and the parameters round each function in it."""
    for part in parts(value):
        match part:
            case Reference(_, Symbol(path, index)) if path == facts.path:
                yield index, _NONE
            case Closure(function):
                yield None, around(function, facts)


def around(function: Symbol, facts: FileFacts) -> frozenset[Symbol]:
    """The parameters of the functions round a function: what it captures."""
    found = _NONE
    within = facts.functions[function.index].within
    while within is not None:
        found |= frozenset(_parameters(facts.functions[within]))
        within = facts.functions[within].within
    return found


def _parameters(function: Function) -> Iterator[Symbol]:
    yield from (parameter.symbol for parameter in function.parameters)
    if function.arguments is not None:
        yield function.arguments
