"""References that lead nowhere."""

from pathlib import Path

from support.reading import FRONT, site


def messages(root: Path, **bodies: str) -> list[str]:
    found = site(root, {f"articles/{name}.md": FRONT + body for name, body in bodies.items()})
    return [
        f"{one.location.path.rpartition('/')[2]}:{one.location.line}: {one.message}"
        for one in found.problems
    ]


def test_an_unknown_entry_is_told_once_a_file_with_the_lines_of_the_rest(tmp_path: Path) -> None:
    found = messages(
        tmp_path,
        a="[A]{gloss=nobody} and [B]{gloss=nobody}\n\n[C]{gloss=nobody}",
        b="[D]{gloss=nobody}",
    )

    assert found == [
        "a.md:5: no such entry: 'nobody' (and 2 more, in lines 5, 7)",
        "b.md:5: no such entry: 'nobody'",
    ]


def test_two_unknown_entries_are_two_problems(tmp_path: Path) -> None:
    found = messages(tmp_path, a="[A]{gloss=one} [B]{gloss=two} [C]{gloss=one}")

    assert found == [
        "a.md:5: no such entry: 'one' (and 1 more, in line 5)",
        "a.md:5: no such entry: 'two'",
    ]


def test_of_many_lines_the_first_ones_are_told(tmp_path: Path) -> None:
    (found,) = messages(tmp_path, a="[A]{gloss=nobody}\n\n" * 20)

    assert found.endswith("(and 19 more, in lines 7, 9, 11, 13, 15, 17, 19, 21, …)")
