"""Records that are filled from several places."""

from __future__ import annotations

from pixelward.link.filling import beside, together
from pixelward.model.place import UNPLACED
from pixelward.model.values import Choice, Field, Hole, Invocation, Literal, Record, Reference


def _record(**fields: object) -> Record:
    return Record(tuple(Field(key, value, UNPLACED) for key, value in fields.items()))  # type: ignore[arg-type]


def test_what_is_declared_stays_beside_what_enters() -> None:
    known = _record(email=Literal(""), seats=Literal(1))
    assert beside(_record(email=Hole("email")), known) == _record(
        email=Hole("email"), seats=Literal(1)
    )


def test_a_value_that_was_set_stays_possible() -> None:
    found = beside(_record(plan=Hole("plan")), _record(plan=Literal("basic")))
    assert found == _record(plan=Choice((Hole("plan"), Literal("basic"))))


def test_what_only_names_its_maker_gives_way() -> None:
    made = Invocation(Reference(("ref",)), (Literal(""),))
    assert beside(Hole("email"), made) == Hole("email")


def test_what_was_spread_before_says_nothing() -> None:
    entry = Record((Field(None, Literal(None), UNPLACED), Field("email", Hole("e"), UNPLACED)))
    assert beside(entry, _record(email=Literal(""))) == _record(email=Hole("e"))


def test_records_from_many_places_are_one() -> None:
    given = [_record(**{f"field{at}": Hole(str(at))}) for at in range(40)]
    (whole,) = together(given)
    assert isinstance(whole, Record)
    assert len(whole.fields) == 40


def test_records_inside_records_are_one_too() -> None:
    (whole,) = together([_record(a=_record(b=Hole("b"))), _record(a=_record(c=Hole("c")))])
    assert whole == _record(a=_record(b=Hole("b"), c=Hole("c")))


def test_what_is_no_record_stays_as_it_is() -> None:
    assert together([Hole("a"), Literal(1)]) == (Hole("a"), Literal(1))
