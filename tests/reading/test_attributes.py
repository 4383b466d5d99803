import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.attributes import Attribute, read_attributes


def parts(text: str) -> list[tuple[str, str | None]]:
    found = read_attributes(text)
    assert found is not None
    return [(part.name, part.value) for part in found.parts]


def test_ids_classes_and_values_are_told_apart() -> None:
    assert parts('{#here .pull said=2015-11-03 role="Deputy Minister"}') == [
        ("#", "here"),
        (".", "pull"),
        ("said", "2015-11-03"),
        ("role", "Deputy Minister"),
    ]


@pytest.mark.parametrize("value", ["2015-11~", "2015?", "2015%", "2015-10/..", "../2015", "-0043"])
def test_a_date_needs_no_quotation_marks(value: str) -> None:
    assert parts(f"{{event={value}}}") == [("event", value)]


@pytest.mark.parametrize("marks", ['""', "''", "“”"])
def test_a_value_may_stand_in_any_quotation_marks(marks: str) -> None:
    assert parts(f"{{speaker={marks[0]}Ana Lima{marks[1]}}}") == [("speaker", "Ana Lima")]


def test_a_word_alone_has_no_value() -> None:
    assert parts("{plain}") == [("plain", None)]


def test_a_part_keeps_its_place() -> None:
    found = read_attributes("see {.plain x=y} there", 4)

    assert found is not None
    assert found.parts == (Attribute(".", "plain", 5, 11), Attribute("x", "y", 12, 15))
    assert found.end == 16


@pytest.mark.parametrize("text", ["", "x", "{", "{a=b", '{a="b}', "{a {b}}"])
def test_other_braces_are_no_attributes(text: str) -> None:
    found = read_attributes(text)

    assert found is None


@given(st.text("{}#.=\"'“” ab1-", max_size=60))
def test_any_text_is_attributes_or_is_not(text: str) -> None:
    found = read_attributes("{" + text)

    assert found is None or text[found.end - 2] == "}"
