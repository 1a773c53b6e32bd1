"""Conditions round what PHP puts on a page: `if (!is_page('x')) : …`, `if (…) { … } else { … }`."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from pixelward.model.guards import Guarded
from pixelward.model.place import Span
from pixelward.parse.templates import _php_tree as php
from pixelward.parse.templates._guards import Said, under, worth
from pixelward.parse.templates.base import Tag

_CLAUSES = frozenset({"else_if_clause", "else_clause"})
_LEAVING = frozenset({"return_statement", "exit_statement", "continue_statement"})


def guards(source: bytes, tags: tuple[Tag, ...], path: str) -> Iterator[Guarded]:
    """The bodies of conditions that say something, and what stands behind `if (…) return;`."""
    if not worth(source) or b"if" not in source:
        return
    for step in php.walk(php.root(source)):
        if step.node.type == "if_statement":
            yield from _branches(step.node, path)
            yield from _after(step, path)


def _branches(statement: Node, path: str) -> Iterator[Guarded]:
    """Each branch reaches to the next one: with colons, its markup is no part of its body."""
    clauses = [one for one in statement.named_children if one.type in _CLAUSES]
    ends = [*(one.start_byte for one in clauses), statement.end_byte]
    failed = list[Said]()
    for one, end in zip((statement, *clauses), ends, strict=True):
        test, said = one.child_by_field_name("condition"), _said(one)
        start = test.end_byte if test else one.start_byte
        yield from under(Span(start, end), [*failed, *said], path)
        failed += [(text, False, where) for text, _, where in said]


def _after(step: php.Step, path: str) -> Iterator[Guarded]:
    """The rest of a function behind a condition on which it is left."""
    statement, around = step.node, step.parent
    body = statement.child_by_field_name("body")
    has_more = any(one.type in _CLAUSES for one in statement.named_children)
    if around is None or body is None or has_more or step.function is None or not _leaves(body):
        return
    failed: list[Said] = [(text, False, where) for text, _, where in _said(statement)]
    yield from under(Span(statement.end_byte, around.end_byte), failed, path)


def _leaves(body: Node) -> bool:
    last = body.named_children[-1] if body.named_children else body
    return last.type in _LEAVING or body.type in _LEAVING


def _said(branch: Node) -> list[Said]:
    test = branch.child_by_field_name("condition")
    if test is None:
        return []
    text = (test.text or b"").decode("utf-8", "replace")
    return [(text, True, _span(test))]


def _span(node: Node) -> Span:
    return Span(node.start_byte, node.end_byte)
