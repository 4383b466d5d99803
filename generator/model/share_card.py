"""What the image says that stands for a page where somebody shares the page's link."""

from dataclasses import dataclass

from generator.model.problem import Location

WIDTH, HEIGHT = 1200, 630  # pixels; what Open Graph's readers show whole (about 1.91 to 1)


@dataclass(frozen=True, slots=True)
class ShareCard:
    """The words of one such image, "" for those that it doesn't have.

    `path` is where its PNG stands under `site/`. `heading` stands at the top, in the colour of
    time; `words` are large, with the quotation marks that they have; `name`, `role` and `source`
    stand beside them; `origin` stands at the foot beside `site`, the site's title. `location` is
    the writer's text that a problem with the image points at.
    """

    path: str
    words: str
    site: str
    location: Location
    heading: str = ""
    name: str = ""
    role: str = ""
    source: str = ""
    origin: str = ""

    def texts(self) -> tuple[str, ...]:
        """Return all that is to be drawn, in the order of the fields."""
        return (
            self.words,
            self.site,
            self.heading,
            self.name,
            self.role,
            self.source,
            self.origin,
        )
