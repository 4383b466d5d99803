from support.articles import make_article

from generator.annotating.anchors import find_anchors
from generator.annotating.weave import corrected_words
from generator.model.article import Article, Correction, Point
from generator.model.edtf import parse_edtf

DAY = parse_edtf("2015-11-06")


def article_of(body: str, *corrections: str, known: str = "") -> Article:
    made = tuple(Correction(DAY, one, f"c-{n}", one) for n, one in enumerate(corrections))
    return make_article(body, corrections=made, known=(Point("Known.", known),) if known else ())


def test_an_anchor_is_found_whatever_its_typography() -> None:
    article = article_of('First.\n\nThe board’s vote – "nine" – stands.', "board's vote - “nine”")

    anchored, problems = find_anchors(article)

    assert problems == ()
    assert [(article.prose.words(one.span), one.paragraph) for one in anchored] == [
        ('board’s vote – "nine"', "p-2")
    ]


def test_an_anchor_with_an_ellipsis_stands_for_all_words_between() -> None:
    article = article_of("Nine of the twelve councillors said yes.", "Nine … said yes")

    (found,), _ = find_anchors(article)

    assert article.prose.words(found.span) == "Nine of the twelve councillors said yes"


def test_a_pull_quote_is_not_what_an_anchor_means() -> None:
    article = article_of("> PULL nine said yes\n\nIn all nine said yes.", "nine said yes")

    (found,), _ = find_anchors(article)

    assert found.paragraph == "p-1"


def test_words_that_have_gone_are_an_error_with_what_is_like_them() -> None:
    article = article_of("Nine of twelve councillors said yes.", "Eight of twelve councillors said")

    anchored, (problem,) = find_anchors(article)

    assert anchored == ()
    assert problem.code == "orphaned-correction"
    assert "nearest passage" in problem.hint


def test_a_point_and_a_correction_may_point_at_the_same_words() -> None:
    article = article_of("Nine said yes.", "said yes", known="said yes")

    anchored, problems = find_anchors(article)

    assert (len(anchored), problems) == (1, ())
    assert [name for _, name in corrected_words(article, anchored)] == ["c-0"]


def test_what_has_no_anchor_is_not_looked_for() -> None:
    article = make_article("Nine.", corrections=(Correction(DAY, "One.", "c-1"),))

    assert find_anchors(article) == ((), ())
