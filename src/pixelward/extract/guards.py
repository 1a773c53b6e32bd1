"""Conditions round a call: on the path of the page, on consent, on the environment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tree_sitter import Node

from pixelward.extract.opened import Asking, bare, opened
from pixelward.extract.paths import path_tests
from pixelward.extract.place import Place
from pixelward.model.guards import Guard, GuardKind

_CONSENT = re.compile(r"consent|cookie|gdpr|optanon|onetrust|cookiebot|opt_?in|opted", re.I)
_ENVIRONMENT = re.compile(r"NODE_ENV|import\.meta\.env|process\.env|\bisProd\w*|__DEV__", re.I)
# Most conditions ask about something else, and are passed over at the price of one search.
_WORDS = re.compile(
    rb"path|route|url|consent|cookie|gdpr|optanon|onetrust|opt_?in|opted|_ENV|env\.|isProd|__DEV__"
    rb"|startsWith|includes|indexOf|\.(?:test|some|every|find)\(|location|match|['\"`]/",
    re.I,
)
_LONGEST = 1_000  # bytes of a condition
_MOST = 50  # conditions round one place


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
    for _ in range(_LONGEST):
        test = statement.child_by_field_name("condition")
        body = statement.child_by_field_name("consequence")
        if statement.type != "if_statement" or test is None or body is None:
            return place
        other = statement.child_by_field_name("alternative")
        last = other.named_children[-1] if other and other.named_children else None
        if not _leaves(body):
            is_left = last is not None and _leaves(last)
            return under(test, place, holds=True) if is_left else place
        place = under(test, place, holds=False)
        if last is None:
            return place
        statement = last
    return place


def _leaves(body: Node) -> bool:
    is_block = body.type == "statement_block" and body.named_children
    last = body.named_children[-1] if is_block else body
    return last.type in {"return_statement", "throw_statement", "continue_statement"}


def under(test: Node, place: Place, *, holds: bool) -> Place:
    """The place with one more condition, as far as it says something to us."""
    if test.end_byte - test.start_byte > 4 * _LONGEST or len(place.guards) >= _MOST:
        return place
    found = tuple(guards_of(test, Asking(place), holds))
    return replace(place, guards=(*place.guards, *found)) if found else place


def guards_of(test: Node, ask: Asking, holds: bool) -> Iterator[Guard]:
    """What is known where a condition holds, or fails."""
    test = bare(test)
    operator = test.child_by_field_name("operator")
    kind = operator.type if operator else ""
    sides = (test.child_by_field_name("left"), test.child_by_field_name("right"))
    if test.type == "unary_expression" and kind == "!":
        argument = test.child_by_field_name("argument")
        yield from guards_of(argument, ask, not holds) if argument else ()
    elif kind == ("&&" if holds else "||"):
        for side in sides:
            yield from guards_of(side, ask, holds) if side else ()
    else:
        behind = opened(test, ask)
        found = tuple(guards_of(*behind, holds)) if behind else ()
        yield from found or _guard(test, ask, holds)


def _guard(test: Node, ask: Asking, holds: bool) -> Iterator[Guard]:
    place = ask.place
    code = place.region.code[test.start_byte : min(test.end_byte, test.start_byte + _LONGEST)]
    if not _WORDS.search(code):
        return
    tests, sure = path_tests(test, ask)
    text = " ".join(code.decode("utf-8", "replace").split())[:120]
    if tests:
        yield Guard(GuardKind.PATH, tests, holds is sure, text, place.at(test))
    elif _CONSENT.search(text):
        yield Guard(GuardKind.CONSENT, (), holds, text, place.at(test))
    elif _ENVIRONMENT.search(text):
        yield Guard(GuardKind.ENVIRONMENT, (), holds, text, place.at(test))
