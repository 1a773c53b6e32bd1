"""What one file of PHP says of its names: the texts and the constants that stand behind them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from tree_sitter import Node

from pixelward.parse.templates import _php_tree as tree
from pixelward.parse.templates._php_strings import STRINGS, Part, pieces

Key = tuple[int, str]  # where the function begins that a variable is of, and the name
SHARED = -1  # of properties, constants and functions, and of variables outside of functions
_MOST_INLINED = 4000  # texts put in the places of names; a few lines could ask for billions
_ASSIGNING = frozenset({"assignment_expression", "augmented_assignment_expression"})
_REBINDING = frozenset(
    {"foreach_statement", "global_declaration", "list_literal", "reference_assignment_expression"}
    | {"simple_parameter", "catch_clause", "pair", "update_expression"}
)


@dataclass(slots=True)
class Texts:
    """Expressions that make one text, one after the other: `$a = …; $a .= …`."""

    nodes: list[Node]
    function: Node | None


@dataclass(slots=True)
class Names:
    """The names of one file; `used` are those whose texts were put in their places."""

    source: bytes
    texts: dict[Key, list[Texts]] = field(default_factory=lambda: defaultdict(list))
    reads: dict[Key, list[Node]] = field(default_factory=lambda: defaultdict(list))
    given: dict[str, list[Node | None]] = field(default_factory=lambda: defaultdict(list))
    used: set[Key] = field(default_factory=set)
    code: dict[Key, bool] = field(default_factory=dict)  # whether there may be code in its texts
    left: int = _MOST_INLINED

    def of(self, node: Node, function: Node | None) -> Key | None:
        """What a variable, a constant or a call of the file's own function is known by."""
        if node.type in tree.CALLS:
            return SHARED, f"{tree.called(node)}()"
        name = tree.key(node)
        return place(name, function) if name else None

    def literal(self, name: str) -> str | None:
        """The constant that a name always is: it is given once, and as a plain string."""
        given = self.given.get(name, ())
        node = given[0] if len(given) == 1 else None
        if node is None or node.type not in STRINGS:
            return None
        found = [*pieces(node, self.source)]
        text = b"".join(one.text for one in found if isinstance(one, Part))
        return text.decode("utf-8", "replace") if all(isinstance(p, Part) for p in found) else None

    def spend(self, count: int) -> bool:
        """Whether that many more texts may take the places of names."""
        self.left -= count
        return self.left > 0


def place(name: str, function: Node | None) -> Key:
    """A name, and the function that it is of."""
    inside = function is not None and name.startswith("$")
    return (function.start_byte if inside and function else SHARED), name


def names(source: bytes) -> Names:
    """The names of a file."""
    found = Names(source)
    for node, function in tree.walk(tree.root(source)):
        if note := _NOTES.get(node.type):
            note(found, node, function)
        elif node.type in _REBINDING:
            _rebound(found, node)
        if name := tree.key(node):
            _read(found, node, name, function)
    return found


def _read(found: Names, node: Node, name: str, function: Node | None) -> None:
    parent = node.parent
    if parent is None or parent.type in {"property_element", "const_element", "simple_parameter"}:
        return
    if parent.type not in _ASSIGNING or parent.child_by_field_name("left") != node:
        found.reads[place(name, function)].append(node)


def _assigned(found: Names, node: Node, function: Node | None) -> None:
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    name = tree.key(left) if left else ""
    if left is None or right is None:
        return
    if not name:
        _rebound(found, left)
        return
    adds = tree.text(node.child_by_field_name("operator")) == ".=" or name.endswith("[]")
    found.given[name] += [right, None] if node.type != "assignment_expression" else [right]
    groups = found.texts[place(name, function)]
    more = _more(right, name)
    if groups and (adds or more):
        groups[-1].nodes.extend(more or [right])
    else:
        groups.append(Texts([right], function))


def _more(right: Node, name: str) -> list[Node]:
    """What `$a = $a . "…" . "…"` adds to the name; nothing where it is given something new."""
    added = list[Node]()
    while right.type == "binary_expression" and len(right.named_children) > 1:
        added.append(right.named_children[-1])
        right = right.named_children[0]
    return added[::-1] if tree.key(right) == name else []


def _rebound(found: Names, node: Node) -> None:
    """Names that become something else in another way than by `=`."""
    for child in node.named_children[:8]:
        if name := tree.key(child):
            found.given[name].append(None)


def _declared(found: Names, node: Node, function: Node | None) -> None:
    """`const A = "…"`, `private $a = "…"`, `static $a = "…"`."""
    children = node.named_children
    if not children:
        return
    name = re.sub(r"\A\$", "->" if node.type == "property_element" else "$", tree.text(children[0]))
    if len(children) > 1:
        found.given[name].append(children[-1])
        found.texts[place(name, function)].append(Texts([children[-1]], function))


def _defined(found: Names, node: Node, function: Node | None) -> None:
    """`define("A", "…")`."""
    given = tree.arguments(node)
    if tree.called(node) == "define" and len(given) > 1:
        name = tree.text(given[0]).strip("'\"")
        found.given[name].append(given[1])
        found.texts[SHARED, name].append(Texts([given[1]], function))


def _returned(found: Names, node: Node, function: Node | None) -> None:
    name = tree.text(function.child_by_field_name("name")).lower() if function else ""
    if name and node.named_children:
        found.texts[SHARED, f"{name}()"].append(Texts([node.named_children[0]], function))


_NOTES: dict[str, Callable[[Names, Node, Node | None], None]] = {
    "assignment_expression": _assigned,
    "augmented_assignment_expression": _assigned,
    "property_element": _declared,
    "const_element": _declared,
    "static_variable_declaration": _declared,
    "function_call_expression": _defined,
    "return_statement": _returned,
}
