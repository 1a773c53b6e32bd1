"""Reads expressions of PHP: texts, arrays, chains of calls, what a function shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from pixelward.extract.server._source import Source

_CALLS = frozenset(
    {"function_call_expression", "scoped_call_expression", "member_call_expression"}
    | {"nullsafe_member_call_expression"}
)
_SHOWING = frozenset(
    {"view", "make", "render", "renderView", "renderForm", "renderBlock", "inertia"}
)
_MADE = re.compile(r"(\$\w{1,99})\s{0,20}=\s{0,20}new\s{1,20}[\w\\]{0,199}Response\b")
_RETURN = re.compile(
    r"\breturn\s{1,20}(?:(?P<sent>new\s{1,20}[\w\\]{0,199}Response\b|\$this->redirect)"
    r"|(?P<name>\$\w{1,99})\s{0,20};)?"
)
CLOSURES = frozenset({"arrow_function", "anonymous_function"})


@dataclass(frozen=True, slots=True)
class Code(Source):
    """The text of a file, and how its nodes are read."""

    def string(self, node: Node | None) -> str | None:
        """A constant text; `None` for everything else."""
        if node is None or node.type not in {"string", "encapsed_string"}:
            return None
        if any(c.type not in {"string_content", "escape_sequence"} for c in node.named_children):
            return None
        return "".join(map(self.of, node.named_children))

    def given(self, call: Node) -> list[Node]:
        """The values of a call's arguments, named or not."""
        arguments = call.child_by_field_name("arguments") or next(
            (c for c in call.named_children if c.type == "arguments"), None
        )
        inner = arguments.named_children if arguments else []
        return [one.named_children[-1] for one in inner if one.named_children]

    def called(self, call: Node) -> str:
        """The last name of what is called."""
        name = call.child_by_field_name("name") or call.child_by_field_name("function")
        return self.of(name) if name is not None and name.type in {"name", "qualified_name"} else ""

    def chain(self, node: Node) -> tuple[str, list[tuple[str, list[Node]]]]:
        """`A::b(…)->c(…)`: the class it begins with, and each call in order."""
        calls: list[tuple[str, list[Node]]] = []
        at: Node | None = node
        while at is not None and at.type in _CALLS:
            calls.append((self.called(at), self.given(at)))
            if at.type == "scoped_call_expression":
                scope = at.child_by_field_name("scope")
                return (self.of(scope).rpartition("\\")[2] if scope else ""), calls[::-1]
            at = at.child_by_field_name("object")
        return "", calls[::-1]

    def entries(self, array: Node | None) -> dict[str, Node]:
        """The named entries of an array."""
        found: dict[str, Node] = {}
        for one in array.named_children if array else ():
            if len(one.named_children) == 2 and (key := self.string(one.named_children[0])):
                found[key] = one.named_children[1]
        return found

    def items(self, array: Node) -> list[Node]:
        """The entries of an array without names."""
        return [c.named_children[0] for c in array.named_children if len(c.named_children) == 1]

    def class_name(self, node: Node) -> str:
        """`X` of `X::class`, without its namespace; empty for everything else."""
        if node.type != "class_constant_access_expression":
            return ""
        return self.of(node.named_children[0]).rpartition("\\")[2]

    def handler(self, node: Node) -> str:
        """`X.show` of `[X::class, 'show']`, `'X@show'` and `X::class`."""
        if node.type == "array_creation_expression":
            items = self.items(node)
            name = self.class_name(items[0]) if len(items) == 2 else ""
            return f"{name}.{self.string(items[1])}" if name else ""
        if text := self.string(node):
            return text.rpartition("\\")[2].replace("@", ".")
        name = self.class_name(node)
        return f"{name}.__invoke" if name else ""

    def shows(self, node: Node) -> Iterator[tuple[str, Node]]:
        """The templates that the code inside a node shows, and what does it."""
        stack = [node]
        while stack:
            one = stack.pop()
            stack.extend(reversed(one.named_children))
            if one.type == "array_element_initializer" and len(one.named_children) == 2:
                key, theme = (self.string(each) for each in one.named_children)
                if key == "#theme" and theme:
                    yield theme, one
            if one.type in _CALLS and self.called(one) in _SHOWING:
                given = self.given(one)
                if given and (name := self.string(given[0])):
                    yield name, one

    def sends(self, method: Node) -> bool:
        """Whether a method answers with data or another address in each case, and with no page."""
        text, kind = self.of(method), method.child_by_field_name("return_type")
        if kind is not None and self.of(kind).endswith("Response"):
            return True
        made, returned = frozenset(_MADE.findall(text)), [*_RETURN.finditer(text)]
        return bool(returned) and all(one["sent"] or one["name"] in made for one in returned)
