"""`switch` over the path of the page: under which condition each of its cases runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tree_sitter import Node

from pixelward.extract.opened import Asking
from pixelward.extract.paths import Tests, compared, path_tests
from pixelward.extract.place import Place
from pixelward.model.guards import Guard, GuardKind, PathTest

_LEAVING = frozenset(
    {"break_statement", "return_statement", "throw_statement", "continue_statement"}
)
_MOST = 50  # cases


def cases(body: Node, place: Place) -> Mapping[int, Place]:
    """The place of each case by its node, where the conditions of all of them are understood."""
    switch = body.parent
    subject = switch.child_by_field_name("value") if switch else None
    found = [one for one in body.named_children if one.type in {"switch_case", "switch_default"}]
    if subject is None or len(found) > _MOST:
        return {}
    ask = Asking(place)
    asked = {one.id: _tests(subject, one, ask) for one in found if one.type == "switch_case"}
    if not asked or not all(tests and sure for tests, sure in asked.values()):
        return {}
    told = {case: tests for case, (tests, _) in asked.items()}
    return {
        one.id: replace(place, guards=(*place.guards, *_guard(one, found, told, ask)))
        for one in found
    }


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
        if _leaves(one):
            return
        yield one


def _leaves(case: Node) -> bool:
    body = case.children_by_field_name("body")
    while len(body) > 0 and body[-1].type == "statement_block":
        body = body[-1].named_children
    return bool(body) and body[-1].type in _LEAVING
