"""French words that report speech: verbs, nouns, sources, and the people who speak.

Verbs after J. Dubois and F. Dubois-Charlier, Les Verbes français (1997), class C (communication),
and what French news puts after « … »: "a déclaré", "a-t-il ajouté", "selon", "d'après".
"""

from generator.languages.fr.first_names import FEMALE, MALE
from generator.languages.fr.verbs import forms_of
from generator.languages.speaking import SpeechRules


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_SAYING = _words(
    """
    accuser affirmer ajouter alerter alléguer analyser annoncer argumenter arguer articuler
    assurer avancer avertir avouer balbutier certifier chuchoter clamer commenter communiquer
    concéder confesser confier confirmer considérer conseiller constater contester corriger
    crier critiquer déclarer décréter décrypter déplorer dénoncer détailler développer
    diagnostiquer enchaîner énoncer espérer estimer évoquer exhorter exiger expliquer exposer
    exprimer garantir glisser grincer gronder hurler indiquer informer insister interroger
    ironiser jubiler juger jurer justifier lâcher lancer lister marteler menacer mentionner
    minimiser murmurer nier noter nuancer objecter observer opposer ordonner pester plaider
    plaisanter pointer postuler préciser préconiser proclamer professer pronostiquer
    prophétiser protester proposer questionner raconter railler rapporter rassurer réaffirmer
    réagir récapituler réclamer recommander redouter refuser regretter réitérer relater
    relativiser relever remarquer remercier renchérir répéter répliquer répondre résumer
    rétorquer révéler revendiquer rappeler saluer signaler soupirer spéculer souffler souligner
    stipuler suggérer supplier supputer témoigner tempérer temporiser tonner trancher tweeter
    vanter vociférer
    """
)
_THINKING = _words("penser douter imaginer supposer souhaiter présumer préférer désirer")
_NAMING = _words("qualifier appeler baptiser surnommer nommer traiter comparer taxer")
_QUOTING = _words("citer rapporter relater")

_IRREGULAR = {
    "dire": "dit disent disait disaient dirent dira diront dirait diraient disant dite dits dites"
    " dis disons",
    "redire": "redit redisent redisait redira redisant",
    "contredire": "contredit contredisent contredisait contredisant",
    "prédire": "prédit prédisent prédisait prédisaient prédira prédisant",
    "écrire": "écrit écrivent écrivait écrivaient écrivit écrivirent écrira écrivant écrite",
    "décrire": "décrit décrivent décrivait décrivit décrivant",
    "admettre": "admet admettent admettait admit admis admettant",
    "promettre": "promet promettent promettait promit promirent promis promettant",
    "reconnaître": "reconnaît reconnait reconnaissent reconnaissait reconnut reconnu reconnaissant",
    "maintenir": "maintient maintiennent maintenait maintint maintenu",
    "soutenir": "soutient soutiennent soutenait soutint soutenu soutenant",
    "convenir": "convient conviennent convenait convint convenu convenant",
    "prévenir": "prévient préviennent prévenait prévint prévenu prévenant",
    "démentir": "dément démentent démentait démentit démenti démentant",
    "conclure": "conclut concluent concluait conclurent conclu concluant",
    "poursuivre": "poursuit poursuivent poursuivait poursuivit poursuivi poursuivant",
    "reprendre": "reprend reprennent reprenait reprit repris reprenant",
    "craindre": "craint craignent craignait craignaient craignit craignant",
    "croire": "croit croient croyait croyaient crut cru croyant",
    "prétendre": "prétend prétendent prétendait prétendit prétendu prétendant",
    "savoir": "",
    "valoir": "",
    "introduire": "introduit",
    "s'exclamer": "exclame exclament exclamait exclama exclamé exclamée exclamés exclamées",
    "s'indigner": "indigne indignent indignait indigna indigné indignée indignés indignées",
    "s'inquiéter": "inquiète inquiètent inquiétait inquiéta inquiété inquiétée inquiétés",
    "se féliciter": "félicite félicitent félicitait félicita félicité félicitée félicités",
    "s'émouvoir": "émeut ému émue émus",
    "se plaindre": "plaint plaignent plaignait plainte plaints",
    "s'étonner": "étonne étonnent étonnait étonna étonné étonnée étonnés",
    "s'interroger": "interroge interrogent interrogeait interrogea",
    "se souvenir": "souvient souviennent souvenait souvenu souvenue",
    "s'emporter": "emporte emporta emporté emportée",
    "se réjouir": "réjouit réjouissent réjouissait réjoui réjouie",
}

VERBS = forms_of(_SAYING | _THINKING | _NAMING | _QUOTING, _IRREGULAR)
"""Every form of every cue verb, in lower case, with its infinitive."""

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

_ROLES = _words(
    """
    adjoint adjointe agriculteur agricultrice ambassadeur ambassadrice analyste avocat avocate
    candidat candidate capitaine chancelier chancelière chef cheffe chercheur chercheuse
    colonel commandant commandante commissaire conseiller conseillère coordinateur
    coordinatrice curé député députée directeur directrice dirigeant dirigeante docteur
    docteure écrivain écrivaine éditeur éditrice élu élue entraîneur entraîneuse évêque expert
    experte fondateur fondatrice général générale gouverneur gouverneure historien historienne
    imam infirmier infirmière ingénieur ingénieure inspecteur inspectrice juge journaliste
    leader magistrat magistrate maire maître médecin membre ministre négociateur négociatrice
    officier pape patron patronne pêcheur pilote policier policière porte-parole préfet préfète
    premier président présidente procureur procureure professeur professeure proviseur
    proviseure rabbin rapporteur rapporteuse recteur rectrice représentant représentante
    responsable roi reine romancier romancière secrétaire sénateur sénatrice sociologue
    économiste spécialiste syndicaliste témoin trésorier trésorière vice-président
    vice-présidente
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
    loose=_LOOSE | _QUOTING,
    naming=_NAMING,
    quoting=_QUOTING,
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
    roles=_ROLES,
    minor=_words("à au aux d' de des du en et l' la le les ou par pour sur un une"),
)
"""What French tells about reported speech."""
