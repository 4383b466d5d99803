from pathlib import Path

import pytest
from support.reading import read, site

from generator.reading.tags import MOST_CHARACTERS


def tags(value: str) -> tuple[str, ...]:
    return read(f"---\ntitle: T\npublished: 2015-11-05\ntags: {value}\n---\n")[0].front.tags


def test_a_tag_counts_once_whatever_its_case_spaces_and_hyphens() -> None:
    assert tags("[Air power, air-power, AIR  POWER, Syria]") == ("Air power", "Syria")


@pytest.mark.parametrize("value", ["", "[]", "[~]"])
def test_no_tags_are_no_mistake(value: str) -> None:
    assert tags(value) == ()


def test_the_longest_tag_of_any_script_is_a_file_name() -> None:
    (tag,) = tags("𓀀" * MOST_CHARACTERS)

    assert len(f"{tag}.html".encode()) <= 255


def test_tags_that_only_look_alike_in_an_address_are_told_once(tmp_path: Path) -> None:
    article = "---\ntitle: T\npublished: 2015-11-05\ntags: [{}]\n---\n"
    files = {"a": "C", "b": "C++", "d": "c++, c"}

    content = site(tmp_path, {f"articles/{k}.md": article.format(v) for k, v in files.items()})

    found = [one for one in content.problems if one.code == "same-tag"]
    assert [(one.location.path, one.message) for one in found] == [
        ("content/articles/b.md", "the tags 'C++' and 'C' would be one page: c.html")
    ]
