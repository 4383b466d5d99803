"""Bring French parses (UD French Sequoia's labels) to the labels that the annotator's rules know.

What the small French pipeline gets wrong again and again is mended on the way: the subject after
a verb of saying, "-t-il", the tense, the modal verbs, and what a date hangs on.
"""

from generator.languages.fr.calendar import MONTHS, WEEKDAYS
from generator.languages.fr.saying import VERBS
from generator.languages.fr.tenses import WITH_BE, is_conditional, is_future
from generator.languages.parsing import ParseRules
from generator.languages.universal import Node, Tree, relabel
from generator.model.analysis import Analysis

_INVERTED = frozenset(("il", "elle", "ils", "elles", "on", "je", "nous", "vous", "tu"))
_MODALS = frozenset(
    [
        "doit",
        "doivent",
        "devait",
        "devaient",
        "devra",
        "devront",
        "devrait",
        "devraient",
        "peut",
        "peuvent",
        "pouvait",
        "pouvaient",
        "pourra",
        "pourront",
        "pourrait",
        "pourraient",
        "va",
        "vont",
        "allait",
        "allaient",
    ]
)
_INFINITIVE_MARKS = frozenset(("de", "d'", "d’", "à", "pour"))
_HELPERS = frozenset(("a", "ont", "avait", "avaient", "est", "sont", "était", "étaient"))
_NEGATIONS = frozenset(("ne", "n'", "n’", "pas", "jamais", "aucunement", "guère"))
_CLITICS = frozenset(
    [
        "se",
        "s'",
        "s’",
        "l'",
        "l’",
        "le",
        "la",
        "les",
        "lui",
        "leur",
        "y",
        "en",
        "ne",
        "n'",
        "n’",
        "me",
        "m'",
        "m’",
        "nous",
    ]
)


def in_common_terms(analysis: Analysis) -> Analysis:
    """Return a French table with ClearNLP's relations and Penn's tags."""
    tree = Tree(analysis)
    for mend in _MENDED:
        mend(tree)
    relabel(tree, agents=("par",))
    return _with_plain_names(tree.analysis())


def _with_plain_names(analysis: Analysis) -> Analysis:
    """Leave out what the pipeline calls a miscellaneous name and is a clause or a quotation."""
    wrong = [
        word.start
        for word in analysis.words
        if word.text in ("«", "»", "“", "”", '"') or word.end - word.start > len(word.text)
        or (word.pos in ("VERB", "AUX") and not word.text.istitle())
    ]  # fmt: skip
    kept = tuple(
        name
        for name in analysis.names
        if name.label != "MISC" or not any(name.start <= start < name.end for start in wrong)
    )
    return Analysis(analysis.words, analysis.sentences, kept)


def _pronouns_after_verbs(tree: Tree) -> None:
    """Make "-t-il" the subject "il" of its verb."""
    for node in tree.nodes:
        plain = node.form.removeprefix("-t").strip("-’'")
        before = tree.before(node)
        if before and node.form in ("-t", "-t-"):
            tree.attach(node, before, "punct")
            node.pos = "PUNCT"
        if node.text[:1] not in "-t" or plain not in _INVERTED or plain == node.form or not before:
            continue
        verb = tree.nodes[before.index - (before.form in ("-t", "-t-"))]
        verb.pos = verb.pos if verb.is_verb else "VERB"
        main = _main_verb(tree, verb)
        if main.head == node.index:
            tree.attach(main, main, "ROOT")
        node.start, node.text, node.pos = node.end - len(plain), plain, "PRON"
        if not _is_above(tree, node, main):
            tree.attach(node, main, "nsubj")


def _main_verb(tree: Tree, verb: Node) -> Node:
    """Return the participle that an auxiliary belongs to, the verb itself where it is none."""
    above = tree.head(verb)
    if verb.relation.startswith("aux") and above is not verb:
        above.pos = "VERB"
        return above
    after = tree.nodes[verb.index + 1 : verb.index + 4]
    if verb.form in ("a", "ont", "avait", "avaient"):
        for one in after:
            if one.form in VERBS and not _is_above(tree, verb, one):
                tree.attach(verb, one, "aux:tense")
                one.pos, verb.pos = "VERB", "AUX"
                return one
    return verb


