"""An exported container of a tag manager: tags, triggers, variables and templates in JSON."""

from __future__ import annotations

from pixelward.extract.containers import held
from pixelward.extract.containers.firing import Firing
from pixelward.extract.containers.tags import Reader
from pixelward.extract.containers.templates import Templates
from pixelward.extract.containers.variables import Variables
from pixelward.extract.gathered import Gathered
from pixelward.extract.tables import Tables
from pixelward.model.facts import Export
from pixelward.model.values import Literal, Value
from pixelward.parse.document import Document
from pixelward.parse.sections import SERVER, sections

__all__ = ["is_container", "read_container", "unread_template"]

_NOT_WEB = "is the container of {}: what it does there, no browser sees, and it was not read"
_NOT_PAGE = "is a template for a tag manager's server, which no browser runs, and was not read"
_BROWSERS = frozenset({"WEB", "AMP"})


def is_container(settings: Value | None) -> bool:
    """Whether a file of settings is an export of a tag manager's container."""
    version = held.inner(settings, "containerVersion")
    said = held.field(settings, "exportFormatVersion") or held.field(version, "container")
    return said is not None and any(
        held.field(version, key) for key in ("tag", "trigger", "variable", "container")
    )


def read_container(
    document: Document, settings: Value, tables: Tables, facts: Gathered
) -> tuple[str, ...]:
    """Add what a container does in a browser; what was not read, in words."""
    version = held.inner(settings, "containerVersion")
    container = held.inner(version, "container")
    contexts = {one.upper() for one in held.listed(container, "usageContext")}
    if version is None or (contexts and not contexts & _BROWSERS):
        return (_NOT_WEB.format(" and ".join(sorted(contexts)).lower().replace("_", " ")),)
    # Whoever loads the container names it by its id, so this is what it offers to other files.
    offered = Export(f"container:{held.text(container, 'publicId')}", Literal(None))
    facts.exports.append(offered)
    code = document.masked.code
    templates = Templates(version, code, tables)
    variables = Variables(version, code, tables, templates)
    firing = Firing(version, variables)
    Reader(document.path, code, variables, templates, firing).read(version, facts)
    return ()


def unread_template(document: Document) -> tuple[str, ...]:
    """That a template is for a server, in words."""
    if document.language != "sandbox" or SERVER not in sections(document.source):
        return ()
    return (_NOT_PAGE,)
