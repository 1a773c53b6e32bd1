"""Values handed on by helpers, contexts and events, and modules inside bundles."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.link import link
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.model.values import Concat, Literal, Record, Reference, Unknown, Value
from pixelward.parse import host_of, parse

PIXEL = frozenset({("pixel",)})


def facts(path: str, source: str) -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def first(sources: dict[str, str] | str) -> list[Value]:
    """The first argument of each followed call that nobody forwards; a text is a module."""
    if isinstance(sources, str):
        sources = {"a.jsx": f"export {{}}; {sources}"}
    files = {path: facts(path, source) for path, source in sources.items()}
    return [c.arguments[0].value for c in link(files, PIXEL).calls if not c.forwarded]


X = Literal("x")


class TestHelpers:
    @pytest.mark.parametrize(
        "expression",
        [
            "useCallback(f, [])",
            "useCallback(f)",
            "React.useCallback(f, [])",
            "memo(f)",
            "debounce(f, 100)",
            "_.throttle(f, 100)",
            "useEvent(f)",
            "once(f)",
            "Object.freeze(f)",
        ],
    )
    def test_a_function_may_be_handed_on(self, expression: str) -> None:
        source = f"let z1, z2, z3; const f = n => pixel(n); const g = {expression}; g('x')"
        assert X in first(source)

    @pytest.mark.parametrize(
        ("expression", "found"),
        [
            ("Promise.resolve('x')", X),
            ("Object.assign({ a: 'y' }, { a: 'x' }).a", X),
            ("Object.freeze({ a: 'x' }).a", X),
            ('JSON.parse(\'{"a": "x"}\').a', X),
            ("JSON.parse('[1, \"x\"]')[1]", X),
            ("JSON.parse('{')", Unknown("not JSON")),
            ("useState('x')[0]", X),
            ("useState('x')[1]", Unknown("set at run time")),
            ("useRef('x').current", X),
            ("ref('x').value", X),
        ],
    )
    def test_a_value_may_be_handed_on(self, expression: str, found: Value) -> None:
        assert first(f"pixel({expression})") == [found]

    def test_json_that_nests_too_deeply_is_not_read(self) -> None:
        [found] = first(f"pixel(JSON.parse('{'[' * 100_000}'))")
        assert found == Unknown("not JSON")

    def test_other_calls_keep_their_shape(self) -> None:
        [found] = first("pixel(format('x'))")
        assert found != X

    def test_a_record_of_several_is_one(self) -> None:
        [found] = first("pixel(Object.assign({}, { a: form.email }))")
        assert isinstance(found, Record)


class TestContexts:
    @pytest.mark.parametrize(
        "source",
        [
            "const C = createContext(); "
            "const P = () => <C.Provider value={{ send: n => pixel(n) }} />; "
            "const Q = () => { const { send } = useContext(C); send('x') }",
            "const C = React.createContext(null); const send = n => pixel(n); "
            "const P = () => <C.Provider value={send}><b /></C.Provider>; "
            "const Q = () => { const s = React.useContext(C); s('x') }",
            "const K = Symbol(); provide(K, n => pixel(n)); const s = inject(K); s('x')",
        ],
    )
    def test_what_is_provided_is_used(self, source: str) -> None:
        assert X in first(f"let z1, z2, z3, z4, z5, z6, z7; {source}")

    def test_a_context_may_be_in_another_file(self) -> None:
        files = {
            "c.mjs": "export const C = createContext()",
            "p.jsx": "import { C } from './c.mjs'; "
            "export const P = () => <C.Provider value={{ send: n => pixel(n) }} />",
            "q.jsx": "import { C } from './c.mjs'; "
            "export const Q = () => { const c = useContext(C); c.send('x') }",
        }
        assert X in first(files)

    def test_what_nobody_provides_is_unknown(self) -> None:
        assert first("const C = createContext(); useContext(C).send('x')") == []


class TestEvents:
    @pytest.mark.parametrize(
        ("listen", "emit"),
        [
            ("bus.on('a', n => pixel(n))", "bus.emit('a', 'x')"),
            ("bus.on('a', function (n) { pixel(n) })", "bus.emit('a', 'x')"),
            ("const f = n => pixel(n); bus.on('a', f)", "other.emit('a', 'x')"),
            ("bus.subscribe('a', n => pixel(n))", "bus.publish('a', 'x')"),
            ("this.$on('a', n => pixel(n))", "this.$emit('a', 'x')"),
            ("bus.once('a', n => pixel(n))", "bus.trigger('a', 'x')"),
        ],
    )
    def test_a_listener_is_called_by_the_event(self, listen: str, emit: str) -> None:
        assert first(f"{listen}; {emit}") == [X]

    @pytest.mark.parametrize("emit", ["bus.emit('b', 'x')", "bus.emit(name, 'x')", "bus.emit()"])
    def test_another_event_calls_nobody(self, emit: str) -> None:
        assert X not in first(f"bus.on('a', n => pixel(n)); {emit}")

    def test_files_may_talk(self) -> None:
        files = {"a.mjs": "bus.on('a', n => pixel(n))", "b.mjs": "bus.emit('a', 'x')"}
        assert first(files) == [X]

    def test_a_listener_of_the_page_is_called_by_the_page(self) -> None:
        assert first("a.addEventListener('click', () => pixel('x'))") == [X]


class TestBundles:
    """`(module, exports, require)` under a number, whatever the three are called."""

    @pytest.mark.parametrize(
        "module",
        [
            "function (e, t) { t.send = pixel }",
            "function (e, t) { t.send = function (n) { pixel(n) } }",
            "function (e, t, n) { n.d(t, { send: () => pixel }) }",
            "function (e, t, n) { n.d(t, 'send', function () { return pixel }) }",
            "function (e) { e.exports.send = pixel }",
            "function (e) { e.exports = { send: pixel } }",
            "function (e, t) { Object.defineProperty(t, 'send', { get: () => pixel }) }",
            "function (e, t) { Object.defineProperty(t, 'send', { value: pixel }) }",
            "(e, t) => { t.send = pixel }",
        ],
    )
    def test_a_module_gives_what_it_exports(self, module: str) -> None:
        use = "function (e, t, n) { var r = n(7); r.send('x') }"
        assert X in first({"a.js": f"load([[1], {{ 7: {module}, 8: {use} }}])"})

    @pytest.mark.parametrize(
        "bundle",
        [
            "load([[1], {{ 1: {module}, 8: {use} }}])",
            "load({{ 1: {module}, 8: {use} }})",
            "var m = {{ 1: {module}, 8: {use} }}",
            "load([{use}, {module}])",
        ],
    )
    def test_modules_are_kept_in_objects_and_lists(self, bundle: str) -> None:
        module, use = "function (e, t) { t.send = pixel }", "function (e, t, n) { n(1).send('x') }"
        assert X in first({"a.js": bundle.format(module=module, use=use)})

    @pytest.mark.xfail(strict=True, reason="only chunks that have been looked at are asked")
    def test_a_module_may_be_in_another_chunk(self) -> None:
        files = {
            "a.js": "load([[1], { 7: function (e, t, n) { t.send = pixel } }])",
            "b.js": "load([[2], { 8: function (e, t, n) { n(7).send('x') } }])",
        }
        assert X in first(files)

    @pytest.mark.parametrize(
        "use",
        [
            "function (e, t, n) { n(9).send('x') }",
            "function (e, t, n) { n(k).send('x') }",
            "function (e, t, n) { t(7).send('x') }",
            "function (e, t, n) { n(7).other('x') }",
            "function (e, t) { n(7).send('x') }",
        ],
    )
    def test_what_is_not_asked_for_in_that_way_is_not_found(self, use: str) -> None:
        module = "function (e, t, n) { t.send = pixel }"
        assert first({"a.js": f"load([[1], {{ 7: {module}, 8: {use} }}])"}) == []


def test_a_name_that_nobody_explains_is_itself() -> None:
    assert first("pixel(nothing)") == [Reference(("nothing",))]


class TestJoined:
    @pytest.mark.parametrize(
        ("call", "address"),
        [
            ("join('/refills/', ':id')", "/refills/:id"),
            ("join('/refills', '/', 'new')", "/refills/new"),
            ("join(join('/a/', 'b'), 'c', undefined)", "/a/b/c"),
            ("join('https://clinic.example/', '/book')", "https://clinic.example/book"),
            ("join('/book', '?when=now')", "/book?when=now"),
        ],
    )
    def test_addresses(self, call: str, address: str) -> None:
        assert first(f"import join from 'url-join'; pixel({call})") == [Literal(address)]

    def test_paths(self) -> None:
        source = "import { posix } from 'node:path'; pixel(posix.join('/a/', 'b'))"
        assert first(source) == [Literal("/a/b")]

    def test_what_is_not_known_stays_in_its_place(self) -> None:
        (found,) = first("import join from 'url-join'; pixel(join('/a/', id, '/b'))")
        assert found == Concat((Literal("/a/"), Reference(("id",)), Literal("/b")))

    def test_another_function_of_that_name_is_left_alone(self) -> None:
        (found,) = first("import join from './join'; pixel(join('/a/', 'b'))")
        assert not isinstance(found, Literal)
