"""The text of a tag manager's template: sections under headings such as `___INFO___`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span

WEB, SERVER = b"SANDBOXED_JS_FOR_WEB_TEMPLATE", b"SANDBOXED_JS_FOR_SERVER"
_HEAD = re.compile(rb"^___([A-Z_]+)___[ \t]*\r?$", re.MULTILINE)


def sections(text: bytes) -> dict[bytes, Span]:
    """What stands under each heading; of two that are alike the first."""
    found: dict[bytes, Span] = {}
    for name, span in _each(text):
        found.setdefault(name, span)
    return found


def _each(text: bytes) -> Iterator[tuple[bytes, Span]]:
    heads = [*_HEAD.finditer(text)]
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for head, end in zip(heads, ends, strict=False):
        yield head[1], Span(head.end(), end)
