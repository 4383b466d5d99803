"""A memory that can't be stale, and that may be lost at any time."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from pickle import PicklingError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.memo import (
    KEEP_DAYS,
    Memo,
    code_digest,
    digest,
    remember,
    remember_latest,
    value_digest,
)
from generator.model.problem import Location


class Shouting:
    """A slow function that counts its calls."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> list[bytes]:
        self.asked += texts
        return [text.upper().encode() for text in texts]


def shout(memo: Memo, *texts: str) -> tuple[dict[str, bytes], list[str]]:
    """Return what is remembered or computed of `texts`, and which were computed."""
    compute = Shouting()
    return remember(memo, {text: digest("shout", text) for text in texts}, compute), compute.asked


def test_only_what_is_missing_is_computed(tmp_path: Path) -> None:
    shout(Memo(tmp_path / "memo"), "a", "b")

    answers, asked = shout(Memo(tmp_path / "memo"), "a", "b", "c")

    assert answers == {"a": b"A", "b": b"B", "c": b"C"}
    assert asked == ["c"]


def test_a_file_that_is_no_database_is_a_memory_that_forgot(tmp_path: Path) -> None:
    (tmp_path / "memo").write_bytes(b"not a database" * 100)

    first, _ = shout(Memo(tmp_path / "memo"), "a")
    _, asked_again = shout(Memo(tmp_path / "memo"), "a", "b")
    _, asked_at_last = shout(Memo(tmp_path / "memo"), "b")

    assert first == {"a": b"A"}
    assert asked_again in (["b"], ["a", "b"])
    assert asked_at_last == []


def test_a_place_that_cannot_be_written_computes_each_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file, not a folder")
    path = tmp_path / "file" / "memo"

    assert shout(Memo(path), "a") == ({"a": b"A"}, ["a"])
    assert shout(Memo(path), "a") == ({"a": b"A"}, ["a"])


def test_a_locked_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.memo._PATIENCE", 0.05)
    shout(Memo(tmp_path / "memo"), "a")
    other = sqlite3.connect(tmp_path / "memo")
    other.execute("BEGIN EXCLUSIVE")

    assert shout(Memo(tmp_path / "memo"), "a")[0] == {"a": b"A"}
    other.close()
    assert shout(Memo(tmp_path / "memo"), "a")[1] == []


def test_results_that_nobody_asks_for_are_dropped(tmp_path: Path) -> None:
    shout(Memo(tmp_path / "memo"), "old", "used")
    with sqlite3.connect(tmp_path / "memo") as file:
        file.execute("UPDATE results SET used = used - ?", (KEEP_DAYS + 1,))

    shout(Memo(tmp_path / "memo"), "used")
    shout(Memo(tmp_path / "memo"), "new")

    assert shout(Memo(tmp_path / "memo"), "old", "used")[1] == ["old"]


def test_without_a_file_results_last_as_long_as_the_memo() -> None:
    memo = Memo(None)

    assert shout(memo, "a")[1] == ["a"]
    assert shout(memo, "a")[1] == []


def test_changed_code_is_another_key(tmp_path: Path) -> None:
    codes = {"before": "ONE = 1", "same": "ONE = 1", "after": "ONE = 2"}
    for name, code in codes.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "rules.py").write_text(code)

    before, same, after = (code_digest(tmp_path / name) for name in codes)

    assert before == same != after


@given(st.lists(st.text(), min_size=1, max_size=4), st.lists(st.text(), min_size=1, max_size=4))
def test_only_equal_parts_have_equal_digests(left: list[str], right: list[str]) -> None:
    assert (digest(*left) == digest(*right)) == (left == right)


@pytest.mark.parametrize("spoilt", [b"", b"{}", b"A", "text", 7, None])
def test_a_result_that_was_changed_in_the_file_is_computed_again(
    tmp_path: Path, spoilt: object
) -> None:
    shout(Memo(tmp_path / "memo"), "a")
    with sqlite3.connect(tmp_path / "memo") as file:
        file.execute("UPDATE results SET result = ?", (spoilt,))

    assert shout(Memo(tmp_path / "memo"), "a") == ({"a": b"A"}, ["a"])
    assert shout(Memo(tmp_path / "memo"), "a") == ({"a": b"A"}, [])


def shout_latest(memo: Memo, **texts: str) -> tuple[dict[str, bytes], list[str]]:
    """Return what is remembered or computed of texts by their names, and which were computed."""
    compute = Shouting()
    keys = {name: digest("shout", text) for name, text in texts.items()}
    answers = remember_latest(memo, keys, lambda names: compute([texts[name] for name in names]))
    return answers, compute.asked


def test_only_the_latest_result_of_a_name_is_kept(tmp_path: Path) -> None:
    shout_latest(Memo(tmp_path / "memo"), one="a", two="b")

    changed = shout_latest(Memo(tmp_path / "memo"), one="a", two="c")
    back = shout_latest(Memo(tmp_path / "memo"), one="a", two="b")

    assert changed == ({"one": b"A", "two": b"C"}, ["c"])
    assert back == ({"one": b"A", "two": b"B"}, ["b"])
    with sqlite3.connect(tmp_path / "memo") as file:
        assert file.execute("SELECT count(*) FROM results").fetchone() == (2,)


def test_an_empty_result_is_remembered_too() -> None:
    memo = Memo(None)
    shout_latest(memo, one="")

    assert shout_latest(memo, one="") == ({"one": b""}, [])


def test_equal_values_have_one_digest_and_others_another() -> None:
    one, other = ["word", "word"]  # equal, but two

    assert value_digest(Location(one, 1)) == value_digest(Location(other, 1))
    assert value_digest((one, one)) == value_digest((one, other))
    assert value_digest(Location("word", 1)) != value_digest(Location("word", 2))
    assert value_digest(("ab", "c")) != value_digest(("a", "bc"))


def test_what_could_hold_anything_has_no_digest() -> None:
    with pytest.raises((AttributeError, PicklingError)):
        value_digest(lambda: 1)
