"""What a visitor fills in is known in the names that it goes through, with each hop."""

from __future__ import annotations

import pytest

from pixelward.extract import extract
from pixelward.link import link
from pixelward.link.shapes import options, parts
from pixelward.model.facts import SourceFile
from pixelward.model.values import Literal, Origin, Record, Value
from pixelward.parse import host_of, parse

PIXEL = frozenset({("pixel",)})


def told(sources: dict[str, str] | str) -> list[Value]:
    """What the pixel is told first, each alternative."""
    if isinstance(sources, str):
        sources = {"a.jsx": sources}
    files = {
        path: extract(parse(SourceFile(path, host_of(path) or ""), source.encode()))
        for path, source in sources.items()
    }
    calls = [call for call in link(files, PIXEL).calls if not call.forwarded]
    return [one for call in calls for one in options(call.arguments[0].value)]


def names(sources: dict[str, str] | str) -> set[str]:
    """The controls that what the pixel is told comes from."""
    found = (part for value in told(sources) for part in parts(value))
    return {part.name for part in found if isinstance(part, Origin) and part.name}


def component(body: str, markup: str) -> str:
    return f"export function F() {{ {body}\n return <form>{markup}</form> }}"


STATE = "const [mail, setMail] = useState(''); const [size, setSize] = useState('');"


@pytest.mark.parametrize(
    ("body", "markup"),
    [
        ("", "<input name='mail' onChange={(e) => pixel(e.target.name)} />"),
        ("", "<input name='mail' onChange={(e) => pixel(e.target.dataset.step)} />"),
        ("", "<input name='mail' onChange={(e) => pixel(e.target.value.length)} />"),
        ("", "<input name='mail' onKeyDown={(e) => pixel(e.key)} />"),
        ("", "<input name='mail' onFocus={() => pixel('mail')} />"),
        (STATE, "<input name='mail' onChange={(e) => setMail('typed')} /><p x={pixel(mail)} />"),
        (STATE, "<input name='mail' onChange={(e) => setMail(e.target.id)} /><p x={pixel(mail)}/>"),
        (STATE, "<input name='mail' onChange={(e) => setMail(e.target.value)} />{pixel(size)}"),
        ("const save = (data) => pixel('saved')", "<p onClick={handleSubmit(save)} />"),
        ("const save = (data) => pixel(data)", "<Gallery onPicked={save} />"),
    ],
)
def test_nothing_that_is_filled_in(body: str, markup: str) -> None:
    assert names(component(body, markup)) == set()


@pytest.mark.parametrize(
    ("body", "markup"),
    [
        ("", "<input name='mail' onChange={(e) => pixel(e.target.value)} />"),
        ("", "<input name='mail' onChange={({ target: { value } }) => pixel(value)} />"),
        ("", "<input name='mail' onChange={(e) => pixel(`m:${e.currentTarget.value}`)} />"),
        ("const f = (e) => pixel(e.target.value)", "<input name='mail' onBlur={f} />"),
        ("const f = useCallback((e) => pixel(e.target.value))", "<input name='mail' onBlur={f} />"),
        ("", "<DatePicker name='mail' onChange={(date) => pixel(date)} />"),
        ("", "<Select name='mail' onChange={(e, value) => pixel(value)} />"),
        (STATE, "<input name='mail' onBlur={e => setMail(e.target.value)} /><p x={pixel(mail)} />"),
        (STATE, "<Input name='mail' onChangeText={setMail} /><p x={pixel(mail)} />"),
        ("const b = useRef()", "<input name='mail' ref={b} /><p x={pixel(b.current.value)} />"),
        ("const {watch} = useForm()", "<input name='mail' /><p x={pixel(watch('mail'))} />"),
        ("const f = useForm()", "<input name='mail' /><p x={pixel(f.getValues('mail'))} />"),
        ("", "<input name='mail' /><p onClick={handleSubmit((data) => pixel(data.mail))} />"),
        ("const w = useWatch({name: 'mail'})", "<input name='mail' /><p x={pixel(w)} />"),
    ],
)
def test_what_is_filled_in(body: str, markup: str) -> None:
    assert names(component(body, markup)) == {"mail"}


