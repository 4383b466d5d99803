import pytest

from generator.languages.fr.asides import asides_in
from generator.languages.fr.events import is_event_noun
from generator.languages.fr.tenses import is_conditional, is_future, tense_of_cue
from generator.languages.naming import name_rules
from generator.languages.parsing import parse_rules
from generator.languages.speaking import speech_rules
from generator.languages.telling_time import time_rules
from generator.model.analysis import Analysis, Word
from generator.model.when import Tense


def parsed(*words: str) -> Analysis:
    """Return the common labels of words written as "mardi/NOUN/obl:mod/2"."""
    made = []
    position = 0
    for written in words:
        text, pos, relation, head = written.rsplit("/", 3)
        end = position + len(text)
        made.append(Word(position, end, text, pos, pos, int(head), relation, 0))
        position = end + 1
    return parse_rules("fr").in_common_terms(Analysis(tuple(made), ((0, position),)))


def relations(analysis: Analysis) -> list[tuple[str, str, str]]:
    return [(w.text, w.relation, analysis.words[w.head].text) for w in analysis.words]


@pytest.mark.parametrize("word", ["signera", "tiendront", "sera", "pourra", "devra"])
def test_a_future_is_told_by_its_ending(word: str) -> None:
    assert is_future(word)


@pytest.mark.parametrize("word", ["signa", "déclara", "tira", "inaugura", "livra", "signe", "a"])
def test_a_past_of_the_same_sound_is_no_future(word: str) -> None:
    assert not is_future(word)


def test_a_conditional_is_told_from_an_imperfect() -> None:
    assert is_conditional("signerait")
    assert not is_conditional("signait")
    assert not is_conditional("livrait")


def test_words_of_verbs_show_a_tense_without_a_model() -> None:
    assert tense_of_cue("avait") is Tense.PAST
    assert tense_of_cue("ouvrira") is Tense.FUTURE
    assert tense_of_cue("table") is None


@pytest.mark.parametrize("form", ["dit", "annonça", "jugea", "révèle", "rappelle", "répond"])
def test_verbs_of_saying_are_known_in_their_forms(form: str) -> None:
    assert form in speech_rules("fr").verbs


def test_event_nouns_are_told_from_things() -> None:
    assert is_event_noun("séisme")
    assert is_event_noun("signatures")
    assert not is_event_noun("gouvernement")


def test_the_plural_of_a_name_is_regular() -> None:
    assert name_rules("fr-CA").plural("canal") == "canaux"
    assert name_rules("fr").plural("drone") == "drones"


def test_an_aside_names_the_speaker_between_the_marks() -> None:
    words = "Nous partirons, affirme Paul Girard, maire de Brest. Et vite."

    ((begin, end),) = asides_in(words)

    assert words[begin:end].strip() == "affirme Paul Girard, maire de Brest."


@pytest.mark.parametrize(
    "words", ["Nous partirons, nous aussi, demain.", "Il faut, dire vrai, partir.", "Oui."]
)
def test_an_aside_needs_a_verb_of_saying_and_its_subject(words: str) -> None:
    assert list(asides_in(words)) == []


def test_a_preposition_governs_its_noun() -> None:
    read = parsed("Il/PRON/nsubj/1", "vote/VERB/ROOT/1", "à/ADP/case/3", "Brest/PROPN/obl:mod/1")

    assert relations(read)[2:] == [("à", "prep", "vote"), ("Brest", "pobj", "à")]


def test_the_last_name_governs_the_first() -> None:
    read = parsed("Claire/PROPN/nsubj/2", "Martin/PROPN/flat:name/0", "vote/VERB/ROOT/2")

    assert relations(read)[:2] == [("Claire", "compound", "Martin"), ("Martin", "nsubj", "vote")]


def test_a_verb_of_being_governs_its_complement() -> None:
    read = parsed("Elle/PRON/nsubj/2", "est/AUX/cop/2", "prête/ADJ/ROOT/2")

    assert relations(read) == [
        ("Elle", "nsubj", "est"),
        ("est", "ROOT", "est"),
        ("prête", "acomp", "est"),
    ]


def test_a_language_without_rules_says_nothing_of_time() -> None:
    assert not time_rules("nl").known
    assert time_rules("nl").find_expressions("On 3 November 2015") == ()
    assert time_rules("naming").find_expressions("On 3 November 2015") == ()


def test_a_language_without_rules_leaves_tables_as_they_are() -> None:
    table = Analysis((Word(0, 2, "Ja", "INTJ", "ITJ", 0, "ROOT", 0),), ((0, 2),))

    assert parse_rules("nl").in_common_terms(table) is table
