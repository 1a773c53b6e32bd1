"""Code inside code: regions of decoded text, led back to the file through both decodings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pixelward.model.place import Span
from pixelward.parse.document import Filling, Markup, Origin, Piece, Region


def placed(
    regions: Iterable[Region | Markup], origin: Origin, fillings: tuple[Filling, ...]
) -> Iterator[Region | Markup]:
    """Regions of a decoded text, with its way back to the file and what is filled in there."""
    for region in regions:
        inner = region.origin
        if inner is None:
            yield replace(region, origin=origin, fillings=fillings)
        else:
            moved = tuple(_moved(fillings, inner))
            yield replace(region, origin=composed(origin, inner), fillings=moved)


def composed(outer: Origin, inner: Origin) -> Origin:
    """The way from text that was decoded twice to the file: `inner` leads to the text between."""
    pieces = tuple(part for piece in inner.pieces for part in _through(outer, piece))
    return Origin(outer.locate(inner.whole.start, inner.whole.end), pieces)


def _through(outer: Origin, piece: Piece) -> Iterator[Piece]:
    """One piece of the inner text, cut where the text between is made of several pieces."""
    if not piece.verbatim:
        yield Piece(piece.start, outer.locate(piece.file.start, piece.file.end), False)
        return
    at, end = piece.file.start, piece.file.end
    following = bisect_right(outer.pieces, at, key=lambda one: one.start)
    while at < end:
        is_last = following >= len(outer.pieces)
        stop = end if is_last else min(end, outer.pieces[following].start)
        verbatim = following > 0 and outer.pieces[following - 1].verbatim
        yield Piece(piece.start + at - piece.file.start, outer.locate(at, stop), verbatim)
        at, following = stop, following + 1


def _moved(fillings: tuple[Filling, ...], inner: Origin) -> Iterator[Filling]:
    """What is filled in within the part of a text that was decoded again, with its new place."""
    first = bisect_right(fillings, inner.whole.start, key=lambda filling: filling.end)
    last = bisect_left(fillings, inner.whole.end, key=lambda filling: filling.start)
    for filling in fillings[first:last]:
        start, end = inner.decoded(Span(filling.start, filling.end))
        yield replace(filling, start=start, end=end)
