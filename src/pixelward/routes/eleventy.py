"""Eleventy: pages are the templates of a folder; permalinks and layouts stand at the top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.routes._layouts import around
from pixelward.routes._paths import ancestors, based, folder, join, left_out, name
from pixelward.routes._permalinks import opened
from pixelward.routes._projects import Project, projects
from pixelward.routes._settings import plain
from pixelward.routes.base import Page, Router

_CONFIG = r"\.eleventy\.js|eleventy\.config\.[cm]?[jt]s"
_TEMPLATE = re.compile(
    r"([^/]+?)\.(?:md|markdown|html|njk|liquid|hbs|mustache|ejs|haml|pug|webc|mdx|11ty\.[cm]?[jt]s)"
)
_DATED = re.compile(r"\d{4}-\d\d-\d\d-(?=.)")
_SLUG = re.compile(r"\{\{-?\s{0,9}page\.fileSlug\b[^{}]{0,80}\}\}")
_ASIDE = re.compile(
    r"(?:.*/)?(?:_|\.(?!\./)|node_modules/).*|(?:.*/)?(?:readme|license|changelog|contributing)\.md",
    re.IGNORECASE,
)
_PARTS = re.compile(r"(?:.*/)?_(?!site/)[^/]+/.+")


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG):
        root = project.inner(project.said("dir", "input").strip("./"))
        built = project.inner((project.said("dir", "output") or "_site").strip("./"))
        for path, rest in project.under(root):
            if path.startswith(f"{built}/") or _ASIDE.fullmatch(rest):
                continue
            pattern = _pattern(project, path, rest)
            if pattern is not None:
                wrappers = _wrappers(project, path, root)
                prefix, said = project.said("pathPrefix"), project.configs
                page = Page(based(prefix, pattern), path, wrappers, Confidence.INFERRED)
                yield replace(page, settings=said, bases=left_out(prefix))


def _pattern(project: Project, path: str, rest: str) -> str | None:
    """The address of a template, or `None` for a file that is none, or is not written."""
    found = _TEMPLATE.fullmatch(name(rest))
    if found is None:
        return None
    last = _DATED.sub("", found[1])
    said = _said(project, path, "permalink")
    if said in {"false", '""'}:
        return None
    if said and not re.search(r"\{%|\$\{|=>", said):
        known = _SLUG.sub(lambda _: last if last != "index" else name(folder(rest)), said)
        plain_path = "/" + opened(known).lstrip("/")
        # An address that is written out as a file of data is no page.
        is_page = re.search(r"/$|\.html?$|/[^./]*$", plain_path)
        return re.sub(r"/index\.html$", "/", plain_path) if is_page else None
    above = folder(rest)
    place = above if last in {"index", name(above)} else join(above, last)
    return f"/{place}/" if place else "/"


def _said(project: Project, path: str, key: str) -> str:
    """What a page says, or else the data file of a folder round it, the nearest first."""
    front = project.front(path)
    if key in front:
        return front[key]
    for place in ancestors(path):
        for ending in ("11tydata.js", "11tydata.cjs", "11tydata.json", "json"):
            told = plain(project.program.files.get(join(place, f"{name(place)}.{ending}")))
            value = told.get(key) if isinstance(told, dict) else None
            if isinstance(value, str):
                return value
        if place == project.home:
            break
    return ""


def _wrappers(project: Project, path: str, root: str) -> tuple[str, ...]:
    folders = (project.said("dir", "layouts"), project.said("dir", "includes") or "_includes")
    known = frozenset(project.paths)

    def find(layout: str) -> str | None:
        places = (join(join(root, at.strip("./")), layout) for at in folders)
        return next((found for at in places for found in _ended(at, known)), None)

    return around(project, _said(project, path, "layout"), find)


def _ended(place: str, known: frozenset[str]) -> Iterator[str]:
    """The template at a place, whose ending may be left out."""
    endings = ("", ".njk", ".liquid", ".html", ".hbs", ".webc", ".ejs", ".pug", ".11ty.js", ".md")
    yield from (f"{place}{ending}" for ending in endings if f"{place}{ending}" in known)


def _parts(program: Program) -> Iterator[str]:
    """Layouts, includes and data; where there is an input folder, all that is in it."""
    for project in projects(program, _CONFIG):
        inner = project.said("dir", "input").strip("./")
        yield from (path for path, _ in project.under(project.inner(inner)) if inner)
        yield from project.matching(project.home, _PARTS)


ROUTER = Router("eleventy", _pages, parts=_parts)
