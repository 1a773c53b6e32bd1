"""A project as it was in a commit, written out so that it can be analysed as well."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from pixelward.errors import Error
from pixelward.triage import _git

_TREE = ("ls-tree", "-r", "-l", "-z", "--full-tree")
_AT_ONCE = 200  # files that are held in memory together
_FILES = frozenset({"100644", "100755"})
_MODULE = "160000"
_NOWHERE = frozenset({"", ".", "..", ".git"})
# Of these it is enough that they are there.
_MEDIA = (
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".pdf", ".zip", ".gz"),
    *(".mp3", ".mp4", ".mov", ".webm", ".woff", ".woff2", ".ttf", ".otf", ".eot"),
)

Blob = tuple[str, Path]  # an id, and where its content goes


def write_out(root: Path, commit: str, target: Path, most: int) -> Path:
    """Write the files of a commit below `target`, and say where the project is in there.

    Files of more than `most` bytes, and what nobody reads, are empty. Links are left out.
    Raises `Error` where Git lacks something.
    """
    try:
        top = Path(os.fsdecode(_git.ask(root, "rev-parse", "--show-toplevel").rstrip(b"\n")))
        prefix = os.fsdecode(_git.ask(root, "rev-parse", "--show-prefix").rstrip(b"\n"))
        _write(top, commit, prefix, target, most)
    except (_git.Refused, OSError) as refused:
        fact = f"the files of {commit[:10]} cannot be written out: {refused}"
        raise Error("--changed", fact, "Fetch what is missing, or write a baseline.") from refused
    (target / prefix).mkdir(parents=True, exist_ok=True)
    return target / prefix


def _write(top: Path, commit: str, prefix: str, target: Path, most: int) -> None:
    waiting: list[Blob] = []
    for mode, blob, size, path in _entries(top, commit, prefix):
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if mode == _MODULE and (top / path / ".git").exists() and _git.commit(top / path, blob):
            _write(top / path, blob, "", file, most)
        elif mode in _FILES and size <= most and not path.lower().endswith(_MEDIA):
            waiting.append((blob, file))
        elif mode in _FILES:
            file.touch()
    for at in range(0, len(waiting), _AT_ONCE):
        _fill(top, waiting[at : at + _AT_ONCE])


def _entries(top: Path, commit: str, prefix: str) -> Iterator[tuple[str, str, int, str]]:
    """Mode, id, size and path of each file of a commit."""
    for entry in _git.names(top, *_TREE, commit, *(("--", prefix) if prefix else ())):
        meta, _, path = entry.partition("\t")
        mode, _, blob, size = meta.split()
        # A tree that was made for the purpose could name what lies outside.
        if not _NOWHERE.intersection(path.split("/")):
            yield mode, blob, int(size) if size.isdigit() else 0, path


def _fill(top: Path, blobs: Sequence[Blob]) -> None:
    asked = "".join(f"{blob}\n" for blob, _ in blobs).encode()
    said, at = _git.ask(top, "cat-file", "--batch", given=asked), 0
    for blob, file in blobs:
        end = said.index(b"\n", at)
        head = said[at:end].split(b" ")
        if head[-1] == b"missing":
            raise _git.Refused(f"{blob} is missing.")
        stop = end + 1 + int(head[-1])
        file.write_bytes(said[end + 1 : stop])
        at = stop + 1
