from support.reading import read

from generator.model.article import Correction


def corrections(*lines: str) -> tuple[Correction, ...]:
    listed = "".join(f"  - {{{line}}}\n" for line in lines)
    text = f"---\ntitle: T\npublished: 2015-11-05T22:00+01:00\ncorrections:\n{listed}---\n"
    found, problems = read(text)
    assert problems == []
    return found.front.corrections


def test_corrections_that_say_the_same_have_ids_of_their_own() -> None:
    same = "date: 2015-11-06, text: The name was wrong."

    first, second = corrections(f"{same}, anchor: Moss", f"{same}, anchor: Lorne")

    assert second.id == f"{first.id}-2"
    assert (first.anchor, second.anchor) == ("Moss", "Lorne")


def test_mending_a_comma_keeps_the_id_of_a_correction() -> None:
    (one,) = corrections('date: 2015-11-06, text: "It was nine, not ten."')
    (other,) = corrections("date: 2015-11-06, text: It was nine not ten.")

    assert one.id == other.id


def test_a_vague_date_or_the_day_of_publishing_is_not_before_it() -> None:
    assert len(corrections("date: 2015-11, text: A.", "date: 2015-11-05, text: B.")) == 2


def test_an_empty_list_of_corrections_is_none() -> None:
    found, problems = read("---\ntitle: T\npublished: 2015-11-05\ncorrections: []\n---\n")

    assert (found.front.corrections, problems) == ((), [])
