"""What code does with a text: hands it on, gives it a name, or only looks at it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tree_sitter import Node

from pixelward.extract.place import Place

# Calls that compare, search, log, quote or store; `replace` puts its second argument in.
_LOOKS = re.compile(
    r"(?:not\.)?to[A-Z]\w*|includes|indexOf|lastIndexOf|startsWith|endsWith|split|match|matchAll"
    r"|search|test|exec|RegExp|expect|assert\w*|equal|deepEqual|strictEqual|log|debug|info|warn"
    r"|error|trace|alert|prompt|\w*Error|escape\w*|encode\w*|writeFile\w*|getItem|setItem|count"
    r"|describe|it|highlight\w*|invariant|contains|filter|removeItem|querySelector\w*|green|red"
)
_TAGGED = re.compile(r"html|raw|safe\w*|unsafeHTML|svg|stripIndent\w*|dedent|outdent|String\.raw")
# Keys and properties under which a text is shown, not run.
_SHOWS = re.compile(
    r"(?:code|snippet|examples?|samples?|demo|usage|docs?|description|summary|title|label|hint"
    r"|placeholder|message|error|tooltip|help\w*|alt|expected|actual|input|output|valid|invalid"
    r"|pattern|regexp?|match|query|selector|test|text|textContent|innerText|value|children"
    r"|defaultValue|markdown|md|body|content|prompt|language|source)",
    re.IGNORECASE,
)
_SHOWN_NAME = re.compile(r"example|sample|demo|docs?\b|usage|expected|mock|fixture", re.IGNORECASE)
_MARKS = re.compile(
    r"html|head|script|tag|embed|markup|template|snippet|pixel|track", re.IGNORECASE
)
_PASSES = frozenset(
    {
        *("parenthesized_expression", "as_expression", "satisfies_expression", "array"),
        *("non_null_expression", "ternary_expression", "object", "await_expression"),
        *("spread_element", "template_substitution", "template_string", "binary_expression"),
    }
)
_HANDS = frozenset({"return_statement", "arrow_function", "yield_expression", "assignment_pattern"})
_COMPARES = frozenset({"==", "===", "!=", "!==", "in", "instanceof", "<", ">"})


@dataclass(frozen=True, slots=True)
class Use:
    """`handed` on, `declared` under a name, `looked` at with all inside it, or `nothing`.

    On the way there: what `replaces`, and what is `exported`.
    """

    kind: str
    name: str = ""


_HANDED, _LOOKED, _NOTHING = Use("handed"), Use("looked"), Use("nothing")


def use_of(node: Node, child: Node, use: Use, place: Place) -> Use:
    """What is done with a part of a node, itself used in some way."""
    if use.kind == "looked":
        return use
    kind = node.type
    if kind in _PASSES:
        return _passed(node, child, use)
    if kind in _HANDS:
        return _HANDED
    if kind == "arguments":
        is_sought = use.kind == "replaces" and child == node.named_children[0]
        return _LOOKED if is_sought else _HANDED
    if kind in {"call_expression", "new_expression"}:
        return _argument(node, child, place)
    if kind in {"assignment_expression", "augmented_assignment_expression"}:
        return _assigned(node, child, place)
    if kind in {"pair", "public_field_definition", "field_definition", "variable_declarator"}:
        return _kept(node, child, use, place)
    if kind == "jsx_attribute":
        name = place.text(node.named_children[0])
        return _HANDED if _MARKS.search(name) and not _SHOWS.fullmatch(name) else _LOOKED
    if kind == "jsx_expression":  # an attribute's has its use from there; text is escaped
        return use
    if kind == "export_statement":
        return _HANDED if child.type != "lexical_declaration" else Use("exported")
    return use if kind == "lexical_declaration" else _NOTHING


def _passed(node: Node, child: Node, use: Use) -> Use:
    if node.type == "template_substitution":
        return _HANDED
    if node.type == "ternary_expression" and child == node.child_by_field_name("condition"):
        return _NOTHING
    if node.type == "binary_expression":
        operator = node.child_by_field_name("operator")
        said = operator.type if operator else ""
        return _LOOKED if said in _COMPARES else _HANDED if said == "+" else use
    return use


def _argument(node: Node, child: Node, place: Place) -> Use:
    callee = node.child_by_field_name("function") or node.child_by_field_name("constructor")
    if callee is None or child == callee:
        return _NOTHING
    name = place.text(callee.child_by_field_name("property") or callee)
    if child.type == "template_string":
        return _HANDED if _TAGGED.fullmatch(name) else _LOOKED
    if name in {"replace", "replaceAll"}:
        return Use("replaces")
    return _LOOKED if _LOOKS.fullmatch(name) else _HANDED


def _assigned(node: Node, child: Node, place: Place) -> Use:
    left = node.child_by_field_name("left")
    if left is None or child == left:
        return _NOTHING
    key = left.child_by_field_name("property")
    if key is not None:
        return _LOOKED if _SHOWS.fullmatch(place.text(key)) else _HANDED
    return Use("declared", place.text(left)) if left.type == "identifier" else _HANDED


def _kept(node: Node, child: Node, use: Use, place: Place) -> Use:
    name = node.child_by_field_name("key") or node.child_by_field_name("name")
    name = name or node.child_by_field_name("property")
    if name is None or child == name:
        return _NOTHING
    said = place.text(name).strip("'\"")
    if node.type == "variable_declarator":
        is_shown = _SHOWN_NAME.search(said)
        return _HANDED if use.kind == "exported" and not is_shown else Use("declared", said)
    return _LOOKED if _SHOWS.fullmatch(said) else _HANDED
