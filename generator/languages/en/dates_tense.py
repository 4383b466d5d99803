"""Words that show whether English speaks of what was or of what is to come."""

from generator.model.when import Tense


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


# Verbs that put what depends on them ahead: "expected to meet", "plans to sign".
# The lists follow TimeML's classes I_ACTION and I_STATE (annotation guidelines 1.2.1, section 2.1).
AHEAD = _words(
    """
    aim aims aimed agree agrees agreed expect expects expected expecting hope hopes hoped
    hoping intend intends intended intending plan plans planned planning prepare prepares
    prepared preparing promise promises promised propose proposes proposed scheduled set
    slated due want wants wanted vow vows vowed pledge pledges pledged threaten threatens
    threatened offer offers offered seek seeks sought try trying ask asks asked urge urges
    urged order orders ordered demand demands demanded invite invites invited decide decides
    decided likely poised bound postponed delayed deadline supposed about ready willing
    going
    """
)
MODALS = _words("will 'll ’ll wo shall would may might must should ought")
BE = frozenset(("is", "are", "was", "were", "am", "'s", "’s", "'re", "’re"))
# Forms that see what is ahead from a day in the past: "said it would", "was due".
THEN = _words("would 'd ’d could was were had")
HAVE = frozenset(("have", "has", "had", "'ve", "’ve", "having"))
# Of those, the ones that say that something is settled: an event may be put on a timeline.
PLANS = _words(
    """
    aim aims aimed agree agrees agreed decide decides decided due expect expects expected going
    intend intends intended order orders ordered plan plans planned planning pledge pledges pledged
    postponed prepare prepares prepared preparing promise promises promised scheduled set slated
    supposed vow vows vowed
    """
)
# Verbs of what is arranged, in the present: "the fair opens on Monday".
TIMETABLED = _words(
    """
    begin begins close closes continue continues convene convenes decide decides elect elects
    end ends expire expires face faces finish finishes go goes host hosts kick kicks launch
    launches leave leaves meet
    meets open opens play plays reconvene reconvenes reopen reopens resume resumes return returns
    run runs start starts take takes travel travels visit visits vote votes
    """
)
# Prepositions that put an event on a date; "for", "than", "about" only compare or concern it.
DATING = _words("on in at during over throughout within since early late mid")
SETTLED = _words(
    """
    scheduled set slated due planned expected supposed postponed
    """
)
_PAST_CUES = _words(
    """
    said was were had did told went came made took began met held killed died left won lost
    became saw found gave got fell rose struck hit sent shot wrote
    """
)
_FUTURE_CUES = _words(
    """
    will 'll ’ll shall would wo may might must should upcoming scheduled slated
    """
)


def tense_of_cue(word: str) -> Tense | None:
    """Return the tense that a word points to by itself, None for most words."""
    plain = word.lower()
    if plain in _FUTURE_CUES and word != "May":
        return Tense.FUTURE
    if plain in _PAST_CUES or (plain.endswith("ed") and len(plain) > 4):
        return Tense.PAST
    return None
