"""Next.js: addresses are folders of `app`, or files of `pages`; layouts come along unasked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from pixelward.model.program import Program
from pixelward.routes._next_config import Settings, settings
from pixelward.routes._next_project import Routed, routed
from pixelward.routes._paths import join, left_out, name
from pixelward.routes.base import Page, Router

_ROUND = frozenset({"layout", "template", "error", "loading", "not-found", "default"})
_INTERCEPTING = re.compile(r"((?:\(\.{1,3}\))+)(.+)")
_NO_PAGE = re.compile(r".*\.(?:d|test|spec|stories)|_app|_document|_error|_middleware")
_NO_PAGE_FOLDERS = frozenset({"__tests__", "__mocks__"})


def _pages(program: Program) -> Iterator[Page]:
    files = tuple(routed(program))
    for project in sorted({file.project for file in files}):
        known = settings(program, project)
        inside = tuple(_named(file, known) for file in files if file.project == project)
        pages = tuple(_plain_pages(program, tuple(filter(None, inside))))
        for page in (*pages, *_rewritten(pages, known)):
            whole = f"{known.base}{page.pattern}".rstrip("/") or "/"
            yield replace(page, pattern=whole, bases=left_out(known.base))


def _named(file: Routed, known: Settings) -> Routed | None:
    """A file under the name that counts where pages have suffixes of their own; else nothing."""
    if not known.extensions:
        return file
    kept = (each for each in known.extensions if file.path.endswith(f".{each}"))
    stems = (name(file.path).removesuffix(f".{each}") for each in kept)
    return next((replace(file, stem=stem) for stem in stems), None)


def _rewritten(pages: tuple[Page, ...], known: Settings) -> Iterator[Page]:
    """The pages that also answer at an address of which only the configuration knows."""
    for source, target in known.rewrites:
        same = [page for page in pages if _shape(page.pattern) == _shape(target)]
        # A parameter answers at an address that no folder is named after.
        for page in same or [page for page in pages if _answers(page.pattern, target)]:
            if page.pattern != source:
                yield replace(page, pattern=source)


def _shape(pattern: str) -> str:
    """An address whatever its parameters are called."""
    return re.sub(r"\[+(\.{3})?[^\]]*\]+", r"[\1]", pattern)


def _answers(pattern: str, target: str) -> bool:
    """Whether an address is one of those that a pattern with parameters stands for."""
    steps, wanted = pattern.split("/"), target.split("/")
    pairs = [*zip(steps, wanted, strict=False)] if len(steps) == len(wanted) else []
    is_open = (re.fullmatch(r"\[[^.\]]+\]", step) and "[" not in text for step, text in pairs)
    return bool(pairs) and all(o or s == t for o, (s, t) in zip(is_open, pairs, strict=True))


def _plain_pages(program: Program, files: tuple[Routed, ...]) -> Iterator[Page]:
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


ROUTER = Router("nextjs", _pages, in_place=True)
