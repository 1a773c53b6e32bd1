"""Drupal: the name of a theme's template says which pages it is chosen for; modules print on all.

Where a page lies is kept in the site's database: most addresses are known by their kind alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.routes._drupal_routes import routed
from pixelward.routes._paths import folder, join, name
from pixelward.routes._server import nearest
from pixelward.routes.base import Page, Router

_THEME = re.compile(r"(?:.*/)?(?P<name>\w+)\.info\.yml")
_ENDING = ".html.twig"
_PRINTING = re.compile(r"\.module$|/src/Hook/\w+\.php$")
# What does not say where it lies: kinds of content, errors, and what only maintenance shows.
_KINDS = re.compile(r"(?:node|taxonomy|\d+|maintenance|system|views?)\b.*")
_NODE = re.compile(r"node--(?P<kind>[a-z0-9-]+?)(?:--full)?")


def _pages(program: Program) -> Iterator[Page]:
    modules = tuple(path for path in sorted(program.files) if _PRINTING.search(path))
    themes = dict(_themes(program, modules))
    for theme in themes.values():
        for stem, path in theme.own.items():
            if pattern := _pattern(stem, theme.own):
                above = () if stem.startswith("page") else ("page",)
                yield Page(pattern, path, theme.around(*above), Confidence.INFERRED)
    for path, template, pattern in routed(program):
        home = nearest(themes, path)
        around = themes[home].around(_frame(pattern, themes[home].own)) if home else modules
        file = template or path
        yield Page(pattern, file, (*around, *({path} - {file})), Confidence.INFERRED)


@dataclass(frozen=True, slots=True)
class _Theme:
    """The templates of a theme by name, and what prints on each of its pages."""

    own: dict[str, str]
    printing: tuple[str, ...]

    def around(self, *frames: str) -> tuple[str, ...]:
        """What is put round a page, the frame of all first."""
        framed = (self.own[one] for one in ("html", *frames) if one in self.own)
        return (*framed, *self.printing)


def _frame(pattern: str, own: dict[str, str]) -> str:
    """The template of the whole page that is chosen for an address: the longest that fits."""
    steps = pattern.strip("/").split("/")
    names = ("page--" + "--".join(steps[:end]) for end in range(len(steps), 0, -1))
    return next((one for one in names if one in own), "page")


def _themes(program: Program, modules: tuple[str, ...]) -> Iterator[tuple[str, _Theme]]:
    """Folders with the frame of pages among their templates."""
    framed = {
        path.partition("/templates/")[0] if "/templates/" in path else ""
        for path in program.files
        if name(path) in {f"html{_ENDING}", f"page{_ENDING}"} and "templates/" in path
    }
    for path in sorted(program.paths):
        match = _THEME.fullmatch(path)
        if match and folder(path) in framed:
            told = (path, path.removesuffix(".info.yml") + ".theme")
            printing = (*(one for one in told if one in program.files), *modules)
            yield folder(path), _Theme(_templates(folder(path), program), printing)


def _templates(theme: str, program: Program) -> dict[str, str]:
    inside = join(theme, "templates/")
    found = (p for p in sorted(program.files) if p.startswith(inside) and p.endswith(_ENDING))
    return {name(path).removesuffix(_ENDING): path for path in found}


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
