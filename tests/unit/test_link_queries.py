"""What a GraphQL query says of its answer."""

from __future__ import annotations

from pixelward.link.queries import selected
from pixelward.model.values import Record, Reference, Value


def plain(value: Value) -> object:
    if isinstance(value, Record):
        return {field.key: plain(field.value) for field in value.fields}
    assert isinstance(value, Reference)
    return value.path[0]


def test_no_operation_asks_for_nothing() -> None:
    assert selected("") == Record(())
    assert selected("# { patient { ssn } }") == Record(())
    assert selected('"{ ssn }"') == Record(())


def test_fields_arguments_directives_and_aliases() -> None:
    query = """
      query Me($id: ID!, $at: In = {mrn: "1"}) @cached {
        me: patient(id: $id, where: {ssn: {eq: "1"}}) @include(if: $x) {
          contact: email  # not { phone }
          dob
        }
        clinic { name }
      }
    """
    assert plain(selected(query)) == {
        "me": {"contact": "email", "dob": "dob"},
        "clinic": {"name": "name"},
    }


def test_fragments_are_laid_out_and_unknown_ones_left_out() -> None:
    query = """
      { patient { ...Rest ...Elsewhere ... on Adult { licence } name } }
      fragment Rest on Patient { ssn ...Rest }
    """
    found = plain(selected(query))
    assert isinstance(found, dict)
    assert found["patient"].keys() == {"ssn", "licence", "name"}


def test_broken_queries_end() -> None:
    for text in ("{ a", "{ a(", "{ ...", "{ a:", "query X {{{{", "{ ... on", "}}}"):
        selected(text)
