from dataclasses import replace
from pathlib import Path

import pytest
from support.articles import make_article, make_entry
from support.cases import Case, parametrize_cases
from support.when import plain, read_by_model, table

from generator.annotating.times.events import dated_words
from generator.annotating.times.sentences import tidy
from generator.annotating.times.timeline import find_events
from generator.annotating.times.times import find_times
from generator.languages.telling_time import time_rules
from generator.model.analysis import Analysis
from generator.model.annotation import Event, Mention, Reason, State
from generator.model.article import Article, EventStatus, MarkKind, WrittenEvent, WrittenMark
from generator.model.edtf import parse_edtf
from generator.model.entry import Entry, Kind
from generator.model.problem import Location, Problem
from generator.model.prose import Span

_HERE = Path(__file__)
_LINE = Location("content/articles/test.md", 7, 3, 20)
_SIGNED = "Norway and Chad signed a pact with Oslo on Tuesday."
_SIGNED_READ = table(
    _SIGNED,
    [
        "Norway/PROPN/NNP/nsubj/3", "and/CCONJ/CC/cc/0", "Chad/PROPN/NNP/conj/0",
        "signed/VERB/VBD/ROOT/3", "a/DET/DT/det/5", "pact/NOUN/NN/dobj/3", "with/ADP/IN/prep/5",
        "Oslo/PROPN/NNP/pobj/6", "on/ADP/IN/prep/3", "Tuesday/PROPN/NNP/pobj/8",
        "././PUNCT/./punct/3".removeprefix("./"),
    ],
)  # fmt: skip


def written(date: str, text: str, anchor: str = "", **more: object) -> WrittenEvent:
    return WrittenEvent(parse_edtf(date), text, _LINE, anchor=anchor, **more)  # type: ignore[arg-type] # as named


def find(article: Article) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    return find_events(article, (), (), (), (), "en")


def named(article: Article, words: str, entry: str) -> Mention:
    start = article.prose.text.index(words)
    span = Span(start, start + len(words))
    return Mention(span, Kind.PLACE, entry, words, State.DERIVED, Reason("name"))


def derived(*mentions: Mention, entries: tuple[Entry, ...] = (), text: str = _SIGNED) -> Event:
    article = plain(text)
    times = find_times(article, (_SIGNED_READ,), "en")
    events, problems = find_events(article, times, mentions, (_SIGNED_READ,), entries, "en")
    assert problems == ()
    (event,) = events
    return event


@pytest.mark.model
@parametrize_cases(_HERE.with_name("timeline.cases.md"))
def test_events_are_told_as_the_cases_say(case: Case) -> None:
    article = plain(case.given)
    readings = read_by_model(article)
    times = find_times(article, readings, "en")

    events, _ = find_events(article, times, (), readings, (), "en")

    told = [
        f"{e.date} | {e.status} | {e.state} | {article.prose.words(e.span)} | {e.text}"
        for e in events
        if e.span
    ]
    assert told == case.expected.splitlines()


def test_a_written_event_stands_beside_the_paragraph_of_its_anchor() -> None:
    article = make_article(
        "First.\n\nThey “signed”  a pact — at last.",
        timeline=(written("2015-10-20", "A pact.", 'They "signed" a pact - at'),),
    )

    (event,), problems = find(article)

    assert problems == ()
    assert event.paragraph == "p-2"
    assert event.state is State.WRITTEN
    assert event.span
    assert article.prose.words(event.span) == "They “signed”  a pact — at"


def test_a_written_event_without_an_anchor_has_no_paragraph() -> None:
    (event,), _ = find(make_article("Text.", timeline=(written("2015", "A pact."),)))

    assert (event.paragraph, event.span, event.sentence) == ("", None, None)


@pytest.mark.parametrize(
    ("anchor", "state"), [("A ferry", State.PROPOSED), ("Elsewhere", State.DERIVED)]
)
def test_beside_a_written_event_of_the_same_day_others_are_only_proposed(
    anchor: str, state: State
) -> None:
    article = plain(f"A ferry sailed. {_SIGNED}\n\nElsewhere it rained.")
    words = [replace(w, start=w.start + 16, end=w.end + 16) for w in _SIGNED_READ.words]
    reading = Analysis(tuple(words), ((16, 16 + len(_SIGNED)),))
    front = replace(article.front, timeline=(written("2015-11-03", "It sails.", anchor),))
    article = replace(article, front=front)

    events, _ = find_events(
        article, find_times(article, (reading,), "en"), (), (reading,), (), "en"
    )

    assert {event.text: event.state for event in events} == {
        "It sails.": State.WRITTEN,
        "Norway and Chad signed a pact with Oslo.": state,
    }


def test_an_anchor_that_has_gone_is_an_error_with_the_nearest_passage() -> None:
    article = make_article(
        "The weather was fine.\n\nThe two signed a treaty on 20 October.",
        timeline=(written("2015-10-20", "A pact.", "signed a pact on 20 October"),),
    )

    events, (problem,) = find(article)

    assert events == ()
    assert problem.code == "orphaned-event"
    assert problem.location == article.source.problem("", "").location
    assert 'it has "treaty", not "pact"' in problem.hint


