"""Annotate the articles of a site: what is known of one is remembered, by all that it rests on.

What was annotated before is only woven into its tokens again, which is quicker than keeping
those; then neither the rules nor the language model are imported.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import nlp
from generator.annotating.weave import woven
from generator.memo import (
    Memo,
    code_digest,
    digest,
    program_digest,
    remember,
    remember_latest,
    value_digest,
)
from generator.model.analysis import Analysis, decode_analysis, encode_analysis
from generator.model.annotation import Annotated
from generator.model.article import Article
from generator.model.entry import Alias, Entry
from generator.model.problem import Location, Problem, Severity
from generator.model.site import Content, Derived, Settings
from generator.model.source import Source
from generator.nlp.models import InstalledModel, find_model, how_to_install
from generator.records import decode_record, encode_record

# Texts that the model reads between two steps of a progress bar.
_AT_ONCE = 64
_NOT_KEPT = ("article", "tokens")  # of `Annotated`: they are at hand, or made anew

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class _Rules:
    """What all articles of a site are annotated with. `model` is None where nothing is derived."""

    entries: tuple[Entry, ...]
    settings: Settings
    model: InstalledModel | None
    publish_derived: bool

    def language(self, article: Article) -> str:
        """Return the language of an article."""
        return article.front.language or self.settings.language

    def reader(self, article: Article) -> InstalledModel | None:
        """Return the model that reads an article: what another language's made of it is wrong."""
        model = self.model
        return model if model and model.reads(self.language(article)) else None


def annotate_content(
    content: Content, memo: Memo, progress: Progress, *, publish_derived: bool
) -> tuple[tuple[Annotated, ...], tuple[Problem, ...]]:
    """Return every article with what is known of its words, and the problems met on the way.

    Unless `publish_derived`, what the writer hasn't written is proposed only. Where no model is
    installed, a problem says so: what is written needs none.
    """
    model, missing = _model_for(content)
    entries = tuple(_named(entry) for entry in content.entries)
    rules = _Rules(entries, content.settings, model, publish_derived)
    annotated = remembered_annotations(content.articles, rules, memo, progress)
    found = (problem for article in annotated for problem in article.problems)
    return annotated, (*missing, *found)


def remembered_annotations(
    articles: Sequence[Article], rules: _Rules, memo: Memo, progress: Progress
) -> tuple[Annotated, ...]:
    """Return each article with its annotations; only what wasn't annotated before is."""
    audience = "published" if rules.publish_derived else "proposed"
    named = {f"annotations, {audience}: {one.source.path}": one for one in articles}

    def compute(missing: Sequence[str]) -> list[bytes]:
        made = _annotated([named[name] for name in missing], rules, memo, progress)
        return [encode_record(one, without=_NOT_KEPT) for one in made]

    keys = dict(zip(named, _keys(named.values(), rules), strict=True))
    kept = remember_latest(memo, keys, compute)
    return tuple(
        woven(decode_record(kept[name], Annotated, article=article, tokens=article.tokens))
        for name, article in named.items()
    )


def _keys(articles: Iterable[Article], rules: _Rules) -> list[str]:
    """Return a digest for each article of all that `annotate` is given, and of what it is."""
    program, entries = program_digest("ahocorasick-rs"), value_digest(rules.entries)
    common = digest("annotate", program, entries, str(rules.publish_derived))
    model = _reading_version(rules.model) if rules.model else ""
    return [
        digest(
            common,
            rules.language(article),
            model if rules.reader(article) else "",
            value_digest(article),
        )
        for article in articles
    ]


def _annotated(
    articles: Sequence[Article], rules: _Rules, memo: Memo, progress: Progress
) -> list[Annotated]:
    from generator.annotating.annotate import annotate  # noqa: PLC0415 - slow, and seldom needed
    from generator.annotating.names.aliases import build_alias_table  # noqa: PLC0415 - as above

    analyses = analyse_articles(articles, rules, memo, progress)
    languages = {rules.language(article) for article in articles}
    aliases = {language: build_alias_table(rules.entries, language) for language in languages}
    return [
        annotate(
            article,
            rules.entries,
            aliases[rules.language(article)],
            analyses if rules.reader(article) else {},
            rules.language(article),
            publish_derived=rules.publish_derived,
        )
        for article in articles
    ]


def analyse_articles(
    articles: Sequence[Article], rules: _Rules, memo: Memo, progress: Progress
) -> Mapping[str, Analysis]:
    """Return what the language model reads in each text of the articles, by text."""
    from generator.annotating.masking import texts_to_analyse  # noqa: PLC0415 - as above

    texts = [
        text
        for article in articles
        if rules.reader(article)
        for text in texts_to_analyse(article.prose, rules.language(article))
    ]
    return remembered_analyses(texts, rules.model, memo, progress) if rules.model else {}


def remembered_analyses(
    texts: Sequence[str], model: InstalledModel, memo: Memo, progress: Progress
) -> dict[str, Analysis]:
    """Return the analysis of each text; the model runs only for texts it hasn't seen yet."""

    def compute(missing: Sequence[str]) -> list[bytes]:
        from generator.nlp.analyse import analyse  # noqa: PLC0415 - as above

        encoded: list[bytes] = []
        for start in range(0, len(missing), _AT_ONCE):
            progress("reading with the language model", start, len(missing))
            some = analyse(missing[start : start + _AT_ONCE], model)
            encoded += [encode_analysis(analysis) for analysis in some]
        progress("reading with the language model", len(missing), len(missing))
        return encoded

    version = _reading_version(model)
    found = remember(memo, {text: digest(version, text) for text in texts}, compute)
    return {text: decode_analysis(encoded) for text, encoded in found.items()}


def _reading_version(model: InstalledModel) -> str:
    """Return a digest of all that a reading depends on beside its text."""
    code = code_digest(Path(nlp.__file__).parent)
    return digest("analyse", model.package, model.version, model.spacy_version, code)


def _named(entry: Entry) -> Entry:
    """Return what annotating may know of an entry, whose text may so change without harm.

    What isn't in the key of what is remembered can't be read, since it isn't there.
    """
    nowhere = Location("")
    return Entry(
        entry.id,
        Source("", ""),
        nowhere,
        entry.name,
        entry.kind,
        aliases=tuple(Alias(alias.words, nowhere) for alias in entry.aliases),
        never=entry.never,
        match_case=entry.match_case,
        roles=entry.roles,
        speaks_for=entry.speaks_for,
    )


def _model_for(content: Content) -> tuple[InstalledModel | None, tuple[Problem, ...]]:
    settings = content.settings
    if settings.derived is Derived.OFF or not content.articles:
        return None, ()
    model = find_model(settings.language_model)
    return model, () if model else (_no_model(settings),)


def _no_model(settings: Settings) -> Problem:
    return Problem(
        settings.location,
        "no-language-model",
        f"the language model {settings.language_model!r} is not installed",
        hint=f"run: {how_to_install(settings.language_model)}",
        severity=Severity.WARNING,
    )
