"""The only room that knows spaCy: a paragraph's text in, a plain table (model/analysis.py) out."""
