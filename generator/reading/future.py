"""Notice dates that haven't come yet: mostly a slip of the finger in a year."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from generator.model.article import Article
from generator.model.edtf import edtf_of
from generator.model.problem import Location, Problem, Severity

_HINT = "if readers are to see the article only then, write `publish_at`"
_ZONES = timedelta(hours=14)  # the day begins so long before UTC's in the Line Islands


def future_dates(article: Article, now: datetime) -> Iterator[Problem]:
    """Yield a warning for each date of what readers see at `now` that is still to come."""
    front = article.front
    if not front.is_public(now):
        return
    places = front.places
    if _is_ahead(front.published, now):
        yield _warning(article, "published", f"{front.published}", places.get("published"), _HINT)
    if front.updated and _is_ahead(front.updated, now):
        yield _warning(article, "updated", f"{front.updated}", places.get("updated"))
    tomorrow = edtf_of((now.astimezone(UTC) + _ZONES).date()).latest
    for correction in front.corrections:
        first = correction.date.earliest
        if first and tomorrow and first > tomorrow:
            yield _warning(article, "corrected", f"{correction.date}", correction.location)


def _is_ahead(moment: date | datetime, now: datetime) -> bool:
    if isinstance(moment, datetime):
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) > now + _ZONES
    return moment > (now.astimezone(UTC) + _ZONES).date()


def _warning(
    article: Article, what: str, day: str, place: Location | None, hint: str = ""
) -> Problem:
    return article.source.problem(
        "future-date",
        f"{what} on a day to come: {day}",
        place,
        hint=hint,
        severity=Severity.WARNING,
    )
