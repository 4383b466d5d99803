"""English names: honorifics, offices, the forms of companies, peoples, abbreviations.

The lists are closed classes or nearly so; a word goes in when it is wrong *without exception*
to read it otherwise. Sources: The Chicago Manual of Style, 17th ed., 8.18-8.80 (titles, offices,
peoples, bodies) and 10.1-10.32 (abbreviations); ISO 20275 (legal forms); Quirk et al.,
A Comprehensive Grammar of the English Language, 5.78-5.87 (plurals) and 5.112 (genitive).
"""

from generator.languages.en.first_names import FEMALE, MALE, other_forms
from generator.languages.naming import NameRules


def _words(listed: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in listed.split())


_HONORIFICS = _words("Mr Mrs Ms Mx Dr Prof Sir Dame Lord Lady Sheikh Shaikh Ayatollah Rev Fr")

_TITLES = _words(
    """
    President Vice-President Chancellor Premier Minister Prime_Minister Foreign_Minister
    Secretary Chairman Chairwoman Chairperson Chair Chief Director Governor Gov Senator Sen
    Representative Rep Congressman Congresswoman Speaker Mayor Ambassador Envoy King Queen
    Prince Princess Emperor Pope Cardinal Archbishop Bishop Imam Rabbi General Gen Colonel Col
    Major Maj Captain Capt Lieutenant Lt Sergeant Sgt Admiral Adm Marshal Commander Judge
    Justice Attorney Commissioner Councillor Deputy Treasurer Professor Doctor Coach Spokesman
    Spokeswoman Spokesperson CEO MP Officer Executive Leader Analyst Detective Inspector
    Superintendent Sheriff Constable Miss Sens Reps Gens
    """
)

_PARTICLES = _words(
    "de da di do del della dos das du des la le van von der den ter ten zu bin ibn ben bint al abu"
)

_LEGAL_FORMS = _words(
    """
    Inc Incorporated Corp Corporation Co Company Ltd Limited LLC LLP LP PLC plc Plc AG SA S.A.
    NV N.V. BV B.V. GmbH SE SpA S.p.A. AB ASA Oyj KK Pty Pte Bhd SARL FC F.C. AFC A.F.C. CF C.F.
    """
)

_DESCRIPTORS = _words(
    """
    Group Holdings Holding International Industries Enterprises Partners Technologies Motor
    Motors Computer Computers Airlines Airways Aircraft Airplanes Automotive Services System
    Systems Association Agency News_Agency Society Network Networks Communications Capital
    Management Financial Entertainment Media Pictures Studios Records Software Energy Petroleum
    Electric Pharmaceuticals Laboratories Index Industrial Average Composite Automobile
    Automobiles Oil
    """
)

_GENERIC_NOUNS = _words(
    """
    University College School Institute Academy Hospital Church Cathedral Mosque Temple Museum
    Library Theatre Theater Stadium Arena Airport Station Street Avenue Road Square Park Bridge
    Tower River Lake Sea Ocean Bay Island Islands Mountain Mountains Desert Valley County
    Province State City Town Beach Hills Heights Springs Airlines Airways Bank Post Times
    Journal Herald Tribune Gazette Telegraph Guardian Daily Review Magazine News Press Radio
    Television TV Agency Association Society Union Party Council Committee Commission Court
    Ministry Department Office Bureau Agreement Accord Accords Treaty Pact Protocol Declaration
    Convention Conference Summit Forum Act Bill Amendment Code Law War Battle Massacre
    Revolution Festival Cup League Open Championship Championships Games Olympics Prize Award
    Awards Medal Foundation Fund Trust Center Centre Institution Observatory Organisation
    Organization Congress Parliament Senate Assembly Army Navy Force Guard Police Corps Brigade
    Division Regiment Fleet Day Week Month Year Stock Exchange Index Hotel Hall House Palace
    Castle Prison Club United Store Stores Factory Plant
    """
)

_DIRECTIONS = _words(
    "New North South East West Northern Southern Eastern Western Central Upper Lower Greater Inner "
    "Outer Saint St Fort Mount Lake Port Cape San Santa Los Las El"
)

