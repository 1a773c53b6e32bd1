"""A location is the bytes that it says, through letters of any width, references and holes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.place import LineIndex, Location, Position, Span
from pixelward.parse import host_of, parse
from pixelward.parse.entities import decoded
from pixelward.parse.text import Unreadable

LETTERS = st.sampled_from([*"ab 'ß€🏥é\n&;", "\r\n", "e\u0301"])
TEXTS = st.lists(LETTERS, max_size=12).map("".join)
WORDS = st.text(st.sampled_from("abß€🏥é "), max_size=8)


@given(TEXTS)
def test_columns_count_what_a_reader_counts(text: str) -> None:
    lines = LineIndex.of(text.encode())
    for at in range(len(text) + 1):
        before = text[:at]
        line, column = before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1
        assert lines.position(len(before.encode())) == Position(line, column)


@given(TEXTS)
def test_lines_make_up_the_file(text: str) -> None:
    source = text.encode()
    lines = LineIndex.of(source)
    spans = [lines.line_span(number + 1) for number in range(len(lines.starts))]
    assert b"".join(source[span.start : span.end] for span in spans) == source


# Plain text, and references with what they stand for.
PARTS = st.lists(
    st.one_of(
        st.text(st.sampled_from("abß€🏥é ,()"), min_size=1, max_size=4).map(lambda t: (t, t)),
        st.sampled_from(
            [("&quot;", '"'), ("&amp;", "&"), ("&#39;", "'"), ("&szlig;", "ß"), ("&#x1F3E5;", "🏥")]
        ),
    ),
    max_size=12,
)


@given(WORDS, PARTS, WORDS)
def test_each_decoded_letter_leads_back_to_its_source(
    before: str, parts: list[tuple[str, str]], after: str
) -> None:
    written = "".join(source for source, _ in parts)
    code = f"{before}{written}{after}".encode()
    start = len(before.encode())
    text, origin = decoded(code, Span(start, start + len(written.encode())))
    assert text.decode() == "".join(plain for _, plain in parts)
    at = 0
    for source, plain in parts:
        span = origin.locate(at, at + len(plain.encode()))
        assert code[span.start : span.end].decode() == source
        at += len(plain.encode())


@given(PARTS, st.integers(0, 40), st.integers(0, 40))
def test_a_decoded_range_stays_within_the_whole(
    parts: list[tuple[str, str]], start: int, size: int
) -> None:
    code = "".join(source for source, _ in parts).encode()
    whole = Span(0, len(code))
    _, origin = decoded(code, whole)
    found = origin.locate(start, start + size)
    assert whole.contains(found)
    assert found.start <= found.end


FRAMES = {
    "page.js": "/* {w} */ var a = '{w}'; {call}; b()",
    "page.ts": "export {{}}; const a: string = '{w}'; {call}",
    "page.jsx": "export const P = () => <p title='{w}' onClick={{() => {call}}}>{w}</p>",
    "script.html": "<p>{w}</p>\n<script>var a = '{w}';\n{call}</script>",
    "handler.html": "<p title='{w}'>{w}<a onclick=\"{call}\">",
    "address.html": '{w}<a href=" javascript:{call}">{w}</a>',
    "page.html.j2": "{{# {w} #}}{{{{ {w} }}}}<script>{{% if a %}}{call}{{% endif %}}</script>",
    "verbatim.html": "{{% raw %}}<script>a = '{w}'; {call}</script>{{% endraw %}}",
}


def facts(path: str, source: bytes) -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source))


def text(source: bytes, location: Location) -> str:
    return source[location.span.start : location.span.end].decode()


@settings(deadline=None)
@given(st.sampled_from(sorted(FRAMES)), WORDS, WORDS)
def test_a_call_reads_again_as_it_is_written(path: str, around: str, inside: str) -> None:
    argument = f"'{inside}'"
    code = f"pixel({argument})"
    source = FRAMES[path].format(w=around, call=code).encode()
    [call] = [c for c in facts(path, source).calls if text(source, c.location).startswith("pixel")]
    assert text(source, call.location) == code
    assert [text(source, one.location) for one in call.arguments] == [argument]


@settings(deadline=None)
@given(WORDS, WORDS)
def test_a_handler_with_references_reads_again_as_it_is_written(around: str, inside: str) -> None:
    code = f"pixel(&quot;{inside}&quot;, &#39;x&#39;)"
    source = f'<p title="{around}&amp;">{around}<a onclick="a(&#39;&#39;); {code}">'.encode()
    calls = facts("a.html", source).calls
    assert text(source, calls[-1].location) == code
    assert [text(source, one.location) for one in calls[-1].arguments] == [
        f"&quot;{inside}&quot;",
        "&#39;x&#39;",
    ]


@settings(deadline=None)
@given(WORDS, WORDS)
def test_an_address_reads_again_as_it_is_written(around: str, inside: str) -> None:
    url = f"https://x.example/?a={inside}&amp;b={{{{ c }}}}"
    source = f'<p title="{around}">{around}<img alt="{around}" src="{url}">'.encode()
    [load] = facts("a.html", source).loads
    assert text(source, load.location) == url


@settings(deadline=None)
@given(st.binary(max_size=60), st.sampled_from(["a.html", "a.js", "a.tsx", "a.html.j2"]))
def test_whatever_the_bytes_are_locations_are_within_the_text(raw: bytes, path: str) -> None:
    try:
        document = parse(SourceFile(path, host_of(path) or ""), raw)
    except Unreadable:
        assert b"\0" in raw or raw[:1] in {b"\xff", b"\xfe"}
        return
    found = extract(document)
    places = [one.location for one in (*found.calls, *found.loads, *found.links, *found.functions)]
    assert all(0 <= p.span.start <= p.span.end <= len(document.source) for p in places)
