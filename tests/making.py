"""Makes the values that unit tests begin with: a tracker, a use of it, a route, an exposure."""

from __future__ import annotations

from pixelward.model.knowledge import Agreement, Card, DataType, LoadPattern, Signature, Tracker
from pixelward.model.levels import Confidence, Purpose, Risk, Sensitivity
from pixelward.model.place import CodeFlow, Location, Span
from pixelward.model.program import Route, Told, TrackerUse
from pixelward.model.report import Exposure, Sent
from pixelward.model.values import Value

CARD = Card(use_case="", why_it_matters="", hhs="", recommendation="", alternative="")

EMAIL = DataType(
    id="email",
    name="e-mail address",
    sensitivity=Sensitivity.PERSONAL,
    identifier="F",
    words=(("email",), ("email", "address")),
    own=frozenset({"info", "appointments", "desk"}),
)
PHONE = DataType(
    id="phone",
    name="phone number",
    sensitivity=Sensitivity.PERSONAL,
    identifier="D",
    words=(("phone",), ("phone", "number")),
)
NAME = DataType(
    id="name",
    name="name",
    sensitivity=Sensitivity.PERSONAL,
    identifier="A",
    words=(("first", "name"),),
)
CITY = DataType(
    id="city",
    name="city",
    sensitivity=Sensitivity.PERSONAL,
    identifier="B",
    words=(("city",),),
)
PAGE = DataType(
    id="page-url",
    name="page address",
    sensitivity=Sensitivity.PERSONAL,
    identifier="N",
    words=tuple(
        tuple(run.split())
        for run in (
            *("page path", "location href", "location search", "pathname", "full path", "as path"),
            *("request path", "request uri"),
        )
    ),
)
CONDITION = DataType(
    id="condition",
    name="health condition",
    sensitivity=Sensitivity.SENSITIVE,
    words=(("diagnosis",), ("patient", "condition")),
    medical="condition",
)
SPECIALTY = DataType(
    id="specialty",
    name="medical specialty",
    sensitivity=Sensitivity.SENSITIVE,
    words=(("specialty",),),
    medical="specialty",
)
APPOINTMENT = DataType(
    id="appointment",
    name="appointment",
    sensitivity=Sensitivity.SENSITIVE,
    words=(("appointment",),),
    medical="appointment",
    phrases=(("book", "appointment"), ("appointment",)),
    hints=(("slot", "selected"),),
)
SSN = DataType(
    id="ssn",
    name="Social Security number",
    sensitivity=Sensitivity.SENSITIVE,
    identifier="G",
    words=(("ssn",),),
)
ANSWER = DataType(
    id="form-value",
    name="what the visitor entered",
    sensitivity=Sensitivity.PERSONAL,
)
DATA = (APPOINTMENT, CITY, CONDITION, EMAIL, NAME, PAGE, PHONE, SPECIALTY, SSN)

NOWHERE = Route(pattern="*", file="")
HOME = Route(pattern="/", file="index.html")
CAREERS = Route(pattern="/careers", file="careers.html")


def tracker(name: str = "Example Pixel", risk: Risk = Risk.HIGH, status: str = "no") -> Tracker:
    """A tracker whose signatures are made as they are needed."""
    return Tracker(
        id=name.lower().replace(" ", "-"),
        name=name,
        vendor="Example Ads, Inc.",
        category="advertising",
        risk=risk,
        agreement=Agreement(status=status, source="https://ads.example/baa", checked="2026-11-01"),
        card=CARD,
        sources=(),
        signatures=(),
    )


def told(
    role: str, key: str, value: Value, *, data: str = "", path: str = "a.js", at: int = 10
) -> Told:
    """One thing that a use tells its tracker."""
    return Told(role, key, value, Location(path, Span(at, at + 5)), data)


def use(
    *things: Told,
    of: Tracker | None = None,
    purpose: Purpose = Purpose.EVENT,
    path: str = "a.js",
    at: int = 0,
    length: int = 20,
    event: str | None = None,
    account: str | None = None,
    confidence: Confidence = Confidence.RESOLVED,
    flow: CodeFlow = (),
    forwarded: bool = False,
) -> TrackerUse:
    """A use of a tracker at a byte of a file."""
    by = of or tracker()
    return TrackerUse(
        tracker=by,
        signature=Signature(
            id=f"{by.id}/{purpose.value}",
            purpose=purpose,
            pattern=LoadPattern(host="ads.example"),
        ),
        location=Location(path, Span(at, at + length)),
        event=event,
        account=account,
        told=things,
        confidence=confidence,
        flow=flow,
        forwarded=forwarded,
    )


def route(
    pattern: str,
    *subjects: str,
    sensitivity: Sensitivity = Sensitivity.SENSITIVE,
    authenticated: bool = False,
    because: str = "names a health condition",
) -> Route:
    """A route that tells something."""
    return Route(
        pattern=pattern,
        file=f"{pattern}.html",
        subjects=subjects or ("condition",),
        sensitivity=sensitivity,
        authenticated=authenticated,
        because=because,
    )


def sent(
    kind: DataType, key: str = "", *, role: str = "param", how: str = "name", shown: str = "x.y"
) -> Sent:
    """A piece of data of a kind that the tests know."""
    return Sent(
        data=kind.id,
        name=kind.name,
        key=key,
        sensitivity=kind.sensitivity,
        location=Location("a.js", Span(10, 15)),
        shown=shown,
        how=how,
        role=role,
        medical=bool(kind.medical),
        identifier=bool(kind.identifier),
    )


def exposure(of: TrackerUse, on: Route, *data: Sent, flow: CodeFlow = ()) -> Exposure:
    """A use seen from a route."""
    return Exposure(use=of, route=on, sent=data, confidence=of.confidence, flow=flow)
