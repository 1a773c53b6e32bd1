"""What a component tells the one round it: `emit("search", words)` is what `@search` is given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pixelward.link.names import last_name
from pixelward.link.sources._functions import Functions
from pixelward.link.sources.base import Fill, Source
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.place import Step
from pixelward.model.values import Imported, Literal, Reference, Symbol, Value

_TELLING = frozenset({"emit", "$emit"})
_WAYS = ("@", "v-on:")
_MOST = 6  # places that tell of one event

_Told = Mapping[tuple[str, str], list[tuple[Value, Step]]]


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions, told = Functions(files), _told(files)
    for facts in files.values() if told else ():
        for call in facts.calls if facts.language == "vue" else ():
            if call.kind is CallKind.ELEMENT:
                yield from _heard(call, facts, told, functions)


def _told(files: Mapping[str, FileFacts]) -> _Told:
    """What components tell, by their files and the names of the events."""
    found: dict[tuple[str, str], list[tuple[Value, Step]]] = defaultdict(list)
    for path, facts in files.items():
        for call in facts.calls if facts.language == "vue" else ():
            if len(call.arguments) > 1 and last_name(call.callee) in _TELLING:
                name, given = call.arguments[0].value, call.arguments[1].value
                if isinstance(name, Literal) and not isinstance(given, Literal):
                    step = Step(call.location, f"emits {name.value}")
                    found[path, _plain(str(name.value))].append((given, step))
    return dict(found)


def _plain(name: str) -> str:
    """An event's name however it is spelled: `visit-booked`, `visitBooked`."""
    return name.replace("-", "").lower()


def _heard(call: Call, facts: FileFacts, told: _Told, functions: Functions) -> Iterator[Fill]:
    path = _component(call.callee, facts, functions)
    for argument in call.arguments if path is not None else ():
        key = str(argument.key)
        way = next((one for one in _WAYS if key.startswith(one)), None)
        if way is None or path is None:
            continue
        event = _plain(key.removeprefix(way).partition(".")[0])
        for given, step in told.get((path, event), ())[:_MOST]:
            for symbol in functions.of(argument.value):
                for parameter in functions.function(symbol).parameters[:1]:
                    yield Fill(parameter.symbol, given, step)


def _component(callee: Value, facts: FileFacts, functions: Functions) -> str | None:
    """The file of a component."""
    match callee:
        case Reference((_,), Symbol(_, index)):
            for value in facts.names[index].values[:1]:
                if isinstance(value, Imported) and value.name == "default":
                    return functions.file(value)
    return None


EMITTED = Source("emitted", _fills)
