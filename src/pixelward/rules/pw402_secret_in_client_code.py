"""PW402: a token or a key that only a server should know, written into the code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pixelward.exposures import weaker
from pixelward.model.levels import Severity
from pixelward.model.report import Exposure, Finding
from pixelward.rules._grouping import Group, finding
from pixelward.rules._switched import let_out
from pixelward.rules._words import secret
from pixelward.rules.base import rule


@rule("PW402", "secret-in-client-code")
def check(exposures: Sequence[Exposure]) -> Iterator[Finding]:
    """A token or a key for a tracker's account, meant for servers, stands in code."""
    for group, found in let_out(exposures):
        shown = _is_shown(group)
        said = finding(
            "PW402",
            group,
            secret(group, found.key, shown=shown),
            "Withdraw it at the vendor, since what has been published stays readable, and keep"
            " its successor in a server's environment.",
            level=Severity.ERROR if shown else Severity.WARNING,
        )
        # What a build puts in is not seen: the variable may be empty.
        sure = said.confidence if found.text else weaker(said.confidence)
        yield replace(said, location=found.location, confidence=sure)


def _is_shown(group: Group) -> bool:
    """Whether a page is known to bring the code to browsers; a server's own may stay there."""
    return any(route.pattern != "*" for route in group.routes)
