import pytest

from generator.nlp.attributes import lighten, spelt_out
from generator.nlp.models import find_model

TEXTS = {
    "en_core_web_sm": "Ann isn't sure whether that is so. She's done it; he'd have had to, and "
    "they ain't here, nothin' is. You all know what we do because there is no bread, which I saw. "
    "Look at that, at me, at it. Don't be late: the boats have sailed, and who have you seen?",
    "fr_core_news_sm": "Anne n'est pas sûre qu'il soit venu. Elle l'a vu, on le sait, et ils en "
    "ont parlé. Que faites-vous de ceux qui restent ? J'y serai, dit-il, avec l'un des deux.",
}


@pytest.mark.parametrize(
    ("pattern", "plain"),
    [
        ([{"TAG": "IN"}, {}], [[{"TAG": "IN"}, {}]]),
        ([{"LOWER": {"IN": ["a", "b"]}}], [[{"LOWER": "a"}], [{"LOWER": "b"}]]),
        (
            [{"TAG": "X", "LOWER": {"IN": ["a", "b"]}}, {"DEP": {"IN": ["c"]}}],
            [
                [{"TAG": "X", "LOWER": "a"}, {"DEP": "c"}],
                [{"TAG": "X", "LOWER": "b"}, {"DEP": "c"}],
            ],
        ),
        (
            [{"LOWER": {"REGEX": "^n"}, "DEP": {"NOT_IN": [""]}}],
            [[{"LOWER": {"REGEX": "^n"}, "DEP": {"NOT_IN": [""]}}]],
        ),
    ],
)
def test_sets_are_spelt_out_and_nothing_else(
    pattern: list[dict[str, object]], plain: list[list[dict[str, object]]]
) -> None:
    assert list(spelt_out(pattern)) == plain


@pytest.mark.model
@pytest.mark.parametrize("name", list(TEXTS))
def test_words_are_what_the_pipeline_says_they_are(name: str) -> None:
    spacy = pytest.importorskip("spacy")
    model = find_model(name)
    if model is None:
        pytest.skip("the model isn't installed")
    before, after = spacy.load(model.package), spacy.load(model.package)
    lighten(after)

    assert len(after.get_pipe("attribute_ruler").patterns) > 0
    for word, same in zip(before(TEXTS[name]), after(TEXTS[name]), strict=True):
        assert (word.pos_, word.tag_, word.dep_, word.morph) == (
            same.pos_,
            same.tag_,
            same.dep_,
            same.morph,
        )


@pytest.mark.model
def test_a_pipeline_without_such_rules_stays_as_it_is() -> None:
    spacy = pytest.importorskip("spacy")
    blank = spacy.blank("en")
    lighten(blank)

    assert blank.pipe_names == []
