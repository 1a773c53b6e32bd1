"""PHP: the markup round it, what it prints, and the code in its strings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pixelward.parse.templates._php_links import links
from pixelward.parse.templates._php_names import Names, names
from pixelward.parse.templates._php_output import tags
from pixelward.parse.templates._php_passages import passages
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

_SIGN = re.compile(rb"<\?(?:=|php\s)", re.IGNORECASE)
_VALUE = re.compile(
    r"(?:(?:esc_\w+|htmlspecialchars|htmlentities|e|trim|urlencode)\s*\(\s*)?"
    r"(?P<name>(?:\$this->|self::|static::|\$)?(?P<word>\w+))(?:\s*[,)].*)?",
    re.DOTALL,
)


def _tags(source: bytes) -> Iterator[Tag]:
    """The tags, and of those that print a constant of the file, that constant."""
    known: Names | None = None
    for tag in tags(source):
        match = _VALUE.fullmatch(tag.text) if tag.kind is TagKind.OUTPUT else None
        if match is None or not _is_given(match["word"], source):
            yield tag
            continue
        known = known or names(source)
        name = re.sub(r"\A(?:\$this->)|\A(?:self|static)::\$", "->", match["name"])
        yield replace(tag, literal=known.literal(re.sub(r"\A(?:self|static)::", "", name)))


def _is_given(word: str, source: bytes) -> bool:
    """Whether a file seems to say what a name is: a look before a tree is made of it."""
    said = rb"(?:\b%s\s*=|define\s*\(\s*['\"]%s['\"]\s*,)\s*['\"]" % (word.encode(), word.encode())
    return re.search(said, source) is not None


PHP = TemplateLanguage(
    name="php",
    suffixes=(
        *(".php", ".phtml", ".inc", ".module", ".theme", ".tpl.php", ".php5", ".ctp"),
        *(".install", ".profile"),
    ),
    hosts=frozenset({"html"}),
    detects=lambda source: sum(1 for _ in _SIGN.finditer(source)),
    tags=_tags,
    links=links,
    passages=passages,
    said="markup and scripts round the code; what it prints from strings, heredocs and sums of "
    "them; scripts that are enqueued or added inline; `include` and theme parts followed",
)
