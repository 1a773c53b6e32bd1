"""Output tags that print a constant which the same file writes down: an account's id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pixelward.parse.templates._php_names import Names, names
from pixelward.parse.templates.base import Tag, TagKind

_VALUE = re.compile(
    r"(?:(?:esc_\w+|htmlspecialchars|htmlentities|e|trim|urlencode)\s*\(\s*)?"
    r"(?P<name>(?:\$this->|self::|static::|\$)?(?P<word>\w+))(?:\s*[,)][^,)]*\)*)?",
    re.DOTALL,
)


# A look at what a file says of its names, before a tree is made of it.
_GIVEN = re.compile(
    rb"(?<!\w)(\w++)\s*+=\s*+['\"]|\bdefine\s*+\(\s*+['\"](\w++)['\"]\s*+,\s*+['\"]"
)


def known(tags: Iterable[Tag], source: bytes) -> Iterator[Tag]:
    """The tags, each with what it prints if the code in the source says so."""
    words: set[str] | None = None
    found: Names | None = None
    for tag in tags:
        match = _VALUE.fullmatch(tag.text) if tag.kind is TagKind.OUTPUT else None
        if match and words is None:
            words = {(m[1] or m[2]).decode("utf-8", "replace") for m in _GIVEN.finditer(source)}
        if match is None or words is None or match["word"] not in words:
            yield tag
            continue
        found = found or names(source)
        name = re.sub(r"\A(?:\$this->|(?:self|static)::\$)", "->", match["name"])
        yield replace(tag, literal=found.literal(re.sub(r"\A(?:self|static)::", "", name)))
