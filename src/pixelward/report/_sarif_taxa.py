"""What rules and results are filed under: a weakness, sections of the law, and trackers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import sarif_om as om

from pixelward.model.knowledge import Tracker
from pixelward.model.report import Report, Result
from pixelward.report import _markdown
from pixelward.report._card import card
from pixelward.report._words import sentence

CWE, LAW, TRACKERS = "CWE", "45 CFR", "trackers"
_ORDER = (CWE, LAW, TRACKERS)

_SECTION = re.compile(r"\b16[04]\.\d{3}(?:\([a-z\d]+\))*")
SECTIONS = {
    "160.103": "Definitions: business associate, protected health information",
    "164.306(a)": "Security standards: general requirements",
    "164.308(a)(1)": "Security management process: risk analysis",
    "164.312(a)": "Technical safeguards: access control",
    "164.400": "Notification of a breach: applicability",
    "164.414": "Notification of a breach: burden of proof",
    "164.501": "Definitions: marketing",
    "164.502(a)": "Permitted and required uses and disclosures",
    "164.502(b)": "Minimum necessary",
    "164.502(e)": "Disclosures to business associates",
    "164.504(e)": "Business associate contracts",
    "164.508(a)(3)": "Authorization required: marketing",
    "164.508(c)": "What an authorization must hold",
    "164.514": "De-identification and limited data sets",
    "164.514(b)(2)": "De-identification: the identifiers to be removed",
    "164.514(b)(2)(i)": "De-identification: the eighteen identifiers",
    "164.514(c)": "Re-identification: codes are not derived from what is known of the person",
}


def trackers(report: Report) -> list[Tracker]:
    """Those in use, and those that only a finding names; by id."""
    return _by_id(chain(report.trackers, named(report.results)))


def named(results: Iterable[Result]) -> list[Tracker]:
    """The trackers that results are about, by id; one about a suppression is about none."""
    return _by_id(result.finding.use.tracker for result in results)


def _by_id(found: Iterable[Tracker]) -> list[Tracker]:
    by_id = {tracker.id: tracker for tracker in found if tracker.id}
    return sorted(by_id.values(), key=lambda tracker: tracker.id)


def taxonomies(known: Iterable[Tracker]) -> list[om.ToolComponent]:
    """The three, in the order in which they are referred to."""
    return [_weaknesses(), _law(), _trackers(known)]


def supported() -> list[om.ToolComponentReference]:
    """The same, as the tool names what it supports."""
    return [_component(name) for name in _ORDER]


def reference(taxonomy: str, id: str, index: int) -> om.ReportingDescriptorReference:
    """A pointer to one entry of a taxonomy."""
    component = _component(taxonomy)
    return om.ReportingDescriptorReference(id=id, index=index, tool_component=component)


def relationships(page: str) -> list[om.ReportingDescriptorRelationship]:
    """What a rule is filed under: the one weakness, and the sections that its page rests on."""
    said = (reference(LAW, each, list(SECTIONS).index(each)) for each in cited(page))
    return [
        om.ReportingDescriptorRelationship(target=target, kinds=["relevant"])
        for target in (reference(CWE, "359", 0), *said)
    ]


def cited(page: str) -> Sequence[str]:
    """The sections that a page names, of those that are listed here."""
    named = set(_SECTION.findall(page))
    return [section for section in SECTIONS if section in named]


def cards(of: Iterable[Tracker]) -> Iterator[str]:
    """The cards that end a rule's page: of the trackers that it speaks of in this run."""
    for number, tracker in enumerate(of):
        if not number:
            yield "\n\n## The trackers that it found here\n"
        yield "\n" + "\n".join(card(tracker, 3)) + "\n"


def _component(name: str) -> om.ToolComponentReference:
    return om.ToolComponentReference(name=name, index=_ORDER.index(name))


def _weaknesses() -> om.ToolComponent:
    name = "Exposure of Private Personal Information to an Unauthorized Actor"
    address = "https://cwe.mitre.org/data/definitions/359.html"
    return om.ToolComponent(
        name=CWE,
        organization="MITRE",
        short_description=_text("The MITRE Common Weakness Enumeration."),
        information_uri="https://cwe.mitre.org/",
        taxa=[_taxon("359", name, address)],
    )


def _law() -> om.ToolComponent:
    return om.ToolComponent(
        name=LAW,
        organization="U.S. Department of Health and Human Services",
        short_description=_text(
            "Sections of the HIPAA rules that a rule's page refers to; whether one applies is for "
            "a lawyer to say."
        ),
        information_uri="https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C",
        taxa=[_taxon(section, title, _ecfr(section)) for section, title in SECTIONS.items()],
    )


def _ecfr(section: str) -> str:
    anchor = f"#p-{section}" if "(" in section else ""
    return f"https://www.ecfr.gov/current/title-45/section-{section.partition('(')[0]}{anchor}"


def _trackers(known: Iterable[Tracker]) -> om.ToolComponent:
    return om.ToolComponent(
        name=TRACKERS,
        short_description=_text("The trackers that are in use or named by a result."),
        taxa=[_tracker(tracker) for tracker in known],
    )


def _tracker(tracker: Tracker) -> om.ReportingDescriptor:
    markdown = "\n".join(card(tracker))
    taxon = _taxon(tracker.id, f"{tracker.name} by {tracker.vendor}", tracker.agreement.source)
    text = _markdown.plain(markdown)
    taxon.help = om.MultiformatMessageString(text=text, markdown=markdown)
    return taxon


def _taxon(id: str, title: str, address: str) -> om.ReportingDescriptor:
    web = address if address.startswith(("https://", "http://")) else None
    return om.ReportingDescriptor(id=id, short_description=_text(sentence(title)), help_uri=web)


def _text(text: str) -> om.MultiformatMessageString:
    return om.MultiformatMessageString(text=text)
