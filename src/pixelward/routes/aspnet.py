"""ASP.NET: Razor pages answer at their path, views at their controller's; layouts come unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.program import Program
from pixelward.routes._paths import ancestors, join, name
from pixelward.routes._server import nearest
from pixelward.routes._templates import has_layout
from pixelward.routes.base import Page, Router

_RAZOR = re.compile(
    r"(?P<base>(?:.*?/)??)(?:Areas/(?P<area>[^/]+)/)?(?P<kind>Pages|Views)/(?P<place>.+)\.(?:cs|vb)html"
)
_PARTS = frozenset({"Shared", "Components", "EditorTemplates", "DisplayTemplates", "Emails"})
_DEMAND = re.compile(r"\{\*{0,2}(\w+)[^{}]*\}")  # `{id:int?}`, `{*rest}`
# What stands round all components of an application, the outermost first.
_FRAMES = ("_Host.cshtml", "App.razor", "Routes.razor")
_HOME = frozenset({"Index", "Default"})


def _pages(program: Program) -> Iterator[Page]:
    for path, facts in sorted(program.files.items()):
        found = _RAZOR.fullmatch(path)
        steps = found["place"].split("/") if found else []
        if found is None or steps[-1].startswith("_") or not _PARTS.isdisjoint(steps[:-1]):
            continue
        wrappers = () if has_layout(facts) else tuple(_round(path, program))
        is_page = found["kind"] == "Pages"
        sure = Confidence.RESOLVED if is_page else Confidence.INFERRED
        place = _address(found["area"] or "", steps, is_page)
        for said in _said(facts) if is_page else [""]:
            yield Page(_placed(place, said), path, wrappers, sure)
    yield from _components(program)


def _said(facts: FileFacts) -> list[str]:
    """What a page says of its address; nothing where its place tells it."""
    return [one.pattern for one in facts.server.answers] if facts.server else [""]


def _placed(place: str, said: str) -> str:
    """An address of one's own begins with a slash; else it comes behind the place."""
    plain = _DEMAND.sub(r"{\1}", said)
    if plain.startswith(("/", "~/")):
        return plain.lstrip("~")
    return f"{place.rstrip('/')}/{plain}" if plain else place


def _components(program: Program) -> Iterator[Page]:
    """Blazor: components with an address, in the frame of the application."""
    razors = [path for path in sorted(program.files) if path.endswith(".razor")]
    framing = (*_FRAMES, "MainLayout.razor")
    known = {frame: [one for one in program.files if name(one) == frame] for frame in framing}
    for path in razors:
        facts = program.files[path]
        frames = _FRAMES if has_layout(facts) else framing
        found = (nearest(known[frame], path) for frame in frames)
        wrappers = tuple(one for one in found if one) if facts.server else ()
        for said in _said(facts) if facts.server else ():
            yield Page(_placed("", said), path, wrappers)


def _address(area: str, steps: list[str], is_page: bool) -> str:
    *above, last = steps
    if not is_page and above == ["Home"]:
        above = []
    return "/" + "/".join(filter(None, (area, *above, "" if last in _HOME else last)))


def _round(path: str, program: Program) -> Iterator[str]:
    """The files that run before a page, the outermost first, and the layout where none says one."""
    places = tuple(reversed([*ancestors(path)]))
    started = [join(place, "_ViewStart.cshtml") for place in places]
    found = [one for one in started if one in program.files]
    yield from found
    if not any(has_layout(program.files[one]) for one in found):
        named = (join(place, f"{at}/_Layout.cshtml") for place in places for at in ("Shared",))
        yield from [one for one in named if one in program.files][-1:]


ROUTER = Router("aspnet", _pages)
