"""Who is meant: the names of an article, those of the glossary and those that it lacks."""
