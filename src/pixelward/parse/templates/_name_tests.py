"""Comparisons of the name of the page's route with texts: `request.endpoint != "portal.home"`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pixelward.model.guards import Comparison, PathTest, Teller
from pixelward.parse.templates._path_tests import LIST, STRING, TEXT, TEXTS, Reader, Tests, texts

_CURRENT = (
    r"(?:\\?Route::current\(\)|(?:\\?Request::|(?:request\(\)|\$request)->)route\(\))"
    r"\??->getName\(\)"
)
# Each group is another thing that is asked about: the whole name, or a part of it.
_WHAT = (
    r"(?:(?P<whole>request\.endpoint|request\.resolver_match\.url_name"
    r"|app\.request\.(?:attributes\.)?get\(['\"]_route['\"]\)|app\.current_route"
    rf"|\\?Route::currentRouteName\(\)|{_CURRENT})"
    r"|(?P<blueprint>request\.blueprint)|(?P<controller>controller_name)"
    r"|(?P<path>controller_path|params\[:controller\])|(?P<action>action_name|params\[:action\]))"
)
_PARTS = {
    "blueprint": r"/^{}\.[^.]+$/",
    "controller": r"/(?:^|\/){}#/",
    "path": r"/^{}#/",
    "action": r"/#{}$/",
}
_ROUTE = r"(?:\\?Route::|(?:\\?Request::|(?:request\(\)|\$request)->)route\(\)\??->)"
_GLOBS = re.compile(
    rf"(?:{_ROUTE}(?:is|named|currentRouteNamed)|(?:\\?Request::|(?:request\(\)|\$request)->)routeIs)"
    rf"\s?\(\s?(?:\[\s?)?{TEXTS}\s?,?\s?\]?\s?\)"
)
_COMPARED = re.compile(rf"{_WHAT}\s?(?P<sign>[=!]==?)\s?{TEXT}")
_FLIPPED = re.compile(rf"{TEXT}\s?(?P<sign>[=!]==?)\s?{_WHAT}")
_AMONG = re.compile(rf"{_WHAT} (?P<not>not )?in {LIST}")
_LISTED = re.compile(rf"in_array\s?\(\s?{_WHAT}\s?,\s?{LIST}(?:\s?,\s?true)?\s?\)")
_WORDS = r"%w[\[(](?P<words>[^\])]*)[\])]"
_RUBY = rf"(?:{_WORDS}|\[\s?(?P<text>{STRING}(?:\s?,\s?{STRING})*)\s?\])"
_INCLUDED = re.compile(rf"{_RUBY}\.include\?[( ]\s?{_WHAT}\s?\)?")
_IN = re.compile(rf"{_WHAT}\.in\?[( ]\s?{_RUBY}\s?\)?")
_BEGINS = re.compile(
    rf"{_WHAT}(?:\.(?:startswith|starts?_with\?)[( ]\s?| starts with ){TEXT}\s?\)?"
)
_BEGINS_WITH = re.compile(
    rf"(?:str_starts_with|(?:[\w\\]+\\)?Str::startsWith)\s?\(\s?{_WHAT}\s?,\s?{TEXT}\s?\)"
)


def _compared(match: re.Match[str]) -> Tests:
    return _named(match, texts(match["text"])), match["sign"][0] != "!"


def _among(match: re.Match[str]) -> Tests:
    return _named(match, texts(match["text"])), not match.groupdict().get("not")


def _included(match: re.Match[str]) -> Tests:
    return _named(match, (match["words"] or "").split() or texts(match["text"])), True


def _begins(match: re.Match[str]) -> Tests:
    is_whole = match["whole"] is not None
    found = (_test(Comparison.STARTS, text) for text in texts(match["text"]))
    return (tuple(found) if is_whole else ()), True


def _globs(match: re.Match[str]) -> Tests:
    return tuple(map(_glob, texts(match["text"]))), True


def _glob(text: str) -> PathTest:
    if "*" not in text:
        return _test(Comparison.EQUALS, text)
    pattern = ".*".join(map(re.escape, text.split("*")))
    return _test(Comparison.MATCHES, f"/^{pattern}$/")


def _named(match: re.Match[str], wanted: Iterable[str]) -> tuple[PathTest, ...]:
    part = next((_PARTS[one] for one in _PARTS if match[one] is not None), None)
    if part is None:
        return tuple(_test(Comparison.EQUALS, text) for text in wanted)
    return tuple(_test(Comparison.MATCHES, part.format(re.escape(text))) for text in wanted)


def _test(comparison: Comparison, text: str) -> PathTest:
    return PathTest(comparison, text, teller=Teller.TABLE)


NAME_READERS: tuple[Reader, ...] = (
    (_COMPARED, _compared),
    (_FLIPPED, _compared),
    (_AMONG, _among),
    (_LISTED, _among),
    (_INCLUDED, _included),
    (_IN, _included),
    (_BEGINS, _begins),
    (_BEGINS_WITH, _begins),
    (_GLOBS, _globs),
)
