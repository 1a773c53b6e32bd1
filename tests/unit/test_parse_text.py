"""Which bytes are text, each in its place."""

from __future__ import annotations

import codecs

import pytest

from pixelward.parse.text import Unreadable, readable


@pytest.mark.parametrize("raw", [b"", b"plain", "Größe 🏥".encode(), b"a\r\nb"])
def test_utf_8_is_read_as_it_is(raw: bytes) -> None:
    text = readable(raw)
    assert (text.code, text.is_wide, text.notes) == (raw, True, ())


def test_a_byte_order_mark_becomes_blanks() -> None:
    raw = codecs.BOM_UTF8 + b"a()"
    assert readable(raw).code == b"   a()"


def test_only_the_mark_at_the_beginning_is_one() -> None:
    raw = codecs.BOM_UTF8 + b"a" + codecs.BOM_UTF8
    assert readable(raw).code == b"   a" + codecs.BOM_UTF8


def test_one_byte_encodings_are_read_with_their_letters_covered() -> None:
    raw = "pixel('Größe')".encode("latin-1")
    text = readable(raw)
    assert text.code == b"pixel('Gr??e')"
    assert not text.is_wide


def test_covered_letters_are_told_of() -> None:
    assert readable(b"\xe9").notes == ("is not UTF-8; its letters beyond ASCII were not read",)


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_refused(codec: str) -> None:
    with pytest.raises(Unreadable, match=r"is UTF-16|holds a NUL byte"):
        readable("<p>pixel</p>".encode(codec))


def test_a_nul_byte_is_no_text() -> None:
    with pytest.raises(Unreadable, match="holds a NUL byte, so it is not text"):
        readable(b"a\0b")
