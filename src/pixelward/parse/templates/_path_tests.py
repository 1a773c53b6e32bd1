"""Comparisons of the page's address with texts, as the languages of templates write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from pixelward.model.guards import Comparison, PathTest, Teller

EQUALS, STARTS, ENDS = Comparison.EQUALS, Comparison.STARTS, Comparison.ENDS
INCLUDES, MATCHES = Comparison.INCLUDES, Comparison.MATCHES
Tests = tuple[tuple[PathTest, ...], bool]
Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], Tests]]
_NONE: Tests = ((), True)

_PATH = (
    r"(?:[$@#]?!?(?:\w+\.|this->|\$)*(?:request|req|conn|httpServletRequest|RequestContext"
    r"|springMacroRequestContext)(?:\(\))?(?:\.|->)(?i:(?:original_?)?(?:full_?)?path"
    r"|path_?info|request_?(?:path|uri)|servletPath|originalUrl|uri|url(?:\.path)?"
    r"|get(?:_full_path|_path|PathInfo|RequestUri|RequestURI|ServletPath))"
    r"|(?:this\.)?page\.(?:url|permalink)|(?:\$|\.Page|\$\.Page)?\.RelPermalink"
    r"|\$_SERVER\s*\[\s*['\"](?:REQUEST_URI|REDIRECT_URL|PATH_INFO)['\"]\s*\]"
    r"|(?:(?:Http)?Context\.)?Request\.(?:Path|RawUrl|Url\.(?:AbsolutePath|LocalPath))"
    r"|\$smarty\.server\.(?:REQUEST_URI|REDIRECT_URL|PATH_INFO)"
    r"|requestScope\[['\"](?:javax|jakarta)\.servlet\.forward\.(?:request_uri|servlet_path)['\"]\]"
    r"|(?i:current_?(?:path|url)))"
    r"(?:\.Value|\.to_s|\.ToString\(\)|\.lower\(\)|\.downcase|\.to(?:Lower|LowerCase|LowerInvariant)\(\)"
    r"|\.ToLower(?:Invariant)?\(\)|\s?\|\s?(?:lower|downcase))*(?:\(\))?"
)
STRING = r"""(?:"[^"]*"|'[^']*')"""
TEXT = rf"(?P<text>{STRING})"
TEXTS = rf"(?P<text>{STRING}(?:\s?,\s?{STRING})*)"
LIST = rf"(?:array\s?\(|[\[(])\s?{TEXTS}\s?,?\s?[\])]"
_MORE = r"(?:\s?,\s?[A-Z][\w.]+)?"  # how to compare
_REGEX = r"(?P<regex>/(?:[^/\\]|\\.)+/[a-z]*)"

_BY_NAME = {
    "startswith": STARTS,
    "startwith": STARTS,
    "startswithsegments": STARTS,
    "hasprefix": STARTS,
    "endswith": ENDS,
    "endwith": ENDS,
    "hassuffix": ENDS,
    "contains": INCLUDES,
    "include": INCLUDES,
    "includes": INCLUDES,
    "in": INCLUDES,
    "equals": EQUALS,
    "equalsignorecase": EQUALS,
    "eq": EQUALS,
    "ne": EQUALS,
}
_COMPARED = re.compile(
    rf"{_PATH}\s?(?P<sign>[=!]==?|eq\b|neq?\b)\s?{TEXT}|{TEXT.replace('text', 'other')}"
    rf"\s?(?P<Sign>[=!]==?|eq\b|neq?\b)\s?{_PATH}"
)
_AMONG = re.compile(rf"{_PATH} (?P<not>not )?in {LIST}")
_LISTED = re.compile(rf"in_array\s?\(\s?{_PATH}\s?,\s?{LIST}(?:\s?,\s?true)?\s?\)")
_WITHIN = re.compile(rf"{TEXT} (?P<not>not )?in {_PATH}")
_WORDED = re.compile(rf"{_PATH} (?P<how>contains|starts with|ends with) {TEXT}")
_METHOD = re.compile(rf"{_PATH}\s?[.?](?P<how>\w+)\??(?:\s?\(\s?| ){TEXTS}{_MORE}\s?\)?")
_CALLED = re.compile(
    r"#?(?:[\w.:\\]*?[.:\\])?(?:str_)?(?P<how>\w+)"
    rf"\??(?:\s?\(\s?| ){_PATH}(?:\s?,\s?| ){TEXT}\s?\)?"
)
_FLIPPED = re.compile(rf"(?:eq|ne) {TEXT} {_PATH}")
_PLACED = re.compile(
    rf"(?:(?:mb_)?stri?pos\s?\(\s?{_PATH}\s?,\s?(?P<text>{STRING})\s?\)"
    rf"|{_PATH}\.[iI]ndexOf\s?\(\s?(?P<other>{STRING}){_MORE}\s?\))"
    r"\s?(?P<sign>[=!]==?|>=?|<)\s?(?P<number>0|-1|false)",
    re.IGNORECASE,
)
_YODA = re.compile(r"\A(false|0|-1)\s?([=!]==?)\s?(.+)\Z", re.IGNORECASE)
_MATCHED = re.compile(
    rf"{_PATH}\s?(?:=~\s?|\.match\??\s?\(\s?|matches\s?)['\"]?{_REGEX}['\"]?\s?\)?"
    rf"|preg_match\s?\(\s?['\"](?P<delimited>(?P<edge>[#~@/])[^'\"]+(?P=edge)[a-z]*)['\"]\s?,\s?{_PATH}\s?\)"
)


