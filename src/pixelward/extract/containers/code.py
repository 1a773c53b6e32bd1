"""Code inside an export: a string decoded, its variables filled in, and functions made of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from pixelward.extract.data import decoded_text, value_span
from pixelward.extract.gathered import Embedded
from pixelward.extract.tables import Body, Name, Scope, ScopeKind, Tables
from pixelward.model.facts import Parameter
from pixelward.model.guards import Guard
from pixelward.model.place import Location
from pixelward.model.values import Closure, Field, Reference, Symbol, Value
from pixelward.parse.document import Filling, Origin, Piece
from pixelward.parse.sections import WEB, sections

VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")
_IN_BYTES = re.compile(rb"\{\{[^{}]+\}\}")


def html_of(
    code: bytes, held: Field, guards: tuple[Guard, ...], read: Callable[[str], Value]
) -> Iterator[Embedded]:
    """A string of HTML, with variables filled in."""
    if found := string_of(code, held):
        text, fillings = filled(found[0], read)
        yield Embedded("html", text, found[1], fillings, None, guards)


def string_of(code: bytes, held: Field) -> tuple[bytes, Origin] | None:
    """The string of an entry, decoded, and the way back to the file."""
    span = value_span(code, held.location.span)
    return decoded_text(code, span) if span else None


def filled(text: bytes, read: Callable[[str], Value]) -> tuple[bytes, tuple[Filling, ...]]:
    """Code with each `{{Variable}}` covered by a name of the same length that stands for it."""
    covered, fillings = bytearray(text), []
    for match in _IN_BYTES.finditer(text):
        covered[match.start() : match.end()] = b"_" * len(match.group())
        value = read(match.group().decode("utf-8", "replace"))
        fillings.append(Filling(match.start(), match.end(), value))
    return bytes(covered), tuple(fillings)


def sandboxed(text: bytes, origin: Origin) -> tuple[bytes, Origin] | None:
    """The part of a template's text that runs in browsers; `None` where there is none."""
    found = sections(text).get(WEB)
    return part(text, origin, found.start, found.end) if found else None


def part(text: bytes, origin: Origin, start: int, end: int) -> tuple[bytes, Origin]:
    """A run of decoded text with its own way back."""
    pieces = []
    for piece in origin.pieces:
        if piece.start >= end:
            break
        pieces.append(replace(piece, start=piece.start - start))
    return text[start:end], Origin(origin.locate(start, end), tuple(pieces))


def function_of(
    tables: Tables, name: str, at: Location, parameters: tuple[str, ...], around: Scope | None
) -> tuple[Reference, int]:
    """A function of the file whose code is still to be read, and a name for it."""
    index = len(tables.bodies)
    scope = Scope(around, index, ScopeKind.FUNCTION)
    own = [Parameter(tables.symbol(tables.declare(scope, one))) for one in parameters]
    tables.bodies.append(Body(name, at, within=None, callback=False, parameters=own))
    tables.tops[index] = scope
    closure = Closure(Symbol(tables.path, index))
    return Reference((name,), declared(tables, name, closure)), index


def declared(tables: Tables, name: str, *values: Value) -> Symbol:
    """A name of the file that no code of it can mean by accident."""
    tables.names.append(Name(name, values=[*values]))
    return tables.symbol(len(tables.names) - 1)


def prefixed(prefix: bytes, text: bytes, suffix: bytes, origin: Origin) -> tuple[bytes, Origin]:
    """Code with something put round it that stands nowhere in the file."""
    moved = (replace(piece, start=piece.start + len(prefix)) for piece in origin.pieces)
    pieces = (Piece(0, origin.whole, verbatim=False), *moved)
    return prefix + text + suffix, Origin(origin.whole, pieces)