_DEMONYMS = _words(
    """
    Afghan Afghans African Africans Albanian Albanians Algerian Algerians American Americans
    Angolan Arab Arabs Argentine Argentinian Armenian Armenians Asian Asians Australian
    Australians Austrian Austrians Azerbaijani Bahraini Bangladeshi Belarusian Belgian Belgians
    Bolivian Bosnian Brazilian Brazilians Briton Britons British Bulgarian Burmese Cambodian
    Cameroonian Canadian Canadians Catalan Chadian Chechen Chechens Chilean Chinese Colombian
    Colombians Congolese Croat Croatian Cuban Cubans Cypriot Czech Czechs Danish Dane Danes
    Dutch Ecuadorian Egyptian Egyptians Emirati English Eritrean Estonian Ethiopian European
    Europeans Filipino Filipinos Finn Finns Finnish French Gazan Georgian Georgians German
    Germans Ghanaian Greek Greeks Guatemalan Haitian Hungarian Hungarians Icelandic Indian
    Indians Indonesian Indonesians Iranian Iranians Iraqi Iraqis Irish Israeli Israelis Italian
    Italians Ivorian Jamaican Japanese Jordanian Jordanians Kashmiri Kazakh Kenyan Kenyans
    Korean Koreans Kosovan Kurd Kurds Kurdish Kuwaiti Kyrgyz Lao Latvian Lebanese Liberian
    Libyan Libyans Lithuanian Macedonian Malaysian Malaysians Malian Maltese Mexican Mexicans
    Moldovan Mongolian Moroccan Moroccans Mozambican Namibian Nepalese Nepali Nicaraguan
    Nigerian Nigerians Norwegian Norwegians Omani Pakistani Pakistanis Palestinian Palestinians
    Panamanian Paraguayan Persian Peruvian Pole Poles Polish Portuguese Qatari Romanian
    Romanians Russian Russians Rwandan Saudi Saudis Scot Scots Scottish Senegalese Serb Serbs
    Serbian Singaporean Singaporeans Slovak Slovene Slovenian Somali Somalis South_African
    Soviet Spaniard Spanish Sudanese Swede Swedes Swedish Swiss Syrian Syrians Taiwanese Tajik
    Tanzanian Thai Tibetan Tunisian Tunisians Turk Turks Turkish Turkmen Ugandan Ukrainian
    Ukrainians Uruguayan Uzbek Venezuelan Vietnamese Welsh Yemeni Yemenis Zambian Zimbabwean
    Western Islamic Islamist Muslim Muslims Christian Christians Catholic Catholics Jewish Jews
    Hindu Hindus Sunni Sunnis Shia Shiite Shiites Alawite Alawites Buddhist Buddhists Democrat
    Democrats Republican Republicans Democratic
    """
)

_FUNCTIONS = _words(
    """
    A About Above Across After Again Against All Almost Along Already Also Although Always Among
    An And Another Any As At Back Because Before Behind Being Below Beside Besides Between
    Beyond Both But By Can Could Despite Did Do Does During Each Earlier Either Even Ever Every
    Few For From Given Had Has Have He Hence Her Here His How However I If In Indeed Inside
    Instead Into Is It Its Just Last Late Later Latest Lately Like Many May Maybe Meanwhile
    Might Moreover More Most Much Must My Near Nearly Neither Never Nevertheless Next No None
    Nor Not Now Of Off Often On Once One Only Onto Or Other Our Out Outside Over Overall Perhaps
    Print Rather Recently Said Says Several She Should Similarly Since So Some Soon Still
    Subscribe Such Than That The Their Then There Therefore These They This Those Though Through
    Throughout Thus Till To Today Together Tomorrow Tonight Too Toward Towards Under Unlike
    Until Unless Up Upon Us Very Was We Were What When Where Whether Which While Who Whose Why
    Will With Within Without Would Yes Yesterday Yet You Your
    """
)

_WEAK_HEADS = _words(
    """
    World National International Federal General First Global Royal Central United Public Social
    Democratic Republican American New Old Big Best Great Free Human People Peoples Supreme High
    Common Civil Air Security Economic Monetary State Green Red Blue Black White Bank House Life
    Food Energy Data Time News Art Business Local Regional Joint Special Standard Universal
    Union Union Health Medical Military Nuclear Northern Southern Eastern Western North South
    East West Islamic University Ministry Department Office Court Council Government Institute
    Association Federation
    """
)

_CALENDAR = _words(
    """
    January February March April May June July August September October November December Jan
    Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    """
)

