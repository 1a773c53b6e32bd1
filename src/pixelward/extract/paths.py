"""Conditions that compare the path of the page with texts."""

from __future__ import annotations

from dataclasses import replace

from tree_sitter import Node

from pixelward.extract.compared import is_address, matching, tests_of
from pixelward.extract.opened import (
    Asking,
    bare,
    items,
    opened,
    parameter_names,
    read,
    returned,
)
from pixelward.extract.pathnames import is_path, texts, told
from pixelward.extract.patterned import matched
from pixelward.extract.values import arguments_of
from pixelward.model.guards import Comparison, PathTest
from pixelward.model.values import Imported, Invocation, Literal, Member, Reference, Value

Tests = tuple[tuple[PathTest, ...], bool]
_NONE: Tests = ((), True)
_METHODS = {
    "startsWith": Comparison.STARTS,
    "includes": Comparison.INCLUDES,
    "endsWith": Comparison.ENDS,
}
_EQUAL, _UNEQUAL = frozenset({"===", "=="}), frozenset({"!==", "!="})
_MATCHES = frozenset({"test", "match", "exec"})


def path_tests(test: Node, ask: Asking) -> Tests:
    """The tests of which one is asked for, and whether it is (or denied, as by `=== -1`).

    They are true where the condition is, and nowhere else.
    """
    test = bare(test)
    if behind := opened(test, ask):
        return path_tests(*behind)
    if test.type == "unary_expression":
        return _unary(test, ask)
    operator = test.child_by_field_name("operator")
    left, right = test.child_by_field_name("left"), test.child_by_field_name("right")
    if operator is None or left is None or right is None:
        return _called(test, ask) if test.type == "call_expression" else _NONE
    if operator.type == "&&" and is_path(read(left, ask), ask):  # which is always something
        return path_tests(right, ask)
    if operator.type in {"||", "&&"}:
        return _joined(operator.type == "||", [path_tests(side, ask) for side in (left, right)])
    return compared(operator.type, left, right, ask)


def _joined(either: bool, found: list[Tests]) -> Tests:
    """`a || b` asks for one of both, `!a && !b` denies both."""
    if all(tests and sure is either for tests, sure in found):
        return tuple(one for tests, _ in found for one in tests), either
    return _NONE


def _unary(test: Node, ask: Asking) -> Tests:
    operator, inner = test.child_by_field_name("operator"), test.child_by_field_name("argument")
    if operator is None or inner is None:
        return _NONE
    if operator.type == "!":
        tests, sure = path_tests(inner, ask)
        return tests, not sure
    return _positioned(">", "-1", bare(inner), ask) if operator.type == "~" else _NONE


def compared(operator: str, left: Node, right: Node, ask: Asking) -> Tests:
    """The tests of a comparison; of `switch`, the case is on the right."""
    written, same = ask.place.text(right), operator in _EQUAL
    if not same and operator not in _UNEQUAL:
        return _positioned(operator, written, bare(left), ask)
    subject, other = read(left, ask), read(right, ask)
    for path, text in ((subject, other), (other, subject)):
        if is_path(path, ask):
            return told(tests_of(Comparison.EQUALS, text, ask), path, ask), same
    if found := _part(subject, other, ask):
        return found, same
    if written in {"null", "undefined", "true"}:
        tests, sure = path_tests(left, ask)
        return tests, sure is (same is (written == "true"))
    return _positioned(operator, written, bare(left), ask)


def _part(subject: Value, text: Value, ask: Asking) -> tuple[PathTest, ...]:
    """`path.split("/")[1] === "portal"`."""
    match subject, text:
        case Member(Invocation(Reference((*path, "split"), symbol), (Literal("/"),)), "1"), Literal(
            str(part)
        ) if part and is_path(whole := Reference(tuple(path), symbol), ask):
            below = PathTest(Comparison.STARTS, f"/{part}/")
            return told((PathTest(Comparison.EQUALS, f"/{part}"), below), whole, ask)
    return ()


