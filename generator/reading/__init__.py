"""From files to articles, entries, stories and settings, each with the problems of its file."""
