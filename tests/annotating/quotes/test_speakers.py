from pathlib import Path

import pytest
from support.articles import make_entry
from support.cases import Case, parametrize_cases
from support.quoting import quotes_in, told

from generator.model.entry import Kind

pytestmark = pytest.mark.model


@parametrize_cases(Path(__file__).with_name("speakers.cases.md"))
def test_a_quotation_is_given_to_whom_its_words_name(case: Case) -> None:
    assert told(case.given, quotes_in(case.given)) == case.expected


def test_a_reason_holds_the_rule_and_the_words_it_rests_on() -> None:
    text = '"We will open the bridge on Monday," said Jane Poe.'

    (quote,) = quotes_in(text)

    assert (quote.reason.rule, quote.reason.words) == ("verb of saying", "said … Jane Poe")
    assert quote.cue is not None
    assert text[slice(*quote.cue)] == "said"


def test_the_role_is_what_the_words_beside_a_name_say() -> None:
    before = '"We will open the bridge," Transport Minister Jane Poe said.'
    after = '"We will open the bridge," said Jane Poe, the mayor of Leeds.'

    assert [quote.role for quote in quotes_in(before)] == ["Transport Minister"]
    assert [quote.role for quote in quotes_in(after)] == ["mayor of Leeds"]


def test_what_is_reported_around_a_part_of_a_sentence_is_kept() -> None:
    text = 'Jane Poe said the bridge was "a gift" to every village.'

    (quote,) = quotes_in(text)

    assert [text[start:end] for start, end in quote.spans] == ['"a gift"']
    assert [text[start:end] for start, end in quote.reported] == [
        "the bridge was",
        "to every village",
    ]


def test_a_shared_surname_leads_to_the_entry_of_who_has_it() -> None:
    jane, martin = make_entry("Jane Poe", Kind.PERSON), make_entry("Martin Poe", Kind.PERSON)
    text = (
        "Jane Poe built the bridge.\n\nShe named it after Martin Poe.\n\n"
        '"We will open the bridge on Monday," Poe said.'
    )

    (quote,) = quotes_in(text, (jane, martin))

    assert quote.card
    assert quote.speaker is not None
    assert (quote.speaker.entry, quote.speaker.name) == ("jane-poe", "Jane Poe")
