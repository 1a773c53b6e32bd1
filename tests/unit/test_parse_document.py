"""Decoded text knows where it came from; holes are found by where they are."""

from __future__ import annotations

import pytest

from pixelward.model import values
from pixelward.model.place import Span
from pixelward.model.values import Value
from pixelward.parse.document import Document, Filling, Hole, Masked, Origin, Piece, Region
from pixelward.parse.trees import parse

WHOLE = Span(100, 120)
# `ab` + `&quot;` + `cd`, as decoded text: ab"cd
PIECES = Origin(
    Span(100, 110),
    (
        Piece(0, Span(100, 102), verbatim=True),
        Piece(2, Span(102, 108), verbatim=False),
        Piece(3, Span(108, 110), verbatim=True),
    ),
)


def test_without_pieces_everything_is_the_whole() -> None:
    assert Origin(WHOLE).locate(3, 4) == WHOLE


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        pytest.param(0, 1, Span(100, 101), id="inside a verbatim run"),
        pytest.param(0, 2, Span(100, 102), id="a whole verbatim run"),
        pytest.param(2, 3, Span(102, 108), id="what was decoded answers with all of it"),
        pytest.param(1, 4, Span(101, 109), id="from one run to another"),
        pytest.param(2, 4, Span(102, 109), id="from what was decoded on"),
        pytest.param(1, 3, Span(101, 108), id="up to what was decoded"),
        pytest.param(0, 5, Span(100, 110), id="everything"),
    ],
)
def test_a_range_of_decoded_text_leads_back_to_the_file(start: int, end: int, span: Span) -> None:
    assert PIECES.locate(start, end) == span


def test_a_place_beyond_the_text_stays_within_the_whole() -> None:
    assert PIECES.whole.contains(PIECES.locate(40, 50))


def test_an_empty_range_stays_within_the_whole() -> None:
    assert PIECES.whole.contains(PIECES.locate(1, 1))


def test_a_region_of_the_file_itself_is_where_it_says() -> None:
    code = b"a(b)"
    region = Region("javascript", code, parse("javascript", code))
    assert region.locate(2, 3) == Span(2, 3)


def test_a_decoded_region_is_where_its_origin_says() -> None:
    code = b'ab"cd'
    region = Region("javascript", code, parse("javascript", code), origin=PIECES)
    assert region.locate(2, 3) == Span(102, 108)


FIRST, SECOND, THIRD = Hole(Span(2, 5), "a"), Hole(Span(5, 9), "b"), Hole(Span(20, 24), "c")
MASKED = Masked(b" " * 30, holes=(FIRST, SECOND, THIRD))
DOCUMENT = Document("a.html", "html", MASKED.code, MASKED)


def filled(region: Region, start: int, end: int) -> list[tuple[int, Value]]:
    return [(filling.start, filling.value) for filling in DOCUMENT.filled(region, start, end)]


@pytest.mark.parametrize(
    ("start", "end", "holes"),
    [
        pytest.param(0, 2, [], id="a hole that begins where the range ends"),
        pytest.param(9, 20, [], id="between holes"),
        pytest.param(30, 40, [], id="after all holes"),
        pytest.param(0, 3, [FIRST], id="an overlap at the end"),
        pytest.param(3, 4, [FIRST], id="a range inside a hole"),
        pytest.param(5, 6, [SECOND], id="neighbours do not overlap"),
        pytest.param(0, 100, [FIRST, SECOND, THIRD], id="all, in order"),
    ],
)
def test_a_range_of_the_file_is_filled_by_the_holes_that_overlap_it(
    start: int, end: int, holes: list[Hole]
) -> None:
    region = Region("javascript", MASKED.code, parse("javascript", MASKED.code))
    expected = [(hole.span.start, values.Hole(hole.text)) for hole in holes]
    assert filled(region, start, end) == expected


def test_holes_of_the_file_fill_no_decoded_text() -> None:
    region = Region("javascript", b"a" * 30, parse("javascript", b"a" * 30), origin=PIECES)
    assert filled(region, 0, 30) == []


@pytest.mark.parametrize(("start", "end", "count"), [(0, 3, 0), (0, 4, 1), (5, 6, 1), (6, 9, 0)])
def test_decoded_text_has_fillings_of_its_own(start: int, end: int, count: int) -> None:
    filling = Filling(3, 6, values.Hole("a"))
    code = b"a" * 30
    region = Region(
        "javascript", code, parse("javascript", code), origin=PIECES, fillings=(filling,)
    )
    assert len(filled(region, start, end)) == count
