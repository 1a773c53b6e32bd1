"""Which sinks are told: each thing once, and nothing of what does nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pixelward.link.names import prints
from pixelward.link.shapes import options, starts
from pixelward.link.sinks import Sink
from pixelward.model.facts import CallKind, FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.values import Closure, Symbol


def is_idle(function: Symbol, files: Mapping[str, FileFacts]) -> bool:
    """Whether a function at most prints: it keeps others quiet, and sets nothing up."""
    own = (call for call in files[function.path].calls if call.function == function.index)
    return all(prints(call) for call in own)


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
    """Loads, each once: the surest reading of an address, and no guess where it is seen to load."""
    loads = [sink for sink in sinks if sink.element]
    kept: dict[tuple[str, tuple[str, ...]], list[Sink]] = defaultdict(list)
    sure: dict[str, list[str]] = defaultdict(list)
    for sink in sorted(loads, key=lambda sink: -sink.confidence):
        path, texts = sink.location.path, tuple(starts(sink.arguments[0].value))
        if sink.confidence is not Confidence.GUESSED:
            sure[path].extend(texts)
        elif any(text.startswith(texts) for text in sure[path]):
            continue
        if not any(_is_same(sink, other) for other in kept[path, texts]):
            kept[path, texts].append(sink)
    told = {id(sink) for group in kept.values() for sink in group}
    yield from (sink for sink in loads if id(sink) in told)


def _is_same(one: Sink, other: Sink) -> bool:
    """Whether two readings of one address are of the same code, reached the same way."""
    a, b = one.location.span, other.location.span
    return a.start < b.end and b.start < a.end and one.flow == other.flow
