"""Members of components that a template names, and what they are declared with."""

from __future__ import annotations

from pixelward.model.facts import FileFacts
from pixelward.model.values import Record, Symbol

# What holds a value under a name of its own, and what is read like the value itself.
BOXES = frozenset({"ref", "shallowRef", "customRef", "toRef", "useState", "useStorage", "computed"})
READ_AS_ONE = frozenset({"reactive", "shallowReactive", "$state", "observable", "writable"})
_OPTIONS = frozenset({"data", "methods", "computed", "watch", "mounted", "created", "setup"})


def component(facts: FileFacts) -> Symbol | None:
    """What `this` is to the methods of a file's component."""
    for at, name in enumerate(facts.names):
        for value in name.values[:1] if name.name == "this" else ():
            if isinstance(value, Record) and any(f.key in _OPTIONS for f in value.fields):
                return Symbol(facts.path, at)
    return None
