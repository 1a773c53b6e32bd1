"""A tracker file, as a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelward.model.examples import Example
from pixelward.model.knowledge import (
    Agreement,
    CallPattern,
    Card,
    LoadPattern,
    Signature,
    Tracker,
)
from pixelward.model.levels import Risk
from pixelward.signatures.entries import Scope, confidence, signatures
from pixelward.signatures.fields import address, day, member, own_name, relative, source, word
from pixelward.signatures.needles import of_signatures
from pixelward.signatures.nodes import Node, Section
from pixelward.signatures.switches import defaults, formats

# Each with what a heading calls all of that kind.
CATEGORIES = {
    "advertising-pixel": "Advertising pixels",
    "tag-manager": "Tag managers",
    "session-replay": "Session replay",
    "web-analytics": "Web analytics",
    "product-analytics": "Product analytics",
    "customer-data": "Customer-data platforms",
    "marketing-automation": "Marketing automation",
    "testing": "A/B tests and personalisation",
    "call-tracking": "Call tracking",
    "chat": "Chat",
    "social": "Social plugins",
    "embed": "Embeds",
    "video": "Video",
    "maps": "Maps",
    "forms": "Forms and booking",
    "captcha": "Captchas",
    "fonts": "Fonts and shared libraries",
    "monitoring": "Errors and speed",
    "consent": "Consent managers",
}
REQUIRED = ("tracker", "name", "vendor", "category", "risk", "baa", "card", "sources")
WAYS = ("loads", "calls", "settings", "packages")
OPTIONAL = (
    *("own_names", "shared_hosts", "user_data", "events", "samples", *WAYS),
    *("behaviour", "formats", "confidence"),
)

AGREEMENT = (("status", "checked"), ("plan", "source"))
STATUSES = ("no", "plan", "yes", "unknown")
CARD = ("use_case", "why_it_matters", "hhs", "recommendation", "alternative")


def tracker(root: Node, data: frozenset[str]) -> Tracker:
    """Read one tracker; `data` are the ids of the data types that it may name."""
    file = root.section("a tracker", REQUIRED, OPTIONAL)
    untouched = tuple(defaults(file))
    behaviours = frozenset(one.behaviour for one in untouched)
    scope = Scope(own_name(file["tracker"]), data, behaviours, confidence(file))
    found = tuple(signatures(file, scope))
    if not found:
        raise root.error("a tracker needs a way to be found.", f"Add one of: {', '.join(WAYS)}.")
    return Tracker(
        id=scope.tracker,
        name=file.text("name"),
        vendor=file.text("vendor"),
        category=word(file["category"], "a category", CATEGORIES),
        risk=member(file["risk"], "a risk", Risk),
        agreement=_agreement(file["baa"]),
        card=_card(file["card"]),
        sources=tuple(map(source, file.each("sources"))),
        signatures=found,
        user_data=_pairs(file, "user_data", scope),
        events=_pairs(file, "events", scope),
        shared_hosts=frozenset(_shared_hosts(file, found)),
        own_names=tuple(_own_names(file, found)),
        defaults=untouched,
        formats=formats(file),
        examples=tuple(map(_example, file.each("samples"))),
        needles=of_signatures(found),
        path=root.path,
    )


def _own_names(file: Section, signatures: Iterable[Signature]) -> Iterator[str]:
    """Names that signatures begin with, and that are too odd to be anybody else's."""
    patterns = [one.pattern for one in signatures if isinstance(one.pattern, CallPattern)]
    called = {callee[0].removesuffix("=") for pattern in patterns for callee in pattern.callees}
    return (
        word(node, "a name that one of the calls begins with", called)
        for node in file.each("own_names")
    )


def _shared_hosts(file: Section, signatures: Iterable[Signature]) -> Iterator[str]:
    """Hosts of the tracker's addresses that serve other things, too: to allow one says nothing."""
    patterns = [one.pattern for one in signatures if isinstance(one.pattern, LoadPattern)]
    hosts = {pattern.host for pattern in patterns}
    return (word(node, "a host of one of the loads", hosts) for node in file.each("shared_hosts"))


def _agreement(node: Node) -> Agreement:
    fields = node.section('"baa"', *AGREEMENT)
    status = word(fields["status"], "a status", STATUSES)
    if status != "unknown" and "source" not in fields:
        raise fields["status"].error("who says so is missing.", 'Add "source".')
    if status == "plan" and "plan" not in fields:
        raise fields["status"].error("the plan has no name.", 'Add "plan".')
    if status != "plan" and "plan" in fields:
        raise fields["plan"].error('"plan" goes with the status "plan".', "Remove it.")
    return Agreement(
        status=status,
        source=address(fields["source"]) if "source" in fields else "",
        checked=day(fields["checked"]),
        plan=fields.text("plan"),
    )


def _card(node: Node) -> Card:
    fields = node.section('"card"', CARD, ())
    return Card(**{key: " ".join(fields.text(key).split()) for key in CARD})


def _pairs(file: Section, name: str, scope: Scope) -> tuple[tuple[str, str], ...]:
    """What the vendor's own words mean: a key of user data, or an event."""
    pairs = file[name].pairs() if name in file else ()
    return tuple((key.text(), scope.data_type(data)) for key, data in pairs)


def _example(node: Node) -> Example:
    fields = node.section("a sample", (), ("flagged", "clean", "file"))
    if ("flagged" in fields) is ("clean" in fields):
        raise node.error('a sample is either "flagged" or "clean".', "Write one of them.")
    code = fields["flagged" if "flagged" in fields else "clean"]
    text = code.text()
    default = "index.html" if text.lstrip().startswith("<") else "page.js"
    return Example(
        flagged="flagged" in fields,
        source=text,
        file=relative(fields["file"]) if "file" in fields else default,
        line=code.text_line(),
    )
