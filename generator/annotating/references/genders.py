"""Tell what a pronoun says of whom it means, and which persons of an article can be meant.

A title, a first name or an office tells a man from a woman; where they contradict each other or
say nothing, the pronouns that can mean nobody else do (`learnt`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from generator.annotating.quotes.named import Named
from generator.languages.naming import NameRules
from generator.languages.speaking import SpeechRules
from generator.model.entry import Entry, Kind
from generator.model.prose import Span

# Characters before a name in which its title stands.
_TITLE = 40


class Gender(StrEnum):
    """What a pronoun can tell of whom it stands for."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    PLURAL = "plural"
    NEUTER = "neuter"
    UNKNOWN = "unknown"


class Genders:
    """What tells men from women in an article."""

    def __init__(self, speech: SpeechRules, names: NameRules) -> None:
        self._pronouns = {
            form: gender
            for gender, pronouns in (
                (Gender.MASCULINE, speech.masculine),
                (Gender.FEMININE, speech.feminine),
                (Gender.PLURAL, speech.plural),
                (Gender.NEUTER, speech.neuter),
            )
            for pronoun in pronouns
            for form in (pronoun, pronoun.capitalize(), pronoun.upper())
        }
        masculine = {*speech.masculine_words, *_lower(names.male_names), *_lower(names.masculine)}
        feminine = {*speech.feminine_words, *_lower(names.female_names), *_lower(names.feminine)}
        self._masculine = masculine - feminine
        self._feminine = feminine - masculine

    def of_pronoun(self, word: str) -> Gender | None:
        """Return the gender that a pronoun of the third person tells; None for other words."""
        return self._pronouns.get(word)

    def of_words(self, words: Iterable[str]) -> Gender:
        """Return the gender that the first telling word tells."""
        for word in words:
            plain = word.strip(".,’'\"“”()").lower()
            if plain in self._masculine:
                return Gender.MASCULINE
            if plain in self._feminine:
                return Gender.FEMININE
        return Gender.UNKNOWN

    def of_persons(
        self,
        named: Sequence[Named],
        text: str,
        entries: Mapping[str, Entry],
        beside: Mapping[Span, Sequence[str]],
    ) -> dict[str, Gender]:
        """Return the gender that is told of each person, by `key_of`; those left open are out.

        `beside` holds the nouns in apposition to a name ("Roe, a *spokeswoman*").
        """
        genders: dict[str, Gender] = {}
        for one in named:
            if one.kind is Kind.PERSON and one.name:
                told = self.of_words((*_telling(one, text, entries), *beside.get(one.span, ())))
                key = key_of(one)
                if told is not Gender.UNKNOWN and genders.setdefault(key, told) is not told:
                    genders[key] = Gender.UNKNOWN
        return {key: told for key, told in genders.items() if told is not Gender.UNKNOWN}


def learnt(votes: Mapping[str, Sequence[Gender]]) -> dict[str, Gender]:
    """Return the gender that at least two in three of a person's pronouns tell."""
    found = {}
    for key, told in votes.items():
        for gender in (Gender.MASCULINE, Gender.FEMININE):
            if told.count(gender) * 3 >= len(told) * 2:
                found[key] = gender
    return found


def key_of(named: Named) -> str:
    """Return what two mentions of one person share."""
    return named.entry or named.name


def _telling(one: Named, text: str, entries: Mapping[str, Entry]) -> Iterator[str]:
    yield from text[max(0, one.span.start - _TITLE) : one.span.start].split()[-1:]
    # A surname may be somebody's first name: Ruth Scott is no man for it.
    words = one.name.split()
    yield from words[: max(1, min(2, len(words) - 1))]
    entry = entries.get(one.entry or "")
    if entry:
        yield from (word for role in entry.roles for word in role.role.split())


def _lower(words: Iterable[str]) -> Iterator[str]:
    return (word.lower() for word in words)
