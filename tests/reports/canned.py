"""One report with everything that a format can get wrong, for every reporter's snapshot."""

from __future__ import annotations

from collections.abc import Iterable

from pixelward.model.facts import Notice
from pixelward.model.knowledge import (
    Agreement,
    Card,
    LoadPattern,
    Signature,
    Source,
    Term,
    Tracker,
)
from pixelward.model.levels import Confidence, Purpose, Risk, Sensitivity, Severity
from pixelward.model.place import Location, Place, PlacedStep, Position, Span
from pixelward.model.program import Route, TrackerUse
from pixelward.model.recorded import Hold, Recorded
from pixelward.model.report import Coverage, Finding, Report, Result, RuleCard, Sent, Sighting

CARD = Card(
    use_case="Measures what an advertisement led to.",
    why_it_matters="It tells an advertiser who did what.",
    hhs="Tracking technology vendors that receive PHI are business associates.",
    recommendation="Take it off pages that may relate to care.",
    alternative="First-party analytics.",
)


def signature(tracker: str, name: str, purpose: Purpose) -> Signature:
    """A signature that only reports will look at."""
    return Signature(
        id=f"{tracker}/{name}", purpose=purpose, pattern=LoadPattern(host="ads.example")
    )


def tracker(name: str, risk: Risk, status: str, *purposes: Purpose, plan: str = "") -> Tracker:
    """A tracker with one signature a purpose, named after it."""
    id_ = name.lower().replace(" ", "-")
    source = "https://vendor.example/baa"
    return Tracker(
        id=id_,
        name=name,
        vendor=f"{name} Inc.",
        category="advertising",
        risk=risk,
        agreement=Agreement(status=status, source=source, checked="2026-10-01", plan=plan),
        card=CARD,
        sources=(Source(source, "2026-10-01"),),
        signatures=tuple(signature(id_, purpose.value, purpose) for purpose in purposes),
    )


META = tracker("Meta Pixel", Risk.HIGH, "no", Purpose.LOAD, Purpose.INIT, Purpose.EVENT)
REPLAY = tracker("Session Lens", Risk.MEDIUM, "plan", Purpose.LOAD, plan="Enterprise")
CHAT = tracker("Chat Bubble", Risk.LOW, "unknown", Purpose.PACKAGE)
LOAD, INIT, EVENT = META.signatures


def route(pattern: str, file: str, because: str, *subjects: str, private: bool = False) -> Route:
    """A sensitive route."""
    return Route(
        pattern=pattern,
        file=file,
        subjects=subjects,
        sensitivity=Sensitivity.SENSITIVE,
        authenticated=private,
        because=because,
    )


BOOK = route(
    "/oncology/book",
    "app/oncology/book/page.tsx",
    "names a specialty and a booking",
    "condition",
    "scheduling",
)
PORTAL = route(
    "/portal/[id]",
    "app/portal/[id]/page.tsx",
    "is part of the patient portal",
    "portal",
    private=True,
)
CLINICS = tuple(
    route(f"/clinics/{name}", "app/clinics/[clinic]/page.tsx", "names a clinic", "clinic")
    for name in ("heart", "skin", "sleep", "pain", "eyes", "joints", "lungs")
)
TERMIN = route(
    "/termin/röntgen", "site/über uns/100% röntgen.html", "names a procedure", "procedure"
)
HOME = Route(pattern="/", file="app/page.tsx")
NOWHERE = Route(pattern="*", file="", confidence=Confidence.GUESSED)


def place(path: str, line: int, frame: str, part: str = "") -> Place:
    """Part of one line, or all of it but the indentation."""
    meant = part or frame.strip()
    column = frame.index(meant) + 1
    return Place(path, Position(line, column), Position(line, column + len(meant)), frame)


def use(
    of: Tracker,
    purpose: Purpose,
    path: str = "",
    event: str | None = None,
    account: str | None = None,
    confidence: Confidence = Confidence.RESOLVED,
) -> TrackerUse:
    """A use whose bytes no reporter may look at."""
    found = next(each for each in of.signatures if each.purpose is purpose)
    return TrackerUse(
        tracker=of,
        signature=found,
        location=Location(path, Span(0, 0)),
        event=event,
        account=account,
        told=(),
        confidence=confidence,
        flow=(),
    )


def sent(
    data: str, name: str, key: str, shown: str, role: str = "param", *, term: Term | None = None
) -> Sent:
    """A piece of data that was told."""
    return Sent(
        data=data,
        name=name,
        key=key,
        sensitivity=Sensitivity.SENSITIVE,
        location=Location("", Span(0, 0)),
        shown=shown,
        how="name",
        role=role,
        terms=(term,) if term else (),
        because='with "Termin" (appointment) beside it' if term else "",
    )


