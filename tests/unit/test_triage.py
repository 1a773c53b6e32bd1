"""Findings become results: placed, framed, in order, and named so that lines may move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from making import CAREERS, EMAIL, NAME, exposure, route, sent, told, use
from pixelward.model.facts import FileFacts
from pixelward.model.levels import Confidence, Severity
from pixelward.model.place import LineIndex, Location, Position, Span, Step
from pixelward.model.program import Reached, TrackerUse
from pixelward.model.report import Finding, Result, Sent
from pixelward.model.values import Literal
from pixelward.triage import sightings, triage

TODAY = date(2026, 11, 22)
KNOWN = ("PW101", "PW102", "PW203")


def facts(path: str, source: bytes) -> FileFacts:
    return FileFacts(path=path, language="html", digest="", lines=LineIndex.of(source))


def finding(
    of: TrackerUse,
    rule: str = "PW203",
    *things: Sent,
    identity: tuple[str, ...] = ("example/init", "email", "", "condition"),
) -> Finding:
    return Finding(
        rule=rule,
        severity=Severity.ERROR,
        confidence=Confidence.RESOLVED,
        message="",
        next_step="",
        use=of,
        location=of.location,
        routes=(CAREERS,),
        sent=things,
        flow=of.flow,
        identity=identity,
    )


def at(source: bytes, what: bytes, path: str = "a.html") -> Location:
    start = source.index(what)
    return Location(path, Span(start, start + len(what)))


def use_at(source: bytes, what: bytes, path: str = "a.html", account: str = "") -> TrackerUse:
    place = at(source, what, path)
    return use(path=path, at=place.span.start, length=len(what), account=account or None)


def results(found: Iterable[Finding], sources: Mapping[str, bytes]) -> tuple[Result, ...]:
    files = {path: facts(path, source) for path, source in sources.items()}
    return triage(found, files, sources.__getitem__, TODAY, known=KNOWN)


def frame(line: bytes, of: TrackerUse, *things: Sent) -> str:
    (result,) = results([finding(of, "PW203", *things)], {"a.html": line})
    return result.place.frame


def test_no_findings_no_results() -> None:
    assert results([], {"a.html": b""}) == ()


def test_lines_and_columns_count_characters() -> None:
    source = "<p>é</p>\n\tü fbq('init')\n".encode()
    (result,) = results([finding(use_at(source, b"fbq('init')"))], {"a.html": source})
    assert (result.place.start, result.place.end) == (Position(2, 4), Position(2, 15))
    assert result.place.frame == "\tü fbq('init')"
    assert result.place.frame[3:14] == "fbq('init')"


def test_a_frame_is_the_first_line_without_its_end() -> None:
    source = b"fbq(\r\n  'init')\r\n"
    (result,) = results([finding(use_at(source, b"fbq(\r\n  'init')"))], {"a.html": source})
    assert result.place.frame == "fbq("
    assert result.place.end.line == 2


def test_bytes_that_are_no_text_are_replaced() -> None:
    assert frame(b"caf\xe9 fbq()", use_at(b"caf\xe9 fbq()", b"fbq()")) == "caf\ufffd fbq()"


def test_identifiers_in_a_frame_are_hidden_and_the_pixel_s_id_is_not() -> None:
    line = b"t('1592118847', {em: 'jane@example.org', ph: '415-555-0100', a: 123456789})"
    shown = frame(line, use_at(line, line, account="1592118847"))
    assert shown == "t('1592118847', {em: 'j•••@•••••••.•••', ph: '•••-•••-••••', a: •••••••••})"


def test_user_data_without_a_shape_is_hidden_too() -> None:
    line = b"t('jane', {fn: 'jane', ln: \"O Hara\"}, jane)"
    things = (told("user-data", "fn", Literal("jane")), told("user-data", "ln", Literal("O Hara")))
    assert (
        frame(line, use(*things, path="a.html")) == "t('••••', {fn: '••••', ln: \"• ••••\"}, jane)"
    )


def test_a_parameter_that_is_an_identifier_is_hidden() -> None:
    line = b"t('Lead', {first_name: 'jane', plan: 'gold'})"
    things = (
        told("param", "first_name", Literal("jane")),
        told("param", "plan", Literal("gold"), at=30),
    )
    shown = frame(line, use(*things, path="a.html"), sent(NAME, "first_name"))
    assert shown == "t('Lead', {first_name: '••••', plan: 'gold'})"


def test_of_a_minified_line_the_frame_is_the_part_round_the_span() -> None:
    line = "é".encode() * 3_001 + b"fbq('init');" + b"x" * 50_000
    (result,) = results([finding(use_at(line, b"fbq('init')"))], {"a.html": line})
    place = result.place
    assert place.frame == "é" * 1_000 + "fbq('init');" + "x" * 5_988
    shown = place.frame[place.start.column - place.frame_column :]
    assert shown.startswith("fbq('init');")


def test_a_frame_begins_with_a_whole_character() -> None:
    line = b"x" + "é".encode() * 3_000 + b"yfbq('init')"
    assert frame(line, use_at(line, b"fbq('init')")).startswith("é")


def test_steps_of_the_flow_are_placed() -> None:
    page, lib = b"track()\n", b"\n\nexport const track = () => fbq()\n"
    step = Step(at(lib, b"fbq()", "lib.js"), "track() calls fbq()")
    of = use(path="page.js", length=7, flow=(step,))
    (result,) = results([finding(of)], {"page.js": page, "lib.js": lib})
    (placed,) = result.flow
    assert (placed.place.path, placed.place.start) == ("lib.js", Position(3, 28))
    assert (placed.message, placed.place.frame) == ("track() calls fbq()", lib.decode().strip())


def test_each_file_is_read_once_at_most() -> None:
    read: list[str] = []

    def reader(path: str) -> bytes:
        read.append(path)
        return b"fbq(); fbq()"

    files = {path: facts(path, b"fbq(); fbq()") for path in ("a.html", "b.html")}
    uses = [use(path="a.html", at=start, length=5) for start in (0, 7)]
    triage(map(finding, uses), files, reader, TODAY, known=KNOWN)
    assert read == ["a.html"]


def test_results_are_sorted_by_path_line_column_and_rule() -> None:
    source = b"one two\nthree\n"
    found = [
        finding(use_at(source, what, path), rule)
        for path in ("b.html", "a.html")
        for what in (b"three", b"two", b"one")
        for rule in ("PW203", "PW101")
    ]
    placed = results(found, {"a.html": source, "b.html": source})
    keys = [(r.place.path, r.place.start, r.finding.rule) for r in placed]
    assert keys == sorted(keys)
    assert results(reversed(found), {"a.html": source, "b.html": source}) == placed


def test_a_fingerprint_tells_rule_path_and_identity_apart() -> None:
    source = b"fbq()"
    of, elsewhere = use_at(source, source), use_at(source, source, "b.html")
    found = [
        finding(of),
        finding(of, identity=("example/init", "phone", "", "condition")),
        finding(of, identity=("example/init", "email", "condition", "")),
        finding(of, "PW101"),
        finding(elsewhere),
    ]
    placed = results(found, {"a.html": source, "b.html": source})
    assert len({result.fingerprint for result in placed}) == 5


def test_equal_findings_are_told_apart_by_their_order() -> None:
    once, twice = b"fbq()", b"fbq(); fbq()"
    first, second = use(path="a.html", at=0, length=5), use(path="a.html", at=7, length=5)
    (before,) = results([finding(first)], {"a.html": once})
    after = results([finding(second), finding(first)], {"a.html": twice})
    assert after[0].fingerprint == before.fingerprint
    assert after[1].fingerprint != before.fingerprint


def test_sightings_show_wrappers_and_every_route() -> None:
    source = b"fbq(); lead()"
    body, caller = use(path="a.html", forwarded=True, length=5), use(path="a.html", at=7, length=6)

    def reached(location: Location) -> tuple[Reached, ...]:
        shown = ("/b", "/a", "/b") if location.span.start else ()
        return tuple(Reached(route(pattern), ()) for pattern in shown)

    files = {"a.html": facts("a.html", source)}
    found = sightings([caller, body], reached, files, lambda _: source)
    assert [(one.use, one.routes) for one in found] == [(body, ("*",)), (caller, ("/a", "/b"))]
    assert found[1].place.start == Position(1, 8)


def test_an_exposure_never_needs_a_place() -> None:
    """A use in a file that was not read, such as a synthetic one, stands at its beginning."""
    of = exposure(use(path="gone.js"), CAREERS, sent(EMAIL)).use
    (result,) = results([finding(of)], {})
    assert (result.place.path, result.place.start, result.place.frame) == (
        "gone.js",
        Position(1, 1),
        "",
    )
