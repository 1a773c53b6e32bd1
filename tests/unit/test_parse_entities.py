"""Character references are resolved, and each letter still knows its bytes."""

from __future__ import annotations

import pytest

from pixelward.model.place import Span
from pixelward.parse.entities import decoded


def read(code: str) -> str:
    source = code.encode()
    return decoded(source, Span(0, len(source)))[0].decode()


@pytest.mark.parametrize(
    "code", ["", "plain", "a & b", "a &", "&;", "&#;", "&#x;", "a && b", "&nosuchname;", "Größe"]
)
def test_what_is_no_reference_stays_as_it_is(code: str) -> None:
    assert read(code) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("&quot;", '"'),
        ("&amp;&amp;", "&&"),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#X27;", "'"),
        ("&#128512;", "😀"),
        ("&szlig;", "ß"),
        ("a&lt;b&gt;c", "a<b>c"),
        ("&amp;quot;", "&quot;"),
        ("&quot", '"'),
        ("ß&quot;ß", 'ß"ß'),
    ],
)
def test_references_are_resolved(code: str, text: str) -> None:
    assert read(code) == text


@pytest.mark.parametrize("code", ["?a=1&copy=2", "?a=1&region=CA"])
def test_a_parameter_of_an_address_is_no_reference(code: str) -> None:
    assert read(code) == code


CODE = 'x="ß&quot;é&#39;&amp;🏥z"'.encode()
VALUE = Span(CODE.index(b'"') + 1, len(CODE) - 1)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ß", "ß"),
        ('"', "&quot;"),
        ("é", "é"),
        ("'", "&#39;"),
        ("&", "&amp;"),
        ("🏥", "🏥"),
        ("z", "z"),
        ("'&", "&#39;&amp;"),
        ('ß"é', "ß&quot;é"),
        ("&🏥z", "&amp;🏥z"),
    ],
)
def test_each_letter_is_found_in_the_file(text: str, source: str) -> None:
    plain, origin = decoded(CODE, VALUE)
    start = plain.index(text.encode())
    span = origin.locate(start, start + len(text.encode()))
    assert CODE[span.start : span.end].decode() == source


def test_the_whole_text_leads_back_to_the_whole_span() -> None:
    plain, origin = decoded(CODE, VALUE)
    assert origin.locate(0, len(plain)) == VALUE