def result(
    rule: str,
    at: Place,
    message: str,
    next_step: str,
    of: TrackerUse,
    *,
    severity: Severity = Severity.ERROR,
    routes: tuple[Route, ...] = (BOOK,),
    told: tuple[Sent, ...] = (),
    flow: Iterable[PlacedStep] = (),
    state: str = "new",
    justification: str = "",
    until: str = "",
) -> Result:
    """A finding with what the run decided about it."""
    finding = Finding(
        rule=rule,
        severity=severity,
        confidence=of.confidence,
        message=message,
        next_step=next_step,
        use=of,
        location=Location(at.path, Span(0, 0)),
        routes=routes,
        sent=told,
    )
    print_ = f"{rule.lower()}-{at.path}-{at.start.line}"
    return Result(
        finding=finding,
        place=at,
        flow=tuple(flow),
        fingerprint=print_.replace(" ", "_"),
        state=state,
        justification=justification,
        until=until,
    )


def card(id_: str, name: str, summary: str, body: str = "") -> RuleCard:
    """A rule with a page of the shape that `docs/rules/` has."""
    return RuleCard(id_, name, summary, f"# {id_} {name}\n\n{summary}\n\n{body}".strip() + "\n")


XRAY = Term("Röntgen", "procedure", 0.6)
ACCOUNT = "1592118847501145"
CALL = place("app/oncology/book/page.tsx", 3, "lead(form.email);", "lead(form.email)")
BARREL = place("lib/index.ts", 2, "export { lead } from './track'", "lead")
PASS = place(
    "lib/track.ts",
    12,
    "export const lead = (email) => fbq('init', ID, { em: email })",
    "fbq('init', ID, { em: email })",
)
SCRIPT = place(
    "app/layout.tsx", 9, '      <Script src="https://ads.example/en_US/pixel.js" async defer />'
)
RENDER = place("app/layout.tsx", 14, "  return <App>{children}</App>", "<App>{children}</App>")
WIDE = place(
    "site/über uns/100% röntgen.html",
    41,
    "\t<p>🩻 予約</p><script>px('track', 'Termin für Röntgen 🩻')</script>",
    "px('track', 'Termin für Röntgen 🩻')",
)
LENS = place("app/portal/[id]/page.tsx", 7, "    lens.start('ab')")
PACKAGE = place("package.json", 31, '    "chat-bubble": "^4.0.1",', '"chat-bubble": "^4.0.1"')
MINIFIED = place(
    "public/bundle.min.js",
    1,
    "!function(e,t){" * 14
    + "1,px('track','Lead',{icd:t.diagnosis.code})"
    + ";function n(e){return e}" * 20,
    "px('track','Lead',{icd:t.diagnosis.code})",
)

RESULTS = (
    result(
        "PW203",
        CALL,
        "Meta Pixel receives an e-mail address on /oncology/book, which names a specialty and a "
        "booking",
        "Call fbq('init') without user data, and switch advanced matching off in the vendor's "
        "settings.",
        use(META, Purpose.INIT, "lib/track.ts", account=ACCOUNT),
        told=(sent("email", "e-mail address", "em", "form.email", "user-data"),),
        flow=(
            PlacedStep(CALL, "calls lead()"),
            PlacedStep(BARREL, "lead comes from lib/track.ts"),
            PlacedStep(PASS, "passes email to fbq('init') as em"),
        ),
    ),
    result(
        "PW102",
        SCRIPT,
        "Meta Pixel reaches 9 routes that tell something about the visitor, /oncology/book first.",
        "Load it from a layout that these routes do not share, or remove it.",
        use(META, Purpose.LOAD, "app/layout.tsx", account=ACCOUNT),
        routes=(BOOK, PORTAL, *CLINICS),
        flow=(PlacedStep(CALL, "is laid out by app/layout.tsx"), PlacedStep(RENDER, "renders it")),
        state="unchanged",
    ),
    result(
        "PW201",
        WIDE,
        "Meta Pixel receives the event name “Termin für Röntgen 🩻”, which names a procedure",
        "Send a name that says nothing about care.",
        use(
            META,
            Purpose.EVENT,
            WIDE.path,
            event="Termin für Röntgen 🩻",
            confidence=Confidence.INFERRED,
        ),
        severity=Severity.WARNING,
        routes=(TERMIN,),
        told=(
            sent("procedure", "procedure", "", "Termin für Röntgen 🩻", "event", term=XRAY),
            sent("page-url", "page address", "url", "location.href"),
        ),
    ),
    result(
        "PW201",
        MINIFIED,
        "Meta Pixel receives a diagnosis code under icd.",
        "Leave the parameter out.",
        use(META, Purpose.EVENT, MINIFIED.path, "Lead", None, Confidence.INFERRED),
        routes=(NOWHERE,),
        told=(sent("diagnosis-code", "diagnosis code", "icd", "t.diagnosis.code"),),
    ),
    result(
        "PW105",
        LENS,
        "Session Lens records /portal/[id], which is part of the patient portal.",
        "Record no page behind the login.",
        use(REPLAY, Purpose.LOAD, LENS.path, account="ab"),
        routes=(PORTAL,),
        state="suppressed",
        justification="agreement of 2026-03-02 covers the portal; reviewed by privacy",
        until="2027-03-01",
    ),
    result(
        "PW401",
        PACKAGE,
        "The package chat-bubble brings Chat Bubble along.",
        "Load it on the pages that need it.",
        use(CHAT, Purpose.PACKAGE, PACKAGE.path, confidence=Confidence.GUESSED),
        severity=Severity.NOTE,
        routes=(NOWHERE,),
    ),
)

