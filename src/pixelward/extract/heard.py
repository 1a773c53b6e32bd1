"""Knows the functions that wait for another page, and the path that they are handed of it."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.forms import Own
from pixelward.extract.gathered import Gathered
from pixelward.extract.place import Place
from pixelward.extract.tables import Scope, Tables
from pixelward.extract.values import arguments_of
from pixelward.model.facts import Parameter
from pixelward.model.values import Member, Reference, Unknown, Value
from pixelward.parse.document import Region
from pixelward.parse.parts import Part

_NAVIGATING = frozenset({"afterEach", "beforeEach", "beforeResolve"})
_LISTENING = frozenset(
    {"addEventListener", "on", "one", "bind", "change", "blur", "input", "keyup", "keydown"}
    | {"keypress", "focusout", "submit", "select", "each", "delegate"}
)
_TARGET = Reference(("to",))
# Some histories leave out what all addresses begin with.
_LOCATION = Member(Unknown("what listeners are handed"), "location")


def is_run_at_once(function: Node) -> bool:
    """Whether a function is called where it is written, and nowhere else: `(() => { … })()`."""
    held = function.parent
    around = held.parent if held is not None and held.type == "parenthesized_expression" else None
    is_named = function.child_by_field_name("name") is not None  # it may call itself later
    if is_named or held is None or around is None or around.type != "call_expression":
        return False
    callee = around.child_by_field_name("function")
    return callee is not None and callee.id == held.id


def heard(function: Node, parameters: list[Parameter], place: Place) -> None:
    """Remember what the first parameter of a listener is, and that its `this` is an element."""
    around = function.parent.parent if function.parent is not None else None
    callee = around.child_by_field_name("function") if around is not None else None
    if around is None or callee is None or around.type != "call_expression":
        return
    if _listens(function, place.text(callee), arguments_of(around), place):
        index = place.tables.declare(place.scope, "this")
        parameters.append(Parameter(place.tables.symbol(index)))
    for found in _handed(place.text(callee), arguments_of(around), function, place):
        for parameter in parameters[:1]:
            place.tables.handed[parameter.symbol.index] = found


def told(region: Region, around: Scope, tables: Tables, facts: Gathered) -> Scope:
    """The scope of what an element tells, in which `this`, `event` and `$event` are of it."""
    root = region.root
    names: tuple[str, ...] = ("this", "event") if region.is_handler else ()
    if region.part is Part.TEMPLATE and b"$event" in region.code[root.start_byte : root.end_byte]:
        names = ("$event",)
    scope = Scope(around, around.function) if names else around
    for name in names:
        symbol = tables.symbol(tables.declare(scope, name))
        span = region.locate(root.start_byte, root.end_byte)
        facts.controls.append(Own(name, symbol, span))
    return scope


def _listens(function: Node, callee: str, given: list[Node], place: Place) -> bool:
    """Whether a function with a `this` of its own is what an element's event calls."""
    is_last = bool(given) and given[-1].id == function.id
    own = function.type in {"function_expression", "generator_function"}
    return own and is_last and callee.rpartition(".")[2] in _LISTENING


def _handed(callee: str, given: list[Node], function: Node, place: Place) -> Iterator[Value]:
    owner, _, name = callee.rpartition(".")
    at = next((at for at, one in enumerate(given) if one.id == function.id), -1)
    if at == 0 and owner.lower().endswith("router") and name in _NAVIGATING:
        yield _TARGET
    elif at == 0 and owner.lower().endswith("history") and name == "listen":
        yield _LOCATION
    elif at == 1 and callee in {"watch", "this.$watch"}:
        watched = place.tables.of_node.get(given[0].id)
        returned = place.tables.bodies[watched].returns if watched is not None else []
        yield from returned if len(returned) == 1 else ()
