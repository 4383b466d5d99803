"""Estimate how long an article takes to read, at the pace of its language."""

from generator.model.annotation import Annotated

# Words a minute in silent reading: M. Brysbaert, "How many words do we read per minute? A review
# and meta-analysis of reading rate", Journal of Memory and Language 109 (2019), 104047.
_SILENT = {
    "ar": 181, "de": 260, "en": 238, "es": 278, "fi": 195, "fr": 214,
    "he": 224, "it": 285, "ko": 226, "nl": 228, "sv": 218,
}  # fmt: skip
# Aloud, which is a little slower, for languages that have no better figure: S. Trauzettel-Klosinski
# and K. Dietz, "Standardized Assessment of Reading Performance: The New International Reading
# Speed Texts IReST", IOVS 53 (2012), 5452-5461. The mean of its 17 languages stands for others.
_ALOUD = {"pl": 166, "pt": 181, "ru": 184, "sl": 180, "tr": 166}
_MEAN = 184
# Letters a minute, where no spaces part words (the same study).
_LETTERS = {"ja": 357, "zh": 255}


def reading_minutes(annotated: Annotated, language: str) -> int:
    """Return the minutes it takes to read the text, at least 1; `language` is the article's."""
    text = annotated.article.prose.text
    code = language.partition("-")[0]
    if code in _LETTERS:
        minutes = sum(map(str.isalnum, text)) / _LETTERS[code]
    else:
        minutes = len(text.split()) / (_SILENT | _ALOUD).get(code, _MEAN)
    return max(1, round(minutes))
