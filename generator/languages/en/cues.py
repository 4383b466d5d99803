"""English words that report speech: verbs, nouns, and the forms they take.

Drawn from B. Levin, English Verb Classes and Alternations (1993), classes 37.1-37.9 (verbs of
communication), 29.1-29.5 (verbs of naming, describing and believing), and widened by what news
style adds ("tweet", "double down"). Forms are generated here, so that no lemmatizer is needed.
"""

from generator.languages.speaking import SpeechRules


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Verbs whose subject is the one who spoke or wrote.
SAYING = _words(
    """
    accuse acknowledge add address admit advise advocate affirm allege allow announce answer
    apologise apologize appeal argue articulate ask assert assure attest aver avow backtrack
    bark beg bellow bemoan blast blog blurt boast brag broadcast caution charge chide chime
    chuckle cite claim clarify command comment communicate complain concede conclude concur
    condemn confess confide confirm congratulate contend continue contradict convey counter
    counsel cry criticise criticize crow cry damn declaim declare decline decry defend demand
    demur denounce deny deplore deride describe detail dictate digress direct disclose dismiss
    dispute divulge draw echo elaborate email emphasise emphasize encourage enquire enthuse
    enumerate exclaim exhort explain expound express fire fret fume gloat grouse growl grumble
    gush hint holler implore imply indicate inform inquire insinuate insist instruct interject
    intone invoke issue jest joke judge lament laugh lecture lie maintain mention message moan
    mock mumble murmur muse mutter narrate note notify object observe offer opine order outline
    paint plead pledge point ponder post praise preach predict press proclaim profess promise
    pronounce propose protest publish quip quiz quote rail read reaffirm reason reassure rebuff
    rebuke rebut recall recite recommend recount reflect refute reiterate rejoin relate relay
    remark remember remind reminisce repeat reply report reprimand request respond restate
    resume retort reveal ridicule riff roar rule say scoff scold scream shoot shout shrug sigh
    signal sing slam slur snap sneer snipe speak specify speculate spell state stipulate stress
    submit suggest sum summarise summarize surmise swear talk taunt tease tell testify text
    thank theorise theorize threaten thunder tout trumpet tweet underline underscore urge utter
    vent venture verify voice volunteer vow wail warn whine whisper wonder write yell
    elicit exhort extol fault hail lambast lambaste laud liken lobby marvel mandate misstate
    needle nickname nominate opt parrot poke pitch push question rant rap rate retweet sermonize
    spout sniff tag tack tackle troll vouch weigh
    admonish applaud assail attack babble bawl belittle berate bleat boom carp castigate
    censure chant chastise chatter commend croak croon deadpan denigrate disparage drawl drone
    excoriate gasp gripe groan grunt hiss howl interrupt intimate jabber kvetch malign posit
    quaver rage rasp recollect reproach revile scrawl screech shriek snarl snort sob splutter
    sputter squeal stammer stutter upbraid vilify welcome wheeze whimper yelp
    """
)

# Verbs whose subject holds the words rather than utters them.
THINKING = _words(
    """
    agree anticipate assess assume believe calculate conceive consider decide deem determine
    disagree doubt envisage envision estimate expect fear feel figure find foresee guess hope
    imagine intend know learn plan prefer reckon regret see sense suppose suspect think
    understand want wish worry favor favour seek support oppose
    """
)

# Verbs that give somebody or something a name; what stands in marks is the name given.
NAMING = _words(
    """
    brand call cast caricature characterise characterize christen compare decry define denounce
    depict deride describe dismiss dub hail label lambast liken name nickname paint peg portray
    praise refer ridicule style tag tar term tout slam blast
    """
)

# What reports another's words without being their speaker: "the BBC quoted him as saying".
QUOTING = frozenset(
    ["cite", "hear", "overhear", "quote", "recall", "record", "report", "see", "show"]
)

