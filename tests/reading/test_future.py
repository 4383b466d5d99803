from datetime import UTC, datetime

from support.reading import read

from generator.reading.future import future_dates

NOW = datetime(2015, 11, 5, 12, tzinfo=UTC)


def warned(keys: str) -> list[str]:
    found, _ = read(f"---\ntitle: T\n{keys}\n---\n")
    return [problem.message for problem in future_dates(found, NOW)]


def test_a_day_that_has_begun_somewhere_on_earth_is_not_to_come() -> None:
    assert warned("published: 2015-11-06") == []
    assert warned("published: 2015-11-07") == ["published on a day to come: 2015-11-07"]


def test_a_draft_and_an_article_that_waits_may_have_any_date() -> None:
    assert warned("published: 2051-11-06\nstatus: draft") == []
    assert warned("published: 2051-11-06\npublish_at: 2051-11-06") == []
