"""What a server's code says of addresses and templates; no code of it is run."""

from __future__ import annotations

import posixpath
from collections.abc import Callable

from pixelward.extract.server import java, php, python, razor, ruby
from pixelward.model.server import Server
from pixelward.parse.document import Document

__all__ = ["server_of"]

_READERS: dict[str, Callable[[Document], Server | None]] = {
    ".java": java.read,
    ".cshtml": razor.read,
    ".php": php.read,
    ".py": python.read,
    ".razor": razor.read,
    ".rb": ruby.read,
}


def server_of(document: Document) -> Server | None:
    """The addresses that a file of server code tells; `None` where it tells none."""
    read = _READERS.get(posixpath.splitext(document.path)[1].lower())
    return read(document) if read else None
