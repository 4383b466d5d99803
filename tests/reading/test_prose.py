import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from support.cases import Case, parametrize_cases
from support.reading import FRONT, article, read

from generator.model.article import Article
from generator.model.prose import SEPARATOR, ParagraphKind, Run, leaf_text

HERE = Path(__file__).parent

# Pieces of Markdown that trip each other up; a body is a few of them in a row.
SIGNS = "[ ] { } ( ) * ** _ ~~ ` > - # | \\ & &amp; <b> </b> <https://example.org> ![a](b) [a](b)"
WORDS = "words “ ” \" ' é 中 [^1] [w]{gloss=a} [w]{.plain} {.pull} {#id} {speaker=x} {said=y}"
LAYOUT = ("\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n    ", "\t", "\n## ", "  \n", "\n---\n", " ")
BLOCKS = ("\n[^1]: ", "\n|a|b|\n|-|-|\n|a|b|\n", "\n> q\n> — A, B\n", "[a]: b\n", "\u2028", "\x0c")
PIECES = st.sampled_from((*SIGNS.split(), *WORDS.split(), *LAYOUT, *BLOCKS))
BODIES = st.lists(PIECES, max_size=30).map("".join)


@parametrize_cases(HERE / "prose.cases.md")
def test_prose_leads_back_to_the_file(case: Case) -> None:
    found = read(FRONT + case.given)[0]

    assert "\n".join(shown(found, run) for run in found.prose.runs) == case.expected


def shown(found: Article, run: Run) -> str:
    words = re.sub("^ | $", "␣", found.prose.words(run.span))
    return f"{run.line}:{run.column} {words}"


def test_paragraphs_are_set_apart_by_two_line_ends() -> None:
    prose = article("One.\n\n> Two.\n\n- three\n").prose

    assert prose.text == "One.\n\nTwo.\n\nthree"
    assert [prose.words(p.span) for p in prose.paragraphs] == ["One.", "Two.", "three"]


def test_a_paragraph_knows_what_it_is() -> None:
    body = "## H\n\nt[^1]\n\n> q\n\n- i\n\n> > inner\n\n> p\n{.pull}\n\n|a|\n|-|\n|b|\n\n[^1]: n\n"

    kinds = [p.kind for p in article(body).prose.paragraphs]

    kind = ParagraphKind
    quoted = [kind.QUOTATION, kind.ITEM, kind.QUOTATION, kind.PULL]
    assert kinds == [kind.HEADING, kind.TEXT, *quoted, kind.CELL, kind.CELL, kind.NOTE]


def test_headings_pull_quotes_cells_and_notes_are_not_counted() -> None:
    body = "## H\n\nfirst[^1]\n\n> pull\n{.pull}\n\n|a|\n|-|\n\nsecond\n\n[^1]: note\n"

    assert [p.number for p in article(body).prose.paragraphs] == [0, 1, 0, 0, 2, 0]


def test_a_section_begins_with_a_heading_of_the_second_level() -> None:
    body = "lead\n\n## One\n\na\n\n### Inner\n\nb\n\n## Two\n\nc\n\n> ## Quoted\n\nd\n"

    prose = article(body).prose

    sections = {prose.words(p.span): p.section for p in prose.paragraphs}
    assert sections["lead"] == ""
    assert sections["a"] == sections["b"] == sections["Inner"] == "s-one"
    assert sections["c"] == sections["d"] == "s-two"


def test_a_paragraph_keeps_its_id_when_others_change_and_a_comma_is_mended() -> None:
    before = article("One.\n\nTwo words here.\n").prose.paragraphs[1]
    after = article("Another, first.\n\nAnd one more.\n\nTwo words, here!\n").prose.paragraphs[2]

    assert before.id == after.id


def test_paragraphs_of_the_same_words_have_numbered_ids() -> None:
    first, second, third = article("Same.\n\nSame.\n\nSame.\n").prose.paragraphs

    assert (second.id, third.id) == (f"{first.id}-2", f"{first.id}-3")


def test_headings_of_the_same_words_have_numbered_ids() -> None:
    ids = [p.id for p in article("## The Talks\n\n## The talks!\n").prose.paragraphs]

    assert ids == ["s-the-talks", "s-the-talks-2"]


def test_the_writer_gives_an_id_above_or_below_a_block_or_behind_a_heading() -> None:
    body = "{#above}\nOne.\n\nTwo.\n{#below}\n\n## Three {#behind}\n\nFour.\n"

    prose = article(body).prose

    assert [p.id for p in prose.paragraphs][:3] == ["above", "below", "behind"]
    assert prose.paragraphs[3].section == "behind"
    assert "{" not in prose.text


def test_a_generated_id_gives_way_to_a_written_one() -> None:
    body = "## Talks\n\n## Other {#s-talks}\n"

    assert [p.id for p in article(body).prose.paragraphs] == ["s-talks-2", "s-talks"]


def test_an_image_alone_is_no_paragraph() -> None:
    prose = article("One.\n\n![A map](map.png)\n\nTwo.\n").prose

    assert prose.text == "One.\n\nTwo."


def test_the_words_of_links_are_closed_to_mentions() -> None:
    prose = article("See [the *text*](https://example.org) now.\n").prose

    assert [prose.words(span) for span in prose.closed] == ["the text"]


def test_a_place_is_counted_in_characters_of_the_file() -> None:
    found = article("中文 and *Vienna*.\n")
    start = found.prose.text.index("Vienna")

    place = found.prose.locate(type(found.prose.paragraphs[0].span)(start, start + 6))

    assert (place.line, place.column, place.width) == (5, 9, 6)


@settings(max_examples=60)
@given(BODIES)
def test_any_body_has_prose_that_fits_its_tokens_and_its_file(body: str) -> None:
    found = read(FRONT + body)[0]
    prose, lines = found.prose, found.source.text.split("\n")

    words = [prose.words(p.span) for p in prose.paragraphs]
    assert SEPARATOR.join(words) == prose.text
    for paragraph, text in zip(prose.paragraphs, words, strict=True):
        leaves = "".join(map(leaf_text, found.tokens[paragraph.token].children or ()))
        assert len(leaves) == len(text) > 0
    assert len({p.id for p in prose.paragraphs}) == len(words)
    assert sum(r.span.end - r.span.start for r in prose.runs) == sum(map(len, words))
    for run in prose.runs:
        text = prose.words(run.span).rstrip()
        at = lines[run.line - 1][run.column - 1 :]
        assert at.startswith((text, "&"))


@settings(max_examples=40)
@given(st.text(max_size=120))
def test_any_text_can_be_a_body(body: str) -> None:
    prose = read(FRONT + body.replace("\0", ""))[0].prose

    assert prose.text == SEPARATOR.join(prose.words(p.span) for p in prose.paragraphs)
