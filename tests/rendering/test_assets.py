import re
from pathlib import Path

import pytest

from generator.model.entry import Kind
from generator.rendering.assets import Assets, read_assets
from generator.rendering.theme import TemplateProblem, Theme, find_theme

REPOSITORY = Path(__file__).parent.parent.parent
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|oklch|lab)\(|:\s*(?:white|black|red)\b")
PHYSICAL = re.compile(
    r"(?:margin|padding|border)-(?:left|right|top|bottom)\b|(?<![\w-])(?:left|right|top|bottom)\s*:"
)


@pytest.fixture(scope="module")
def assets() -> Assets:
    return read_assets(find_theme(Path("none")))


def content(assets: Assets, name: str) -> str:
    return next(file.content for file in assets.files if file.path == assets.url(name)).decode()


def theme_of(folder: Path, **files: str) -> Theme:
    for name, written in files.items():
        path = (
            folder
            / "assets"
            / name.replace("__", "/").replace("_css", ".css").replace("_js", ".js")
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written, encoding="utf-8")
    return Theme(folder, (), (folder / "assets",))


def without_comments(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


def test_names_tell_the_content(assets: Assets) -> None:
    for name in ("site.css", "site.js", "img/icon.svg", "fonts/libre-franklin.woff2"):
        assert re.search(r"\.[0-9a-f]{8}\.\w+$", assets.url(name))


def test_the_same_folders_give_the_same_bytes(assets: Assets) -> None:
    assert read_assets(find_theme(Path("none"))) == assets


def test_another_content_is_another_name(tmp_path: Path) -> None:
    before = read_assets(theme_of(tmp_path, css__base_css="p{}"))
    after = read_assets(theme_of(tmp_path, css__base_css="p{margin:0}"))

    assert before.url("site.css") != after.url("site.css")
    assert before.digest != after.digest


def test_tokens_and_base_come_first_then_what_is_seen_first_and_the_rest_by_name(
    tmp_path: Path,
) -> None:
    theme = theme_of(
        tmp_path,
        css__parts__b_css="b",
        css__parts__a_css="a",
        css__first__z_css="z",
        css__base_css="2",
        css__tokens_css="1",
    )

    assets = read_assets(theme)

    assert content(assets, "site.css") == "1 2 z\na b"
    assert (assets.styles_within(""), content(assets, "rest.css")) == ("1 2 z", "a b")


def test_styles_of_the_theme_are_the_first_ones_and_the_rest(assets: Assets) -> None:
    first = assets.first_styles.replace('url("assets/', 'url("')

    assert content(assets, "site.css") == f"{first}\n{content(assets, 'rest.css')}"


def test_first_styles_lead_to_their_files_from_each_page(tmp_path: Path) -> None:
    css = 'a{background: url(../../img/a.svg)}b{background: url("data:,</style>")}'
    theme = theme_of(tmp_path, css__first__a_css=css)
    (tmp_path / "assets" / "img").mkdir()
    (tmp_path / "assets" / "img" / "a.svg").write_text("<svg/>")

    assets = read_assets(theme)

    assert f'url("../{assets.url("img/a.svg")}")' in assets.styles_within("../")
    assert f'url("{assets.url("img/a.svg").removeprefix("assets/")}")' in content(
        assets, "site.css"
    )
    assert r'url("data:,<\/style>")' in assets.styles_within("../")


def test_other_first_styles_are_another_digest(tmp_path: Path) -> None:
    before = read_assets(theme_of(tmp_path, css__first__a_css="p{}"))
    after = read_assets(theme_of(tmp_path, css__first__a_css="p{margin:0}"))

    assert before.digest != after.digest


def test_links_of_styles_lead_to_the_fingerprinted_files(assets: Assets) -> None:
    linked = re.findall(r'url\("(.*?)"\)', content(assets, "rest.css"))

    assert len(linked) == 4
    assert {f"assets/{path}" for path in linked} <= {file.path for file in assets.files}


def test_a_style_that_links_to_nothing_is_a_problem_of_its_line(tmp_path: Path) -> None:
    theme = theme_of(
        tmp_path, css__parts__own_css="p {}\n  a { background: url(../../img/no.png) }"
    )

    with pytest.raises(TemplateProblem) as caught:
        read_assets(theme)

    problem = caught.value.problem
    assert problem.code == "missing-asset"
    assert problem.message == "no such asset: '../../img/no.png'"
    assert (problem.location.path, problem.location.line) == ("assets/css/parts/own.css", 2)


def test_links_that_lead_elsewhere_stay(tmp_path: Path) -> None:
    css = "a{background:url(data:image/png;base64,AA)}b{background:url('https://h.example/b.png')}"

    assert content(read_assets(theme_of(tmp_path, css__a_css=css)), "site.css").strip() == css


def test_a_site_s_own_file_stands_under_its_own_name_too(tmp_path: Path) -> None:
    (tmp_path / "assets" / "img").mkdir(parents=True)
    (tmp_path / "assets" / "img" / "quay.jpg").write_bytes(b"quay")
    (tmp_path / "assets" / "img" / "icon.svg").write_bytes(b"<svg/>")

    assets = read_assets(find_theme(tmp_path))

    files = {file.path: file.content for file in assets.files}
    assert files["assets/img/quay.jpg"] == b"quay"
    assert files[assets.url("img/icon.svg")] == b"<svg/>"


def test_a_site_replaces_a_part_of_the_theme(tmp_path: Path) -> None:
    (tmp_path / "assets" / "css" / "parts").mkdir(parents=True)
    (tmp_path / "assets" / "css" / "parts" / "teaser.css").write_text(".teaser { display: none }")

    css = content(read_assets(find_theme(tmp_path)), "site.css")

    assert ".teaser{display: none}" in css
    assert ".teaser :is(h2,h3)" not in css


def test_licences_stand_beside_their_fonts(assets: Assets) -> None:
    paths = {file.path for file in assets.files}

    assert {"assets/fonts/OFL-libre-franklin.txt", "assets/fonts/OFL-source-serif-4.txt"} <= paths


def test_a_small_drawing_stands_in_the_page_and_a_larger_one_does_not(tmp_path: Path) -> None:
    folder = tmp_path / "assets" / "img"
    folder.mkdir(parents=True)
    (folder / "small.svg").write_text("<svg fill='#a00'/>\n")
    (folder / "large.svg").write_text(f"<svg>{' ' * 500}</svg>")
    (folder / "dot.png").write_bytes(b"PNG")
    assets = read_assets(Theme(tmp_path, (), (tmp_path / "assets",)))

    assert assets.embedded("img/small.svg") == "data:image/svg+xml,%3Csvg%20fill='%23a00'/%3E"
    assert assets.embedded("img/large.svg") is None
    assert assets.embedded("img/dot.png") is None


def test_scripts_are_small(assets: Assets) -> None:
    assert len((content(assets, "site.js") + assets.first_script).encode()) <= 6_000
    assert (REPOSITORY / "assets/js/parts/popup.js").stat().st_size <= 3_000


def test_the_script_of_one_page_is_a_file_of_its_own_and_small(assets: Assets) -> None:
    script = content(assets, "js/pages/search.js")

    assert re.fullmatch(
        r"assets/js/pages/search\.[0-9a-f]{8}\.js", assets.url("js/pages/search.js")
    )
    assert script not in content(assets, "site.js")
    assert len(script.encode()) <= 6_000
    assert not re.search(r"https?:/|innerHTML|eval\(", script)


def test_comments_of_scripts_stay_at_home_and_licences_go_along(tmp_path: Path) -> None:
    written = "// why\n/*! a licence */\nlet a = `// b`;\n\n"
    assets = read_assets(theme_of(tmp_path, js__parts__a_js=written))

    assert content(assets, "site.js") == "/*! a licence */let a=`// b`;"


def test_the_first_script_stands_in_pages_and_ends_no_element(tmp_path: Path) -> None:
    before = read_assets(theme_of(tmp_path, js__parts__b_js="b()"))
    after = read_assets(theme_of(tmp_path, js__first__a_js="a('</script>')"))

    assert after.first_script == r"a('<\/script>')"
    assert content(after, "site.js") == "b()"
    assert before.digest != after.digest


@pytest.mark.parametrize(
    "path",
    sorted(p for p in REPOSITORY.glob("assets/js/*/*.js") if p.parent.name != "pages"),
    ids=lambda p: p.name,
)
def test_a_script_keeps_to_itself(path: Path) -> None:
    lines = [line for line in path.read_text().splitlines() if not line.startswith("//")]

    assert lines[0] == "(() => {"
    assert lines[-1] == "})();"
    assert not re.search(r"\b(import|export)\b|https?:|innerHTML|eval\(", "\n".join(lines))


@pytest.mark.parametrize(
    "path",
    [
        *sorted(REPOSITORY.glob("assets/css/*/*.css")),
        REPOSITORY / "assets/css/base.css",
        *sorted(REPOSITORY.glob("templates/pa*/*.html")),
    ],
    ids=lambda path: path.name,
)
def test_colours_have_their_names_from_the_tokens(path: Path) -> None:
    text = re.sub(r'href="#[^"]*"', "", without_comments(path.read_text()))

    assert not COLOUR.findall(text)


@pytest.mark.parametrize(
    "path", sorted(REPOSITORY.glob("assets/css/**/*.css")), ids=lambda p: p.name
)
def test_styles_stand_in_layers_and_know_no_left_and_right(path: Path) -> None:
    css = without_comments(path.read_text())

    top = re.findall(r"^[^\s}@].*|^@(?!layer|font-face).*", css, re.MULTILINE)
    assert top == []
    assert not PHYSICAL.findall(css)


def test_colours_of_kinds_can_be_read_on_paper_in_both_themes() -> None:
    css = (REPOSITORY / "assets/css/tokens.css").read_text()
    themes = dict(re.findall(r"--([\w-]+): light-dark\((#\w+, #\w+)\)", css))
    papers = [colour.strip() for colour in themes["paper"].split(",")]

    for kind in ("person", "organisation", "place", "event", "law", "concept", "ink-3", "rubric"):
        for paper, colour in zip(papers, themes[kind].split(", "), strict=True):
            assert contrast(paper, colour) >= 4.5, (kind, colour)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_line_its_key_and_its_filter(kind: Kind) -> None:
    tokens = (REPOSITORY / "assets/css/tokens.css").read_text()
    filters = (REPOSITORY / "assets/css/parts/entry_index.css").read_text()

    assert f'[data-kind="{kind}"] {{ --kind: var(--{kind}); --mark: ' in tokens
    assert f'<li data-kind="{kind}">' in (REPOSITORY / "templates/parts/marks.html").read_text()
    assert filters.count(f'[value="{kind}"]:checked') == 2


def test_no_two_kinds_have_the_same_form_of_line() -> None:
    tokens = (REPOSITORY / "assets/css/tokens.css").read_text()
    forms = re.findall(r'\[data-kind="\w+"\] \{ --kind: [^;]*; (.*?) \}', tokens)

    assert len(forms) == len(set(forms)) == len(Kind)


@pytest.mark.parametrize(
    "path", sorted(REPOSITORY.glob("templates/parts/*.html")), ids=lambda p: p.name
)
def test_a_part_takes_named_values_and_never_the_page(path: Path) -> None:
    assert not re.search(r"\bpage\b\s*[.|]", path.read_text())


def test_the_light_values_are_the_same_with_and_without_light_dark() -> None:
    plain, chosen = (REPOSITORY / "assets/css/tokens.css").read_text().split("@supports")
    before = dict(re.findall(r"--([\w-]+): (#\w+);", plain))
    after = dict(re.findall(r"--([\w-]+): light-dark\((#\w+), ", chosen))

    assert before == after


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
