"""Articles for tests of times and events, with what the language model read in them."""

import re
from collections.abc import Sequence
from datetime import date

from generator.annotating.masking import readings, texts_to_analyse
from generator.model.analysis import Analysis, Word
from generator.model.article import Article
from generator.nlp.analyse import analyse
from generator.nlp.models import find_model
from generator.reading.plain import read_plain

# A Thursday; the days around it: Friday 30 October, Tuesday 3, Wednesday 4, Monday 9 November.
PUBLISHED = date(2015, 11, 5)


def plain(text: str) -> Article:
    """Return text as an article; a first line "published: 2015-11-05" gives its day."""
    found = re.match(r"published: (\S+)\n", text)
    if not found:
        return read_plain(text, "test", PUBLISHED)
    return read_plain(text[found.end() :], "test", date.fromisoformat(found[1]))


def read_by_model(article: Article, name: str = "en_core_web_sm") -> tuple[Analysis, ...]:
    """Return what a language model reads in an article, in coordinates of its prose."""
    model = find_model(name)
    assert model
    texts = texts_to_analyse(article.prose, model.language)
    analyses = dict(zip(texts, analyse(texts, model), strict=True))
    return readings(article.prose, analyses, model.language)


def table(text: str, words: Sequence[str]) -> Analysis:
    """Return a hand-made reading of one sentence: words as "Ships/NOUN/NNS/nsubj/1".

    The last part is the place of the word's head, counted from 0.
    """
    position = 0
    made = []
    for written in words:
        form, pos, tag, relation, head = written.rsplit("/", 4)
        start = text.index(form, position)
        position = start + len(form)
        made.append(Word(start, position, form, pos, tag, int(head), relation, 0))
    return Analysis(tuple(made), ((0, len(text)),))
