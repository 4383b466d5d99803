import pytest
from support.articles import make_entry, make_role
from support.quoting import quotes_in
from support.reading import read
from support.when import plain, read_by_model

from generator.annotating.quotes.quotes import find_quotes
from generator.annotating.times.times import find_times
from generator.model.annotation import Quote, State
from generator.model.article import Article
from generator.model.entry import Alias, Entry, Kind
from generator.model.problem import Location, Problem

POE = make_entry(
    "Jane Poe",
    Kind.PERSON,
    make_role("Councillor", "2010", "2014"),
    make_role("Mayor of Leeds", "2015"),
    aliases=(Alias("Mayor Poe", Location("content/glossary/jane-poe.md")),),
)
BODY = (
    "The mayor said that the bridge – “a gift\nto every village” – would open.\n\n"
    "It is late, and it is dear, but it stands.\n"
)


def front(quotes: str, more: str = "") -> str:
    return f"---\ntitle: A bridge\npublished: 2015-11-05\n{more}quotes:\n{quotes}---\n\n{BODY}"


def written(
    text: str, entries: tuple[Entry, ...] = (POE,)
) -> tuple[Article, tuple[Quote, ...], tuple[Problem, ...]]:
    article, problems = read(text)
    assert problems == []
    return article, *find_quotes(article, (), (), entries, "en")


def test_written_words_are_found_however_they_are_typed() -> None:
    article, (quote,), problems = written(
        front("  - {text: 'the bridge - \"a gift to every village\"', speaker: Jane Poe}\n")
    )

    assert problems == ()
    assert quote.state is State.WRITTEN
    assert quote.card
    assert [article.prose.words(span) for span in quote.spans] == [
        "the bridge – “a gift to every village”"
    ]
    assert quote.paragraph == article.prose.paragraphs[0].id


@pytest.mark.parametrize("speaker", ["jane-poe", "Jane Poe", "Mayor Poe", "mayor poe"])
def test_a_written_speaker_is_an_entry_by_id_name_or_alias(speaker: str) -> None:
    _, (quote,), _ = written(front(f"  - {{text: it stands, speaker: {speaker}}}\n"))

    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.entry) == ("Jane Poe", "jane-poe")
    assert quote.role == "Mayor of Leeds"


def test_the_role_is_that_of_the_day_it_was_said_or_as_written() -> None:
    _, quotes, _ = written(
        front(
            "  - {text: it stands, speaker: jane-poe, said: 2012-05}\n"
            "  - {text: It is late, speaker: jane-poe, role: engineer}\n"
        )
    )

    assert [quote.role for quote in quotes] == ["engineer", "Councillor"]


def test_a_speaker_without_an_entry_keeps_the_name_that_was_written() -> None:
    _, (quote,), _ = written(front("  - {text: it stands, speaker: Tom Roe}\n"))

    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.entry) == ("Tom Roe", None)


def test_words_left_out_are_marked_by_an_ellipsis() -> None:
    article, (quote,), problems = written(
        front('  - {text: "It is late, […] but it stands", speaker: Tom Roe}\n')
    )

    assert problems == ()
    assert [article.prose.words(span) for span in quote.spans] == ["It is late", "but it stands"]


def test_the_case_of_letters_counts() -> None:
    _, quotes, (problem,) = written(front("  - {text: it is late, speaker: Tom Roe}\n"))

    assert quotes == ()
    assert problem.hint == 'the nearest passage is "It is late": it has "It", not "it"'


def test_words_that_are_gone_are_an_error_that_shows_what_differs() -> None:
    article, quotes, (problem,) = written(
        front("  - {text: a present to every village, speaker: Jane Poe}\n")
    )

    assert quotes == ()
    assert problem.code == "orphaned-quote"
    excerpt = article.source.excerpt(problem.location.line)
    assert excerpt[problem.location.column - 1 :].startswith("a present")
    assert problem.hint == (
        'the nearest passage is "a gift to every village": it has "gift", not "present"'
    )


def test_words_that_stand_nowhere_near_get_the_way_out() -> None:
    _, _, (problem,) = written(front("  - {text: wholly other words, speaker: Jane Poe}\n"))

    assert problem.hint == (
        "quote the article word for word, or give the words in 'excerpts' of a source"
    )


def test_words_of_a_source_stand_beside_the_anchor() -> None:
    text = front(
        "  - {text: we were never asked, speaker: Jane Poe, source: gazette, anchor: It is late}\n",
        "sources:\n  gazette: {title: Asked, excerpts: ['Poe: “We were never asked.”',"
        " 'She said we were never asked about it']}\n",
    )

    article, (quote,), problems = written(text)

    assert problems == ()
    assert (quote.spans, quote.source) == ((), "gazette")
    assert quote.paragraph == article.prose.paragraphs[1].id


def test_an_anchor_that_has_gone_is_an_error() -> None:
    text = front(
        "  - {text: we were never asked, speaker: Jane Poe, source: gazette, anchor: It was}\n",
        "sources:\n  gazette: {title: Asked, excerpts: [we were never asked]}\n",
    )

    _, _, (problem,) = written(text)

    assert problem.code == "orphaned-quote"
    assert problem.message == "the anchor is not in the article: 'It was'"


def test_words_of_another_source_are_orphaned() -> None:
    text = front(
        "  - {text: we were never asked, speaker: Jane Poe, source: gazette}\n",
        "sources:\n  gazette: {title: G}\n  post: {title: P, excerpts: [we were never asked]}\n",
    )

    _, _, (problem,) = written(text)

    assert problem.code == "orphaned-quote"


