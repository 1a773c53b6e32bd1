"""Spring MVC: mapped methods name views, which are Thymeleaf, FreeMarker or JSP files."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._server import Templates
from pixelward.routes.base import Page, Router

_ENDINGS = (".html", ".jsp", ".jspx", ".ftl", ".ftlh", ".mustache", ".hbs", "")


def _pages(program: Program) -> Iterator[Page]:
    servers = {
        path: facts.server
        for path, facts in sorted(program.files.items())
        if facts.server is not None and path.endswith(".java")
    }
    templates = Templates(program, _ENDINGS)
    for path, server in servers.items():
        for answer in server.answers:
            shown = (r.template for r in server.renderings if r.handler == answer.handler)
            found = (templates.find(name, path) for name in shown)
            yield from (Page(answer.pattern, file) for file in dict.fromkeys(found) if file)


ROUTER = Router("spring", _pages)
