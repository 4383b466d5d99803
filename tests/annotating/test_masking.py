import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.when import plain, read_by_model, table

from generator.annotating.masking import is_stand_in, readings, texts_to_analyse
from generator.model.analysis import Analysis, Name

CLAUSE = '"We will open it," Jane Poe said.'


def test_a_clause_becomes_a_stand_in_and_a_text_of_its_own() -> None:
    article = plain(CLAUSE)

    assert texts_to_analyse(article.prose, "en") == ("So, Jane Poe said.", "We will open it.")


def test_a_fragment_loses_only_its_marks() -> None:
    article = plain('He called it "a disgrace," and left the "smart" bridge.')

    assert texts_to_analyse(article.prose, "en") == (
        "He called it a disgrace, and left the smart bridge.",
    )


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ('"Why not?" he asked.', "So, he asked."),
        ('"Go on!" The crowd was still there at noon, when the rain had long stopped.', None),
        ('She said: "We will open it."', "She said: So."),
        ('"We will," she said, "open it by May."', "So, she said, So."),
        ('"It is here." he said.', "So, he said."),
        ("“We will open it", None),
    ],
)
def test_a_stand_in_ends_as_its_frame_needs_it(text: str, frame: str | None) -> None:
    texts = texts_to_analyse(plain(text).prose, "en")

    if frame is not None:
        assert texts[0] == frame
    elif "crowd" in text:
        assert texts[0].startswith("So. The crowd")
    else:
        assert texts == ("We will open it",)


def test_words_that_only_a_mark_keeps_apart_stay_apart() -> None:
    article = plain('He said"yes"and left.')

    assert texts_to_analyse(article.prose, "en") == ("He said yes and left.",)


def test_equal_texts_are_read_once() -> None:
    article = plain(f"{CLAUSE}\n\n{CLAUSE}")

    assert len(texts_to_analyse(article.prose, "en")) == 2


def test_a_text_depends_on_its_paragraph_alone() -> None:
    alone = texts_to_analyse(plain(CLAUSE).prose, "en")

    among = texts_to_analyse(plain(f'He said, "No\n\n{CLAUSE}\n\nThen "he left.').prose, "en")

    assert set(alone) <= set(among)


def test_readings_come_back_in_prose_coordinates() -> None:
    article = plain(f"It rained.\n\n{CLAUSE}")
    frame = "So, Jane Poe said."
    read = table(
        frame,
        [
            "So/ADV/RB/advmod/4",
            ",/PUNCT/,/punct/4",
            "Jane/PROPN/NNP/compound/3",
            "Poe/PROPN/NNP/nsubj/4",
            "said/VERB/VBD/ROOT/4",
            "./PUNCT/./punct/4",
        ],
    )
    named = Analysis(read.words, read.sentences, (Name(4, 12, "PERSON"),))

    (found,) = readings(article.prose, {frame: named}, "en")

    words = [article.prose.text[word.start : word.end] for word in found.words]
    assert words == ['"We will open it,"', "Jane", "Poe", "said", "."]
    assert is_stand_in(found.words[0])
    assert [found.words[word.head].text for word in found.words] == [
        "said",
        "Poe",
        "said",
        "said",
        "said",
    ]
    assert [article.prose.text[n.start : n.end] for n in found.names] == ["Jane Poe"]
    assert [article.prose.text[start:end] for start, end in found.sentences] == [CLAUSE]


def test_texts_that_nothing_was_read_in_give_no_reading() -> None:
    assert readings(plain(CLAUSE).prose, {}, "en") == ()


@pytest.mark.model
def test_names_inside_quotations_are_read_too() -> None:
    article = plain('"We will go to Paris," said Jane Poe.')

    names = [
        article.prose.text[name.start : name.end]
        for reading in read_by_model(article)
        for name in reading.names
    ]

    assert sorted(names) == ["Jane Poe", "Paris"]


@pytest.mark.model
@given(st.lists(st.sampled_from([*"\"'“”‘’«»,.: \n", "He said", "we go "]), max_size=30))
def test_every_word_stands_inside_the_text_and_in_order(pieces: list[str]) -> None:
    article = plain("".join(pieces))

    for reading in read_by_model(article):
        for word in reading.words:
            assert 0 <= word.start <= word.end <= len(article.prose.text)
            assert 0 <= word.head < len(reading.words)
        starts = [word.start for word in reading.words]
        assert starts == sorted(starts)
        assert all(0 <= n.start < n.end <= len(article.prose.text) for n in reading.names)