@pytest.mark.parametrize(
    ("date", "status"),
    [
        ("2015-11-04", EventStatus.PAST),
        ("2015-11-05", EventStatus.PAST),
        ("2015-11-06", EventStatus.SCHEDULED),
        ("2016", EventStatus.SCHEDULED),
        ("2015", EventStatus.PAST),
        ("../2015-10", EventStatus.PAST),
    ],
)
def test_the_status_of_a_written_event_follows_from_its_date(
    date: str, status: EventStatus
) -> None:
    (event,), _ = find(make_article("Text.", timeline=(written(date, "It happens."),)))

    assert event.status is status


def test_the_status_that_is_written_wins() -> None:
    article = make_article(
        "Text.", timeline=(written("2016", "Talks.", status=EventStatus.PROPOSED),)
    )

    (event,), _ = find(article)

    assert event.status is EventStatus.PROPOSED


def test_events_are_in_the_order_of_their_dates_however_they_are_written() -> None:
    dates = ["2015-11-04", "-0043", "2014-12/..", "-1199~", "../2015-10", "2014-12", "196X"]
    article = make_article("Text.", timeline=tuple(written(date, date) for date in dates))

    events, _ = find(article)

    order = ["-1199~", "-0043", "196X", "2014-12", "2014-12/..", "../2015-10", "2015-11-04"]
    assert [event.text for event in events] == order


def test_two_events_of_the_same_words_have_ids_of_their_own() -> None:
    article = make_article("Text.", timeline=(written("2015", "A pact."),) * 3)

    events, _ = find(article)

    assert len({event.id for event in events}) == 3


def _marked(text: str, words: str, value: str) -> Article:
    article = plain(text)
    start = article.prose.text.index(words)
    span = Span(start, start + len(words))
    mark = WrittenMark(MarkKind.EVENT, span, value, _LINE)
    return Article(article.slug, article.source, article.front, (), article.prose, marks=(mark,))


def test_a_sentence_goes_on_after_an_abbreviation_of_its_language() -> None:
    text = "Il faisait beau. Mlle. Brun et M. Girard ont ouvert le pont. Rien de plus."

    (event,), _ = find_events(_marked(text, "ouvert", "2015-11-03"), (), (), (), (), "fr")

    assert event.text == "Mlle. Brun et M. Girard ont ouvert le pont."


def test_a_mark_in_the_body_is_an_event_told_by_its_sentence() -> None:
    article = _marked(
        'It was calm. But Mr. Holm sank\n24 ships, he said. "No," they said.\n\nEnd.',
        "sank",
        "2015-11-03",
    )

    (event,), _ = find(article)

    assert event.text == "Mr. Holm sank 24 ships, he said."
    assert str(event.date) == "2015-11-03"
    assert (event.state, event.paragraph) == (State.WRITTEN, article.prose.paragraphs[0].id)


def test_a_mark_with_no_date_is_an_error() -> None:
    events, (problem,) = find(_marked("They sank 24 ships.", "sank", "last Tuesday"))

    assert events == ()
    assert (problem.code, problem.location) == ("bad-date", _LINE)
    assert "'last Tuesday'" in problem.message


def test_subjects_and_objects_take_part_and_other_names_do_not() -> None:
    article = plain(_SIGNED)
    mentions = (
        named(article, "Norway", "norway"),
        named(article, "Chad", "chad"),
        named(article, "Oslo", "oslo"),
    )

    assert derived(*mentions).who == ("norway", "chad")


def test_who_offers_something_takes_part_in_it() -> None:
    text = "Norway offered to host talks next week."
    read = table(
        text,
        [
            "Norway/PROPN/NNP/nsubj/1", "offered/VERB/VBD/ROOT/1", "to/PART/TO/aux/3",
            "host/VERB/VB/xcomp/1", "talks/NOUN/NNS/dobj/3", "next/ADJ/JJ/amod/6",
            "week/NOUN/NN/npadvmod/3",
        ],
    )  # fmt: skip
    article = plain(text)
    times = find_times(article, (read,), "en")

    (event,), _ = find_events(
        article, times, (named(article, "Norway", "norway"),), (read,), (), "en"
    )

    assert (event.who, event.status) == (("norway",), EventStatus.PROPOSED)
    assert str(event.date) == "2015-11-09/2015-11-15"


