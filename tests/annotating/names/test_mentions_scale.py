import time
from datetime import date

import pytest
from support.glossaries import make_table, read_as

from generator.annotating.names.mentions import find_mentions
from generator.reading.plain import read_plain

SENTENCE = (
    "Mr Marsh of the Harbour Board (HB) met U.S. Air Force men near Oslo, Hama and Rome (UK). "
)


def seconds_for(times: int) -> float:
    article = read_plain(SENTENCE * times, "-", date(2015, 11, 5))
    table = make_table(
        "person Ann Marsh", "organisation Harbour Board", "organisation United States Air Force"
    )
    readings = read_as(article.prose, "PERSON Marsh", "ORG Harbour Board", "GPE Oslo", "ORG HB")

    start = time.perf_counter()
    find_mentions(article, table, readings)
    return time.perf_counter() - start


@pytest.mark.parametrize("times", [200])
def test_a_long_paragraph_takes_time_in_proportion(times: int) -> None:
    short = min(seconds_for(times) for _ in range(2))

    long = seconds_for(times * 4)

    assert long < short * 10
