"""From annotated articles to pages: what is shown where, in words, dates and relative URLs."""
