"""Tell the future and the conditional of a French verb by its ending.

The small French pipelines read nearly every verb as a present; the ending is surer. Endings: M.
Grevisse and A. Goosse, Le Bon Usage, 16th ed., §§ 798-800.
"""

import re

from generator.model.when import Tense

_FUTURE = re.compile(r".*(?:(?:[eiduv]r|rr)(?:a|ons|ont)|(?:er|ir|dr|vr|rr|aur)(?:ai|as|ez))$")
_CONDITIONAL = re.compile(r".*(?:[eiduv]r|rr)(?:ait|aient|ais|ions|iez)$")

# Verbs in -rer, whose past looks the same: "tira", "livrait".
_IN_RER = (
    "admirer aspirer attirer assurer barrer capturer chavirer conjurer couvrer délivrer désirer"
    " durer enivrer enterrer épurer espérer étirer expirer facturer ferrer figurer inaugurer"
    " inspirer instaurer jurer livrer mesurer mirer murmurer narrer procurer rassurer respirer"
    " restaurer retirer serrer soupirer structurer terrer tirer torturer transpirer virer œuvrer"
    " carburer censurer clôturer fracturer perdurer saturer susurrer triturer voiturer errer"
)
_PAST_IN_RER = {
    form
    for verb in _IN_RER.split()
    for form in (verb[:-2] + ending for ending in ("a", "ait", "aient", "ais", "ai", "as", "ons"))
}
_OPENING = {stem + ending for stem in ("ouvr", "couvr", "découvr", "recouvr", "rouvr", "entrouvr")
            for ending in ("ait", "aient", "ais", "ions", "iez", "ons", "a")}  # fmt: skip
_ABROAD = frozenset(("contra", "extra", "opéra", "ultra", "infra", "sierra", "libera"))

# Past participles that follow "être" in the perfect (Le Bon Usage, § 811).
_WITH_BE = (
    "allé arrivé décédé devenu entré intervenu mort né parti parvenu redevenu rentré reparti resté"
    " retombé retourné revenu sorti survenu tombé venu"
)
WITH_BE = frozenset(
    form for word in _WITH_BE.split() for form in (word, word + "e", word + "s", word + "es")
)

# Words that show a tense by themselves, for text that no model has read.
_PAST_CUES = frozenset(
    [
        "a",
        "ont",
        "avait",
        "avaient",
        "fut",
        "furent",
        "était",
        "étaient",
        "eut",
        "eurent",
        "dit",
        "fit",
        "vint",
        "alla",
        "ouvrit",
        "mourut",
        "naquit",
        "prit",
        "mit",
        "perdit",
        "annonça",
        "signa",
        "gagna",
        "fonda",
        "quitta",
        "devint",
        "remporta",
        "inaugura",
    ]
)


def is_future(word: str) -> bool:
    """Whether a verb's form is a future: "signera", "tiendront"."""
    plain = word.lower()
    other = plain in _PAST_IN_RER or plain in _OPENING or plain in _ABROAD
    return bool(_FUTURE.fullmatch(plain)) and not other


def is_conditional(word: str) -> bool:
    """Whether a verb's form is a conditional: "signerait"."""
    plain = word.lower()
    return bool(_CONDITIONAL.fullmatch(plain)) and plain not in _PAST_IN_RER | _OPENING


def tense_of_cue(word: str) -> Tense | None:
    """Return the tense that a word points to by itself, None for most words."""
    plain = word.lower()
    if plain in _PAST_CUES or (plain.endswith("èrent") and len(plain) > 6):
        return Tense.PAST
    if len(plain) > 3 and plain.endswith(("ra", "ront")) and is_future(plain):
        return Tense.FUTURE
    return None
