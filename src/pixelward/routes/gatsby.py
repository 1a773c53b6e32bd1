"""Gatsby: files of `src/pages`, and pages that `gatsby-node` makes of a template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import normpath

from pixelward.link.shapes import options
from pixelward.model.facts import FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.model.values import Field, Literal, Record, Reference, Symbol, Value
from pixelward.routes import _told as told
from pixelward.routes._paths import address, based, below, folder, join, left_out, name
from pixelward.routes._projects import projects
from pixelward.routes._written import put_together, spelled
from pixelward.routes.base import Page, Router

_CONFIG = re.compile(r"gatsby-(?:config|node|browser|ssr)\.(?:js|ts|tsx|mjs|cjs|jsx)")
_NODE = re.compile(r"gatsby-node\.(?:js|ts|mjs|cjs)")
_ROUND = re.compile(r"gatsby-(?:browser|ssr)\.(?:js|ts|tsx|jsx)")
_PAGE = re.compile(r"(.+)\.(?:tsx|jsx|ts|js|mdx|md)")
_NO_PAGE = re.compile(r"(?:^|/)(?:__tests__/|_)|\.(?:d|test|spec|stories)$")
_NEEDED = {"createPage": {"path", "component"}, "createRedirect": {"fromPath", "toPath"}}
_Found = tuple[str, str, Confidence]
_SURE = Confidence.RESOLVED
_SUFFIXES = ("", ".js", ".jsx", ".ts", ".tsx", "/index.js", "/index.jsx", "/index.tsx")


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG.pattern):
        home, base = project.home, project.said("pathPrefix")
        shell = tuple(_shell(program, home))
        found = (*_filed(program, home), *_made(program, home))
        for pattern, file, confidence in (*found, *_shown_instead(program, home, found)):
            whole = based(base, pattern).rstrip("/") or "/"
            yield Page(whole, file, shell, confidence, bases=left_out(base, ""))


def _shell(program: Program, project: str) -> Iterator[str]:
    """The document, and what wraps every page in the browser and on the server."""
    places = (join(project, f"src/html.{suffix}") for suffix in ("js", "jsx", "tsx"))
    yield from (place for place in places if place in program.files)
    for path in sorted(program.files):
        if folder(path) == project and _ROUND.fullmatch(name(path)):
            yield path


def _filed(program: Program, project: str) -> Iterator[_Found]:
    root = join(project, "src/pages")
    for path in sorted(program.files):
        found = _PAGE.fullmatch(below(path, root)) if path.startswith(f"{root}/") else None
        if found and not _NO_PAGE.search(found[1]):
            pattern = re.sub(r"\[\.\.\.(\w*)\]", r"*", address(found[1]))
            yield re.sub(r"\[(\w+)\]", r":\1", pattern).rstrip("/") or "/", path, _SURE


def _made(program: Program, project: str) -> Iterator[_Found]:
    """What `createPage` is given, where its address begins with something that is written."""
    for facts, given in _told_to(program, project, "createPage"):
        said = [given[key].value for key in ("path", "matchPath") if key in given]
        paths = [path for value in said for path in spelled(facts, value) if path.startswith("/")]
        for file in _template(program, facts, given["component"].value) if paths else ():
            for path in dict.fromkeys(each.rstrip("/") or "/" for each in paths):
                yield path, file, Confidence.INFERRED if "*" in path else _SURE


def _shown_instead(program: Program, project: str, found: tuple[_Found, ...]) -> Iterator[_Found]:
    """The pages that answer at other addresses, too: a redirect that the visitor does not see."""
    for facts, given in _told_to(program, project, "createRedirect"):
        if "statusCode" in given and given["statusCode"].value == Literal(200):
            said = (spelled(facts, given[key].value) for key in ("fromPath", "toPath"))
            source, target = (next((p.rstrip("/") for p in each), "*") for each in said)
            same = (each for each in found if each[0] == (target or "/") and "*" not in source)
            yield from ((source or "/", file, sure) for _, file, sure in same)


def _told_to(
    program: Program, project: str, action: str
) -> Iterator[tuple[FileFacts, Mapping[str, Field]]]:
    for path, facts in program.files.items():
        for call in facts.calls if folder(path) == project and _NODE.fullmatch(name(path)) else ():
            first = call.arguments[0].value if call.arguments else None
            is_told = isinstance(call.callee, Reference) and call.callee.path[-1] == action
            given = told.fields(first) if is_told and isinstance(first, Record) else {}
            if _NEEDED[action] <= given.keys():
                yield facts, given


def _template(program: Program, facts: FileFacts, value: Value) -> Iterator[str]:
    """The file that `path.resolve("./src/templates/x.js")` names, whatever name it was given."""
    match value:
        case Reference((_,), Symbol(_, index)):
            for one in facts.names[index].values:
                yield from _template(program, facts, one)
        case _:
            for text in map(put_together, options(value)):
                place = normpath(join(folder(facts.path), text.partition("?")[0]))
                yield from (place + s for s in _SUFFIXES if place + s in program.files)


ROUTER = Router("gatsby", _pages, in_place=True)