def _is_above(tree: Tree, upper: Node, lower: Node) -> bool:
    """Whether a word is the other one or governs it, at whatever distance."""
    seen = 0
    while lower is not upper and lower.head != lower.index and seen < len(tree.nodes):
        lower, seen = tree.head(lower), seen + 1
    return lower is upper


def _parts(node: Node) -> bool:
    """Whether a word sets what follows apart from a quotation: its comma, or its stand-in."""
    return node.text == "," or node.stands_in


def _verbs(tree: Tree) -> None:
    """Set the tense of each verb by its form and its helpers."""
    for node in tree.nodes:
        before = tree.before(node)
        unread = node.pos in ("NOUN", "ADJ", "PROPN", "X") and node.text.islower()
        said = unread and node.form in VERBS and before is not None and _parts(before)
        if said and not node.form.endswith(("é", "ée", "és", "ées")):
            node.pos, node.morph = "VERB", "Tense=Pres|VerbForm=Fin"
        if unread and node.form in VERBS and before and before.form in _HELPERS:
            node.pos, node.morph = "VERB", "Tense=Past|VerbForm=Part"
        if not node.is_verb or "VerbForm=Inf" in node.morph:
            continue
        if is_conditional(node.text):
            node.morph = "Mood=Cnd|Tense=Pres|VerbForm=Fin"
        elif is_future(node.text) and "VerbForm=Part" not in node.morph:
            node.morph = "Mood=Ind|Tense=Fut|VerbForm=Fin"
        elif node.relation == "aux:pass" and tree.head(node).form in WITH_BE:
            node.relation = "aux:tense"
        if node.relation == "aux:tense" and "Tense=Pres|VerbForm=Fin" in node.morph:
            mood = "Cnd" if "Mood=Cnd" in node.morph else "Ind"
            node.morph = f"Mood={mood}|Tense=Past|VerbForm=Fin"


def _stand_ins(tree: Tree) -> None:
    """Let the verb govern the word that stands for a quotation, never the other way round."""
    for node in tree.nodes:
        if not node.stands_in or not node.text.isalpha():
            continue
        verb = next((one for one in tree.children(node) if one.is_verb), None)
        if verb:
            tree.exchange(verb, node, "advmod")
            for child in tree.children(node):
                tree.attach(child, verb, child.relation)


def _dates(tree: Tree) -> None:
    """Hang a date on its verb, and on nothing but it what follows the date."""
    for node in tree.nodes:
        if node.pos == "NUM" or node.form == "1er":
            month = next((one for one in tree.children(node) if one.form in MONTHS), None)
            if month:
                _free_followers(tree, node, month)
        before = tree.before(node)
        bare = node.form in WEEKDAYS and not (before and before.pos in ("DET", "ADP"))
        above = tree.head(node)
        if bare and above.is_verb:
            node.relation = "obl:mod"
        elif bare and above is not node:
            verb = _verb_above(tree, node)
            if verb:
                tree.attach(node, verb, "obl:mod")


def _free_followers(tree: Tree, day: Node, month: Node) -> None:
    above = tree.head(day)
    if above is day:
        return
    for date in (day, month):
        for child in tree.children(date):
            if child.index > month.index and tree.child(child, "case"):
                tree.attach(child, above, "obl:agent" if _is_by(tree, child) else "obl:mod")


def _is_by(tree: Tree, noun: Node) -> bool:
    case = tree.child(noun, "case")
    return case is not None and case.form == "par"


def _verb_above(tree: Tree, node: Node) -> Node | None:
    for _ in range(6):
        above = tree.head(node)
        if above is node:
            return None
        if above.is_verb:
            return above
        node = above
    return None


