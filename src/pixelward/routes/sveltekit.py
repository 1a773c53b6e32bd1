"""SvelteKit: addresses are folders of `src/routes`; layouts come along until a file resets them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._paths import ancestors, based, folder, name
from pixelward.routes._projects import by_folder, projects
from pixelward.routes.base import Page, Router

_CONFIG = r"svelte\.config\.[cm]?[jt]s"
_PAGE = re.compile(r"\+page(?:@(?P<back>.*))?\.(?:svelte|svx|md)")
# The script beside a page or a layout fetches what it shows, in the browser, too.
_FRAME = re.compile(r"\+(?:layout|error)(?:@(?P<back>.*))?\.(?:svelte|[jt]s)")
_LOADS = re.compile(r"\+page\.[jt]s")
_ALWAYS = re.compile(r"app\.html|hooks(?:\.client)?\.[jt]s")
_SHELL = re.compile(r"src/(?:app|error)\.html")


def _pages(program: Program) -> Iterator[Page]:
    for project in projects(program, _CONFIG):
        files = by_folder(project.paths)
        root = project.inner(project.said("kit", "files", "routes") or "src/routes")
        always = tuple(project.matching(project.inner("src"), _ALWAYS))
        for path, rest in project.under(root):
            if _PAGE.fullmatch(name(path)):
                steps = (step for step in folder(rest).split("/") if not _is_silent(step))
                pattern = based(project.said("kit", "paths", "base"), "/" + "/".join(steps))
                own = (at for at in files[folder(path)] if _LOADS.fullmatch(name(at)))
                yield Page(pattern, path, (*always, *_layouts(path, root, files), *own))


def _is_silent(step: str) -> bool:
    """A group orders the files, and is no part of an address."""
    return not step or (step.startswith("(") and step.endswith(")"))


def _layouts(page: str, root: str, files: dict[str, list[str]]) -> list[str]:
    """What frames a page, from the routing folder down."""
    kept: list[str] = []
    for place in [at for at in ancestors(page) if f"{at}/".startswith(f"{root}/")][::-1]:
        frames = [path for path in files.get(place, ()) if _FRAME.fullmatch(name(path))]
        for frame in frames:
            kept = _back(kept, frame, root)
        kept += frames
    return _back(kept, page, root)


def _back(kept: list[str], path: str, root: str) -> list[str]:
    """The frames that are left where a file names the folder whose layout it goes back to."""
    found = _PAGE.fullmatch(name(path)) or _FRAME.fullmatch(name(path))
    wanted = found["back"] if found else None
    if wanted is None:
        return kept
    place = next((at for at in ancestors(path) if name(at) == wanted), root) if wanted else root
    return [each for each in kept if f"{place}/".startswith(f"{folder(each)}/")]


def _parts(program: Program) -> Iterator[str]:
    """The shells of all pages, which are HTML files, and no address answers with them."""
    for project in projects(program, _CONFIG):
        yield from project.matching(project.home, _SHELL)


ROUTER = Router("sveltekit", _pages, parts=_parts, in_place=True)
