"""Lets a project's settings say which addresses it has and what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from pixelward.config import About, Config, Mapped, RouteSettings, covers, means
from pixelward.errors import Error, did_you_mean
from pixelward.model.facts import Notice
from pixelward.model.knowledge import Subject
from pixelward.model.levels import Confidence, Sensitivity
from pixelward.model.program import Route
from pixelward.routes._subjects import weightiest
from pixelward.routes.base import Page

_PORTAL = "portal"
_BEHIND = "is behind a login, as the settings say of the whole project"


def placed(pages: Iterable[Page], files: Iterable[str], config: Config) -> Iterator[Page]:
    """The pages at the addresses that the settings give.

    A file of which they speak answers where they say, and nowhere else.
    """
    maps = config.routes.map
    found = ((path, _said(config.settled(path), maps)) for path in files) if maps else ()
    told = {path: mapped.route for path, mapped in found if mapped}
    begun = set()
    for page in pages:
        if page.file not in told:
            yield page
        elif page.file not in begun and (route := told[page.file]):
            begun.add(page.file)
            yield replace(page, pattern=route, confidence=Confidence.RESOLVED)
    yield from (Page(route, path) for path, route in told.items() if route and path not in begun)


def _said(path: str, maps: tuple[Mapped, ...]) -> Mapped | None:
    """The last of the globs that mean a file: the later ones are the exceptions."""
    return next((each for each in reversed(maps) if covers(each.path, path)), None)


def told(settings: RouteSettings, subjects: tuple[Subject, ...]) -> Callable[[Route], Route]:
    """What becomes of a route by what the settings say of its address, and what it is about."""
    known = {subject.id: subject for subject in subjects}

    def route(found: Route) -> Route:
        if settings.portal and _PORTAL in known:
            found = _about(found, {*found.subjects, _PORTAL}, known, _BEHIND)
        for said in settings.subject:
            if means(said.route, found.pattern):
                found = _judged(found, said, known)
        return found

    return route


def based(route: Route, base: str) -> Route:
    """The route below the base; some routers have read it from the framework's own settings.

    Whether the framework knows of it, nobody says: code may be told the path with or without it.
    """
    pattern = route.pattern
    if not base or pattern in ("*", base) or pattern.startswith(f"{base}/"):
        return route
    whole = f"{base}/{pattern.lstrip('/')}" if pattern.strip("/") else base
    left_out = ("", base, *(f"{base}{own}" for own in route.bases))
    return replace(route, pattern=whole, bases=left_out)


def check_named(settings: RouteSettings, subjects: Iterable[Subject]) -> None:
    """Raise `Error` for a subject that does not exist."""
    known = {subject.id for subject in subjects}
    for about in settings.subject:
        for unknown in (one for one in (*about.added, *about.removed) if one not in known):
            raise Error(about.place, f'"{unknown}" is not a subject.', did_you_mean(unknown, known))


def idle(config: Config, files: Iterable[str], routes: Iterable[Route]) -> Iterator[Notice]:
    """The settings that mean no file, or no address: nobody would know that they do nothing.

    Of a part of what the settings are for, that is no wonder.
    """
    if config.only or config.below:
        return
    settings = config.routes
    paths, patterns = list(files), [route.pattern for route in routes]
    for mapped in settings.map:
        if not any(covers(mapped.path, path) for path in paths):
            yield _notice(mapped.place, f'"{mapped.path}" means no file that is read')
    for about in settings.subject:
        if not any(means(about.route, pattern) for pattern in patterns):
            yield _notice(about.place, f'"{about.route}" means no route that is known')


def _notice(place: str, fact: str) -> Notice:
    path, _, line = place.rpartition(":")
    return Notice(path=path, reason=f"line {line}: {fact}", skipped=False)


def _judged(route: Route, said: About, known: dict[str, Subject]) -> Route:
    if not said.sensitive:
        kept = {each for each in route.subjects if each in known and known[each].ordinary}
        return _about(route, kept, known, f"is not sensitive (settings: {said.reason})")
    added = {each for each in said.added if each in known}
    # Such a page is public, whatever else was thought of it.
    ordinary = {each for each in added if known[each].ordinary}
    every = ordinary or (added | set(route.subjects)).difference(said.removed)
    if not added and every == set(route.subjects):
        return route
    return _about(route, every, known, _because(route, said, every, known))


def _because(route: Route, said: About, every: set[str], known: dict[str, Subject]) -> str:
    if first := weightiest(known[each] for each in said.added if each in every):
        return f"{first[0].because} (settings: {said.reason})"
    names = " or ".join(known[each].name for each in said.removed if each in route.subjects)
    left = weightiest(known[each] for each in every if each in known)
    if not left:
        return f"is not about {names} (settings: {said.reason})"
    why = route.because if route.subjects[0] == left[0].id else left[0].because
    return f"{why}, not about {names} (settings: {said.reason})"


def _about(route: Route, ids: set[str], known: dict[str, Subject], because: str) -> Route:
    subjects = weightiest(known[each] for each in ids if each in known)
    return replace(
        route,
        subjects=tuple(subject.id for subject in subjects),
        sensitivity=max((each.sensitivity for each in subjects), default=Sensitivity.PUBLIC),
        authenticated=any(subject.authenticated for subject in subjects),
        because=because,
    )
