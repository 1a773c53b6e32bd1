"""Front matter: the settings at the top of a page, of which the plain ones are read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import FrontMatter
from pixelward.parse.document import Document

_HOSTS = frozenset({"html", "markdown"})
_LARGEST = 64_000  # bytes
_BLOCK = re.compile(
    rb"(?:\xef\xbb\xbf)?(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_ENTRY = re.compile(r"""["']?([\w.-]+)["']?\s*[:=](?:\s+(.*)|)""")
_QUOTED = re.compile(r""""((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'""")
_BESIDE = re.compile(r"(?:^|\s)#.*")
_NESTED = re.compile(r"[>|][-+0-9]*|")


def front_matter(document: Document) -> FrontMatter | None:
    """The entries that are a text each, in order; `None` for a page without front matter."""
    found = _BLOCK.match(document.source[:_LARGEST]) if document.language in _HOSTS else None
    if found is None:
        return None
    return tuple(_entries(found[2].decode("utf-8", "replace")))


def _entries(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        if re.match(r"\[", line):
            return  # a table of TOML: what follows belongs to it
        entry = _ENTRY.fullmatch(line.rstrip())
        value = _value(entry[2] or "") if entry else ""
        if entry and not _NESTED.fullmatch(value):
            yield entry[1], value


def _value(written: str) -> str:
    """A value as it is meant; a list stays as it is written."""
    quoted = _QUOTED.match(written)
    if quoted:
        return quoted[1] if quoted[1] is not None else quoted[2].replace("''", "'")
    return _BESIDE.sub("", written).strip()
