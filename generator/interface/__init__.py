"""The words of the pages themselves ("Timeline", "Who said what"), in the reader's language.

English is what the sources say; `locale/` has the other languages, as gettext catalogues.
"""
