import pytest

from generator.model.analysis import Analysis
from generator.nlp.analyse import analyse
from generator.nlp.models import InstalledModel, find_model

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def model() -> InstalledModel:
    found = find_model("en_core_web_sm")
    if found is None:
        pytest.skip("no English model is installed")
    return found


def only(text: str, model: InstalledModel) -> Analysis:
    return analyse([text], model)[0]


def test_every_word_knows_its_place_and_its_head(model: InstalledModel) -> None:
    text = "The mayor of Utrecht resigned on Monday."

    read = only(text, model)

    assert [text[word.start : word.end] for word in read.words] == [w.text for w in read.words]
    mayor = next(word for word in read.words if word.text == "mayor")
    assert read.words[mayor.head].text == "resigned"
    assert (mayor.relation, mayor.pos) == ("nsubj", "NOUN")


def test_names_and_sentences_are_spans_of_the_text(model: InstalledModel) -> None:
    text = "Angela Merkel flew to Paris. She left early."

    read = only(text, model)

    assert [text[n.start : n.end] for n in read.names] == ["Angela Merkel", "Paris"]
    assert [text[start:end] for start, end in read.sentences] == [
        "Angela Merkel flew to Paris.",
        "She left early.",
    ]


def test_white_space_is_no_word_and_moves_nothing(model: InstalledModel) -> None:
    text = "  They \n\n left  early. "

    read = only(text, model)

    assert [text[word.start : word.end] for word in read.words] == ["They", "left", "early", "."]
    assert all(0 <= word.head < len(read.words) for word in read.words)


def test_texts_come_back_in_their_order_and_equal_ones_are_equal(model: InstalledModel) -> None:
    first, second, third = analyse(["Rain fell.", "Snow fell.", "Rain fell."], model)

    assert [first.words[0].text, second.words[0].text] == ["Rain", "Snow"]
    assert first == third


def test_a_long_text_is_read_in_pieces_without_a_seam(model: InstalledModel) -> None:
    text = "The council met in Ghent. " * 1000

    read = only(text, model)

    assert len(read.words) == 6000
    assert len(read.sentences) == 1000
    assert all(text[word.start : word.end] == word.text for word in read.words)
    assert read.words[-1].sentence == 999


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\t", "\ud800 lone", "(" * 3000, "a" * 5000, "'s" * 2000, "\x00\u202e", "«»“”''"],
)
def test_odd_text_is_read_without_complaint(text: str, model: InstalledModel) -> None:
    read = only(text, model)

    assert all(0 <= w.start < w.end <= len(text) for w in read.words)
    assert all(0 <= w.head < len(read.words) for w in read.words)


def test_nothing_to_read_needs_no_model() -> None:
    absent = InstalledModel("absent", "absent", "1", "3", "en")

    assert analyse([], absent) == []
    assert analyse(["", " "], absent) == [Analysis(), Analysis()]
