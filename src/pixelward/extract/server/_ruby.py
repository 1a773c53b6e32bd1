"""Reads expressions of Ruby: texts, symbols, options of a call."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tree_sitter import Node

from pixelward.extract.server._source import Source

_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class Code(Source):
    """The text of a file, and how its nodes are read."""

    def word(self, node: Node | None) -> str:
        """A constant text or symbol; empty for everything else."""
        if node is None:
            return ""
        if node.type in {"simple_symbol", "hash_key_symbol"}:
            return self.of(node).strip(":")
        if node.type == "string" and all(c.type == "string_content" for c in node.named_children):
            return "".join(map(self.of, node.named_children))
        return ""

    def words(self, node: Node | None) -> list[str]:
        """The texts of a list, or the one text."""
        if node is None:
            return []
        if node.type in {"array", "symbol_array", "string_array"}:
            return [self.word(c) or self.of(c) for c in node.named_children]
        return [self.word(node)] if self.word(node) else []

    def pairs(self, node: Node | None) -> dict[str, str]:
        """The constant texts of a hash, by their keys."""
        found = [one for one in (node.named_children if node else ()) if one.type == "pair"]
        keys = (self.word(one.child_by_field_name("key")) for one in found)
        texts = (self.word(one.child_by_field_name("value")) for one in found)
        return {key: text for key, text in zip(keys, texts, strict=True) if text}

    def method(self, call: Node) -> str:
        """The name of what is called."""
        name = call.child_by_field_name("method") if call.type == "call" else None
        return self.of(name) if name else ""

    def given(self, call: Node) -> list[Node]:
        """The arguments without a name."""
        arguments = call.child_by_field_name("arguments")
        return [c for c in arguments.named_children if c.type != "pair"] if arguments else []

    def options(self, call: Node) -> dict[str, Node]:
        """The named arguments: `to: "a#b"`, `"about" => "pages#about"`."""
        arguments = call.child_by_field_name("arguments")
        found: dict[str, Node] = {}
        for pair in arguments.named_children if arguments else ():
            key, value = pair.child_by_field_name("key"), pair.child_by_field_name("value")
            if pair.type == "pair" and key is not None and value is not None:
                found[self.word(key)] = value
        return found


def inside(call: Node) -> list[Node]:
    """The statements of a call's block."""
    block = call.child_by_field_name("block")
    body = block.child_by_field_name("body") if block else None
    return body.named_children if body else []


def underscored(name: str) -> str:
    """`Portal::LabResultsController` is `portal/lab_results`."""
    plain = name.removesuffix("Controller").replace("::", "/")
    return "_".join(filter(None, _CAPITAL.split(plain))).lower().replace("/_", "/")
