"""Which attributes' values matter: addresses, code and markup, all that a component is given."""

from __future__ import annotations

_ADDRESSES = frozenset(
    {"src", "href", "srcset", "action", "data", "data-src", "poster", "formaction", "xlink:href"}
    | {"imagesrcset", "data-srcset", "type", "rel"}
)
_MARKUP = frozenset({"innerhtml", "outerhtml", "srcdoc", "set:html", "v-html"})


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
    )
