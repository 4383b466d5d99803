from pathlib import Path

import pytest
from support.words import ARABIC, ENGLISH, FRENCH

from generator.interface.interface import Interface, read_interface

OWN = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Timeline"
msgstr "Logbook"

msgid "Glossary"
msgstr ""
"""


def write(folder: Path, name: str, text: str) -> None:
    (folder / "translations").mkdir(exist_ok=True)
    (folder / "translations" / name).write_text(text, encoding="utf-8")


def test_english_is_what_the_sources_say() -> None:
    assert ENGLISH.gettext("Published %(day)s", day="today") == "Published today"
    assert ENGLISH.ngettext("%(num)s event", "%(num)s events", 1) == "1 event"
    assert ENGLISH.ngettext("%(num)s event", "%(num)s events", 1234) == "1,234 events"


def test_a_script_has_its_direction() -> None:
    assert [words.direction for words in (ENGLISH, FRENCH, ARABIC)] == ["ltr", "ltr", "rtl"]


def test_a_language_has_one_value_only() -> None:
    interface = Interface()

    assert interface.words("fr") is interface.words("fr")


def test_a_language_without_a_catalogue_has_english_words_and_its_own_dates() -> None:
    german = Interface().words("de")

    assert german.gettext("Timeline") == "Timeline"
    assert german.locale.months["format"]["wide"][3] == "März"


def test_a_site_s_catalogue_goes_before_ours_and_leaves_it_what_it_has_not(tmp_path: Path) -> None:
    write(tmp_path, "en.po", OWN)

    interface, problems = read_interface(tmp_path)

    assert problems == ()
    assert interface.words("en").gettext("Timeline") == "Logbook"
    assert interface.words("en-GB").gettext("Timeline") == "Logbook"
    assert interface.words("en").gettext("Glossary") == "Glossary"
    assert interface.words("de").gettext("Timeline") == "Timeline"


def test_a_region_s_catalogue_goes_before_the_language_s(tmp_path: Path) -> None:
    write(tmp_path, "en.po", OWN)
    write(tmp_path, "en_US.po", OWN.replace("Logbook", "Log"))

    interface, _ = read_interface(tmp_path)

    assert interface.words("en-US").gettext("Timeline") == "Log"
    assert interface.words("en-GB").gettext("Timeline") == "Logbook"


@pytest.mark.parametrize("bad", ["%(dy)s", "%s", "5 %", "%(day)d"])
def test_a_value_that_the_original_has_not_is_a_problem(tmp_path: Path, bad: str) -> None:
    write(tmp_path, "en.po", f'msgid "Published %(day)s"\nmsgstr "{bad}"\n')

    _, problems = read_interface(tmp_path)

    assert [(one.code, one.location.path) for one in problems] == [
        ("bad-translation", "translations/en.po")
    ]


def test_a_catalogue_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations/fr.po").write_bytes(b'msgid "Timeline"\nmsgstr "\xff"\n')

    _, [problem] = read_interface(tmp_path)

    assert problem.message == "the catalogue is not text in UTF-8"
