"""Findings about suppressions: they are of no tracker and of no route."""

from __future__ import annotations

from pixelward.exposures import mask
from pixelward.model.knowledge import Agreement, Card, LoadPattern, Signature, Tracker
from pixelward.model.levels import Confidence, Purpose, Risk, Severity
from pixelward.model.place import Location
from pixelward.model.program import TrackerUse
from pixelward.model.report import Finding

REFUSED, UNUSED = "PW504", "PW505"

_NOBODY = Tracker(
    id="",
    name="",
    vendor="",
    category="",
    risk=Risk.LOW,
    agreement=Agreement(status="unknown", source="", checked=""),
    card=Card(use_case="", why_it_matters="", hhs="", recommendation="", alternative=""),
    sources=(),
    signatures=(),
)
_NOTHING = Signature(id="", purpose=Purpose.POLICY, pattern=LoadPattern(host=""))


def refusal(at: Location, fact: str, step: str) -> Finding:
    """That a suppression silences nothing, because of how it is written or of its date."""
    return _finding(REFUSED, Severity.ERROR, at, f"{fact} It silences nothing.", step, fact)


def uselessness(at: Location, rule: str) -> Finding:
    """That a suppression has nothing to silence."""
    fact = f"The suppression of {rule} silences nothing: there is no such finding here."
    return _finding(UNUSED, Severity.WARNING, at, fact, f"Remove {rule} from the comment.", rule)


def _finding(
    rule: str, severity: Severity, at: Location, message: str, step: str, identity: str
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        confidence=Confidence.RESOLVED,
        message=mask(message),
        next_step=step,
        use=_use(at),
        location=at,
        routes=(),
        identity=(mask(identity),),
    )


def _use(at: Location) -> TrackerUse:
    return TrackerUse(
        tracker=_NOBODY,
        signature=_NOTHING,
        location=at,
        event=None,
        account=None,
        told=(),
        confidence=Confidence.RESOLVED,
        flow=(),
    )
