"""Docusaurus: pages of `src/pages`, `docs` and `blog`; the theme's root wraps all of them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._paths import based, below, folder, join
from pixelward.routes._projects import Project, every, projects, stem, suffix
from pixelward.routes._settings import Plain, plain, texts
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
        always, base = tuple(_always(project)), project.said("baseUrl")
        for path, pattern in (*_own(project), *_documents(project), *_posts(project)):
            yield Page(based(base, pattern), path, always, settings=project.configs)


def _always(project: Project) -> Iterator[str]:
    """What shows or runs on every page."""
    yield from project.matching(project.home, _THEME)
    for module in texts(project.config.get("clientModules")):
        place = posixpath.normpath(join(project.home, module))
        yield from (p for p in project.paths if p == place or p.rpartition(".")[0] == place)


def _files(project: Project, place: str, kinds: frozenset[str]) -> Iterator[tuple[str, str]]:
    root = posixpath.normpath(project.inner(place))
    # What is documented may lie beside the site.
    beside = (path for path in every(project.program) if path.startswith(f"{root}/"))
    aside = ((path, below(path, root)) for path in beside)
    for path, rest in aside if place.startswith("..") else project.under(root):
        if suffix(rest) in kinds and not _ASIDE.fullmatch(rest):
            yield path, rest


def _own(project: Project) -> Iterator[tuple[str, str]]:
    """The pages that are components, or Markdown beside them."""
    for options in _instances(project, "pages"):
        base = _text(options, "routeBasePath", "/").strip("/")
        for path, rest in _files(project, _text(options, "path", "src/pages"), _SCRIPTS | _DOCS):
            place = folder(rest) if stem(rest) == "index" else join(folder(rest), stem(rest))
            yield path, f"/{join(base, place)}"


def _documents(project: Project) -> Iterator[tuple[str, str]]:
    for options in _instances(project, "docs"):
        base = _text(options, "routeBasePath", "docs").strip("/")
        for place, version in _versions(project, options):
            yield from _documented(project, place, join(base, version))


def _versions(project: Project, options: dict[str, Plain]) -> Iterator[tuple[str, str]]:
    """The folders of documents, and what is added to the addresses of each: the latest has none."""
    prefix = f"{options['id']}_" if options.get("id") not in (None, "default") else ""
    kept = plain(project.program.files.get(project.inner(f"{prefix}versions.json")))
    names = texts(kept) if isinstance(kept, list) else []
    last = options.get("lastVersion") or (names[0] if names else "current")
    told = options.get("versions")
    for version in ("current", *names):
        own = told.get(version) if isinstance(told, dict) else None
        usual = "" if version == last else "next" if version == "current" else version
        place = f"{prefix}versioned_docs/version-{version}"
        at = _text(options, "path", "docs") if version == "current" else place
        said = own.get("path") if isinstance(own, dict) else None
        yield at, said.strip("/") if isinstance(said, str) else usual


def _documented(project: Project, place: str, base: str) -> Iterator[tuple[str, str]]:
    for path, rest in _files(project, place, _DOCS):
        front = project.front(path)
        steps = [_NUMBER.sub("", step) for step in (*folder(rest).split("/"), stem(rest)) if step]
        if steps[-1].lower() in {"index", "readme"} or steps[-1:] == steps[-2:-1]:
            steps[-1:] = []
        elif "id" in front:
            steps[-1] = front["id"]
        above = "/".join(_NUMBER.sub("", step) for step in folder(rest).split("/"))
        whole = posixpath.join("/", above, front["slug"]) if "slug" in front else "/".join(steps)
        yield path, "/" + join(base, posixpath.normpath(whole).strip("/.")).strip("/")


def _posts(project: Project) -> Iterator[tuple[str, str]]:
    for options in _instances(project, "blog"):
        base = _text(options, "routeBasePath", "blog").strip("/")
        for path, rest in _files(project, _text(options, "path", "blog"), _DOCS):
            found = _DATED.fullmatch(rest)
            place = "/".join(found.groups()) if found else rest.rpartition(".")[0]
            slug = project.front(path).get("slug", place).strip("/")
            yield path, "/" + join(base, slug)


def _instances(project: Project, part: str) -> Iterator[dict[str, Plain]]:
    """What each plugin is told that makes such pages: that of the preset, and further ones."""
    options = _options(project, part)
    if options is not None:
        yield options
    plugins = project.config.get("plugins")
    for plugin in plugins if isinstance(plugins, list) else ():
        named = plugin[0] if isinstance(plugin, list) and len(plugin) > 1 else ""
        given = plugin[1] if isinstance(plugin, list) and len(plugin) > 1 else None
        if isinstance(given, dict) and str(named).endswith(f"plugin-content-{part}"):
            yield given


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


ROUTER = Router("docusaurus", _pages, in_place=True)
