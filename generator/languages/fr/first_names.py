"""French first names that tell a man from a woman, in lower case.

The commonest ones since 1946 that are given to one sex alone (INSEE, Fichier des prénoms); those
given to both (Camille, Claude, Dominique, Maxime, Sacha) tell nothing and are left out.
"""

_MALE = """
    adrien alain albert alexandre alexis alfred antoine antonin armand arnaud arthur aurélien
    baptiste bastien benjamin benoît bernard bertrand bruno cédric charles christian christophe
    clément corentin cyril damien daniel david denis didier dimitri édouard émile éric étienne
    eugène fabien fabrice fernand florent françois franck frédéric gabriel gaël gaston gauthier
    georges gérald gérard germain gilbert gilles grégoire grégory guillaume gustave guy henri
    hervé hugo hugues jacques jean jean-baptiste jean-claude jean-françois jean-luc jean-marc
    jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves jérémie jérémy jérôme
    joël joseph jules julien karim kevin kylian laurent léo léon lionel louis loïc luc lucas
    lucien ludovic marc marcel mathieu matthieu mathis maurice mehdi michel mohamed nathan nicolas
    noël olivier pascal patrice patrick paul philippe pierre quentin raphaël raoul raymond rémi
    rémy rené richard robert roger roland romain samuel sébastien serge simon stéphane sylvain
    théo théodore thibault thibaut thierry thomas tristan valentin victor vincent vivien
    xavier yann yannick yves yvon zinédine
"""
_FEMALE = """
    adèle adeline agathe agnès alexandra alice alix amandine amélie anaïs andréa angélique anna
    anne anne-marie anne-sophie annick annie arlette audrey aurélie aurore barbara béatrice
    bernadette brigitte carole caroline catherine cécile célia céline chantal charlène charlotte
    chloé christelle christiane christine claire clara clarisse clémence clémentine colette
    coralie corinne danielle delphine denise diane édith élisabeth élise élodie éloïse élisa
    émilie emma emmanuelle ève fabienne fanny fatima florence france françoise gabrielle
    geneviève germaine ghislaine gisèle hélène henriette inès irène isabelle jacqueline jeanne
    jeannine jennifer jocelyne josette judith julie juliette justine karine laetitia laura laure
    laurence léa liliane lisa louise lucie lydie madeleine manon margaux margot marguerite marie
    marie-claude marie-france marie-hélène marie-thérèse marine marion marthe martine mathilde
    mélanie michèle mireille monique muriel myriam nadia nadine nathalie nicole noémie odette
    odile pascale patricia paule paulette pauline perrine raymonde régine renée rosalie rose
    sabine sabrina sandra sandrine sarah séverine ségolène simone solène sonia sophie stéphanie
    suzanne sylvie thérèse valentine valérie vanessa véronique victoire virginie viviane yvette
    yvonne zoé
"""

MALE = frozenset(_MALE.split())
FEMALE = frozenset(_FEMALE.split())