# Nouns that stand for something said; their owner is the speaker ("his claim that …").
SAID_NOUNS = _words(
    """
    accusation admission advice allegation allusion announcement answer apology argument
    assertion assessment assurance attack ad advertisement belief boast call campaign caution
    characterisation characterization charge claim comment complaint concern conclusion
    confession conviction criticism declaration defence defense demand denial description
    editorial email essay explanation expression fear hope idea insistence insult interview
    invitation invocation joke lament letter line mantra memo memoir message motto note notion
    objection observation opinion order phrase plan platform plea pledge post prediction promise
    pronouncement proposal quip quotation quote reaction rebuke recollection recommendation
    reference refrain remark reminder reply report request response retort rhetoric rule saying
    slogan speech statement suggestion summary taunt testimony text theory
    threat tweet verdict view vow warning wish word words writing
    """
)

# What is written and made public, and so can be quoted itself.
TEXTS = _words(
    """
    account advertisement advisory affidavit analysis announcement article assessment audit bill
    biography book brief briefing charter column commentary communique communiqué complaint
    contract declaration decree directive document editorial email essay filing guidelines
    indictment invitation judgment judgement law lawsuit leaflet letter manifesto manual memo
    memoir memorandum newsletter note notice obituary op-ed opinion order paper petition placard
    policy poll post poster posting preface press-release proclamation proposal release report
    resolution review ruling sign statement statute story study summary survey text transcript
    treaty verdict warrant website
    """
)

_IRREGULAR = {
    "cast": ("cast", "casts", "casting"),
    "draw": ("drew", "drawn", "draws", "drawing"),
    "feel": ("felt", "feels", "feeling"),
    "find": ("found", "finds", "finding"),
    "foresee": ("foresaw", "foreseen", "foresees", "foreseeing"),
    "hear": ("heard", "hears", "hearing"),
    "know": ("knew", "known", "knows", "knowing"),
    "lie": ("lied", "lies", "lying"),
    "overhear": ("overheard", "overhears", "overhearing"),
    "read": ("read", "reads", "reading"),
    "say": ("said", "says", "saying"),
    "see": ("saw", "seen", "sees", "seeing"),
    "seek": ("sought", "seeks", "seeking"),
    "shoot": ("shot", "shoots", "shooting"),
    "show": ("showed", "shown", "shows", "showing"),
    "sing": ("sang", "sung", "sings", "singing"),
    "speak": ("spoke", "spoken", "speaks", "speaking"),
    "swear": ("swore", "sworn", "swears", "swearing"),
    "tell": ("told", "tells", "telling"),
    "think": ("thought", "thinks", "thinking"),
    "understand": ("understood", "understands", "understanding"),
    "write": ("wrote", "written", "writes", "writing"),
    "quiz": ("quizzed", "quizzes", "quizzing"),
}

# Verbs stressed on their last syllable double its consonant: "admitted", "demurring".
_DOUBLED = _words(
    """
    admit beg blog brag chat demur fret peg plan quip rap rebut refer slam slur snap
    spot submit sum tag tar commit sob deadpan
    """
)

_VOWELS = "aeiou"


