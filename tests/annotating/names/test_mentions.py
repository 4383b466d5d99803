from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from support.cases import Case, parametrize_cases
from support.glossaries import find, make_article, make_entry, make_table, told

from generator.annotating.names.aliases import build_alias_table
from generator.annotating.names.mentions import find_mentions
from generator.model.annotation import State
from generator.model.entry import Role


@parametrize_cases(Path(__file__).with_name("mentions.cases.md"))
def test_mentions_are_found_as_the_cases_say(case: Case) -> None:
    above, _, text = case.given.partition("\n---\n")
    lines = above.split("\n")
    names = tuple(line.removeprefix("model: ") for line in lines if line.startswith("model: "))
    glossary = [line for line in lines if not line.startswith("model: ")]

    article, mentions, _ = find(text, *glossary, names=names or None)

    assert told(article, mentions) == case.expected.split("\n" if case.expected else None)


def test_mentions_come_in_order_and_never_overlap() -> None:
    names = ("PERSON Sergei Lavrov", "ORG Lavrov Foundation", "GPE Vienna")

    _, mentions, _ = find(
        "Sergei Lavrov of the Lavrov Foundation saw Lavrov's Vienna.",
        "person Sergei Lavrov",
        names=names,
    )

    spans = [mention.span for mention in mentions]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_the_first_mention_in_each_section_is_shown() -> None:
    text = "Syria. Syria.\n\n## Later, in Syria\n\nSyria. Syria."

    _, mentions, _ = find(text, "place Syria")

    assert [mention.shown for mention in mentions] == [True, False, False, True, False]


def test_nothing_is_shown_in_headings_links_and_pull_quotes() -> None:
    text = "# Syria\n\n[Syria](https://example.org) is Syria.\n\n> Syria\n{.pull}"

    article, mentions, _ = find(text, "place Syria")

    shown = [article.prose.text[: m.span.start].count("Syria") for m in mentions if m.shown]
    assert shown == [2]


def test_code_is_not_read() -> None:
    _, mentions, _ = find("`Syria` and\n\n    Syria\n", "place Syria")

    assert mentions == ()


def test_what_the_writer_marked_is_shown_even_if_it_is_not_the_first() -> None:
    _, mentions, _ = find("Syria and [it]{gloss=syria}.", "place Syria")

    assert [(m.state, m.shown) for m in mentions] == [(State.DERIVED, True), (State.WRITTEN, True)]


def test_a_mark_without_entry_makes_no_mention() -> None:
    _, mentions, problems = find("[Syria]{gloss=siria} it is.", "place Turkey")

    assert (mentions, problems) == ((), ())


def test_words_that_two_entries_claim_are_an_error_that_says_how_to_decide() -> None:
    article, mentions, problems = find(
        "\nFar from Washington. In Washington.",
        "place Washington",
        "organisation US government = Washington",
    )

    (problem,) = problems
    assert problem.code == "ambiguous-mention"
    assert (problem.location.line, problem.location.column) == (2, 10)
    assert problem.message == "'Washington' can mean 'us-government' or 'washington'"
    assert "glossary: {Washington: us-government}" in problem.hint
    assert "[Washington]{gloss=us-government}" in problem.hint
    assert {(m.entry, m.state, m.shown) for m in mentions} == {(None, State.PROPOSED, False)}
    assert article.prose.words(mentions[1].span) == "Washington"


def test_two_claimants_in_a_heading_alone_are_no_error() -> None:
    _, _, problems = find("# Washington", "place Washington", "person Ann Washington = Washington")

    assert problems == ()


def test_namesakes_are_no_error() -> None:
    _, _, problems = find(
        "Hillary Clinton met Bill Clinton. Then Clinton left.",
        "person Hillary Clinton",
        "person Bill Clinton",
    )

    assert problems == ()


def test_a_title_that_the_entry_never_held_is_somebody_elses() -> None:
    article = make_article("Ann Marsh came. Senator Marsh spoke, and Judge Marsh left.")
    roles = (Role("Senator for Lorne"),)
    entry = replace(make_entry("person Ann Marsh"), roles=roles)

    mentions, _ = find_mentions(article, build_alias_table((entry,), "en"), ())

    assert [mention.entry for mention in mentions] == ["ann-marsh", "ann-marsh", None]


def test_a_name_of_the_model_is_proposed_and_not_shown() -> None:
    _, (mention,), _ = find("He met Sergei Lavrov.", names=("PERSON Sergei Lavrov",))

    assert (mention.entry, mention.name) == (None, "Sergei Lavrov")
    assert (mention.state, mention.shown) == (State.PROPOSED, False)


def test_a_demonym_is_told_apart_from_names() -> None:
    _, (mention,), _ = find("The Syrian delegation.", names=("NORP Syrian",))

    assert mention.demonym


def test_without_glossary_and_model_there_is_nothing() -> None:
    assert find("Mr Assad of Syria.")[1:] == ((), ())


def test_a_language_without_rules_still_has_names_and_aliases() -> None:
    article = make_article("Damaszkusz és al-Asszad.")
    table = make_table("place Damaszkusz", "person Basár al-Asszad = al-Asszad", language="hu")

    mentions, _ = find_mentions(article, table, ())

    assert [mention.entry for mention in mentions] == ["damaszkusz", "basár-al-asszad"]
