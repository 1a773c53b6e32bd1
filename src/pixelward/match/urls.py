"""URLs as code writes them: host, path and query, each part a value that may have holes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from urllib.parse import unquote, unquote_plus

from pixelward.model.knowledge import LoadPattern
from pixelward.model.values import (
    Choice,
    Concat,
    Hole,
    Index,
    Invocation,
    Literal,
    Member,
    Reference,
    Unknown,
    Value,
)

# A private-use character stands for what is filled in at run time; `values` has the parts.
_MARK = "\ue000"
# A host may begin with what is filled in, as in `https://${account}.vendor.example/`.
_URL = re.compile(
    rf"\s*(?:[a-zA-Z][\w+.-]*:|{_MARK})?//"
    rf"(?P<host>[^/?#\s{_MARK}]+|{_MARK}[^/?#\s]*(?:\.[^/?#\s.{_MARK}]+){{2}})"
    rf"(?P<path>[^?#\s]*)(?:\?(?P<query>[^#]*))?"
)

# Where another program answers: its scheme stands in the place of a host.
_SCHEMED = re.compile(
    r"\s*(?!https?:|wss?:|file:)(?P<host>[a-zA-Z][a-zA-Z0-9+-]{2,20}:)(?://)?(?P<path>[^?#\s]*)"
    r"(?:\?(?P<query>[^#]*))?"
)
_OWN = re.compile(
    rf"(?!\s*(?:[a-zA-Z][\w+.-]*:|//|{_MARK}|#))\s*(?P<path>[^?#\s]+)(?:\?(?P<query>[^#]*))?"
)
_BREAKS = re.compile(r"[\t\r\n]")


@dataclass(frozen=True, slots=True)
class Url:
    """One URL; `query` keeps order, its values may be computed."""

    host: str
    path: str
    query: tuple[tuple[str, Value], ...]

    def value(self, key: str) -> Value | None:
        """The first query parameter of that name."""
        return next((value for name, value in self.query if name == key), None)

    def segment(self, at: int) -> Value | None:
        """A path segment, counted from zero."""
        parts = [part for part in self.path.split("/") if part]
        if at >= len(parts):
            return None
        return Unknown("computed at run time") if _MARK in parts[at] else Literal(parts[at])


def read(value: Value) -> Url | None:
    """The URL that a value is; `None` where it has no fixed host."""
    return _read(value, _URL)


def read_link(value: Value) -> Url | None:
    """The URL that a link leads to, be it to another program."""
    return _read(value, _SCHEMED) or _read(value, _URL)


def read_own(value: Value) -> Url | None:
    """An address on the site's own host, which stays empty; `None` for all others."""
    return _read(value, _OWN)


def _read(value: Value, form: re.Pattern[str]) -> Url | None:
    text, parts = _flattened(value)
    text = _as_browsers_do(text)
    match = form.match(text)
    if match is None:
        return None
    before = match.start("query") if match["query"] is not None else len(text)
    waiting = parts[text[:before].count(_MARK) :]
    query = tuple(_query(match["query"] or "", waiting))
    host = match.groupdict().get("host", "").lower().rstrip(".")
    return Url(host, _path(match["path"]), query)


def _as_browsers_do(text: str) -> str:
    """Without newlines and tabs, which browsers drop; a backslash of the address is a slash."""
    address, mark, rest = _BREAKS.sub("", text).partition("?")
    return address.replace("\\", "/") + mark + rest


def _path(written: str) -> str:
    """The path that is asked for: percent signs resolved, detours taken out."""
    steps: list[str] = []
    for step in unquote(written).split("/"):
        if step != "..":
            steps.extend([step] if step != "." else [])
        elif len(steps) > 1:
            steps.pop()
    return "/".join(steps)


def _flattened(value: Value) -> tuple[str, list[Value]]:
    texts: list[str] = []
    parts: list[Value] = []
    for part in value.parts if isinstance(value, Concat) else (value,):
        match part:
            case Literal(text):
                texts.append(str(text).replace(_MARK, ""))
            case Hole() | Reference() | Member() | Index() | Invocation() | Choice() | Unknown():
                texts.append(_MARK)
                parts.append(part)
            case _:
                texts.append(_MARK)
                parts.append(Unknown("not a text"))
    return "".join(texts), parts


def _query(text: str, waiting: list[Value]) -> list[tuple[str, Value]]:
    found: list[tuple[str, Value]] = []
    for pair in re.split("[&;]", text) if text else ():
        key, _, content = pair.partition("=")
        marks = pair.count(_MARK)
        fillings, waiting = waiting[:marks], waiting[marks:]
        if key.strip(_MARK):
            found.append((unquote_plus(key.replace(_MARK, "")), _filled(content, fillings)))
    return found


def _filled(content: str, fillings: list[Value]) -> Value:
    if _MARK not in content:
        return Literal(unquote_plus(content))
    while len(content) > 1 and content.endswith(_MARK) and _may_end(fillings[-1]):
        content, fillings = content[:-1], fillings[:-1]
    if _MARK not in content:
        return Literal(unquote_plus(content))
    if content == _MARK:
        return fillings[0]
    return Concat((Literal(content.replace(_MARK, "")), *fillings))


def _may_end(value: Value) -> bool:
    """Whether a value may come to no more than further parameters: `+ (x ? "&y" : "")`."""
    return isinstance(value, Choice) and any(
        isinstance(one, Literal) and str(one.value)[:1] in {"", "&"} for one in value.options
    )


def matches(url: Url, pattern: LoadPattern) -> bool:
    """Whether a URL is one of a pattern's; host and path are globs, hosts ignore case."""
    path = url.path.replace(_MARK, "x").lstrip("/")
    host = url.host if url.host.endswith(":") else url.host.split("@")[-1].split(":")[0]
    return (
        host.endswith(":") is pattern.host.endswith(":")
        and fnmatchcase(host, pattern.host.lower())
        and fnmatchcase(path, pattern.path.lstrip("/"))
        and all(_has(url, key, glob) for key, glob in pattern.query)
    )


def _has(url: Url, key: str, wanted: str) -> bool:
    glob = wanted.removeprefix("=")
    match url.value(key):
        case None:
            return False
        case Literal(text):
            return fnmatchcase(str(text), glob)
        case Concat((Literal(str(start)), *_)) if start:
            return fnmatchcase(f"{start}…", glob)  # what follows is computed
        case _:
            return glob == wanted  # after `=` it has to be written out
