"""Conditions that compare the path of the page with texts."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.place import Place
from pixelward.extract.values import arguments_of
from pixelward.model.guards import Comparison, PathTest
from pixelward.model.values import Invocation, Literal, Member, Reference, Sequence, Value

_PATH_NAMES = frozenset({"pathname", "asPath", "currentPath", "usePathname()", "fullPath"})
_PATH_OWNERS = frozenset({"location", "route", "router", "$route", "$router", "nextUrl"})
_PATH_MAKERS = frozenset({"useLocation", "useRouter", "useRoute"})
_METHODS = {
    "startsWith": Comparison.STARTS,
    "includes": Comparison.INCLUDES,
    "indexOf": Comparison.INCLUDES,
    "endsWith": Comparison.ENDS,
    "match": Comparison.MATCHES,
}
_EQUALITY = frozenset({"===", "==", "!==", "!="})


def path_tests(test: Node, place: Place) -> tuple[tuple[PathTest, ...], bool]:
    """The tests of which one is asked for, and whether it is (or denied, as by `=== -1`)."""
    test = bare(test)
    operator = test.child_by_field_name("operator")
    left, right = test.child_by_field_name("left"), test.child_by_field_name("right")
    if operator is None or left is None or right is None:
        return tuple(_called(test, place)), True
    if operator.type == "||":
        found = [path_tests(side, place) for side in (left, right)]
        whole = all(tests and sure for tests, sure in found)
        return (tuple(one for tests, _ in found for one in tests), True) if whole else ((), True)
    return _compared(operator.type, left, right, place)


def _compared(
    operator: str, left: Node, right: Node, place: Place
) -> tuple[tuple[PathTest, ...], bool]:
    same = operator in {"===", "=="}
    subject, literal = place.value(left, 1), place.value(right, 1)
    text = literal.value if isinstance(literal, Literal) else None
    if isinstance(text, str) and operator in _EQUALITY and _is_path(subject, place):
        return (PathTest(Comparison.EQUALS, text),), same
    if bare(left).type != "call_expression":
        return (), True
    found = tuple(_called(bare(left), place))
    return _positioned(operator, place.text(right), found)


def _positioned(
    operator: str, number: str, found: tuple[PathTest, ...]
) -> tuple[tuple[PathTest, ...], bool]:
    """`path.indexOf("/x")` beside a number: 0 is where the path starts, -1 is nowhere."""
    match number, operator:
        case "0", "===" | "==" | "!==" | "!=":
            starts = tuple(PathTest(Comparison.STARTS, one.text) for one in found)
            return starts, operator in {"===", "=="}
        case ("0", ">=") | ("-1", ">" | "!==" | "!="):
            return found, True
        case "-1", "===" | "==":
            return found, False
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
        elif isinstance(text, str) and name != "match":
            yield PathTest(_METHODS[name], text)
    elif name == "includes" and _is_path(argument, place):
        listed = place.value(owner, 1)
        items = listed.items if isinstance(listed, Sequence) else ()
        if all(isinstance(item, Literal) for item in items):  # one unknown, and all are
            texts = (str(item.value) for item in items if isinstance(item, Literal))
            yield from (PathTest(Comparison.EQUALS, text) for text in texts)


def _is_path(value: Value, place: Place, depth: int = 3) -> bool:
    """Whether a value is the path of the page, as routers and the browser name it."""
    match value:
        case Reference(path, symbol):
            if len(path) > 1:
                return path[-2] in _PATH_OWNERS and path[-1] in _PATH_NAMES | {"path"}
            if symbol is None:
                return False
            known = place.tables.names[symbol.index].values if symbol and len(path) == 1 else []
            return depth > 0 and any(_is_path(one, place, depth - 1) for one in known)
        case Member(Invocation(Reference((*_, maker))), key):
            return key in _PATH_NAMES and maker in _PATH_MAKERS
        case Invocation(Reference(path), _):
            return path[-1] == "usePathname" or (
                path[-1] in {"toLowerCase", "trim"} and _is_path(Reference(path[:-1]), place)
            )
        case _:
            return False


def bare(node: Node) -> Node:
    """A node without the parentheses round it."""
    while node.type == "parenthesized_expression" and node.named_children:
        node = node.named_children[0]
    return node
