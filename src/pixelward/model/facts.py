"""What one file says, as frozen values that pickle, cache and never hold a syntax node."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pixelward.model.controls import Control
from pixelward.model.guards import Guard, Predicate
from pixelward.model.levels import Confidence
from pixelward.model.manifests import Manifest
from pixelward.model.packed import Packed
from pixelward.model.place import LineIndex, Location, Span
from pixelward.model.server import Policy, Server
from pixelward.model.values import Symbol, Value


@dataclass(frozen=True, slots=True, order=True)
class SourceFile:
    """A file to read: its path relative to the project root, and the language it is in."""

    path: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that is not a finding: a file skipped, or read only in part, and why."""

    path: str
    reason: str
    skipped: bool = True
    crashed: bool = False


@dataclass(frozen=True, slots=True)
class Argument(Packed):
    """By position, or by name: a JSX element is a call of its component."""

    key: int | str
    value: Value
    location: Location


class CallKind(Enum):
    """How a callee is put to use."""

    CALL = "call"
    NEW = "new"
    SET = "set"  # `x.src = v` is a call of the setter `x.src`
    ELEMENT = "element"  # `<Script src="…"/>` is a call of `Script` with named arguments


@dataclass(frozen=True, slots=True)
class Call(Packed):
    callee: Value
    arguments: tuple[Argument, ...]
    location: Location
    function: int | None  # whose body it is in: an index into the file's functions
    kind: CallKind = CallKind.CALL
    guards: tuple[Guard, ...] = ()
    confidence: Confidence = Confidence.RESOLVED  # that the text it stands in is put on a page


@dataclass(frozen=True, slots=True)
class Load(Packed):
    """Markup that fetches a URL; attribute names are in lower case."""

    element: str  # "script", "img", "iframe", "link", "form" …; "code": a script names it
    url: Value
    location: Location
    attributes: tuple[tuple[str, str], ...] = ()
    function: int | None = None
    guards: tuple[Guard, ...] = ()
    confidence: Confidence = Confidence.RESOLVED  # that the text it stands in is put on a page


@dataclass(frozen=True, slots=True)
class Link(Packed):
    """One file mentions another: who extends it fills its blocks, a layout shows all of a page."""

    target: str
    relation: str  # "import", "extends", "layout", "include", "macros", "script"
    location: Location
    guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A named region of a template that another template may fill or replace."""

    name: str
    span: Span
    keeps_parent: bool = False


@dataclass(frozen=True, slots=True)
class Declaration(Packed):
    """A name of this file and every value assigned to it; parameters start with none."""

    name: str
    values: tuple[Value, ...] = ()
    is_global: bool = False  # a classic script's top-level name is the page's global


@dataclass(frozen=True, slots=True)
class Parameter(Packed):
    symbol: Symbol
    default: Value | None = None
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Function(Packed):
    """A function of this file; its free names are symbols of the same file."""

    name: str
    parameters: tuple[Parameter, ...]
    returns: tuple[Value, ...]
    location: Location
    within: int | None  # the enclosing function
    callback: bool  # handed to a call or run on the spot: its body runs with its surroundings
    arguments: Symbol | None = None  # the `arguments` object, where it is read


@dataclass(frozen=True, slots=True)
class Export(Packed):
    """What a module offers under a name.

    `*` passes on all that another module offers; `=` takes the place of all: `module.exports = …`.
    """

    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment that speaks to the linter, as written."""

    text: str
    location: Location


FrontMatter = tuple[tuple[str, str], ...]  # what a page says of itself at its top, in order


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    path: str
    language: str
    digest: str
    lines: LineIndex
    is_template: bool = False  # has template tags of any kind
    has_frame: bool = False  # the `<html>`, `<head>` or `<body>` of a page stands in it
    names: tuple[Declaration, ...] = ()
    functions: tuple[Function, ...] = ()
    calls: tuple[Call, ...] = ()
    loads: tuple[Load, ...] = ()
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    exports: tuple[Export, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    handlers: tuple[Value, ...] = ()  # what stands in elements' attributes as it is
    remarks: tuple[Remark, ...] = ()
    controls: tuple[Control, ...] = ()  # in order of place
    manifest: Manifest | None = None
    server: Server | None = None  # what a server's code says of addresses
    front_matter: FrontMatter | None = None  # `None` for a page without any
    settings: Value | None = None  # what a file of settings holds, a record as a rule
    policies: tuple[Policy, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class FormField:
    """A control of a form that a visitor sees, with the words beside it."""

    kind: str
    name: str
    label: str
    autocomplete: str = ""  # what browsers may fill in: `bday`, `given-name`
    action: str = ""  # where its form is sent, as written


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What a page says of itself to a person: read only where a tracker reaches it."""

    path: str
    title: str = ""
    headings: tuple[str, ...] = ()
    fields: tuple[FormField, ...] = ()
    canonical: str = ""
    schema_types: tuple[str, ...] = ()
