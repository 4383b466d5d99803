"""Turn a parse in Universal Dependencies into the relations that the annotator's rules know.

The two schemes differ in who governs: in UD a noun governs its preposition and a predicate its
verb of being, in ClearNLP's it is the other way round. Sources: universaldependencies.org (version
2); M.-C. de Marneffe and C. Manning, Stanford typed dependencies manual (2008).
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.analysis import Analysis, Word

_RELATIONS = {
    "obj": "dobj",
    "iobj": "dative",
    "nsubj:pass": "nsubjpass",
    "csubj:pass": "csubjpass",
    "aux:pass": "auxpass",
    "aux:tense": "aux",
    "aux:caus": "aux",
    "acl:relcl": "relcl",
    "expl:subj": "nsubj",
    "expl:comp": "prt",
    "expl:pass": "prt",
    "expl:pv": "prt",
}
_TAGS = {"NOUN": "NN", "PROPN": "NNP", "PRON": "PRP", "ADJ": "JJ", "ADV": "RB", "NUM": "CD"}
_OBLIQUE = ("obl", "obl:mod", "obl:arg", "obl:agent", "obl:tmod", "nmod")
# What a verb of being takes over from the predicate that governed it.
_OF_CLAUSE = (
    *("nsubj", "nsubj:pass", "csubj", "aux", "aux:tense", "aux:pass", "mark", "cc", "punct"),
    *("advcl", "neg", "obl:mod", "obl", "expl:subj", "parataxis", "ccomp"),
)


@dataclass(slots=True)
class Node:
    """A word whose place in its sentence may still change."""

    index: int
    text: str
    pos: str
    tag: str
    head: int
    relation: str
    start: int
    end: int
    sentence: int
    morph: str

    @property
    def form(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb or an auxiliary."""
        return self.pos in ("VERB", "AUX")

    @property
    def is_noun(self) -> bool:
        """Whether it can stand for somebody or something."""
        return self.pos in ("NOUN", "PROPN", "PRON")

    @property
    def stands_in(self) -> bool:
        """Whether it stands for a whole quoted clause: it covers more than its own letters."""
        return self.end - self.start > len(self.text)


class Tree:
    """The words of one table, and who depends on whom."""

    def __init__(self, analysis: Analysis) -> None:
        self.nodes = [
            Node(i, w.text, w.pos, w.tag, w.head, w.relation, w.start, w.end, w.sentence, w.morph)
            for i, w in enumerate(analysis.words)
        ]
        self._analysis = analysis
        self._children: list[list[int]] = [[] for _ in self.nodes]
        for node in self.nodes:
            if node.head != node.index:
                self._children[node.head].append(node.index)

    def attach(self, node: Node, head: Node, relation: str) -> None:
        """Let a word depend on another one, or be a root if `head` is the word itself."""
        if node.head != node.index:
            self._children[node.head].remove(node.index)
        if head is not node:
            insort(self._children[head.index], node.index)
        node.head, node.relation = head.index, relation

    def children(self, node: Node) -> list[Node]:
        """Return the words that depend on a word, in order."""
        return [self.nodes[index] for index in self._children[node.index]]

    def child(self, node: Node, *relations: str) -> Node | None:
        """Return the first dependent in one of these relations."""
        return next((one for one in self.children(node) if one.relation in relations), None)

    def head(self, node: Node) -> Node:
        """Return what a word depends on, itself for a root."""
        return self.nodes[node.head]

    def before(self, node: Node) -> Node | None:
        """Return the word before one in its sentence."""
        index = node.index - 1
        same = index >= 0 and self.nodes[index].sentence == node.sentence
        return self.nodes[index] if same else None

    def sentence(self, node: Node) -> list[Node]:
        """Return the words of a word's sentence."""
        first = bisect_left(self.nodes, node.sentence, key=lambda one: one.sentence)
        last = bisect_right(self.nodes, node.sentence, key=lambda one: one.sentence)
        return self.nodes[first:last]

    def exchange(self, lower: Node, upper: Node, relation: str) -> None:
        """Give `lower` the place of the word above it, which then depends on it as `relation`."""
        above = lower if upper.head == upper.index else self.head(upper)
        self.attach(lower, above, upper.relation)
        self.attach(upper, lower, relation)

    def analysis(self) -> Analysis:
        """Return the table with every word as it now stands."""
        words = tuple(
            Word(
                node.start,
                node.end,
                node.text,
                node.pos,
                node.tag,
                node.head,
                node.relation,
                node.sentence,
                node.morph,
            )
            for node in self.nodes
        )
        return Analysis(words, self._analysis.sentences, self._analysis.names)


