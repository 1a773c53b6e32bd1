"""The second reading of a page that a tracker reaches: what it says to its visitors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from bs4 import BeautifulSoup
from bs4.builder import ParserRejectedMarkup
from bs4.element import NavigableString, Tag
from bs4.filter import SoupStrainer

from pixelward.model.facts import FormField, PageFacts

_MOST_HEADINGS = 8
_MOST_INSIDE = 40  # elements and texts: what is never ended holds the rest of the page
_CONTROLS = ["input", "select", "textarea"]
# The rest of a page is text and layout; not building it makes this reading three times as fast.
_TELLING = SoupStrainer(
    ["title", "h1", "h2", "label", "form", *_CONTROLS, "link", "meta", "script"]
)
_MARKED = re.compile(rb"""<[^<>]*?\s(itemtype|typeof)\s*=\s*["']([^"'<>]+)["']""", re.IGNORECASE)
# What a template or an expression fills in, of which only a quoted text is known.
_FILLED = re.compile(
    r"""_{4,}|\{\s*["'`]([^"'`{}$]{0,200})["'`]\s*\}|\{\{[^{}]{0,300}\}\}|\{[^{}]{0,300}\}"""
)
_NESTING = re.compile(rb"<(?:/|())(?:form|h1|h2|label|title|select|textarea)\b", re.IGNORECASE)
_DEEPEST = 500
_SILENT = frozenset({"hidden", "submit", "button", "image", "reset"})


def page_facts(path: str, markup: bytes) -> PageFacts:
    """Title, headings, form fields with their labels, canonical address, schema.org types."""
    _check(markup)
    text = markup.decode("utf-8", "replace")  # it is no other by now, whatever a page says of it
    soup = BeautifulSoup(text, "html.parser", parse_only=_TELLING)
    return PageFacts(
        path=path,
        title=_text(soup.title),
        headings=tuple(_text(tag) for tag in soup.find_all(["h1", "h2"], limit=_MOST_HEADINGS)),
        fields=tuple(_fields(soup)),
        canonical=_canonical(soup),
        schema_types=tuple(dict.fromkeys((*_types(soup), *_marked(markup)))),
    )


def _check(markup: bytes) -> None:
    """Raise `ParserRejectedMarkup` for elements so deep that reading them would take forever."""
    opened = sum(1 if one[1] is not None else -1 for one in _NESTING.finditer(markup))
    if opened > _DEEPEST:
        raise ParserRejectedMarkup("elements that are never ended")


def _text(tag: Tag | None) -> str:
    """What a visitor reads there; what a template fills in is not known."""
    inside = islice(tag.descendants, _MOST_INSIDE) if tag else ()
    texts = " ".join(str(one) for one in inside if type(one) is NavigableString)
    return " ".join(_FILLED.sub(r"\1", texts).split())


def _fields(soup: BeautifulSoup) -> Iterator[FormField]:
    labels = {label["for"]: _text(label) for label in soup.find_all("label", attrs={"for": True})}
    for control in soup.find_all(_CONTROLS):
        kind = str(control.get("type") or control.name).lower()
        if kind in _SILENT:
            continue
        parents = [*islice(control.parents, _MOST_INSIDE)]
        around = next((one for one in parents if one.name == "label"), None)
        form = next((one for one in parents if one.name == "form"), None)
        label = labels.get(control.get("id") or "") or (_text(around) if around else "")
        said = label or control.get("aria-label") or control.get("placeholder") or ""
        yield FormField(
            kind,
            str(control.get("name") or control.get("id") or ""),
            str(said),
            autocomplete=" ".join(str(control.get("autocomplete") or "").split()[-1:]),
            action=str((form.get("action") if form else "") or ""),
        )


def _canonical(soup: BeautifulSoup) -> str:
    link = soup.find("link", rel="canonical")
    if isinstance(link, Tag):
        return str(link.get("href") or "")
    meta = soup.find("meta", property="og:url")
    return str(meta.get("content") or "") if isinstance(meta, Tag) else ""


def _types(soup: BeautifulSoup) -> Iterator[str]:
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            yield from _named(json.loads(script.get_text()))
        except (ValueError, RecursionError):
            continue


def _marked(markup: bytes) -> Iterator[str]:
    """The types that elements have as microdata or RDFa: `https://schema.org/Physician`."""
    for found in _MARKED.finditer(markup):
        yield from (
            each.rpartition(b"/")[2].rpartition(b":")[2].decode("utf-8", "replace")
            for each in found[2].split()
            if _is_type(found[1], each)
        )


def _is_type(attribute: bytes, name: bytes) -> bool:
    """Microdata names a vocabulary in full; other vocabularies have other types."""
    return b"schema.org/" in name if attribute.lower() == b"itemtype" else b"//" not in name


def _named(data: Any) -> Iterator[str]:
    stack = [data]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, dict):
            kind = node.get("@type")
            yield from (str(k) for k in (kind if isinstance(kind, list) else [kind]) if k)
            stack.extend(value for value in node.values() if isinstance(value, dict | list))
