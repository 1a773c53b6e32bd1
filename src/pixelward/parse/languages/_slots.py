"""Which attributes' values matter: addresses, code and markup, all that a component is given."""

from __future__ import annotations

import re

_ADDRESSES = frozenset(
    {"src", "href", "srcset", "action", "data", "data-src", "poster", "formaction", "xlink:href"}
    | {"imagesrcset", "data-srcset", "type", "rel"}
)
_MARKUP = frozenset({"innerhtml", "outerhtml", "srcdoc", "set:html", "v-html"})


_CONTROLS = re.compile(
    r"input|select|textarea|form|field|picker|complete|check|radio|switch|combobox", re.IGNORECASE
)
_BOUND = re.compile(
    r"on|bind:|use:|v-model|ref$|form(?:group|control)$|placeholder$|(?:aria-)?label$|value$"
    r"|checked$|name$",
    re.IGNORECASE,
)


def is_control(tag: str) -> bool:
    """Whether a tag's name is that of a form or of something to fill in, by how it sounds."""
    return bool(_CONTROLS.search(tag))


def is_component(tag: str) -> bool:
    """Whether a tag's name is that of a component for sure."""
    return tag[:1].isupper() or "." in tag


def gives(tag: str, attribute: str) -> str:
    """The language of the text that an attribute's expression comes to; empty for plain text."""
    if attribute.lower() not in _MARKUP:
        return ""
    if tag.lower() == "style":
        return ""
    return "javascript" if tag.lower() == "script" else "html"


def wanted(tag: str, attribute: str) -> bool:
    """Whether anyone asks for the value of an attribute."""
    return (
        is_component(tag)
        or "-" in tag
        or attribute.lower() in _ADDRESSES
        or bool(gives(tag, attribute))
        or attribute.startswith("define:")
        or attribute.lower().startswith("on")
        or bool(is_control(tag) and _BOUND.match(attribute))
    )
