"""The catalogues that come with Sidelight: whole, and of the words that pages say now."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from generator.interface.catalogues import packaged_languages, read_catalogue, unfit_value

ROOT = Path(__file__).parents[2]
CATALOGUES = packaged_languages()
VALUE = re.compile(r"%\(\w+\)s|\{\w+\}")


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """What templates and composing say, as `make catalogues` gathers it."""
    file = tmp_path_factory.mktemp("catalogues") / "sidelight.pot"
    mapping = ("-F", str(ROOT / "pyproject.toml"), "-o", str(file))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        CommandLineInterface().run(["pybabel", "-q", "extract", *mapping, "."])
    with file.open("rb") as opened:
        return read_po(opened)


def read(language: str) -> Catalog:
    return read_catalogue(CATALOGUES[language].read_bytes(), language)


def messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def forms(texts: object) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts)  # type: ignore[arg-type]


def keys(catalogue: Catalog) -> set[tuple[str | None, tuple[str, ...]]]:
    return {(message.context, forms(message.id)) for message in messages(catalogue)}


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_catalogue_has_just_the_messages_that_pages_say(language: str, said: Catalog) -> None:
    """Where this fails: `make catalogues`, then translate what is new."""
    assert keys(read(language)) == keys(said)


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_message_is_translated_and_none_is_a_guess(language: str) -> None:
    open_ones = [m.id for m in messages(read(language)) if m.fuzzy or not all(forms(m.string))]

    assert open_ones == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_number_has_its_form(language: str) -> None:
    catalogue = read(language)
    plurals = [message for message in messages(catalogue) if message.pluralizable]

    assert plurals
    assert {len(message.string) for message in plurals} == {catalogue.num_plurals}


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_translation_has_the_values_of_its_original(language: str) -> None:
    for message in messages(read(language)):
        wanted = {value for text in forms(message.id) for value in VALUE.findall(text)}
        for text in forms(message.string):
            # "One event" and "two events" may be words: the number is in them.
            given = set(VALUE.findall(text)) | ({"%(num)s"} & wanted)
            assert given == wanted, message.id
        assert unfit_value(message) == "", message.id


def test_french_sets_its_spaces_before_double_signs() -> None:
    bare = re.compile(
        r"[^\s\u00a0\u202f][:;!?»]|[^\u00a0\u202f][;!?»:]|«[^\u00a0\u202f]|[\"“”]| - "
    )

    found = [
        text
        for message in messages(read("fr"))
        for text in forms(message.string)
        if bare.search(text)
    ]

    assert found == []
