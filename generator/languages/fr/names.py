"""French names: honorifics, offices, legal forms, peoples, elisions, short forms.

Sources: Lexique des règles typographiques en usage à l'Imprimerie nationale (2002), for titles,
bodies and abbreviations; Code de commerce, book II (legal forms); Arrêté du 4 novembre 1993 on
the names of states and their peoples.
"""

from generator.languages.fr.calendar import MONTHS, WEEKDAYS
from generator.languages.fr.first_names import FEMALE, MALE
from generator.languages.naming import NameRules


def _words(listed: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in listed.split())


def _capital(words: frozenset[str]) -> frozenset[str]:
    return frozenset("-".join(part.capitalize() for part in word.split("-")) for word in words)


def _either(listed: str) -> frozenset[str]:
    """Return words with a small and with a capital letter: French writes offices small."""
    words = _words(listed)
    return words | frozenset(word[0].upper() + word[1:] for word in words)


_HONORIFICS = _words("M MM Mme Mmes Mlle Me Dr Pr Mgr Monsieur Madame Mademoiselle Maître")

_TITLES = _either(
    """
    président présidente vice-président vice-présidente chancelier chancelière ministre
    secrétaire sénateur sénatrice député députée maire préfet préfète ambassadeur ambassadrice
    gouverneur roi reine prince princesse empereur pape cardinal archevêque évêque imam rabbin
    général générale colonel colonelle commandant commandante capitaine lieutenant amiral
    maréchal juge procureur procureure commissaire professeur professeure docteur docteure
    directeur directrice avocat avocate conseiller conseillère chef cheffe entraîneur
    porte-parole patron patronne
    """
)

_PARTICLES = _words("de du des d' d’ de_la De Du Des La Le van von der den al el ben bin da dos di")

_LEGAL_FORMS = _words("SA S.A. SAS SARL SCI SNC SE GIE EURL SCOP SASU NV AG GmbH SpA Ltd Inc Corp")

_DESCRIPTORS = _words("Groupe Holding International Industries Technologies France Europe Énergie")

_DEMONYMS = _words(
    """
    Afghan Afghans Africain Africains Albanais Algérien Algériens Allemand Allemands Américain
    Américains Anglais Arabe Arabes Argentin Argentins Arménien Arméniens Asiatique Australien
    Australiens Autrichien Autrichiens Belge Belges Biélorusse Bolivien Brésilien Brésiliens
    Britannique Britanniques Bulgare Bulgares Burkinabé Camerounais Canadien Canadiens Catalan
    Catalans Chilien Chiliens Chinois Colombien Colombiens Congolais Coréen Coréens Corse
    Corses Croate Croates Cubain Cubains Danois Écossais Égyptien Égyptiens Espagnol Espagnols
    Estonien Européen Européens Finlandais Flamand Flamands Français Gabonais Géorgien Grec
    Grecs Guinéen Haïtien Haïtiens Hongrois Indien Indiens Indonésien Irakien Irakiens Iranien
    Iraniens Irlandais Islandais Israélien Israéliens Italien Italiens Ivoirien Ivoiriens
    Japonais Jordanien Kazakh Kényan Kurde Kurdes Letton Libanais Libyen Libyens Lituanien
    Luxembourgeois Malgache Malgaches Malien Maliens Marocain Marocains Mauritanien Mexicain
    Mexicains Moldave Néerlandais Nigérian Nigérien Norvégien Norvégiens Pakistanais
    Palestinien Palestiniens Péruvien Polonais Portugais Québécois Roumain Roumains Russe
    Russes Rwandais Saoudien Saoudiens Sénégalais Serbe Serbes Slovaque Slovène Somalien
    Soudanais Suédois Suisse Suisses Syrien Syriens Tchadien Tchadiens Tchèque Tchèques
    Thaïlandais Togolais Tunisien Tunisiens Turc Turcs Ukrainien Ukrainiens Vénézuélien
    Vietnamien Wallon Wallons Yéménite Parisien Parisiens Breton Bretons Lyonnais Marseillais
    Normand Normands Occitan Allemande Américaine Française Anglaise Chinoise Italienne
    Espagnole Russe Turque Grecque
    """
)

