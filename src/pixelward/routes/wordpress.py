"""WordPress: the name of a theme's file says what it answers; hooks print on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.routes._frames import whole
from pixelward.routes._paths import below, folder, join, name
from pixelward.routes._templates import parts
from pixelward.routes._themes import block_themes, themes
from pixelward.routes.base import Page, Router

_NAMED = (
    (re.compile(r"front-page"), "/"),
    (re.compile(r"home"), "/blog"),
    (re.compile(r"page"), "/[page]"),
    (re.compile(r"page-(?P<a>.+)"), "/{a}"),
    (re.compile(r"single|singular"), "/[post]"),
    (re.compile(r"single-(?P<a>.+)"), "/{a}/[post]"),
    (re.compile(r"archive"), "/[archive]"),
    (re.compile(r"archive-(?P<a>.+)"), "/{a}"),
    (re.compile(r"category|tag|author|date|attachment"), "/[archive]"),
    (re.compile(r"(?P<a>category|tag|author)-(?P<b>.+)"), "/{a}/{b}"),
    (re.compile(r"taxonomy-(?P<a>[^-]+)"), "/{a}/[term]"),
    (re.compile(r"taxonomy-(?P<a>[^-]+)-(?P<b>.+)"), "/{a}/{b}"),
    (re.compile(r"search"), "/search"),
    (re.compile(r"index"), "/[any]"),
)
_NO_PAGE = re.compile(r"(?:header|footer|sidebar|functions|comments|searchform|404|screenshot)\b")
_TEMPLATES = frozenset({"", "templates", "page-templates", "template-pages", "pages"})
_ROUND = ("parts/header.html", "parts/footer.html")
_PLUGIN = re.compile(r"(?:^|/)(?:plugins/[^/]+/[^/]+|mu-plugins/[^/]+)\.php$")


def _pages(program: Program) -> Iterator[Page]:
    plugins = tuple(path for path in sorted(program.files) if _PLUGIN.search(path))
    yield from _templates(program, plugins)
    framed, used = whole(program), parts(program)
    for theme in themes(program):
        printed = (join(theme, "functions.php"), *plugins)
        for path in sorted(program.files):
            place = below(path, theme)
            if (place == path and theme) or not path.endswith(".php") or path not in framed:
                continue
            pattern, sure = _pattern(place)
            if pattern and path not in used:
                yield Page(pattern, path, printed, sure)


def _templates(program: Program, plugins: tuple[str, ...]) -> Iterator[Page]:
    """The pages of themes made of blocks, each between the parts that editors put round all."""
    for theme in block_themes(program):
        around = (join(theme, one) for one in ("functions.php", *_ROUND))
        printed = (*(one for one in around if one in program.files), *plugins)
        for path in sorted(program.files):
            place = below(path, join(theme, "templates"))
            if place != path and path.endswith(".html"):
                pattern, sure = _pattern(f"{place.removesuffix('.html')}.php")
                yield from [Page(pattern, path, printed, sure)] if pattern else ()


def _blocks(program: Program) -> Iterator[str]:
    """The files of such themes that no browser asks for."""
    for theme in block_themes(program):
        for path in sorted(program.files):
            if path.endswith(".html") and below(path, theme) != path:
                yield path


def _pattern(place: str) -> tuple[str, Confidence]:
    """The address that a file of the theme answers, and how sure that is; empty for a part."""
    stem = name(place).removesuffix(".php")
    if _NO_PAGE.match(stem) or folder(place) not in _TEMPLATES:
        return "", Confidence.GUESSED
    if not folder(place):
        for named, pattern in _NAMED:
            if match := named.fullmatch(stem):
                return pattern.format(**match.groupdict()), Confidence.RESOLVED
    # A template that an editor chooses for a page: its name is all that is known of it.
    return f"/{re.sub(r'^(?:page-|template-|tpl-)', '', stem)}", Confidence.INFERRED


ROUTER = Router("wordpress", _pages, _blocks)
