"""Addresses in Python: tables of patterns, decorators, blueprints, and what views show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from pixelward.extract.server._python import Code, calls_in
from pixelward.extract.server._python_addresses import Found, decorated, grouped, registered, table
from pixelward.model.server import Rendering, Server
from pixelward.parse.document import Document
from pixelward.parse.trees import parse

# A file without any of these words says nothing of addresses or templates.
_TELLING = re.compile(
    rb"urlpatterns|\b(?:path|url|re_path|include)\(|\.route\(|Blueprint|APIRouter|add_url_rule"
    rb"|include_router|register_blueprint|render|TemplateResponse|template_name|\bRoute\("
    rb"|(?:List|Detail|Create|Update|Delete|Form)View|\.(?:get|post)\("
)
_RENDERING = frozenset(
    {"render", "render_template", "render_to_response", "TemplateResponse", "render_to_string"}
)
_PAGE = re.compile(r"\A[\w/.-]{1,200}\.(?:html?|jinja2?|j2|djhtml)\Z")
_SHOWN_BY_MODEL = {
    "ListView": "list",
    "DetailView": "detail",
    "CreateView": "form",
    "UpdateView": "form",
    "DeleteView": "confirm_delete",
}


def read(document: Document) -> Server | None:
    """What one module says; `None` where nothing."""
    text = document.masked.code
    passes_on = document.path.endswith("__init__.py") and b"import" in text
    if not passes_on and not _TELLING.search(text):
        return None
    code, found = Code(document.path, text), Found()
    _block(parse("python", text), code, found, "")
    if not any((found.answers, found.mounts, found.renderings, found.groups, passes_on)):
        return None
    return Server(
        answers=tuple(found.answers),
        mounts=tuple(found.mounts),
        groups=tuple(found.groups),
        renderings=tuple(found.renderings),
        imports=tuple(found.imports),
    )


def _block(block: Node, code: Code, found: Found, owner: str) -> None:
    """The statements of a module, a class body or a function's body; `owner` is its name."""
    stack = [(child, owner) for child in reversed(block.named_children)]
    while stack:
        node, owner = stack.pop()
        if node.type == "decorated_definition":
            decorated(node, code, found, owner)
        name = node.child_by_field_name("name")
        inner = owner
        if node.type in {"class_definition", "function_definition"} and name is not None:
            inner = f"{owner}.{code.of(name)}" if owner else code.of(name)
        if node.type == "class_definition":
            found.renderings.extend(_generic(node, inner, code))
            found.imports.extend(_parents(node, inner, code))
        elif node.type in {"import_from_statement", "import_statement"}:
            found.imports.extend(_imported(node, code))
        elif node.type == "expression_statement" and node.named_children:
            _said(node.named_children[0], code, found, owner)
        elif node.type in {"return_statement", "assignment"}:
            found.renderings.extend(_shown(node, owner, code, found))
        stack.extend((child, inner) for child in reversed(node.named_children) if _holds(child))


def _holds(node: Node) -> bool:
    return node.type.endswith(("statement", "definition", "block", "clause"))


def _said(node: Node, code: Code, found: Found, owner: str) -> None:
    if node.type in {"assignment", "augmented_assignment"}:
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        name = code.name(left)
        if right is not None and (name.rpartition(".")[2] == "urlpatterns" or name == "routes"):
            table(right, code, found)
        elif right is not None and right.type == "call":
            grouped(name, right, code, found)
        if right is not None and right.type == "list":
            found.lists[name] = right
        elif right is not None and (text := code.string(right)):
            found.texts[owner, name] = text
        if right is not None and name == "template_name" and (text := code.string(right)):
            found.renderings.append(Rendering(owner, text, code.at(node)))
    found.renderings.extend(_shown(node, owner, code, found))
    for call in calls_in(node) if node.type == "call" else ():
        registered(call, code, found)


def _shown(node: Node, owner: str, code: Code, found: Found) -> Iterator[Rendering]:
    """The templates that a statement shows: the first constant text with a dot in its end."""
    for call in calls_in(node) if owner else ():
        name = code.named(call, "name") or code.named(call, "template_name")
        given = (*code.positional(call)[:2], *([name] if name else []))
        texts = [text for one in given if (text := _text(one, owner, code, found)) and "." in text]
        is_known = code.callee(call).rpartition(".")[2] in _RENDERING
        # A function of one's own may show what it is given.
        if texts and (is_known or (node.type == "return_statement" and _PAGE.search(texts[0]))):
            yield Rendering(owner, texts[0], code.at(call))


def _text(node: Node, owner: str, code: Code, found: Found) -> str | None:
    """A constant text, or the one that a name was given before."""
    if node.type != "identifier":
        return code.string(node)
    name = code.of(node)
    return found.texts.get((owner, name)) or found.texts.get(("", name))


def _parents(node: Node, name: str, code: Code) -> Iterator[tuple[str, str]]:
    """A class, and each above it: what they show, it shows."""
    bases = node.child_by_field_name("superclasses")
    for base in bases.named_children if bases else ():
        if above := code.name(base):
            yield name, above


def _generic(node: Node, name: str, code: Code) -> Iterator[Rendering]:
    """The template that a generic view takes by its model's name."""
    bases, body = node.child_by_field_name("superclasses"), node.child_by_field_name("body")
    kinds = [code.name(base).rpartition(".")[2] for base in bases.named_children] if bases else []
    ending = next((_SHOWN_BY_MODEL[kind] for kind in kinds if kind in _SHOWN_BY_MODEL), "")
    text = code.of(body) if body else ""
    model = re.search(r"^\s*model\s*=\s*(?:\w+\.)*(\w+)", text, re.MULTILINE)
    if ending and model and not re.search(r"^\s*template_name\s*=", text, re.MULTILINE):
        yield Rendering(name, f"{model[1].lower()}_{ending}.html", code.at(node))


def _imported(node: Node, code: Code) -> Iterator[tuple[str, str]]:
    """Local names, and what they mean: `from . import views` is `("views", ".views")`."""
    module = node.child_by_field_name("module_name")
    above = code.of(module) if module else ""
    if any(child.type == "wildcard_import" for child in node.named_children):
        yield "*", above
    for one in node.children_by_field_name("name"):
        whole = one.child_by_field_name("name") if one.type == "aliased_import" else one
        alias = one.child_by_field_name("alias") if one.type == "aliased_import" else None
        name = code.of(whole) if whole else ""
        dot = "" if not above or above.endswith(".") else "."
        yield (code.of(alias) if alias else name), f"{above}{dot}{name}"