def test_a_blockquote_speaks_for_whom_it_names_and_a_pull_quote_is_no_card() -> None:
    text = (
        "---\ntitle: A bridge\npublished: 2015-11-05\n---\n\n"
        "> It is late, but it stands.\n{speaker=jane-poe said=2015-11-03}\n\n"
        "Poe spoke.\n\n> but it stands\n{.pull}\n"
    )

    article, (quote, pull), _ = written(text)

    assert [article.prose.words(span) for span in quote.spans] == ["It is late, but it stands."]
    assert quote.speaker is not None
    assert (quote.speaker.entry, str(quote.said), quote.card) == ("jane-poe", "2015-11-03", True)
    assert (pull.pull, pull.card) == (True, False)


def test_ids_differ_though_words_and_speaker_are_the_same() -> None:
    _, quotes, _ = written(
        front(
            "  - {text: it stands, speaker: jane-poe}\n  - {text: it stands, speaker: jane-poe}\n"
        )
    )

    assert len({quote.id for quote in quotes}) == 2
    assert quotes[1].id == f"{quotes[0].id}-2"


def test_without_a_model_nothing_is_published_that_was_only_found() -> None:
    article = plain('"We will open the bridge," Jane Poe said.\n\n"It stands, and it stays."')

    quotes, problems = find_quotes(article, (), (), (), "en")

    assert problems == ()
    assert all(quote.state is State.PROPOSED and not quote.card for quote in quotes)


def test_without_a_model_a_signature_is_still_proposed() -> None:
    (quote,) = find_quotes(plain('"We will open it." - Jane Poe'), (), (), (), "en")[0]

    assert quote.speaker is not None
    assert (quote.speaker.name, quote.state) == ("Jane Poe", State.PROPOSED)


def test_a_language_without_rules_has_only_written_quotations() -> None:
    article = plain('"We will open the bridge," Jane Poe said.')

    assert find_quotes(article, (), (), (), "tlh") == ((), ())


@pytest.mark.model
def test_what_is_written_is_not_found_again() -> None:
    article, _ = read(
        "---\ntitle: A bridge\npublished: 2015-11-05\nquotes:\n"
        "  - {text: We will open the bridge on Monday, speaker: Jane Poe}\n---\n\n"
        '"We will open the bridge on Monday," Jane Poe said. "It stands, and it stays there," '
        "Tom Roe replied.\n"
    )

    quotes = quotes_in(article)

    assert [(quote.state, quote.words) for quote in quotes] == [
        (State.WRITTEN, "We will open the bridge on Monday"),
        (State.DERIVED, "It stands, and it stays there"),
    ]


@pytest.mark.model
def test_words_of_a_written_quotation_that_stand_twice_get_no_second_card() -> None:
    said = '"We will open the bridge on Monday," Jane Poe said.'
    article, _ = read(
        "---\ntitle: A bridge\npublished: 2015-11-05\nquotes:\n"
        "  - {text: We will open the bridge on Monday, speaker: Jane Poe}\n---\n\n"
        f"{said}\n\n{said}\n"
    )

    assert [quote.card for quote in quotes_in(article)] == [True, False]


@pytest.mark.model
def test_what_is_said_twice_gets_one_card() -> None:
    said = '"We will open the bridge on Monday," Jane Poe said.'

    quotes = quotes_in(f"{said}\n\nIt rained.\n\n{said}")

    assert [quote.card for quote in quotes] == [True, False]
    assert len({quote.id for quote in quotes}) == 2


@pytest.mark.model
def test_a_fragment_of_fewer_than_five_words_gets_no_card() -> None:
    (quote,) = quotes_in('Jane Poe said the bridge was "a costly gift" to the village.')

    assert (quote.state, quote.card) == (State.DERIVED, False)


@pytest.mark.model
@pytest.mark.parametrize("words", ["It stands.", "We will stay.", "Don't close it.", "Stay here!"])
def test_a_whole_sentence_gets_a_card_however_short(words: str) -> None:
    (quote,) = quotes_in(f'Jane Poe said, "{words}"')

    assert (quote.state, quote.card) == (State.DERIVED, True)


@pytest.mark.model
@pytest.mark.parametrize("words", ["No.", "A gift.", "Never again!", "The old bridge."])
def test_words_without_a_verb_get_no_card(words: str) -> None:
    (quote,) = quotes_in(f'Jane Poe said, "{words}"')

    assert (quote.state, quote.card) == (State.DERIVED, False)


@pytest.mark.model
def test_a_place_that_speaks_is_the_body_that_speaks_for_it() -> None:
    council = make_entry("Leeds City Council", Kind.ORGANISATION)
    place = make_entry("Leeds", Kind.PLACE, speaks_for=council.id)

    (quote,) = quotes_in('Leeds said the bridge was "a gift to every village".', (place, council))

    assert quote.speaker is not None
    assert quote.speaker.entry == council.id


@pytest.mark.model
def test_a_found_quotation_has_the_entrys_role_as_of_then() -> None:
    (quote,) = quotes_in('"It stands, and it stays there," Jane Poe said.', (POE,))

    assert quote.speaker is not None
    assert (quote.speaker.entry, quote.role) == ("jane-poe", "Mayor of Leeds")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"It stands, and it stays," Jane Poe said on Tuesday.', "2015-11-03"),
        ('On Tuesday, Jane Poe said the bridge was "a gift to every village".', "2015-11-03"),
        ('"It stands, and it will stay until Friday," Jane Poe said.', None),
    ],
)
def test_the_day_is_the_one_in_the_clause_of_saying(text: str, said: str | None) -> None:
    article = plain(text)
    reading = read_by_model(article)
    times = find_times(article, reading, "en")

    (quote,), _ = find_quotes(article, (), reading, (), "en", times)

    assert (quote.said and str(quote.said)) == said
