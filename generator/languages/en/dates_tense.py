"""Words that show whether English speaks of what was or of what is to come."""

# Verbs that put what depends on them ahead: "expected to meet", "plans to sign".
# The lists follow TimeML's classes I_ACTION and I_STATE (annotation guidelines 1.2.1, section 2.1).
AHEAD = frozenset(
    """aim aims aimed agree agrees agreed expect expects expected expecting hope hopes hoped hoping
    intend intends intended intending plan plans planned planning prepare prepares prepared
    preparing promise promises promised propose proposes proposed scheduled set slated due want
    wants wanted vow vows vowed pledge pledges pledged threaten threatens threatened offer offers
    offered seek seeks sought try trying ask asks asked urge urges urged order orders ordered
    demand demands demanded invite invites invited decide decides decided likely poised bound
    postponed delayed deadline supposed about ready willing going""".split()
)
MODALS = frozenset("will 'll ’ll wo shall would could may might can must should ought".split())
SETTLED = frozenset("scheduled set slated due planned expected supposed postponed".split())
OFFERS = frozenset(
    """offer offers offered propose proposes proposed suggest suggests suggested invite invites
    invited call calls called urge urges urged ask asks asked demand demands demanded request
    requests requested want wants wanted hope hopes hoped consider considers considered
    considering""".split()
)
PAST_CUES = frozenset(
    """said was were had did told went came made took began met held killed died left won lost
    became saw found gave got fell rose struck hit sent shot wrote""".split()
)
FUTURE_CUES = frozenset("will 'll ’ll shall would wo upcoming scheduled slated".split())