def _forms(lemma: str) -> tuple[str, ...]:
    """Return the forms of a verb but its base."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma in _DOUBLED:
        return f"{lemma}s", f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    if lemma.endswith("e"):
        return f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    plural = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return f"{lemma}{plural}", f"{lemma}ed", f"{lemma}ing"


LEMMAS = {
    form: lemma
    for lemma in sorted(SAYING | THINKING | NAMING | QUOTING)
    for form in (lemma, *_forms(lemma))
}
"""Every form of every cue verb, in lower case, with its base."""

# Verbs whose object may well be another's words, or no words at all.
_LOOSE = _words(
    """
    address allow broadcast cite command convey direct dispute draw echo fire instruct invoke issue
    judge know laugh lie message mock object offer order outline paint parrot pitch point poke
    press publish push quiz quote rap rate read recall recite reflect relay remember report
    reprimand request resume retweet riff rule shoot shrug sigh signal sing speak spell submit sum
    tack tackle tag talk text thank troll trumpet verify weigh cast refer style
    applaud assail attack boom chant chatter commend drone gasp groan howl intimate rage rasp
    scrawl sob welcome
    """
)

# Verbs that report words rather than views: "she says he called it …" quotes him.
PLAIN_SPEECH = _words(
    """
    acknowledge add admit affirm agree allege announce answer argue ask assert assure boast
    caution claim clarify comment complain concede conclude confess confide confirm contend
    continue counter cry declare demand deny elaborate emphasise emphasize exclaim explain
    express insist joke lament maintain mention muse note observe opine plead pledge pray predict
    proclaim promise propose protest quip reaffirm reassure recall recount reiterate remark remind
    repeat reply respond retort reveal say shout speculate state stress suggest swear tell testify
    thunder tweet urge vow warn whisper wonder write yell call describe dub label brand term
    dismiss denounce condemn criticise criticize praise
    """
)

_ROLES = _words(
    """
    activist actor actress adviser advisor aide ambassador analyst anchor archbishop attorney
    author bishop boss campaigner candidate captain chair chairman chairwoman chancellor chief
    coach columnist commander commentator commissioner congressman congresswoman consultant
    correspondent councillor councilman councilwoman counsel critic dean delegate deputy
    designer detective diplomat director doctor economist editor envoy executive expert farmer
    filmmaker founder friend general governor head historian host inspector investigator journalist
    judge lawmaker lawyer leader legislator lieutenant manager mayor member minister mogul
    moderator mother father mp narrator negotiator nominee observer officer official operative
    organiser organizer owner pastor physician pollster pope premier president priest producer
    professor prosecutor psychologist rabbi reader reporter representative researcher resident
    reverend scholar scientist secretary senator sergeant sheriff singer source speaker specialist
    spokesman spokesperson spokeswoman strategist student supervisor surgeon surrogate
    teacher treasurer trustee veteran vice-president viewer voter witness woman man girl boy
    wife husband son daughter brother sister worker writer ceo businessman businesswoman
    """
)

_MASCULINE_WORDS = _words(
    """
    mr sir lord father husband son brother grandfather uncle nephew king prince duke businessman
    chairman congressman councilman spokesman salesman statesman alderman policeman fireman
    anchorman ombudsman actor man boy gentleman priest monk pope mogul widower boyfriend
    aaron adam ahmed alan albert alex alexander alexei ali andrew angus anthony antonio arthur
    barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brian
    bruce carl carlos charles charlie chris christian christopher chuck colin craig dan daniel
    dave david dennis derek dick don donald doug douglas ed eddie edward eric ernest evan francis
    francois frank fred frederick gary geoffrey george gerald glenn gordon graham greg gregory
    harold harry hassan henry herbert howard hugh hussein ian ibrahim ivan jack jacob james jamie
    jared jason jay jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon
    jonathan jorge jose joseph josh joshua juan karl keith ken kenneth kevin khalid larry lawrence
    lee leo leon leonard lewis louis luis luke marco mario mark martin matt matthew max michael
    miguel mike mitch mitt mohamed mohammad mohammed muhammad nathan neil nicholas nick nigel
    norman oliver omar oscar patrick paul pedro peter phil philip phillip ralph randy ray raymond
    ricardo richard rick robert robin rod roger ron ronald roy rudy rupert russell ryan sam
    samuel scott sean sergei seth simon stephen steve steven stuart ted terry theodore thomas tim
    timothy toby todd tom tommy tony travis trevor ted tyler vernon victor vincent vladimir
    walter warren wayne will william yusuf zachary
    """
)

_FEMININE_WORDS = _words(
    """
    mrs ms miss dame lady madam mother wife daughter sister grandmother aunt niece queen princess
    duchess actress businesswoman chairwoman congresswoman councilwoman spokeswoman saleswoman
    stateswoman policewoman anchorwoman heiress hostess woman girl nun widow girlfriend comedienne
    abigail adele agnes alexandra alice alicia alison amanda amy ana andrea angela angelina anita
    ann anna anne annie april ashley barbara beth betty beverly bonnie brenda bridget brittany
    camille carla carmen carol caroline carolyn catherine cathy charlotte chelsea cheryl
    christina christine cindy claire clara claudia crystal cynthia dana danielle
    dawn deborah debra denise diana diane donna dorothy elena elizabeth ellen emily emma erica
    erin esther eva evelyn fatima fiona florence frances gabrielle gail gillian gina gloria
    grace gwen hannah harriet heather heidi helen hillary holly irene isabel isabella
    jacqueline jan jane janet janice jean jeanne jenna jennifer jenny jessica jill joan
    joanna jodi josephine joy joyce juanita judith judy julia julie karen kate katherine kathleen
    kathryn kathy katie katy kelly kim kimberly kristen kristin laura lauren leila linda
    lisa liz lois loretta lori louise lucy lydia lynn madeleine margaret maria marie marilyn
    marissa martha mary maureen megan megyn melanie melissa michele michelle mildred
    miriam molly monica nancy naomi natalie natasha nicola nicole nina nora norma olga olivia
    pamela patricia paula peggy penny phyllis priscilla rachel rebecca renee rita roberta rosa
    rose rosemary ruth sally samantha sandra sara sarah sharon sheila shirley sofia sonia sophia
    sophie stacy stella stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa theresa
    tiffany tina tracy valerie vanessa veronica victoria virginia vivian wanda wendy yvonne zoe
    """
)

RULES = SpeechRules(
    verbs=LEMMAS,
    plain=PLAIN_SPEECH,
    loose=(THINKING - {"agree"}) | QUOTING | _LOOSE,
    naming=NAMING,
    appointing=_words("name nominate"),
    quoting=QUOTING,
    showing=frozenset(("hear", "overhear", "record", "see", "show")),
    free=frozenset(("what",)),
    judging=_words("for from of"),
    telling_of=_words("accuse advise assure inform notify remind tell warn"),
    texts=TEXTS,
    bodies=_words(
        "administration agency airline association authority bank board campaign charity club"
        " commission committee company council court department firm government group ministry"
        " newspaper organisation organization paper party team union university"
    ),
    finding=frozenset(("conclude", "determine", "estimate", "find", "read")),
    nouns=SAID_NOUNS,
    negations=frozenset(("not", "n't", "n’t", "never", "no")),
    possible=_words("could may might should would"),
    supposing=_words("if unless"),
    avoiding=_words("from without"),
    withholding=_words(
        "deny denies denied denying refuse refuses refused refusing decline declines declined"
        " declining avoid avoids avoided avoiding fail fails failed failing forget forgot want"
        " wants wanted wanting hope hopes hoped hoping plan plans planned planning"
    ),
    disjoining=_words("or nor"),
    wording=_words("put puts"),
    comparing=frozenset(("as",)),
    agents=frozenset(("by",)),
    sources={"according": "to", "per": ""},
    origins=_words("from by of"),
    definite=_words("the this that"),
    indefinite=_words("a an another one some"),
    relatives=frozenset(("who", "which", "that", "whom")),
    masculine=frozenset(("he", "him", "his", "himself")),
    feminine=frozenset(("she", "her", "hers", "herself")),
    plural=frozenset(("they", "them", "their", "theirs", "themselves")),
    neuter=frozenset(("it", "its", "itself")),
    first=frozenset(("i", "me", "my", "we", "us", "our")),
    masculine_words=_MASCULINE_WORDS,
    feminine_words=_FEMININE_WORDS,
    roles=_ROLES,
    short_roles={
        "sen": ("senator",),
        "gov": ("governor",),
        "rep": ("representative", "congressman", "congresswoman"),
        "gen": ("general",),
        "lt": ("lieutenant",),
        "capt": ("captain",),
        "sgt": ("sergeant",),
        "prof": ("professor",),
        "dr": ("doctor",),
        "rev": ("reverend",),
    },
    making=_words(
        "make makes made making issue issues issued issuing release releases released releasing"
        " post posts posted publish publishes published offer offers offered give gives gave"
        " deliver delivers delivered delivering send sends sent sending roll rolls rolled rolling"
    ),
    having=_words("have has had"),
    utterances=_words(
        "advice announcement answer apology appeal declaration denial message plea promise reply"
        " response speech statement tweet warning"
    ),
    addressing=_words("answer ask question reply respond tell urge warn wonder"),
    hedges=frozenset(("so-called",)),
    minor=_words("a an and as at by for from in of on or the to vs with"),
    shares=_words("percent percentage majority minority half third quarter share number"),
)
"""What English tells about reported speech."""
