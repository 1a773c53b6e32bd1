"""Spring MVC: mapped methods name views, which are Thymeleaf, FreeMarker or JSP files."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.routes._server import Servers, Templates
from pixelward.routes.base import Page, Router

_ENDINGS = (".html", ".jsp", ".jspx", ".ftl", ".ftlh", ".mustache", ".hbs", "")


def _pages(program: Program) -> Iterator[Page]:
    templates = Templates(program, _ENDINGS)
    for path, server in Servers(program, ".java").by_path.items():
        for answer in server.answers:
            shown = [r.template for r in server.renderings if r.handler == answer.handler]
            named = [answer.template] if answer.template else shown
            found = (templates.find(name, path) for name in named)
            yield from (Page(answer.pattern, file) for file in dict.fromkeys(found) if file)


ROUTER = Router("spring", _pages)
