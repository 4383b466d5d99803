"""Images as they are typed."""

from pathlib import Path

import pytest
from support.reading import FRONT, PATH, read, site

from generator.model.image import Place, WrittenImage, images_in


def images(body: str) -> list[WrittenImage]:
    article, problems = read(FRONT + body)
    assert problems == []
    return list(images_in(article.tokens))


def places(text: str) -> list[tuple[str, int, int, int]]:
    return [
        (one.code, one.location.line, one.location.column, one.location.width)
        for one in read(text)[1]
    ]


def test_an_image_has_its_words_caption_and_place() -> None:
    body = 'Before.\n\n![A *ferry* at\n`sea`](../pics/ferry.jpg "Its \\"last\\" trip")\n'

    (image,) = images(body)

    assert image.path == "content/pics/ferry.jpg"
    assert image.alt == "A ferry at sea"
    assert image.caption == "Its “last” trip"
    assert image.figure
    assert image.place is Place.TEXT
    assert (image.location.path, image.location.line) == (PATH, 8)


@pytest.mark.parametrize(
    "body",
    [
        '![A ferry](a.jpg){credit="A. Moss"}\n',
        '![A ferry](a.jpg)\n{credit="A. Moss"}\n',
        "![A ferry](a.jpg){ credit='A. Moss' }\n",
        '> ![A ferry](a.jpg)\n> {credit="A. Moss"}\n',
        '- ![A ferry](a.jpg){credit="A. Moss"}\n',
    ],
)
def test_a_credit_stands_behind_an_image_or_under_it(body: str) -> None:
    assert [(one.credit, one.figure) for one in images(body)] == [("A. Moss", True)]


def test_an_id_and_a_credit_may_share_a_line() -> None:
    (image,) = images('![A ferry](a.jpg)\n{#ferry credit="A. Moss"}\n')

    assert (image.id, image.credit) == ("ferry", "A. Moss")


def test_an_image_among_words_or_in_a_link_stays_in_its_line() -> None:
    body = "See ![a sign](a.png) here.\n\n[![A ferry](b.jpg)](../b.md)\n\n# ![A](c.png) B\n"

    assert [one.figure for one in images(body)] == [False, False, False]


def test_two_images_alone_are_two_figures() -> None:
    assert [one.figure for one in images("![A ferry](a.png)\n![A quay](b.jpg)\n")] == [True, True]


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("a.jpg", "content/articles/a.jpg"),
        ("./b/../a.jpg", "content/articles/a.jpg"),
        ("<old quay.jpg>", "content/articles/old quay.jpg"),
        ("old%20quay.jpg", "content/articles/old quay.jpg"),
        ("Häfen(1).jpg", "content/articles/Häfen(1).jpg"),
        ("<no #1? 100%.jpg>", "content/articles/no #1? 100%.jpg"),
        ("../images/a.jpg", "content/images/a.jpg"),
    ],
)
def test_a_path_counts_from_its_file(typed: str, path: str) -> None:
    assert [one.path for one in images(f"![A ferry]({typed})\n")] == [path]


def test_an_image_by_reference_is_placed_at_its_words() -> None:
    assert places(FRONT + "A ![ferry][f]\n\n[f]: https://example.org/a.jpg\n") == [
        ("remote-image", 5, 3, 8)
    ]


def test_problems_stand_where_they_are_typed() -> None:
    text = FRONT + "One ![](a.jpg) two ![B](<../../b c.jpg>){size=3}\n"

    assert places(text) == [
        ("no-alt", 5, 5, 3),
        ("unknown-attribute", 5, 42, 6),
        ("image-outside", 5, 26, 13),
    ]


@pytest.mark.parametrize(
    "typed", ["C:\\a.jpg", "/etc/a.jpg", "../../../a.jpg", "..", "../../content"]
)
def test_a_path_stays_inside_of_content(typed: str) -> None:
    assert [code for code, *_ in places(FRONT + f"![A ferry](<{typed}>)\n")] == ["image-outside"]


def test_a_credit_without_an_image_is_misplaced() -> None:
    assert places(FRONT + 'A ferry.\n{credit="A. Moss"}\n') == [("misplaced-mark", 6, 1, 18)]


def test_an_ornament_has_no_words() -> None:
    assert [one.alt for one in images("![](a.jpg){.decorative}\n")] == [""]
    assert [code for code, *_ in places(FRONT + "![A](a.jpg){.decorative}\n")] == ["bad-mark"]


def test_front_matter_has_an_image_with_its_own_keys() -> None:
    front = (
        "image:\n  file: ../a.jpg\n  alt: A ferry\n  caption: \"The 'Ada'\"\n  credit: A. Moss\n"
    )

    article, problems = read(FRONT[:-4] + front + "---\n")

    assert problems == []
    image = article.front.image
    assert image
    assert (image.path, image.place, image.alt) == ("content/a.jpg", Place.LEAD, "A ferry")
    assert (image.caption, image.credit) == ("The ‘Ada’", "A. Moss")


def test_an_image_of_front_matter_needs_a_file_and_words() -> None:
    assert [code for code, *_ in places(FRONT[:-4] + "image: {caption: A ferry}\n---\n")] == [
        "missing-key"
    ]
    assert [code for code, *_ in places(FRONT[:-4] + "image: a.jpg\n---\n")] == ["wrong-type"]


def test_entries_and_stories_have_images_too(tmp_path: Path) -> None:
    image = "image: {file: a.jpg, alt: A ferry}\n---\n\n![A quay](b.jpg)\n"
    content = site(
        tmp_path,
        {
            "articles/a.md": "---\ntitle: T\npublished: 2015\n---\n",
            "glossary/ada.md": f"---\nname: Ada\nkind: person\nsummary: One.\n{image}",
            "stories/b.md": f"---\ntitle: B\n{image}",
        },
    )

    (entry,), (story,) = content.entries, content.stories
    assert entry.image
    assert entry.image.place is Place.PORTRAIT
    assert story.image
    assert story.image.place is Place.LEAD
    assert [one.path for one in images_in(entry.tokens)] == ["content/glossary/b.jpg"]
    assert [one.path for one in images_in(story.tokens)] == ["content/stories/b.jpg"]
