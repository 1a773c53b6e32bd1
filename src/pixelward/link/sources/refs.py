"""Elements that code holds: `<input ref={email}>` is `email.current`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.sources._controls import FORM, by_form, element, elements
from pixelward.link.sources.base import Fill, Source
from pixelward.model.facts import FileFacts
from pixelward.model.place import UNPLACED
from pixelward.model.values import Field, Record, Reference, Symbol

_REFS = frozenset({"ref", "inputRef", "innerRef"})


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    for facts in files.values():
        forms = by_form(facts)
        for at, control in enumerate(facts.controls):
            for key, value in control.given:
                match value:
                    case Reference((_,), Symbol() as symbol) if key in _REFS:
                        is_form = control.kind == FORM
                        held = elements(control, forms.get(at, ())) if is_form else element(control)
                        yield Fill(symbol, Record((Field("current", held, UNPLACED),)))


REFS = Source("refs", _fills)