_ABBREVIATIONS = {
    "United States": ("US", "USA", "United States of America", "America"),
    "United States of America": ("US", "USA", "United States", "America"),
    "United Kingdom": ("UK", "Britain", "Great Britain"),
    "United Nations": ("UN",),
    "European Union": ("EU",),
    "United Arab Emirates": ("UAE",),
    "Soviet Union": ("USSR",),
    "North Atlantic Treaty Organization": ("NATO",),
    "North Atlantic Treaty Organisation": ("NATO",),
    "International Monetary Fund": ("IMF",),
    "World Health Organization": ("WHO",),
    "Federal Bureau of Investigation": ("FBI",),
    "Central Intelligence Agency": ("CIA",),
    "Federal Reserve System": (
        "Federal Reserve",
        "US Federal Reserve",
        "United States Federal Reserve",
        "Fed",
    ),
    "Federal Reserve": ("US Federal Reserve", "United States Federal Reserve", "Fed"),
    "European Central Bank": ("ECB",),
    "United States Department of Defense": ("Pentagon", "US Department of Defense"),
    "United States Senate": ("US Senate",),
    "United States Congress": ("US Congress",),
    "United States House of Representatives": ("US House of Representatives",),
    "United States dollar": ("US dollar",),
    "New York City": ("New York", "NYC"),  # AP Stylebook, "datelines": alone it is the city
    "Los Angeles": ("LA",),
    "S&P 500": ("Standard & Poor's 500", "Standard and Poor's 500"),
    "Washington, D.C.": ("Washington DC",),
}

RULES = NameRules(
    articles=_words("the The a A an An"),
    honorifics=_HONORIFICS,
    kin=_words(
        "wife husband spouse widow widower son daughter brother sister father mother uncle aunt"
        " nephew niece cousin grandfather grandmother grandson granddaughter stepson stepdaughter"
    ),
    titles=_TITLES,
    masculine=_words("Mr Sir Lord Sheikh Shaikh Fr"),
    feminine=_words("Mrs Ms Miss Dame Lady"),
    male_names=MALE,
    female_names=FEMALE,
    clipped_titles=_words(
        "Mr Mrs Ms Mx Dr Prof Rev Fr Gov Sen Sens Rep Reps Gen Gens Col Maj Capt Lt Sgt Adm"
    ),
    title_words=_words("Prime Vice Deputy Operating Financial Press Former Acting First Foreign"),
    particles=_PARTICLES,
    bound_particles=("al-", "el-", "Al-", "El-", "ad-", "as-", "ar-", "an-"),
    person_suffixes=_words("Jr Sr II III IV MP QC KC"),
    legal_forms=_LEGAL_FORMS,
    descriptors=_DESCRIPTORS,
    generic_nouns=_GENERIC_NOUNS,
    directions=_DIRECTIONS,
    demonyms=_DEMONYMS,
    functions=_FUNCTIONS,
    weak_heads=_WEAK_HEADS,
    minor=_words("and of the for in on at to de la du & against"),
    calendar=_CALENDAR,
    abbreviations=_ABBREVIATIONS,
    possessives=("s", "ll", "d", "re", "ve"),
    plural_endings=(
        *((vowel + "y", vowel + "ys") for vowel in "aeou"),
        ("y", "ies"),
        *((sibilant, sibilant + "es") for sibilant in ("s", "x", "z", "ch", "sh")),
        ("man", "men"),
        ("", "s"),
    ),
    place_clues=(
        "close to",
        "near",
        "outside",
        "north of",
        "south of",
        "east of",
        "west of",
        "the town of",
        "the city of",
        "the village of",
        "the port of",
        "the province of",
        "the towns of",
        "the cities of",
        "the villages of",
        "suburb of",
        "outskirts of",
    ),
    conjunctions=("and", "or"),
    swaps=(
        ("and", "&"),
        ("Defence", "Defense"),
        ("Centre", "Center"),
        ("Labour", "Labor"),
        ("Organisation", "Organization"),
        ("Saint", "St."),
        ("Saint", "St"),
        ("Theatre", "Theater"),
        ("Programme", "Program"),
    ),
    heads_of=(("Ministry", "of"), ("Department", "of")),
    first_names=other_forms(),
    definite_articles=_words("the The"),
    legal_nouns=_words(
        """
    Act Acts Agreement Amendment Article Articles Bill Chapter Charter Code Constitution
    Convention Declaration Decree Directive Law Laws Measure Order Paragraph Proposition Protocol
    Regulation Resolution Rule Section Statute Title Treaty
    """
    ),
    numbered=_words("Flight Route Section Unit Terminal Pier"),
    units=_words(
        """
    UTC GMT EST EDT CST CDT MST MDT PST PDT BST CET CEST USD EUR GBP JPY CHF AUD CAD KB MB GB TB
    GHz MHz kHz Hz AM PM am pm BC AD BCE CE No Nos St OK ID TBA
    """
    ),
)
