from collections.abc import Iterable, Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token
from support.glossaries import make_article

from generator.annotating.weave import weave
from generator.model.annotation import Mention, Quote, Reason, State
from generator.model.article import Article
from generator.model.entry import Kind
from generator.model.problem import Location
from generator.model.prose import Prose, Span, leaf_text

RULE = Reason("test")


def mention_of(article: Article, words: str, entry: str = "fed", number: int = 1) -> Mention:
    """Return a shown mention of the `number`th place where the words stand."""
    start = -1
    for _ in range(number):
        start = article.prose.text.index(words, start + 1)
    span = Span(start, start + len(words))
    return Mention(span, Kind.ORGANISATION, entry, entry, State.DERIVED, RULE, shown=True)


def quote_of(article: Article, *parts: str, card: bool = True) -> Quote:
    starts = [article.prose.text.index(words) for words in parts]
    spans = tuple(Span(s, s + len(words)) for s, words in zip(starts, parts, strict=True))
    place = Location("test.md")
    return Quote("q-1", " ".join(parts), spans, None, State.DERIVED, RULE, place, card=card)


def sketch(tokens: Iterable[Token]) -> str:
    """Return inline tokens in one line: marks in brackets, emphasis as its own marks."""
    return "".join(_sketched(token) for token in tokens)


def _sketched(token: Token) -> str:
    inside = sketch(token.children or ())
    if token.type == "mention":
        return f"[{inside}]{token.meta.get('id', '')}"
    if token.type == "said":
        return f"<{inside}>"
    if token.type == "corrected":
        return "{" + inside + "}" + " ".join(token.meta.get("corrections", ()))
    return token.markup or ("\n" if token.type == "softbreak" else token.content)


def woven(text: str, *words: str, said: tuple[str, ...] = ()) -> str:
    article = make_article(text)
    mentions = [mention_of(article, one) for one in words]
    quotes = [quote_of(article, *said)] if said else []
    inline = weave(article, mentions, quotes, ["fed"])[1]
    return sketch(inline.children or ())


def test_a_mention_is_one_token_around_its_words() -> None:
    assert woven("The Fed said.", "Fed") == "The [Fed]m-fed-1 said."


def test_a_mention_across_emphasis_is_marked_once_in_each_run() -> None:
    assert woven("The **Federal** Reserve", "Federal Reserve") == (
        "The **[Federal]m-fed-1**[ Reserve]"
    )


def test_a_mention_across_a_strikethrough_is_well_nested() -> None:
    assert woven("~~The Federal~~ Reserve", "Federal Reserve") == (
        "~~The [Federal]m-fed-1~~[ Reserve]"
    )


def test_a_line_break_inside_a_mention_is_kept() -> None:
    assert woven("Federal\nReserve", "Federal Reserve") == "[Federal\nReserve]m-fed-1"


def test_a_mention_inside_a_quotation_is_inside_its_token() -> None:
    assert woven("“The Fed waits,” he said.", "Fed", said=("The Fed waits,",)) == (
        "“<The [Fed]m-fed-1 waits,>” he said."
    )


def test_a_mention_that_a_quotation_begins_in_is_cut_there() -> None:
    assert woven("A Federal Reserve rule", "Federal Reserve", said=("Reserve rule",)) == (
        "A [Federal ]m-fed-1<[Reserve] rule>"
    )


def test_a_quotation_in_two_parts_has_two_tokens() -> None:
    assert woven("“We,” he said, “wait.”", said=("We", "wait.")) == "“<We>,” he said, “<wait.>”"


def test_a_quotation_across_emphasis_is_cut_at_its_edges() -> None:
    assert woven("“We *will* wait.”", said=("We will wait.",)) == "“<We >*<will>*< wait.>”"


def test_a_quotation_without_card_is_not_marked() -> None:
    article = make_article("“We wait.”")

    assert weave(article, [], [quote_of(article, "We wait.", card=False)], []) == article.tokens


def woven_corrections(text: str, *words: str, mention: str = "", said: str = "") -> str:
    """Return a text with corrections of some words woven in, named c1, c2, …."""
    article = make_article(text)
    starts = [(article.prose.text.index(one), one) for one in words]
    spans = [(Span(at, at + len(one)), f"c{n}") for n, (at, one) in enumerate(starts, start=1)]
    mentions = [mention_of(article, mention)] if mention else []
    quotes = [quote_of(article, said)] if said else []
    return sketch(weave(article, mentions, quotes, ["fed"], spans)[1].children or ())


def test_corrected_words_are_one_token_that_names_the_correction() -> None:
    assert woven_corrections("Nine of twelve said yes.", "of twelve") == (
        "Nine {of twelve}c1 said yes."
    )


def test_only_the_last_run_of_corrected_words_names_the_correction() -> None:
    assert woven_corrections("Nine *of twelve* said", "Nine of twelve said") == (
        "{Nine }*{of twelve}*{ said}c1"
    )


