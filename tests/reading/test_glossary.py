from datetime import date

from generator.model.entry import Entry, Kind
from generator.model.problem import Problem, Severity
from generator.reading.files import source_of
from generator.reading.findings import Findings
from generator.reading.glossary import read_entry

PATH = "content/glossary/syria.md"


def read(keys: str, body: str = "") -> tuple[Entry, list[Problem]]:
    findings = Findings()
    entry = read_entry(source_of(PATH, f"---\n{keys}\n---\n{body}"), "syria", "en", findings)
    assert entry is not None
    return entry, findings.problems


def test_an_entry_has_the_stem_of_its_file_for_an_id() -> None:
    entry, problems = read("name: Syria\nkind: place\nsummary: A country.", "Longer *text*.\n")

    assert (entry.id, entry.name, entry.kind, entry.summary) == (
        "syria",
        "Syria",
        Kind.PLACE,
        "A country.",
    )
    assert [token.type for token in entry.tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert problems == []


def test_an_alias_that_is_the_name_or_stands_twice_is_passed_over() -> None:
    entry, problems = read("name: Syria\nkind: place\nsummary: x\naliases: [Syria, SAR, SAR, NO]")

    assert [(alias.words, alias.location.column) for alias in entry.aliases] == [
        ("SAR", 18),
        ("NO", 28),
    ]
    assert problems == []


def test_roles_are_as_exact_as_they_are_written() -> None:
    entry, _ = read(
        "name: S\nkind: place\nsummary: x\nroles: [{role: Mandate, from: 1920~, to: 1946-04-17}]"
    )

    role = entry.roles[0]
    assert (role.role, str(role.start), str(role.end)) == ("Mandate", "1920~", "1946-04-17")


def test_a_role_that_ends_in_the_year_it_begins_in_is_fine() -> None:
    assert (
        read("name: S\nkind: place\nsummary: x\nroles: [{role: R, from: 1946-04-17, to: 1946}]")[1]
        == []
    )


def test_coordinates_are_latitude_and_longitude() -> None:
    entry, _ = read(
        "name: S\nkind: place\nsummary: x\ncoordinates: [33.51, -36]\nreviewed: 2026-11-20"
    )

    assert entry.coordinates == (33.51, -36.0)
    assert entry.reviewed == date(2026, 11, 20)


def test_coordinates_that_are_no_numbers_are_a_problem() -> None:
    for written in ("[nan, 0]", "[0, inf]", "[1, 2, 3]", "[north, 2]"):
        entry, problems = read(f"name: S\nkind: place\nsummary: x\ncoordinates: {written}")

        assert entry.coordinates is None
        assert len(problems) == 1


def test_capitals_count_unless_the_entry_says_no() -> None:
    assert read("name: S\nkind: concept\nsummary: x")[0].match_case
    assert not read("name: S\nkind: concept\nsummary: x\nmatch_case: no")[0].match_case


def test_a_summary_of_280_characters_is_not_too_long() -> None:
    assert read(f"name: S\nkind: place\nsummary: {'x' * 280}")[1] == []
    problems = read(f"name: S\nkind: place\nsummary: {'x' * 281}")[1]
    assert [(one.code, one.severity) for one in problems] == [("long-summary", Severity.WARNING)]
