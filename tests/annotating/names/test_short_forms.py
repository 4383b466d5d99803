import pytest

from generator.annotating.names.short_forms import Strength, forms_of, initials, surnames
from generator.languages.naming import name_rules
from generator.model.entry import Kind

RULES = name_rules("en")


def words_of(name: str, kind: Kind, strength: Strength) -> set[str]:
    return {form.words for form in forms_of(name, kind, RULES) if form.strength is strength}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sergei Lavrov", ("Lavrov",)),
        ("Bashar al-Assad", ("al-Assad", "Assad")),
        ("Staffan de Mistura", ("de Mistura",)),
        ("Ludwig van der Berg", ("van der Berg",)),
        ("Martin Marsh, Jr.", ("Marsh",)),
        ("Madonna", ()),
    ],
)
def test_a_surname_takes_its_particles_along(name: str, expected: tuple[str, ...]) -> None:
    assert surnames(name, RULES) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("General Motors", "GM"),
        ("Bank of England", "BE"),
        ("US Air Force", "USAF"),
        ("Ministry of defence", ""),
        ("Boeing", ""),
    ],
)
def test_initials_are_those_of_the_words_that_count(name: str, expected: str) -> None:
    assert initials(name, RULES) == expected


def test_a_company_is_the_same_without_its_legal_form() -> None:
    assert "Brightwater" in words_of(
        "Brightwater Holdings Inc.", Kind.ORGANISATION, Strength.LIKELY
    )
    assert "Brightwater Holdings" in words_of(
        "Brightwater Holdings Inc.", Kind.ORGANISATION, Strength.SURE
    )


@pytest.mark.parametrize("name", ["World Motor Company", "American Airlines", "National Group"])
def test_a_common_word_never_stands_for_a_body(name: str) -> None:
    forms = {form.words for form in forms_of(name, Kind.ORGANISATION, RULES)}

    assert name.split(maxsplit=1)[0] not in forms


def test_a_place_is_never_the_head_of_a_body_that_it_names() -> None:
    forms = {form.words for form in forms_of("Lorne University", Kind.ORGANISATION, RULES)}

    assert "Lorne" not in forms


def test_a_number_alone_stands_for_nothing() -> None:
    forms = {form.words for form in forms_of("Norvik 40", Kind.CONCEPT, RULES)}

    assert "40" not in forms


def test_first_names_have_short_forms_both_ways() -> None:
    assert "Tom Marsh" in words_of("Thomas Marsh", Kind.PERSON, Strength.SURE)
    assert "Thomas Marsh" in words_of("Tom Marsh", Kind.PERSON, Strength.SURE)


def test_countries_are_abbreviated_within_names() -> None:
    forms = words_of("United States Department of Labor", Kind.ORGANISATION, Strength.SURE)

    assert {"US Department of Labor", "U.S. Labor Department"} <= forms


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("name", ["", " ", "-", "1", "The", "of", "Inc.", "a b c", "É", "Jr Sr"])
def test_no_name_is_too_odd(name: str, kind: Kind) -> None:
    assert all(form.words is not None for form in forms_of(name, kind, RULES))
