"""French words that report speech: verbs, nouns, sources, and the people who speak.

What French news puts after « … »: "a déclaré", "a-t-il ajouté", "selon", "d'après".
"""

from generator.languages.fr.asides import asides_in
from generator.languages.fr.first_names import FEMALE, MALE
from generator.languages.fr.roles import ROLES
from generator.languages.fr.saying import NAMING, QUOTING, VERBS
from generator.languages.speaking import SpeechRules


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_LOOSE = _words(
    """
    avancer citer communiquer comparer considérer contester corriger croire développer désirer
    douter emporter espérer exiger exposer glisser imaginer introduire lancer lister lâcher
    opposer ordonner penser pointer poursuivre proposer préférer présumer questionner rapporter
    reprendre redouter refuser relater relever remercier réclamer saluer souffler souhaiter
    supposer traiter trancher craindre rassurer signaler savoir valoir s'emporter prévenir
    articuler
    """
)
_PLAIN = _words(
    """
    affirmer ajouter annoncer assurer avertir avouer confier confirmer conclure concéder
    déclarer déplorer dire dénoncer écrire estimer expliquer indiquer insister juger lancer
    maintenir marteler nier noter observer plaider préciser promettre raconter rappeler
    reconnaître regretter remarquer répondre répéter résumer rétorquer révéler soupirer
    souligner soutenir suggérer témoigner tonner répliquer qualifier critiquer
    """
)

_NOUNS = _words(
    """
    accusation affirmation allocution annonce appel argument assertion aveu avertissement avis
    commentaire communiqué conclusion critique déclaration démenti discours entretien espoir
    excuse explication expression formule interview lettre message mot mots motion note
    observation opinion parole paroles phrase plaidoyer plainte promesse propos question
    recommandation remarque réaction réponse rapport récit slogan tribune témoignage tweet
    verdict
    """
)

_MASCULINE_TITLES = _words(
    """
    m mm monsieur messieurs sir père mari fils frère oncle roi prince duc homme garçon évêque
    curé directeur conseiller président député sénateur avocat préfet procureur ambassadeur
    chancelier
    """
)
_FEMININE_TITLES = _words(
    """
    mme mmes mlle madame mesdames mademoiselle mère épouse fille sœur tante reine princesse
    duchesse femme veuve directrice conseillère présidente députée sénatrice avocate préfète
    procureure ambassadrice chancelière
    """
)

RULES = SpeechRules(
    verbs=VERBS,
    plain=_PLAIN,
    loose=_LOOSE | QUOTING,
    naming=NAMING,
    quoting=QUOTING,
    nouns=_NOUNS,
    negations=frozenset(("ne", "n'", "n’", "pas", "jamais", "guère")),
    agents=frozenset(("par",)),
    sources={"selon": "", "d'": "après", "d’": "après"},
    origins=frozenset(("de", "du", "des", "d'", "d’")),
    relatives=frozenset(("qui", "que", "qu'", "qu’", "lequel", "laquelle")),
    definite=frozenset(("le", "la", "les", "ce", "cet", "cette")),
    masculine=frozenset(("il", "lui", "celui-ci", "lui-même", "ce dernier")),
    feminine=frozenset(("elle", "celle-ci", "elle-même", "cette dernière")),
    plural=frozenset(("ils", "elles", "eux", "leur", "ceux-ci", "celles-ci")),
    first=frozenset(("je", "j'", "j’", "me", "moi", "nous", "mon", "ma", "notre")),
    masculine_words=_MASCULINE_TITLES | MALE,
    feminine_words=_FEMININE_TITLES | FEMALE,
    roles=ROLES,
    asides=asides_in,
    gendered_things=True,
    minor=_words("à au aux d' de des du en et l' la le les ou par pour sur un une"),
)
"""What French tells about reported speech."""
