"""Words that tell of something that happens, and what they say of whether it does.

Nouns after TimeML (annotation guidelines 1.2.1, section 2.1.1: nominals that denote an event) and
the nominalizations of NOMLEX (Macleod et al., 1998) that news is made of.
"""

import re


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


_NOUNS = """
    abduction abuse accession accident accord accusation acquisition action advance
    agreement air-raid airstrike ambush anniversary announcement appeal appearance approval
    arrest arrival assassination assault attack attempt auction audit barrage battle beating
    beheading bid birth blackout blast blaze blockade bomb bombing boycott breach breakdown
    breakthrough briefing broadcast campaign cancellation capture cease-fire ceasefire
    celebration ceremony charge clash closing closure collapse collision competition concert
    conference conflict confrontation congress contest contract convention conviction coup
    crackdown crash crossing cut cutback deadline deal death debate debut decision
    declaration decline defeat delay delivery demonstration departure deployment destruction
    detention development disaster discovery discussion dismissal dispute drill drop
    earthquake election embargo emergency encounter end entry epidemic eruption escape
    evacuation event execution exercise expansion expiry explosion expulsion fall festival
    fight filing fire firefight flight flood founding funeral gain gathering genocide
    grounding gunfight hacking handover hearing hijacking holocaust hurricane impeachment
    inauguration incident increase incursion independence indictment interview introduction
    invasion investigation journey jump kidnapping killing landing launch launching lawsuit
    layoff leak lecture liberation loss march marriage massacre match meeting merger mission
    murder mutiny negotiation nomination offensive offer opening operation outage outbreak
    outcry pact parade party patrol payment pledge plunge poisoning poll premiere
    presentation primary probe proclamation proposal prosecution protest purchase purge
    quake race raid rally ratification rebellion recession recount referendum reform release
    remarks repatriation rescue resignation retirement return reunion revelation revolt
    revolution riot rise robbery ruling runoff sale sanction search seizure sentence session
    settlement shoot-out shooting shootout shutdown siege signing sinking slaughter slaying
    speech spill stabbing statement storm strike submission suicide suit summit surgery
    surrender survey suspension swearing-in takeover talk talks testimony tour tournament
    tragedy transfer treaty trial trip truce tsunami unveiling uprising verdict victory
    violation violence visit vote voting vow walkout war warning wedding win withdrawal
    workshop
"""
EVENT_NOUNS = _words(_NOUNS)
_SUFFIX = re.compile(r".{4,}(?:tion|sion|ment|ance|ence|ization|isation|sions|tions|ments)$")
# What ends like a nominalization and names a thing, a body or a person.
_NOT_EVENTS = _words(
    """
    government governments parliament department departments document documents building
    buildings nation nations station stations institution organization organisation
    corporation commission administration constitution equipment apartment element segment
    region opposition position population million billion evening morning thing something
    everything anything nothing king ring spring string wing ceiling audience science
    evidence influence residence alliance insurance finance distance substance ambulance
    religion session version question tension pension mansion television dimension
    information communication generation foundation mention monument instrument sentiment
    basement regiment coalition federation association delegation section fraction function
    reputation location relation relations situation condition conditions direction
    tradition intention option
    """
)

# Verbs that say little but that something else happens, their subject or object.
LIGHT_VERBS = _words(
    """
    be is are was were been being have has had having take takes took taken taking make
    makes made making hold holds held holding occur occurs occurred happen happens happened
    begin begins began begun start starts started end ends ended continue continues
    continued come comes came follow follows followed conduct conducts conducted carry
    carries carried launch launched stage staged mark marks marked do does did done give
    gave given
    """
)

# Verbs that only tell what somebody said; what was said is the event where it has a date itself.
SAYING = _words(
    """
    say says said saying tell tells told telling add adds added adding report reports
    reported reporting state states stated explain explains explained claim claims claimed
    write writes wrote note notes noted argue argues argued insist insists insisted reveal
    reveals revealed indicate indicates indicated confirm confirms confirmed estimate
    estimates estimated believe believes believed think thinks thought show shows showed
    suggest suggests suggested know knows knew announce announces announced predict predicts
    predicted acknowledge acknowledged
    """
)
PROPOSING = _words(
    """
    offer offers offered offering propose proposes proposed proposing suggest suggests
    suggested invite invites invited inviting urge urges urged urging ask asks asked asking
    request requests requested demand demands demanded recommend recommends recommended call
    calls called seek seeks sought want wants wanted hope hopes hoped consider considers
    considered considering threaten threatens threatened
    """
)
TRYING = _words(
    """
    try tries tried trying attempt attempts attempted attempting fail fails failed failing refuse
    refuses refused refusing decline declines declined declining struggle struggles struggled
    struggling manage manages managed managing
    """
)
NEGATIONS = _words("not n't n’t never no nobody none neither nor without")
DENYING = _words(
    """
    deny denies denied denying doubt doubts doubted doubting dispute disputes disputed refute
    refutes refuted rule rules ruled reject rejects rejected
    """
)
# A line that begins so tells a reader of the timeline too little.
PRONOUNS = _words("he she it they this these those that we i you there both neither")
# "Its first loss since 1992", "the lowest level since June": nothing has gone on since then.
RECORD = re.compile(
    r"\b(?:first|last|only|best|worst|most|least|(?!(?:west|east|test|protest|arrest|request|rest)\b)"
    r"\w{3,}est|record)\b[^.;]{0,80}$",
    re.IGNORECASE,
)
CONDITIONS = _words("if unless whether")


def is_event_noun(word: str) -> bool:
    """Whether a noun names something that happens ("bombing", "the talks") rather than a thing."""
    plain = word.lower()
    if plain in _NOT_EVENTS:
        return False
    singular = plain.removesuffix("s")
    if plain in EVENT_NOUNS or singular in EVENT_NOUNS:
        return True
    return bool(_SUFFIX.fullmatch(plain)) and singular not in _NOT_EVENTS


# A line that tells of the article and not of the world.
IS_ABOUT_THE_ARTICLE = re.compile(
    r"\b(?:this|an? (?:earlier|previous|longer) version of this|version of this) "
    r"(?:article|story|report|column|post)\b.*\b(?:appeared|published|updated|corrected|printed)\b",
    re.IGNORECASE | re.DOTALL,
)
