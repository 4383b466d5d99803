"""Words that tell of something that happens, and what they say of whether it does.

Nouns after TimeML (annotation guidelines 1.2.1, section 2.1.1: nominals that denote an event) and
the nominalizations of NOMLEX (Macleod et al., 1998) that news is made of.
"""

import re

_NOUNS = """
    abduction abuse accident accession accord accusation acquisition act action address advance
    agreement air-raid aftermath airstrike ambush anniversary announcement appeal appearance
    approval arrest arrival assassination assault attack attempt auction audit ban barrage battle
    bid birth blast blaze blackout blockade bomb boycott breach breakdown breakthrough briefing
    broadcast call campaign cancellation capture cease-fire ceasefire celebration ceremony change
    charge clash close closing closure collapse collision comment competition concert conference
    conflict confrontation congress contest contract conviction convention coup crackdown crash
    crime crisis cut cutback deadline deal death debate debut decision declaration decline defeat
    delay delivery demonstration departure deployment destruction detention development disaster
    discovery discussion dismissal dispute drill drop earthquake election embargo emergency
    encounter end entry epidemic eruption escape evacuation event execution exercise expansion
    expiry explosion expulsion fall festival fight filing fire firefight flight flood founding
    funeral gain game gathering genocide grounding growth gunfight handover hearing hijacking
    holocaust hurricane impact impeachment inauguration incident incursion independence increase
    indictment interview introduction invasion investigation issue job journey jump killing launch
    lawsuit layoff leak lecture liberation loss lunch march marriage massacre match meeting memo
    merger mission move murder mutiny negotiation news nomination offensive offer opening operation
    order outage outbreak outcry parade party patrol pact payment performance plan pledge plunge
    poll premiere presentation press-conference primary probe proclamation production proposal
    prosecution protest purchase purge quake race raid rally ratification rebellion recession
    recount referendum reform release remarks repatriation report request rescue resignation result
    retirement return reunion revelation revolt revolution riot rise robbery round ruling run
    runoff sale sanction search seizure selection sentence service session settlement shoot-out
    shooting shootout shutdown siege signing slaughter slaying speech spill stabbing statement
    storm strike submission suicide suit summit surgery surrender survey suspension swearing-in
    takeover talks talk tests test testimony tour tournament tragedy transfer treaty trial trip
    truce tsunami unveiling uprising verdict victory violation violence visit vote voting vow
    walkout war warning wedding win withdrawal workshop
"""
EVENT_NOUNS = frozenset(_NOUNS.split())
_SUFFIX = re.compile(r".{4,}(?:tion|sion|ment|ance|ence|ization|isation|ings?|sions|tions|ments)$")
# What ends like a nominalization and names a thing, a body or a person.
_NOT_EVENTS = frozenset(
    """government governments parliament department departments document documents building
    buildings nation nations station stations institution organization organisation corporation
    commission administration constitution equipment apartment element segment region opposition
    position population million billion evening morning thing something everything anything nothing
    king ring spring string wing ceiling audience science evidence influence residence alliance
    insurance finance distance substance ambulance religion session version question tension
    pension mansion television dimension information communication generation foundation mention
    monument instrument sentiment basement regiment coalition federation association delegation
    section fraction function reputation location relation relations situation condition conditions
    direction tradition intention option""".split()
)

# Verbs that say little but that something else happens, their subject or object.
LIGHT_VERBS = frozenset(
    """be is are was were been being have has had having take takes took taken taking make makes
    made making hold holds held holding occur occurs occurred happen happens happened begin begins
    began begun start starts started end ends ended continue continues continued come comes came
    follow follows followed conduct conducts conducted carry carries carried launch launched stage
    staged mark marks marked do does did done give gave given""".split()
)

# Verbs that only tell what somebody said; what was said is the event where it has a date itself.
SAYING = frozenset(
    """say says said saying tell tells told telling add adds added adding report reports reported
    reporting state states stated explain explains explained claim claims claimed write writes wrote
    note notes noted argue argues argued insist insists insisted reveal reveals revealed indicate
    indicates indicated confirm confirms confirmed estimate estimates estimated believe believes
    believed think thinks thought show shows showed suggest suggests suggested know knows knew
    announce announces announced predict predicts predicted acknowledge acknowledged""".split()
)
PROPOSING = frozenset(
    """offer offers offered offering propose proposes proposed proposing suggest suggests suggested
    invite invites invited inviting urge urges urged urging ask asks asked asking request requests
    requested demand demands demanded recommend recommends recommended call calls called seek seeks
    sought want wants wanted hope hopes hoped consider considers considered considering threaten
    threatens threatened""".split()
)
NEGATIONS = frozenset("not n't n’t never no nobody none neither nor without".split())
CONDITIONS = frozenset("if unless whether".split())


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