@pytest.mark.parametrize(
    ("kind", "who"), [(Kind.PLACE, ("norway",)), (Kind.ORGANISATION, ("norway", "hama"))]
)
def test_a_place_that_something_is_done_to_takes_no_part(kind: Kind, who: tuple[str, ...]) -> None:
    text = "Norway bombed Hama on Tuesday."
    read = table(
        text,
        ["Norway/PROPN/NNP/nsubj/1", "bombed/VERB/VBD/ROOT/1", "Hama/PROPN/NNP/dobj/1",
         "on/ADP/IN/prep/1", "Tuesday/PROPN/NNP/pobj/3", "././PUNCT/./punct/1".removeprefix("./")],
    )  # fmt: skip
    article = plain(text)
    mentions = (named(article, "Norway", "norway"), named(article, "Hama", "hama"))
    entries = (make_entry("Norway", Kind.PLACE), make_entry("Hama", kind))

    times = find_times(article, (read,), "en")
    (event,), _ = find_events(article, times, mentions, (read,), entries, "en")

    assert event.who == who


def test_a_place_that_acts_stands_for_the_body_that_speaks_for_it() -> None:
    article = plain(_SIGNED)
    norway = make_entry("norway", kind=Kind.PLACE, speaks_for="norway-government")

    event = derived(named(article, "Norway", "norway"), entries=(norway,))

    assert event.who == ("norway-government",)


def test_a_derived_event_says_why_and_where_it_stands() -> None:
    event = derived()

    assert (str(event.date), event.status, event.state) == (
        "2015-11-03",
        EventStatus.PAST,
        State.DERIVED,
    )
    assert event.text == "Norway and Chad signed a pact with Oslo."
    assert event.reason == Reason("weekday, past tense", "Tuesday (signed)")
    assert event.sentence == Span(0, len(_SIGNED))
    assert event.span == Span(16, 22)


def test_what_is_written_is_not_derived_as_well() -> None:
    article = make_article(_SIGNED, timeline=(written("2015-11-03", "The pact.", "signed a pact"),))
    times = find_times(article, (_SIGNED_READ,), "en")

    events, _ = find_events(article, times, (), (_SIGNED_READ,), (), "en")

    assert [event.text for event in events] == ["The pact."]


def test_a_written_event_of_another_date_leaves_the_derived_one() -> None:
    article = make_article(_SIGNED, timeline=(written("2015-11-02", "The pact.", "signed a pact"),))
    times = find_times(article, (_SIGNED_READ,), "en")

    events, _ = find_events(article, times, (), (_SIGNED_READ,), (), "en")

    assert [event.state for event in events] == [State.WRITTEN, State.DERIVED]


def test_a_heading_tells_no_event() -> None:
    article = make_article(f"# {_SIGNED}")
    times = find_times(article, (_SIGNED_READ,), "en")

    assert times
    assert find_events(article, times, (), (_SIGNED_READ,), (), "en") == ((), ())


def test_without_readings_or_rules_only_what_is_written_is_found() -> None:
    article = plain(_SIGNED)
    times = find_times(article, (), "en")

    assert find_events(article, times, (), (), (), "en") == ((), ())
    assert find_events(article, times, (), (_SIGNED_READ,), (), "nl") == ((), ())


def test_every_event_of_a_date_is_listed_for_annotation() -> None:
    article = plain(_SIGNED)
    times = find_times(article, (_SIGNED_READ,), "en")

    found = dated_words(times, (_SIGNED_READ,), "en")

    assert [(article.prose.words(span), str(time.date)) for span, time in found] == [
        ("signed", "2015-11-03")
    ]


def test_a_reading_whose_heads_go_in_a_circle_ends() -> None:
    text = "Ships sank on Tuesday"
    read = table(
        text,
        ["Ships/NOUN/NNS/dep/1", "sank/NOUN/NN/dep/0", "on/ADP/IN/prep/3", "Tuesday/X/NNP/x/2"],
    )
    article = plain(text)
    times = find_times(article, (read,), "en")

    assert find_events(article, times, (), (read,), (), "en") == ((), ())


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("But it\nrained .", "It rained."),
        ("and then", "And then."),
        ("Meanwhile, ships sank ,", "Ships sank."),
        ("", ""),
        (", , ", ""),
        ("Is it?", "Is it?"),
    ],
)
def test_a_line_is_a_sentence(words: str, line: str) -> None:
    assert tidy(words, time_rules("en")) == line


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Roe was not involved in the Oct. 23 killing of the guard.", ["killing", "involved"]),
        ("Two men were held in Monday raids in Leeds.", ["raids", "held"]),
        ("She said last month's discovery of a gun was new.", ["discovery", "said"]),
        ("Two men were held in Leeds on Monday.", ["held"]),
        ("A nurse was hurt in the 2014 clinic bombing.", ["bombing"]),
        ("Two were charged in the Dec. 21, 2014, bombing of a train.", ["bombing", "charged"]),
        ("By setting a Jan. 14 return date, it gave them time.", ["return", "setting"]),
        ("The rescue of a boy 11 days ago set off a quarrel.", ["rescue", "set"]),
        ("We will be back tomorrow to sign it.", ["sign"]),
    ],
)
def test_a_date_tells_first_of_the_event_right_after_it(text: str, words: list[str]) -> None:
    article = plain(text)
    read = read_by_model(article)

    found = dated_words(find_times(article, read, "en"), read, "en")

    assert [article.prose.words(span) for span, _ in found] == words
