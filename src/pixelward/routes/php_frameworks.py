"""Laravel and Symfony: routes name controllers, controllers name templates."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.model.server import Answer
from pixelward.routes._server import Servers, Templates
from pixelward.routes.base import Page, Router

_ENDINGS = ("", ".blade.php", ".html.twig", ".twig", ".php", ".vue", ".tsx", ".jsx", ".svelte")


def _pages(program: Program) -> Iterator[Page]:
    servers, templates = Servers(program, ".php"), Templates(program, _ENDINGS)
    for path, server in servers.by_path.items():
        for answer in server.answers:
            for name in filter(None, _shown(answer, servers)):
                if file := templates.find(_slashed(name), path):
                    yield Page(answer.pattern, file)


def _shown(answer: Answer, servers: Servers) -> Iterator[str]:
    if answer.template:
        yield answer.template
    if answer.handler:
        yield from servers.shown_by.get(answer.handler, ())


def _slashed(name: str) -> str:
    """`portal.results` is `portal/results`; a name with an ending stays as it is."""
    plain = name.rpartition("::")[2]
    return plain if "/" in plain or plain.endswith(".twig") else plain.replace(".", "/")


ROUTER = Router("php-frameworks", _pages)
