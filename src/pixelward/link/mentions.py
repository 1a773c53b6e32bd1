"""What is said of functions besides calling them: whoever hands one on may have it run anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pixelward.link.callers import Site
from pixelward.link.defaults import default_of, defaults, offered
from pixelward.link.modules import Modules
from pixelward.link.names import last_name
from pixelward.link.shapes import parts
from pixelward.link.taking import takes_one
from pixelward.model.facts import Call, CallKind, FileFacts
from pixelward.model.guards import GuardKind
from pixelward.model.place import Location
from pixelward.model.values import (
    Closure,
    Imported,
    Index,
    Invocation,
    Literal,
    Member,
    Reference,
    Symbol,
    Value,
)

Sites = Mapping[Symbol, list[Site]]

READ = frozenset({"javascript", "typescript", "tsx", "html"})  # templates may name more
# A server's code, and what an editor keeps in a database, may call what no file here calls.
_ALL_THERE = READ | {"json", "svg", "markdown", "yaml", "toml", "env", "packages", "headers"}
_WINDOWS = frozenset({"window", "globalThis", "self"})
_CALLED = re.compile(r"([\w$]+)\s*\(")  # in a text that may be put on the page
_HANDED = re.compile(r"(?:^|=)([\w$]+)")  # `"init"`, and `…/api.js?callback=init`
_WORD = re.compile(r"[\w$]+")


@dataclass(frozen=True, slots=True)
class Mentions:
    """What is said of functions besides calling them."""

    is_all: bool = False  # nothing is put on a page but what the project's files say
    words: set[str] = field(default_factory=set)
    globals: set[str] = field(default_factory=set)  # said of the page's, and no module's own
    functions: set[Symbol] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)  # modules that are handed on as a whole
    named_from: set[str] = field(default_factory=set)  # those that others take a name from
    passed_on: set[str] = field(default_factory=set)  # what one module offers of another's
    defaults: set[str] = field(default_factory=set)  # modules whose default is handed on

    def is_closed(self, symbol: Symbol, name: str, is_global: bool) -> bool:
        """Whether a function is never handed on."""
        is_said = name in self.words or (is_global and name in self.globals)
        return not is_said and symbol not in self.functions and symbol.path not in self.whole

    def hands_on(self, facts: FileFacts, symbol: Symbol) -> bool:
        """Whether a function is a module's default, and somebody hands that on."""
        return facts.path in self.defaults and default_of(facts) == symbol


def mentions(
    names: set[str], files: Mapping[str, FileFacts], sites: Sites, modules: Modules
) -> Mentions:
    """What all files say of functions with some names."""
    found = Mentions(all(facts.language in _ALL_THERE for facts in files.values()))
    called = {site.location for of_one in sites.values() for site in of_one}
    for facts in files.values() if names else ():
        offered = (export.value for export in facts.exports)
        found.passed_on.update(one.name for one in offered if isinstance(one, Imported))
        for export in facts.exports:
            found.defaults.update(defaults(export.value, facts, modules))
        for value, own in _values(facts, called):
            for part, mine in _parts(value, own):
                _note_words(part, mine, names, found)
                _note_modules(part, mine, facts, modules, found)
    return found


def _parts(value: Value, own: str) -> Iterator[tuple[Value, str]]:
    """What a value is made of; the callee of a call in it is looked at where the call is."""
    named: dict[int, str] = {}
    for part in parts(value):
        if isinstance(part, Invocation):
            named[id(part.callee)] = last_name(part.callee)
        elif takes_one(part):
            named[id(part.base)] = part.key
        yield part, own if part is value else named.get(id(part), "")


def _values(facts: FileFacts, called: set[Location]) -> Iterator[tuple[Value, str]]:
    """Every value of a file, each with the name that it may say without handing it on."""
    for call in facts.calls:
        yield call.callee, _called(call, called)
        if call.location not in called and _is_of_any_name(call.callee):
            yield Invocation(call.callee, ()), ""
        yield from ((argument.value, "") for argument in call.arguments)
    # A component's template may hand on what its script imports.
    is_read = facts.language in READ
    for name in facts.names:
        yield from ((value, name.name if is_read else "") for value in name.values)
    for export in facts.exports:
        yield export.value, offered(export)
    for function in facts.functions:
        yield from ((value, "") for value in function.returns)
        yield from ((one.default, "") for one in function.parameters if one.default is not None)
    yield from ((load.url, "") for load in facts.loads)
    for handler in facts.handlers:
        yield from ((said, "") for said in _said(handler))


def _said(handler: Value) -> Iterator[Value]:
    """What an attribute hands on; one that is text may name anything of the page's."""
    match handler:
        case Literal(str(text)):
            yield from (Reference((word,)) for word in sorted({*_WORD.findall(text)}))
        case _:
            yield handler


def _called(call: Call, called: set[Location]) -> str:
    return last_name(call.callee) if call.location in called and is_here(call) else ""


def is_here(call: Site | Call) -> bool:
    """An element may stand in a table of routes; under a condition on the path it does not."""
    is_element = call.is_element if isinstance(call, Site) else call.kind is not CallKind.CALL
    return not is_element or any(one.kind is GuardKind.PATH for one in call.guards)


def _is_of_any_name(callee: Value) -> bool:
    """Whether a function of the page's is called by a name that is computed: `window[name]()`."""
    match callee:
        case Index(Reference((window,)), key):
            return window in _WINDOWS and not isinstance(key, Literal)
        case _:
            return False


def _note_words(part: Value, own: str, names: set[str], found: Mentions) -> None:
    match part:
        case Closure(function) if not own:
            found.functions.add(function)
        case Reference(path, symbol):
            far = 0 if symbol is not None else 2 if path[0] in _WINDOWS else 1
            found.globals.update(names.intersection(path[:far]) - {own})
            found.words.update(names.intersection(path[far:]) - {own})
        case Member(_, word) | Imported(_, word, _) | Index(_, Literal(str(word))):
            found.words.update(names.intersection((word,)) - {own})
        case Literal(str(text)):
            found.words.update(names.intersection(_CALLED.findall(text)))
            found.globals.update(names.intersection(_HANDED.findall(text)))
        case Invocation(callee) if _is_of_any_name(callee):
            found.globals.update(names)


def _note_modules(
    part: Value, own: str, facts: FileFacts, modules: Modules, found: Mentions
) -> None:
    match part:
        case Imported(_, "default", _) if not own:
            found.defaults.update(defaults(part, facts, modules))
        case Imported(module, "*", importer) if not own:
            found.whole.update(_files(importer, module, modules))
        case Member(Imported(module, "*", importer), _) if takes_one(part):
            found.named_from.update(_files(importer, module, modules))
        case Imported(module, name, importer) if name not in {"*", "default"}:
            found.named_from.update(_files(importer, module, modules))
        case Reference((_,), Symbol(path, index)) if path == facts.path:
            if own != part.path[0]:
                found.defaults.update(defaults(part, facts, modules))
            for value in facts.names[index].values:
                if isinstance(value, Imported) and value.name == "*":
                    found.whole.update(_files(value.importer, value.module, modules))


def _files(importer: str, module: str, modules: Modules) -> tuple[str, ...]:
    target = modules.imported(importer, module)
    return () if target is None else (target,)
