"""Jinja's and Django's templates: a page is a template that no other one is built from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pixelward.model.facts import FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.routes._frames import whole
from pixelward.routes._paths import address, ancestors, below, folder, join, name, site_root
from pixelward.routes._templates import live_roots, named_root, parts
from pixelward.routes.base import Page, Router

_NAME = re.compile(r"([^.]+)(?:\.html?(\.j2|\.jinja2?)?|(\.j2|\.jinja2?|\.djhtml))")
_JAVA = re.compile(r"(?:^|/)src/main/(?:resources|webapp)/")
_NAMING = frozenset({"extends", "include", "macros"})
_ERROR = re.compile(r"[45]\d\d")  # what a server answers with where there is no page
_PARTS = frozenset({"base", "layout", "skeleton", "macros"})
_PART_FOLDERS = frozenset(
    {"partials", "includes", "components", "layouts", "emails", "email", "macros"}
)


def _pages(program: Program) -> Iterator[Page]:
    live, used, root = live_roots(program), parts(program), _root(program)
    # Where a table tells the addresses, a template's place says what it is about and not more.
    told = whole(program) if _has_table(program) else None
    sure = Confidence.INFERRED if told is None else Confidence.GUESSED
    for path, facts in sorted(program.files.items()):
        stem = _stem(path)
        if stem is None or path in used or not _is_jinja(path, facts, live):
            continue
        if told is not None and path not in told:  # a message, or a part that a view sends alone
            continue
        place = join(folder(below(path, root(path))), stem)
        if not _is_part(place):
            yield Page(address(place), path, confidence=sure)


def _has_table(program: Program) -> bool:
    servers = (facts.server for path, facts in program.files.items() if path.endswith(".py"))
    return any(not one.owner for server in servers if server for one in server.answers)


def _stem(path: str) -> str | None:
    """The file's name without what makes it a template; a `.conf.j2` is no page."""
    found = _NAME.fullmatch(name(path))
    return found[1] if found else None


def _is_jinja(path: str, facts: FileFacts, live: frozenset[str]) -> bool:
    """By its folder, by its suffix, or because it is built from other templates."""
    if _JAVA.search(path):
        return False
    if named_root(path) in live or not path.endswith((".html", ".htm")):
        return True
    return any(link.relation in _NAMING for link in facts.links)


def _is_part(place: str) -> bool:
    *above, stem = place.split("/")
    if stem.startswith("_") or stem in _PARTS or _ERROR.fullmatch(stem):
        return True
    if stem.endswith(("_email", "-email")):
        return True
    return any(step.lstrip("_") in _PART_FOLDERS for step in above)


def _root(program: Program) -> Callable[[str], str]:
    """For each template, the folder that its address is counted from."""
    loaded = frozenset(_loading_roots(program))
    site = site_root(path for path in program.files if path.endswith(".html"))

    def root(path: str) -> str:
        named = named_root(path)
        if named is not None:
            return named
        # The outermost, as an include may also be found beside the file that includes.
        return next((at for at in reversed([*ancestors(path)]) if at in loaded), site(path))

    return root


def _loading_roots(program: Program) -> Iterator[str]:
    """The folders from which `extends "x"` was found to mean a file: what is left without `x`."""
    found = {(edge.source, edge.location): edge.target for edge in program.edges}
    for path, facts in program.files.items():
        for link in facts.links:
            target = found.get((path, link.location), "")
            if link.relation in _NAMING and f"/{target}".endswith(f"/{link.target}"):
                yield target.removesuffix(link.target).rstrip("/")


ROUTER = Router("jinja", _pages, fallback=True)
