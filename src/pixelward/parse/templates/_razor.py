"""Razor's two modes, markup and code, told apart in one pass over the bytes."""

from __future__ import annotations

import re

from pixelward.model.place import Span
from pixelward.parse.templates import _razor_signs as signs
from pixelward.parse.templates._razor_frames import Expressions, Frame, Mode, Unended
from pixelward.parse.templates.base import Tag, TagKind, decoded

_SEEN = {
    Mode.PAGE: signs.AT,
    Mode.SECTION: signs.IN_MARKUP,
    Mode.ELEMENT: signs.IN_MARKUP,
    Mode.RAW: signs.IN_RAW,
    Mode.LINE: signs.IN_LINE,
}


class Reader:
    """Reads one file; places in `left` are text, whatever they look like."""

    def __init__(self, source: bytes, left: frozenset[int]) -> None:
        self.source = source
        self.left = left
        self.frames = [Frame(Mode.PAGE, 0)]
        self._expressions = Expressions(source)
        self.round = self._expressions.round
        self.tags = list[Tag]()

    def read(self) -> list[Tag]:
        """The tags in order; raises `Unended`."""
        at = 0
        while 0 <= at < len(self.source):
            frame = self.frames[-1]
            if frame.mode is Mode.CODE or frame.mode is Mode.PLAIN:
                at = self._code(frame, at)
            else:
                at = self._markup(frame, at)
        opened = min(self.frames, key=lambda frame: (frame.mode.value, frame.at))
        if opened.mode.value <= Mode.SECTION.value:
            raise Unended(opened.at)
        return self.tags

    def _add(self, start: int, end: int, kind: TagKind, text: str | None = None) -> None:
        if end > start:
            said = decoded(self.source[start:end]).strip() if text is None else text
            self.tags.append(Tag(Span(start, end), said, kind))

    def _markup(self, frame: Frame, at: int) -> int:
        match = _SEEN[frame.mode].search(self.source, at)
        if match is None:
            return -1
        if match[0] == b"@":
            return self._sign(match.start())
        if frame.mode is Mode.LINE:
            self.frames.pop()
            return self._resumed(match.start())
        if frame.mode is Mode.RAW:
            self.frames.pop()
            return self._closed(self.frames[-1], match.end())
        return self._piece(frame, match)

    def _piece(self, frame: Frame, match: re.Match[bytes]) -> int:
        if match["raw"] or match["open"]:
            frame.tag = (match["raw"] or match["open"]).lower()
        elif match["end"] and frame.tag:
            return self._opened(frame, match)
        elif match["close"]:
            return self._closed(frame, match.end(), match.start())
        elif match["brace"] == b"}" and frame.mode is Mode.SECTION and not frame.depth:
            self.frames.pop()
            self._add(match.start(), match.end(), TagKind.LOGIC)
        return match.end()

    def _opened(self, frame: Frame, match: re.Match[bytes]) -> int:
        """Behind an opening tag."""
        name, frame.tag = frame.tag, b""
        if match["end"] == b"/>" or name in signs.VOID:
            frame.depth += 1
            return self._closed(frame, match.end())
        frame.depth += 1
        if name in {b"script", b"style"}:
            self.frames.append(Frame(Mode.RAW, match.start()))
        return match.end()

    def _closed(self, frame: Frame, at: int, start: int = -1) -> int:
        frame.depth = max(0, frame.depth - 1)
        if frame.mode is Mode.ELEMENT and frame.depth == 0:
            if frame.is_text and start >= 0:
                self._add(start, at, TagKind.LOGIC)
            self.frames.pop()
            return self._resumed(at)
        return at

    def _sign(self, at: int) -> int:
        source = self.source
        if at in self.left or (at and (source[at - 1 : at].isalnum() or source[at - 1] == 95)):
            return at + 1
        if source.startswith(b"@@", at):
            self._add(at, at + 1, TagKind.LOGIC)
            return at + 2
        if source.startswith(b"@*", at):
            end = source.find(b"*@", at + 2)
            if end < 0:
                raise Unended(at)
            self._add(at, end + 2, TagKind.COMMENT, decoded(source[at + 2 : end]).strip())
            return end + 2
        return at + 1 if signs.TEXT.match(source, at) else self._live(at)

    def _live(self, at: int) -> int:
        for pattern in (signs.DIRECTIVE, signs.BASIC):
            if match := pattern.match(self.source, at):
                self._add(at, match.end(), TagKind.LOGIC)
                return match.end()
        if match := signs.BARE.match(self.source, at):
            return self._entered(match, at)
        if match := signs.CONTROL.match(self.source, at):
            entered = self._control(match.end(), at, at)
            return entered if entered > 0 else at + 1
        return self._expression(at)

    def _entered(self, match: re.Match[bytes], at: int) -> int:
        if match["section"]:
            self._add(at, match.end(), TagKind.LOGIC)
            self.frames.append(Frame(Mode.SECTION, at))
            return match.end()
        mode = Mode.PLAIN if match["plain"] else Mode.CODE
        self.frames.append(Frame(mode, at, depth=1, start=at))
        return self._statement(self.frames[-1], match.end())

    def _body(self, at: int) -> int:
        """Behind the brace that opens a body, for what stands before it: a condition or nothing."""
        end = self.round.end(at) if self.source[at : at + 1] == b"(" else at
        opened = signs.OPENING.match(self.source, end) if end > 0 else None
        return opened.end() if opened else -1

    def _control(self, at: int, start: int, opener: int) -> int:
        """A statement with a body; `start` is where its code begins, `opener` where all of it."""
        body = self._body(at)
        if body < 0:
            return -1
        self.frames.append(Frame(Mode.CODE, opener, depth=1, start=start))
        return self._statement(self.frames[-1], body)

    def _expression(self, at: int) -> int:
        if self.source.startswith(b"@(", at):
            end = self.round.end(at + 1)
            if end < 0:
                return at + 1
            self._add(at, end, TagKind.OUTPUT, decoded(self.source[at + 2 : end - 1]).strip())
            return end
        match = signs.NAME.match(self.source, at)
        if match is None:
            return at + 1
        end = self._expressions.end(match.end())
        self._add(at, end, TagKind.OUTPUT, decoded(self.source[at + 1 : end]))
        return end

    def _code(self, frame: Frame, at: int) -> int:
        match = signs.IN_CODE.search(self.source, at)
        if match is None:
            return -1
        if match[0] == b"}":
            frame.depth -= 1
            if frame.depth == 0:
                return self._left(frame, match.end())
        frame.depth += match[0] == b"{"
        return self._statement(frame, match.end())

    def _left(self, frame: Frame, at: int) -> int:
        """Behind a body; another one may follow: `else`."""
        self._add(frame.start, at, TagKind.LOGIC)
        self.frames.pop()
        more = signs.MORE.match(self.source, at) if frame.mode is Mode.CODE else None
        entered = self._control(more.end(), at, frame.at) if more else -1
        return entered if entered > 0 else at

    def _statement(self, frame: Frame, at: int) -> int:
        """Where a statement may begin, markup may, too."""
        match = signs.STATEMENT.match(self.source, at) if frame.mode is Mode.CODE else None
        if match is None:
            return at
        covered = match.end() if match["line"] or match["text"] else match.end() - 1
        self._add(frame.start, covered, TagKind.LOGIC)
        if match["line"]:
            self.frames.append(Frame(Mode.LINE, at))
            return covered
        is_text = match["text"] is not None
        self.frames.append(Frame(Mode.ELEMENT, at, depth=int(is_text), is_text=is_text))
        return covered

    def _resumed(self, at: int) -> int:
        """Back in the code round a piece of markup."""
        frame = self.frames[-1]
        frame.start = at
        return self._statement(frame, at) if frame.mode is Mode.CODE else at