def test_one_handler_of_many_controls_keeps_them_apart() -> None:
    source = component(
        "const [all, setAll] = useState({});"
        "const f = ({ target }) => setAll((old) => ({ ...old, [target.name]: target.value }));"
        "pixel(all.mail)",
        "<input name='mail' onChange={f} /><input name='size' onChange={f} />",
    )
    assert names(source) == {"mail"}


def test_hops_are_in_the_order_of_the_way() -> None:
    source = component(
        "const [mail, setMail] = useState(''); const keep = (e) => setMail(e.target.value);",
        "<input aria-label='E-mail' name='mail' onChange={keep} /><p x={pixel(mail)} />",
    )
    [origin] = [one for one in told(source) if isinstance(one, Origin)]
    assert [step.message for step in origin.hops] == [
        'the visitor fills in "E-mail"',
        "keep is handed it",
        "setMail keeps it as mail",
    ]


def test_a_form_as_a_whole_tells_what_is_in_it() -> None:
    source = (
        "<form id=f><input name=mail><input name=size></form><script>"
        "document.getElementById('f').addEventListener('submit', function (event) {"
        " pixel(Object.fromEntries(new FormData(this))) })</script>"
    )
    [origin] = told({"a.html": source})
    assert isinstance(origin, Origin)
    assert isinstance(origin.holds, Record)
    assert [field.key for field in origin.holds.fields] == ["mail", "size"]


@pytest.mark.parametrize(
    "script",
    [
        "box.addEventListener('click', e => pixel(e.target.value))",
        "box.addEventListener('change', () => pixel('changed'))",
        "document.querySelector('#other').onchange = e => pixel(e.target.value)",
        "document.querySelector('.b').onchange = e => pixel(e.target.value)",
        "$('#' + id).change(function () { pixel(this.value) })",
    ],
)
def test_listeners_that_hear_nothing_of_it(script: str) -> None:
    page = f"<input id=b><script>const box = document.getElementById('b'); {script}</script>"
    assert names({"a.html": page}) == set()


@pytest.mark.parametrize(
    "script",
    [
        "box.addEventListener('change', e => pixel(e.target.value))",
        "box.addEventListener('change', function () { pixel(this.value) })",
        "document.querySelector('form > input#b').oninput = e => pixel(e.target.value)",
        "$('#b').on('change keyup', function () { pixel($(this).val()) })",
        "$(document).on('blur', '#b', function () { pixel(this.value) })",
        "document.querySelectorAll('input').forEach(i => i.onblur = e => pixel(e.target.value))",
    ],
)
def test_listeners_that_hear_what_is_filled_in(script: str) -> None:
    page = f"<input id=b><script>const box = document.getElementById('b'); {script}</script>"
    assert names({"a.html": page}) == {"b"}


def test_a_name_of_the_page_is_not_taken_for_what_a_control_is_called() -> None:
    page = "<script>var b = 'no one'</script><input id=b onchange='pixel(this.value)'>"
    assert names({"a.html": page}) == {"b"}


@pytest.mark.parametrize(
    "source",
    [
        "".join(f"const a{at + 1} = a{at}.x;" for at in range(2000))
        + "const F = () => <input onChange={a2000} />",
        "".join(f"const a{at + 1} = [useState(), a{at}][1];" for at in range(2000)),
        "const F = (a) => <F a={a} onChange={a.a.a.a}><input onChange={F(F)} /></F>",
        "function f() { return f() } const F = () => <input onChange={f()} />",
    ],
)
def test_names_that_never_end_are_given_up(source: str) -> None:
    assert told(source + "; pixel(1)") != []


def test_a_class_that_keeps_a_state_still_has_its_methods() -> None:
    source = """
        export class F extends Component {
          send(what) { pixel(what) }
          keep(e) { this.setState({ mail: e.target.value }) }
          done() { this.send('done'); this.send(this.state.mail) }
          render() { return <input name="mail" onBlur={(e) => this.keep(e)} /> }
        }
    """
    found = told(source)
    assert Literal("done") in found
    assert [one.name for one in found if isinstance(one, Origin)] == ["mail"]
