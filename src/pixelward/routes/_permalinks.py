"""Fills the patterns by which generators make addresses: `/:year/:title/`."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACE = re.compile(r":(\w+)")
_EXPRESSION = re.compile(r"\{\{-?\s*([^}|]*?)\s*(?:\|[^}]*)?-?\}\}")


def filled(pattern: str, values: Mapping[str, str]) -> str:
    """An address; what is not known stays in it as a parameter."""
    text = _PLACE.sub(lambda found: _value(found[1], values), pattern)
    return re.sub(r"/{2,}", "/", f"/{text.lstrip('/')}")


def _value(key: str, values: Mapping[str, str]) -> str:
    """By the longest name that is known: `:title.html`, and `:year_archive`."""
    return values.get(key, f":{key}")


def opened(pattern: str) -> str:
    """An address in which template expressions stand for parameters: `/a/{{ page.slug }}/`."""
    return _EXPRESSION.sub(lambda found: "{%s}" % (found[1].rpartition(".")[2] or "x"), pattern)
