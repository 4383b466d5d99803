import pytest
from support.words import ENGLISH

from generator.composing.reasons import dated_because, found_because
from generator.model.annotation import Reason, State


@pytest.mark.parametrize(
    ("rule", "words", "shown"),
    [
        ("weekday, past tense", "Tuesday (closed)", "from “Tuesday” and “closed” (past tense)"),
        ("day, month, year, since", "1 May 2015", "from “1 May 2015” (since)"),
        (
            "week, month, year, offer (offered)",
            "next week (open)",
            "from “next week” and “open” (offer: “offered”)",
        ),
        ("weekday, plan (due)", "Friday (due)", "from “Friday” (plan: “due”)"),
        ("weekday", "on Tuesday", "from “on Tuesday” (weekday)"),
        ("no-words", "", "by its rule “no words”"),
    ],
)
def test_a_derived_event_says_on_which_words_it_rests(rule: str, words: str, shown: str) -> None:
    assert dated_because(State.DERIVED, Reason(rule, words), ENGLISH) == shown


def test_a_derived_quotation_says_on_which_words_it_rests() -> None:
    because = found_because(
        State.DERIVED, Reason("verb-of-saying", "Moss (of the port) said"), ENGLISH
    )

    assert because == "from “Moss (of the port) said” (verb of saying)"


def test_what_a_writer_wrote_needs_no_reason() -> None:
    reason = Reason("timeline", "on Tuesday")

    assert (
        found_because(State.WRITTEN, reason, ENGLISH)
        == dated_because(State.WRITTEN, reason, ENGLISH)
        == ""
    )
