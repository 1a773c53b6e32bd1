"""What stands behind the names in a condition: constants, lists, and functions that only ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tree_sitter import Node

from pixelward.extract.nodes import FUNCTIONS
from pixelward.extract.place import Place
from pixelward.extract.tables import Said, Scope
from pixelward.extract.values import arguments_of
from pixelward.model.values import Invocation, Literal, Reference, Value

Given = Mapping[str, tuple[Value, ...]]
_LONGEST = 1_000  # bytes of what a name stands for
_MOST = 50  # items of a list
_FURTHEST = 12  # names that are looked behind for one condition
_KEEPING = frozenset({"computed", "useMemo", "createMemo", "$derived", "$derived.by"})
_MADE = frozenset({"regex", "new_expression"})
_CASTS = frozenset({"as_expression", "satisfies_expression"})
REGEX = Reference(("RegExp", "literal"))


@dataclass(frozen=True, slots=True)
class Asking:
    """Where a condition stands, and what the parameters of a function round it are given.

    A parameter may be given several values, one at a time. `seen` are the names looked behind.
    `later` says that it is asked when the file was loaded long ago, and `once` that what it asks
    was worked out then.
    """

    place: Place
    given: Given = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)
    later: bool = False
    once: bool = False


def bare(node: Node) -> Node:
    """A node without the parentheses round it."""
    while node.type == "parenthesized_expression" and node.named_children:
        node = node.named_children[0]
    return node


def read(node: Node, ask: Asking) -> Value:
    """The value of an expression, with regular expressions as what makes them."""
    node = bare(node)
    if node.type == "regex":
        return Invocation(REGEX, (Literal(ask.place.text(node)),))
    said = _said(node, ask) if node.type == "identifier" else None
    if said is not None and said.node.type in _MADE:
        return read(said.node, _moved(said, ask))
    return ask.place.value(node, 1)


def opened(node: Node, ask: Asking) -> tuple[Node, Asking] | None:
    """What a name stands for, or what a call of a function that only returns something does."""
    if node.type == "identifier":
        said = _said(node, ask)
        return (said.node, _worked_out(node, said, ask)) if said else None
    if node.type == "member_expression":
        return _held(node, ask)
    callee = node.child_by_field_name("function") if node.type == "call_expression" else None
    if callee is None or callee.type != "identifier":
        return None
    given = arguments_of(node)
    if ask.place.text(callee) == "Boolean" and len(given) == 1:
        return given[0], ask
    if kept := _kept(node, ask):
        return kept, ask
    said = _said(callee, ask)
    body = returned(said.node) if said else None
    if said is None or body is None:
        return None
    inner = _moved(said, ask)
    names = parameter_names(said.node, inner)
    if len(names) != len(given):
        return None
    values = tuple((read(one, ask),) for one in given)
    return body, replace(inner, given=dict(zip(names, values, strict=True)))


def _held(member: Node, ask: Asking) -> tuple[Node, Asking] | None:
    """`isPortal.value`, which is worked out anew whenever what it asks has changed."""
    owner, key = member.child_by_field_name("object"), member.child_by_field_name("property")
    if owner is None or key is None or owner.type != "identifier" or ask.place.text(key) != "value":
        return None
    said = _said(owner, ask)
    kept = _kept(said.node, _moved(said, ask)) if said else None
    return (kept, _moved(said, ask)) if said and kept else None


def _kept(call: Node, ask: Asking) -> Node | None:
    """What is worked out by `computed(() => …)` and its like."""
    callee = call.child_by_field_name("function") if call.type == "call_expression" else None
    name = ask.place.text(callee) if callee else ""
    given = arguments_of(call) if name in _KEEPING else []
    if not given or given[0].type in FUNCTIONS:
        return returned(given[0]) if given else None
    return given[0] if name == "$derived" else None


def items(node: Node, ask: Asking) -> tuple[Value, ...]:
    """What a list or a set holds, as it is written or under a name; what another file exports."""
    node = bare(node)
    if node.type == "identifier":
        said = _said(node, ask)
        return items(said.node, _moved(said, ask)) if said else (read(node, ask),)
    if node.type in _CASTS:
        return items(node.named_children[0], ask)
    if node.type == "new_expression" and ask.place.text(node).startswith("new Set("):
        return items(arguments_of(node)[0], ask) if arguments_of(node) else ()
    if node.type == "member_expression":
        return (read(node, ask),)
    if node.type != "array" or not 0 < len(node.named_children) <= _MOST:
        return ()
    return tuple(read(one, ask) for one in node.named_children if one.type != "comment")


def returned(function: Node) -> Node | None:
    """What a function returns, where it does nothing else."""
    body = function.child_by_field_name("body") if function.type in FUNCTIONS else None
    if body is None or body.type != "statement_block":
        return body
    statements = [child for child in body.named_children if child.type != "comment"]
    if len(statements) != 1 or statements[0].type != "return_statement":
        return None
    return next(iter(statements[0].named_children), None)


def parameter_names(function: Node, ask: Asking) -> list[str]:
    """The plain names of a function's parameters; none if one is more than a name."""
    single = function.child_by_field_name("parameter")
    every = function.child_by_field_name("parameters")
    nodes = [single] if single else every.named_children if every else []
    inner = [one.child_by_field_name("pattern") or one for one in nodes]
    is_plain = all(one.type == "identifier" for one in inner)
    return [ask.place.text(one) for one in inner] if is_plain else []


def _said(name: Node, ask: Asking) -> Said | None:
    """What a name was declared with, where nothing else is ever given to it."""
    text, tables = ask.place.text(name), ask.place.tables
    index = ask.place.scope.find(text)
    if index is None or text in tables.changed or text in ask.given or len(ask.seen) > _FURTHEST:
        return None
    said = tables.said.get(index)
    if said is None or said.node.end_byte - said.node.start_byte > _LONGEST:
        return None
    ask.seen.append(text)
    return said


def _moved(said: Said, ask: Asking) -> Asking:
    """Where a declaration stands, seen from a condition that names it."""
    place = replace(ask.place, scope=said.scope, region=said.region)
    return Asking(place, {}, ask.seen, _is_later(ask), ask.once)


def _worked_out(name: Node, said: Said, ask: Asking) -> Asking:
    is_live = said.live or _kept(said.node, ask) is not None
    stale = not is_live and is_stale(ask.place.text(name), ask)
    return replace(_moved(said, ask), once=ask.once or stale, later=not stale and _is_later(ask))


def is_stale(name: str, ask: Asking) -> bool:
    """Whether a name has its value from when the file was loaded, and is asked for later."""
    scope: Scope | None = ask.place.scope if _is_later(ask) else None
    while scope is not None and name not in scope.names:
        scope = scope.parent
    return scope is not None and scope.function is None


def _is_later(ask: Asking) -> bool:
    return ask.later or ask.place.scope.function is not None
