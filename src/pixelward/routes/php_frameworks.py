"""Laravel and Symfony: routes name controllers, controllers name templates."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.model.server import Answer
from pixelward.routes._php_tables import below, listed, prefixes, renames
from pixelward.routes._server import Servers, Templates
from pixelward.routes.base import Page, Router

_ENDINGS = ("", ".blade.php", ".html.twig", ".twig", ".php", ".vue", ".tsx", ".jsx", ".svelte")
_CLIENT = (".vue", ".tsx", ".jsx", ".svelte")


def _pages(program: Program) -> Iterator[Page]:
    servers, templates = Servers(program, ".php"), Templates(program, _ENDINGS)
    mounted, renamed = tuple(prefixes(program)), renames(program)
    for path, answer in (*_answers(servers), *listed(program)):
        for name in dict.fromkeys(filter(None, _shown(answer, servers))):
            if file := templates.find(_slashed(name), path):
                pattern = below(answer.pattern, path, mounted)
                around = tuple(_round(file, answer, servers, templates))
                names = (answer.name,) if not renamed and _is_named(path, answer) else ()
                yield Page(pattern, file, around, names=names)


def _is_named(path: str, answer: Answer) -> bool:
    """Whether all of a name is known: what loads another file of routes may add to its names."""
    is_other = "/routes/" in f"/{path}" and not path.endswith(("routes/web.php", ".yaml", ".yml"))
    return bool(answer.name) and not is_other


def _answers(servers: Servers) -> Iterator[tuple[str, Answer]]:
    for path, server in servers.by_path.items():
        yield from ((path, answer) for answer in server.answers)


def _shown(answer: Answer, servers: Servers) -> Iterator[str]:
    if answer.template:
        yield answer.template
    if answer.handler:
        live = answer.handler.replace(".__invoke", ".render")
        known = servers.shown_by
        yield from known.get(answer.handler, known.get(live, []))


def _round(file: str, answer: Answer, servers: Servers, templates: Templates) -> Iterator[str]:
    """What comes unasked: the one view round a client's component, the layout round a live one."""
    live = answer.handler.replace(".__invoke", ".render")
    is_live = live != answer.handler and answer.handler not in servers.shown_by
    named = servers.layouts_of.get(live, ["components.layouts.app", "layouts.app"])
    frames = named if is_live and file.endswith(".blade.php") else []
    if file.endswith(_CLIENT):
        frames = ["app"]
    found = (templates.find(f"views/{_slashed(one)}", file) for one in frames)
    yield from [one for one in found if one][:1]


def _slashed(name: str) -> str:
    """`portal.results` is `portal/results`; a name with an ending stays as it is."""
    plain = name.rpartition("::")[2]
    return plain if "/" in plain or plain.endswith(".twig") else plain.replace(".", "/")


ROUTER = Router("php-frameworks", _pages)
