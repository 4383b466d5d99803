"""What belongs to a language: lexicons and grammars, one folder each, named by its code."""
