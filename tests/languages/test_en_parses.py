from generator.languages.en.parses import in_common_terms, typed
from generator.model.analysis import Analysis, Word


def _read(*words: tuple[str, str, str, int, str]) -> Analysis:
    table, start = [], 0
    for text, pos, tag, head, relation in words:
        table.append(Word(start, start + len(text), text, pos, tag, head, relation, 0))
        start += len(text) + 1
    return Analysis(tuple(table))


def _relations(analysis: Analysis) -> list[str]:
    return [word.relation for word in analysis.words]


def test_a_name_right_before_a_verb_is_its_subject() -> None:
    read = _read(
        ("Poe", "PROPN", "NNP", 1, "compound"),
        ("bristles", "VERB", "VBZ", 1, "ROOT"),
        ("again", "ADV", "RB", 1, "advmod"),
    )

    assert _relations(in_common_terms(read)) == ["nsubj", "ROOT", "advmod"]


def test_a_first_name_stays_a_part_of_its_name() -> None:
    read = _read(
        ("Jane", "PROPN", "NNP", 1, "compound"),
        ("Poe", "PROPN", "NNP", 2, "compound"),
        ("bristles", "VERB", "VBZ", 2, "ROOT"),
    )

    assert _relations(in_common_terms(read)) == ["compound", "nsubj", "ROOT"]


def test_a_verb_with_a_subject_keeps_the_one_it_has() -> None:
    read = _read(
        ("She", "PRON", "PRP", 2, "nsubj"),
        ("Poe", "PROPN", "NNP", 2, "compound"),
        ("bristles", "VERB", "VBZ", 2, "ROOT"),
    )

    assert in_common_terms(read) is read


def test_a_name_before_a_noun_stays_a_part_of_it() -> None:
    read = _read(
        ("Leeds", "PROPN", "NNP", 1, "compound"),
        ("bristles", "NOUN", "NNS", 1, "ROOT"),
    )

    assert in_common_terms(read) is read


def test_a_horizontal_bar_is_read_as_a_dash() -> None:
    assert typed("late \u2015 Poe said") == "late \u2014 Poe said"
