from pathlib import Path

from support.cases import Case, parametrize_cases
from support.reading import FRONT, article, read

from generator.model.article import WrittenQuote


@parametrize_cases(Path(__file__).parent / "blockquotes.cases.md")
def test_quotations_of_a_body(case: Case) -> None:
    found = read(FRONT + case.given)[0]

    prose = found.prose.text.replace("\n\n", " / ")
    assert "\n".join([prose, *map(shown, found.quotes)]) == case.expected


def shown(quote: WrittenQuote) -> str:
    said = str(quote.said or "")
    keys = {"speaker": quote.speaker, "role": quote.role, "said": said, "source": quote.source}
    given = [
        f"{key}={value!r}" if " " in value else f"{key}={value}" for key, value in keys.items()
    ]
    parts = [repr(quote.words), *(part for part in given if not part.endswith("=")), "pull"]
    return " ".join(parts if quote.pull else parts[:-1])


def test_the_words_of_a_quotation_are_its_span() -> None:
    found = article("One.\n\n> “We *will* go.”\n{speaker=A.}\n")

    quote = found.quotes[0]
    assert quote.span is not None
    assert found.prose.words(quote.span) == quote.words == "We will go."
    assert (quote.location.line, quote.location.column) == (7, 4)


def test_an_attribution_leaves_no_token() -> None:
    plain = article("> We will go.\n\nText.\n").tokens
    attributed = article("> We will go.\n>\n> — A. Lima\n{said=2015}\n\nText.\n").tokens

    assert [token.type for token in attributed] == [token.type for token in plain]
    assert not any(token.attrs for token in attributed)


def test_a_pull_quote_is_marked_on_its_blockquote_alone() -> None:
    tokens = article("> a rule of the road\n{.pull}\n\nText.\n").tokens

    assert [(token.type, token.meta) for token in tokens if token.meta] == [
        ("blockquote_open", {"pull": True})
    ]


def test_code_that_looks_like_braces_stays() -> None:
    found = article("Text:\n\n    {speaker=x}\n\n```\n{.pull}\n```\n")

    assert [t.content for t in found.tokens if t.type in ("code_block", "fence")] == [
        "{speaker=x}\n",
        "{.pull}\n",
    ]
