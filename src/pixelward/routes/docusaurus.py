"""Docusaurus: pages of `src/pages`, `docs` and `blog`; the theme's root wraps all of them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._paths import based, folder, join
from pixelward.routes._projects import Project, projects, stem, suffix
from pixelward.routes._settings import Plain, texts
from pixelward.routes.base import Page, Router

_CONFIG = r"docusaurus\.config\.[cm]?[jt]s"
_THEME = re.compile(r"src/theme/(?:Root|Layout|Navbar|Footer)(?:/index)?\.[jt]sx?")
_DOCS = frozenset({"md", "mdx"})
_SCRIPTS = frozenset({"js", "jsx", "ts", "tsx"})
_ASIDE = re.compile(r"(?:.*/)?(?:_.*|.*\.(?:test|spec|d)\.\w+|__tests__/.*)")
_NUMBER = re.compile(r"^\d+(?:[ ._-]+|$)(?=\D)")
_DATED = re.compile(r"(?:.*/)?(\d{4})[-/](\d\d)[-/](\d\d)[-/](.+?)(?:/index)?\.mdx?")


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG):
        always = (*project.configs, *_always(project))
        for path, pattern in (*_own(project), *_docs(project), *_posts(project)):
            yield Page(based(project.said("baseUrl"), pattern), path, always)


def _always(project: Project) -> Iterator[str]:
    """What shows or runs on every page."""
    yield from project.matching(project.home, _THEME)
    for module in texts(project.config.get("clientModules")):
        place = posixpath.normpath(join(project.home, module))
        yield from (p for p in project.paths if p == place or p.rpartition(".")[0] == place)


def _files(project: Project, place: str, kinds: frozenset[str]) -> Iterator[tuple[str, str]]:
    for path, rest in project.under(project.inner(posixpath.normpath(place))):
        if suffix(rest) in kinds and not _ASIDE.fullmatch(rest):
            yield path, rest


def _own(project: Project) -> Iterator[tuple[str, str]]:
    """The pages that are components, or Markdown beside them."""
    for path, rest in _files(project, "src/pages", _SCRIPTS | _DOCS):
        place = folder(rest) if stem(rest) == "index" else join(folder(rest), stem(rest))
        yield path, f"/{place}"


def _docs(project: Project) -> Iterator[tuple[str, str]]:
    options = _options(project, "docs")
    if options is None:
        return
    base = _text(options, "routeBasePath", "docs").strip("/")
    for path, rest in _files(project, _text(options, "path", "docs"), _DOCS):
        front = project.front(path)
        steps = [_NUMBER.sub("", step) for step in (*folder(rest).split("/"), stem(rest)) if step]
        if steps[-1].lower() in {"index", "readme"} or steps[-1:] == steps[-2:-1]:
            steps[-1:] = []
        elif "id" in front:
            steps[-1] = front["id"]
        above = "/".join(_NUMBER.sub("", step) for step in folder(rest).split("/"))
        place = posixpath.join("/", above, front["slug"]) if "slug" in front else "/".join(steps)
        yield path, "/" + join(base, posixpath.normpath(place).strip("/.")).strip("/")


def _posts(project: Project) -> Iterator[tuple[str, str]]:
    options = _options(project, "blog")
    if options is None:
        return
    base = _text(options, "routeBasePath", "blog").strip("/")
    for path, rest in _files(project, _text(options, "path", "blog"), _DOCS):
        found = _DATED.fullmatch(rest)
        place = "/".join(found.groups()) if found else rest.rpartition(".")[0]
        slug = project.front(path).get("slug", place).strip("/")
        yield path, "/" + join(base, slug)


def _options(project: Project, part: str) -> dict[str, Plain] | None:
    """What the preset is told of one of its parts; `None` where it is to be left out."""
    presets = project.config.get("presets")
    for preset in presets if isinstance(presets, list) else ():
        given = preset[1] if isinstance(preset, list) and len(preset) > 1 else None
        told = given.get(part) if isinstance(given, dict) else None
        if told is False:
            return None
        if isinstance(told, dict):
            return told
    return {}


def _text(options: dict[str, Plain], key: str, otherwise: str) -> str:
    found = options.get(key)
    return found if isinstance(found, str) else otherwise


ROUTER = Router("docusaurus", _pages)
