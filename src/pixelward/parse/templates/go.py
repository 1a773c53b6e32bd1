"""Go's templates, as Hugo builds sites with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pixelward.model.facts import Link
from pixelward.model.place import Location
from pixelward.parse.document import Passage
from pixelward.parse.templates._code import Code, Syntax
from pixelward.parse.templates._delimited import Delimited, Delimiter
from pixelward.parse.templates._front_matter import with_front_matter
from pixelward.parse.templates._guards import Statements, said_by
from pixelward.parse.templates._printed import passage
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

# No other language begins what it prints with a dot, or ends every block with the same word.
_OWN = re.compile(
    rb"\{\{-?\s*(?:\.(?:[A-Z]\w*|\s|-?\}\})|/\*|(?:partial|partialCached|template|define|block)\s+[\"`]"
    rb"|(?:range|with|if|else if)\s+(?:\(|not\s|eq\s|ne\s|and\s|or\s|len\s)*[.$]"
    rb"|[\w.]+\s+(?:\.|\$\.?)[A-Z]\w*|\$\w+\s*:?=|printf\s|hugo\.)"
)
_LOGIC = re.compile(
    r"(?:if|else|end|range|with|define|block|template|partial|partialCached|break|continue|return)\b"
    r"|\$\w+(?:\s*,\s*\$\w+)?\s*:?=(?!=)|/\*|\s*\Z"
)
_LINK = re.compile(r"""(?:^|\(|=\s*)(template|partial|partialCached|block)\s+["`]([^"`]+)["`]""")
_SAFE = re.compile(r"\bsafe(?:HTML|JS|HTMLAttr)\b|\bhtmlUnescape\b")
_STRINGS = Syntax(quotes=b'"`', comment=rb"(?!)")

_DELIMITED = Delimited(
    (
        Delimiter(b"{{/*", b"*/}}", TagKind.COMMENT),
        Delimiter(b"{{- /*", b"*/}}", TagKind.COMMENT),
        Delimiter(b"{{", b"}}", TagKind.OUTPUT),
    ),
    trimmed="- \t\r\n",
    strings=b'"`',
)


def _read(source: bytes) -> Iterator[Tag]:
    # A comment may end `*/ -}}`: of the same length, so that every place stays.
    for tag in _DELIMITED(source.replace(b"*/ -}}", b"  */}}")):
        is_logic = tag.kind is TagKind.OUTPUT and _LOGIC.match(tag.text)
        yield replace(tag, kind=TagKind.LOGIC) if is_logic else tag


def _links(tag: Tag, path: str) -> Iterator[Link]:
    for match in _LINK.finditer(tag.text):
        yield Link(match[2], "include", Location(path, tag.span))


def _passages(source: bytes) -> Iterator[Passage]:
    """Strings that are said to be safe are markup, or code where a script holds them."""
    for tag in _read(source):
        if tag.kind is TagKind.OUTPUT and _SAFE.search(tag.text):
            for parts in Code(source, tag.span, _STRINGS).texts(tag.span):
                if any(b"<" in part.text for part in parts):
                    yield passage("html", parts)


def _detects(source: bytes) -> int:
    own = sum(1 for _ in _OWN.finditer(source))
    return own + source.count(b"{{") if own and b"{%" not in source else 0


_STATEMENTS = Statements(
    opens=re.compile(r"if\b(?P<test>[\s\S]*)|(?:range|with|define|block)\b"),
    turns=re.compile(r"else\b(?:\s+if\b(?P<test>[\s\S]*))?"),
    ends=re.compile(r"end\b"),
    prefix=True,
)

GO = TemplateLanguage(
    name="go",
    suffixes=(".gohtml", ".gotmpl", ".tmpl", ".gotpl"),
    hosts=frozenset({"html"}),
    detects=_detects,
    tags=with_front_matter(_read),
    links=_links,
    passages=_passages,
    guards=said_by(_STATEMENTS),
    said="actions masked; `template`, `partial` and `block` followed; strings marked safe read",
)
