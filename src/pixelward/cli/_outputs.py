"""`--report FORMAT[=FILE]`: which formats are asked for, and where each goes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from pixelward.errors import Error, did_you_mean


def outputs(wanted: Iterable[str], known: Collection[str]) -> Iterator[tuple[str, Path | None]]:
    """Names and files, none for standard output; raises `Error` before any work is done."""
    taken: set[str] = set()
    for text in wanted:
        name, equals, file = text.partition("=")
        if name not in known:
            raise Error("--report", f'"{name}" is not a format.', did_you_mean(name, known))
        if equals and not file:
            raise Error("--report", f'"{text}" names no file.', f"Write {name}=FILE, or {name}.")
        if file in taken:
            where = file or "standard output"
            raise Error("--report", f"names two formats for {where}.", "Add another =FILE to one.")
        taken.add(file)
        yield name, _writable(Path(file)) if file else None


def _writable(file: Path) -> Path:
    """Said before the work is done rather than after."""
    if not file.parent.is_dir():
        raise Error(str(file), f"{file.parent} is not a folder.", "Make it first.")
    return file
