"""Read `content/site.yml`: the settings of a site. It may be missing; every key may."""

from pathlib import Path

from generator.model.problem import Location, Problem
from generator.model.site import Derived, Settings
from generator.reading.fields import Fields
from generator.reading.files import read_source
from generator.reading.findings import Findings
from generator.reading.front_matter import YamlText, compose_mapping
from generator.reading.values import check_language, check_url

SETTINGS = "content/site.yml"


def read_settings(root: Path, findings: Findings) -> Settings:
    """Return a site's settings, the defaults where they aren't given."""
    path = root / SETTINGS
    if not path.exists():
        return Settings()
    source = read_source(root, path)
    if isinstance(source, Problem):
        findings.add(source)
        return Settings()
    part = YamlText(source, source.text)
    node = compose_mapping(part)
    if isinstance(node, Problem):
        findings.add(node)
        return Settings()
    fields = Fields(part, node, findings, Location(SETTINGS))
    settings = _settings(fields)
    fields.close()
    return settings


def _settings(fields: Fields) -> Settings:
    default = Settings()
    base_url = check_url(fields, "base_url")
    return Settings(
        title=fields.text("title", default.title),
        tagline=fields.text("tagline"),
        base_url=base_url.rstrip("/") + "/" if base_url else "",
        language=check_language(fields, "language") or default.language,
        language_model=fields.text("language_model", default.language_model),
        derived=fields.choice("derived", Derived) or default.derived,
        publisher=fields.text("publisher"),
        credit=fields.text("credit"),
        search=fields.truth("search", default.search),
    )
