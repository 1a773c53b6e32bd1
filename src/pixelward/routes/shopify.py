"""Shopify themes: a template for each kind of page; the theme's layout wraps all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.routes._paths import name
from pixelward.routes._projects import Project, projects
from pixelward.routes._settings import Plain, plain
from pixelward.routes.base import Page, Router

_LAYOUT = r"layout/theme\.liquid"
_TEMPLATE = re.compile(r"((?:customers/)?[\w-]+)(?:\.([\w-]+))?\.(?:liquid|json)")
_GROUP = re.compile(r"[\w-]+\.json")
_ADDRESSES = {
    "index": "/",
    "404": "/404",
    "article": "/blogs/[blog]/[article]",
    "blog": "/blogs/[blog]",
    "cart": "/cart",
    "collection": "/collections/[handle]",
    "gift_card": "/gift_cards/[code]",
    "list-collections": "/collections",
    "page": "/pages/[handle]",
    "password": "/password",
    "product": "/products/[handle]",
    "search": "/search",
    "customers/account": "/account",
    "customers/activate_account": "/account/activate",
    "customers/addresses": "/account/addresses",
    "customers/login": "/account/login",
    "customers/order": "/account/orders/[id]",
    "customers/register": "/account/register",
    "customers/reset_password": "/account/reset",
}


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _LAYOUT):
        groups = [*project.matching(project.inner("sections"), _GROUP)]
        shared = [section for group in groups for section in _sections(project, group)]
        for path, rest in project.under(project.inner("templates")):
            found = _TEMPLATE.fullmatch(rest)
            pattern = _ADDRESSES.get(found[1]) if found else None
            if found is None or pattern is None:
                continue
            layout = _layout(project, path)
            around = shared if [name(each) for each in layout] == ["theme.liquid"] else ()
            own = (*layout, *around, *_sections(project, path))
            yield _page(pattern, found[2] or "", path, own)


def _page(pattern: str, variant: str, path: str, wrappers: tuple[str, ...]) -> Page:
    """A variant is chosen by hand for some pages; that of `page` is mostly named for its only."""
    if variant and pattern == _ADDRESSES["page"]:
        return Page(f"/pages/{variant}", path, wrappers, Confidence.GUESSED)
    return Page(pattern, path, wrappers)


def _layout(project: Project, path: str) -> tuple[str, ...]:
    """The layout of a template, unless it wants another one, or none."""
    told = plain(project.program.files.get(path)) if path.endswith(".json") else None
    said = told.get("layout") if isinstance(told, dict) else None
    if said is False:
        return ()
    usual = "password" if name(path).startswith("password.") else "theme"
    wanted = project.inner(f"layout/{said if isinstance(said, str) else usual}.liquid")
    return (wanted,) if wanted in project.paths else ()


def _sections(project: Project, path: str) -> Iterator[str]:
    """The sections that a template or a group of sections is put together from."""
    told = plain(project.program.files.get(path))
    sections: Plain = told.get("sections") if isinstance(told, dict) else None
    for section in sections.values() if isinstance(sections, dict) else ():
        kind = section.get("type") if isinstance(section, dict) else None
        place = project.inner(f"sections/{kind}.liquid")
        if place in project.paths:
            yield place


ROUTER = Router("shopify", _pages)
