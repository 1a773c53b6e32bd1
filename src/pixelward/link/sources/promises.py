"""What a promise comes to: `load().then((record) => …)` hands it to a function."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pixelward.link.sources.base import Fill, Source
from pixelward.model.facts import CallKind, FileFacts
from pixelward.model.values import Closure, Invocation, Member, Value


def _fills(files: Mapping[str, FileFacts]) -> Iterator[Fill]:
    for facts in files.values():
        for call in facts.calls:
            match call.callee:
                case Member(Invocation() as promise, "then") if call.kind is CallKind.CALL:
                    for argument in call.arguments[:1]:
                        yield from _handed(argument.value, promise, facts)


def _handed(then: Value, promise: Value, facts: FileFacts) -> Iterator[Fill]:
    if isinstance(then, Closure) and then.function.path == facts.path:
        for parameter in facts.functions[then.function.index].parameters[:1]:
            yield Fill(parameter.symbol, promise)


PROMISES = Source("promises", _fills)