def path_tests(text: str) -> Tests:
    """The tests of which one is asked for, and whether it is, or denied; none if not understood.

    Blanks are single ones.
    """
    text = _YODA.sub(r"\3 \2 \1", text)
    return first(_READERS, text)


def first(readers: Iterable[Reader], text: str) -> Tests:
    """What the first reader that knows a text makes of it."""
    for pattern, read in readers:
        if match := pattern.fullmatch(text):
            found, sure = read(match)
            return (found, sure) if all(map(_is_address, found)) else _NONE
    return _NONE


def _is_address(test: PathTest) -> bool:
    """Whether a test can be true of a path at all: else a name or a whole URL is asked for."""
    if test.teller is Teller.TABLE:
        return bool(test.text)
    is_part = test.comparison in {INCLUDES, ENDS, MATCHES}
    return len(test.text) > 1 if is_part else test.text.startswith("/")


def texts(written: str | None) -> Iterator[str]:
    """The strings of a list of them."""
    yield from (one[1:-1] for one in re.findall(STRING, written or ""))


def tests(comparison: Comparison, written: str | None) -> tuple[PathTest, ...]:
    """One test for each of several strings."""
    return tuple(PathTest(comparison, text) for text in texts(written))


def _compared(match: re.Match[str]) -> Tests:
    sign = match["sign"] or match["Sign"]
    return tests(EQUALS, match["text"] or match["other"]), sign[0] not in "!n"


def _among(match: re.Match[str]) -> Tests:
    return tests(EQUALS, match["text"]), not match.groupdict().get("not")


def _within(match: re.Match[str]) -> Tests:
    return tests(INCLUDES, match["text"]), match["not"] is None


def _named(match: re.Match[str]) -> Tests:
    name = match["how"].lower().replace("_", "").replace(" ", "")
    how = _BY_NAME.get(name)
    return (tests(how, match["text"]), name != "ne") if how else _NONE


def _flipped(match: re.Match[str]) -> Tests:
    return tests(EQUALS, match["text"]), match[0].startswith("eq")


def _placed(match: re.Match[str]) -> Tests:
    """`strpos(path, "/x")` beside a number: 0 is where the path starts, false is nowhere."""
    text, is_same = match["text"] or match["other"], match["sign"][0] == "="
    if match["number"] == "0" and match["sign"][0] in "=!":
        # Where `==` is loose, 0 is also what is nowhere.
        loose = match["text"] and len(match["sign"]) < 3
        return _NONE if loose else (tests(STARTS, text), is_same)
    if match["number"] == "0":
        is_found = match["sign"] == ">=" and match["other"]
        return (tests(INCLUDES, text), True) if is_found else _NONE
    return tests(INCLUDES, text), not is_same


def _matched(match: re.Match[str]) -> Tests:
    written: str = match["regex"] or match["delimited"]
    sign = written[0]
    body, _, flags = written[1:].rpartition(sign)
    return (PathTest(MATCHES, f"/{body}/{flags}"),), True


_READERS: tuple[Reader, ...] = (
    (_COMPARED, _compared),
    (_AMONG, _among),
    (_LISTED, _among),
    (_WITHIN, _within),
    (_WORDED, _named),
    (_PLACED, _placed),
    (_MATCHED, _matched),
    (_METHOD, _named),
    (_CALLED, _named),
    (_FLIPPED, _flipped),
)