def _sources(tree: Tree) -> None:
    """Let "selon" and "d'après" govern the noun after them, however short their sentence."""
    for node in tree.nodes:
        after = tree.nodes[node.index + 1 : node.index + 5]
        last = node
        if node.form == "d'" and after and after[0].form == "après":
            last = after.pop(0)
        elif node.form != "selon":
            continue
        named = next((one for one in after if one.pos not in ("DET", "ADJ")), None)
        if named is None or not named.is_noun or _is_above(tree, named, node) is False:
            continue
        above = tree.head(named)
        if above in (node, last):
            above = tree.head(above)
        apart = above in (named, node, last)
        tree.attach(node, node if apart else above, "ROOT" if apart else "prep")
        if last is not node:
            tree.attach(last, node, "fixed")
        tree.attach(named, last, "pobj")


def _reports(tree: Tree) -> None:
    """Let a verb of saying set after its words govern them: "le texte est trop long, estime X"."""
    for node in tree.nodes:
        above = tree.head(node)
        aside = node.relation in ("parataxis", "conj") and above.index < node.index
        if aside and node.is_verb and node.form in VERBS and _follows_comma(tree, node):
            joined = tree.child(node, "cc")
            if joined is None:
                tree.exchange(node, above, "ccomp")


def _group_begins(tree: Tree, verb: Node) -> int:
    """Return where a verb's own small words begin: "lui a-t-il", "s'est"."""
    index = verb.index
    while index and tree.nodes[index - 1].sentence == verb.sentence:
        before = tree.nodes[index - 1]
        small = before.form in _CLITICS and before.pos in ("PRON", "ADV", "DET")
        if not (before.relation.startswith("aux") or small or before.form in ("-t", *_INVERTED)):
            break
        index -= 1
    return index


def _follows_comma(tree: Tree, verb: Node) -> bool:
    first = _group_begins(tree, verb)
    before = tree.before(tree.nodes[first])
    return before is not None and _parts(before)


def _subjects_after_verbs(tree: Tree) -> None:
    """Find the subject that follows its verb of saying: ", a déclaré M. Dupont"."""
    for verb in tree.nodes:
        if not (verb.is_verb and verb.form in VERBS and _follows_comma(tree, verb)):
            continue
        if tree.child(verb, "nsubj", "expl:subj"):
            continue
        subject = _noun_after(tree, verb)
        if subject and not _is_above(tree, subject, verb):
            tree.attach(subject, verb, "nsubj")


def _noun_after(tree: Tree, verb: Node) -> Node | None:
    """Return the noun that follows a verb, past adverbs, days and "de son côté", or None."""
    waiting = False
    for node in tree.sentence(verb):
        if node.index <= verb.index or node.pos in ("DET", "ADJ", "ADV"):
            continue
        if node.pos == "ADP":
            waiting = True
        elif waiting and node.is_noun:
            waiting = False
        elif node.form in WEEKDAYS:
            continue
        else:
            return node if node.pos in ("NOUN", "PROPN", "X") else None
    return None


def _modals(tree: Tree) -> None:
    """Make a modal verb the helper of its infinitive: "doit reprendre"."""
    for modal in tree.nodes:
        if modal.form not in _MODALS or not modal.is_verb:
            continue
        verb = tree.child(modal, "xcomp")
        if verb is None or not verb.is_verb or verb.index < modal.index:
            continue
        for child in tree.children(modal):
            if child is not verb:
                tree.attach(child, verb, child.relation)
        tree.exchange(verb, modal, "aux:tense")
        modal.pos = "AUX"


def _small_words(tree: Tree) -> None:
    for node in tree.nodes:
        above = tree.head(node)
        if node.form in _NEGATIONS and node.relation == "advmod" and above.is_verb:
            node.relation = "neg"
        elif node.relation == "mark" and node.form in _INFINITIVE_MARKS and above.is_verb:
            node.relation = "aux"


def _typed(text: str) -> str:
    """Return text with typewriter apostrophes: the treebank has no other."""
    return text.replace("’", "'")


_MENDED = (
    _pronouns_after_verbs,
    _verbs,
    _stand_ins,
    _dates,
    _sources,
    _reports,
    _subjects_after_verbs,
    _modals,
    _small_words,
)

RULES = ParseRules(_typed, in_common_terms)
"""How French parses are read."""
