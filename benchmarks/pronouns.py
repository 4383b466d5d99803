"""Measure whether the pronouns that speak are given the right person.

usage: .venv/bin/python benchmarks/pronouns.py --bench DIR [--errors]

The gold (pronoun_speakers.json) holds offsets and names only; the texts are those of
`benchmarks/annotation.py`. An answer is the name that the quotation's speaker, or else the
pronoun's reference, is given. It is right if it is a part of the gold's name, or holds it, with
the same surname, and no other person of the article bears that bare surname: "Poe" isn't "Jane
Poe" where "John Poe" is named, too. A body that has no surname needs all its last words.
"""

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.annotator import Annotator
from generator.model.annotation import Annotated, State
from generator.model.prose import Span

_GOLD = Path(__file__).with_name("pronoun_speakers.json")
_TEXTS = "quotes/polnear_dev.jsonl"
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_PERSONAL = frozenset(("he", "she", "him", "her", "his"))


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom one pronoun of the gold stands for, and what the program says ("" for nobody)."""

    document: str
    pronoun: str
    around: str
    gold: str
    given: str
    derived: bool
    right: bool

    @property
    def personal(self) -> bool:
        """Whether it is a pronoun for one person."""
        return self.pronoun.lower() in _PERSONAL


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--bench", type=Path, required=True, metavar="DIR")
    arguments.add_argument("--errors", action="store_true", help="print what is wrong or open")
    told = arguments.parse_args()
    answers = answers_to(told.bench, Annotator())
    print(figures(answers))
    for answer in answers if told.errors else ():
        if not answer.right:
            kind = "WRONG" if answer.given else "open "
            print(f"{kind} {answer.pronoun:5} gold {answer.gold!r} given {answer.given!r}"
                  f" derived={answer.derived} {answer.document[:40]}: {answer.around}")  # fmt: skip


def answers_to(bench: Path, annotator: Annotator) -> list[Answer]:
    """Return the program's answer to each pronoun of the gold, in order."""
    gold = json.loads(_GOLD.read_text(encoding="utf-8"))
    answers = []
    for line in (bench / _TEXTS).read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        pronouns = gold["documents"].get(document["id"])
        if pronouns:
            day = date.fromisoformat(document["date"][:10])
            annotated = annotator.annotate(document["text"], day, plain=True)
            shared = gold["shared_surnames"].get(document["id"], ())
            answers += [_answer(document["id"], one, annotated, shared) for one in pronouns]
    return answers


def figures(answers: list[Answer]) -> str:
    """Return the precision and the share of answers, for all that is named and what is derived."""
    return "\n".join(
        f"{kind:16} {_figures(of, derived=False)}; derived {_figures(of, derived=True)}"
        for kind, of in (
            ("he, she", [answer for answer in answers if answer.personal]),
            ("it, they, we", [answer for answer in answers if not answer.personal]),
        )
    )


def _figures(answers: list[Answer], *, derived: bool) -> str:
    given = [answer for answer in answers if answer.given and (answer.derived or not derived)]
    right = sum(answer.right for answer in given)
    share, all_ = len(given) / max(1, len(answers)), max(1, len(given))
    return f"precision {right / all_:.3f} ({right} of {len(given)}), answered {share:.3f}"


def _answer(document: str, gold: dict[str, Any], annotated: Annotated, shared: list[str]) -> Answer:
    text = annotated.article.prose.text
    span = Span(gold["start"], gold["end"])
    given = list(_given(annotated, span))
    name = given[0][0] if given else ""
    derived = any(sure for other, sure in given if other == name)
    return Answer(
        document,
        text[span.start : span.end],
        text[max(0, span.start - 90) : span.end + 30].replace("\n", " "),
        gold["name"] or "",
        name,
        derived,
        is_same(name, gold["name"] or "", shared),
    )


def _given(annotated: Annotated, span: Span) -> Iterator[tuple[str, bool]]:
    """Yield the names that a pronoun is given, and whether each is derived."""
    for quote in annotated.quotes:
        speaker = quote.speaker
        if speaker and speaker.name and speaker.span and speaker.span.overlaps(span):
            yield speaker.name, quote.state is State.DERIVED
    for reference in annotated.references:
        if reference.name and reference.span.overlaps(span):
            yield reference.name, reference.state is State.DERIVED


def is_same(given: str, gold: str, shared: list[str]) -> bool:
    """Whether two names are one person's, by the words that they share."""
    one, other = (_WORD.findall(name.casefold()) for name in (given, gold))
    if not one or not other or one[-1] != other[-1]:
        return False
    bare = one[-1] in {surname.casefold() for surname in shared} and len(one) == 1
    return not bare and (set(one) <= set(other) or set(other) <= set(one))


if __name__ == "__main__":
    main()
