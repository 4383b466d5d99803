"""Say what a language must tell about names, and find it for a language code.

A language without a `names.py` gets the empty rules: names and aliases are then found as the
glossary writes them, and nothing is generated or learnt.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from generator.languages.folders import rules_of


@dataclass(frozen=True, slots=True, eq=False)
class NameRules:
    """A language's lexicon of names. Words stand as they are written in running text.

    `honorifics` stand before a surname and belong to it ("Mr"), `titles` are offices before a
    name ("President"); both without a full stop. `masculine` and `feminine` are the honorifics
    that tell men from women, `male_names` and `female_names` the first names that do.
    `clipped_titles` are those of both that may have a full stop, `title_words` only begin an
    office ("Vice"). `particles` begin a surname of several words ("de"), `bound_particles` are
    joined to it ("al-"), `person_suffixes` follow it ("Jr"). `legal_forms` and `descriptors`
    close the name of a body and may be left off, `generic_nouns` make another name of the words
    before them ("Manchester University"). `directions` do so from the front ("South").
    `demonyms` are adjectives and nouns for peoples, `functions` the words that are capital only
    because they begin a sentence. `weak_heads` can't stand for a name that they begin
    ("World"). `minor` words don't count in an acronym. `abbreviations` lead from a full name to
    the forms that need no explanation ("United States": "US"). `possessives` are endings (and
    shortened verbs) after an apostrophe ("s"); `plural_endings` lead from how a word ends to
    how its plural does, the first that fits. `place_clues` are words before the name of a place
    ("close to"). `elisions` are what an apostrophe joins to the front of a name ("l"). `swaps`
    are words with two spellings, `heads_of` the bodies whose field may also stand first
    ("Ministry of Defence", "Defence Ministry"). `numbered` are nouns that a body gives numbers
    to ("Flight 447"), `units` what looks like an acronym and names nothing ("UTC").
    `first_names` leads from a first name to its other forms ("Thomas": "Tom").
    `definite_articles` are those that no person's name has. `legal_nouns` are what laws and
    their parts are called ("Act", "Article"). `kin` are relatives of one surname ("wife").
    """

    articles: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    masculine: frozenset[str] = frozenset()
    feminine: frozenset[str] = frozenset()
    male_names: frozenset[str] = frozenset()
    female_names: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    clipped_titles: frozenset[str] = frozenset()
    title_words: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    bound_particles: tuple[str, ...] = ()
    person_suffixes: frozenset[str] = frozenset()
    legal_forms: frozenset[str] = frozenset()
    descriptors: frozenset[str] = frozenset()
    generic_nouns: frozenset[str] = frozenset()
    directions: frozenset[str] = frozenset()
    demonyms: frozenset[str] = frozenset()
    functions: frozenset[str] = frozenset()
    weak_heads: frozenset[str] = frozenset()
    minor: frozenset[str] = frozenset()
    calendar: frozenset[str] = frozenset()
    abbreviations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    possessives: tuple[str, ...] = ()
    plural_endings: tuple[tuple[str, str], ...] = ()
    place_clues: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    elisions: tuple[str, ...] = ()
    swaps: tuple[tuple[str, str], ...] = ()
    heads_of: tuple[tuple[str, str], ...] = ()
    numbered: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    first_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    definite_articles: frozenset[str] = frozenset()
    legal_nouns: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()

    @property
    def heads(self) -> frozenset[str]:
        """The words of `heads_of` alone: every country has one of these bodies."""
        return frozenset(head for head, _ in self.heads_of)

    def plural(self, word: str) -> str:
        """Return a word's regular plural; "" where the language forms none so."""
        for singular, plural in self.plural_endings:
            if word.endswith(singular):
                return word[: len(word) - len(singular)] + plural
        return ""

    def may_be(self, honorific: str, name: str) -> bool:
        """Whether an honorific fits a full name, as far as both tell a man from a woman."""
        first = name.split(" ", 1)[0]
        if honorific in self.masculine:
            return first not in self.female_names and first not in self.feminine
        if honorific in self.feminine:
            return first not in self.male_names and first not in self.masculine
        return True

    def before_person(self, word: str) -> bool:
        """Whether a word announces a person: an honorific or a title.

        Only a clipped one may have a full stop: "Mr.", but "the King." ends a sentence.
        """
        plain = word.rstrip(".")
        if plain != word and plain not in self.clipped_titles:
            return False
        return plain in self.honorifics or plain in self.titles


@cache
def name_rules(language: str) -> NameRules:
    """Return the rules of a language; empty ones for a language that has none."""
    rules = rules_of(language, "names") or NameRules()
    assert isinstance(rules, NameRules)
    return rules
