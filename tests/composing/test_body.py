from support.articles import (
    SETTINGS,
    annotate,
    make_article,
    make_event,
    make_mention,
    make_quote,
)

from generator.composing.body import Body, body_of
from generator.composing.site import backlinks_of, compose
from generator.composing.tokens import plain_text
from generator.model.annotation import Annotated
from generator.model.article import EventStatus
from generator.model.views import BlockView, PassageView


def cut(annotated: Annotated) -> Body:
    return body_of(annotated, backlinks_of(compose(SETTINGS, (annotated,), (), ())))


def words_of(block: BlockView) -> str:
    if block.pull:
        return f"pull: {block.pull.words}"
    if block.card:
        return f"card: {block.card.words}"
    return " ".join(
        plain_text(token.children or ()) or token.content for token in block.tokens
    ).strip()


def outline(passage: PassageView) -> list[str]:
    return [words_of(block) for block in passage.blocks]


def test_sections_begin_at_second_level_headings() -> None:
    body = cut(annotate(make_article("Start.\n\n## The *port*\n\nOne.\n\n### Quay\n\nTwo.")))

    assert [(section.id, section.plain) for section in body.sections] == [
        ("", ""),
        ("the-port", "The port"),
    ]
    assert outline(body.sections[1].passages[0]) == ["One.", "Quay", "Two."]


def test_a_passage_begins_at_a_paragraph_with_a_card() -> None:
    article = make_article("One.\n\nTwo “shut.”\n\nThree.\n\nFour “open.”")
    quotes = (make_quote(article, "shut.", "Jo Reed"), make_quote(article, "open.", "Jo Reed"))

    (section,) = cut(annotate(article, *quotes)).sections

    assert [outline(passage) for passage in section.passages] == [
        ["One."],
        ["Two “shut.”", "Three."],
        ["Four “open.”"],
    ]
    assert [[quote.words for quote in p.quotes] for p in section.passages] == [
        [],
        ["shut."],
        ["open."],
    ]


def test_a_dated_paragraph_without_card_leads_to_the_timeline() -> None:
    article = make_article("One.\n\nTwo.")
    events = (
        make_event("2015-11-04", "Visit", paragraph="p-2", status=EventStatus.SCHEDULED),
        make_event("2015-10-20", "Rules", paragraph="p-2"),
        make_event("2015-10-20", "More rules", paragraph="p-2"),
    )

    _, passage = cut(annotate(article, *events)).sections[0].passages

    assert [(dated.date.text, dated.status, dated.url) for dated in passage.dated] == [
        ("20 October 2015", "", "#e-rules"),
        ("4 November 2015", "Scheduled", "#e-visit"),
    ]


def test_a_card_takes_the_place_of_a_date() -> None:
    article = make_article("One “shut.”")
    event = make_event("2015-10-20", "Rules", paragraph="p-1")

    (passage,) = (
        cut(annotate(article, make_quote(article, "shut.", "Jo Reed"), event)).sections[0].passages
    )

    assert (len(passage.quotes), passage.dated) == (1, ())


def test_wide_blocks_stand_alone() -> None:
    table, code, rule, image = "| a |\n|---|\n| b |", "```\ncode\n```", "***", "![A port](port.jpg)"
    text = f"One.\n\n{table}\n\nTwo.\n\n{code}\n\n{rule}\n\n{image}\n\nThree."

    (section,) = cut(annotate(make_article(text))).sections

    assert [(len(p.blocks), p.blocks[0].wide) for p in section.passages] == [
        (1, False),
        (1, True),
        (1, False),
        (1, True),
        (1, True),
        (1, True),
        (1, False),
    ]


def test_a_pull_quote_stands_alone_and_repeats_its_words() -> None:
    article = make_article("One.\n\n> PULL a port without ships\n\nTwo.")
    quote = make_quote(article, "a port without ships", pull=True, card=False)

    (section,) = cut(annotate(article, quote)).sections

    assert [outline(passage) for passage in section.passages] == [
        ["One."],
        ["pull: a port without ships"],
        ["Two."],
    ]


def test_a_pull_quote_that_names_nobody_has_its_words() -> None:
    (section,) = cut(annotate(make_article("> PULL a port without ships"))).sections

    assert outline(section.passages[0]) == ["pull: PULL a port without ships"]


