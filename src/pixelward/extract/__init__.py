"""A document in, its facts out: frozen values that no syntax node can follow."""

from __future__ import annotations

from hashlib import sha256

from pixelward.extract.markup import read_markup
from pixelward.extract.script import Gathered, read_script
from pixelward.extract.tables import Tables
from pixelward.model.facts import FileFacts, Notice
from pixelward.model.place import LineIndex
from pixelward.parse.document import Document

__all__ = ["extract"]


def extract(document: Document) -> FileFacts:
    """What one document says."""
    tables, facts = Tables(document.path), Gathered()
    for region in document.regions:
        if region.language == "html":
            read_markup(document, region, facts)
        else:
            read_script(document, region, tables, facts)
    masked = document.masked
    return FileFacts(
        path=document.path,
        language=document.language,
        digest=sha256(document.source).hexdigest(),
        lines=LineIndex.of(document.source, wide=document.is_wide),
        is_template=masked.tags > 0,
        names=tables.declarations(),
        functions=tables.functions(),
        calls=tuple(facts.calls),
        loads=tuple(facts.loads),
        links=(*masked.links, *facts.links),
        blocks=masked.blocks,
        exports=tuple(facts.exports),
        remarks=(*masked.remarks, *facts.remarks),
        notices=tuple(Notice(path=document.path, reason=n, skipped=False) for n in document.notes),
    )
