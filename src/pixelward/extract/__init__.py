"""A document in, its facts out: frozen values that no syntax node can follow."""

from __future__ import annotations

from hashlib import sha256

from pixelward.extract.attributes import calls_of
from pixelward.extract.components import owner_of
from pixelward.extract.conditional import conditional
from pixelward.extract.configured import settings_of
from pixelward.extract.containers import is_container, read_container, unread_template
from pixelward.extract.data import markup_in
from pixelward.extract.directives import directives
from pixelward.extract.forms import controls
from pixelward.extract.front_matter import front_matter
from pixelward.extract.gathered import Embedded, Gathered
from pixelward.extract.guarded import guarded
from pixelward.extract.html_controls import controls_of
from pixelward.extract.manifests import manifest_of
from pixelward.extract.markup import has_frame, read_markup
from pixelward.extract.policies import policies_in
from pixelward.extract.predicates import predicates
from pixelward.extract.remarks import settings_remarks
from pixelward.extract.script import read_script
from pixelward.extract.server import server_of
from pixelward.extract.settings import settings_in
from pixelward.extract.tables import Tables
from pixelward.model.facts import FileFacts, Notice
from pixelward.model.place import LineIndex
from pixelward.parse import fragment
from pixelward.parse.document import Document, Markup, Passage, Region
from pixelward.parse.trees import SCRIPTS

__all__ = ["extract"]

_DEEPEST = 3
_TOO_DEEP = "holds code in strings of code in strings of code, and the innermost was not read"


def extract(document: Document) -> FileFacts:
    """What one document says."""
    tables, facts = Tables(document.path), Gathered()
    tables.owner = owner_of(document.path) if document.language == "angular" else None
    for region in document.regions:
        _read(document, region, tables, facts)
    settings, unread = settings_in(document), unread_template(document)
    if settings is not None and is_container(settings):
        unread = read_container(document, settings, tables, facts)
        settings = None  # all that it says is told as calls
    elif document.language == "json":
        facts.take(markup_in(document))
    facts.take(_printed(passage) for passage in document.masked.passages)
    _read_embedded(document, tables, facts)
    deeper = (_TOO_DEEP,) if facts.embedded else ()
    masked, stretches = document.masked, conditional(document, tables, facts)
    manifest, more = manifest_of(document)
    notes = (*document.notes, *unread, *more, *deeper)
    return FileFacts(
        path=document.path,
        language=document.language,
        digest=sha256(document.source).hexdigest(),
        lines=LineIndex.of(document.source),
        is_template=masked.tags > 0,
        has_frame=any(map(has_frame, document.regions)),
        names=tables.declarations(),
        functions=tables.functions(),
        calls=guarded(facts.calls, stretches),
        loads=guarded(facts.loads, stretches),
        links=guarded((*masked.links, *facts.links, *directives(document)), stretches),
        blocks=masked.blocks,
        exports=tuple(facts.exports),
        predicates=tuple(predicates(document, tables, facts)),
        handlers=tuple(dict.fromkeys(facts.handlers)),
        remarks=(*masked.remarks, *facts.remarks, *settings_remarks(document)),
        controls=controls(facts.controls),
        front_matter=front_matter(document),
        shapes=tuple(facts.shapes),
        typed=tuple(facts.typed),
        manifest=manifest,
        settings=settings or settings_of(document.path, facts.exports),
        policies=tuple(policies_in(document)),
        server=server_of(document),
        notices=tuple(Notice(path=document.path, reason=n, skipped=False) for n in notes),
    )


def _read(
    document: Document,
    region: Region | Markup,
    tables: Tables,
    facts: Gathered,
    function: int | None = None,
) -> None:
    if isinstance(region, Markup):
        read_markup(document, region, facts, function)
        facts.controls.extend(controls_of(document, region, facts, function))
        if region.part is not None:
            facts.calls.extend(calls_of(document, region, tables, facts))
    elif region.language in SCRIPTS:
        read_script(document, region, tables, facts, function)


def _printed(passage: Passage) -> Embedded:
    """What code of the server puts on the page."""
    text, origin = passage.text, passage.origin
    sure = passage.confidence
    return Embedded(passage.language, text, origin, passage.fillings, None, (), sure)


def _read_embedded(document: Document, tables: Tables, facts: Gathered) -> None:
    """Code in strings, and code in strings of that code, as deep as anyone writes it."""
    for _ in range(_DEEPEST):
        found, facts.embedded = facts.embedded, []
        for one in found:
            inner, tables.owner = Gathered(), one.owner
            for region in fragment(one.language, one.text, one.origin, one.fillings):
                _read(document, region, tables, inner, one.function)
            facts.include(inner, one)