def test_a_blockquote_that_is_a_quotation_is_shown_once_as_a_card() -> None:
    article = make_article("One.\n\n> “The *port* is shut.”\n\nTwo.")
    quote = make_quote(article, "The port is shut.", "Jo Reed")

    body = cut(annotate(article, quote))

    ((passage,),) = (section.passages for section in body.sections)
    assert outline(passage) == ["One.", "card: The port is shut.", "Two."]
    card = passage.blocks[1].card
    assert card
    assert [token.type for token in card.body] == ["paragraph_open", "inline", "paragraph_close"]
    assert body.cards() == {quote.id}


def test_a_blockquote_that_only_holds_a_quotation_stays_a_blockquote() -> None:
    article = make_article("> She said the port was “shut until spring”.")
    quote = make_quote(article, "shut until spring", "Jo Reed")

    (passage,) = cut(annotate(article, quote)).sections[0].passages

    assert passage.blocks[0].tokens[0].type == "blockquote_open"
    assert [view.words for view in passage.quotes] == ["shut until spring"]


def test_a_blockquote_of_two_quotations_stays_a_blockquote() -> None:
    article = make_article("> “The port is shut.” “It will open.”")
    quotes = [make_quote(article, w, "Jo Reed") for w in ("The port is shut.", "It will open.")]

    (passage,) = cut(annotate(article, *quotes)).sections[0].passages

    assert passage.blocks[0].card is None
    assert len(passage.quotes) == 2


def test_a_mention_in_a_blockquote_that_becomes_a_card_is_still_there() -> None:
    article = make_article("> Ask Ada Moss.")
    mention = make_mention(article, "Ada Moss", "ada-moss")
    annotated = annotate(article, mention, make_quote(article, "Ask Ada Moss.", "Jo Reed"))

    (passage,) = cut(annotated).sections[0].passages

    card = passage.blocks[0].card
    assert card
    assert "mention" in [child.type for child in card.body[1].children or ()]


def test_every_paragraph_has_its_id_on_the_element_that_holds_it() -> None:
    text = "One.\n\n- a\n- b\n\n1. c\n\n   d\n\n| e |\n|---|\n| f |\n\n> g\n\n### h"

    (section,) = cut(annotate(make_article(text))).sections

    tokens = [t for p in section.passages for block in p.blocks for t in block.tokens]
    assert [(t.type, t.attrGet("id")) for t in tokens if t.attrGet("id")] == [
        ("paragraph_open", "p-1"),
        ("list_item_open", "p-2"),
        ("list_item_open", "p-3"),
        ("paragraph_open", "p-4"),
        ("paragraph_open", "p-5"),
        ("th_open", "p-6"),
        ("td_open", "p-7"),
        ("paragraph_open", "p-8"),
        ("heading_open", "h"),
    ]


def test_the_tokens_that_came_in_stay_as_they_are() -> None:
    annotated = annotate(make_article("One.\n\n- a"))
    before = [token.as_dict() for token in annotated.tokens]

    cut(annotated)

    assert [token.as_dict() for token in annotated.tokens] == before


def test_a_passage_has_no_more_blocks_than_its_grid_has_rows() -> None:
    (section,) = cut(
        annotate(make_article("\n\n".join(f"Number {n}." for n in range(30))))
    ).sections

    assert [len(passage.blocks) for passage in section.passages] == [12, 12, 6]


def test_no_block_is_lost_or_moved() -> None:
    table = "| d |\n|---|\n| e |"
    text = f"a\n\n- b\n\n> c\n\n{table}\n\n## f\n\ng “h.”\n\n***\n\ni"
    article = make_article(text)
    annotated = annotate(article, make_quote(article, "h.", "Jo Reed"))

    body = cut(annotated)

    shown = [
        token.type
        for section in body.sections
        for passage in section.passages
        for block in passage.blocks
        for token in block.tokens
    ]
    headings = ("heading_open", "heading_close")
    kept = [t.type for t in annotated.tokens if t.type not in headings and t.content != "f"]
    assert shown == kept


def test_an_article_without_text_has_no_section() -> None:
    assert cut(annotate(make_article(""))).sections == ()


def test_many_or_long_cards_stand_below_their_paragraph() -> None:
    words = [f"Word {number}." for number in range(4)]
    speech = "We were told. " * 50
    article = make_article(
        f"“{'” “'.join(words)}”\n\n“Shut.”\n\n“{speech}”\n\nNobody spoke.".replace(" ”", "”")
    )
    quotes = [make_quote(article, one, "Jo Reed") for one in (*words, "Shut.", speech.strip())]

    (section,) = cut(annotate(article, *quotes)).sections

    assert [(len(p.quotes), p.below) for p in section.passages] == [
        (4, True),
        (1, False),
        (1, True),
    ]
