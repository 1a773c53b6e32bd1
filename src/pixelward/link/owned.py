"""Whose a followed global is: the vendor's, with a stub until it loads, or the site's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pixelward.link.names import last_name, prints
from pixelward.link.shapes import options
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.values import Closure, Record, Symbol, Value

_QUEUES = frozenset({"push", "unshift", "apply", "callMethod", "concat"})
_QUEUE_NAMES = frozenset({"q", "queue", "callQueue", "_q", "l"})


class Owned:
    """Tells a function that keeps its arguments for later from one that does something itself."""

    def __init__(self, files: Mapping[str, FileFacts]) -> None:
        self._files = files
        self._calls: dict[str, Mapping[int, list[Call]]] = {}

    def is_own(self, definitions: Iterable[Value]) -> bool:
        """Whether all that a global is set to is code of the site's own, as far as is seen."""
        found = [option for value in definitions for option in options(value)]
        return bool(found) and all(map(self._does_something, found))

    def _does_something(self, value: Value) -> bool:
        match value:
            case Closure(function):
                return self._is_told(function) and self._is_at_work(function)
            case Record(fields):
                methods = [f.value.function for f in fields if isinstance(f.value, Closure)]
                return any(map(self._is_told, methods)) and all(map(self._is_at_work, methods))
            case _:
                return False

    def _is_told(self, symbol: Symbol) -> bool:
        """Whether a function takes anything; those that do not are for the vendor to call."""
        return bool(self._files[symbol.path].functions[symbol.index].parameters)

    def _is_at_work(self, symbol: Symbol) -> bool:
        """Whether a body calls what is no queue; one that at most prints is a stand-in, too."""
        function = self._files[symbol.path].functions[symbol.index]
        if function.arguments is not None or any(p.rest for p in function.parameters):
            return False
        calls = list(self._inside(symbol))
        return not all(map(prints, calls)) and not any(map(_keeps, calls))

    def _inside(self, symbol: Symbol) -> Iterator[Call]:
        if symbol.path not in self._calls:
            self._calls[symbol.path] = _by_function(self._files[symbol.path])
        yield from self._calls[symbol.path].get(symbol.index, ())


def _by_function(facts: FileFacts) -> Mapping[int, list[Call]]:
    """The calls of each function's body, those of the functions in it included."""
    found: dict[int, list[Call]] = defaultdict(list)
    for call in facts.calls:
        function = call.function
        while function is not None:
            found[function].append(call)
            function = facts.functions[function].within
    return found


def _keeps(call: Call) -> bool:
    """Whether a call puts something into a queue: `f.q.push(…)`, `f.q = f.q || []`."""
    name = last_name(call.callee)
    return name in (_QUEUE_NAMES if call.kind is CallKind.SET else _QUEUES)
