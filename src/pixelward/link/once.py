"""Which sinks are told: each thing once, and nothing of what does nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pixelward.link.shapes import options, starts
from pixelward.link.sinks import Sink
from pixelward.model.facts import CallKind, FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.values import Closure, Symbol


def is_idle(function: Symbol, files: Mapping[str, FileFacts]) -> bool:
    """Whether a function calls nothing: it keeps others quiet, and sets nothing up."""
    return all(call.function != function.index for call in files[function.path].calls)


def told(sinks: Iterable[Sink], files: Mapping[str, FileFacts]) -> Iterator[Sink]:
    """Calls, and assignments: of one function's several names the first, of an idle one's none."""
    named: set[Symbol] = set()
    for sink in sinks:
        values = options(sink.arguments[0].value) if sink.kind is CallKind.SET else ()
        made = {value.function for value in values if isinstance(value, Closure)}
        quiet = bool(made) and all(one in named or is_idle(one, files) for one in made)
        if sink.callee is not None and not quiet:
            yield sink
            named |= made


def fetched(sinks: Iterable[Sink]) -> Iterator[Sink]:
    """Loads, without the guesses at an address whose load is seen in the same file."""
    loads = [sink for sink in sinks if sink.element]
    sure: dict[str, list[str]] = defaultdict(list)
    for sink in loads:
        if sink.confidence is not Confidence.GUESSED:
            sure[sink.location.path].extend(starts(sink.arguments[0].value))
    for sink in loads:
        known = tuple(starts(sink.arguments[0].value))
        seen = sink.confidence is Confidence.GUESSED and any(
            text.startswith(known) for text in sure[sink.location.path]
        )
        if not seen:
            yield sink
