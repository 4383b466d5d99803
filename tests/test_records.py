"""Values that come back from their records as they were."""

from dataclasses import dataclass, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import make_article

from generator.model.annotation import (
    Anchored,
    Annotated,
    Event,
    Mention,
    Quote,
    Reference,
    TimeExpression,
)
from generator.model.problem import Problem
from generator.records import decode_record, encode_record

_KINDS = (Anchored, Event, Mention, Problem, Quote, Reference, TimeExpression)
_FOUND = st.one_of(*(st.from_type(kind) for kind in _KINDS))


@given(_FOUND)
def test_whatever_is_found_comes_back_as_it_was(found: object) -> None:
    assert decode_record(encode_record(found), type(found)) == found


@given(st.lists(st.from_type(Mention), max_size=3), st.lists(st.from_type(Quote), max_size=3))
def test_an_article_is_kept_without_what_is_at_hand(
    mentions: list[Mention], quotes: list[Quote]
) -> None:
    article = make_article("Words.")
    annotated = Annotated(article, (), mentions=tuple(mentions), quotes=tuple(quotes))

    encoded = encode_record(annotated, without=("article", "tokens"))

    assert b"Words." not in encoded or any("Words." in quote.words for quote in quotes)
    assert decode_record(encoded, Annotated, article=article, tokens=()) == annotated


@given(_FOUND)
def test_fields_come_back_with_the_types_they_had(found: object) -> None:
    again = decode_record(encode_record(found), type(found))

    for field in fields(found):  # type: ignore[arg-type]
        assert type(getattr(again, field.name)) is type(getattr(found, field.name))


@dataclass(frozen=True)
class Unfit:
    names: set[str]


def test_a_type_that_no_record_can_have_is_an_error() -> None:
    with pytest.raises(TypeError, match="set"):
        decode_record(b"[[]]", Unfit)
