from generator.reading.markdown import BLOCK_MARK, parse_markdown


def types(text: str) -> list[str]:
    return [token.type for token in parse_markdown(text)]


def test_a_line_of_attributes_ends_a_paragraph_a_quotation_and_a_list() -> None:
    assert types("Text.\n{#a}\n") == ["paragraph_open", "inline", "paragraph_close", BLOCK_MARK]
    assert types("> Text.\n{#a}\n")[-2:] == ["blockquote_close", BLOCK_MARK]
    assert types("- Text.\n{#a}\n")[-2:] == ["bullet_list_close", BLOCK_MARK]


def test_a_line_of_other_braces_goes_on() -> None:
    for line in ("{a}", "{a, b}", "{#a} b", "x {#a}", "{}", "{{ a }}", "{% if a %}"):
        assert types(f"Text.\n{line}\n") == ["paragraph_open", "inline", "paragraph_close"]


def test_tables_notes_and_strikethrough_are_read() -> None:
    text = "|a|\n|-|\n\n~~b~~[^1]\n\n[^1]: c\n"

    children = [child.type for token in parse_markdown(text) for child in token.children or ()]
    assert "table_open" in types(text)
    assert {"s_open", "footnote_ref"} <= set(children)
    assert "footnote_block_open" in types(text)


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    parse_markdown("[a]: https://example.org\n\n[^1]: note\n")

    children = parse_markdown("[a] [^1]\n")[1].children or []
    assert [child.type for child in children] == ["text"]
