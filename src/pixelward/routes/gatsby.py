"""Gatsby: files of `src/pages`, and pages that `gatsby-node` makes of a template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath

from pixelward.link.shapes import parts, texts
from pixelward.model.facts import FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.model.values import Field, Record, Reference, Symbol, Value
from pixelward.routes import _told as told
from pixelward.routes._paths import address, below, folder, join, name
from pixelward.routes.base import Page, Router

_CONFIG = re.compile(r"gatsby-(?:config|node|browser|ssr)\.(?:js|ts|tsx|mjs|cjs|jsx)")
_NODE = re.compile(r"gatsby-node\.(?:js|ts|mjs|cjs)")
_ROUND = re.compile(r"gatsby-(?:browser|ssr)\.(?:js|ts|tsx|jsx)")
_PAGE = re.compile(r"(.+)\.(?:tsx|jsx|ts|js|mdx|md)")
_NO_PAGE = re.compile(r"(?:^|/)(?:__tests__/|_)|\.(?:d|test|spec|stories)$")
_SURE = Confidence.RESOLVED
_SUFFIXES = ("", ".js", ".jsx", ".ts", ".tsx", "/index.js", "/index.jsx", "/index.tsx")


def _pages(program: Program) -> Iterator[Page]:
    projects = {folder(path) for path in program.files if _CONFIG.fullmatch(name(path))}
    for project in sorted(projects):
        shell = tuple(_shell(program, project))
        for pattern, file, confidence in (*_filed(program, project), *_made(program, project)):
            yield Page(pattern, file, shell, confidence)


def _shell(program: Program, project: str) -> Iterator[str]:
    """The document, and what wraps every page in the browser and on the server."""
    places = (join(project, f"src/html.{suffix}") for suffix in ("js", "jsx", "tsx"))
    yield from (place for place in places if place in program.files)
    for path in sorted(program.files):
        if folder(path) == project and _ROUND.fullmatch(name(path)):
            yield path


def _filed(program: Program, project: str) -> Iterator[tuple[str, str, Confidence]]:
    root = join(project, "src/pages")
    for path in sorted(program.files):
        found = _PAGE.fullmatch(below(path, root)) if path.startswith(f"{root}/") else None
        if found and not _NO_PAGE.search(found[1]):
            pattern = re.sub(r"\[\.\.\.(\w*)\]", r"*", address(found[1]))
            yield re.sub(r"\[(\w+)\]", r":\1", pattern).rstrip("/") or "/", path, _SURE


def _made(program: Program, project: str) -> Iterator[tuple[str, str, Confidence]]:
    """What `createPage` is given, where its address begins with something that is written."""
    for path, facts in program.files.items():
        if folder(path) == project and _NODE.fullmatch(name(path)):
            for given in _given(facts):
                for file in _template(program, facts, given["component"].value):
                    said = (p for p in told.paths(given["path"].value) if p.startswith("/"))
                    yield from ((each.rstrip("/") or "/", file, _sureness(each)) for each in said)


def _given(facts: FileFacts) -> Iterator[dict[str, Field]]:
    for call in facts.calls:
        first = call.arguments[0].value if call.arguments else None
        is_maker = isinstance(call.callee, Reference) and call.callee.path[-1] == "createPage"
        if is_maker and isinstance(first, Record):
            given = dict(told.fields(first))
            if {"path", "component"} <= given.keys():
                yield given


def _sureness(path: str) -> Confidence:
    return Confidence.INFERRED if "*" in path else _SURE


def _template(program: Program, facts: FileFacts, value: Value) -> Iterator[str]:
    """The file that `path.resolve("./src/templates/x.js")` names, whatever name it was given."""
    match value:
        case Reference((_,), Symbol(_, index)):
            for one in facts.names[index].values:
                yield from _template(program, facts, one)
        case _:
            said = (text for part in parts(value) for text in texts(part))
            for text in said:
                place = normpath(join(folder(facts.path), text.partition("?")[0].lstrip("/")))
                yield from (place + s for s in _SUFFIXES if place + s in program.files)


ROUTER = Router("gatsby", _pages)
