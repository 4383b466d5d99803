"""Read `corrections:` of an article: what was wrong, since when it is right, and where."""

from collections import Counter
from datetime import date, datetime

from generator.model.article import Correction
from generator.model.edtf import edtf_of
from generator.model.ids import stable_id
from generator.reading.fields import Fields


def read_corrections(fields: Fields, published: date | datetime | None) -> tuple[Correction, ...]:
    """Return the corrections as they are listed; those that say the same have numbered ids.

    One that is certainly older than the article is a problem.
    """
    found: list[Correction] = []
    counts = Counter[str]()
    for one in fields.mappings("corrections"):
        day, text = one.edtf("date"), one.required("text")
        anchor, place = one.text("anchor"), one.value_place("anchor")
        at = one.value_place("date")
        one.require("date")
        one.close()
        if day and text:
            plain = stable_id("c", str(day), text)
            counts[plain] += 1
            name = plain if counts[plain] == 1 else f"{plain}-{counts[plain]}"
            found.append(Correction(day, text, name, anchor, place, at))
            if published:
                _check_order(found[-1], published, one)
    return tuple(found)


def _check_order(correction: Correction, published: date | datetime, fields: Fields) -> None:
    day = published.date() if isinstance(published, datetime) else published
    first, last = edtf_of(day).earliest, correction.date.latest
    if first and last and last < first:
        message = f"corrected before it was published ({published})"
        hint = "`date` is the day that readers could first see what is right"
        fields.problem("corrected-before-published", message, fields.value_place("date"), hint=hint)
