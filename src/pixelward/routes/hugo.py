"""Hugo: pages are files of `content`; kind and section of a page choose its templates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.routes._paths import ancestors, based, below, folder, join, name
from pixelward.routes._permalinks import filled
from pixelward.routes._projects import Project, projects, stem, suffix
from pixelward.routes.base import Page, Router

_CONFIG = r"(?:(?:hugo|config)|config/_default/[^/]+)\.(?:toml|ya?ml|json)"
_CONTENT = frozenset({"md", "markdown", "html", "htm", "adoc", "org", "rst", "pandoc"})
_LANGUAGE = re.compile(r"\.([a-z]{2}(?:-[a-z]{2,8})?)$", re.IGNORECASE)
_ROOTS = re.compile(r"layouts/.+|themes/[^/]+/layouts/.+")
_LIST = ("list", "all")
_HOME = ("index", "home", *_LIST)
_SINGLE = ("single", "page", "all")
_SECTION = ("section", *_LIST)


def _pages(program: Program) -> Iterator[Page]:
    for project in _sites(program):
        layouts = _layouts(project)
        roots = [*_roots(project)]
        for language, root in roots:
            inner = [other for _, other in roots if below(other, root) != other and other != root]
            files = [
                (path, rest)
                for path, rest in project.under(project.inner(root))
                if suffix(rest) in _CONTENT
                and all(below(path, project.inner(one)) == path for one in inner)
            ]
            yield from _written(project, layouts, language, files)


def _written(
    project: Project, layouts: dict[str, str], language: str, files: list[tuple[str, str]]
) -> Iterator[Page]:
    """The pages of one folder of contents, and those that are there without a file."""
    bundles = {folder(rest) for _, rest in files if _plain(rest) == "index"}
    found = [
        page for each in files for page in _content(project, *each, bundles, layouts, language)
    ]
    yield from found
    yield from _unwritten(project, {page.pattern for page in found}, files, layouts, language)


def _sites(program: Program) -> Iterator[Project]:
    """The projects with pages; a theme's own configuration and its example make none of another."""
    for project in projects(program, _CONFIG, outermost=True):
        if any(any(project.under(project.inner(root))) for _, root in _roots(project)):
            yield project


def _roots(project: Project) -> Iterator[tuple[str, str]]:
    """Each folder of contents, behind the language that its addresses begin with."""
    own = (project.said("defaultContentLanguage") or "en").lower()
    known = next((one for key, one in project.config.items() if key.lower() == "languages"), {})
    languages = known.items() if isinstance(known, dict) else ()
    told = {code.lower(): one.get("contentDir") for code, one in languages if isinstance(one, dict)}
    if not isinstance(told.get(own), str):
        yield "", project.said("contentDir") or "content"
    for code, root in told.items():
        if isinstance(root, str):
            yield "" if code == own else code, root


def _content(
    project: Project,
    path: str,
    rest: str,
    bundles: set[str],
    layouts: dict[str, str],
    language: str,
) -> Iterator[Page]:
    front, last = project.front(path), _plain(rest)
    above = [at for at in ancestors(rest) if at in bundles and at]
    if front.get("draft") == "true" or (above and (above[0] != folder(rest) or last != "index")):
        return  # what lies beside a bundle's index is a part of its page
    place = folder(rest) if last in {"index", "_index"} else join(folder(rest), last)
    section = rest.partition("/")[0] if "/" in rest else ""
    pattern = _address(project, place, section if last != "_index" else "", front)
    names = _SINGLE if last != "_index" else (_SECTION if place else _HOME)
    wrappers = _templates(layouts, front, section, names)
    whole = _whole(project, join(language or _language(project, rest), pattern.strip("/")))
    yield Page(whole, path, tuple(wrappers), settings=project.configs)


def _plain(path: str) -> str:
    """A file's name without its language: `about.de.md`."""
    return _LANGUAGE.sub("", stem(path))


def _language(project: Project, path: str) -> str:
    """What comes before the address of a page in another language than the site's own."""
    said = _LANGUAGE.search(stem(path))
    own = project.said("defaultContentLanguage") or "en"
    return said[1].lower() if said and said[1].lower() != own.lower() else ""


def _address(project: Project, place: str, section: str, front: dict[str, str]) -> str:
    if "url" in front:
        return front["url"]
    slug = front.get("slug", name(place))
    patterns = project.config.get("permalinks")
    plain = patterns if isinstance(patterns, dict) else {}
    inner = plain.get("page")
    style = (plain | (inner if isinstance(inner, dict) else {})).get(section) if section else None
    if isinstance(style, str):
        dated = dict(
            zip(("year", "month", "day"), front.get("date", "")[:10].split("-"), strict=False)
        )
        last = name(place)
        values = {"slug": slug, "title": slug, "filename": last, "section": section}
        values |= {"contentbasename": last, "slugorcontentbasename": slug, "slugorfilename": slug}
        return filled(style, {**values, "sections": folder(place), **dated})
    return join(folder(place), slug).lower().replace(" ", "-")


def _whole(project: Project, pattern: str) -> str:
    plain = pattern.strip("/")
    ending = "" if plain.endswith((".html", ".htm")) or not plain else "/"
    return based(project.said("baseURL") or project.said("baseurl"), f"/{plain}{ending}")


def _layouts(project: Project) -> dict[str, str]:
    """Each template by its place below `layouts`; the project's own come before its theme's."""
    found: dict[str, str] = {}
    for path in project.matching(project.home, _ROOTS):
        found.setdefault(path.rpartition("layouts/")[2].removesuffix(".html"), path)
    return found


def _templates(
    layouts: dict[str, str], front: dict[str, str], section: str, names: Iterable[str]
) -> Iterator[str]:
    """The frame of all pages, and the template of this one, as far as they are found."""
    places = dict.fromkeys((front.get("type", section), section, "_default", ""))
    if section == "":
        places = dict.fromkeys((front.get("type", "page"), "", "_default"))
    wanted = (*filter(None, [front.get("layout")]), *names)
    for kinds in (("baseof",), wanted):
        named = (join(place, kind) for place in places for kind in kinds)
        yield from [layouts[each] for each in named if each in layouts][:1]


def _unwritten(
    project: Project,
    written: set[str],
    files: list[tuple[str, str]],
    layouts: dict[str, str],
    language: str,
) -> Iterator[Page]:
    """The home page and the lists of sections, which are there without a file of their own."""
    sections = {rest.partition("/")[0] for _, rest in files if "/" in rest}
    for section in ("", *sorted(sections)):
        pattern = _whole(project, join(language, section))
        found = [*_templates(layouts, {}, section, _SECTION if section else _HOME)]
        if pattern not in written and found and not name(found[-1]).startswith("baseof"):
            said = project.configs
            yield Page(pattern, found[-1], tuple(found[:-1]), Confidence.INFERRED, settings=said)


def _parts(program: Program) -> Iterator[str]:
    """Templates, and what a theme brings to show itself."""
    for project in _sites(program):
        yield from project.matching(project.home, _ROOTS)
        yield from project.matching(project.home, re.compile(r"(?:themes|archetypes)/.+"))


ROUTER = Router("hugo", _pages, parts=_parts)
