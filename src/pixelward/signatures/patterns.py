"""What YAML says of calls and URLs, parsed once: callees, selectors, addresses."""

from __future__ import annotations

import re

from pixelward.model.knowledge import LoadPattern, Selector
from pixelward.model.marks import MARKS, is_mark
from pixelward.signatures.fields import word
from pixelward.signatures.needles import literal
from pixelward.signatures.nodes import Node

_NAME = re.compile(r"[A-Za-z_$][\w$]*(\(\))?")
_CUSTOM = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")  # an element of HTML with a hyphen
_PACKAGE = re.compile(r"npm:(@[\w.-]+/)?[\w.-]+(/[\w.-]+)*")
_KEY = re.compile(r"\{[^{}]+\}|[^.{}]+")
_TAG = re.compile(r"container:[\w-]+(/[\w.-]+)?")
_SCHEME = re.compile(r"(?!https?:|wss?:)[a-z][a-z0-9+-]{2,20}:")
_MARK = re.compile(r"\[[a-z][a-z0-9-]{2,60}\]|\.[A-Za-z_][\w-]{2,60}")
_HOST = re.compile(r"(?=.*[.*])[\w.*!\[\]-]+")
_GLOBALS = {"window", "self", "globalThis"}
ELEMENTS = frozenset(
    {
        "a",
        "anchor",
        "area",
        "audio",
        "blockquote",
        "code",
        "embed",
        "form",
        "frame",
        "iframe",
        "img",
    }
    | {"input", "link", "object", "script", "source", "video"}
)


def callee(node: Node) -> tuple[tuple[str, ...], bool]:
    """The names of a callee, and whether its arguments are the items of one pushed array.

    A name that ends with `=` is assigned rather than called; the value is argument 0. A name with
    a hyphen is an element, which has its attributes as named arguments. What begins with
    `container:` is the type of a tag in a tag manager's export, or its template's repository.
    `[data-x]` and `.x` are an attribute and a class of any element; argument 0 is the value.
    """
    text = node.text()
    if _MARK.fullmatch(text):
        return (_marked(node),), False
    if _TAG.fullmatch(text):
        return (text,), False
    name = text.removesuffix("[]")
    package, _, exported = name.partition("#")
    if not exported and name.startswith("npm:"):
        raise node.error(f'"{text}" names no export.', f'Write "{name}#default" or the like.')
    names = tuple((exported or name).split("."))
    if names[0] in _GLOBALS:
        raise node.error(f'"{text}" names the global object.', f'Leave "{names[0]}." out.')
    called = (*names[:-1], names[-1].removesuffix("="))
    good = all(map(_NAME.fullmatch, called)) and (not exported or _PACKAGE.fullmatch(package))
    good = good or bool(_CUSTOM.fullmatch(text))
    if not good:
        raise node.error(f'"{text}" is not a callee.', 'Write it like "queue.push".')
    return ((package, *names) if exported else names), text.endswith("[]")


def _marked(node: Node) -> str:
    """An attribute or a class of which the pages' reader takes note."""
    text = node.text()
    if not is_mark(text.strip(".[]")):
        step = f"One word of it must be among: {', '.join(sorted(MARKS))}."
        raise node.error(f'"{text}" is not noted by those who read pages.', step)
    return text


def argument(node: Node) -> Selector:
    """A part of a call: `2`, `2.em`, or `accountId` where arguments have names."""
    text = node.text()
    steps = text.split(".")
    if not all(steps) or "*" in text[:-1] or re.search(r"\s", text):
        raise node.error(f'"{text}" is not a selector.', 'Write it like "2" or "2.em".')
    return Selector(tuple(int(step) if step.isdecimal() else step for step in steps))


def address_part(node: Node) -> Selector:
    """A part of a URL: `query.id`, `query.cd[*`, or `path.1` for the second path segment.

    Or of the request: `header.authorization` without its scheme, `body.token`.
    """
    text = node.text()
    kind, _, rest = text.partition(".")
    if kind == "query" and rest and "*" not in rest[:-1]:
        return Selector(("query", rest))
    if kind == "header" and rest and rest == rest.lower():
        return Selector((kind, rest))
    if kind == "body" and rest and "*" not in rest:
        return Selector((kind, rest))
    if kind == "path" and rest.isdecimal():
        return Selector(("path", int(rest)))
    raise node.error(f'"{text}" is no part of a URL.', 'Write it like "query.id" or "path.1".')


def address_pattern(node: Node, elements: frozenset[str]) -> LoadPattern:
    """A URL as `host[/path][?key=value&…]`, each a glob; a path begins with `/` or is `*`.

    `callto:*` is one without a host: its scheme stands in the host's place.
    """
    text = node.text()
    place, _, query = text.partition("?")
    host, slash, path = place.partition("/")
    if scheme := _SCHEME.match(place):
        host, slash, path = scheme[0], "/", place[scheme.end() :].lstrip("/")
    if not (scheme or _HOST.fullmatch(host)) or re.search(r"\s", text):
        raise node.error(f'"{text}" is not a host and a path.', 'Write it like "cdn.org/*/x.js".')
    pairs = tuple((pair.partition("=")[0], pair.partition("=")[2] or "*") for pair in _split(query))
    pattern = LoadPattern(host, f"/{path}" if slash else "*", pairs, elements)
    if not literal(pattern):
        raise node.error(f'"{text}" could be any URL.', "Name a host or a file in full.")
    return pattern


def element(node: Node) -> str:
    """An element that names URLs: `code` is JavaScript, `anchor` a link to follow, `x-y` custom."""
    return node.text() if "-" in node.text() else word(node, "an element", ELEMENTS)


def _split(query: str) -> list[str]:
    return query.split("&") if query else []


def files(node: Node) -> str:
    """A glob of a file's name or, with a slash, of the end of its path."""
    text = node.text()
    if text.startswith("/") or re.search(r"\s", text) or not re.search(r"\w\w", text):
        raise node.error(f'"{text}" is not a glob of files.', 'Write it like "_config.y*ml".')
    return text


def setting(node: Node) -> tuple[str, ...]:
    """The keys that lead to an entry: `params.pixel`, `plugins.{name}.options`, `*.id`."""
    text = node.text()
    keys = tuple(_KEY.findall(text))
    if ".".join(keys) != text or not any(re.search(r"\w\w", key) for key in keys):
        raise node.error(
            f'"{text}" is not a key.', 'Write it like "params.pixel" or "list.{name}".'
        )
    return keys


def setting_part(node: Node) -> Selector:
    """A part of a setting: `id`, `list.*.id`, or `0` for a plain value or a first item."""
    text = node.text()
    steps = _KEY.findall(text)
    if ".".join(steps) != text or re.search(r"\s", text):
        raise node.error(f'"{text}" is no part of a setting.', 'Write it like "id" or "0".')
    return Selector(tuple(int(step) if step.isdecimal() else step for step in steps))
