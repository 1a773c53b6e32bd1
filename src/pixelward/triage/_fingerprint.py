"""Says who a finding is when lines move: a digest of what it says, never of where its line is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from pixelward.model.report import Finding

_VERSION = "1"
_LENGTH = 32  # hexadecimal digits: 128 bits


def fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    """Two for each finding, in the order given: of where and what it is, and of what it is.

    Equal findings of one file are told apart by the order. The second one leaves out the path
    and that order, so that it follows a file that is moved.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        said = (_VERSION, finding.rule, finding.location.path, *finding.identity)
        seen[said] += 1
        what = (_VERSION, finding.rule, *finding.identity)
        yield _digest((*said, str(seen[said]))), _digest((*what, "moved"))


def _digest(parts: Iterable[str]) -> str:
    # Each part brings its length along, so that no two lists of parts run into one another.
    text = "".join(f"{len(part)}:{part}," for part in parts)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