def relabel(tree: Tree, agents: Iterable[str]) -> None:
    """Bring a tree in UD to the relations and tags of ClearNLP and Penn.

    `agents` are the prepositions of who did what a passive tells ("par").
    """
    by = frozenset(agents)
    _put_last_names_first(tree)
    _raise_copulas(tree)
    _raise_prepositions(tree, by)
    for node in tree.nodes:
        if node.relation in _OBLIQUE:
            node.relation = "nmod" if node.relation == "nmod" else "npadvmod"
        node.relation = _RELATIONS.get(node.relation, node.relation)
        node.tag = _tag(node)


def _put_last_names_first(tree: Tree) -> None:
    """Make the last word of a name govern it: "Claire Martin" is a Martin."""
    for node in tree.nodes:
        parts = [one for one in tree.children(node) if one.relation.startswith("flat")]
        parts = [one for one in parts if one.index > node.index]
        if not parts or parts[-1].index - node.index > len(parts):
            continue
        last = parts[-1]
        for child in tree.children(node):
            if child is not last:
                tree.attach(child, last, child.relation)
        tree.exchange(last, node, "compound")
        for part in parts[:-1]:
            part.relation = "compound"
        last.pos = "PROPN"
    for node in tree.nodes:
        _join_office(tree, node)


def _join_office(tree: Tree, name: Node) -> None:
    """Put an office right before a name under it: "le président Moreau"."""
    office = tree.head(name)
    if (
        name.relation != "appos"
        or name.pos != "PROPN"
        or office.pos != "NOUN"
        or office.index >= name.index
    ):
        return
    between = tree.nodes[office.index + 1 : name.index]
    if any(one.pos == "PUNCT" for one in between):
        return
    for child in tree.children(office):
        if child is not name and (child.index < office.index or child.index > name.index):
            tree.attach(child, name, child.relation)
    tree.exchange(name, office, "compound")


def _raise_copulas(tree: Tree) -> None:
    for verb in tree.nodes:
        predicate = tree.head(verb)
        if verb.relation != "cop" or predicate is verb:
            continue
        taken = [
            one
            for one in tree.children(predicate)
            if one is not verb and one.relation in _OF_CLAUSE and not _is_inside(tree, one)
        ]
        for child in taken:
            tree.attach(child, verb, child.relation)
        tree.exchange(verb, predicate, "acomp" if predicate.pos == "ADJ" else "attr")


def _is_inside(tree: Tree, node: Node) -> bool:
    """Whether an oblique is one that its predicate asks for: "proche de Lyon"."""
    return node.relation.startswith("obl") and node.index < tree.head(node).index


def _raise_prepositions(tree: Tree, agents: frozenset[str]) -> None:
    for case in tree.nodes:
        noun = tree.head(case)
        if case.relation != "case" or noun.relation not in (*_OBLIQUE, "advmod"):
            continue
        governor = tree.head(noun)
        passive = tree.child(governor, "nsubj:pass", "aux:pass") is not None
        by = case.form in agents and (noun.relation == "obl:agent" or passive)
        last = max([case, *(one for one in tree.children(case) if one.relation == "fixed")],
                   key=lambda one: one.index)  # fmt: skip
        tree.attach(case, governor, "agent" if by else "prep")
        tree.attach(noun, last, "pobj")


def _tag(node: Node) -> str:
    if not node.is_verb:
        return _TAGS.get(node.pos, node.pos)
    if "VerbForm=Inf" in node.morph:
        return "VB"
    if "VerbForm=Part" in node.morph:
        return "VBG" if "Tense=Pres" in node.morph else "VBN"
    return "VBD" if "Tense=Past" in node.morph or "Tense=Imp" in node.morph else "VBZ"
