"""French nouns for those who speak in the news: their offices and callings."""

_LISTED = """
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
ROLES = frozenset(_LISTED.split())
