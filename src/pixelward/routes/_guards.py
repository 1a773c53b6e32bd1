"""Takes away the routes on which a condition keeps code from running."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from pixelward.model.guards import Comparison, Guard, GuardKind, PathTest, Teller
from pixelward.model.place import Step
from pixelward.model.program import Reached, Route
from pixelward.routes.base import ANY_BASE

_PARAMETER = re.compile(r"[\[:{<*].*")  # from the first part of an address that is filled in
_DEEPEST = 32  # steps of an address
_LOOKS_ON = re.compile(r"\\[bB]|\(\?[=!<]")
_BEGINS = re.compile(r"/\^((?:\\/|[\w/-])+)(?![\w?*{+])")


def guarded(found: Iterable[Reached], guards: tuple[Guard, ...]) -> tuple[Reached, ...]:
    """The routes that are left, each with its conditions as further steps.

    A condition that asks for consent, or about the environment, takes no route away.
    """
    steps = tuple(told(guards))
    if not steps:
        return tuple(found)
    return tuple(replace(one, flow=one.flow + steps) for one in found if may_run(guards, one.route))


def may_run(guards: Iterable[Guard], route: Route) -> bool:
    """Whether what stands under conditions can run on a route; in doubt it can."""
    return all(_passes(guard, route) for guard in guards if guard.kind is GuardKind.PATH)


def told(guards: tuple[Guard, ...]) -> Iterator[Step]:
    """The conditions that say on which addresses something runs, as steps."""
    tags = sum(guard.kind is GuardKind.TAG for guard in guards)
    for guard in guards:
        how = "only where" if guard.holds else "except where"
        if guard.kind is GuardKind.PATH:
            yield Step(guard.location, f"runs {how} {guard.text}")
        elif guard.kind is GuardKind.TAG and tags == 1:  # of a template's many none is meant
            yield Step(guard.location, f"the container's tag {guard.text} fires it")


def _passes(guard: Guard, route: Route) -> bool:
    answers = [_agreed(test, route) for test in guard.tests]
    if guard.holds:
        return any(answer is not False for answer in answers)
    return not any(answers)


def _agreed(test: PathTest, route: Route) -> bool | None:
    """Whether a route passes a test; `None` where that depends on what nobody knows."""
    if test.of is not None or (test.teller is Teller.ONCE and route.in_place):
        return None
    # Behind a `#` the browser's path is the same on each page; only the router knows which it is.
    if route.in_hash and test.teller not in {Teller.ROUTER, Teller.TABLE}:
        return None
    if test.teller is Teller.TABLE:
        answers = {_is_called(test, one) for one in route.names}
    else:
        answers = {_answer(test, one) for one in _told_as(route, test.teller)}
    return answers.pop() if len(answers) == 1 else None


def _told_as(route: Route, teller: Teller) -> Iterator[str]:
    """What code may be told that a route's address is."""
    pattern, bases = route.pattern, route.bases
    if teller is not Teller.ROUTER or not bases:
        yield pattern
    for base in bases if teller is not Teller.BROWSER else ():
        if base == ANY_BASE:
            steps = pattern.split("/")[1:_DEEPEST]
            yield from ("/" + "/".join(steps[at:]) for at in range(len(steps) + 1))
        else:
            is_below = pattern == base or pattern.startswith(f"{base}/")
            yield (pattern.removeprefix(base) or "/") if is_below else pattern


def _is_called(test: PathTest, name: str) -> bool | None:
    """Whether a route's name passes a test; `None` where the pattern cannot be read."""
    match test.comparison:
        case Comparison.EQUALS:
            return name == test.text
        case Comparison.STARTS:
            return name.startswith(test.text)
        case Comparison.ENDS:
            return name.endswith(test.text)
        case Comparison.INCLUDES:
            return test.text in name
        case Comparison.MATCHES:
            pattern = _compiled(test.text)
            return None if pattern is None else pattern.search(name) is not None
        case _:
            assert_never(test.comparison)


def _answer(test: PathTest, pattern: str) -> bool | None:
    """Whether an address passes a test; `None` where that depends on what is filled in."""
    known = _PARAMETER.sub("", pattern)
    is_whole = known == pattern
    path, text = _plain(known), _plain(test.text)
    match test.comparison:
        case Comparison.EQUALS:
            if is_whole or pattern == test.text:  # some routers tell the pattern itself
                return pattern == test.text or path == text
            return None if text.startswith(known) else False
        case Comparison.STARTS:
            if known.startswith(test.text):
                return True
            # Whether `/x` is also served as `/x/`, the server knows.
            return _open(path != text and (is_whole or not text.startswith(path)))
        case Comparison.ENDS:
            return path.endswith(text) if is_whole else None
        case Comparison.INCLUDES:
            return True if test.text in known else _open(is_whole and text not in path)
        case Comparison.MATCHES:
            return _matches(test.text, known, path, is_whole)
        case _:
            assert_never(test.comparison)


def _open(is_known: bool) -> bool | None:
    return False if is_known else None


@lru_cache(maxsize=4096)
def _plain(path: str) -> str:
    """Without the slash and the file name at its end, which servers leave out."""
    return re.sub(r"(?:/index)?(?:\.html?)?/?$", "", path) or "/"


def _matches(written: str, known: str, path: str, is_whole: bool) -> bool | None:
    """A pattern matches with or without a slash at the end, or it is not sure to."""
    pattern = _compiled(written)
    if pattern is None:
        return None
    if not is_whole:
        # More of an address undoes no match, unless the pattern looks at what follows.
        found = None if _LOOKS_ON.search(written) else pattern.search(f"{known}x")
        is_sure = found is not None and found.end() <= len(known)
        return True if is_sure else _open(not _may_begin(written, known))
    ways = {pattern.search(one) is not None for one in (known, path, f"{path.rstrip('/')}/")}
    return ways.pop() if len(ways) == 1 else None


def _may_begin(written: str, known: str) -> bool:
    """Whether a pattern may match an address of which the first part is known."""
    plain = _BEGINS.match(written)
    begin = plain[1].replace("\\/", "/").lower() if plain and "|" not in written else ""
    return begin.startswith(known.lower()) or known.lower().startswith(begin)


@lru_cache(maxsize=1024)
def _compiled(written: str) -> re.Pattern[str] | None:
    body, _, flags = written[1:].rpartition("/")
    if len(body) > 200 or re.search(r"[+*}]\)?[+*{]", body):
        return None  # a nested repetition: this is somebody's file, and may never end
    try:
        return re.compile(body.replace("\\/", "/"), re.IGNORECASE if "i" in flags else 0)
    except re.error:
        return None
