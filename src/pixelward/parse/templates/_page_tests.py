"""Functions of frameworks that ask which page this is: `is_page("portal")`, `is_front_page()`."""

from __future__ import annotations

import re

from pixelward.model.guards import Comparison, PathTest
from pixelward.parse.templates._name_tests import NAME_READERS
from pixelward.parse.templates._path_tests import (
    LIST,
    STRING,
    TEXT,
    TEXTS,
    Reader,
    Tests,
    first,
    tests,
    texts,
)

EQUALS, STARTS, ENDS, MATCHES = (
    Comparison.EQUALS,
    Comparison.STARTS,
    Comparison.ENDS,
    Comparison.MATCHES,
)
_PAGES = re.compile(rf"is_page\s?\(\s?(?:{LIST}|(?P<one>{STRING}))\s?\)")
_TEMPLATE = re.compile(rf"is_page_template\s?\(\s?(?:{LIST}|(?P<one>{STRING}))\s?\)")
_GLOBS = re.compile(
    rf"(?:request\(\)\s?->|\\?Request::|\$request\s?->)is\s?\(\s?(?:\[\s?)?{TEXTS}\s?(?:\]\s?)?\)"
)
_LINKED = re.compile(rf"current_page\?\s?[( ]\s?(?:{TEXT}|root_(?:path|url))\s?\)?")
_FRONT = re.compile(
    r"is_front_page\s?\(\s?\)|is_front|(?:\$|\.Page|\$\.Page)?\.IsHome"
    r"|(?:template(?:\.name)?|request\.page_type) (?P<sign>[=!]=) ['\"]index['\"]"
)


def page_tests(text: str) -> Tests:
    """The tests that one of these functions makes, as of a comparison."""
    return first(_READERS, text)


def _pages(match: re.Match[str]) -> Tests:
    """Pages by their slugs; by title or number nobody knows which they are."""
    slugs = tuple(texts(match["text"] or match["one"]))
    known = all(re.fullmatch(r"(?!\d+\Z)[a-z0-9/_-]+", slug) for slug in slugs)
    return (tuple(PathTest(ENDS, f"/{slug.strip('/')}") for slug in slugs) if known else ()), True


def _template(match: re.Match[str]) -> Tests:
    """Pages that an editor gave a template: they are known by its name."""
    names = (re.sub(r"\A.*/|\.php\Z", "", text) for text in texts(match["text"] or match["one"]))
    stems = (re.sub(r"\A(?:page-|template-|tpl-)", "", name) for name in names)
    return tuple(PathTest(ENDS, f"/{stem}") for stem in stems), True


def _globs(match: re.Match[str]) -> Tests:
    return tuple(_glob(text.lstrip("/")) for text in texts(match["text"])), True


def _glob(text: str) -> PathTest:
    if "*" not in text:
        return PathTest(EQUALS, f"/{text}")
    if text.count("*") == 1 and text.endswith("*"):
        return PathTest(STARTS, f"/{text[:-1]}")
    pattern = ".*".join(map(re.escape, text.split("*")))
    return PathTest(MATCHES, f"/^/{pattern}$/")


def _linked(match: re.Match[str]) -> Tests:
    return tests(EQUALS, match["text"] or "'/'"), True


def _front(match: re.Match[str]) -> Tests:
    return (PathTest(EQUALS, "/"),), match["sign"] != "!="


_READERS: tuple[Reader, ...] = (
    (_PAGES, _pages),
    (_TEMPLATE, _template),
    (_GLOBS, _globs),
    (_LINKED, _linked),
    (_FRONT, _front),
    *NAME_READERS,
)