def _positioned(operator: str, number: str, call: Node, ask: Asking) -> Tests:
    """`path.indexOf("/x")` beside a number: 0 is where the path starts, -1 is nowhere."""
    owner, name, given = _method(call, ask)
    if owner is None or name != "indexOf" or len(given) != 1:
        return _NONE
    subject, sought = read(owner, ask), read(given[0], ask)
    is_text = is_path(subject, ask) or is_address(subject, sought)
    how = Comparison.INCLUDES if is_text else Comparison.EQUALS
    found = told(tests_of(how, sought, ask), subject, ask) if is_text else ()
    found = found or _listed(owner, given[0], ask)
    match number, operator:
        case "0", "===" | "==" | "!==" | "!=":
            is_start = is_path(subject, ask)
            starts = (replace(one, comparison=Comparison.STARTS) for one in found if is_start)
            return tuple(starts), operator in _EQUAL
        case ("0", ">=") | ("-1", ">" | "!==" | "!="):
            return found, True
        case ("0", "<") | ("-1", "===" | "=="):
            return found, False
    return _NONE


def _method(call: Node, ask: Asking) -> tuple[Node | None, str, list[Node]]:
    callee = call.child_by_field_name("function")
    owner = callee.child_by_field_name("object") if callee else None
    key = callee.child_by_field_name("property") if callee else None
    return owner, ask.place.text(key) if key else "", arguments_of(call)


def _called(test: Node, ask: Asking) -> Tests:
    """`path.startsWith("/x")`, `/x/.test(path)`, `["/x"].includes(path)`."""
    owner, name, given = _method(test, ask)
    if owner is None:
        callee = test.child_by_field_name("function")
        word = ask.place.text(callee) if callee else ""
        values = [read(one, ask) for one in given]
        found = matched(word, values, ask)
        return (found or _elsewhere(callee, values, ask)), True
    if len(given) != 1:
        return _NONE
    if name in {"some", "find", "every"}:
        return _each(name, owner, given[0], ask)
    subject, argument = read(owner, ask), read(given[0], ask)
    if name in _MATCHES:
        path, pattern = (subject, argument) if name == "match" else (argument, subject)
        return (told(matching(pattern, ask), path, ask) if is_path(path, ask) else ()), True
    if name in {"includes", "has"} and is_path(argument, ask):
        return _listed(owner, given[0], ask), True
    if name in _METHODS and (
        is_path(subject, ask) or (name == "includes" and is_address(subject, argument))
    ):
        return told(tests_of(_METHODS[name], argument, ask), subject, ask), True
    if name == "indexOf" and is_path(subject, ask):  # true where it is not 0
        return told(tests_of(Comparison.STARTS, argument, ask), subject, ask), False
    return _NONE


def _elsewhere(callee: Node | None, given: list[Value], ask: Asking) -> tuple[PathTest, ...]:
    """`isPortal(path)`, as another file says it."""
    said = ask.place.value(callee, 1) if callee and callee.type == "identifier" else None
    if not isinstance(said, Reference) or said.symbol is None or len(given) != 1:
        return ()
    known = ask.place.tables.names[said.symbol.index].values
    if len(known) != 1 or not isinstance(known[0], Imported) or not is_path(given[0], ask):
        return ()
    asked = PathTest(Comparison.EQUALS, "", Invocation(known[0], ()))
    return told((asked,), given[0], ask)


def _listed(owner: Node, item: Node, ask: Asking) -> tuple[PathTest, ...]:
    """`["/x"].includes(path)`: one item unknown, and all are."""
    path = read(item, ask)
    if not is_path(path, ask):
        return ()
    found = [tests_of(Comparison.EQUALS, one, ask) for one in items(owner, ask)]
    return told((test for one in found for test in one), path, ask) if all(found) else ()


def among(name: str, owner: Node, test: Node, ask: Asking) -> Tests:
    """The tests of a condition that names each item of a list; one item unknown, and all are."""
    known = items(owner, ask)
    is_told = all(texts(one, ask) or matching(one, ask) for one in known)
    if not known or not is_told:
        return _NONE
    return path_tests(test, replace(ask, given={**ask.given, name: known}))


def _each(name: str, owner: Node, function: Node, ask: Asking) -> Tests:
    """`["/x", "/y"].some((one) => path.startsWith(one))`."""
    names, body = parameter_names(function, ask), returned(function)
    if len(names) != 1 or body is None:
        return _NONE
    tests, sure = among(names[0], owner, body, ask)
    # That none begins so is as that one does, denied.
    return (tests, sure) if tests and sure is (name != "every") else _NONE
