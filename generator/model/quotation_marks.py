"""The quotation marks of languages. Source: Unicode CLDR 45, delimiters."""

# Double and single marks, opening and closing. French and others that put a space inside need
# two characters: their double marks can't take the place of one that was typed.
MARKS = {
    "cs": "„“‚‘",
    "da": "“”‘’",
    "de": "„“‚‘",
    "en": "“”‘’",
    "es": "«»“”",
    "fi": "””’’",
    "fr": '""‘’',
    "it": "«»“”",
    "nl": "“”‘’",
    "no": "«»‘’",
    "pl": "„”«»",
    "pt": "“”‘’",
    "ru": "«»„“",
    "sv": "””’’",
    "uk": "«»„“",
}

_AROUND = {"ar": ("”", "“"), "el": ("«", "»"), "fr": ("«\u202f", "\u202f»"), "he": ("”", "”")}


def marks_around(language: str) -> tuple[str, str]:
    """Return what stands before and after quoted words in a language such as "fr" or "en-GB".

    A language that isn't known here gets those of English.
    """
    code = language.partition("-")[0].lower()
    return _AROUND.get(code) or (MARKS.get(code, MARKS["en"])[0], MARKS.get(code, MARKS["en"])[1])
