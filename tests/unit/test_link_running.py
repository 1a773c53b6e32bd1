"""Functions that run only where they are seen to be called, and those that may run elsewhere."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.link import link
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.parse import host_of, parse

PIXEL = frozenset({("pixel",)})
SEND = "function send() { pixel('x') }\n"
MODULE = f"export {{}}; {SEND}"


def facts(path: str, source: str) -> FileFacts:
    return extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))


def runs(sources: dict[str, str] | str) -> list[str] | None:
    """Where `send` runs, each as its file; `None` if that is not known."""
    texts = {"a.tsx": MODULE + sources} if isinstance(sources, str) else sources
    files = {path: facts(path, source) for path, source in texts.items()}
    for body, found in link(files, PIXEL).running.items():
        named = {f.name for f in files[body.path].functions if f.location == body}
        if named == {"send"}:
            return [run.location.path for run in found]
    return None


class TestCalls:
    @pytest.mark.parametrize(
        "call",
        [
            "send()",
            "send?.()",
            "(0, send)()",
            "send!()",
            "send`x`",
            "throw send()",
            "show(`${send()}`)",
            "css`${send()}`",
            "typeof send === 'function' && send()",
            "async function go() { await send() }",
            "function* go() { yield send() }",
            "function go(x = send()) {}",
            "const o = { go() { send() } }",
            "<a onClick={() => send()}/>",
            "@send() class A {}",
        ],
    )
    def test_a_call_is_where_it_runs(self, call: str) -> None:
        assert runs(call) == ["a.tsx"]

    def test_nobody_calls_it(self) -> None:
        assert runs("if (send) go(); x == send") == []

    def test_another_module_calls_it(self) -> None:
        importing = "import { send } from './a'; send()"
        assert runs({"a.js": f"export {SEND}", "b.js": importing}) == ["b.js"]

    def test_through_a_barrel(self) -> None:
        files = {
            "a.js": f"export {SEND}",
            "i.js": "export { send } from './a'",
            "b.js": "import { send } from './i'; send()",
        }
        assert runs(files) == ["b.js"]

    @pytest.mark.parametrize(
        "markup",
        ['<a onclick="send()">', '<a href="javascript:send()">', "<script>send()</script>"],
    )
    def test_a_page_calls_it(self, markup: str) -> None:
        assert runs({"a.js": SEND, "p.html": f'<script src="a.js"></script>{markup}'}) == ["p.html"]

    def test_what_only_a_caller_runs_is_followed_to_its_callers(self) -> None:
        source = f"{MODULE} function outer() {{ send() }} outer()"
        files = {"a.js": facts("a.js", source)}
        assert len(link(files, PIXEL).running) == 2


class TestHandedOn:
    """Code that hands a function on may have it run anywhere: nothing is said of such a one."""

    @pytest.mark.parametrize(
        "mention",
        [
            "throw send",
            "function* go() { yield send }",
            "@send class A {}",
            "@send.twice class A {}",
            "class A { @send go() {} }",
            "class A { @on(send) go() {} }",
            "class A { go = send }",
            "class A { static go = send }",
            "class A { #go = send }",
            "class A { static { on(send) } }",
            "class A { get go() { return send } }",
            "class A extends mixed(send) {}",
            "css`${send}`",
            "css`${[send]}`",
            "show(`${send}`)",
            "const text = `${send}`",
            "on({ send })",
            "const o = { send }",
            "const o = { ...{ send } }",
            "const o = { go: [send] }",
            "new send",
            "new send()",
            "new Watcher(send)",
            "function go(x = send) { x() }",
            "const go = ({ x = send }) => x()",
            "const { x = send } = options; x()",
            "const [x = send] = list; x()",
            "export { send as default }",
            "export default send",
            "export default { methods: { send } }",
            "module.exports = { send }",
            "module.exports = send",
            "exports.go = send",
            "window.go = send",
            "a.b[c] = send",
            "a.go ??= send",
            "let x; x ||= send; x()",
            "const x = ok ? send : other",
            "(send || other)()",
            "send.call(null)",
            "send.apply(null, [])",
            "el.onclick = send.bind(null)",
            "[send].forEach(x => x())",
            "go(...[send])",
            "for (const x of [send]) x()",
            "new Map([['x', send]])",
            "function go() { return send }",
            "const go = () => send",
            "const go = () => ({ send })",
            "setTimeout(send, 1)",
            "setTimeout('send()', 1)",
            "el.innerHTML = '<a onclick=\"send()\">'",
            "promise.then(send).catch(send)",
            "(function (x) { x() })(send)",
            "<a onClick={send}/>",
            "<A>{send}</A>",
            "<A {...{ send }}/>",
            "<A handlers={{ send }}/>",
            "const x = send as any; x()",
            "send(); later(send)",
        ],
    )
    def test_a_mention(self, mention: str) -> None:
        assert runs(mention) is None

    @pytest.mark.parametrize(
        "importing",
        [
            "import { send } from './a'; later(send)",
            "import { send as go } from './a'; later(go)",
            "import * as all from './a'; later(all)",
            "import * as all from './a'; all[name]()",
            "import('./a').then(({ send }) => send())",
            "later(require('./a'))",
            "export { send } from './a'",
            "export * from './a'",
            "export * as all from './a'",
            "import './a'",
        ],
    )
    def test_a_module_hands_it_on(self, importing: str) -> None:
        assert runs({"a.js": f"export {SEND}", "b.js": importing}) is None

    def test_one_name_taken_as_it_arrives_is_no_more_than_a_name(self) -> None:
        taking = "const { send } = await import('./a'); send()"
        assert runs({"a.js": f"export {SEND}", "b.js": taking}) == ["b.js"]

    @pytest.mark.parametrize(
        "markup",
        [
            '<a @click="send">',
            '<a x-on:click="send()">',
            '<div x-data="{ go() { send() } }">',
            '<a ng-click="send()">',
            '<a (click)="send()">',
            '<a v-on:click="send">',
            '<a data-bind="click: send">',
            '<div data-callback="send">',
            '<a data-action="click->send#go">',
            '<a hx-on:click="send()">',
            '<a _="on click call send()">',
            '<script src="https://maps.example/api.js?key=1&amp;callback=send"></script>',
            '<script type="text/x-template"><a onclick="send()"></script>',
        ],
    )
    def test_a_page_hands_it_on(self, markup: str) -> None:
        page = f'<a onclick="send()">{markup}'
        assert runs({"a.js": SEND, "p.html": page}) is None

    @pytest.mark.parametrize(
        "code",
        ["window[name]()", "run('send')", "load('//maps.example/?callback=send')"],
    )
    def test_a_global_may_be_called_by_name(self, code: str) -> None:
        assert runs({"a.js": SEND, "b.js": f"send(); {code}"}) is None


class TestWhoElseMayCall:
    def test_where_all_pages_are_there_a_global_without_calls_is_dead(self) -> None:
        assert runs({"a.js": SEND, "p.html": '<script src="a.js"></script>'}) == []

    def test_a_server_may_print_a_call(self) -> None:
        assert runs({"a.js": SEND, "page.py": 'BUTTON = "send"'}) is None

    def test_a_framework_may_call_what_a_module_exports(self) -> None:
        assert runs({"a.js": f"export {SEND}"}) is None

    def test_a_module_of_which_others_take_something_else_is_a_library(self) -> None:
        library = f"export {SEND} export const other = 1"
        assert runs({"a.js": library, "b.js": "import { other } from './a'; go(other)"}) == []

    def test_many_calls_are_not_told_apart(self) -> None:
        assert runs("send();" * 64) is not None
        assert runs("send();" * 65) is None
