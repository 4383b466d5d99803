import io
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.imaging.share_card import (
    Line,
    Undrawable,
    draw_share_card,
    lay_out,
    why_undrawable,
)
from generator.imaging.typefaces import find_typefaces
from generator.model.problem import Location
from generator.model.share_card import HEIGHT, WIDTH, ShareCard

FACES = find_typefaces([Path(__file__).parents[2] / "assets"])
MARGIN = 24  # pixels that stay empty all round
LETTERS = "aeiouéßœÆłşñ Мир Ελλ سلام שלום .,-–“”«»\u00a0\u202f\u0301WMjgyqÅÖ2015"
CARD = ShareCard(
    "quotes/q-1/index.png",
    "“The port is shut.”",
    "The Tide",
    Location("content/articles/test.md"),
    heading="Tuesday 3 November 2015",
    name="Ada Moss",
    role="Harbour master",
    source="The Tide, 4 Nov 2015",
    origin="Why the ferry stays in dock",
)


def lines(card: ShareCard) -> list[Line]:
    return [part for part in lay_out(card, FACES) if isinstance(part, Line)]


def drawn_box(image: Image.Image) -> tuple[int, int, int, int]:
    """Return what isn't paper."""
    plain = image.convert("RGB")
    paper = Image.new("RGB", plain.size, plain.getpixel((0, 0)))
    box = Image.composite(plain, paper, plain.convert("L").point(lambda v: 255 * (v < 246)))
    return box.convert("L").point(lambda v: 255 * (v < 246)).getbbox() or (0, 0, 0, 0)


@pytest.mark.parametrize(
    "words",
    [
        "“No.”",
        f"“{'The port is shut until the spring. ' * 130}”",
        "«\u202fL’été s’achève à Œuf-sur-Aÿ\u202f: voilà\u202f!\u202f»",
        "„Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz“",
        "”قال الوزير إن الاتفاق مع NATO لا يزال قائمًا حتى عام 2015.“",
        "”שָׁלוֹם עולם“",
        "“Ёлка в Łodzi”",
        "A" * 900,
    ],
)
def test_an_image_has_its_size_and_keeps_its_margins(words: str) -> None:
    content = draw_share_card(replace(CARD, words=words), FACES)

    image = Image.open(io.BytesIO(content))
    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
    left, top, right, bottom = drawn_box(image)
    assert min(left, top, WIDTH - right, HEIGHT - bottom) >= MARGIN
    assert len(content) < 60_000


def test_the_same_card_gives_the_same_bytes() -> None:
    assert draw_share_card(CARD, FACES) == draw_share_card(CARD, FACES)


def test_all_that_a_card_says_is_on_it() -> None:
    shown = [line.text for line in lines(CARD)]

    assert shown == [
        "Tuesday 3 November 2015",
        "“The port is shut.”",
        "Ada Moss",
        "Harbour master",
        "The Tide, 4 Nov 2015",
        "The Tide",
        "Why the ferry stays in dock",
    ]


def test_a_long_quotation_leaves_its_speaker_and_date_whole() -> None:
    shown = [line.text for line in lines(replace(CARD, words=f"“{'It is shut. ' * 225}”"))]

    assert {"Ada Moss", "Harbour master", "Tuesday 3 November 2015"} <= set(shown)
    assert any(text.endswith("…”") for text in shown)


def test_a_quotation_of_nobody_has_the_whole_width() -> None:
    alone = replace(CARD, words="“The port is shut till spring.”", name="", role="", source="")

    assert "“The port is shut till spring.”" in [line.text for line in lines(alone)]


def test_words_that_run_from_right_to_left_mirror_the_card() -> None:
    arabic = lines(replace(CARD, words="”نعم، سنبقى هنا“"))

    heading, words = arabic[0], arabic[1]
    assert heading.mirrored
    assert heading.box[2] > WIDTH / 2
    assert words.box[0] > WIDTH / 2


def test_a_line_of_mixed_directions_keeps_that_of_its_text() -> None:
    words = f"”نعم، {'NATO ' * 30}سنبقى هنا“"

    assert {line.direction for line in lines(replace(CARD, words=words))[1:3]} == {"rtl"}


@settings(max_examples=40)
@given(
    st.lists(st.text(LETTERS, max_size=120), min_size=6, max_size=6),
    st.integers(1, 12),
)
def test_everything_stays_inside_the_frame_whatever_the_text(texts: list[str], times: int) -> None:
    words, heading, name, role, source, origin = texts
    card = replace(
        CARD,
        words=words * times,
        heading=heading,
        name=name * times,
        role=role * times,
        source=source,
        origin=origin,
    )
    if why_undrawable(card, FACES) is not None:
        return

    for line in lines(card):
        left, top, right, bottom = line.box
        assert left >= MARGIN
        assert top >= MARGIN
        assert right <= WIDTH - MARGIN
        assert bottom <= HEIGHT - MARGIN


@pytest.mark.parametrize(
    "card",
    [
        CARD,
        replace(CARD, words="“Shut. " * 300, name="N" * 400, role="R " * 300, source="S" * 200),
        replace(CARD, words="”نعم“" * 90, name="فيصل المقداد " * 30, site="Site " * 30),
    ],
)
def test_no_line_overlaps_another(card: ShareCard) -> None:
    # Letters of one text may reach between those of its next line; texts keep apart.
    boxes = [line.box for line in lines(card)]

    for one, other in combinations(boxes, 2):
        across = min(one[2], other[2]) - max(one[0], other[0])
        down = min(one[3], other[3]) - max(one[1], other[1])
        assert across <= 0 or down <= 6


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_any_text_is_drawn_or_refused_and_never_an_empty_box(text: str) -> None:
    card = replace(CARD, words=text, name=text)
    sign = why_undrawable(card, FACES)

    if sign is None:
        assert draw_share_card(card, FACES)
    else:
        with pytest.raises(Undrawable):
            draw_share_card(card, FACES)


def test_without_libfribidi_right_to_left_words_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.imaging.share_card.can_join_letters", lambda: False)
    monkeypatch.setattr("generator.imaging.setting.can_join_letters", lambda: False)

    assert why_undrawable(CARD, FACES) is None
    assert draw_share_card(CARD, FACES)
    assert why_undrawable(replace(CARD, words="نعم"), FACES) == ""
