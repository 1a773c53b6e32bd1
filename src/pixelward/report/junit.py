"""The report as JUnit's XML, which every build server shows: a suite for each rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree import ElementTree as ET

from pixelward.model.facts import Notice
from pixelward.model.levels import Severity, word
from pixelward.model.report import Coverage, Report, Result
from pixelward.report import _order
from pixelward.report._plain import plain
from pixelward.report._tally import coverage
from pixelward.report._text_finding import position
from pixelward.report._visible import visible
from pixelward.report._words import sentence
from pixelward.report.base import Reporter, Style, rule_names

_ELEMENTS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def render(report: Report, _style: Style) -> str:
    """A test case for each finding, and for each file that was not read."""
    root = ET.Element("testsuites", name="pixelward")
    root.extend((*_rules(report), _files(report.coverage)))
    _count(root, list(root), ("failures", "errors"))
    ET.indent(root)
    # Control characters have been made visible, and the declaration promises what is there.
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _rules(report: Report) -> Iterator[ET.Element]:
    names = rule_names(report)
    by_rule = sorted(_order.results(report.results), key=lambda result: result.finding.rule)
    for rule, results in groupby(by_rule, key=lambda result: result.finding.rule):
        suite = visible(f"{rule} {names.get(rule, '')}".rstrip())
        found = list(results)
        cases = (_case(*case, suite) for case in zip(found, _cases(found), strict=True))
        yield _suite(suite, cases)


def _cases(results: Iterable[Result]) -> Iterator[str]:
    """A name for each: servers compare runs by name, so it has no line, and none is there twice."""
    seen: Counter[str] = Counter()
    for result in results:
        name = visible(f"{result.place.path}: {sentence(result.finding.message)}")
        seen[name] += 1
        yield f"{name} ({seen[name]})" if seen[name] > 1 else name


def _suite(name: str, cases: Iterable[ET.Element]) -> ET.Element:
    suite = ET.Element("testsuite", name=name)
    suite.extend(cases)
    _count(suite, [suite], ("failures", "errors", "skipped"))
    return suite


def _count(element: ET.Element, suites: Iterable[ET.Element], outcomes: Iterable[str]) -> None:
    cases = [case for suite in suites for case in suite]
    element.set("tests", str(len(cases)))
    for name in outcomes:
        found = sum(case.find(_ELEMENTS[name]) is not None for case in cases)
        element.set(name, str(found))


def _case(result: Result, name: str, suite: str) -> ET.Element:
    path, line = visible(result.place.path), str(result.place.start.line)
    case = ET.Element("testcase", name=name, classname=suite, file=path, line=line)
    case.append(_outcome(result))
    return case


def _outcome(result: Result) -> ET.Element:
    """A failure; but a note does not fail, and what is known already is skipped."""
    finding = result.finding
    message = visible(sentence(finding.message))
    if result.state != "new":
        return ET.Element("skipped", message=_why(result))
    if finding.severity is Severity.NOTE:
        return _text(ET.Element("system-out"), plain(result))
    attributes = {"type": word(finding.severity), "message": message}
    return _text(ET.Element("failure", attributes), (position(result.place), *plain(result)))


def _why(result: Result) -> str:
    if result.state == "suppressed":
        return visible(f"suppressed: {sentence(result.justification)}".rstrip())
    return "in the baseline"


def _text(element: ET.Element, lines: Iterable[str]) -> ET.Element:
    element.text = "\n".join(lines)
    return element


def _files(read: Coverage) -> ET.Element:
    """Never empty: a build server takes a report without a case for a broken one."""
    analysed = ET.Element("testcase", name=coverage(read), classname="pixelward")
    unread = (_unread(notice) for notice in _order.notices(read.notices))
    return _suite("files", (analysed, *unread))


def _unread(notice: Notice) -> ET.Element:
    path, reason = visible(notice.path), visible(notice.reason)
    case = ET.Element("testcase", name=path or reason, classname="pixelward", file=path)
    if notice.crashed:
        case.append(ET.Element("error", {"type": "fault", "message": reason}))
    elif notice.skipped:
        case.append(ET.Element("skipped", message=reason))
    else:
        case.append(_text(ET.Element("system-out"), [reason]))
    return case


JUNIT = Reporter("junit", render)
