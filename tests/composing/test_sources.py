import pytest
from support.articles import HERE, make_article
from support.words import ENGLISH

from generator.composing.sources import credit_of
from generator.model.article import CitedSource
from generator.model.edtf import parse_edtf

DAY = parse_edtf("2015-11-04")


@pytest.mark.parametrize(
    ("source", "credit"),
    [
        (
            CitedSource("a", "Port shut", HERE, publisher="The Tide", published=DAY),
            "Based on a report in The Tide of 4 November 2015, there headed “Port shut”.",
        ),
        (
            CitedSource("a", "Port shut", HERE, published=DAY),
            "Based on “Port shut” of 4 November 2015.",
        ),
        (CitedSource("b", "Not the original", HERE), ""),
    ],
)
def test_the_printed_original_is_credited(source: CitedSource, credit: str) -> None:
    article = make_article(sources=(source,), based_on="a")

    assert credit_of(article, ENGLISH) == credit
