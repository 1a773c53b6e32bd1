"""Forms that Svelte enhances: `use:enhance={({ formData }) => …}` is given what is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.sources._controls import FORM, by_form, elements, values
from pixelward.link.sources._functions import Functions, handed
from pixelward.link.sources.base import Fill, Source
from pixelward.model.facts import FileFacts
from pixelward.model.place import UNPLACED
from pixelward.model.values import Field, Record

_ENHANCING = frozenset({"use:enhance", "use:form"})


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    functions = Functions(files)
    for facts in files.values():
        forms = by_form(facts) if facts.language == "svelte" else {}
        for at, inside in forms.items():
            form = facts.controls[at]
            for key, value in form.given:
                if form.kind == FORM and key in _ENHANCING:
                    sent = Field("formData", values(inside, form.name), UNPLACED)
                    shown = Field("formElement", elements(form, inside), UNPLACED)
                    for symbol in functions.of(value):
                        for parameter in functions.function(symbol).parameters[:1]:
                            step = handed(value, symbol, functions)
                            yield Fill(parameter.symbol, Record((sent, shown)), step)


SVELTE = Source("svelte", _fills)
