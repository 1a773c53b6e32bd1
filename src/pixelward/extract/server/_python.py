"""Reads expressions of Python: texts, dotted names, arguments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from pixelward.extract.server._source import Source

_WRAPPED = frozenset({"call", "identifier", "attribute"})


@dataclass(frozen=True, slots=True)
class Code(Source):
    """The text of a file, and how its nodes are read."""

    def string(self, node: Node | None) -> str | None:
        """A constant text; `None` for everything else."""
        if node is None:
            return None
        if node.type in {"concatenated_string", "parenthesized_expression"}:
            parts = [self.string(child) for child in node.named_children]
            return None if None in parts else "".join(part or "" for part in parts)
        if node.type != "string" or any(c.type == "interpolation" for c in node.named_children):
            return None
        return "".join(self.of(c) for c in node.named_children if c.type == "string_content")

    def name(self, node: Node | None) -> str:
        """A dotted name; empty for everything else."""
        return (
            self.of(node) if node is not None and node.type in {"identifier", "attribute"} else ""
        )

    def callee(self, call: Node) -> str:
        """The dotted name of what is called."""
        return self.name(call.child_by_field_name("function"))

    def positional(self, call: Node) -> list[Node]:
        """The arguments without a name."""
        return [one for one in _given(call) if one.type != "keyword_argument"]

    def named(self, call: Node, name: str) -> Node | None:
        """The argument of that name."""
        for one in _given(call):
            key = one.child_by_field_name("name")
            if one.type == "keyword_argument" and key is not None and self.of(key) == name:
                return one.child_by_field_name("value")
        return None

    def view(self, node: Node | None) -> tuple[str, str]:
        """The name of what answers, and the template that is named with it."""
        if node is None:
            return "", ""
        if node.type == "string":
            return self.string(node) or "", ""
        if node.type != "call":
            return self.name(node), ""
        name = self.callee(node)
        if name.endswith(".as_view"):
            template = self.string(self.named(node, "template_name"))
            return name.removesuffix(".as_view"), template or ""
        wrapped = [one for one in self.positional(node) if one.type in _WRAPPED]
        return self.view(wrapped[0]) if wrapped else ("", "")


def _given(call: Node) -> list[Node]:
    arguments = call.child_by_field_name("arguments")
    return [one for one in arguments.named_children if one.type != "comment"] if arguments else []


def calls_in(node: Node) -> Iterator[Node]:
    """Every call inside a node, functions and classes inside it left out."""
    stack = [node]
    while stack:
        one = stack.pop()
        if one.type == "call":
            yield one
        inner = (c for c in one.named_children if c.type not in _OWN)
        stack.extend(reversed([*inner]))


_OWN = frozenset({"function_definition", "class_definition", "decorated_definition", "lambda"})
