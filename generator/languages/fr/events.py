"""Words that tell of something that happens in French, and what they say of whether it does.

Nouns after A. Bittar et al., "French TimeBank: an ISO-TimeML annotated reference corpus" (ACL
2011).
"""

import re

from generator.languages.fr.verbs import forms_of


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


_NOUNS = _words(
    """
    abandon abordage accident accord accouchement achat adhésion adoption affrontement
    agression annonce annulation appel arrestation arrivée assassinat assaut assemblée attaque
    attentat audience avalanche baisse bataille blocage bombardement braquage cambriolage
    campagne capture catastrophe cérémonie cessez-le-feu chute clôture collision combat
    comparution concert condamnation conférence conflit congrès conquête consultation coup
    couvre-feu crash crise crue débarquement débat déclaration défaite défilé démission départ
    déraillement désignation destruction discours dissolution dispersion effondrement élection
    embargo émeute enlèvement enquête enterrement entretien entrée épidémie éruption évacuation
    évasion examen exécution expulsion explosion faillite festival finale fermeture festivités
    fondation forum fusillade fusion grève guerre hausse hommage inauguration incendie incident
    indépendance inondation intervention interpellation invasion investiture interview
    lancement libération licenciement limogeage mariage manifestation marche massacre match
    meeting meurtre mise mobilisation mort mutinerie naissance naufrage négociation
    négociations nomination noyade obsèques offensive opération ouverture panne perquisition
    pillage plainte pourparlers prise procès promulgation protestation rachat rafle raid
    ralliement rassemblement ratification récolte référendum réforme reconnaissance règlement
    rencontre rentrée répression reprise réunion retour retrait révolte révolution sabotage
    saisie scrutin séance secousse séisme session signature siège sommet sortie soulèvement
    suicide suspension tempête tournoi tour traité transfert tremblement trêve tuerie verdict
    vente victoire visite vol vote voyage
    """
)
_SUFFIX = re.compile(r".{4,}(?:ation|ition|ction|ution|sion|ement|issage)s?$")
# What ends like a nominalization and names a thing, a body or a state.
_NOT_EVENTS = _words(
    """
    gouvernement parlement département document bâtiment appartement établissement
    arrondissement équipement médicament régiment sentiment argument moment élément vêtement
    logement monument nation station population situation condition position opposition
    institution constitution association fédération organisation administration législation
    région direction section commission mission télévision version pension tension dimension
    profession délégation information communication relation question religion tradition
    génération habitation réputation attention intention fonction édition ambition notion
    proportion million exploitation environnement comportement alignement emplacement mouvement
    """
)

LIGHT = frozenset(
    forms_of(
        ("commencer", "continuer", "durer", "débuter", "provoquer", "entraîner", "marquer"),
        {
            "avoir": "a ont avait avaient eu aura auront",
            "être": "est sont était étaient été fut furent sera seront",
            "faire": "fait font faisait fit firent fera faite faites",
            "avoir lieu": "lieu",
            "tenir": "tient tiennent tenu tenue tint tiendra tiendront",
            "prendre": "prend prennent pris prise prit prendra",
            "reprendre": "reprend repris reprise reprit reprendra",
            "suivre": "suit suivi suivie suivit",
        },
    )
)
SAYING = frozenset(
    forms_of(
        ("affirmer", "ajouter", "annoncer", "assurer", "confirmer", "déclarer", "estimer",
         "expliquer", "indiquer", "préciser", "rapporter", "révéler", "souligner"),
        {
            "dire": "dit disent disait dite dits",
            "écrire": "écrit écrivent écrivait",
            "croire": "croit cru",
            "savoir": "sait su",
        },
    )
)  # fmt: skip
PROPOSING = frozenset(
    forms_of(
        ("proposer", "suggérer", "demander", "souhaiter", "réclamer", "recommander", "inviter",
         "appeler", "exiger", "préconiser", "menacer", "espérer", "envisager", "exhorter"),
        {"vouloir": "veut veulent voulait voulu", "offrir": "offre offert offrait"},
    )
)  # fmt: skip
DENYING = frozenset(
    forms_of(
        ("nier", "contester", "réfuter", "douter", "rejeter"),
        {"démentir": "dément démentent démentait démenti", "exclure": "exclut exclu"},
    )
)
PLANS = frozenset(
    forms_of(
        ("accepter", "annoncer", "décider", "ordonner", "planifier", "programmer", "préparer"),
        {
            "prévoir": "prévoit prévoient prévoyait prévu prévue prévus prévues",
            "promettre": "promet promettent promettait promis",
            "s'engager": "engage engagent engagé engagée engagés",
            "compter": "compte comptent comptait",
            "convenir": "convient conviennent convenu convenus",
        },
    )
)
SETTLED = _words(
    """
    prévu prévue prévus prévues programmé programmée programmés programmées attendu attendue
    attendus attendues fixé fixée fixés fixées reporté reportée reportés reportées repoussé
    repoussée repoussés repoussées convoqué convoquée convoqués convoquées censé censée censés
    """
)
AHEAD = PROPOSING | PLANS | SETTLED | _words("prêt prête prêts prêtes chargé chargée chargés")
MODALS = _words(
    """
    doit doivent devait devaient devra devront devrait devraient peut peuvent pouvait pouvaient
    pourra pourront pourrait pourraient va vont allait allaient
    """
)
POSSIBLE = _words(
    "devait devaient devrait devraient peut peuvent pouvait pouvaient pourra pourront pourrait"
    " pourraient allait allaient"
)


def is_event_noun(word: str) -> bool:
    """Whether a noun names something that happens ("séisme", "les pourparlers")."""
    plain = word.lower()
    singular = plain.removesuffix("s")
    if plain in _NOT_EVENTS or singular in _NOT_EVENTS:
        return False
    if plain in _NOUNS or singular in _NOUNS:
        return True
    return bool(_SUFFIX.fullmatch(plain))
