"""What `sidelight annotate` prints: its form, and texts that nobody would write."""

import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import generator
from generator.annotator import Annotator, Json, NoModelError, annotation_as_json
from generator.cli import main

SCHEMA = json.loads(
    Path(__file__).parent.parent.joinpath("docs", "annotation.schema.json").read_text("utf-8")
)
DAY = date(2015, 11, 5)
REPORT = (
    "Mayor Jane Poe opened the bridge on Tuesday. She thanked the engineers.\n\n"
    'The plan was “dead by May”, Poe said. "We will build another next year," she added.\n'
)

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator()


def annotated(annotator: Annotator, text: str) -> Json:
    return annotation_as_json(annotator.annotate(text, DAY, plain=True))


def breaches(value: object, rule: dict[str, object], place: str = "") -> list[str]:
    """Return where a value breaks a rule of the schema, for the keywords that ours uses."""
    if "$ref" in rule:
        name = str(rule["$ref"]).removeprefix("#/$defs/")
        return breaches(value, SCHEMA["$defs"][name], place)
    if "anyOf" in rule:
        found = [breaches(value, one, place) for one in rule["anyOf"]]  # type: ignore[attr-defined] # JSON
        return [] if [] in found else found[0]
    if "enum" in rule:
        return [] if value in rule["enum"] else [f"{place}: {value!r}"]  # type: ignore[operator] # JSON
    types = rule.get("type", [])
    names = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
    names["null"] = type(None)
    allowed = [names[one] for one in ([types] if isinstance(types, str) else types)]  # type: ignore[attr-defined] # JSON
    if type(value) not in allowed:
        return [f"{place}: {value!r} is no {types}"]
    return [*_inside(value, rule, place)]


def _inside(value: object, rule: dict[str, object], place: str) -> list[str]:
    found = []
    if isinstance(value, dict):
        known = rule["properties"]
        assert isinstance(known, dict)
        found += [f"{place}.{key} is missing" for key in rule["required"] if key not in value]  # type: ignore[attr-defined] # JSON
        found += [f"{place}.{key} is unknown" for key in value if key not in known]
        for key, one in value.items():
            found += breaches(one, known.get(key, {"type": []}), f"{place}.{key}")
    elif isinstance(value, list):
        if (
            not int(str(rule.get("minItems", 0)))
            <= len(value)
            <= int(str(rule.get("maxItems", 9**9)))
        ):
            found.append(f"{place}: {len(value)} items")
        for number, one in enumerate(value):
            found += breaches(one, rule["items"], f"{place}[{number}]")  # type: ignore[arg-type] # JSON
    elif type(value) is int and value < int(str(rule.get("minimum", value))):
        found.append(f"{place}: {value}")
    return found


def test_a_report_is_annotated_with_each_kind_in_the_form_of_the_schema(
    annotator: Annotator,
) -> None:
    answer = annotated(annotator, REPORT)

    assert breaches(answer, SCHEMA) == []
    assert all(answer[kind] for kind in ("mentions", "quotes", "times", "events", "references"))


def test_the_check_of_the_form_sees_what_is_wrong() -> None:
    span = {"$ref": "#/$defs/span"}

    assert breaches([1, 2], span) == []
    assert breaches([1], span) == [": 1 items"]
    assert breaches([1, -2], span) == ["[1]: -2"]
    assert breaches({"id": "a", "more": 1}, SCHEMA)[-2:] == [
        ".more is unknown",
        ".more: 1 is no []",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n \t\n",
        "“",
        '"“”"”“',
        '"We go," “she said. "We stay.\n\n”He left."',
        "«Wir gehen», сказала она. “他说” הלך 1 בינואר.",
        '"One." "Two." “Three,” "Four"',
        "She said he said it.",
        "He.\n\nHis.\n\n“Hers.”",
        "\ufeffMayor Jane Poe spoke. She left.",
        "Jane Poe spoke.\r\n\r\nShe left on Tuesday.\r\n",
        "Jane Poe\u2028spoke\u0000 on\u00a0Tuesday\ud7ff.",
        "Ünï 👩‍👩‍👧 said “we go, all of us, now” on 3 May 2015.",
        "| a | b |\n# \n> \n- \n```",
    ],
)
def test_no_text_is_too_odd(annotator: Annotator, text: str) -> None:
    answer = annotated(annotator, text)

    assert answer["text"] == text
    assert breaches(answer, SCHEMA) == []


@pytest.mark.parametrize("plain", [True, False])
def test_every_offset_leads_to_the_words_it_names(annotator: Annotator, *, plain: bool) -> None:
    answer = annotation_as_json(annotator.annotate(REPORT, DAY, plain=plain))
    text = str(answer["text"])

    for kind in ("mentions", "references"):
        for one in answer[kind]:  # type: ignore[attr-defined] # JSON
            assert text[one["start"] : one["end"]] == one["text"]


