"""Reads `signatures/` into values: trackers, data types, the subjects of routes, origins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from pixelward.errors import Error
from pixelward.model.knowledge import Tracker
from pixelward.model.known import Knowledge
from pixelward.signatures.meanings import data_type, subject
from pixelward.signatures.needles import needles
from pixelward.signatures.nodes import Node, read
from pixelward.signatures.origins import origin
from pixelward.signatures.trackers import tracker

__all__ = ["load", "needles"]

T = TypeVar("T")


def load(root: Path, extra: tuple[Path, ...] = ()) -> Knowledge:
    """Everything under `root`, and the trackers of the extra folders.

    The first mistake in a file raises `Error` with the file and the line.
    """
    data = tuple(_each(_files(root / "data"), root, "a data type", data_type))
    known = frozenset(one.id for one in data)

    def read_tracker(node: Node) -> Tracker:
        return tracker(node, known)

    trackers = [*_each(_files(root / "trackers"), root, "a tracker", read_tracker)]
    for folder in extra:
        trackers += (
            read_tracker(read(file, _shown_own(file, folder), "a tracker"))
            for file in _user_files(folder)
        )
    subjects = tuple(_each(_files(root / "routes"), root, "a subject", subject))
    origins = tuple(_each(_files(root / "origins"), root, "an origin", origin))
    return Knowledge(_distinct(trackers), data, subjects, origins)


def _each(files: Iterable[Path], root: Path, what: str, parse: Callable[[Node], T]) -> Iterator[T]:
    return (parse(read(file, _shown(file, root), what)) for file in files)


def _files(folder: Path) -> list[Path]:
    found = (file for file in folder.glob("*.y*ml") if file.is_file())
    return sorted(found, key=lambda file: file.stem)


def _user_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise Error(str(folder), "is not a folder.", "Name one that holds tracker files.")
    return [*_files(folder), *_files(folder / "trackers")]


def _shown(file: Path, root: Path) -> str:
    """The path as errors print it: what is shipped begins with the root's own name."""
    return file.relative_to(root.parent).as_posix()


def _shown_own(file: Path, folder: Path) -> str:
    """The path of a user's file as it is seen from where the command is run, if it is below."""
    here, whole = Path.cwd(), file.absolute()
    return _shown(file, folder) if not whole.is_relative_to(here) else _shown(whole, here / "_")


def _distinct(trackers: list[Tracker]) -> tuple[Tracker, ...]:
    seen: dict[str, Tracker] = {}
    for one in trackers:
        if one.id in seen:
            fact = f'the tracker "{one.id}" is already in {seen[one.id].path}.'
            raise Error(one.path, fact, "Give this one another name.")
        seen[one.id] = one
    return tuple(seen[name] for name in sorted(seen))
