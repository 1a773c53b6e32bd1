"""Smarty: braces that no blank follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Block, Link
from pixelward.model.place import Location, Span
from pixelward.parse.templates._guards import Statements, said_by
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage, decoded

# A file of sections marked so is a tag manager's, for all its name.
_ANOTHERS = b"___INFO___"
_KNOWN = (
    rb"if|elseif|else|foreachelse|foreach|sectionelse|section|for|forelse|while|include|extends"
    rb"|block|assign|append|capture|nocache|strip|function|call|config_load|insert|debug|php|setfilter"
    rb"|break|continue|foreachq|literal|ldelim|rdelim|cycle|counter|eval|fetch|html_\w+|math|mailto"
    rb"|textformat|l|hook|url|link|widget|capture|widget_block"
)
_INSIDE = rb"(?:[^{}\"';]|\"[^\"\n]*+\"|'[^'\n]*+'|(?<=\|)\{|;(?=[^{}\n]*['\"]))*+"
_TAG = re.compile(
    rb"(?P<comment>\{\*)"
    rb"|\{(?P<value>[$#](?![\s}])(?:" + _INSIDE + rb"))\}"
    rb"|\{(?P<logic>/\w+|(?:" + _KNOWN + rb")(?=[\s}$!(])(?:" + _INSIDE + rb"))\}"
    rb"|\{(?P<plugin>[a-zA-Z_]\w*(?:\s+\w+=(?:" + _INSIDE + rb"))?)\}",
    re.DOTALL,
)
_SCRIPT_WORDS = frozenset(
    {"return", "var", "let", "const", "throw", "new", "delete", "typeof", "await", "yield"}
)
_PRINTS = re.compile(
    r"(?:l|hook|url|link|widget|html_\w+|math|mailto|cycle|counter|fetch|insert)\b"
)
_LITERAL_END = re.compile(rb"\{/literal\s*\}")
_LINK = re.compile(r"""(include|extends)\b[^"']*?(?:file\s*=\s*)?["']([^"'$]+)["']""")
_BLOCK = re.compile(r"""block\s+(?:name\s*=\s*)?["']?([\w-]+)""")


def _tags(source: bytes) -> Iterator[Tag]:
    if _ANOTHERS in source:
        return
    at, unended = 0, set[bytes]()
    while match := _TAG.search(source, at):
        at = match.end()
        if match["comment"]:
            end = -1 if b"*}" in unended else source.find(b"*}", at)
            if end < 0:
                unended.add(b"*}")
                continue
            at = end + 2
            yield Tag(Span(match.start(), at), decoded(source[match.end() : end]), TagKind.COMMENT)
        elif tag := _tag(match):
            yield tag
            if tag.text == "literal":
                found = _LITERAL_END.search(source, at)
                at = found.start() if found else len(source)


def _tag(match: re.Match[bytes]) -> Tag | None:
    """A value or a function; a brace of a script's is neither."""
    text = decoded(match[0][1:-1]).strip()
    span = Span(*match.span())
    if match["value"]:
        is_set = re.match(r"\$\w+\s*=(?![=>])", text)
        return Tag(span, text, TagKind.LOGIC if is_set else TagKind.OUTPUT)
    if match["plugin"] and ("=" not in text or text.split()[0] in _SCRIPT_WORDS):
        return None
    return Tag(span, text, TagKind.OUTPUT if _PRINTS.match(text) else TagKind.LOGIC)


def _links(tag: Tag, path: str) -> Iterator[Link]:
    if match := _LINK.match(tag.text):
        target = match[2].rpartition(":")[2] if "//" not in match[2] else match[2]
        relation = "extends" if match[1] == "extends" else "include"
        yield Link(target, relation, Location(path, tag.span))


def _blocks(tags: tuple[Tag, ...]) -> Iterator[Block]:
    opened: list[tuple[str, int, bool]] = []
    for tag in tags:
        if match := _BLOCK.match(tag.text):
            keeps = re.search(r"\b(?:append|prepend)\b", tag.text) is not None
            opened.append((match[1], tag.span.start, keeps))
        elif tag.text.startswith("$smarty.block.parent") and opened:
            opened[-1] = (*opened[-1][:2], True)
        elif tag.text == "/block" and opened:
            name, start, keeps = opened.pop()
            yield Block(name, Span(start, tag.span.end), keeps)


_STATEMENTS = Statements(
    opens=re.compile(r"(?P<name>if)\b(?P<test>[\s\S]*)|(?P<any>foreach|for|section|while)\b"),
    turns=re.compile(r"else\b|elseif\b(?P<test>[\s\S]*)"),
    ends=re.compile(r"/(?P<name>\w+)"),
)

SMARTY = TemplateLanguage(
    name="smarty",
    suffixes=(".tpl", ".smarty"),
    tags=_tags,
    links=_links,
    blocks=_blocks,
    guards=said_by(_STATEMENTS),
    said="values, functions and comments masked; `literal` left; `include` and `extends` followed",
)
