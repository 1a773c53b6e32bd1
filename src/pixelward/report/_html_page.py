"""A page that is one file: it asks for nothing, and runs nothing but the script that is in it."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from pixelward.report._encode import storable
from pixelward.report._html import Html, el, lines

_VIEWPORT = "width=device-width, initial-scale=1"


def page(title: str, nav: tuple[tuple[str, str], ...], *sections: Html, foot: str) -> str:
    """The whole file; `nav` are the ids of sections and what they are called."""
    links = [el("li", el("a", name, href=f"#{id_}")) for id_, name in nav]
    body = (
        el("a", "Skip to the content", class_="skip", href="#content"),
        el("header", el("h1", title)),
        el("nav", el("ul", *links), aria_label="Parts of this page"),
        el("main", lines(["", *sections, ""]), id="content", tabindex="-1"),
        el("footer", el("p", foot)),
    )
    head = (el("title", title), el("style", _asset("css")))
    whole = el(
        "html", _head(*head), Html("\n"), el("body", lines(["", *body, ""]), _script()), lang="en"
    )
    return storable(f"<!doctype html>\n{whole}\n")


def section(id_: str, name: str, inside: Html) -> Html:
    """A part of the page, under a heading that names it."""
    heading = el("h2", name, id=f"{id_}-title")
    return el("section", lines(["", heading, inside, ""]), id=id_, aria_labelledby=f"{id_}-title")


def _head(*inside: Html) -> Html:
    metas = (
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_policy()),
        el("meta", name="viewport", content=_VIEWPORT),
        el("meta", name="referrer", content="no-referrer"),
    )
    return el("head", lines(["", *metas, *inside, ""]))


def _script() -> Html:
    return el("script", _asset("js"))


def _policy() -> str:
    """Nothing is fetched or sent anywhere, whatever a scanned file may have smuggled in."""
    return (
        f"default-src 'none'; style-src {_hash(_asset('css'))}; script-src {_hash(_asset('js'))}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(asset: Html) -> str:
    return f"'sha256-{b64encode(sha256(asset.encode()).digest()).decode()}'"


@cache
def _asset(kind: str) -> Html:
    return Html(files("pixelward.report").joinpath(f"_page.{kind}").read_text("utf-8"))
