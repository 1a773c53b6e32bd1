"""`switch` over the path of the page: under which condition each of its cases runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tree_sitter import Node

from pixelward.extract.opened import Asking
from pixelward.extract.paths import Tests, among, compared, path_tests
from pixelward.extract.place import Place
from pixelward.model.guards import Guard, GuardKind, PathTest

_RETURNING = frozenset({"return_statement", "throw_statement"})
_LEAVING = _RETURNING | {"break_statement", "continue_statement"}
_MOST = 50  # cases


def cases(body: Node, place: Place) -> Mapping[int, Place]:
    """The place of each case by its node, where the conditions of all of them are understood."""
    found, ask = _cases(body), Asking(place)
    told = _told(body, found, ask)
    return {
        one.id: replace(place, guards=(*place.guards, *_guard(one, found, told, ask)))
        for one in (found if told else ())
    }


def behind(switch: Node, place: Place) -> Place:
    """The place behind a `switch`, some of whose cases leave the function."""
    body, ask = switch.child_by_field_name("body"), Asking(place)
    if switch.type != "switch_statement" or body is None:
        return place
    found = _cases(body)
    told, gone, open_ = _told(body, found, ask), list[PathTest](), list[PathTest]()
    for one in found if told else ():
        open_.extend(told.get(one.id, ()))
        if _ends(one, _RETURNING) and "break" not in place.text(one):
            gone += open_
        open_ = [] if _ends(one, _LEAVING) else open_
    if not gone:
        return place
    text = " ".join(place.text(switch)[:120].split())
    guard = Guard(GuardKind.PATH, tuple(gone), False, text, place.at(switch))
    return replace(place, guards=(*place.guards, guard))


def behind_loop(loop: Node, place: Place) -> Place:
    """The place behind `for (const one of list) if (path.startsWith(one)) return`."""
    name, owner, body = (loop.child_by_field_name(one) for one in ("left", "right", "body"))
    sign = loop.child_by_field_name("operator")
    asked = _only(body)
    test = asked.child_by_field_name("condition") if asked else None
    if not (name and owner and asked and test and sign) or asked.type != "if_statement":
        return place
    leaves = asked.child_by_field_name("consequence")
    if (
        sign.type != "of"
        or name.type != "identifier"
        or getattr(_only(leaves), "type", "") not in _RETURNING
    ):
        return place
    tests, sure = among(place.text(name), owner, test, Asking(place))
    if not tests or not sure or asked.child_by_field_name("alternative"):
        return place
    text = " ".join(place.text(test)[:120].split())
    guard = Guard(GuardKind.PATH, tests, False, text, place.at(test))
    return replace(place, guards=(*place.guards, guard))


def _only(body: Node | None) -> Node | None:
    """The one statement of a body."""
    if body is None or body.type != "statement_block":
        return body
    inner = [child for child in body.named_children if child.type != "comment"]
    return inner[0] if len(inner) == 1 else None


def _cases(body: Node) -> list[Node]:
    return [one for one in body.named_children if one.type in {"switch_case", "switch_default"}]


def _told(body: Node, found: list[Node], ask: Asking) -> Mapping[int, tuple[PathTest, ...]]:
    """The tests of each case by its node; nothing if one is not understood."""
    subject = body.parent.child_by_field_name("value") if body.parent else None
    if subject is None or len(found) > _MOST:
        return {}
    asked = {one.id: _tests(subject, one, ask) for one in found if one.type == "switch_case"}
    is_told = all(tests and sure for tests, sure in asked.values())
    return {case: tests for case, (tests, _) in asked.items()} if is_told else {}


def _tests(subject: Node, case: Node, ask: Asking) -> Tests:
    written = case.child_by_field_name("value")
    if written is None:
        return (), True
    if ask.place.text(subject).strip("()") == "true":
        return path_tests(written, ask)
    return compared("===", subject, written, ask)


def _guard(
    case: Node, every: list[Node], told: Mapping[int, tuple[PathTest, ...]], ask: Asking
) -> Iterator[Guard]:
    into = list(_falling(case, every))
    is_default = any(one.type == "switch_default" for one in into)
    among = [one.id for one in every if (one in into) is not is_default and one.id in told]
    tests = tuple(test for one in among for test in told[one])
    if tests:
        word = case.child_by_field_name("value")
        text = f"case {ask.place.text(word)}" if word else "no other case"
        yield Guard(GuardKind.PATH, tests, not is_default, text[:120], ask.place.at(word or case))


def _falling(case: Node, every: list[Node]) -> Iterator[Node]:
    """A case, and those before it that do not end with `break`."""
    yield case
    for one in reversed(every[: every.index(case)]):
        if _ends(one, _LEAVING):
            return
        yield one


def _ends(case: Node, ways: frozenset[str]) -> bool:
    body = case.children_by_field_name("body")
    while body and body[-1].type == "statement_block":
        body = body[-1].named_children
    return bool(body) and body[-1].type in ways
