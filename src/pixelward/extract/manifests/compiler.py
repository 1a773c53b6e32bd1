"""`tsconfig.json` and `jsconfig.json`: aliases, where bare specifiers start, what is extended."""

from __future__ import annotations

from pixelward.extract.manifests.loose import table, table_in, text, texts
from pixelward.model.manifests import Alias, Manifest, ManifestKind


def read(path: str, source: str) -> Manifest:
    """The settings that decide where modules are; raises `Broken`."""
    whole = table_in(source)
    options = table(whole.get("compilerOptions"))
    references = whole.get("references")
    return Manifest(
        path=path,
        kind=ManifestKind.COMPILER,
        extends=tuple(texts(whole.get("extends"))),
        references=tuple(
            text(table(each).get("path"))
            for each in (references if isinstance(references, list) else ())
        ),
        base=text(options.get("baseUrl")) or None,
        paths=_aliases(table(options["paths"])) if "paths" in options else None,
    )


def _aliases(paths: dict[str, object]) -> tuple[Alias, ...]:
    return tuple(Alias(pattern, tuple(texts(targets))) for pattern, targets in paths.items())
