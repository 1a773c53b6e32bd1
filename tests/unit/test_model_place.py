"""Bytes inside, lines and columns at the border: one function converts."""

from __future__ import annotations

import pytest

from pixelward.model.place import LineIndex, Position, Span


@pytest.mark.parametrize(
    ("inner", "is_inside"),
    [
        (Span(2, 5), True),
        (Span(2, 2), True),
        (Span(5, 5), True),
        (Span(1, 5), False),
        (Span(2, 6), False),
        (Span(7, 9), False),
    ],
)
def test_a_span_contains_what_lies_within_its_ends(inner: Span, is_inside: bool) -> None:
    assert Span(2, 5).contains(inner) is is_inside


@pytest.mark.parametrize(
    ("source", "offset", "line", "column"),
    [
        pytest.param(b"", 0, 1, 1, id="an empty file has a first line"),
        pytest.param(b"ab", 0, 1, 1, id="first byte"),
        pytest.param(b"ab", 2, 1, 3, id="end of a file without a newline"),
        pytest.param(b"ab\ncd", 2, 1, 3, id="a newline ends its own line"),
        pytest.param(b"ab\ncd", 3, 2, 1, id="after a newline"),
        pytest.param(b"ab\n", 3, 2, 1, id="the empty line after the last newline"),
        pytest.param(b"a\n\n\nb", 3, 3, 1, id="empty lines count"),
        pytest.param(b"ab\r\ncd", 4, 2, 1, id="CRLF is one line end"),
        pytest.param(b"ab\r\ncd", 2, 1, 3, id="the carriage return belongs to its line"),
    ],
)
def test_an_offset_has_a_line_and_a_column(
    source: bytes, offset: int, line: int, column: int
) -> None:
    assert LineIndex.of(source).position(offset) == Position(line, column)


@pytest.mark.parametrize(
    ("before", "column"), [("a", 2), ("ß", 2), ("€", 2), ("🏥", 2), ("e\u0301", 3), ("ßß", 3)]
)
def test_columns_count_code_points(before: str, column: int) -> None:
    source = f"x\n{before}y".encode()
    assert LineIndex.of(source).position(source.index(b"y")) == Position(2, column)


def test_letters_on_earlier_lines_move_no_column() -> None:
    source = "ßßß\nab".encode()
    assert LineIndex.of(source).position(source.index(b"b")) == Position(2, 2)


def test_an_offset_inside_a_letter_is_at_that_letter() -> None:
    assert LineIndex.of("a🏥b".encode()).position(3) == Position(1, 2)


def test_a_file_of_ascii_remembers_no_letters() -> None:
    assert LineIndex.of(b"a\nb") == LineIndex((0, 2))


def test_a_line_has_the_span_of_its_bytes_and_its_newline() -> None:
    assert LineIndex.of(b"ab\ncd\ne").line_span(2) == Span(3, 6)


def test_the_last_line_is_open_ended() -> None:
    source = b"ab\ncd"
    last = LineIndex.of(source).line_span(2)
    assert source[last.start : last.end] == b"cd"
