"""Which bytes are text, each line and column in its place."""

from __future__ import annotations

import codecs

import pytest

from pixelward.model.place import LineIndex
from pixelward.parse.text import Unreadable, readable

PAGE = "<p>Größe</p>\r\n<script>pixel('Ärztin 🏥')</script>\r\n"


@pytest.mark.parametrize("raw", [b"", b"plain", "Größe 🏥".encode(), b"a\r\nb"])
def test_utf_8_is_read_as_it_is(raw: bytes) -> None:
    text = readable(raw)
    assert (text.code, text.source, text.notes) == (raw, raw, ())


def test_a_byte_order_mark_becomes_blanks() -> None:
    raw = codecs.BOM_UTF8 + b"a()"
    assert readable(raw).code == b"   a()"
    assert readable(raw).source == raw


def test_only_the_mark_at_the_beginning_is_one() -> None:
    raw = codecs.BOM_UTF8 + b"a" + codecs.BOM_UTF8
    assert readable(raw).code == b"   a" + codecs.BOM_UTF8


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_read(codec: str) -> None:
    text = readable(PAGE.encode(codec))
    assert text.code == PAGE.encode()
    assert text.notes == ()


def test_lines_and_columns_of_a_wide_text_are_those_of_its_file() -> None:
    text = readable(PAGE.encode("utf-16"))
    at = LineIndex.of(text.source).position(text.source.index("🏥".encode()))
    assert (at.line, at.column) == (2, 23)


def test_what_only_begins_like_a_wide_text_is_refused() -> None:
    with pytest.raises(Unreadable, match="begins like UTF-16 and is not"):
        readable(codecs.BOM_UTF16_LE + b"a")


def test_one_byte_encodings_are_read_and_told_of() -> None:
    text = readable("pixel('Größe €')".encode("cp1252"))
    assert text.code.decode() == "pixel('Größe €')"
    assert text.notes == ("is not UTF-8; read as cp1252",)


def test_a_page_may_say_its_encoding() -> None:
    page = '<meta charset="windows-1251"><p>Клиника</p>'
    assert readable(page.encode("cp1251")).code.decode() == page


@pytest.mark.parametrize("said", ["utf-8", "no-such-thing", "rot13", "x" * 50])
def test_an_encoding_that_cannot_be_meant_is_passed_over(said: str) -> None:
    page = f'<meta charset="{said}"><p>é</p>'
    assert readable(page.encode("latin-1")).code.decode() == page


def test_a_nul_byte_in_a_text_is_a_blank_and_told_of() -> None:
    text = readable(b"a('b')\0c()")
    assert text.code == b"a('b') c()"
    assert text.notes == ("holds a NUL byte, which was read as a blank",)


def test_many_nul_bytes_are_no_text() -> None:
    with pytest.raises(Unreadable, match="holds NUL bytes, so it is not text"):
        readable(b"PK\x03\x04\0\0\x08\0\0\0ab")
