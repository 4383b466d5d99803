from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from support.reading import FRONT, article, read

from generator.model.article import OFF, Article, EventStatus, Status
from generator.model.problem import Problem
from generator.reading.articles import read_markdown


def with_keys(keys: str, body: str = "") -> tuple[Article, list[Problem]]:
    return read(f"---\ntitle: Talks\npublished: 2015-11-05\n{keys}\n---\n{body}")


def codes(keys: str) -> list[str]:
    return [problem.code for problem in with_keys(keys)[1]]


def test_an_article_needs_a_title_and_a_day_alone() -> None:
    found = article("Text.\n")

    assert (found.slug, found.front.title, found.front.published) == (
        "talks",
        "Talks",
        date(2015, 11, 5),
    )
    assert found.front.status is Status.PUBLISHED


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (
            "2015-11-05T10:30+01:00",
            datetime(2015, 11, 5, 10, 30, tzinfo=timezone(timedelta(hours=1))),
        ),
        ("2015-11-05T10:30:15Z", datetime(2015, 11, 5, 10, 30, 15, tzinfo=UTC)),
        (
            "2015-11-05 9:30 -0500",
            datetime(2015, 11, 5, 9, 30, tzinfo=timezone(-timedelta(hours=5))),
        ),
        ('"2015-11-05"', date(2015, 11, 5)),
    ],
)
def test_published_is_a_day_or_a_moment(written: str, meant: date) -> None:
    found, problems = read(f"---\ntitle: T\npublished: {written}\n---\n")

    assert problems == []
    assert found.front.published == meant


@pytest.mark.parametrize(
    "text", ["NO", "off", "yes", "null", "1_000", "12:30:45", "0x1F", "2015-11-05", "1e3"]
)
def test_words_are_taken_as_they_were_typed(text: str) -> None:
    assert with_keys(f"kicker: {text}")[0].front.kicker == text


@pytest.mark.parametrize("text", ["", "~", "# nothing"])
def test_a_key_without_a_value_is_no_key(text: str) -> None:
    found, problems = with_keys(
        f"kicker: {text}\nquotes: {text}\nin_brief:\n  - {text}\n  - One.\n"
    )

    assert (found.front.kicker, found.front.quotes, found.front.in_brief) == ("", (), ("One.",))
    assert problems == []


def test_a_single_text_counts_as_a_list() -> None:
    assert with_keys("byline: A reporter")[0].front.byline == ("A reporter",)


def test_a_folded_text_is_one_line() -> None:
    assert with_keys("standfirst: >-\n  One\n  two.\n")[0].front.standfirst == "One two."


def test_glossary_choices_are_entries_or_off() -> None:
    found, _ = with_keys("glossary: {Washington: us-government, Constitution: OFF, NO: no}")

    choices = [(one.words, one.entry) for one in found.front.glossary]
    assert choices == [("Washington", "us-government"), ("Constitution", OFF), ("NO", "no")]
    assert found.front.glossary[0].location.column == 24


def test_a_quotation_of_the_front_matter_is_located_at_its_words() -> None:
    found, _ = with_keys("quotes:\n  - {speaker: Ana Lima, text: No comment., said: 2015-11~}\n")

    quote = found.front.quotes[0]
    assert (quote.words, quote.speaker, str(quote.said)) == ("No comment.", "Ana Lima", "2015-11~")
    assert (quote.location.line, quote.location.column, quote.location.width) == (5, 31, 11)
    assert quote.span is None


def test_an_event_has_a_date_words_and_who_took_part() -> None:
    found, _ = with_keys("timeline:\n  - date: -0043-03-15\n    text: He dies.\n    status: past\n")

    event = found.front.timeline[0]
    assert (str(event.date), event.text, event.status) == (
        "-0043-03-15",
        "He dies.",
        EventStatus.PAST,
    )


def test_an_event_without_a_date_that_can_be_read_is_left_out() -> None:
    found, problems = with_keys("timeline:\n  - {date: soon, text: They meet.}\n")

    assert found.front.timeline == ()
    assert [problem.code for problem in problems] == ["bad-date"]


def test_sources_have_ids_or_stand_in_a_list() -> None:
    named, _ = with_keys("sources:\n  wire: {title: A report, published: 2015-11}\n")
    listed, problems = with_keys(
        "sources:\n  - {title: A report}\n  - https://example.org/b\n  - A book\n"
    )

    assert [(s.id, s.title, str(s.published)) for s in named.front.sources] == [
        ("wire", "A report", "2015-11")
    ]
    assert [(s.id, s.title, s.url) for s in listed.front.sources] == [
        ("1", "A report", ""),
        ("2", "https://example.org/b", "https://example.org/b"),
        ("3", "A book", ""),
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("published", "updated"),
    [
        ("2015-11-05T23:00+09:00", "2015-11-05"),
        ("2015-11-05", "2015-11-05T00:00Z"),
        ("2015-11-05", "2015-11-05"),
        ("2015-11-05T10:00+01:00", "2015-11-05T09:00Z"),
    ],
)
def test_an_update_on_the_same_day_is_not_too_early(published: str, updated: str) -> None:
    assert read(f"---\ntitle: T\npublished: {published}\nupdated: {updated}\n---\n")[1] == []


def test_every_key_has_its_place() -> None:
    places = with_keys("story: talks")[0].front.places

    assert (places["story"].line, places["story"].width) == (4, 5)


def test_all_mistakes_of_a_file_are_found_at_once() -> None:
    found = codes("status: darft\nupdated: soon\nurl: x\nbased_on: wire\nlanguage: english")

    assert sorted(found) == [
        "bad-choice",
        "bad-date",
        "bad-language",
        "unknown-key",
        "unknown-source",
    ]


def test_a_language_of_its_own_sets_the_quotation_marks() -> None:
    found, _ = with_keys("language: de", '"So"\n')

    children = [child.content for token in found.tokens for child in token.children or ()]
    assert children == ["„So“"]


def test_markdown_outside_of_a_site_needs_no_front_matter() -> None:
    plain = read_markdown("We *met*.\r\n", "a.md", date(2015, 11, 4))
    today = date(2016, 1, 1)
    fronted = read_markdown(FRONT + "We *met*.\n", "a.md", today)
    told = read_markdown(FRONT + "We *met*.\n", "a.md", today, published=date(2014, 1, 1))

    assert plain.prose.text == fronted.prose.text == "We met."
    assert plain.prose.runs[0].line == 1
    assert fronted.prose.runs[0].line == 5
    assert plain.published_day == date(2015, 11, 4)
    assert fronted.published_day == date(2015, 11, 5)
    assert told.published_day == date(2014, 1, 1)
