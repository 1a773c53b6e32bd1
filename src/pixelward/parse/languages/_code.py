"""Finds where an expression in braces ends: past strings, comments and what is nested in it."""

from __future__ import annotations

import re
from collections.abc import Callable

_IN_CODE = re.compile(rb"""["'`{}]|/[/*]?|<(?=[A-Za-z>]|!--)""")
_IN_TEMPLATE = re.compile(rb"\\.|`|\$\{", re.DOTALL)
_REST = {
    b'"': re.compile(rb'(?:[^"\\\n]|\\.)*+', re.DOTALL),
    b"'": re.compile(rb"(?:[^'\\\n]|\\.)*+", re.DOTALL),
}
_REGEX = re.compile(rb"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,200}+\]){1,500}+/")
_BLANKS = b" \t\r\n"
_BEFORE_VALUE = frozenset(b"(,=?:&|{[;!+}>")
_WORDS = (b"return", b"typeof", b"case")

Nested = Callable[[int], int]  # where `<` stands → where reading goes on


def closing(code: bytes, at: int, nested: Nested | None = None, opened: bytes = b"{") -> int:
    """Where that is which closes what was opened just before `at`; -1 where nothing does."""
    stack, first = [opened], at
    while match := (_IN_TEMPLATE if stack[-1] == b"`" else _IN_CODE).search(code, at):
        sign, at = match.group(), match.end()
        if sign in {b"}", b"`"} and (sign == b"}" or stack[-1] == b"`"):
            stack.pop()
            if not stack:
                return match.start()
        elif stack[-1] == b"`" and sign != b"${":
            continue
        elif sign in {b"{", b"`", b"${"}:
            stack.append(sign[-1:])
        elif sign != b"/" or match.start() > first:  # `{/if}` ends a block
            at = _behind(sign, match.start(), code, nested)
    return -1


def _behind(sign: bytes, start: int, code: bytes, nested: Nested | None) -> int:
    """Where reading goes on behind a string, a comment, a pattern or an element."""
    at = start + len(sign)
    if rest := _REST.get(sign):
        match = rest.match(code, at)
        end = match.end() if match else at
        return end + 1 if code[end : end + 1] == sign else end
    if sign == b"//":
        return _after(code, b"\n", at)
    if sign == b"/*":
        return _after(code, b"*/", at)
    if not begins_value(code, start):
        return at
    if sign == b"<":
        return nested(start) if nested else at
    match = _REGEX.match(code, start)
    return match.end() if match else at


def _after(code: bytes, end: bytes, at: int) -> int:
    found = code.find(end, at)
    return found + len(end) if found >= 0 else len(code)


def begins_value(code: bytes, at: int) -> bool:
    """Whether an operand stands there, as against an operator behind one."""
    before = at - 1
    while before >= 0 and code[before] in _BLANKS:
        before -= 1
    return before < 0 or code[before] in _BEFORE_VALUE or code.endswith(_WORDS, 0, before + 1)
