"""GraphQL: what a query asks for is what its answer holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.link.names import last_name
from pixelward.link.shapes import texts
from pixelward.model.place import UNPLACED
from pixelward.model.values import Concat, Field, Invocation, Literal, Record, Reference, Value

_TAGS = frozenset({"gql", "graphql"})
_ASKED = frozenset({"query", "mutation", "document"})  # an option that holds the query
_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|#[^\n]*|\.\.\.|[A-Za-z_]\w*|[{}():@]')
_LONGEST = 20_000  # characters
_DEEPEST = 12


def asked(call: Value) -> Record | None:
    """What the answer of a call holds, if a query is handed to it."""
    if not isinstance(call, Invocation):
        return None
    return next((found for given in call.arguments for found in _queries(given)), None)


def _queries(value: Value) -> Iterator[Record]:
    match value:
        case Invocation(callee, (text, *_)) if last_name(callee) in _TAGS:
            yield from (selected(one) for one in _texts(text))
        case Record(fields):
            for field in fields:
                if field.key in _ASKED:
                    yield from _queries(field.value)


def _texts(value: Value) -> Iterator[str]:
    """The text of a query; what is filled in is a fragment of another file."""
    if isinstance(value, Concat):
        yield "".join(str(p.value) for p in value.parts if isinstance(p, Literal))
    yield from texts(value)


def selected(text: str) -> Record:
    """The fields of the first operation, fragments of the same text laid out.

    The type of a field without fields of its own is its name, which an alias hides.
    """
    tokens = [t for t in _TOKEN.findall(text[:_LONGEST]) if t[0] not in '"#']
    reader = _Reader(tokens)
    reader.skip_to_selection()
    return Record(tuple(reader.fields(0)))


class _Reader:
    """Reads selections from tokens, where it stands."""

    def __init__(self, tokens: list[str], at: int = 0) -> None:
        self._tokens = tokens
        self._at = at

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _next(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1] if self._at <= len(self._tokens) else ""

    def skip_to_selection(self) -> None:
        """Past a name, its arguments and directives, and the brace that follows."""
        while self._peek() not in {"{", ""}:
            self._skip_group() if self._peek() == "(" else self._next()
        self._next()

    def _skip_group(self) -> None:
        depth = 0
        while one := self._next():
            depth += {"(": 1, ")": -1}.get(one, 0)
            if not depth:
                return

    def fields(self, depth: int) -> Iterator[Field]:
        """The fields up to the brace that closes the selection."""
        while self._peek() not in {"}", ""}:
            one = self._next()
            if one == "...":
                yield from self._spread(depth)
            elif one.isidentifier():
                yield self._field(one, depth)
        self._next()

    def _field(self, key: str, depth: int) -> Field:
        name = key
        if self._peek() == ":":
            self._next()
            name = self._next()
        return Field(key, self._inside(depth) or Reference((name,)), UNPLACED)

    def _inside(self, depth: int) -> Record | None:
        """The selection of a field, if it has one."""
        while self._peek() in {"(", "@"}:
            if self._next() == "@":
                self._next()
            else:
                self._at -= 1
                self._skip_group()
        if self._peek() != "{":
            return None
        self._next()
        found = tuple(self.fields(depth + 1))
        return Record(found) if depth < _DEEPEST else None

    def _spread(self, depth: int) -> Iterator[Field]:
        """`...Name`, or `... on Type {`: its fields are those of the selection round it."""
        name = self._next() if self._peek().isidentifier() else ""
        if name == "on":
            self._next()
        if name in {"on", ""}:
            yield from getattr(self._inside(depth), "fields", ())
        elif depth < _DEEPEST:
            yield from self._fragment(name, depth + 1)

    def _fragment(self, name: str, depth: int) -> Iterator[Field]:
        found = (
            at
            for at in range(1, len(self._tokens))
            if self._tokens[at] == name and self._tokens[at - 1] == "fragment"
        )
        if (start := next(found, None)) is not None:
            inner = _Reader(self._tokens, start)
            inner.skip_to_selection()
            yield from inner.fields(depth)
