"""Markup in which every text is escaped that was not made into markup here."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from pixelward.report._visible import visible

_VOID = frozenset({"input", "meta"})


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


def text(value: str) -> Html:
    """The value as a reader sees it, on one line."""
    return value if isinstance(value, Html) else Html(escape(visible(value)))


def el(tag: str, /, *inside: str, **attributes: str | bool | None) -> Html:
    """An element; `class_` is `class`, an `_` within is a `-`, and `None` or false is left out."""
    given = "".join(_attribute(key, value) for key, value in attributes.items())
    if tag in _VOID:
        return Html(f"<{tag}{given}>")
    return Html(f"<{tag}{given}>{''.join(map(text, inside))}</{tag}>")


def joined(parts: Iterable[str], between: str = "") -> Html:
    """One after the other; what stands between them is a text like them."""
    return Html(text(between).join(map(text, parts)))


def lines(parts: Iterable[str]) -> Html:
    """One below the other in the file, so that two reports can be compared."""
    return Html("\n".join(map(text, parts)))


def _attribute(key: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(value)}"'
