"""Reads files into facts, one at a time, none of them able to stop the run."""

from __future__ import annotations

import gc
import os
import re
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from bs4.builder import ParserRejectedMarkup

from pixelward.extract import extract
from pixelward.extract.pages import page_facts
from pixelward.extract.said import said
from pixelward.extract.titles import title_given
from pixelward.model.facts import FileFacts, Notice, PageFacts, SourceFile
from pixelward.parse import markup_of, parse
from pixelward.parse.text import Unreadable, readable

T = TypeVar("T")
Read = Callable[[SourceFile], FileFacts | Notice]

Watch = Callable[[str, int, int], None]
"""Is told what is done, how much of it is ready, and of how much; 0 where nobody knows."""

# Below this a pool costs more than it saves.
_ENOUGH = 150
_READMES = ("README.md", "readme.md", "README.rst", "README.txt", "README")
_TOP = 4_096  # bytes of a README: badges and pictures may stand above its title
_HEADING = re.compile(rb"^(?:#+|<h1\b[^>\n]*>)[ \t]*([^\n<]+)", re.MULTILINE | re.IGNORECASE)
_LARGEST_MAP = 64_000_000  # bytes; the sources that a map quotes are most of it


def unseen(doing: str, done: int, of: int) -> None:
    """For those who do not wait."""


def read_all(
    root: Path, files: tuple[SourceFile, ...], jobs: int = 0, watch: Watch = unseen
) -> Iterator[FileFacts | Notice]:
    """The facts of each file, or why there are none; in the order of the files.

    `jobs` 0 means one process a processor. The answer does not depend on it.
    """
    workers = min(jobs or os.cpu_count() or 1, max(len(files) // _ENOUGH, 1))
    read = partial(read_one, root)
    with _uncollected():
        found = map(read, files) if workers == 1 else _pooled(read, files, workers)
        for done, one in enumerate(found, 1):
            watch("Reading files:", done, len(files))
            yield one


@contextmanager
def _uncollected() -> Iterator[None]:
    """Facts are many and hold no circles: to look for some among them takes as long as to read."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _pooled(
    read: Read, files: tuple[SourceFile, ...], workers: int
) -> Iterator[FileFacts | Notice]:
    done = 0
    try:
        with ProcessPoolExecutor(workers, initializer=gc.disable) as pool:
            for one in pool.map(read, files, chunksize=16):
                yield one
                done += 1
    except BrokenProcessPool:  # one of them took its process down, and nobody knows which
        yield from (_alone(read, file) for file in files[done:])


def _alone(read: Read, file: SourceFile) -> FileFacts | Notice:
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(read, file).result()
        except BrokenProcessPool:
            return _fault(file, "its process died")


def read_one(root: Path, file: SourceFile) -> FileFacts | Notice:
    """One file's facts; whatever goes wrong with it is said of it alone."""
    return _kept(file, lambda: extract(parse(file, (root / file.path).read_bytes())))


def read_page(root: Path, file: SourceFile) -> PageFacts | Notice:
    """What a page says to its visitors; whatever goes wrong with it is said of it alone."""
    page = _kept(file, lambda: _page(file, (root / file.path).read_bytes()))
    if isinstance(page, PageFacts) or page.crashed:
        return page
    reason = f"{page.reason}, so its title, headings and forms are not known"
    return replace(page, reason=reason, skipped=False)


def reader(root: Path) -> Callable[[str], bytes]:
    """A way to a file's text in UTF-8, remembered; nothing for one that cannot be read."""

    @cache
    def read(path: str) -> bytes:
        try:
            return readable((root / path).read_bytes()).source
        except (OSError, Unreadable):
            return b""  # it was there a moment ago; the frame stays empty

    return read


def readme_title(root: Path) -> str:
    """What the project's README is headed, as far as it is Markdown; nothing without one."""
    names = {one.name for one in root.iterdir()} if root.is_dir() else set()
    file = next((root / name for name in _READMES if name in names), None)
    if file is None or not file.is_file() or not file.resolve().is_relative_to(root.resolve()):
        return ""
    try:
        with file.open("rb") as opened:
            found = _HEADING.search(opened.read(_TOP))
    except OSError:
        return ""
    return found[1].decode("utf-8", "replace").strip() if found else ""


def read_map(root: Path, path: str) -> bytes | None:
    """A source map's bytes, `None` where it is not there; never a file outside the project.

    Raises `ValueError` for one that must not be read, `OSError` for one that cannot be.
    """
    file = root / path
    if not file.is_file():
        return None
    if not file.resolve().is_relative_to(root.resolve()):
        raise ValueError("it lies outside the project")
    if file.stat().st_size > _LARGEST_MAP:
        raise ValueError(f"it is larger than {_LARGEST_MAP:,} bytes")
    return file.read_bytes()


def _page(file: SourceFile, raw: bytes) -> PageFacts:
    try:
        if file.language != "html":
            return page_facts(file.path, said(parse(file, raw)))
        page = page_facts(file.path, markup_of(file, raw))
        return page if page.title else replace(page, title=title_given(raw))
    except ParserRejectedMarkup as error:
        raise Unreadable("is broken HTML") from error


def _kept(file: SourceFile, read: Callable[[], T]) -> T | Notice:
    try:
        return read()
    except OSError as error:
        return Notice(
            path=file.path, reason=f"cannot be read: {error.strerror or 'no reason given'}"
        )
    except Unreadable as reason:
        return Notice(path=file.path, reason=str(reason))
    except RecursionError:
        return Notice(path=file.path, reason="nests too deeply")
    except Exception as error:  # the one place that a fault of ours must not leave
        return _fault(file, f"{type(error).__name__} in {_origin(error)}")


def _fault(file: SourceFile, what: str) -> Notice:
    reason = f"could not be analysed, a fault of ours: {what}"
    return Notice(path=file.path, reason=reason, crashed=True)


def _origin(error: Exception) -> str:
    """Where it was raised. Its text is left out: it may quote the file."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"
