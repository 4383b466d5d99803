"""The images of a site: on its pages, among its files, remembered."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.images import encoded, photo
from support.sites import write_site

from generator.checking.links import check_links
from generator.memo import Memo
from generator.pipeline import READERS, WRITERS, Audience, Build, build

NOW = datetime(2026, 1, 1, tzinfo=UTC)
NO_MODEL = {"content/site.yml": "language_model: xx_none_installed\n"}


def built(root: Path, audience: Audience = READERS) -> Build:
    return build(root, Memo(None), NOW, audience, lambda *_: None)


def codes(result: Build) -> list[str]:
    return [problem.code for problem in result.problems]


def page(result: Build, path: str) -> str:
    return next(file.content.decode() for file in result.files if file.path == path)


IMAGES = {
    "content/articles/moon.md": """
        ---
        title: The Moon
        published: 1969-07-21
        image: {file: ../eagle.png, alt: A lander over grey ground}
        ---

        ![A boot's print in dust](../boot.jpg "The first step.")
        {credit="A. Armstrong"}
        """,
}


def with_images(root: Path, *changes: dict[str, str | None]) -> Path:
    write_site(root, NO_MODEL, IMAGES, *changes)
    (root / "content/eagle.png").write_bytes(encoded(photo(90, 60), "PNG"))
    (root / "content/boot.jpg").write_bytes(encoded(photo(80, 60)))
    return root


def test_an_image_is_encoded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = with_images(tmp_path)
    first = build(root, Memo(tmp_path / "memo"), NOW, READERS, lambda *_: None)
    monkeypatch.setattr("generator.pictures.encode", lambda _cuts: pytest.fail("encoded again"))

    second = build(root, Memo(tmp_path / "memo"), NOW, READERS, lambda *_: None)

    assert [file.path for file in first.files if file.path.startswith("images/")]
    assert first.files == second.files


def test_every_link_to_an_image_leads_to_a_file(tmp_path: Path) -> None:
    result = built(with_images(tmp_path))

    assert check_links(result.files) == ()
    html = page(result, "articles/moon.html")
    linked = set(re.findall(r"\.\./(images/[^\s\"]+)", html))
    assert linked == {file.path for file in result.files if file.path.startswith("images/")}
    assert len(linked) == 6
    assert 'src="../boot.jpg"' not in html


def test_a_preview_has_each_image_in_one_size(tmp_path: Path) -> None:
    result = built(with_images(tmp_path), WRITERS)

    paths = [file.path for file in result.files if file.path.startswith("images/")]
    assert sorted(path.rpartition(".")[2] for path in paths) == ["jpg", "png"]
    assert "<picture>" not in page(result, "articles/moon.html")


def test_a_damaged_image_is_told_of_with_all_other_mistakes(tmp_path: Path) -> None:
    broken = {"content/glossary/nasa.md": "---\nname: NASA\nkind: rocket\n---\n"}
    root = with_images(tmp_path, broken)
    whole = (root / "content/boot.jpg").read_bytes()
    (root / "content/boot.jpg").write_bytes(whole[: len(whole) // 2])

    result = built(root)

    assert {"bad-image", "bad-choice"} <= set(codes(result))
    assert result.files == ()


def test_a_feed_shows_images_by_full_addresses(tmp_path: Path) -> None:
    address = {"content/site.yml": "base_url: https://example.org/\nlanguage_model: xx_none\n"}

    result = built(with_images(tmp_path, address))

    feed = page(result, "feed.xml")
    assert len(re.findall(r"src=&#34;https://example\.org/images/(?:eagle|boot)\.", feed)) == 2
    assert "srcset" not in feed
    assert '<meta property="og:image" content="https://example.org/images/eagle.' in page(
        result, "articles/moon.html"
    )
