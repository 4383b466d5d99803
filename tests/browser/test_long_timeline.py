"""A timeline of many years, which a browser draws only where the reader is."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page
from support.sites import write_site
from support.websites import Website, website

DAYS = [date(1990, 1, 1) + timedelta(days=20 * number) for number in range(600)]
EVENTS = "\n".join(
    f'  - {{date: {day}, text: "Event {number} of many"}}' for number, day in enumerate(DAYS)
)
FILES: dict[str, str | None] = {
    "content/site.yml": "title: Long\nbase_url: https://long.example/\nderived: off\n",
    "content/articles/long.md": (
        f"---\ntitle: Long\npublished: 2026-01-01\ntimeline:\n{EVENTS}\n---\n\nText.\n"
    ),
}
DRAWN = "event => event.checkVisibility({contentVisibilityAuto: true})"


@pytest.fixture(scope="module")
def long_timeline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    root = write_site(tmp_path_factory.mktemp("long"), FILES, base={})
    with website(root, root / "served") as built:
        yield built


def test_what_is_far_off_is_not_drawn_and_still_found_in_the_page(
    page: Page, long_timeline: Website
) -> None:
    page.goto(long_timeline.address + "timeline.html")
    event = page.locator(".event", has_text="Event 400 of many")
    assert not event.evaluate(DRAWN)

    assert page.evaluate("find('Event 400 of many')")

    page.wait_for_function("event => event.checkVisibility()", arg=event.element_handle())
    page.wait_for_timeout(300)
    assert event.evaluate(DRAWN)
    top = event.evaluate("event => event.getBoundingClientRect().top")
    assert 0 <= top <= 900


@pytest.mark.parametrize("number", [3, 300, 580])
def test_a_link_to_an_event_of_a_far_year_arrives_at_it(
    page: Page, long_timeline: Website, number: int
) -> None:
    page.goto(long_timeline.address + "timeline.html")
    event = page.locator(".event", has_text=f"Event {number} of many")

    page.goto(f"{long_timeline.address}timeline.html#{event.get_attribute('id')}")
    page.wait_for_timeout(300)

    assert 0 <= event.evaluate("event => event.getBoundingClientRect().top") <= 200
