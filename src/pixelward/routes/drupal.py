"""Drupal: the name of a theme's template says which pages it is chosen for; modules print on all.

Where a page lies is kept in the site's database: most addresses are known by their kind alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.routes._paths import folder, name
from pixelward.routes.base import Page, Router

_THEME = re.compile(r"(?:.*/)?(?P<name>\w+)\.info\.yml")
_ENDING = ".html.twig"
# What does not say where it lies: kinds of content, errors, and what only maintenance shows.
_KINDS = re.compile(r"(?:node|taxonomy|\d+|maintenance|system|views?)\b.*")
_NODE = re.compile(r"node--(?P<kind>[a-z0-9-]+?)(?:--full)?")


def _pages(program: Program) -> Iterator[Page]:
    modules = tuple(path for path in sorted(program.files) if path.endswith(".module"))
    for theme, hooks in _themes(program):
        own = {
            name(path).removesuffix(_ENDING): path
            for path in sorted(program.files)
            if path.startswith(f"{theme}/templates/" if theme else "templates/")
            and path.endswith(_ENDING)
        }
        printed = (*(one for one in hooks if one in program.files), *modules)
        for stem, path in own.items():
            if pattern := _pattern(stem, own):
                frames = ("html",) if stem.startswith("page") else ("html", "page")
                wrappers = (*(own[one] for one in frames if one in own), *printed)
                yield Page(pattern, path, wrappers, Confidence.INFERRED)


def _themes(program: Program) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Folders with the frame of pages among their templates, and the file of their hooks."""
    framed = {
        path.partition("/templates/")[0] if "/templates/" in path else ""
        for path in program.files
        if name(path) in {f"html{_ENDING}", f"page{_ENDING}"} and "templates/" in path
    }
    for path in sorted(program.paths):
        match = _THEME.fullmatch(path)
        if match and folder(path) in framed:
            yield folder(path), (path.removesuffix(".info.yml") + ".theme",)


def _pattern(stem: str, own: dict[str, str]) -> str:
    """The address of the pages that a template is chosen for; empty for a part of pages."""
    if stem == "page" or (stem == "html" and "page" not in own):
        return "/[page]"
    if stem == "page--front":
        return "/"
    if stem.startswith("page--") and not _KINDS.fullmatch(stem.removeprefix("page--")):
        return "/" + stem.removeprefix("page--").replace("--", "/")
    node = _NODE.fullmatch(stem)
    return f"/[{node['kind']}]" if node and "--" not in node["kind"] else ""


ROUTER = Router("drupal", _pages)
