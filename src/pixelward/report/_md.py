"""Text from someone else's files inside Markdown: it is read as text, and calls nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from pixelward.report._visible import visible

_RUNS = re.compile("`+")
_SPECIAL = re.compile(r"[\\`*_\[\]|~&<>$@#]|://|\bwww\.", re.IGNORECASE)
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
# What is no letter is not seen, and keeps code hosts from a mention, a reference or a link.
_APART = "&#8203;"


def prose(said: str) -> str:
    """The text as a part of a paragraph or of a table's cell."""
    return _SPECIAL.sub(_said, visible(said))


def _said(found: re.Match[str]) -> str:
    text = found[0]
    if text in _NAMED:
        return _NAMED[text]
    if text in "@#":
        return text + _APART
    if len(text) > 1:  # where a link begins
        return text[:-2] + _APART + text[-2:] if text == "://" else f"{text[:-1]}{_APART}."
    return f"\\{text}"


def code(said: str) -> str:
    """The text as code in a line."""
    text = visible(said)
    fence = "`" * (_longest_run(text) + 1)
    pad = " " if text[:1] in ("`", " ", "") or text[-1:] in ("`", " ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def block(lines: Iterable[str]) -> str:
    """The lines as a block of code."""
    text = "\n".join(map(visible, lines))
    fence = "`" * max(_longest_run(text) + 1, 3)
    return f"{fence}text\n{text}\n{fence}"


def cell(markdown: str) -> str:
    """Markdown for a table's cell: code may hold what ends one."""
    return re.sub(r"(?<!\\)\|", r"\\|", markdown)


def html_code(said: str) -> str:
    """The text as code inside HTML."""
    return f"<code>{escape(visible(said))}</code>"


def folded(title: str, *parts: str) -> str:
    """Markdown that is shown when asked for, below a title in HTML."""
    return "\n\n".join((f"<details><summary>{title}</summary>", *filter(None, parts), "</details>"))


def _longest_run(text: str) -> int:
    return max(map(len, _RUNS.findall(text)), default=0)
