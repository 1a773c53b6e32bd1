"""What a use tells its tracker: event, account, and every key with its value; and what loads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import tracker
from pixelward.match import match
from pixelward.model.facts import Argument, CallKind
from pixelward.model.knowledge import CallPattern, LoadPattern, Selector, Signature, Tracker
from pixelward.model.levels import Confidence, Purpose
from pixelward.model.place import Location, Span
from pixelward.model.program import LinkedCall, LinkedLoad, Program, TrackerUse
from pixelward.model.values import (
    Choice,
    Concat,
    Field,
    Hole,
    Literal,
    Record,
    Reference,
    Sequence,
    Value,
)

HERE = Location("a.js", Span(0, 9))
NAME = Reference(("form", "email"))
Steps = tuple[int | str, ...]
Row = tuple[str, str, Value, str]


def there(at: int) -> Location:
    return Location("a.js", Span(at, at + 1))


def selectors(*steps: Steps) -> tuple[Selector, ...]:
    return tuple(map(Selector, steps))


def signature(**given: object) -> Signature:
    made = Signature(id="t/x", purpose=Purpose.EVENT, pattern=CallPattern((("pixel",),), (), False))
    return replace(made, **given)  # type: ignore[arg-type]


def known(one: Signature, **keys: str) -> Tracker:
    return replace(tracker(), signatures=(one,), user_data=tuple(keys.items()))


def record(**fields: object) -> Record:
    values = enumerate(fields.items(), start=20)
    return Record(tuple(Field(key, value, there(at)) for at, (key, value) in values))  # type: ignore


def called(one: Tracker, *values: Value) -> tuple[TrackerUse, ...]:
    arguments = tuple(Argument(at, value, there(at)) for at, value in enumerate(values))
    call = LinkedCall(
        callee=("pixel",),
        kind=CallKind.CALL,
        arguments=arguments,
        location=HERE,
        confidence=Confidence.RESOLVED,
    )
    return match(Program({}, (call,), (), ()), (one,))


def told(one: Tracker, *values: Value) -> list[Row]:
    [use] = called(one, *values)
    return [(row.role, row.key, row.value, row.data) for row in use.told]


LEAD, BOOK = Literal("Lead"), Literal("Book")


class TestEvents:
    EVENT = known(signature(event=selectors((0,))))

    @pytest.mark.parametrize("value", [NAME, Hole("a"), Literal(None), Concat((LEAD, NAME))])
    def test_a_name_that_is_not_constant_is_none(self, value: Value) -> None:
        assert [use.event for use in called(self.EVENT, value)] == [None]

    def test_a_call_without_one_has_none(self) -> None:
        assert [use.event for use in called(self.EVENT)] == [None]

    def test_a_constant_is_its_name(self) -> None:
        assert [use.event for use in called(self.EVENT, LEAD)] == ["Lead"]

    def test_each_name_that_it_may_have_is_a_use(self) -> None:
        found = called(self.EVENT, Choice((LEAD, BOOK, NAME)))
        assert sorted(str(use.event) for use in found) == ["Book", "Lead"]

    def test_the_signature_may_know_it(self) -> None:
        fixed = known(signature(event=selectors((0,)), fixed_event="View"))
        assert [use.event for use in called(fixed, LEAD)] == ["View"]

    def test_the_first_place_that_has_one_says_it(self) -> None:
        either = known(signature(event=selectors((0, "event"), (1,))))
        assert [use.event for use in called(either, record(a=NAME), LEAD)] == ["Lead"]


class TestAccounts:
    ACCOUNT = known(signature(account=selectors((0,), (1, "id"))))

    @pytest.mark.parametrize(
        ("values", "account"),
        [
            ((), None),
            ((NAME,), None),
            ((Literal("77"),), "77"),
            ((Literal(77),), "77"),
            ((NAME, record(id=Literal("88"))), "88"),
            ((Choice((NAME, Literal("77"))),), "77"),
        ],
    )
    def test_the_first_constant_is_the_account(
        self, values: tuple[Value, ...], account: str | None
    ) -> None:
        assert [use.account for use in called(self.ACCOUNT, *values)] == [account]


class TestTold:
    ALL = known(
        signature(
            event=selectors((0,)),
            params=selectors((1,)),
            user_data=selectors((2,)),
            sends=((Selector((3, "em")), "email"),),
        ),
        em="email",
        ph="phone",
    )

    @pytest.mark.parametrize("values", [(), (Literal(None),), (Literal(None), record())])
    def test_nothing_is_told_of_nothing(self, values: tuple[Value, ...]) -> None:
        assert told(self.ALL, *values) == []

    def test_what_no_selector_means_is_not_told(self) -> None:
        assert told(known(signature()), LEAD, record(em=NAME)) == []

    def test_each_thing_has_its_role(self) -> None:
        rows = told(self.ALL, LEAD, record(a=BOOK), record(em=NAME))
        assert [(role, key) for role, key, _, _ in rows] == [
            ("event", ""),
            ("user-data", "em"),
            ("param", "a"),
        ]

    def test_an_event_that_is_not_constant_is_told(self) -> None:
        assert told(self.ALL, NAME) == [("event", "", NAME, "")]

    def test_the_vendors_keys_say_what_they_hold(self) -> None:
        rows = told(self.ALL, LEAD, record(ph=NAME, x=NAME), record(em=NAME, y=NAME))
        assert {key: data for _, key, _, data in rows} == {
            "": "",
            "ph": "phone",
            "x": "",
            "em": "email",
            "y": "",
        }

    def test_the_signature_may_say_what_a_key_holds(self) -> None:
        rows = told(self.ALL, LEAD, record(), record(), record(em=NAME, other=NAME))
        assert rows[1:] == [("param", "em", NAME, "email")]

    def test_a_value_that_is_no_record_is_told_without_a_key(self) -> None:
        assert told(self.ALL, LEAD, NAME) == [("event", "", LEAD, ""), ("param", "", NAME, "")]

    def test_records_inside_are_told_key_by_key(self) -> None:
        rows = told(self.ALL, LEAD, record(a=record(b=BOOK)))
        assert rows[1:] == [("param", "b", BOOK, "")]

    def test_a_field_is_where_it_stands(self) -> None:
        [use] = called(self.ALL, LEAD, record(a=BOOK, b=NAME))
        assert [row.location for row in use.told] == [there(0), there(20), there(21)]

    def test_what_two_selectors_mean_is_told_once(self) -> None:
        twice = known(signature(user_data=selectors((0,)), params=selectors((0,), (0, "a"))))
        assert told(twice, record(a=NAME)) == [("user-data", "a", NAME, "")]

    def test_a_record_that_names_its_own_event_tells_it_once(self) -> None:
        push = known(signature(event=selectors((0, "event")), params=selectors((0,))))
        assert told(push, record(event=LEAD, a=NAME)) == [
            ("event", "event", LEAD, ""),
            ("param", "a", NAME, ""),
        ]

    @pytest.mark.parametrize(
        "value", [Choice((LEAD, BOOK)), Sequence((LEAD, BOOK)), Choice((NAME, BOOK))]
    )
    def test_every_alternative_of_a_value_is_told(self, value: Value) -> None:
        rows = told(self.ALL, Literal("View"), record(a=value))
        assert BOOK in [row[2] for row in rows]

    @pytest.mark.xfail(
        strict=True, reason="each use of a call with several events is told the first of them"
    )
    def test_a_use_is_told_its_own_event(self) -> None:
        found = called(self.ALL, Choice((LEAD, BOOK)))
        assert {use.event: use.told[0].value for use in found} == {"Lead": LEAD, "Book": BOOK}


def load(url: str | Value, element: str = "script", **attributes: str) -> LinkedLoad:
    return LinkedLoad(
        element=element,
        url=Literal(url) if isinstance(url, str) else url,
        location=HERE,
        confidence=Confidence.RESOLVED,
        attributes=tuple(attributes.items()),
    )


def loaded(one: LinkedLoad, *signatures: Signature) -> list[str]:
    trackers = (replace(tracker(), signatures=signatures),)
    return [use.signature.id for use in match(Program({}, (), (one,), ()), trackers)]


def pattern(name: str, path: str = "*", *elements: str, **query: str) -> Signature:
    found = LoadPattern("ads.example", path, tuple(query.items()), frozenset(elements))
    return signature(id=name, pattern=found)


class TestLoads:
    @pytest.mark.parametrize(
        "one",
        [
            load("https://x.example/"),
            load("/px.js"),
            load(NAME),
            load(""),
            load("https://ads.example", "link", rel="preconnect"),
            load("https://ads.example", "link", rel="DNS-Prefetch"),
            load("https://ads.example", "link", rel=" canonical "),
            load("https://ads.example", "link", rel="preconnect dns-prefetch"),
            load("https://ads.example", "link", rel="preload"),
            load("https://ads.example", "link", rel="prefetch"),
        ],
    )
    def test_what_fetches_nothing_of_the_trackers_is_no_use(self, one: LinkedLoad) -> None:
        assert loaded(one, pattern("t/load")) == []

    @pytest.mark.parametrize(
        "one",
        [
            load("https://ads.example/px.js"),
            load("//ads.example"),
            load("https://ads.example", "img"),
            load("https://ads.example", "link"),
            load("https://ads.example", "link", rel="stylesheet"),
            load(Choice((Literal("/own.js"), Literal("https://ads.example")))),
            load(Concat((Literal("https://ads.example/?u="), NAME))),
        ],
    )
    def test_what_fetches_is_one(self, one: LinkedLoad) -> None:
        assert loaded(one, pattern("t/load")) == ["t/load"]

    @pytest.mark.parametrize(("element", "ids"), [("img", []), ("script", ["t/load"])])
    def test_a_signature_may_ask_for_elements(self, element: str, ids: list[str]) -> None:
        one = load("https://ads.example", element)
        assert loaded(one, pattern("t/load", "*", "script", "code")) == ids

    @pytest.mark.parametrize(
        ("url", "id"),
        [
            ("https://ads.example/other", "t/any"),
            ("https://ads.example/px", "t/path"),
            ("https://ads.example/px?id=1", "t/query"),
            ("https://ads.example/other?id=1", "t/any"),
        ],
    )
    def test_the_most_specific_signature_is_meant(self, url: str, id: str) -> None:
        each = (pattern("t/any"), pattern("t/path", "/px"), pattern("t/query", "/px", id="*"))
        assert loaded(load(url), *each) == [id]
        assert loaded(load(url), *reversed(each)) == [id]

    def test_a_url_tells_what_its_parameters_hold(self) -> None:
        one = signature(
            pattern=LoadPattern("ads.example"),
            account=selectors(("query", "id"), ("path", 0)),
            event=selectors(("query", "ev")),
            params=selectors(("query", "cd[*")),
            sends=((Selector(("query", "dl")), "page-url"),),
        )
        url = Concat((Literal("//ads.example/?id=7&ev=Lead&cd[a]=b&x=y&dl="), NAME))
        [use] = match(Program({}, (), (load(url),), ()), (known(one),))
        assert (use.account, use.event) == ("7", "Lead")
        assert [(row.role, row.key, row.value, row.data) for row in use.told] == [
            ("event", "ev", LEAD, ""),
            ("param", "a", Literal("b"), ""),
            ("param", "dl", NAME, "page-url"),
        ]

    def test_what_a_url_tells_is_where_the_url_is(self) -> None:
        one = signature(pattern=LoadPattern("ads.example"), params=selectors(("query", "*")))
        [use] = match(Program({}, (), (load("//ads.example/?a=b"),), ()), (known(one),))
        assert [row.location for row in use.told] == [HERE]


def test_a_key_and_its_value_may_be_two_arguments() -> None:
    person = known(signature(user_data=selectors((0,), (1,))))
    (pair,) = called(person, Literal("phone"), NAME)
    assert [(told.key, told.value) for told in pair.told] == [("phone", NAME)]
    (fields,) = called(person, record(phone=NAME))
    assert [(told.key, told.value) for told in fields.told] == [("phone", NAME)]
    (ident,) = called(person, Literal("u-17"), record(phone=NAME))
    assert [told.key for told in ident.told] == ["", "phone"]
    tag = known(signature(params=selectors((1,), (0,))))
    (named,) = called(tag, Literal("phone"), NAME)
    assert [(told.key, told.value) for told in named.told] == [("phone", NAME)]
    plain = known(signature(params=selectors((0,), (1,))))
    (both,) = called(plain, Literal("phone"), NAME)
    assert [told.key for told in both.told] == ["", ""]


def test_an_event_of_the_vendor_s_may_mean_something() -> None:
    one = replace(known(signature(event=selectors((0,)))), events=(("Schedule", "appointment"),))
    (booked,) = called(one, Literal("Schedule"))
    (other,) = called(one, Literal("Scheduled"))
    assert [told.data for told in (*booked.told, *other.told)] == ["appointment", ""]
