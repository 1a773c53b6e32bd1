"""Listeners that a script adds: `box.addEventListener("input", send)`, `$("#box").on("blur")`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.link.names import last_name
from pixelward.link.sources._controls import FORM, by_form, element, elements, event, submitted
from pixelward.link.sources._functions import Functions, handed
from pixelward.link.sources.base import Fill, Source
from pixelward.model.controls import Control
from pixelward.model.facts import Argument, Call, CallKind, FileFacts
from pixelward.model.values import (
    Closure,
    Index,
    Invocation,
    Literal,
    Member,
    Reference,
    Symbol,
    Value,
)

_EVENTS = re.compile(
    r"(?:on)?(?:input|change|blur|focusout|submit|paste|search|select|keyup|keydown|keypress"
    r"|formdata)(?:\.[\w.-]+)?"
)
_ADDING = frozenset({"addEventListener", "on", "one", "bind", "delegate"})
_FINDING = frozenset(
    {"querySelector", "querySelectorAll", "$", "jQuery", "find", "closest", "qs", "$$"}
)
_FOUND_BY = {"getElementById": "#", "getElementsByName": "@", "byId": "#"}
_SELECTOR = re.compile(
    r"(?P<tag>[a-z]*)(?:#(?P<id>[\w:-]+))?(?:\.[\w-]+)*"
    r"(?:\[(?:name|id)[\^*$~|]?=[\"']?(?P<name>[^\"'\]]+)[\"']?\])?(?:\[[^\]]*\]|:[\w-]+)*"
)
_MOST = 6  # controls that one selector means
_DEEPEST = 4

_Elements = tuple[tuple[Control, tuple[Control, ...]], ...]  # each with those inside, for a form


@dataclass(frozen=True, slots=True)
class _Pages:
    """The controls of all files, by what a script finds them by."""

    by_sign: Mapping[str, list[tuple[str, Control, tuple[Control, ...]]]]

    def found(self, signs: Iterable[str], path: str) -> _Elements:
        """The controls that are meant, those of the same file before those of others."""
        met = [one for sign in signs for one in self.by_sign.get(sign, ())]
        own = [one for one in met if one[0] == path] or met
        return tuple((control, inside) for _, control, inside in own[:_MOST])


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions, pages = Functions(files), _Pages(_signs(files))
    for facts in files.values() if pages.by_sign else ():
        each = dict(_each(facts))
        for call in facts.calls:
            for target, handler in _listening(call):
                signs = _sought(target, facts, each)
                for control, inside in pages.found(signs, facts.path):
                    yield from _heard(control, inside, handler, functions)


def _signs(
    files: Mapping[str, FileFacts],
) -> Mapping[str, list[tuple[str, Control, tuple[Control, ...]]]]:
    found: dict[str, list[tuple[str, Control, tuple[Control, ...]]]] = defaultdict(list)
    for path, facts in files.items():
        forms = by_form(facts)
        for at, control in enumerate(facts.controls):
            tag = FORM if control.kind == FORM else "input"
            signs = (f"#{control.id}", f"@{control.name}", tag)
            for sign in signs:
                if len(sign) > 1:
                    found[sign].append((path, control, forms.get(at, ())))
    return dict(found)


def _listening(call: Call) -> Iterator[tuple[Value, Value]]:
    """What is listened to, and who is called."""
    name, given = last_name(call.callee), [argument.value for argument in call.arguments]
    base = _base(call.callee)
    if base is None or not given:
        return
    if call.kind is CallKind.SET:
        if name.startswith("on") and _EVENTS.fullmatch(name):
            yield base, given[0]
    elif name in _ADDING and len(given) > 1 and _is_event(given[0]):
        # `$(document).on("change", "#box", …)` names it where it is delegated.
        named = len(given) > 2 and isinstance(given[1], Literal) and name != "addEventListener"
        target = Invocation(Reference(("$",)), (given[1],)) if named else base
        yield target, given[2] if named else given[1]
    elif _EVENTS.fullmatch(name) and isinstance(base, Invocation):
        yield base, given[-1]


def _is_event(value: Value) -> bool:
    if not isinstance(value, Literal) or not isinstance(value.value, str):
        return False
    return any(_EVENTS.fullmatch(word) for word in value.value.split())


def _base(callee: Value) -> Value | None:
    match callee:
        case Member(base, _):
            return base
        case Reference((*path, _), symbol) if path:
            return Reference(tuple(path), symbol)
        case _:
            return None


def _each(facts: FileFacts) -> Iterator[tuple[Symbol, Value]]:
    """The elements that a loop's function is handed one by one."""
    for call in facts.calls:
        base = _base(call.callee) if last_name(call.callee) == "forEach" else None
        match call.arguments[:1]:
            case (Argument(value=Closure(function)),) if base is not None:
                for parameter in facts.functions[function.index].parameters[:1]:
                    yield parameter.symbol, base


def _sought(
    target: Value, facts: FileFacts, each: Mapping[Symbol, Value], depth: int = 0
) -> Iterator[str]:
    """The signs of the elements that a value is looked up by."""
    if depth > _DEEPEST:
        return
    match target:
        case Reference((_,), Symbol() as symbol) if symbol in each:
            yield from _sought(each[symbol], facts, each, depth + 1)
        case Reference((_,), Symbol(path, index)) if path == facts.path:
            for value in facts.names[index].values[:_MOST]:
                yield from _sought(value, facts, each, depth + 1)
        case Reference(("document", "forms", name), None) | Member(
            Reference(("document", "forms"), None), name
        ):
            yield from (f"#{name}", f"@{name}")
        case Invocation(callee, (Literal(str(said)), *_)):
            way = last_name(callee)
            if way in _FINDING:
                yield from _selected(said)
            elif way in _FOUND_BY:
                yield f"{_FOUND_BY[way]}{said}"
        case Member(base, key) if key.isdigit():
            yield from _sought(base, facts, each, depth + 1)
        case Index(base, _):
            yield from _sought(base, facts, each, depth + 1)


def _selected(selector: str) -> Iterator[str]:
    """The elements that a selector ends with."""
    for one in selector.split(","):
        last = one.replace(">", " ").split()[-1:]
        found = _SELECTOR.fullmatch(last[0]) if last else None
        if found is None:
            continue
        if found["id"]:
            yield f"#{found['id']}"
        elif found["name"]:
            yield from (f"@{found['name']}", f"#{found['name']}")
        elif found["tag"] in {"input", "textarea", "select"}:
            yield "input"
        elif found["tag"] == FORM:
            yield FORM


def _heard(
    control: Control, inside: tuple[Control, ...], handler: Value, functions: Functions
) -> Iterator[Fill]:
    """What the listener's first parameter and its `this` are."""
    is_form = control.kind == FORM
    for symbol in functions.of(handler):
        step = handed(handler, symbol, functions)
        for at, parameter in enumerate(functions.function(symbol).parameters):
            if functions.name(parameter.symbol) == "this":
                own = elements(control, inside) if is_form else element(control)
                yield Fill(parameter.symbol, own, step)
            elif at == 0:
                whole = submitted(control, inside) if is_form else event(control)
                yield Fill(parameter.symbol, whole, step)


LISTENERS = Source("listeners", _fills)
