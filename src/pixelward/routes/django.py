"""Django: tables of patterns lead to views, views name templates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.program import Program
from pixelward.model.server import Answer, Mount
from pixelward.routes._server import Servers, Templates
from pixelward.routes.base import Page, Router

_DEEPEST = 8
# The framework's own views, and the templates that they look for in the project.
_SIGNING_IN = {
    "LoginView": "registration/login.html",
    "LogoutView": "registration/logged_out.html",
    "PasswordChangeView": "registration/password_change_form.html",
    "PasswordResetView": "registration/password_reset_form.html",
}
_SIGNED = {
    "login/": "LoginView",
    "logout/": "LogoutView",
    "password_change/": "PasswordChangeView",
    "password_reset/": "PasswordResetView",
}
_NAMED = re.compile(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")
_UNNAMED = re.compile(r"\((?!\?)(?:[^()]|\([^()]*\))*\)")
_CONVERTED = re.compile(r"<\w+:(\w+)>")
_MARKS = re.compile(r"\\[AZ]|(?<!\\)[\^$?]|\(\?:|\)")


def _pages(program: Program) -> Iterator[Page]:
    servers, templates = Servers(program, ".py"), Templates(program)
    for prefix, path, answer in _answers(servers):
        shown = servers.shown(answer, path)
        found = (templates.find(one.template, one.location.path) for one in shown)
        for file in dict.fromkeys(filter(None, found)):
            names = (answer.name,) if answer.name else ()
            yield Page(_address(prefix, answer.pattern), file, names=names)
        usual = _SIGNING_IN.get(answer.handler.rpartition(".")[2], "")
        if usual and not answer.template and (template := templates.find(usual, path)):
            yield Page(_address(prefix, answer.pattern), template)


def _answers(servers: Servers) -> Iterator[tuple[str, str, Answer]]:
    """Every address of the tables that no other table includes, and of those that they include."""
    mounted = {
        _target(one, path, servers)
        for path, server in servers.by_path.items()
        for one in _included(server.mounts)
    }
    for path in sorted(servers.by_path):
        if path not in mounted:
            yield from _table("", path, servers, 0)


def _table(
    prefix: str, path: str, servers: Servers, depth: int
) -> Iterator[tuple[str, str, Answer]]:
    server = servers.by_path.get(path)
    if server is None or depth > _DEEPEST:
        return
    for answer in server.answers:
        if not answer.owner:
            yield prefix, path, answer
    for mount in _included(server.mounts):
        if mount.target == "django.contrib.auth.urls":
            for pattern, view in _SIGNED.items():
                yield (
                    f"{prefix}{mount.prefix}",
                    path,
                    Answer(pattern=pattern, handler=view, location=mount.location),
                )
        elif (target := _target(mount, path, servers)) is not None:
            yield from _table(f"{prefix}{mount.prefix}", target, servers, depth + 1)


def _included(mounts: tuple[Mount, ...]) -> tuple[Mount, ...]:
    return tuple(mount for mount in mounts if not mount.owner)


def _target(mount: Mount, path: str, servers: Servers) -> str | None:
    """The module that is included: by its own name, or by that under which it was imported."""
    known = dict(servers.by_path[path].imports)
    return servers.module(known.get(mount.target, mount.target), path)


def _address(prefix: str, pattern: str) -> str:
    """The address as a person writes it: what is filled in stands in `<>`."""
    text = _CONVERTED.sub(r"<\1>", f"{prefix}{pattern}")
    text = _UNNAMED.sub("<value>", _NAMED.sub(r"<\1>", text))
    return "/" + _MARKS.sub("", text).replace("\\", "").lstrip("/")


ROUTER = Router("django", _pages)
