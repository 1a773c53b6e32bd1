"""Reads files into facts, one at a time, none of them able to stop the run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from pixelward.extract import extract
from pixelward.extract.pages import page_facts
from pixelward.model.facts import FileFacts, Notice, PageFacts, SourceFile
from pixelward.parse import markup_of, parse
from pixelward.parse.text import Unreadable

# Below this a pool costs more than it saves.
_ENOUGH = 150


def read_all(
    root: Path, files: tuple[SourceFile, ...], jobs: int = 0
) -> Iterator[FileFacts | Notice]:
    """The facts of each file, or why there are none; in the order of the files.

    `jobs` 0 means one process a processor. The answer does not depend on it.
    """
    workers = min(jobs or os.cpu_count() or 1, max(len(files) // _ENOUGH, 1))
    read = partial(read_one, root)
    if workers == 1:
        yield from map(read, files)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(read, files, chunksize=16)


def read_one(root: Path, file: SourceFile) -> FileFacts | Notice:
    """One file's facts; whatever goes wrong with it is said of it alone."""
    try:
        return extract(parse(file, (root / file.path).read_bytes()))
    except OSError as error:
        return Notice(path=file.path, reason=f"cannot be read: {error.strerror}")
    except Unreadable as reason:
        return Notice(path=file.path, reason=str(reason))
    except RecursionError:
        return Notice(path=file.path, reason="nests too deeply")
    except Exception as error:  # the one place that a fault of ours must not leave
        fault = f"could not be analysed, a fault of ours: {type(error).__name__}: {error}"
        return Notice(path=file.path, reason=fault, crashed=True)


def pages(root: Path, files: Iterable[SourceFile]) -> Iterator[PageFacts]:
    """What some pages say to their visitors; pages that cannot be read say nothing."""
    for file in files:
        try:
            yield page_facts(file.path, markup_of(file, (root / file.path).read_bytes()))
        except (OSError, Unreadable, RecursionError):
            continue