def test_corrected_words_hold_the_mentions_and_quotations_in_them() -> None:
    text, said = "“The Fed waits,” he said.", "The Fed waits,"

    assert woven_corrections(text, "Fed waits,” he", mention="Fed", said=said) == (
        "“<The >{<[Fed]m-fed-1 waits,>” he}c1 said."
    )


def test_words_that_were_corrected_twice_are_marked_once_for_both() -> None:
    assert woven_corrections("Nine of twelve said yes.", "of twelve said", "Nine of twelve") == (
        "{Nine of twelve said}c2 c1 yes."
    )


def test_mentions_are_numbered_by_entry_and_know_its_place_in_the_list() -> None:
    article = make_article("Fed, IMF, Fed")
    mentions = [
        mention_of(article, "Fed"),
        mention_of(article, "IMF", "imf"),
        mention_of(article, "Fed", number=2),
    ]

    inline = weave(article, mentions, [], ["imf", "fed"])[1]

    marks = [t.meta for t in inline.children or () if t.type == "mention"]
    assert [(m["id"], m["number"], m["first"]) for m in marks] == [
        ("m-fed-1", 2, True),
        ("m-imf-1", 1, True),
        ("m-fed-2", 2, False),
    ]
    assert marks[1]["mention"] == mentions[1]


def test_a_first_mention_is_the_first_in_each_of_its_runs() -> None:
    article = make_article("The **Federal** Reserve")

    inline = weave(article, [mention_of(article, "Federal Reserve")], [], ["fed"])[1]

    marks = [t.meta for t in inline.children or () if t.type == "mention"]
    assert [(m.get("id"), m["first"]) for m in marks] == [("m-fed-1", True), (None, True)]


def test_two_mentions_side_by_side_stay_two() -> None:
    article = make_article("FedIMF")
    mentions = [mention_of(article, "Fed"), mention_of(article, "IMF", "imf")]

    inline = weave(article, mentions, [], ["fed", "imf"])[1]

    assert sketch(inline.children or ()) == "[Fed]m-fed-1[IMF]m-imf-1"


def test_a_mention_that_is_not_shown_is_not_marked() -> None:
    article = make_article("The Fed")
    hidden = replace(mention_of(article, "Fed"), shown=False)

    assert weave(article, [hidden], [], ["fed"]) == article.tokens


def test_the_article_itself_stays_as_it_was() -> None:
    article = make_article("The *Fed* said")
    before = [token.as_dict() for token in article.tokens]

    weave(article, [mention_of(article, "Fed")], [], ["fed"])

    assert [token.as_dict() for token in article.tokens] == before


def test_an_article_without_tokens_has_none_woven() -> None:
    article = replace(make_article("Fed"), tokens=())

    assert weave(article, [mention_of(article, "Fed")], [], ["fed"]) == ()


_PARTS = ["a", "*b*", "**c *d* e**", "`code`", "[link](u)", "~~f~~", "\n", "g h", "<i>", "\\\n"]


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=8), st.data())
def test_without_its_marks_a_woven_article_is_the_article(
    parts: list[str], data: st.DataObject
) -> None:
    article = make_article(" x ".join(parts))
    mentions = [
        Mention(span, Kind.EVENT, "fed", "", State.DERIVED, RULE, shown=True)
        for span in _spans(data, article.prose)
    ]
    place = Location("test.md")
    spans = tuple(_spans(data, article.prose))
    quote = Quote("q-1", "", spans, None, State.DERIVED, RULE, place)
    corrected = [(span, "c-1") for span in _spans(data, article.prose)]

    tokens = weave(article, mentions, [quote], ["fed"], corrected)

    assert [_plain(token) for token in tokens] == [_plain(token) for token in article.tokens]
    for token in tokens:
        assert all(_is_leaf(t) for mark in _marks(token) for t in mark.children or ())


def _spans(data: st.DataObject, prose: Prose) -> list[Span]:
    edges = sorted(data.draw(st.sets(st.integers(0, len(prose.text)), max_size=6)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return [
        Span(*pair)
        for pair in pairs
        if prose.paragraph_at(pair[0]) == prose.paragraph_at(pair[1] - 1) is not None
    ]


def _plain(token: Token) -> list[tuple[str, str, str]]:
    """Return a token's leaves without marks, neighbouring text joined."""
    plain: list[tuple[str, str, str]] = [(token.type, token.tag, "")]
    for leaf in _leaves(token.children or ()):
        if leaf.type == "text" and plain[-1][0] == "text":
            plain[-1] = ("text", "", plain[-1][2] + leaf.content)
        elif leaf.type != "text" or leaf.content:
            plain.append((leaf.type, leaf.tag, leaf.content))
    return plain


def _leaves(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type in ("mention", "said", "corrected"):
            yield from _leaves(token.children or ())
        else:
            yield token


def _marks(token: Token) -> Iterator[Token]:
    for child in token.children or ():
        if child.type in ("mention", "said", "corrected"):
            yield child
            yield from _marks(child)


def _is_leaf(token: Token) -> bool:
    return token.type in ("mention", "said") or bool(leaf_text(token)) or token.type == "text"
