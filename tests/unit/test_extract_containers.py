"""Exported containers: what fires a tag, what it is given, and what a hostile export costs."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from pixelward.extract import extract
from pixelward.model.facts import Call, FileFacts, SourceFile
from pixelward.model.guards import Comparison, Guard, GuardKind, PathTest, Teller
from pixelward.model.values import Choice, Hole, Literal, Record, Reference
from pixelward.parse import host_of, parse

ALL_PAGES = "2147479553"


def told(comparison: Comparison, text: str) -> PathTest:
    """A comparison of what the browser says."""
    return PathTest(comparison, text, teller=Teller.BROWSER)


def facts(**version: object) -> FileFacts:
    """What an export says."""
    held = {"container": {"publicId": "GTM-K7P2QX", "usageContext": ["WEB"]}, **version}
    raw = json.dumps({"exportFormatVersion": 2, "containerVersion": held}, indent=1)
    return extract(parse(SourceFile("gtm.json", "json"), raw.encode()))


def parameter(key: str, value: str, kind: str = "TEMPLATE") -> Mapping[str, object]:
    return {"type": kind, "key": key, "value": value}


def asks(left: str, how: str, right: str, **more: str) -> Mapping[str, object]:
    given = [parameter("arg0", left), parameter("arg1", right)]
    given += [parameter(key, value, "BOOLEAN") for key, value in more.items()]
    return {"type": how, "parameter": given}


def trigger(id: str, *filters: object, kind: str = "PAGEVIEW") -> Mapping[str, object]:
    return {"triggerId": id, "name": id, "type": kind, "filter": filters}


def tag(*triggers: str, kind: str = "some", **more: object) -> Mapping[str, object]:
    return {"name": "A tag", "type": kind, "firingTriggerId": [*triggers], **more}


def guards(*triggers: Mapping[str, object], **more: object) -> list[Guard]:
    """The conditions on a tag that all of the triggers fire, its own name left out."""
    fired = [str(one["triggerId"]) for one in triggers if one["triggerId"] != "blocks"]
    found = facts(tag=[tag(*fired, **more)], trigger=triggers)
    return [one for one in found.calls[0].guards if one.kind is not GuardKind.TAG]


def asked_of(*triggers: Mapping[str, object], **more: object) -> list[tuple[bool, list[PathTest]]]:
    return [(one.holds, [*one.tests]) for one in guards(*triggers, **more)]


def only_call(**version: object) -> Call:
    (found,) = facts(**version).calls
    return found


# --- which files


@pytest.mark.parametrize(
    "name",
    [
        "GTM-K7P2QX_workspace12.json",
        "docs/gtm-container.json",
        "container.json",
        "export/my-gtm_v3 (1).json",
        "tag-manager.json",
        "gtm/live.json",
    ],
)
def test_names_of_exports_are_read(name: str) -> None:
    assert host_of(name) == "json"


@pytest.mark.parametrize("name", ["lgtm.json", "data.json.bak", "locales/en.json", "report.json"])
def test_other_json_is_not_read(name: str) -> None:
    assert host_of(name) is None


@pytest.mark.parametrize("held", ["[]", "{}", "7", '{"containerVersion": 3}', "", "{", '{"a":'])
def test_other_json_is_no_container(held: str) -> None:
    found = extract(parse(SourceFile("gtm.json", "json"), held.encode()))
    assert (found.calls, found.exports) == ((), ())


def test_an_export_offers_its_id() -> None:
    assert [one.name for one in facts().exports] == ["container:GTM-K7P2QX"]


def test_a_servers_container_is_named_and_not_read() -> None:
    found = facts(container={"usageContext": ["SERVER"]}, tag=[tag(ALL_PAGES)])
    assert not found.calls
    assert "no browser sees" in found.notices[0].reason


# --- which tags fire


@pytest.mark.parametrize(
    "silent", [tag(), tag(ALL_PAGES, paused=True), tag(ALL_PAGES, paused="true")]
)
def test_what_does_not_fire_is_passed_over(silent: object) -> None:
    assert not facts(tag=[silent]).calls


@pytest.mark.parametrize("key", ["setupTag", "teardownTag"])
def test_a_tag_goes_with_another(key: str) -> None:
    leader = {
        "name": "Leader",
        "type": "html",
        "firingTriggerId": ["1"],
        key: [{"tagName": "A tag"}],
    }
    found = only_call(tag=[tag(), leader], trigger=[trigger("1", kind="FORM_SUBMISSION")])
    assert found.guards[0].text == '"A tag", on form submissions,'


def test_the_words_name_two_events_at_most() -> None:
    named = [asks("{{_event}}", "EQUALS", "booked")]
    custom = {"triggerId": "2", "type": "customEvent", "customEventFilter": named}
    kinds = [trigger("1", kind="linkClick"), custom, trigger("3", kind="TIMER")]
    found = only_call(tag=[tag("1", "2", "3")], trigger=kinds)
    assert found.guards[0].text == '"A tag", on clicks on links and the event "booked" and 1 more,'


# --- conditions


def test_all_filters_of_one_trigger_are_asked() -> None:
    portal = asks("{{Page Path}}", "STARTS_WITH", "/portal")
    careers = asks("{{Page Path}}", "contains", "careers", negate="true")
    assert asked_of(trigger("1", portal, careers)) == [
        (True, [told(Comparison.STARTS, "/portal")]),
        (False, [told(Comparison.INCLUDES, "careers")]),
    ]


def test_one_of_several_triggers_is_enough() -> None:
    first = trigger("1", asks("{{Page Path}}", "EQUALS", "/a"))
    second = trigger("2", asks("{{Page Path}}", "ENDS_WITH", "/b"))
    assert asked_of(first, second) == [
        (True, [told(Comparison.EQUALS, "/a"), told(Comparison.ENDS, "/b")])
    ]
    assert asked_of(first, second, trigger("3")) == []


def test_a_condition_that_cannot_be_put_as_one_is_left_out() -> None:
    refuses = trigger("2", asks("{{Page Path}}", "EQUALS", "/b", negate="true"))
    assert asked_of(trigger("1", asks("{{Page Path}}", "EQUALS", "/a")), refuses) == []


def test_a_blocking_trigger_of_the_same_event_refuses() -> None:
    blocks = trigger("blocks", asks("{{Page Path}}", "CONTAINS", "/careers"))
    more = {"blockingTriggerId": ["blocks"]}
    assert asked_of(trigger("1"), blocks, **more) == [
        (False, [told(Comparison.INCLUDES, "/careers")])
    ]
    assert asked_of(trigger("1", kind="CLICK"), blocks, **more) == []


@pytest.mark.parametrize(("event", "refuses"), [("booked", True), (".*", True), ("left", False)])
def test_an_event_is_refused_by_its_own_name_alone(event: str, refuses: bool) -> None:
    def custom(id: str, name: str, *filters: object) -> Mapping[str, object]:
        named = [asks("{{_event}}", "EQUALS", name)]
        return {**trigger(id, *filters, kind="CUSTOM_EVENT"), "customEventFilter": named}

    blocks = custom("blocks", event, asks("{{Page Path}}", "EQUALS", "/careers"))
    found = asked_of(custom("1", "booked"), blocks, blockingTriggerId=["blocks"])
    assert found == ([(False, [told(Comparison.EQUALS, "/careers")])] if refuses else [])


@pytest.mark.parametrize(
    ("how", "text", "test"),
    [
        ("CONTAINS", "https://clinic.example/portal", told(Comparison.STARTS, "/portal")),
        ("EQUALS", "https://clinic.example/portal", told(Comparison.EQUALS, "/portal")),
        ("CONTAINS", "clinic.example/portal", told(Comparison.STARTS, "/portal")),
        ("CONTAINS", "thank-you.html", told(Comparison.INCLUDES, "thank-you.html")),
        ("MATCH_REGEX", "/(a|b)", told(Comparison.MATCHES, "/\\/(a|b)/")),
        ("CONTAINS", "clinic.example", None),
        ("CONTAINS", "?utm_source=mail", None),
        ("EQUALS", "/portal", None),
        ("MATCH_REGEX", "^https://clinic", None),
        ("GREATER", "7", None),
        ("CONTAINS", "{{Other}}", None),
    ],
)
def test_the_address_as_a_whole_is_asked_for_its_path(
    how: str, text: str, test: PathTest | None
) -> None:
    found = asked_of(trigger("1", asks("{{Page URL}}", how, text)))
    assert found == ([(True, [test])] if test else [])


def test_a_pattern_keeps_its_flag() -> None:
    (guard,) = guards(trigger("1", asks("{{Page Path}}", "MATCH_REGEX", "^/a", ignore_case="true")))
    assert guard.tests == (told(Comparison.MATCHES, "/^\\/a/i"),)


def test_consent_and_environment_are_said() -> None:
    consent = {
        "consentStatus": "needed",
        "consentType": {"type": "LIST", "list": [parameter("", "ad_storage")]},
    }
    asked = (
        asks("{{Page Hostname}}", "EQUALS", "staging.clinic.example"),
        asks("{{Cookie Consent}}", "CONTAINS", "marketing"),
    )
    kinds = [(one.kind, one.text) for one in guards(trigger("1", *asked), consentSettings=consent)]
    assert kinds == [
        (GuardKind.ENVIRONMENT, "Page Hostname equals staging.clinic.example"),
        (GuardKind.CONSENT, "Cookie Consent contains marketing"),
        (GuardKind.CONSENT, "consent for ad_storage"),
    ]


def test_a_group_asks_what_its_members_ask() -> None:
    members = {"type": "LIST", "key": "triggerIds", "list": [parameter("", "2")]}
    group = {"triggerId": "1", "type": "TRIGGER_GROUP", "parameter": [members]}
    inner = trigger("2", asks("{{Page Path}}", "EQUALS", "/a"))
    found = facts(tag=[tag("1")], trigger=[group, inner]).calls[0]
    assert found.guards[1].tests == (told(Comparison.EQUALS, "/a"),)


# --- what tags are given


def test_parameters_are_named_arguments_and_tables_are_records() -> None:
    rows = [{"type": "MAP", "map": [parameter("index", "3"), parameter("dimension", "x")]}]
    given = [
        parameter("id", "7"),
        parameter("on", "true", "BOOLEAN"),
        {"type": "LIST", "key": "dimension", "list": rows},
    ]
    call = only_call(tag=[tag(ALL_PAGES, parameter=given)])
    assert call.callee == Reference(("container:some",))
    values = {one.key: one.value for one in call.arguments}
    assert (values["id"], values["on"]) == (Literal("7"), Literal(True))
    table = values["dimension"]
    assert isinstance(table, Record)
    assert [(f.key, f.value) for f in table.fields] == [("dimension3", Literal("x"))]


def named(variable: Mapping[str, object]) -> object:
    """What the name that stands for a variable was declared with."""
    held = facts(
        tag=[tag(ALL_PAGES, parameter=[parameter("x", "{{My Email}}")])],
        variable=[{"name": "My Email", **variable}],
    )
    (argument,) = held.calls[0].arguments
    assert isinstance(argument.value, Reference)
    assert argument.value.symbol is not None
    return held.names[argument.value.symbol.index].values[0]


def test_a_constant_is_what_it_says() -> None:
    assert named({"type": "c", "parameter": [parameter("value", "7")]}) == Literal("7")


def test_the_name_of_a_variable_counts_where_it_says_more() -> None:
    layer = [parameter("name", "form.f3")]
    value = Reference(("data layer", "form", "f3"))
    assert named({"type": "v", "parameter": layer}) == Choice((value, Hole("My_Email")))
    layer = [parameter("name", "user.email")]
    value = Reference(("data layer", "user", "email"))
    assert named({"type": "v", "parameter": layer}) == value


def test_a_variable_that_is_not_in_the_export_keeps_its_name() -> None:
    call = only_call(tag=[tag(ALL_PAGES, parameter=[parameter("x", "a {{Click Text}}")])])
    assert call.arguments[0].value.parts[1] == Hole("Click_Text")  # type: ignore[union-attr]


# --- hostile exports


@pytest.mark.parametrize("kind", ["c", "jsm", "smm"])
def test_a_long_chain_of_variables_ends(kind: str) -> None:
    chain = [
        {
            "name": f"v{at}",
            "type": kind,
            "parameter": [
                parameter("value", f"{{{{v{at + 1}}}}}"),
                parameter("javascript", f"function() {{ return {{{{v{at + 1}}}}} }}"),
                parameter("defaultValue", f"{{{{v{at + 1}}}}}"),
            ],
        }
        for at in range(2_000)
    ]
    found = facts(tag=[tag(ALL_PAGES, parameter=[parameter("x", "{{v0}}")])], variable=chain)
    assert len(found.names) >= 2_000


@pytest.mark.parametrize("text", ["{{", "{{a", "}}", "\\u007b", "___A___\n", "<script>"])
def test_long_texts_are_read_in_time(text: str) -> None:
    long = text * (200_000 // len(text))
    found = facts(
        tag=[
            tag(ALL_PAGES, kind="html", parameter=[parameter("html", long)]),
            tag(ALL_PAGES, kind="cvt__1", parameter=[parameter(long, long)]),
            tag("1"),
        ],
        trigger=[trigger("1", asks("{{Page Path}}", "MATCH_REGEX", long))],
        customTemplate=[{"templateId": "1", "templateData": long}],
    )
    assert found.path == "gtm.json"


@pytest.mark.parametrize("odd", [None, 7, "x", [7], [None], [{}], {}, [{"name": 7, "type": []}]])
def test_what_has_another_shape_is_passed_over(odd: object) -> None:
    found = facts(tag=odd, trigger=odd, variable=odd, customTemplate=odd, container=odd)
    assert not found.calls
    fired = tag(ALL_PAGES, parameter=odd, consentSettings=odd, setupTag=odd, blockingTriggerId=odd)
    assert len(facts(tag=[fired], trigger=odd, variable=odd).calls) == 1
