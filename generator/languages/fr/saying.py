"""French verbs of saying in all their forms.

After J. Dubois and F. Dubois-Charlier, Les Verbes français (1997), class C (communication).
"""

from generator.languages.fr.verbs import forms_of


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
NAMING = _words("qualifier appeler baptiser surnommer nommer traiter comparer taxer")
QUOTING = _words("citer rapporter relater")

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
    "se désoler": "désole désolent désolait désola désolé désolée désolés désolées",
    "s'alarmer": "alarme alarma alarmé alarmée",
    "s'étonner": "étonne étonnent étonnait étonna étonné étonnée étonnés",
    "s'interroger": "interroge interrogent interrogeait interrogea",
    "se souvenir": "souvient souviennent souvenait souvenu souvenue",
    "s'emporter": "emporte emporta emporté emportée",
    "se réjouir": "réjouit réjouissent réjouissait réjoui réjouie",
}

VERBS = forms_of(_SAYING | _THINKING | NAMING | QUOTING, _IRREGULAR)
"""Every form of every cue verb, in lower case, with its infinitive."""