_FUNCTIONS = _words(
    """
    À Afin Ailleurs Ainsi Alors Après Au Aucun Aucune Aujourd'hui Auparavant Aussi Aussitôt
    Autant Autour Autre Autrefois Aux Avant Avec Beaucoup Bien Bientôt C' Car Ce Ceci Cela
    Celle Celui Cependant Certains Ces Cet Cette Ceux Chaque Chez Comme Comment Contre D' Dans
    De Debout Déjà Demain Depuis Derrière Des Dès Désormais Deux Devant Donc Dont Du Durant
    Écoutez Également Elle Elles En Encore Enfin Ensuite Entre Est Et Face Fin Grâce Hier Hors
    Ici Il Ils Interrogé Interrogée J' Jadis Jamais Je Jusqu' L' La Là Le Les Leur Leurs Loin
    Lors Lorsque Lui Lundi Ma Mais Malgré Mardi Mercredi Jeudi Vendredi Samedi Dimanche Même
    Mes Mieux Moins Mon N' Ne Néanmoins Ni Non Nos Notre Nous On Or Ou Où Oui Par Parce Parmi
    Partout Pas Pendant Personne Peu Peut-être Plus Plusieurs Pour Pourquoi Pourtant Près
    Presque Puis Puisque Qu' Quand Quant Quatre Que Quel Quelle Quelques Qui Quinze Quoi Rien
    S' Sa Sans Sauf Selon Ses Seul Seule Si Sinon Six Soit Son Sous Souvent Sur Surtout Tandis
    Tant Tel Telle Tous Tout Toute Toutefois Toutes Très Trois Trop Un Une Vers Via Voici Voilà
    Vos Votre Vous Y
    """
)

RULES = NameRules(
    articles=_either("le la les l' l’ un une des"),
    honorifics=_HONORIFICS,
    kin=_words(
        "femme mari épouse époux veuve veuf fils fille frère sœur soeur père mère oncle tante neveu"
        " nièce cousin cousine petit-fils petite-fille"
    ),
    masculine=_words("M MM Monsieur Mgr"),
    feminine=_words("Mme Mmes Mlle Madame Mademoiselle"),
    male_names=_capital(MALE),
    female_names=_capital(FEMALE),
    titles=_TITLES,
    clipped_titles=_words("M MM Mme Mmes Mlle Me Dr Pr Mgr"),
    title_words=_either("premier première ancien ancienne ex vice"),
    particles=_PARTICLES,
    bound_particles=("al-", "el-", "Al-", "El-", "ben-", "Ben-"),
    person_suffixes=_words("Jr II III IV fils père"),
    legal_forms=_LEGAL_FORMS,
    descriptors=_DESCRIPTORS,
    generic_nouns=_words("Matin Soir Magazine Presse TV Nord Sud Est Ouest Centre Métropole FC"),
    directions=_words("Saint Sainte St Ste Grand Grande Mont Port Val Vieux Haute Haut Bas Basse"),
    demonyms=_DEMONYMS,
    functions=_FUNCTIONS,
    weak_heads=_words(
        """
        Ministère Ministre Agence Association Assemblée Conseil Banque Cour Comité Commission
        Confédération Direction Fédération Fonds Front Groupe Institut Mouvement Office
        Observatoire Organisation Parti Société Syndicat Tribunal Union Université Haut Haute
        Grand Grande Nouveau Nouvelle Saint Sainte
        """
    ),
    minor=_words("de du des d' d’ la le les l' l’ et en à au aux pour sur par"),
    calendar=frozenset((*MONTHS, *WEEKDAYS)) | frozenset(map(str.title, (*MONTHS, *WEEKDAYS))),
    abbreviations={
        "États-Unis": ("États-Unis d'Amérique", "USA", "Etats-Unis"),
        "Royaume-Uni": ("Grande-Bretagne",),
        "Organisation des Nations unies": ("ONU", "Nations unies"),
        "Nations unies": ("ONU",),
        "Union européenne": ("UE",),
        "Organisation mondiale de la santé": ("OMS",),
        "Organisation du traité de l'Atlantique nord": ("OTAN",),
        "Fonds monétaire international": ("FMI",),
        "Banque centrale européenne": ("BCE",),
        "Assemblée nationale": (),
    },
    plural_endings=(
        *((ending, ending) for ending in ("s", "x", "z")),
        ("eau", "eaux"),
        ("eu", "eux"),
        ("al", "aux"),
        ("", "s"),
    ),
    place_clues=(
        *("près de", "près d'", "à l'ouest de", "à l'est de", "au nord de", "au sud de"),
        *("la ville de", "le village de", "la commune de", "le port de", "la région de"),
        *("aux environs de", "à côté de", "la banlieue de", "non loin de"),
    ),
    conjunctions=("et", "ou"),
    elisions=("l", "d", "qu", "L", "D", "Qu", "jusqu", "lorsqu", "puisqu", "n", "s", "c"),
    swaps=(("et", "&"), ("Saint", "St"), ("Sainte", "Ste"), ("États", "Etats"), ("État", "Etat")),
    heads_of=(("Ministère", "de"), ("ministère", "de")),
    numbered=_words("Vol Article Section Route Ligne"),
    units=_words("CET CEST GMT UTC EUR USD CHF CAD Ko Mo Go To GHz MHz kHz Hz TTC HT TVA"),
)
"""What French tells about names."""