def test_the_spans_of_a_quotation_are_all_that_is_reported_and_its_speaker_has_a_name(
    annotator: Annotator,
) -> None:
    text = "Jane Poe said on Sunday that the plan was “dead by May”. It rained."

    (quote,) = annotated(annotator, text)["quotes"]  # type: ignore[misc] # JSON

    assert [text[start:end] for start, end in quote["spans"]] == [
        "that the plan was",
        "“dead by May”",
    ]
    assert quote["speaker"]["name"] == "Jane Poe"


def test_words_that_name_nobody_have_no_name_but_a_place(annotator: Annotator) -> None:
    (quote,) = annotated(annotator, '"We will open the bridge on Monday," she said.')["quotes"]  # type: ignore[misc] # JSON

    assert quote["speaker"] == {
        "start": 37, "end": 40, "text": "she", "entry": None, "name": None
    }  # fmt: skip
    assert not quote["card"]


def test_a_word_that_the_timeline_leaves_out_is_a_proposed_event(annotator: Annotator) -> None:
    text = "The bridge did not open on Tuesday. A ship sank on Monday."

    events = annotated(annotator, text)["events"]

    told = [
        (text[e["start"] : e["end"]], e["date"], e["state"], e["text"])
        for e in events  # type: ignore[attr-defined] # JSON
    ]
    assert told[0][:3] == ("sank", "2015-11-02", "derived")
    assert told[1:] == [("open", "2015-11-03", "proposed", "The bridge did not open on Tuesday.")]
    assert len({(start, day) for start, day, *_ in told}) == len(told)


def test_a_paragraph_without_end_takes_time_in_proportion(annotator: Annotator) -> None:
    def seconds(times: int) -> float:
        started = time.perf_counter()
        annotated(annotator, 'Jane Poe said she saw "a ship and a bridge" on Tuesday. ' * times)
        return time.perf_counter() - started

    seconds(5)

    assert seconds(400) < 12 * max(seconds(100), 0.05)


def test_files_and_standard_input_are_a_line_each(tmp_path: Path) -> None:
    first = tmp_path / "first.txt"
    first.write_bytes("\ufeffJane Poe spoke.\r\nShe left.\r\n".encode())

    printed = subprocess.run(
        [sys.executable, "-m", "generator", "annotate", "--plain", str(first), "-"],
        input=b"Tom Roe spoke.",
        capture_output=True,
        check=True,
    )

    answers = [json.loads(line) for line in printed.stdout.splitlines()]
    assert [(one["id"], one["text"]) for one in answers] == [
        ("first", "\ufeffJane Poe spoke.\r\nShe left.\r\n"),
        ("-", "Tom Roe spoke."),
    ]


@pytest.mark.parametrize("plain", [True, False])
def test_a_caller_may_hand_over_the_standard_input(plain: bool) -> None:
    options = ["--plain"] if plain else []

    printed = CliRunner().invoke(main, ["annotate", *options, "-"], input="Zoë Roe spoke.")

    answer = json.loads(printed.stdout_bytes.decode())
    assert (printed.exit_code, answer["id"], answer["text"]) == (0, "-", "Zoë Roe spoke.")


def test_no_text_at_all_is_an_empty_answer() -> None:
    printed = CliRunner().invoke(main, ["annotate", "--plain", "-"], input=b"")

    answer = json.loads(printed.stdout)
    assert (printed.exit_code, answer["text"], answer["mentions"]) == (0, "", [])


def test_a_byte_order_mark_hides_no_name(annotator: Annotator) -> None:
    names = [one["text"] for one in annotated(annotator, "\ufeffJane Poe left.")["mentions"]]  # type: ignore[attr-defined] # JSON

    assert names == ["Jane Poe"]


@pytest.mark.parametrize("given", ["broken.txt", "-"])
def test_what_is_no_text_is_named_after_what_came_before(given: str, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Jane spoke.", encoding="utf-8")
    (tmp_path / "broken.txt").write_bytes(b"Jane \xff")
    files = [str(tmp_path / "good.txt"), given if given == "-" else str(tmp_path / given)]

    printed = CliRunner().invoke(main, ["annotate", "--plain", *files], input=b"Jane \xff")

    assert printed.exit_code == 1
    assert [json.loads(line)["id"] for line in printed.stdout.splitlines()] == ["good"]
    named = "standard input" if given == "-" else "broken.txt"
    assert f"{named} is not UTF-8: byte 5 is 0xff" in printed.stderr


def test_python_gets_the_same_answer() -> None:
    answer = generator.annotate("Jane Poe spoke. She left.", published=DAY, plain=True)

    assert breaches(answer, SCHEMA) == []
    assert [one["name"] for one in answer["references"]] == ["Jane Poe"]  # type: ignore[attr-defined] # JSON


def test_a_model_that_is_not_installed_is_an_error() -> None:
    with pytest.raises(NoModelError, match="xx_none"):
        Annotator(model="xx_none")
