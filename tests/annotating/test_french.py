"""French, the second language: what its rules find, and that no rule of English is in the way."""

from datetime import date
from pathlib import Path

import pytest
from support.cases import Case, parametrize_cases
from support.when import plain

from generator.annotating.times.times import find_times
from generator.annotator import Annotator
from generator.model.annotation import Annotated, Quote

_HERE = Path(__file__)
PUBLISHED = date(2015, 11, 5)


@pytest.fixture(scope="module")
def french() -> Annotator:
    return Annotator(None, "fr_core_news_sm")


def annotated(annotator: Annotator, text: str) -> Annotated:
    return annotator.annotate(text, PUBLISHED, plain=True)


def told(quote: Quote, text: str) -> str:
    state = "card" if quote.card else str(quote.state)
    speaker = quote.speaker
    words = text[slice(*speaker.span)] if speaker and speaker.span else ""
    name = (speaker.name if speaker else "") or "?"
    return f"{state}: {name if name in (words, '?') else f'{name} ({words})'}: {quote.words}"


@parametrize_cases(_HERE.with_name("times.fr.cases.md"))
def test_french_expressions_are_read_as_the_cases_say(case: Case) -> None:
    article = plain(case.given)

    found = [
        f"{article.prose.words(one.span)} -> {one.type} {one.value}"
        for one in find_times(article, (), "fr")
    ]

    assert found == case.expected.splitlines()


@pytest.mark.model
@parametrize_cases(_HERE.with_name("speakers.fr.cases.md"))
def test_a_french_quotation_is_given_to_whom_its_words_name(case: Case, french: Annotator) -> None:
    result = annotated(french, case.given)

    assert "\n".join(told(quote, case.given) for quote in result.quotes) == case.expected


@pytest.mark.model
@parametrize_cases(_HERE.with_name("events.fr.cases.md"))
def test_french_events_are_told_as_the_cases_say(case: Case, french: Annotator) -> None:
    result = annotated(french, case.given)

    told_events = [
        f"{event.date} {event.status} {event.state}: {event.text}"
        for event in result.events
        if event.reason.rule.rpartition(", ")[2] != "not asserted"
    ]
    assert told_events == case.expected.splitlines()


@pytest.mark.model
def test_the_model_decides_whose_rules_read_a_text(french: Annotator) -> None:
    text = "Le conseil a voté le 3 novembre."

    assert [str(time.date) for time in annotated(french, text).times] == ["2015-11-03"]
    assert annotated(Annotator(), text).times == ()
