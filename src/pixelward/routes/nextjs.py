"""Next.js: addresses are folders of `app`, or files of `pages`; layouts come along unasked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._next_project import Routed, routed
from pixelward.routes._paths import join
from pixelward.routes.base import Page, Router

_ROUND = frozenset({"layout", "template", "error", "loading", "not-found", "default"})
_INTERCEPTING = re.compile(r"((?:\(\.{1,3}\))+)(.+)")
_NO_PAGE = re.compile(r".*\.(?:d|test|spec|stories)|_app|_document|_error|_middleware")
_NO_PAGE_FOLDERS = frozenset({"__tests__", "__mocks__"})


def _pages(program: Program) -> Iterator[Page]:
    files = tuple(routed(program))
    wrappers = _wrappers(files)
    for file in files:
        pattern = _app_pattern(file) if file.kind == "app" else _pages_pattern(file)
        if pattern is not None:
            places = [join(file.root, "/".join(file.above[:at])) for at in range(_depth(file))]
            round_it = (each for place in places for each in wrappers.get(place, ()))
            started = _started(program, file.project)
            yield Page(pattern, file.path, (*started, *round_it))


def _depth(file: Routed) -> int:
    return len(file.above) + 1


def _wrappers(files: tuple[Routed, ...]) -> dict[str, list[str]]:
    """For each folder, the files in it that show on all pages below."""
    found: dict[str, list[str]] = defaultdict(list)
    for file in files:
        place = join(file.root, "/".join(file.above))
        if file.kind == "pages" and not file.above and file.stem in {"_app", "_document"}:
            found[place].append(file.path)
        if file.kind == "app" and file.stem in _ROUND:
            found[_slotted(file, place)].append(file.path)
    return found


def _slotted(file: Routed, place: str) -> str:
    """A slot's default shows on the pages beside the slot."""
    in_slot = file.stem == "default" and file.above and file.above[-1].startswith("@")
    return join(file.root, "/".join(file.above[:-1])) if in_slot else place


def _started(program: Program, project: str) -> Iterator[str]:
    """The script that the framework runs before every page of the project."""
    places = (join(project, f"{at}instrumentation-client") for at in ("", "src/"))
    names = (f"{place}.{suffix}" for place in places for suffix in ("ts", "js"))
    return (name for name in names if name in program.files)


def _app_pattern(file: Routed) -> str | None:
    if file.stem != "page" or any(step.startswith("_") for step in file.above):
        return None
    steps: list[str] = []
    for step in file.above:
        steps = _into(steps, step)
    return "/" + "/".join(steps)


def _into(steps: list[str], step: str) -> list[str]:
    """The address one folder further down; groups and slots leave it as it is."""
    if found := _INTERCEPTING.fullmatch(step):
        return [*_climb(steps, found[1]), found[2]]
    if step.startswith(("(", "@")):
        return steps
    return [*steps, step]


def _climb(steps: list[str], marks: str) -> list[str]:
    """`(.)` stays, `(..)` goes one address up, `(...)` goes to the root."""
    if "(...)" in marks:
        return []
    return steps[: max(0, len(steps) - marks.count("(..)"))]


def _pages_pattern(file: Routed) -> str | None:
    if file.above[:1] == ("api",) or _NO_PAGE.fullmatch(file.stem):
        return None
    if not _NO_PAGE_FOLDERS.isdisjoint(file.above):
        return None
    return "/" + "/".join((*file.above, *({file.stem} - {"index"})))


ROUTER = Router("nextjs", _pages)
