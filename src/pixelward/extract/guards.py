"""Conditions round a call: on the path of the page, on consent, on the environment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tree_sitter import Node

from pixelward.extract.place import Place
from pixelward.extract.values import arguments_of
from pixelward.model.guards import Comparison, Guard, GuardKind, PathTest
from pixelward.model.values import Invocation, Literal, Member, Reference, Sequence, Value

_PATH_NAMES = frozenset({"pathname", "asPath", "currentPath", "usePathname()", "fullPath"})
_PATH_OWNERS = frozenset({"route", "router", "$route", "page", "url", "useRoute()"})
_CONSENT = re.compile(r"consent|cookie|gdpr|optanon|onetrust|cookiebot|opt_?in|opted", re.I)
_ENVIRONMENT = re.compile(r"NODE_ENV|import\.meta\.env|process\.env|\bisProd\w*|__DEV__", re.I)
# Most conditions ask about something else, and are passed over at the price of one search.
_WORDS = re.compile(
    rb"path|route|url|consent|cookie|gdpr|optanon|onetrust|opt_?in|opted|_ENV|env\.|isProd|__DEV__"
    rb"|startsWith|includes|indexOf|\.test\(|location",
    re.I,
)
_LONGEST = 1_000  # bytes of a condition
_METHODS = {
    "startsWith": Comparison.STARTS,
    "includes": Comparison.INCLUDES,
    "indexOf": Comparison.INCLUDES,
    "endsWith": Comparison.ENDS,
    "match": Comparison.MATCHES,
}


def inside(node: Node, child: Node, place: Place) -> Place:
    """The place of a child, with the condition under which it runs."""
    test = node.child_by_field_name("condition")
    if test is None and node.type == "binary_expression":
        return _right_side(node, child, place)
    if test is None or child.id == test.id:
        return place
    is_branch = {node.child_by_field_name(name) for name in ("consequence", "alternative")}
    if all(branch is None or branch.id != child.id for branch in is_branch):
        return place
    other = node.child_by_field_name("alternative")
    return under(test, place, holds=other is None or other.id != child.id)


def _right_side(node: Node, child: Node, place: Place) -> Place:
    left, operator = node.child_by_field_name("left"), node.child_by_field_name("operator")
    if left is None or operator is None or child.id == left.id:
        return place
    if operator.type in {"&&", "||"}:
        return under(left, place, holds=operator.type == "&&")
    return place


def after(statement: Node, place: Place) -> Place:
    """The place behind a statement: `if (x) return` means that x does not hold from there on."""
    test = statement.child_by_field_name("condition")
    body = statement.child_by_field_name("consequence")
    if statement.type != "if_statement" or test is None or body is None:
        return place
    if statement.child_by_field_name("alternative") or not _leaves(body):
        return place
    return under(test, place, holds=False)


def _leaves(body: Node) -> bool:
    last = (
        body.named_children[-1] if body.type == "statement_block" and body.named_children else body
    )
    return last.type in {"return_statement", "throw_statement", "continue_statement"}


def under(test: Node, place: Place, *, holds: bool) -> Place:
    """The place with one more condition, as far as it says something to us."""
    found = tuple(_guards(test, place, holds))
    return replace(place, guards=(*place.guards, *found)) if found else place


def _guards(test: Node, place: Place, holds: bool) -> Iterator[Guard]:
    test = _bare(test)
    operator = test.child_by_field_name("operator")
    kind = operator.type if operator else ""
    sides = (test.child_by_field_name("left"), test.child_by_field_name("right"))
    if test.type == "unary_expression" and kind == "!":
        argument = test.child_by_field_name("argument")
        yield from _guards(argument, place, not holds) if argument else ()
    elif kind == ("&&" if holds else "||"):
        for side in sides:
            yield from _guards(side, place, holds) if side else ()
    else:
        yield from _guard(test, place, holds)


def _guard(test: Node, place: Place, holds: bool) -> Iterator[Guard]:
    code = place.region.code[test.start_byte : min(test.end_byte, test.start_byte + _LONGEST)]
    if not _WORDS.search(code):
        return
    tests, sure = _tests(test, place)
    text = " ".join(code.decode("utf-8", "replace").split())[:120]
    if tests:
        yield Guard(GuardKind.PATH, tests, holds is sure, text, place.at(test))
    elif _CONSENT.search(text):
        yield Guard(GuardKind.CONSENT, (), holds, text, place.at(test))
    elif _ENVIRONMENT.search(text):
        yield Guard(GuardKind.ENVIRONMENT, (), holds, text, place.at(test))


def _tests(test: Node, place: Place) -> tuple[tuple[PathTest, ...], bool]:
    """The tests of which one is asked for, and whether it is (or denied, as by `=== -1`)."""
    test = _bare(test)
    operator = test.child_by_field_name("operator")
    left, right = test.child_by_field_name("left"), test.child_by_field_name("right")
    if operator is None or left is None or right is None:
        return tuple(_called(test, place)), True
    if operator.type == "||":
        found = [_tests(side, place) for side in (left, right)]
        whole = all(tests and sure for tests, sure in found)
        return (tuple(one for tests, _ in found for one in tests), True) if whole else ((), True)
    return _compared(operator.type, left, right, place)


def _compared(
    operator: str, left: Node, right: Node, place: Place
) -> tuple[tuple[PathTest, ...], bool]:
    same = operator in {"===", "=="}
    if not same and operator not in {"!==", "!=", ">", ">="}:
        return (), True
    subject, literal = place.value(left, 1), place.value(right, 1)
    if isinstance(literal, Literal) and isinstance(literal.value, str) and _is_path(subject, place):
        return (PathTest(Comparison.EQUALS, literal.value),), same
    if place.text(right) in {"-1", "0"} and _bare(left).type == "call_expression":
        found = tuple(_called(_bare(left), place))
        if place.text(right) == "0" and same:
            return tuple(PathTest(Comparison.STARTS, one.text) for one in found), True
        return found, not same
    return (), True


def _called(test: Node, place: Place) -> Iterator[PathTest]:
    """`path.startsWith("/x")`, `/x/.test(path)`, `["/x"].includes(path)`."""
    callee, given = test.child_by_field_name("function"), arguments_of(test)
    owner = callee.child_by_field_name("object") if callee else None
    key = callee.child_by_field_name("property") if callee else None
    if owner is None or key is None or not given:
        return
    name, argument = place.text(key), place.value(given[0], 1)
    if name == "test" and owner.type == "regex" and _is_path(argument, place):
        yield PathTest(Comparison.MATCHES, place.text(owner))
    elif name in _METHODS and _is_path(place.value(owner, 1), place):
        text = argument.value if isinstance(argument, Literal) else None
        if given[0].type == "regex":
            yield PathTest(Comparison.MATCHES, place.text(given[0]))
        elif isinstance(text, str):
            yield PathTest(_METHODS[name], text)
    elif name == "includes" and _is_path(argument, place):
        listed = place.value(owner, 1)
        for item in listed.items if isinstance(listed, Sequence) else ():
            if isinstance(item, Literal):
                yield PathTest(Comparison.EQUALS, str(item.value))


def _is_path(value: Value, place: Place, depth: int = 3) -> bool:
    """Whether a value is the path of the page, as routers and the browser name it."""
    match value:
        case Reference(path, symbol):
            if path[-1] in _PATH_NAMES or (len(path) > 1 and path[-2] in _PATH_OWNERS):
                return path[-1] in _PATH_NAMES | {"path", "url"}
            known = place.tables.names[symbol.index].values if symbol and len(path) == 1 else []
            return depth > 0 and any(_is_path(one, place, depth - 1) for one in known)
        case Member(Invocation(), key):
            return key in _PATH_NAMES
        case Invocation(Reference(path), _):
            return path[-1] == "usePathname" or (
                path[-1] in {"toLowerCase", "trim"} and _is_path(Reference(path[:-1]), place)
            )
        case _:
            return False


def _bare(node: Node) -> Node:
    while node.type == "parenthesized_expression" and node.named_children:
        node = node.named_children[0]
    return node