SIGHTINGS = (
    Sighting(
        use=use(META, Purpose.LOAD, account=ACCOUNT),
        place=SCRIPT,
        routes=("/", "/oncology/book", "/portal/[id]"),
    ),
    Sighting(
        use=use(META, Purpose.INIT, account=ACCOUNT),
        place=PASS,
        routes=("/oncology/book",),
        sent=(sent("email", "e-mail address", "em", "form.email", "user-data"),),
    ),
    Sighting(
        use=use(META, Purpose.EVENT, event="Termin für Röntgen 🩻"),
        place=WIDE,
        routes=("/termin/röntgen",),
        sent=(
            sent("procedure", "procedure", "", "Termin für Röntgen 🩻", "event", term=XRAY),
            sent("page-url", "page address", "url", "location.href"),
        ),
    ),
    Sighting(use=use(META, Purpose.EVENT, event="Lead"), place=MINIFIED, routes=("*",)),
    Sighting(use=use(REPLAY, Purpose.LOAD, account="ab"), place=LENS, routes=("/portal/[id]",)),
    Sighting(
        use=use(CHAT, Purpose.PACKAGE, confidence=Confidence.GUESSED), place=PACKAGE, routes=("*",)
    ),
)

RULES = (
    card(
        "PW102",
        "tracker-on-sensitive-route",
        "A tracker reaches a page that tells something about the visitor's health",
        "## Why it matters\n\nThe **address** of a page can name a condition; see "
        "[the bulletin](https://www.hhs.gov/).\n\n```html\n<script src=x></script>\n```\n\n"
        "- Move it.\n- Remove it.\n",
    ),
    card("PW105", "session-replay-on-sensitive-route", "Sessions on a private page are recorded."),
    card("PW201", "medical-term-in-event", "An event says something medical."),
    card("PW202", "identifier-in-event", "An event says who the visitor is."),
    card("PW203", "advanced-matching", "User data is handed to an advertising pixel."),
    card("PW401", "tracker-dependency", "A dependency brings a tracker along."),
)

COVERAGE = Coverage(
    files=120,
    analysed=117,
    notices=(
        Notice(path="dist/app.js.map", reason="is larger than 2 MiB"),
        Notice(path="legacy/deep.html", reason="nests too deep", crashed=True),
        Notice(path="img/scan 100%.svg", reason="is not text"),
        Notice(path="templates/old.liquid", reason="has an unclosed tag", skipped=False),
    ),
)

RECORDED = (
    Recorded(
        tracker=REPLAY.id,
        hold=Hold.IN_FORCE,
        signed="2026-03-02",
        until="2027-03-01",
        owner="privacy office",
        evidence="contracts/2026-014",
        routes=("/portal/*",),
        data=("email",),
    ),
    Recorded(
        tracker=META.id,
        hold=Hold.EXPIRED,
        until="2026-06-30",
        reason="the spring campaign, ticket 1482",
        routes=("/careers/*",),
    ),
)

REPORT = Report(
    version="0.1.0",
    results=RESULTS,
    sightings=SIGHTINGS,
    routes=(BOOK, PORTAL, *CLINICS, TERMIN, HOME),
    rules=RULES,
    trackers=(META, REPLAY, CHAT),
    coverage=COVERAGE,
    recorded=RECORDED,
)

CLEAN = Report(
    version="0.1.0",
    results=(),
    sightings=(),
    routes=(HOME,),
    rules=RULES,
    trackers=(),
    coverage=Coverage(files=12, analysed=12),
)
