"""Tells what must hold for a place in a template to come out on a page."""

from __future__ import annotations

from pixelward.model.facts import FileFacts
from pixelward.model.place import Span
from pixelward.routes._templates import extends

Names = frozenset[str]


def around(facts: FileFacts | None, span: Span) -> Names | None:
    """The blocks round a place, none of which may be replaced; `None` if it never comes out.

    A template that extends another one gives away its blocks and nothing else.
    """
    if facts is None:
        return frozenset()
    names = frozenset(block.name for block in facts.blocks if block.span.contains(span))
    return None if not names and extends(facts) else names


def replaces(facts: FileFacts | None, names: Names) -> bool:
    """Whether a template puts something else in the place of one of these blocks."""
    blocks = facts.blocks if facts else ()
    return any(block.name in names and not block.keeps_parent for block in blocks)
