"""SARIF objects as plain JSON values: schema names, and only what needs saying."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import attr

# Their defaults are `warning` and `fail`: left out, a reader cannot tell them from forgotten.
_ALWAYS = frozenset({"level", "kind"})

Property = tuple[str, str, object]


def plain(node: object) -> object:
    """The node and all below it; a value that is still the schema's default is left out."""
    if isinstance(node, (str, int, float)):
        return node
    if isinstance(node, (list, tuple)):
        return [plain(item) for item in node]
    if isinstance(node, dict):
        return {key: plain(value) for key, value in node.items() if value is not None}
    return dict(_said(node))


def _said(node: object) -> Iterator[tuple[str, object]]:
    kind: Any = type(node)
    for attribute, name, default in _properties(kind):
        value = getattr(node, attribute)
        if value is not None and (name in _ALWAYS or value != default):
            yield name, plain(value)


@cache
def _properties(kind: Any) -> tuple[Property, ...]:
    """Each attribute of a SARIF class, its name in the schema, and its default."""
    return tuple(
        (field.name, field.metadata["schema_property_name"], _default(field.default))
        for field in attr.fields(kind)
    )


def _default(default: Any) -> object:
    # A list's default is wrapped in a factory, which no list is ever equal to.
    return default.factory() if isinstance(default, attr.Factory) else default  # type: ignore[arg-type]
