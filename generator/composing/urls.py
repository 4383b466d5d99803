"""The address of everything on the site, in one place.

Pages are plain files that name each other ("../glossary/assad.html"), so that a site reads
the same under any path of a server and opened from a disk.
"""

import posixpath
from itertools import takewhile
from urllib.parse import quote, urljoin

FRONT = "index.html"
GLOSSARY = "glossary/index.html"
STORIES = "stories/index.html"
TIMELINE = "timeline.html"
QUOTES = "quotes.html"
SEARCH = "search/index.html"
SEARCH_INDEX = "search/pagefind"
CORRECTIONS = "corrections.html"
ARCHIVE = "archive.html"
TAGS = "tags/index.html"
MISSING = "404.html"
FEED = "feed.xml"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"


def article_path(slug: str) -> str:
    """Return where an article's page stands under `site/`."""
    return f"articles/{slug}.html"


def entry_path(entry: str) -> str:
    """Return where an entry's page stands under `site/`."""
    return f"glossary/{_beside_index(entry)}.html"


def story_path(story: str) -> str:
    """Return where a story's page stands under `site/`."""
    return f"stories/{_beside_index(story)}.html"


def tag_path(slug: str) -> str:
    """Return where the page of a tag stands under `site/`."""
    return f"tags/{_beside_index(slug)}.html"


def tag_feed_path(slug: str) -> str:
    """Return where the feed of a tag stands under `site/`."""
    return f"tags/{_beside_index(slug)}.xml"


def _beside_index(name: str) -> str:
    """Return a file name that isn't that of the folder's own page. No slug has an underscore."""
    return "index_" if name == "index" else name


def quote_path(name: str) -> str:
    """Return where a quotation's page stands under `site/`; `name` is unique on the site."""
    return f"quotes/{name}/index.html"


def image_path(page: str) -> str:
    """Return where the image for sharing a page stands: beside it, by the same name."""
    return f"{page.removesuffix('.html')}.png"


def relative_url(target: str, page: str, fragment: str = "") -> str:
    """Return the link from one page to another: percent-encoded, naming the file.

    A link from a page to itself is its fragment alone, or the file's name.
    """
    anchor = f"#{quote(fragment)}" if fragment else ""
    if target == page and anchor:
        return anchor
    # A name with a colon would be read as a scheme (RFC 3986, section 4.2); quote() encodes it.
    return quote(_way(target, page)) + anchor


def _way(target: str, page: str) -> str:
    """Return how one file leads to another: up to the folder they share, and down again.

    `posixpath.relpath` says the same six times as slowly, since it asks for the current folder;
    a large site has a hundred thousand links.
    """
    there, here = target.split("/"), page.split("/")
    pairs = zip(there[:-1], here[:-1], strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return "../" * (len(here) - 1 - shared) + "/".join(there[shared:])


def root_url(page: str) -> str:
    """Return the way from a page to the site's root, with a slash at its end: "./", "../"."""
    return "../" * page.count("/") or "./"


def absolute_url(base_url: str, path: str, fragment: str = "") -> str:
    """Return the full address of a file; "" where the site has no address of its own.

    A page that is its folder's own has the folder's: servers answer both, and one of them
    should be known.
    """
    if not base_url:
        return ""
    anchor = f"#{quote(fragment)}" if fragment else ""
    folder, name = posixpath.split(path)
    known = (f"{folder}/" if folder else "") if name == FRONT else path
    return urljoin(base_url, quote(known)) + anchor
