"""From pages to files: Jinja templates, Markdown tokens as HTML, assets."""
