"""Form the third person of French verbs, which is what news is told in.

Regular verbs by their endings (M. Grevisse and A. Goosse, Le Bon Usage, 16th ed., §§ 790-862); the
irregular ones are listed in full. So no lemmatizer is needed.
"""

from collections.abc import Iterable

_FIRST = (
    *("e", "ent", "ait", "aient", "a", "èrent", "era", "eront", "erait", "eraient", "ant"),
    *("é", "ée", "és", "ées", "er", "ons", "ai", "ais"),
)
_SECOND = (
    *("it", "issent", "issait", "issaient", "irent", "ira", "iront", "irait", "iraient"),
    *("issant", "i", "ie", "is", "ies", "ir"),
)
_THIRD = (
    *("", "ent", "ait", "aient", "it", "irent", "ra", "ront", "rait", "raient", "ant"),
    *("u", "ue", "us", "ues", "re", "s"),
)
# Before a silent ending the vowel opens or the consonant doubles: "révèle", "rappelle".
_SILENT = ("e", "ent")
_SILENT_FUTURE = ("era", "eront", "erait", "eraient")


def forms_of(verbs: Iterable[str], irregular: dict[str, str]) -> dict[str, str]:
    """Return each form of some verbs with its infinitive.

    `irregular` lists the forms of verbs that follow no pattern, separated by spaces.
    """
    formed = {form: verb for verb in verbs for form in _forms(verb)}
    formed |= {form: verb for verb, forms in irregular.items() for form in (verb, *forms.split())}
    return formed


def _forms(verb: str) -> list[str]:
    stem = verb[:-2]
    if verb.endswith("ir"):
        return [stem + ending for ending in _SECOND]
    if verb.endswith("re"):
        return [stem + ending for ending in _THIRD]
    return [_stem(stem, ending) + ending for ending in _FIRST]


def _stem(stem: str, ending: str) -> str:
    """Return the stem of a verb in -er as it is written before an ending."""
    if ending[0] in "ao":
        return stem[:-1] + "ç" if stem.endswith("c") else stem + "e" * stem.endswith("g")
    silent = ending in _SILENT
    if stem.endswith(("pel", "jet")) and (silent or ending in _SILENT_FUTURE):
        return stem + stem[-1]
    if silent and len(stem) > 2 and stem[-2] == "é":
        return f"{stem[:-2]}è{stem[-1]}"
    return stem
