"""The Markdown of our own documentation pages as markup: what they use of it, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pixelward.report._html import Html, el, joined, lines, text

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FENCE = re.compile(r"^(```|~~~)[^\n]*\n(.*?)^\1[^\n]*$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_ITEM = re.compile(r"(?:[-*+]|\d+\.)\s+")
_QUOTED = re.compile(r"^\s*> ?")
_RULE = re.compile(r"[|:\s-]+")
_INLINE = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]\n]+)\]\(([^)\s]+)\)")
_RULE_PAGE = re.compile(r"(?:.*/)?(PW\d+)\.md(?:#.*)?")


def html(markdown: str, level: int, known: frozenset[str]) -> Html:
    """The page without its title; its sections are headed from `level` on, `known` rules linked."""
    return lines(_blocks(markdown, level, known))


def inline(markdown: str, known: frozenset[str] = frozenset()) -> Html:
    """One paragraph with its code, its stress and its links."""
    parts: list[Html] = []
    end = 0
    for found in _INLINE.finditer(markdown):
        parts += [text(markdown[end : found.start()]), _span(found, known)]
        end = found.end()
    return joined((*parts, text(markdown[end:])))


def _span(found: re.Match[str], known: frozenset[str]) -> Html:
    code, strong, stressed, label, target = found.groups()
    if code:
        return el("code", code)
    if strong:
        return el("strong", inline(strong, known))
    return el("em", inline(stressed, known)) if stressed else _link(label, target, known)


def _link(label: str, target: str, known: frozenset[str]) -> Html:
    if target.startswith(("https://", "http://")):
        return el("a", inline(label), href=target, rel="noreferrer")
    page = _RULE_PAGE.fullmatch(target)
    if page and page[1] in known:
        return el("a", inline(label), href=f"#rule-{page[1]}")
    return inline(label)


def _blocks(markdown: str, level: int, known: frozenset[str]) -> Iterator[Html]:
    end = 0
    for found in _FENCE.finditer(markdown):
        yield from _prose(markdown[end : found.start()], level, known)
        yield code(found[2])
        end = found.end()
    yield from _prose(markdown[end:], level, known)


def code(source: str) -> Html:
    """Lines of code as they are."""
    return el("pre", lines(line.replace("\t", "    ") for line in source.splitlines()))


def _prose(markdown: str, level: int, known: frozenset[str]) -> Iterator[Html]:
    apart = re.sub(r"^(#.*)$", r"\n\1\n", _COMMENT.sub("", markdown), flags=re.MULTILINE)
    for block in re.split(r"\n\s*\n", apart):
        if found := [line for line in block.splitlines() if line.strip()]:
            yield from _block(found, level, known)


def _block(found: Sequence[str], level: int, known: frozenset[str]) -> Iterator[Html]:
    if heading := _HEADING.match(found[0]):
        if len(heading[1]) > 1:
            depth = min(level + len(heading[1]) - 2, 6)
            yield el(f"h{depth}", inline(heading[2], known))
        return
    if found[0].lstrip().startswith("|"):
        yield _table(found, known)
    elif _ITEM.match(found[0]):
        name = "ol" if found[0][0].isdigit() else "ul"
        yield el(name, *(el("li", inline(item, known)) for item in _items(found)))
    else:
        yield el("p", inline(" ".join(_QUOTED.sub("", line).strip() for line in found), known))


def _items(found: Sequence[str]) -> Iterator[str]:
    item: list[str] = []
    for line in found:
        if _ITEM.match(line) and item:
            yield " ".join(item)
            item = []
        item.append(_ITEM.sub("", line, count=1) if not item else line.strip())
    yield " ".join(item)


def _table(found: Sequence[str], known: frozenset[str]) -> Html:
    rows = [
        [inline(cell.strip(), known) for cell in line.strip().strip("|").split("|")]
        for line in found
        if not _RULE.fullmatch(line)
    ]
    head = el("tr", *(el("th", cell, scope="col") for cell in rows[0]))
    body = [el("tr", *(el("td", cell) for cell in row)) for row in rows[1:]]
    return el("table", el("thead", head), el("tbody", *body))
