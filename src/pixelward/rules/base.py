"""What a rule is, and how one is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pixelward.model.report import Exposure, Finding

Check = Callable[[Sequence[Exposure]], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A question to all exposures of a project; the summary is one sentence."""

    id: str
    name: str
    summary: str
    check: Check


def rule(id: str, name: str) -> Callable[[Check], Rule]:
    """Turn a check into a rule; its docstring is the summary."""

    def of(check: Check) -> Rule:
        summary = " ".join((check.__doc__ or "").split())
        return Rule(id=id, name=name, summary=summary, check=check)

    return of


def decided(id: str, name: str, summary: str) -> Rule:
    """A rule about decisions and not about exposures: whoever applies them reports it."""
    return Rule(id=id, name=name, summary=summary, check=_silent)


def _silent(_: Sequence[Exposure]) -> Iterator[Finding]:
    return iter(())
