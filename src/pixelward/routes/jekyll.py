"""Jekyll: pages by place, posts by date, collections; layouts by name at the top of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatch

from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.routes._layouts import around
from pixelward.routes._paths import based, folder, join, left_out, name
from pixelward.routes._permalinks import filled
from pixelward.routes._projects import Project, projects, stem, suffix
from pixelward.routes._settings import Plain, texts
from pixelward.routes.base import Page, Router

_CONFIG = r"_config\.ya?ml"
_POST = re.compile(r"(?:(.+)/)?_posts/(?:.+/)?(\d{4})-(\d\d?)-(\d\d?)-(.+)\.\w+")
_COLLECTION = re.compile(r"_([^/]+)/(.+)\.\w+")
_CONTENT = frozenset({"md", "markdown", "html", "htm"})
_OTHERS = frozenset({"posts", "layouts", "includes", "drafts", "data", "sass", "site", "plugins"})
_ASIDE = re.compile(r"(?:.*/)?(?:[._#~]|node_modules/|vendor/).*")
# What `permalink: pretty` and its like stand for; a page has no date and no categories.
_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG):
        for path, rest in project.under(project.inner(project.said("source")).strip("/")):
            pattern = _pattern(project, path, rest)
            if pattern is not None:
                base = based(project.said("baseurl"), "/" + pattern.strip("/"))
                whole = f"{base}/" if pattern.endswith("/") and base[-1] != "/" else base
                sure = Confidence.RESOLVED if project.config else Confidence.INFERRED
                wrappers = _wrappers(project, path, rest)
                page = Page(whole, path, wrappers, sure, settings=project.configs)
                yield replace(page, bases=left_out(project.said("baseurl")))


def _pattern(project: Project, path: str, rest: str) -> str | None:
    """The address of a file, or `None` for one that is no page."""
    facts = project.program.files.get(path)
    front = project.front(path)
    if suffix(rest) not in _CONTENT or facts is None or front.get("published") == "false":
        return None
    # A file without front matter is copied as it is, which others know better.
    if facts.front_matter is None:
        return None
    said = front.get("permalink") or _default(project, rest, "permalink")
    if found := _POST.fullmatch(rest):
        style = said or project.said("permalink") or "date"
        return _filled(style, found[5], front, found)
    found = None if _is_included(project, rest) else _COLLECTION.match(rest)
    if found:
        return _collected(project, found[1], found[2], said)
    if _is_aside(project, rest):
        return None
    return _filled(said, stem(rest), front, None) if said else _placed(project, rest)


def _collected(project: Project, kind: str, place: str, said: str) -> str | None:
    """The address of one of a collection, if the collection is put out at all."""
    collections = project.config.get("collections")
    own = collections.get(kind) if isinstance(collections, dict) else None
    told = own if isinstance(own, dict) else {}
    if kind in _OTHERS or (project.config and told.get("output") is not True):
        return None
    style = said or told.get("permalink")
    ending = "/" if _is_pretty(project) else ".html"
    if not isinstance(style, str):
        return f"/{kind}/{place}{ending}"
    values = {"collection": kind, "path": place, "name": name(place), "title": name(place)}
    return filled(style, values | {"output_ext": ".html", "slug": name(place)})


def _filled(style: str, title: str, front: dict[str, str], post: re.Match[str] | None) -> str:
    """A permalink with what a file says of itself in it."""
    categories = re.findall(r"[\w-]+", front.get("categories", front.get("category", "")))
    above = (post[1] or "").split("/") if post else []
    dated = dict(zip(("year", "month", "day"), post.groups()[1:4], strict=True)) if post else {}
    values = dated | {"title": front.get("slug", title), "output_ext": ".html"}
    values |= {"slug": values["title"], "basename": title, "name": title, "path": title}
    values["categories"] = "/".join(each.lower() for each in (*above, *categories) if each)
    return filled(_STYLES.get(style, style), values)


def _placed(project: Project, rest: str) -> str:
    above, last = folder(rest), stem(rest)
    if last == "index":
        return f"/{above}/" if above else "/"
    place = "/" + join(above, last)
    return f"{place}/" if _is_pretty(project) else f"{place}.html"


def _is_pretty(project: Project) -> bool:
    style = project.said("permalink")
    return style == "pretty" or style.endswith("/")


def _is_aside(project: Project, rest: str) -> bool:
    """Whether a file is left alone: by its name, or because the configuration says so."""
    if _is_included(project, rest):
        return False
    left_out = texts(project.config.get("exclude"))
    out = (fnmatch(rest, each) or rest.startswith(f"{each.strip('/')}/") for each in left_out)
    return _ASIDE.fullmatch(rest) is not None or any(out)


def _is_included(project: Project, rest: str) -> bool:
    """Whether the configuration asks for a file that its name would leave out."""
    asked = (each.strip("/") for each in texts(project.config.get("include")))
    return any(fnmatch(rest, each) or rest.startswith(f"{each}/") for each in asked)


def _default(project: Project, rest: str, key: str) -> str:
    """What the configuration says for all pages at a place or of a kind; the last word counts."""
    kind = "posts" if _POST.fullmatch(rest) else (_COLLECTION.match(rest) or [0, "pages"])[1]
    said, rules = "", project.config.get("defaults")
    for rule in rules if isinstance(rules, list) else ():
        scope, values = (
            (rule.get("scope"), rule.get("values")) if isinstance(rule, dict) else (0, 0)
        )
        if isinstance(values, dict) and isinstance(scope, dict) and _covers(scope, rest, str(kind)):
            found = values.get(key)
            said = found if isinstance(found, str) else said
    return said


def _covers(scope: dict[str, Plain], rest: str, kind: str) -> bool:
    place = scope.get("path") or ""
    within = not place or rest.startswith(f"{str(place).strip('/')}/") or fnmatch(rest, str(place))
    return within and scope.get("type", kind) == kind


def _wrappers(project: Project, path: str, rest: str) -> tuple[str, ...]:
    root = project.inner(project.said("layouts_dir") or "_layouts")
    known = {stem(at): p for p, at in project.under(root) if "/" not in at}
    known |= {at.rpartition(".")[0]: p for p, at in project.under(root)}
    return around(
        project, project.front(path).get("layout") or _default(project, rest, "layout"), known.get
    )


def _parts(program: Program) -> Iterator[str]:
    """What only builds pages: layouts, includes and the like, and what others wrote."""
    for project in projects(program, _CONFIG):
        for path, rest in project.under(project.home):
            if re.match(r"(?:.*/)?(?:_(?!site/)[^/]+|vendor)/", rest):
                yield path


ROUTER = Router("jekyll", _pages, parts=_parts)
