"""What an expression of PHP puts on a page: text, and the values between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tree_sitter import Node

from pixelward.model.place import Span
from pixelward.model.values import Hole, Literal
from pixelward.parse.templates import _php_tree as tree
from pixelward.parse.templates._php_names import Key, Names
from pixelward.parse.templates._php_strings import STRINGS, Part, pieces

FILLER = b"________"
_DEEPEST = 5
_INSIDE = frozenset(
    {"parenthesized_expression", "argument", "cast_expression", "sequence_expression"}
)
_WRITTEN = frozenset({"integer", "float"})
# Functions that give back a text which they are given, and where it stands.
_PASSING = {
    "apply_filters": 1, "do_shortcode": 0, "trim": 0, "ltrim": 0, "rtrim": 0, "str_replace": 2,
    "preg_replace": 2, "strtr": 0, "stripslashes": 0, "html_entity_decode": 0, "nl2br": 0,
    "utf8_encode": 0, "new htmlstring": 0, "new markup": 0, "create": 0, "raw": 0,
}  # fmt: skip
# Escaping leaves an id what it is.
_ESCAPING = re.compile(
    r"esc_\w+|html(?:specialchars|entities)|urlencode|rawurlencode|e|trim|strval"
)
_FORMATS = frozenset({"sprintf", "vsprintf", "printf", "vprintf"})
_DIRECTIVE = re.compile(rb"%(?:%|(?:(?P<at>\d+)\$)?[-+ 0]*(?:'.)?\d*(?:\.\d+)?[bcdeEfFgGosuxX])")
Item = Node | Part


def parts(nodes: Sequence[Node], names: Names, function: Node | None) -> list[Part]:
    """Left to right: what the expressions come to, one after the other."""
    return [*_Reader(names)(nodes, function, 0)]


class _Reader:
    """Reads expressions, and what the file says of the names in them."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def __call__(self, items: Sequence[Item], function: Node | None, depth: int) -> Iterator[Part]:
        stack: list[Item] = [*reversed(items)]
        while stack:
            item = stack.pop()
            if isinstance(item, Part):
                yield item
            elif (found := self._opened(item, function, depth)) is not None:
                stack.extend(reversed(found))
            elif (known := self._known(item, function)) and depth < _DEEPEST:
                yield from self._inlined(known, depth)
            else:
                yield self._filling(item, function)

    def _opened(self, node: Node, function: Node | None, depth: int) -> list[Item] | None:
        """What an expression is put together from; `None` for one that is not."""
        kind = node.type
        if kind in STRINGS:
            return [*pieces(node, self._names.source)]
        if kind in _WRITTEN:
            return [Part(node.text or b"", Span(node.start_byte, node.end_byte))]
        if kind in _INSIDE:
            return (
                [*node.named_children[-1:]]
                if kind != "sequence_expression"
                else [*node.named_children]
            )
        if kind == "binary_expression":
            return self._joined(node)
        if kind == "conditional_expression":
            return self._branches(node)
        return self._given(node, function, depth)

    def _joined(self, node: Node) -> list[Item] | None:
        sign = tree.text(node.child_by_field_name("operator"))
        if sign == "??":
            return None if not is_code(node) else [*node.named_children[-1:]]
        return [node.named_children[0], node.named_children[-1]] if sign == "." else None

    def _branches(self, node: Node) -> list[Item] | None:
        """Each text that may come out, where one of them is code."""
        names = ("body", "alternative")
        found = [one for name in names if (one := node.child_by_field_name(name))]
        return [*found] if any(is_code(one) for one in found) else None

    def _given(self, node: Node, function: Node | None, depth: int) -> list[Item] | None:
        name = tree.called(node)
        if not name:
            return None
        given = tree.arguments(node)
        if name in _FORMATS and given and depth < _DEEPEST:
            return [*self._formatted(given, function, depth)]
        if name in {"implode", "join"} and len(given) > 1:
            return self._listed(given)
        at = _PASSING.get(name, len(given))
        return [given[at]] if at < len(given) and is_code(given[at]) else None

    def _formatted(self, given: list[Node], function: Node | None, depth: int) -> Iterator[Item]:
        """A format, with what it is given in the places of its directives."""
        at = 0
        for part in self([given[0]], function, depth + 1):
            if part.value is not None:
                yield part
                continue
            begin = 0
            for match in _DIRECTIVE.finditer(part.text):
                yield _slice(part, begin, match.start())
                begin = match.end()
                if match[0] == b"%%":
                    yield Part(b"%", _slice(part, match.start(), begin).file)
                    continue
                at = int(match["at"]) if match["at"] else at + 1
                if 0 < at < len(given):
                    yield given[at]
            yield _slice(part, begin, len(part.text))

    def _listed(self, given: list[Node]) -> list[Item] | None:
        """`implode("x", ["a", "b"])`."""
        listed = next((one for one in given if one.type == "array_creation_expression"), None)
        if listed is None or given[0].type not in STRINGS:
            return None
        between = [one for one in pieces(given[0], self._names.source) if isinstance(one, Part)]
        items = [one.named_children[-1] for one in listed.named_children if one.named_children]
        found = list[Item](items[:1])
        for item in items[1:]:
            found += [*between, item]
        return found

    def _known(self, node: Node, function: Node | None) -> Key | None:
        """The name under which the file has code for an expression."""
        key = self._names.of(node, function)
        groups = self._names.texts.get(key, ()) if key else ()
        if not key or not groups:
            return None
        if key not in self._names.code:
            code = any(is_code(one) for group in groups for one in group.nodes)
            self._names.code[key] = code
        count = sum(len(group.nodes) for group in groups)
        return key if self._names.code[key] and self._names.spend(count) else None

    def _inlined(self, key: Key, depth: int) -> Iterator[Part]:
        self._names.used.add(key)
        for group in self._names.texts[key]:
            yield from self(group.nodes, group.function, depth + 1)

    def _filling(self, node: Node, function: Node | None) -> Part:
        span = Span(node.start_byte, node.end_byte)
        while _ESCAPING.fullmatch(tree.called(node)) and len(tree.arguments(node)) > 0:
            node = tree.arguments(node)[0]
        literal = self._names.literal(tree.key(node))
        written = self._names.source[span.start : span.end].decode("utf-8", "replace")
        return Part(FILLER, span, Hole(written) if literal is None else Literal(literal))


def _slice(part: Part, start: int, end: int) -> Part:
    """Some of a run that is in the file as it stands; an escape answers with all of itself."""
    first, last = part.file.start, part.file.end
    if len(part.text) == last - first:
        return Part(part.text[start:end], Span(first + start, first + end))
    return Part(part.text[start:end], part.file)


def is_code(node: Node) -> bool:
    """Whether an expression holds a text in which there may be code."""
    stack = [node]
    while stack:
        one = stack.pop()
        if one.type in STRINGS:
            if b"<" in (one.text or b"") or b"(" in (one.text or b""):
                return True
        elif one.type in {"binary_expression", "conditional_expression", *_INSIDE, "arguments"}:
            stack.extend(one.named_children)
        elif tree.called(one) in _FORMATS | _PASSING.keys() | {"implode", "join"}:
            stack.extend(tree.arguments(one))
    return False
